// Totals of a book: what is kept ready says line for line what the postings make, in whatever way they came into the book.
import { expect, it } from 'vitest'
import { onEachDatabase, type TestDatabase } from '../../test/databases.ts'
import { imported } from '../../test/imported.ts'
import { unlimited } from '../model/roles.ts'
import { beginBook, set } from './book.ts'
import { totals } from './totals.ts'

const reports = [
  [
    '2024-01-10',
    '2023年，宁波市与黄冈市签约项目15个，总投资额45.3亿元。全年，宁波市向黄冈市拨付财政援助资金1.2亿元，其中用于教育3000万元。',
  ],
  ['2024-02-10', '2023年，宁波市与黄冈市签约项目17个。2023年，宁波市向黄冈市拨付财政援助资金超1亿元。'],
  [
    '2024-03-10',
    '2023年上半年，宁波市向黄冈市拨付财政援助资金5000万元。截至2023年底，宁波市与黄冈市累计互派干部48名。',
  ],
  [
    '2025-01-10',
    '2024年，宁波市向黄冈市拨付财政援助资金近2亿元，选派干部12名。截至2024年底，宁波市与黄冈市累计互派干部60名。',
  ],
  ['2025-01-12', '2024年，杭州市向恩施土家族苗族自治州拨付财政援助资金8000万元，完成消费帮扶金额3.5亿元。'],
] as const

onEachDatabase('totals', (test) => {
  it('are the same from the sums and from the postings', async () => {
    const { who, ties } = await filled(test)
    const years = ties.flatMap((tie) => [2023, 2024].map((year) => ({ tie, year, by: ['theme' as const] })))
    const measures = ['FUND.FISCAL', 'IND.SIGNED_N', 'CON.SALES'].map((measure) => ({ measure, by: ['tie' as const] }))
    let lines = 0
    for (const question of [...years, ...measures]) lines += await same(test, who, question)
    expect(lines).toBeGreaterThan(12)
  })

  it('show rivals as their spread, a half-year within its year, and never an average', async () => {
    const { who, ties } = await filled(test)
    const lines = await asked(test, who, { tie: ties[0]!, year: 2023, by: [] })
    const signed = lines.find(({ measureId, unit }) => measureId === 'IND.SIGNED_N' && unit === 'item')
    expect(signed).toMatchObject({ amount: { min: '15', max: '17' }, disputed: 1, terms: 2 })
    const funds = lines.find(({ measureId, accrual }) => measureId === 'FUND.FISCAL' && accrual === 'flow')
    expect(funds).toMatchObject({ amount: { min: '120000000', max: '120000000', hedge: 'exact' } })
    expect(funds!.leftOut.map(({ reason }) => reason)).toEqual(expect.arrayContaining(['restated', 'within_period']))
  })
})

type Who = { workspace: string; by: string }
type Asked = { tie?: string; year?: number; measure?: string; by: ('theme' | 'tie')[] }

async function filled(test: TestDatabase) {
  const workspace = await beginBook(test.database, { name: '宁波市', by: 'li' })
  const who = { workspace, by: 'li' }
  await test.database.act(who, (act) => set(act, 'rule', { on: true, undated: true, untied: true, entries: true }))
  for (const [published, text] of reports) await imported(test, workspace, text, published)
  const rows = await test.database.act(who, ({ tx }) =>
    tx
      .selectFrom('ties')
      .select('id')
      .where('a_name', 'in', ['宁波市', '杭州市'])
      .where('b_name', 'in', ['黄冈市', '恩施土家族苗族自治州'])
      .orderBy('b_name', 'desc')
      .execute(),
  )
  return { who, ties: rows.map(({ id }) => id) }
}

async function asked(test: TestDatabase, who: Who, filter: Asked, ids = false) {
  const outcome = await test.database.act(who, (act) => totals(act, { ...filter, limits: unlimited }, { ids }))
  if (!outcome.ok) throw new Error(outcome.refusal.en)
  return outcome.value
}

/** Asking for the ids behind the lines goes the long way. */
async function same(test: TestDatabase, who: Who, filter: Asked): Promise<number> {
  const long = (await asked(test, who, filter, true)).map(({ behind: _, ...line }) => line)
  expect(await asked(test, who, filter)).toEqual(long)
  return long.length
}
