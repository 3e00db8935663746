// Answers over a real book: each keeps what it was made of, nothing is added that must not be, and a blank says why.
import type { KyselyPlugin } from 'kysely'
import { expect, it } from 'vitest'
import { onEachDatabase, type TestDatabase } from '../../test/databases.ts'
import { imported } from '../../test/imported.ts'
import type { Act } from '../db.ts'
import { beginBook, set } from '../ledger/book.ts'
import { tiesOf } from '../ledger/ties.ts'
import { unlimited } from '../model/roles.ts'
import type { Answer } from './answer.ts'
import { openAnswers } from './answers.ts'
import { asked } from './asked.ts'
import { columnsOf } from './columns.ts'
import { comparison } from './comparison.ts'
import type { Scope } from './scope.ts'

const reports = [
  [
    '2024-01-10',
    '2023年，宁波市与黄冈市签约项目15个。全年，宁波市向黄冈市拨付财政援助资金1.2亿元，其中用于教育3000万元。',
  ],
  ['2024-02-10', '2023年，宁波市与黄冈市签约项目17个。'],
  [
    '2024-12-05',
    '2024年1至11月，宁波市向黄冈市拨付财政援助资金1.5亿元，选派党政干部12名。截至2024年11月底，宁波市与黄冈市累计签约项目60个。',
  ],
  ['2025-01-10', '2025年，宁波市计划向黄冈市拨付财政援助资金2亿元。'],
] as const

onEachDatabase('answers', (test) => {
  it('keep rivals as their spread, and a target is no result', async () => {
    const book = await filled(test)
    expect(await one(test, book, 'IND.SIGNED_N', { year: 2023 })).toMatchObject({
      amount: { min: '15', max: '17' },
      text: { zh: '15—17个' },
      disputed: 1,
      made: 'stated',
    })
    const planned = await one(test, book, 'FUND.FISCAL', { year: 2025 })
    expect(planned).toMatchObject({
      amount: null,
      made: null,
      lacks: { code: 'other_only' },
      beside: [{ why: 'status' }],
    })
  })

  it('keep a cumulative number beside a flow', async () => {
    const book = await filled(test)
    const answer = await one(test, book, 'IND.SIGNED_N', { year: 2024 })
    expect(answer).toMatchObject({ amount: { min: '60', max: '60' }, accrual: 'cumulative', asOf: '2024-11-30' })
    expect(await one(test, book, 'PPL.CADRE_SENT', { year: 2022 })).toMatchObject({ lacks: { code: 'no_source' } })
  })

  it('say beside two years that eleven months are no year', async () => {
    const { who, tie } = await filled(test)
    const rows = await test.database.act(who, async (act) => {
      const answers = await openAnswers(act, unlimited)
      const columns = columnsOf(answers.source, { years: [2023, 2024], scope: { tie } })
      if (!columns.ok) throw new Error(columns.refusal.en)
      return comparison(answers, { indicators: [answers.find('FUND.FISCAL')!], columns: columns.value })
    })
    if (!rows.ok) throw new Error(rows.refusal.en)
    expect(rows.value[0]!.differences).toEqual([
      expect.objectContaining({ code: 'period', zh: '时段不同：2023年全年，2024年1月1日至11月30日。' }),
    ])
    expect(rows.value[0]!.change).toBeNull()
  })

  it('ask the book once for each year, however many indicators there are', async () => {
    const { who, tie } = await filled(test)
    let queries = 0
    const counting: KyselyPlugin = {
      transformQuery: ({ node }) => {
        queries += 1
        return node
      },
      transformResult: async ({ result }) => result,
    }
    const rows = await test.database.act(who, async (act) => {
      const counted = { ...act, tx: act.tx.withPlugin(counting) as Act['tx'] }
      const answers = await openAnswers(counted, unlimited)
      const columns = columnsOf(answers.source, { years: [2023, 2024], scope: { tie } })
      if (!columns.ok) throw new Error(columns.refusal.en)
      return comparison(answers, { indicators: answers.indicators, columns: columns.value })
    })
    expect(rows.ok && rows.value.length).toBe(100)
    expect(queries).toBeGreaterThan(3)
    expect(queries).toBeLessThan(20)
  })

  it('are the same with and without the figures behind them', async () => {
    const { who, tie } = await filled(test)
    for (const year of [2023, 2024, 2025]) {
      const [kept, long] = await test.database.act(who, async (act) => {
        const answers = await openAnswers(act, unlimited)
        const of = (ids: boolean) => asked(answers, { scope: { tie, year }, held: true, ids })
        return [await of(false), await of(true)]
      })
      if (!kept.ok || !long.ok) throw new Error('refused')
      expect(kept.value.length).toBeGreaterThan(0)
      const bare = long.value.map(({ behind: _, beside, ...rest }) => ({
        ...rest,
        beside: beside.map(({ ids: _, ...one }) => one),
      }))
      expect(bare).toEqual(kept.value)
      for (const { ids, terms } of long.value.flatMap(({ beside }) => beside)) expect(ids).toHaveLength(terms)
    }
  })
})

type Book = { who: { workspace: string; by: string }; tie: string }

async function filled(test: TestDatabase): Promise<Book> {
  const workspace = await beginBook(test.database, { name: '宁波市', by: 'li' })
  const who = { workspace, by: 'li' }
  await test.database.act(who, (act) => set(act, 'rule', { on: true, undated: true, untied: true, entries: true }))
  for (const [published, text] of reports) await imported(test, workspace, text, published)
  const ties = await test.database.act(who, (act) => tiesOf(act))
  const tie = ties.find(({ a, b }) => [a, b].sort().join() === ['宁波市', '黄冈市'].sort().join())!.id
  return { who, tie }
}

async function one(test: TestDatabase, { who, tie }: Book, indicator: string, scope: Scope): Promise<Answer> {
  const found = await test.database.act(who, async (act) => {
    const answers = await openAnswers(act, unlimited)
    return answers.ask(answers.find(indicator)!, { tie, ...scope }, { ids: true })
  })
  if (!found.ok) throw new Error(found.refusal.en)
  return found.value
}
