// What a line is made of: a large line is added up once for all of its pages, and never told from before a change.
import { expect, it } from 'vitest'
import { onEachDatabase } from '../../test/databases.ts'
import { postedBook } from '../../test/posted-book.ts'
import { posting } from '../../test/postings.ts'
import { revise } from '../db/revisions.ts'
import { unlimited } from '../model/roles.ts'
import { linePartsOf } from './line-parts.ts'
import { seriesOf } from './series.ts'

onEachDatabase('what a line is made of', (test) => {
  it('is found once, and anew when the book has changed or somebody else asks', async () => {
    const parks = Array.from({ length: 501 }, (_, at) => posting({ id: `p${at}`, entry: `第${at}园区`, named: true }))
    const who = await postedBook(test, parks)
    const asked = { year: 2023, series: seriesOf(parks[0]!), limits: unlimited }
    const parts = async (other = {}) => {
      const found = await test.database.act(who, (act) => linePartsOf(act, { ...asked, ...other }))
      if (!found.ok) throw new Error(found.refusal.zh)
      return found.value
    }
    const first = await parts()
    expect([first.ids.length, first.left.size]).toEqual([501, 0])
    expect(await parts()).toBe(first)
    expect((await parts({ limits: { ...unlimited, regions: ['110000'] } })).ids).toEqual([])
    await test.database.act(who, async (act) => {
      const changed = { action: 'posting.remove', kind: 'posting', subject: first.ids[0]! } as const
      await revise(act, [{ ...changed, before: { removed: false }, after: { removed: true } }])
      await act.tx
        .updateTable('postings')
        .set({ removed: true })
        .where('workspace', '=', who.workspace)
        .where('id', '=', first.ids[0]!)
        .execute()
    })
    expect((await parts()).ids).toEqual(first.ids.slice(1))
  })
})
