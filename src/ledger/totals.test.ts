// Totals of a book: what is kept ready says line for line what the postings make, in whatever way they came into the book.
import fc from 'fast-check'
import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { onEachDatabase, type TestDatabase } from '../../test/databases.ts'
import { imported } from '../../test/imported.ts'
import { books, postedBook } from '../../test/posted-book.ts'
import { newId } from '../db/rows.ts'
import type { Outcome } from '../model/refusal.ts'
import { type Limits, unlimited } from '../model/roles.ts'
import type { TotalsFilter } from './answered-line.ts'
import { beginBook, set } from './book.ts'
import { doubtCounts, doubtList } from './doubt-list.ts'
import { tieOfGroup, yearOfGroup } from './groups.ts'
import { keptLines } from './kept-totals.ts'
import { type LineFigure, type LineFigures, lineFigures } from './line-figures.ts'
import { tiesOf } from './ties.ts'
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

  it('are opened a page at a time, each figure once, what is left out with its reason after the others', async () => {
    const { who } = await filled(test)
    const filter = { year: 2023, limits: unlimited }
    const all = await test.database.act(who, (act) => totals(act, { ...filter, by: [] }, { ids: true }))
    const lines = all.ok ? all.value.filter(({ terms, leftOut }) => terms + leftOut.length > 1) : []
    expect(lines.length).toBeGreaterThan(1)
    for (const { series, behind } of lines) {
      const found: LineFigure[] = []
      let cursor: string | null = null
      do {
        const page: Outcome<LineFigures> = await test.database.act(who, (act) =>
          lineFigures(act, { ...filter, series }, { limit: 1, cursor }),
        )
        if (!page.ok) throw new Error(page.refusal.en)
        expect(page.value).toMatchObject({ terms: behind!.terms.length, leftOut: behind!.leftOut.length })
        found.push(...page.value.items)
        cursor = page.value.next
      } while (cursor)
      expect(found.filter(({ left }) => !left).map(({ id }) => id)).toEqual([...behind!.terms].sort().reverse())
      const left = found.slice(behind!.terms.length).map(({ id, left }) => ({ id, ...left }))
      expect(left).toEqual([...behind!.leftOut].sort((a, b) => (a.id < b.id ? 1 : -1)))
    }
  })

  it('find the postings of a group in the index, though rows of other workspaces are kept from it', async () => {
    const { who } = await filled(test)
    const asked = test.database.act(who, async ({ tx }) => {
      // An empty table is read by any of its indexes; without the others, and without reading it whole, by this one.
      await sql`set local role none; set local enable_seqscan = off; set local enable_bitmapscan = off`.execute(tx)
      const others = ['listed', 'by_day', 'of_entry', 'of_figure', 'of_document', 'of_series', 'named', 'of_programme']
      for (const name of others) await sql`drop index ${sql.table(`postings_${name}`)}`.execute(tx)
      await sql`set local role jiedui_app`.execute(tx)
      const { rows } = await sql<
        Record<string, string>
      >`explain select id from postings p where workspace = ${who.workspace}
        and ${tieOfGroup} = ${newId()} and series = '资金' and ${yearOfGroup} = 2023 and not removed`.execute(tx)
      throw new Error(rows.map((row) => Object.values(row)[0]).join('\n'))
    })
    await expect(asked).rejects.toThrow(/Index Cond: .*CASE WHEN \(tie IS NULL\).*CASE WHEN \(year IS NULL\)/)
  })

  it('are the same over the whole book, whatever is nested, stated twice, a part, of no tie, cumulative or a ratio', async () => {
    let lines = { kept: 0, mixed: 0 }
    let turn = 0
    await fc.assert(
      fc.asyncProperty(books, async (book) => {
        const who = await postedBook(test, book)
        const ties = await test.database.act(who, tiesOf)
        const limited = [
          unlimited,
          { ...unlimited, regions: ['330200', '331100'] },
          { ...unlimited, ties: ties.slice(0, 2).map(({ id }) => id) },
        ]
        for (const question of overYears) {
          const limits = limited[turn++ % limited.length]!
          await same(test, who, { ...question, limits })
          await sameAlone(test, who, question)
          lines = { ...lines, ...(await howMade(test, who, question, lines)) }
        }
      }),
      { numRuns: test.database.embedded ? 10 : 25 },
    )
    expect(lines.kept).toBeGreaterThan(50)
    expect(lines.mixed).toBeGreaterThan(5)
  })

  it('show rivals as their spread, a half-year within its year, and never an average', async () => {
    const { who, ties } = await filled(test)
    const lines = await asked(test, who, { tie: ties[0]!, year: 2023, by: [] })
    const signed = lines.find(({ measureId, unit }) => measureId === 'IND.SIGNED_N' && unit === 'item')
    expect(signed).toMatchObject({ amount: { min: '15', max: '17' }, disputed: 1, terms: 2 })
    const funds = lines.find(({ measureId, accrual }) => measureId === 'FUND.FISCAL' && accrual === 'flow')
    expect(funds).toMatchObject({ amount: { min: '120000000', max: '120000000', hedge: 'exact' } })
    expect(funds!.leftOut.map(({ reason }) => reason)).toEqual(expect.arrayContaining(['restated', 'within_period']))
    const listed = await test.database.act(who, (act) =>
      doubtList(act, { state: 'open', limits: unlimited }, { limit: 200 }),
    )
    const codes = Map.groupBy(listed.items, ({ code }) => code)
    const counts = Object.fromEntries([...codes].map(([code, own]) => [code, own.length]))
    expect(counts.rivals).toBeGreaterThan(0)
    expect(await test.database.act(who, (act) => doubtCounts(act, { limits: unlimited }))).toEqual(counts)
  })
})

type Who = { workspace: string; by: string }
type Asked = Omit<TotalsFilter, 'limits'> & { limits?: Limits }

const overYears: Asked[] = [
  { by: ['theme', 'measure', 'year'] },
  { by: ['year', 'tie'] },
  { by: ['year'], status: 'actual', accrual: 'flow' },
  { by: ['measure'], year: 2023 },
  { by: [], year: 2023, theme: 'fund' },
  { by: ['theme'], year: 2023 },
  { by: ['tie', 'theme'], year: 2023, measure: 'IND.SIGNED_N' },
  { by: [], year: 2022, unit: 'CNY' },
  { by: [], year: 2023, tie: null },
  { by: ['year'], tie: null },
  { by: ['theme', 'measure', 'year'], programme: 'east_west' },
  { by: ['measure'], year: 2023, programme: 'mountain_sea' },
  { by: ['measure'], year: 2023, region: '330000' },
  { by: ['theme', 'year'], region: '330200' },
  { by: ['tie', 'year'], region: '330000', counterpart: '513400' },
  { by: ['measure'], year: 2023, region: '331100', programme: 'mountain_sea' },
]

/** A line that is asked for alone has the same figures behind it. */
async function sameAlone(test: TestDatabase, who: Who, filter: Asked): Promise<void> {
  const all = await asked(test, who, filter, true)
  const [first] = all
  if (!first) return
  const alone = await asked(test, who, { ...filter, series: first.series }, true)
  expect(alone).toEqual(all.filter(({ series }) => series === first.series))
}

/** How many lines the sums gave, and for how many of these questions postings were added up besides. */
async function howMade(test: TestDatabase, who: Who, filter: Asked, before: { kept: number; mixed: number }) {
  const kept = await test.database.act(who, (act) => keptLines(act, { ...filter, limits: unlimited }))
  return {
    kept: before.kept + (kept?.lines.length ?? 0),
    mixed: before.mixed + Number(kept?.rest != null && kept.lines.length > 0),
  }
}

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
  const outcome = await test.database.act(who, (act) => totals(act, { limits: unlimited, ...filter }, { ids }))
  if (!outcome.ok) throw new Error(outcome.refusal.en)
  return outcome.value
}

/** Asking for the ids behind the lines goes the long way. */
async function same(test: TestDatabase, who: Who, filter: Asked): Promise<number> {
  const long = (await asked(test, who, filter, true)).map(({ behind: _, ...line }) => line)
  expect(await asked(test, who, filter)).toEqual(long)
  return long.length
}
