// Writing a workbook (导出工作簿): the sheets in their order, streamed into one xlsx, so that a large book takes little more memory than
// its file.
import { PassThrough } from 'node:stream'
import ExcelJs from 'exceljs'
import type { Language } from '../../model/amount-text.ts'
import type { FigureColumnId } from '../../model/figure-columns.ts'
import type { Kind } from '../../model/kind.ts'
import { type KindId, kinds } from '../../model/kinds.ts'
import type { Posting } from '../../model/posting.ts'
import { onPaper } from '../sheet-form.ts'
import { tieLabels } from '../tie-labels.ts'
import type { BookTie } from '../ties.ts'
import { listsOf } from './codes.ts'
import { guideWidths, writeGuide } from './guide.ts'
import { ownSheets } from './layout.ts'
import { kindWidths, type SheetEntry, writeKind } from './write-entries.ts'
import { figureWidths, type SheetPosting, writeFigures } from './write-figures.ts'

export type WorkbookContents = {
  entries: readonly SheetEntry[]
  ties: readonly BookTie[]
  postings: readonly SheetPosting[]
  language: Language
  /** The kinds that get a sheet; without it those of the entries, and all kinds where there are none. */
  kinds?: readonly KindId[] | undefined
}

/** The bytes of the workbook. Without entries it is a form to fill in, with an example in each sheet. */
export async function writtenWorkbook({
  entries,
  ties,
  postings,
  language,
  ...asked
}: WorkbookContents): Promise<Uint8Array> {
  const stream = new PassThrough()
  const bytes = gathered(stream)
  const book = new ExcelJs.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: true })
  book.creator = 'Jiedui'
  const form = entries.length === 0
  const shown = kindsShown(entries, asked.kinds)
  const labels = tieLabels(ties)
  const lists = listsOf(shown, { ties: labels.all, language })
  const byEntry = Map.groupBy(postings, (posting) => posting.entry ?? '')
  const figuresOf = (entry: string): readonly Posting[] => byEntry.get(entry) ?? []
  if (form) writeGuide(book.addWorksheet(ownSheets.guide[language], onPaper(guideWidths)), shown, language)
  for (const kind of shown) {
    const own = entries.filter((entry) => entry.kind === kind.id)
    for (const [name, part] of sheetParts(kind[language], own)) {
      const views = [{ state: 'frozen', xSplit: 2, ySplit: 1 } as const]
      const sheet = book.addWorksheet(name, { views, ...onPaper(kindWidths(kind)) })
      writeKind(sheet, { kind, entries: part, example: form, lists, language, labels, figuresOf })
      sheet.commit()
    }
  }
  for (const [name, part] of postings.length > 0 ? sheetParts(ownSheets.figures[language], postings) : []) {
    const sheet = book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }], ...onPaper(figureWidths()) })
    writeFigures(sheet, { postings: part, entries, labels, language })
    sheet.commit()
  }
  lists.write(book.addWorksheet(ownSheets.codes[language], { state: 'hidden' }))
  await book.commit()
  return bytes
}

/** The table of all figures as a workbook of its own; `shown`: its columns. */
export async function writtenFigures({ ties, ...wanted }: FigureTable): Promise<Uint8Array> {
  const stream = new PassThrough()
  const bytes = gathered(stream)
  const book = new ExcelJs.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: true })
  book.creator = 'Jiedui'
  const paper = onPaper(figureWidths(wanted.shown), { names: 0 })
  const sheet = book.addWorksheet(ownSheets.figures[wanted.language], {
    views: [{ state: 'frozen', ySplit: 1 }],
    ...paper,
  })
  writeFigures(sheet, { ...wanted, entries: [], labels: tieLabels(ties) })
  sheet.commit()
  await book.commit()
  return bytes
}

/** What the table of all figures is made of. */
export type FigureTable = {
  postings: readonly SheetPosting[]
  ties: readonly BookTie[]
  shown: readonly FigureColumnId[]
  language: Language
}

/** Excel's sheets end at row 1 048 576: what is longer goes on in 数据2. */
function sheetParts<T>(name: string, all: readonly T[]): [name: string, part: readonly T[]][] {
  const count = Math.max(1, Math.ceil(all.length / mostRowsOfSheet))
  return Array.from({ length: count }, (_, at) => [
    at === 0 ? name : `${name}${at + 1}`,
    all.slice(at * mostRowsOfSheet, (at + 1) * mostRowsOfSheet),
  ])
}
const mostRowsOfSheet = 1_000_000

function kindsShown(entries: readonly SheetEntry[], asked: readonly KindId[] | undefined): Kind[] {
  const all = Object.keys(kinds) as KindId[]
  const used = new Set(entries.map((entry) => entry.kind))
  const wanted = new Set(asked ?? (used.size > 0 ? used : all))
  return all.filter((id) => wanted.has(id)).map((id) => kinds[id])
}

function gathered(stream: PassThrough): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  return new Promise((resolve, reject) => {
    stream.on('data', (chunk: Buffer) => chunks.push(chunk))
    stream.on('error', reject)
    stream.on('end', () => resolve(Buffer.concat(chunks)))
  })
}
