// What stands under a tie: lists, counts and totals take in the same figures: of the tie, of those nested in it, and of no tie between its regions.
import { expect, it } from 'vitest'
import { onEachDatabase, type TestDatabase } from '../../test/databases.ts'
import { imported } from '../../test/imported.ts'
import { unlimited } from '../model/roles.ts'
import { beginBook, set } from './book.ts'
import { postingFacets } from './posting-facets.ts'
import { postingList } from './posting-list.ts'
import { figuresBetween } from './tie-list.ts'
import { tiesOf } from './ties.ts'
import { totals } from './totals.ts'

const report = `2023年，宁波市向黄冈市捐赠帮扶资金300万元。
2023年，余姚市向蕲春县捐赠帮扶资金50万元。
2023年，宁波市向黄冈市、丽水市捐赠帮扶资金7万元。
2023年，杭州市向恩施土家族苗族自治州捐赠帮扶资金9万元。`

onEachDatabase('under a tie', (test) => {
  it('stands what is between its regions and of no tie, and nothing of a third', async () => {
    const { who, tie } = await filled(test)
    const asked = (under: boolean) =>
      test.database.act(who, async (act) => {
        const filter = { tie: tie.id, under, year: 2023, limits: unlimited }
        const list = await postingList(act, filter, { limit: 50, cursor: undefined })
        const facets = await postingFacets(act, { ...filter, theme: 'fund' })
        const lines = await totals(act, { ...filter, by: [] }, { ids: true })
        if (!lines.ok) throw new Error(lines.refusal.en)
        return {
          listed: list.items.map(({ parties }) => parties.join('、')).sort(),
          counted: facets.year.reduce((sum, { count }) => sum + count, 0),
          ties: facets.tie.length,
          behind: lines.value.flatMap(({ behind }) => [...(behind?.terms ?? []), ...(behind?.leftOut ?? [])]).length,
        }
      })
    expect(await asked(false)).toMatchObject({ listed: ['宁波市、黄冈市'], counted: 1, behind: 1 })
    expect(await asked(true)).toMatchObject({ listed: ['余姚市、蕲春县', '宁波市、黄冈市'], counted: 2, behind: 2 })
    expect((await asked(true)).ties).toBe((await asked(false)).ties)
  })

  it('is counted for who may see it', async () => {
    const { who, tie } = await filled(test)
    const count = (limits: typeof unlimited) =>
      test.database.act(who, (act) => figuresBetween(act, tie, { limits: { ...unlimited, ...limits } }))
    expect(await count(unlimited)).toBe(1)
    expect(await count({ ...unlimited, regions: ['420000'] })).toBe(1)
    expect(await count({ ...unlimited, regions: ['510000'] })).toBe(0)
    expect(await count({ ...unlimited, ties: [tie.id] })).toBe(0)
  })
})

async function filled(test: TestDatabase) {
  const workspace = await beginBook(test.database, { name: '宁波市', by: 'li' })
  const who = { workspace, by: 'li' }
  await test.database.act(who, (act) => set(act, 'rule', { on: true, undated: true, untied: true, entries: true }))
  await imported(test, workspace, report)
  const ties = await test.database.act(who, tiesOf)
  return { who, tie: ties.find(({ a, b }) => a === '宁波市' && b === '黄冈市')! }
}
