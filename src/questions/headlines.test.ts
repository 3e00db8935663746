// The year at a glance: a year is compared with the last only over the same pairs and days; what is disputed is counted once, by its latest word.
import { expect, it } from 'vitest'
import { onEachDatabase, type TestDatabase } from '../../test/databases.ts'
import { imported } from '../../test/imported.ts'
import { beginBook, set } from '../ledger/book.ts'
import { confirm, openDisputes } from '../ledger/confirmations.ts'
import { unlimited } from '../model/roles.ts'
import { answeredWords } from './answered-words.ts'
import { openAnswers } from './answers.ts'
import { comparison } from './comparison.ts'
import { overviewOf } from './overview.ts'

const texts = [
  ['2024-01-10', '2023年，宁波市向黄冈市拨付财政援助资金1亿元。2023年，黄冈农特产品在宁波市销售近3亿元。'],
  ['2025-01-10', '2024年，宁波市向黄冈市拨付财政援助资金1.2亿元。2024年，黄冈农特产品在宁波市销售超3.6亿元。'],
  ['2025-01-12', '2024年，湖州市向丽水市拨付财政援助资金0.5亿元。'],
  ['2024-12-05', '2024年1至11月，宁波市向黄冈市选派党政干部12名。'],
  ['2024-01-12', '2023年，宁波市向黄冈市选派党政干部10名。'],
] as const

onEachDatabase('the year at a glance', (test) => {
  it('does not take more pairs for growth, and says the change over those of both years', async () => {
    const fund = headline(await glance(test, await filled(test), { year: 2024 }), 'FUND.FISCAL')
    expect(fund).toMatchObject({
      line: { amount: { min: '170000000' }, terms: 2 },
      before: { amount: { min: '100000000' } },
      change: null,
      alike: { pairs: 1, change: { percent: { min: '20', max: '20' } } },
    })
    expect(fund.differences.filter(({ bars }) => bars).map(({ code }) => code)).toEqual(['scope'])
  })

  it('says the same as a comparison and a question of the two years', async () => {
    const who = await filled(test)
    const fund = headline(await glance(test, who, { year: 2024 }), 'FUND.FISCAL')
    const rows = await test.database.act(who, async (act) => {
      const answers = await openAnswers(act, unlimited)
      const columns = [2023, 2024].map((year) => ({ scope: { year }, zh: `${year}年`, en: String(year) }))
      const indicators = ['FUND.FISCAL', 'CON.SALES'].map((id) => answers.find(id)!)
      const compared = await comparison(answers, { indicators, columns })
      const words = '2024年比2023年财政援助资金增长多少'
      const asked = await answeredWords(answers, { words, today: '2026-11-30', ids: false })
      return compared.ok && asked.ok ? [...compared.value, ...asked.value.rows] : []
    })
    const [compared, sales, inWords] = rows
    for (const row of [compared, inWords]) {
      expect(row).toMatchObject({ indicator: 'FUND.FISCAL', change: null, alike: fund.alike })
      expect(row!.differences.map(({ code }) => code)).toEqual(fund.differences.map(({ code }) => code))
    }
    expect(compared!.differences).toEqual(fund.differences)
    expect(sales).toMatchObject({ change: { percent: { min: '20' } }, alike: null })
  })

  it('keeps hedges in a change, and takes none where the days differ', async () => {
    const told = await glance(test, await filled(test), { year: 2024 })
    expect(headline(told, 'CON.SALES')).toMatchObject({
      line: { amount: { min: '360000000', max: null, hedge: 'over' } },
      change: { percent: { min: '20', max: null, hedge: 'over' } },
      alike: null,
    })
    const sent = headline(told, 'PPL.CADRE_SENT')
    expect(sent.change).toBeNull()
    expect(sent.differences.map(({ code }) => code)).toContain('period')
  })

  it('is the latest year that is well filled, of one region where one is asked for', async () => {
    const who = await filled(test)
    expect(await glance(test, who, {})).toMatchObject({ year: 2024 })
    const own = await glance(test, who, { region: '330500' })
    expect(own.headlines.map(({ line }) => [line.measureId, line.amount?.min])).toEqual([['FUND.FISCAL', '50000000']])
  })

  it('says the same of a tie as of the region that has no other', async () => {
    const who = await filled(test)
    const fund = headline(await glance(test, who, { year: 2024 }), 'FUND.FISCAL')
    const tie = await test.database.act(who, ({ tx }) =>
      tx.selectFrom('postings').select('tie').where('min', '=', '120000000').executeTakeFirstOrThrow(),
    )
    const of = (scope: { tie?: string; region?: string }) => glance(test, who, { year: 2024, ...scope })
    expect((await of({ tie: tie.tie! })).headlines).toEqual((await of({ region: '330200' })).headlines)
    expect(fund.alike).not.toBeNull()
  })

  it('counts what a side disputes until it takes that back, within the limits', async () => {
    const who = await filled(test)
    const posting = await test.database.act(who, ({ tx }) =>
      tx.selectFrom('postings').select(['id', 'tie']).where('min', '=', '120000000').executeTakeFirstOrThrow(),
    )
    const says = (verdict: 'confirmed' | 'disputed', min: string | null) =>
      test.database.act(who, (act) =>
        confirm(act, {
          subjectKind: 'posting',
          subject: posting.id,
          side: '黄冈市',
          verdict,
          min,
          max: min,
          hedge: null,
          note: null,
        }),
      )
    const open = (limits = unlimited) => test.database.act(who, (act) => openDisputes(act, { limits }))
    await says('disputed', '110000000')
    expect(await open()).toEqual([{ tie: posting.tie, year: 2024, count: 1 }])
    expect(await open({ ...unlimited, regions: ['330500'] })).toEqual([])
    await says('confirmed', null)
    expect(await open()).toEqual([])
  })
})

type Who = { workspace: string; by: string }

async function filled(test: TestDatabase): Promise<Who> {
  const workspace = await beginBook(test.database, { name: '浙江省', by: 'li' })
  const who = { workspace, by: 'li' }
  await test.database.act(who, (act) => set(act, 'rule', { on: true, undated: true, untied: true, entries: true }))
  for (const [published, text] of texts) await imported(test, workspace, text, published)
  return who
}

async function glance(test: TestDatabase, who: Who, asked: { year?: number; region?: string; tie?: string }) {
  const told = await test.database.act(who, (act) => overviewOf(act, { ...asked, limits: unlimited }))
  if (!told.ok) throw new Error(told.refusal.en)
  return told.value
}

function headline({ headlines }: Awaited<ReturnType<typeof glance>>, measure: string) {
  const found = headlines.find(({ line }) => line.measureId === measure)
  if (!found) throw new Error(`no headline of ${measure}`)
  return found
}
