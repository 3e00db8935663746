// Computed answers over a real book: rates, per county, growth and the gap to what is around, as intervals; and what a formula does not put
// together once the answers are known.
import { expect, it } from 'vitest'
import { onEachDatabase, type TestDatabase } from '../../test/databases.ts'
import { imported } from '../../test/imported.ts'
import type { Act } from '../db.ts'
import { beginBook, set } from '../ledger/book.ts'
import { addTies, tiesOf } from '../ledger/ties.ts'
import { shapeOf } from '../model/formulas.ts'
import type { Formula, Indicator } from '../model/indicators.ts'
import { unlimited } from '../model/roles.ts'
import type { Answer } from './answer.ts'
import { openAnswers } from './answers.ts'
import type { Scope } from './scope.ts'

const reports = [
  ['2024-01-10', '2023年，宁波市与黄冈市新签约项目协议投资额40亿元。2023年，宁波市与黄冈市实际到位资金10亿元。'],
  ['2025-01-10', '2024年，宁波市与黄冈市新签约项目协议投资额超50亿元。2024年，宁波市与黄冈市实际到位资金30亿元。'],
  [
    '2024-01-12',
    '2023年，宁波市向黄冈市捐助社会帮扶款物500万元，其中捐赠资金300万元。2023年，宁波市向黄冈市拨付财政援助资金4000万元。',
  ],
] as const

onEachDatabase('computed answers', (test) => {
  it('are intervals made of stated ones', async () => {
    const asked = await filled(test)
    const rate: Formula = { is: 'rate', a: { indicator: 'IND.INVEST_ACTUAL' }, b: { indicator: 'IND.SIGNED_AMT' } }
    expect(await asked(rate, { year: 2023 })).toMatchObject({
      amount: { min: '25', max: '25', hedge: 'exact' },
      made: 'computed',
    })
    expect(await asked(rate, { year: 2024 })).toMatchObject({ amount: { max: '60' }, text: { zh: '0%—60%' } })
    const growth: Formula = { is: 'growth', a: { indicator: 'IND.INVEST_ACTUAL' } }
    expect(await asked(growth, { year: 2024 })).toMatchObject({
      text: { zh: '200%' },
      parts: [{ role: 'a' }, { role: 'b' }],
    })
    expect(await asked(growth, { year: 2023 })).toMatchObject({ amount: null, lacks: { code: 'part_missing' } })
    expect(await asked(growth, {})).toMatchObject({ amount: null, lacks: { code: 'no_last_year' } })
  })

  it('count the counties that receive, and compare with what is around', async () => {
    const asked = await filled(test)
    const per: Formula = { is: 'per', a: { indicator: 'FUND.FISCAL' }, b: { count: 'counties' } }
    const answer = await asked(per, { year: 2023, under: true })
    expect(answer).toMatchObject({ text: { zh: '666.67万元' }, unit: 'CNY' })
    const counties = answer.parts[1]!.counties!.map(({ name }) => name)
    expect(counties).toHaveLength(6)
    expect(counties).toEqual(expect.arrayContaining(['罗田县', '英山县']))
    expect(await asked(per, { year: 2023 })).toMatchObject({ lacks: { code: 'may_be_zero' } })
    const everywhere = { year: 2023, tie: undefined } as never
    expect(await asked(per, everywhere)).toMatchObject({ amount: null, lacks: { code: 'counties_of_whom' } })
    const gap: Formula = { is: 'gap', a: { indicator: 'IND.RATE_FUNDED' } }
    expect(await asked(gap, { year: 2023 })).toMatchObject({ unit: 'percentage-point', text: { zh: '0个百分点' } })
  })

  it('do not add a part to its whole, nor what stands at different stages', async () => {
    const asked = await filled(test)
    const sum = (...ids: string[]): Formula => ({ is: 'sum', terms: ids.map((indicator) => ({ indicator })) })
    expect(await asked(sum('DON.CASH', 'DON.TOTAL'), { year: 2023 })).toMatchObject({
      lacks: { code: 'part_in_whole' },
    })
    expect(await asked(sum('FUND.FISCAL', 'DON.CASH'), { year: 2023 })).toMatchObject({ amount: null })
  })
})

type Asked = (formula: Formula, scope: Scope) => Promise<Answer>

/** A book, and how a formula is asked of the tie of 宁波 and 黄冈. It is not kept, so that what would be refused then is seen here. */
async function filled(test: TestDatabase): Promise<Asked> {
  const workspace = await beginBook(test.database, { name: '宁波市', by: 'li' })
  const who = { workspace, by: 'li' }
  await test.database.act(who, (act) => set(act, 'rule', { on: true, undated: true, untied: true, entries: true }))
  for (const [published, text] of reports) await imported(test, workspace, text, published)
  const tie = await test.database.act(who, (act) => withCounties(act))
  return (formula, scope) =>
    test.database.act(who, async (act) => {
      const answers = await openAnswers(act, unlimited)
      const shape = shapeOf(formula, answers.find)
      const unit = shape.ok ? shape.value.unit : 'CNY'
      const indicator: Indicator = { ...answers.find('DON.CASH')!, id: 'own', unit, counts: null, formula }
      const answer = await answers.ask(indicator, { tie, ...scope }, { ids: true })
      if (!answer.ok) throw new Error(answer.refusal.en)
      return answer.value
    })
}

/** The tie of 宁波 and 黄冈, with two counties under it. */
async function withCounties(act: Act): Promise<string> {
  const found = (await tiesOf(act)).find(({ parties }) => parties.join() === ['宁波市', '黄冈市'].sort().join())!
  const { kind, programme, id: parent } = found
  const plain = { kind, programme, parent, since: null, until: null, source: null, note: null }
  await addTies(
    act,
    ['罗田县', '英山县'].map((b) => ({ ...plain, a: '余姚市', b })),
    'person',
  )
  return parent
}
