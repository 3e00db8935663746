// Result (读取结果): one file from its path to what its document says, in the form that `jiedui read` prints and gold/score.mjs scores.

import { parse, relative } from 'node:path'
import type { Readable } from 'node:stream'
import { type Opened, openDocument } from '../../documents/open.ts'
import type { Agreement } from '../../model/agreement.ts'
import type { Document } from '../../model/document.ts'
import type { Doubt } from '../../model/doubt.ts'
import { firstFrom } from '../../model/evidence.ts'
import type { Figure } from '../../model/figure.ts'
import type { Day } from '../../model/period.ts'
import type { Tie } from '../../model/tie.ts'
import { read } from '../../reading/read.ts'
import { inputBytes, inputName, standardInput } from './inputs.ts'
import { accountPlace, type Told } from './told.ts'

/** A figure with its page in a pdf, or its cell in a spreadsheet (汇总!B3). */
export type Placed = Figure & { page?: number; cell?: string }

/** What one document says. The keys are those of the annotation guide; others may be added and these do not change. */
export type Result = {
  doc: {
    id: string
    title: string | null
    published: Day | null
    /** Whose account it is and of which year it tells: as it was said, else as it was read. */
    account: string | null
    year: number | null
    file: string
    format: string
    sha256: string
    notes?: string[]
  }
  figures: Placed[]
  ties: Tie[]
  agreements: Agreement[]
  doubts: Doubt[]
}

/** What is given from outside: it goes before what the document says of itself. */
export type Given = Told & { published: Day | null; title: string | null }

/** Reads one file, or says why it cannot. */
export async function openInput(path: string, stdin: Readable): Promise<Opened> {
  const bytes = await inputBytes(path, stdin)
  return 'code' in bytes ? { ok: false, problem: bytes } : openDocument(bytes, inputName(path))
}

/** What a document says, read with the day that is known for it. */
export function resultOf(document: Document, given: Given, at: { path: string; folder: string }): Result {
  const { text, marks, cells = [], tables = [], format, sha256, notes } = document
  const published = given.published ?? document.published
  const title = given.title ?? document.title
  const { year } = given
  const account = given.account === null ? null : accountPlace(given.account)
  const reading = read({ text, published, title, account, year, marks, cells, tables })
  const { figures, ties, agreements, doubts, understood } = reading
  const file = at.path === standardInput ? standardInput : relative(at.folder, at.path) || at.path
  const id = parse(document.name).name
  const doc = {
    id,
    title,
    published,
    account: account?.name ?? understood.account,
    year: year ?? understood.year,
    file,
    format,
    sha256,
    ...(notes.length > 0 ? { notes: notes.map(({ code }) => code) } : {}),
  }
  return {
    doc,
    figures: figures.map((figure) => ({ ...figure, ...placeOf(figure.start, document) })),
    ties,
    agreements,
    doubts,
  }
}

/** The page or cell in which an offset of the document's text stands. */
export function placeOf(
  start: number,
  { pages, cells }: Pick<Document, 'pages' | 'cells'>,
): { page?: number; cell?: string } {
  const page = pages && holding(pages, start)
  if (page) return { page: page.number }
  const cell = cells && holding(cells, start)
  if (!cell) return {}
  return { cell: cell.sheet ? `${cell.sheet}!${cell.ref}` : cell.ref }
}

/** The span that holds an offset; spans come in order. */
function holding<T extends { start: number; end: number }>(spans: T[], offset: number): T | null {
  const span = spans[firstFrom(spans, offset + 1) - 1]
  return span && span.start <= offset && offset < span.end ? span : null
}
