// How fast a large book makes its report (报告压测): a book of 100,000 entries, each with a figure and its sentence, on the embedded database and on a
// PostgreSQL server where one can be started; then the yearly report of a province and the profile of all years. `node bench/report.ts [--entries 100000]`
import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { insertAll, newId } from '../src/db/rows.ts'
import { type Database, openDatabase } from '../src/db.ts'
import { beginBook } from '../src/ledger/book.ts'
import { seriesOf } from '../src/ledger/series.ts'
import { regionsOf } from '../src/ledger/ties.ts'
import { measureFor } from '../src/model/measures.ts'
import type { Posting } from '../src/model/posting.ts'
import { unlimited } from '../src/model/roles.ts'
import type { ReportScope } from '../src/questions/outline.ts'
import { reportDocx } from '../src/reports/docx.ts'
import { addReport, keptReport, readText } from '../src/reports/kept.ts'
import { makeReport } from '../src/reports/make.ts'
import { reportPdf } from '../src/reports/pdf.ts'
import { answersOf, type ReportKind } from '../src/reports/text.ts'

const { values } = parseArgs({ options: { entries: { type: 'string', default: '100000' } } })
const size = Number(values.entries)
const own = ['湖州市', '宁波市', '杭州市', '台州市', '嘉兴市', '绍兴市', '温州市', '金华市']
const others = [
  '白山市',
  '广安市',
  '黄冈市',
  '荆门市',
  '丽水市',
  '恩施土家族苗族自治州',
  '凉山彝族自治州',
  '阿克苏地区',
  '海西蒙古族藏族自治州',
  '黔东南苗族侗族自治州',
]
const counted = [
  ['财政援助资金', 'CNY', '元', 'fund'],
  ['安排援助项目', 'item', '个', 'fund'],
  ['签约项目', 'item', '个', 'industry'],
  ['签约项目总投资', 'CNY', '元', 'industry'],
  ['选派教师', 'person', '名', 'people'],
  ['劳动力培训', 'person-time', '人次', 'people'],
  ['消费帮扶金额', 'CNY', '元', 'consumption'],
  ['互访', 'person-time', '人次', 'mechanism'],
] as const

let documentId = newId()
const folder = mkdtempSync(join(tmpdir(), 'jiedui-bench-report-'))
const database = await openDatabase({ dataDir: folder })
try {
  const workspace = await beginBook(database, { name: '压测', by: 'bench' })
  console.log(`${cpus().length} cores, Node ${process.version}, embedded database, ${size} entries`)
  await timed('filled', () => fill(database, workspace))
  await measure(
    database,
    { kind: 'yearly', scope: { region: '330000', tie: null, programme: null, year: 2024 } },
    workspace,
  )
  await measure(
    database,
    { kind: 'profile', scope: { region: null, tie: null, programme: null, year: null } },
    workspace,
  )
} finally {
  await database.close()
  rmSync(folder, { recursive: true, force: true })
}

/** Says how long work took, and how much of that the processor worked: on a machine that others use as well, the second is what counts. */
async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
  const [begun, before] = [performance.now(), process.cpuUsage()]
  const result = await work()
  const { user, system } = process.cpuUsage(before)
  const seconds = (milliseconds: number) => (milliseconds / 1000).toFixed(2)
  console.log(`${what}: ${seconds(performance.now() - begun)} s, processor ${seconds((user + system) / 1000)} s`)
  return result
}

async function fill(books: Database, workspace: string): Promise<void> {
  const perDocument = 100
  for (let at = 0; at < size; at += 10_000) {
    const rows = Array.from({ length: Math.min(10_000, size - at) }, (_, i) => rowsOf(workspace, at + i, perDocument))
    await books.act({ workspace, by: 'bench' }, async ({ tx }) => {
      await insertAll(
        tx,
        'documents',
        rows.flatMap(({ document }) => document ?? []),
      )
      await insertAll(
        tx,
        'findings',
        rows.map(({ finding }) => finding),
      )
      await insertAll(
        tx,
        'passages',
        rows.map(({ passage }) => passage),
      )
      await insertAll(
        tx,
        'entries',
        rows.map(({ entry }) => entry),
      )
      await insertAll(
        tx,
        'postings',
        rows.map(({ posting }) => posting),
      )
    })
  }
}

/** An entry with its figure, the sentence that states it, and at the head of each hundred the document. */
function rowsOf(workspace: string, at: number, perDocument: number) {
  const [measure, unit, counter, theme] = counted[at % counted.length]!
  const turn = Math.floor(at / counted.length)
  const parties = [own[turn % own.length]!, others[Math.floor(turn / own.length) % others.length]!].sort()
  const year = 2016 + (Math.floor(turn / (own.length * others.length)) % 10)
  const value = String(1000 + ((at * 7919) % 9000))
  const quote = `${value}${counter}`
  const sentence = `${year}年，${parties.join('与')}${measure}${quote}。`
  const document = at % perDocument === 0
  if (document) documentId = newId()
  const [finding, entry, begin] = [newId(), newId(), (at % perDocument) * 100]
  const start = begin + sentence.indexOf(quote)
  const days = { from_day: `${year}-01-01`, to_day: `${year}-12-31` }
  const about = { tie: null, programme: null, regions: regionsOf(parties) }
  const said = {
    measure,
    unit,
    counter,
    theme,
    status: 'actual',
    accrual: 'flow',
    stage: null,
    min: value,
    max: value,
    hedge: 'exact',
  }
  const measureId = measureFor(measure, unit)?.id ?? null
  const posting = {
    id: newId(),
    figure: finding,
    document: documentId,
    entry,
    named: true,
    parties,
    part_of: null,
    core: true,
  }
  const series = seriesOf({
    ...posting,
    ...said,
    measureId,
    from: days.from_day,
    to: days.to_day,
  } as unknown as Posting)
  const at0 = '2025-01-05T00:00:00Z'
  return {
    document: document
      ? {
          workspace,
          id: documentId,
          sha256: documentId.replaceAll('-', '').padEnd(64, '0'),
          name: `材料${at}.txt`,
          bytes: 1,
          state: 'read',
          added_by: 'bench',
          added_at: at0,
          published: `${year + 1}-01-05`,
          version: 1,
          notes: [],
          counts: {},
        }
      : null,
    finding: {
      workspace,
      id: finding,
      document: documentId,
      sort: 'figure',
      start_at: start,
      end_at: start + quote.length,
      quote,
      said: {},
      state: 'accepted',
      rank: 0,
      doubts: [],
      version: 1,
    },
    passage: {
      workspace,
      id: newId(),
      subject_kind: 'document',
      subject: documentId,
      document: documentId,
      start_at: begin,
      end_at: begin + sentence.length,
      text: sentence,
      terms: '',
      day: null,
    },
    entry: {
      workspace,
      id: entry,
      kind: 'project',
      name: `项目${at}`,
      lookup: `项目${at}`,
      named: true,
      stage: null,
      ...days,
      year,
      ...about,
      parties: [],
      properties: {},
      removed: false,
      version: 1,
      created_at: at0,
      updated_at: at0,
    },
    posting: {
      workspace,
      ...posting,
      ...days,
      ...about,
      ...said,
      report: null,
      measure_id: measureId,
      series,
      year,
      standing: 'counted',
      because: null,
      chosen_over: [],
      removed: false,
      version: 1,
      posted_at: at0,
    },
  }
}

async function measure(
  books: Database,
  { kind, scope }: { kind: ReportKind; scope: ReportScope },
  workspace: string,
): Promise<void> {
  const who = { workspace, by: 'bench' }
  const id = await books.act(who, (act) => addReport(act, { kind, name: kind, scope, sheet: null }, unlimited))
  const seen = new Set<number>()
  const watch = setInterval(
    () =>
      void books.act(who, (act) => keptReport(act, id, unlimited)).then((report) => seen.add(report?.progress ?? 0)),
    200,
  )
  await timed(`${kind} ${scope.region ?? 'whole book'} ${scope.year ?? 'all years'}`, () =>
    makeReport(books, who, { id, today: '2026-11-29' }),
  )
  clearInterval(watch)
  const text = (await books.act(who, (act) => readText(act, id)))!
  const numbers = text.blocks.flatMap(answersOf).filter(({ sort }) => sort === 'figure' || sort === 'sum').length
  console.log(
    `  ${numbers} numbers in ${text.blocks.length} blocks, progress seen: ${[...seen].sort((a, b) => a - b).join(', ')}`,
  )
  await timed('  docx', () => reportDocx(text))
  await timed('  pdf', () => reportPdf(text))
}
