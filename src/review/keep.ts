// Keeping a reading (登记识读结果): what a document says becomes findings that wait for a decision, with its doubts and its sentences for
// search. What was read is written once, here, and never changed.

import { createHash } from 'node:crypto'
import { Canonical, canonical } from '../db/canonical.ts'
import { revise } from '../db/revisions.ts'
import { insertAll, newId } from '../db/rows.ts'
import type { Act } from '../db.ts'
import type { Document } from '../model/document.ts'
import { firstEndingAfter, firstFrom, type Span } from '../model/evidence.ts'
import { passagesOf } from '../model/passages.ts'
import type { Proposal } from '../model/proposal.ts'
import { indexedText, labelOfKind, labelOfWorkspace } from '../model/search-terms.ts'
import type { UnderstoodFile } from '../model/understood.ts'
import type { Reading } from '../reading/read.ts'
import { readingVersion } from '../reading/version.ts'
import type { Finding } from './decisions.ts'
import { partsOf } from './parts.ts'
import { rankOf } from './rank.ts'
import { stagesOf } from './stages.ts'

/**
 * A document as opened and read, with the entries that it seems to state. `file`: as its file alone says it, null where that cannot be opened any
 * more. `rows`: those of its tables, each in one sentence with its heads.
 */
export type Read = {
  document: Document
  file: Pick<Document, 'published' | 'title'> | null
  reading: Reading
  proposals: Proposal[]
  rows?: readonly (Span & { sentence: string })[]
}

/**
 * Writes what was read from a document; the document is `read` afterwards. Gives its findings in the order of their places.
 * `settle` may set the state of findings before they are written, so that what a rule accepts is written once.
 */
export async function keepReading(
  act: Act,
  id: string,
  read: Read,
  settle: (findings: Finding[]) => Promise<void> = async () => {},
): Promise<Finding[]> {
  const { document } = read
  const { tx, workspace, at } = act
  const { text, marks, pages = null, cells = null } = document
  const { findings, doubts, passages } = rowsOf(act, id, read)
  await settle(findings)
  await insertAll(tx, 'texts', [{ workspace, document: id, text, marks, pages, cells }])
  // What was read is written once, for the table and for its digest.
  const said = findings.map((one) => new Canonical(one.said))
  await insertAll(
    tx,
    'findings',
    findings.map((row, at) => ({ ...row, said: said[at] })),
  )
  await insertAll(tx, 'doubts', doubts)
  await insertAll(tx, 'passages', passages())
  const counts = countsOf(findings, doubts.length)
  await tx
    .updateTable('documents')
    .set({
      state: 'read',
      format: document.format,
      encoding: document.encoding,
      title: document.title,
      published: document.published,
      notes: JSON.stringify(document.notes),
      counts: JSON.stringify(counts),
      read_at: at,
      reading: readingVersion,
      understood: JSON.stringify(understoodOf(read, null)),
    })
    .where('workspace', '=', workspace)
    .where('id', '=', id)
    .execute()
  const { title, published } = document
  const digests = { findings: digestOf(canonical(findings.map(({ id }, at) => [id, said[at]]))), text: digestOf(text) }
  const after = { state: 'read', title, published, counts, ...digests }
  await revise(act, [{ action: 'document.read', kind: 'document', subject: id, before: null, after }])
  return findings
}

/** The rows that a reading makes: findings in the order of their places, what is doubtful, and the sentences for search. */
export function rowsOf(act: Act, id: string, read: Read) {
  const { text, format } = read.document
  const sentences = passagesOf(text, { wraps: format === 'pdf' || format === 'txt' })
  const doubts = doubtRows(act, id, read.reading)
  const findings = findingRows({ act, id, read, sentences, doubts })
  findings.sort((a, b) => a.start_at - b.start_at)
  return { findings, doubts, passages: () => passageRows(act, id, read, sentences) }
}

/** What a revision says of a text or of findings, so that they need not be in it to be checked (src/ledger/verify.ts). */
export function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

type DoubtRow = ReturnType<typeof doubtRows>[number]
type Keeping = { act: Act; id: string; read: Read; sentences: Span[]; doubts: DoubtRow[] }

function findingRows({ act, id, read, sentences, doubts }: Keeping): Finding[] {
  const { document, reading, proposals } = read
  const touching = doubtsBySpan(doubts)
  const row = (sort: Sort, said: Span & { quote: string }) => {
    const touched = touching(said)
    const codes = [...new Set(touched.map(({ code }) => code))]
    const made = findingRow({ act, id, sort, said, doubts: codes })
    for (const doubt of touched) doubt.subjects.push(made.id)
    return made
  }
  const figures = reading.figures.map((figure) => row('figure', figure))
  const agreements = reading.agreements.map((agreement) => row('agreement', agreement))
  const entries = proposals.map((proposal) => row('entry', proposal))
  for (const [i, whole] of partsOf(document.text, reading, sentences).entries()) {
    if (whole !== null) figures[i]!.part_of = figures[whole]!.id
  }
  for (const [i, stage] of stagesOf(document.text, reading.figures, sentences).entries()) figures[i]!.stage = stage
  setPlaces(document, figures)
  for (const [i, proposal] of proposals.entries()) {
    const own = proposal.figures.map((at) => figures[at]!)
    for (const figure of own) figure.proposal = entries[i]!.id
    entries[i]!.rank = Math.min(entries[i]!.rank, ...own.map(({ rank }) => rank - 1))
    entries[i]!.doubts = [...new Set([...entries[i]!.doubts, ...own.flatMap((figure) => figure.doubts)])]
    if (proposal.kind === 'agreement') for (const one of covered(agreements, proposal)) one.proposal = entries[i]!.id
  }
  return [...entries, ...reading.ties.map((tie) => row('tie', tie)), ...agreements, ...figures]
}

/** The page and the cell on which each figure stands. */
function setPlaces(document: Document, rows: Finding[]): void {
  for (const row of rows) Object.assign(row, placeIn(document, row.start_at))
}

/** The page and the cell of a place in a text, as far as the document has them. */
export function placeIn(
  { pages, cells }: Pick<Document, 'pages' | 'cells'>,
  start: number,
): { page: number | null; cell: string | null } {
  const at = <T extends Span>(spans: readonly T[] = []): T | null => {
    const found = spans[firstEndingAfter(spans, start)]
    return found && found.start <= start ? found : null
  }
  const [page, cell] = [at(pages), at(cells)]
  return { page: page?.number ?? null, cell: cell && (cell.sheet ? `${cell.sheet}!${cell.ref}` : cell.ref) }
}

type Sort = 'figure' | 'tie' | 'agreement' | 'entry'
type Made = { act: Act; id: string; sort: Sort; said: Span & { quote: string }; doubts: string[] }

function findingRow({ act, id, sort, said, doubts }: Made): Finding {
  return {
    workspace: act.workspace,
    id: newId(),
    document: id,
    sort,
    start_at: said.start,
    end_at: said.end,
    quote: said.quote,
    said,
    state: 'waiting',
    rank: rankOf(sort, said, doubts),
    doubts,
    proposal: null,
    entry: null,
    part_of: null,
    stage: null,
    merged_into: null,
    decision: null,
    page: null as number | null,
    cell: null as string | null,
    version: 1,
  }
}

function doubtRows({ workspace, at }: Act, document: string, { doubts }: Reading) {
  return doubts.map(({ code, start, end, quote, note }) => ({
    ...{ workspace, id: newId(), code: code as string, document, start_at: start, end_at: end, quote, note },
    ...{ state: 'open', subjects: [] as string[], created_at: at },
  }))
}

/** Finds the doubts that touch a span. */
function doubtsBySpan(doubts: DoubtRow[]): (span: Span) => DoubtRow[] {
  const spans = doubts.map((doubt) => ({ start: doubt.start_at, end: doubt.end_at, doubt }))
  spans.sort((a, b) => a.start - b.start || a.end - b.end)
  return ({ start, end }) =>
    spans.slice(firstEndingAfter(spans, start), firstFrom(spans, end)).map(({ doubt }) => doubt)
}

/** The findings, sorted by place, that touch a span. */
function covered(findings: Finding[], { start, end }: Span): Finding[] {
  const spans = findings.map((finding) => ({ start: finding.start_at, end: finding.end_at, finding }))
  return spans.slice(firstEndingAfter(spans, start), firstFrom(spans, end)).map(({ finding }) => finding)
}

/** Sentences as they stand in the text; a row of a table with its heads, since nobody looks for 3,500 without 财政资金. */
function passageRows({ workspace }: Act, id: string, { document, rows = [] }: Read, sentences: Span[]) {
  const { text, published } = document
  const tabled = rows.toSorted((a, b) => a.start - b.start)
  const labels = [labelOfWorkspace(workspace), labelOfKind('document')]
  const of = { workspace, subject_kind: 'document', subject: id, document: id, day: published }
  return sentences.map(({ start, end }) => {
    const row = tabled[firstEndingAfter(tabled, start)]
    const sentence = row && isRow(text, { start, end }, row) ? row.sentence : text.slice(start, end)
    return { ...of, id: newId(), start_at: start, end_at: end, text: sentence, terms: indexedText(sentence, labels) }
  })
}

/** Whether a passage is a row of a table and nothing else. */
function isRow(text: string, passage: Span, row: Span): boolean {
  if (row.start < passage.start || row.end > passage.end) return false
  return /^[\s|,;"']*$/.test(text.slice(passage.start, row.start) + text.slice(row.end, passage.end))
}

/** How the text by itself was understood, with what its file says of itself, or said as it was opened before. */
export function understoodOf({ reading, file, document }: Read, before: UnderstoodFile | null): UnderstoodFile {
  const { published, title } = file ?? before ?? document
  return { ...reading.understood, published, title }
}

/** How many findings there are of each sort. */
export function countsOf(findings: readonly Finding[], doubts: number): Record<string, number> {
  const counts: Record<string, number> = { figure: 0, tie: 0, agreement: 0, entry: 0, doubt: doubts }
  for (const { sort } of findings) counts[sort]! += 1
  return counts
}
