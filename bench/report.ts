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

const addedAt = '2025-01-05T00:00:00Z'
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

/** One entry of the book: what it counts, of whom, in which year, and the sentence that says so. */
type Made = ReturnType<typeof madeAt>

function madeAt(at: number, perDocument: number) {
  const [measure, unit, counter, theme] = counted[at % counted.length]!
  const turn = Math.floor(at / counted.length)
  const parties = [own[turn % own.length]!, others[Math.floor(turn / own.length) % others.length]!].sort()
  const year = 2016 + (Math.floor(turn / (own.length * others.length)) % 10)
  const value = String(1000 + ((at * 7919) % 9000))
  const quote = `${value}${counter}`
  const sentence = `${year}年，${parties.join('与')}${measure}${quote}。`
  const first = at % perDocument === 0
  if (first) documentId = newId()
  const begin = (at % perDocument) * 100
  const ids = { finding: newId(), entry: newId(), document: documentId }
  const said = { measure, unit, counter, theme, min: value, max: value, hedge: 'exact' }
  return { at, first, year, parties, quote, sentence, begin, start: begin + sentence.indexOf(quote), ids, said }
}

/** An entry with its figure, the sentence that states it, and at the head of each hundred the document. */
function rowsOf(workspace: string, at: number, perDocument: number) {
  const made = madeAt(at, perDocument)
  return {
    document: made.first ? documentRow(workspace, made) : null,
    finding: findingRow(workspace, made),
    passage: passageRow(workspace, made),
    entry: entryRow(workspace, made),
    posting: postingRow(workspace, made),
  }
}

function documentRow(workspace: string, { at, year, ids }: Made) {
  const file = { sha256: ids.document.replaceAll('-', '').padEnd(64, '0'), name: `材料${at}.txt`, bytes: 1 }
  const rest = { state: 'read', added_by: 'bench', added_at: addedAt, published: `${year + 1}-01-05`, version: 1 }
  return { workspace, id: ids.document, ...file, ...rest, notes: [], counts: {} }
}

function findingRow(workspace: string, { ids, start, quote }: Made) {
  const place = { start_at: start, end_at: start + quote.length, quote }
  const rest = { sort: 'figure', said: {}, state: 'accepted', rank: 0, doubts: [], version: 1 }
  return { workspace, id: ids.finding, document: ids.document, ...place, ...rest }
}

function passageRow(workspace: string, { ids, begin, sentence }: Made) {
  const of = { subject_kind: 'document', subject: ids.document, document: ids.document }
  const text = { start_at: begin, end_at: begin + sentence.length, text: sentence, terms: '', day: null }
  return { workspace, id: newId(), ...of, ...text }
}

function aboutOf({ parties, year }: Made) {
  const days = { from_day: `${year}-01-01`, to_day: `${year}-12-31`, year }
  return { tie: null, programme: null, regions: regionsOf(parties), ...days }
}

function entryRow(workspace: string, made: Made) {
  const name = `项目${made.at}`
  const rest = { parties: [], properties: {}, removed: false, version: 1, created_at: addedAt, updated_at: addedAt }
  return {
    workspace,
    id: made.ids.entry,
    kind: 'project',
    name,
    lookup: name,
    named: true,
    stage: null,
    ...aboutOf(made),
    ...rest,
  }
}

function postingRow(workspace: string, made: Made) {
  const { ids, said, parties } = made
  const about = aboutOf(made)
  const measureId = measureFor(said.measure, said.unit)?.id ?? null
  const told = { ...said, status: 'actual', accrual: 'flow', stage: null }
  const series = seriesOf({ ...told, measureId, parties, named: true, entry: ids.entry } as unknown as Posting)
  const of = { figure: ids.finding, report: null, document: ids.document, entry: ids.entry, named: true, parties }
  const rest = {
    part_of: null,
    core: true,
    standing: 'counted',
    because: null,
    chosen_over: [],
    removed: false,
    version: 1,
  }
  return {
    workspace,
    id: newId(),
    ...of,
    ...about,
    ...told,
    measure_id: measureId,
    series,
    ...rest,
    posted_at: addedAt,
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
