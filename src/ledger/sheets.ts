// Excel for the ledger (台账的 Excel 导出与导入): a workbook with one sheet a kind that an office can read, fill in and send back, and the drafts
// of entries that such a workbook, ours or the office's own, holds.

import type { CellProblem } from './sheet-problems.ts'
import { type SheetDraft, workbookRead } from './sheets/read.ts'
import { type FigureTable, type WorkbookContents, writtenFigures, writtenWorkbook } from './sheets/write.ts'
import type { BookTie } from './ties.ts'

/**
 * The bytes of an xlsx: a sheet for each kind that was asked for, its figures beside each entry, and a sheet of all figures. Without
 * entries it is a form: every kind (or those asked for) with an example, and a first sheet that says how to fill it in.
 */
export function writeWorkbook(contents: WorkbookContents): Promise<Uint8Array> {
  return writtenWorkbook(contents)
}

/** The bytes of an xlsx with the table of all figures, in its columns. */
export function writeFigureTable(table: FigureTable): Promise<Uint8Array> {
  return writtenFigures(table)
}

/**
 * The drafts of a workbook's sound rows, and what is wrong or worth knowing by cell. A draft's `id` is null for a new entry. Whole
 * files that cannot be read are one problem with an empty sheet and cell. Drafts are not checked against the book.
 */
export function readWorkbook(
  bytes: Uint8Array,
  { ties }: { ties: readonly BookTie[] },
): Promise<{ drafts: SheetDraft[]; problems: CellProblem[] }> {
  return workbookRead(bytes, ties)
}
