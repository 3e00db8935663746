// Sorts of cells (单元格的种类): whether a cell holds a number, a year, a mark that there is none, or words. A table is known by where these
// stand, and only numbers become figures.
import { findQuantities } from '../quantities.ts'
import type { GridCell, GridRow } from './grids.ts'

/** `year`: a year, or months of one; `none`: —, / and the like; `code`: digits that count nothing, such as a telephone number or a day. */
export type CellSort = 'number' | 'year' | 'none' | 'code' | 'words'

const bare = /^(?:约|近|超过?|逾|不足|不少于|至少|[-+])?\d[\d,]*(?:\.\d+)?%?(?:余|多|以上|以下|左右|\+)?$/
const year = /^(?:19|20)\d\d(?:年?度?|年\d{1,2}(?:[-—至]\d{1,2})?月份?)$/
const none = /^(?:[-—~/\\*.·、]+|无|暂无|空|N\/?A|#[A-Z/0!?]+)$/i
/** A leading zero, digits parted by what parts a date or a number of a telephone, eleven digits and more. */
const code = /^0\d|^\d+[-/:]\d+[-/:\d\s]*$|^\d+(?:\.\d+){2}|^\d{11,}$|^\d{4}年\d{1,2}月\d{1,2}日$/

/** What sort of cell one is, by its text. */
export function sortOf({ text }: Pick<GridCell, 'text'>): CellSort {
  const first = text.charCodeAt(0)
  if (text.length > 24) return 'words'
  if (none.test(text)) return 'none'
  if (year.test(text)) return 'year'
  if (/^0\.\d|^\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^\d{1,10}(?:\.\d+)?$/.test(text)) return 'number'
  if (code.test(text)) return 'code'
  if (bare.test(text)) return 'number'
  if (first > 0x39 && !/^(?:约|近|超|逾|不足|不少于|至少|突破)/.test(text)) return 'words'
  return /\d/.test(text) && hasOwnUnit(text) ? 'number' : 'words'
}

/** Whether a number brings its unit with it: 1,234.5万元, 12个, 15.2%. */
export function hasOwnUnit(text: string): boolean {
  if (text.endsWith('%')) return true
  if (/[\d余多上下右+]$/.test(text) && bare.test(text)) return false
  const { quantities } = findQuantities({ text: text.replace(/ /g, '') })
  const [only] = quantities
  return quantities.length === 1 && only!.start === 0 && only!.end === text.replace(/ /g, '').length
}

/** Whether a cell may hold several numbers: 12/3500, 9个/2,860万元. */
export const mayHoldSeveral = (text: string) =>
  text.length <= 40 && text.includes('/') && /\d[^/]{0,6}\/\s*[^/]{0,3}\d/.test(text)

/** How many cells of a row are of a sort. */
export function countOf({ cells }: GridRow, ...sorts: CellSort[]): number {
  return cells.filter((cell) => sorts.includes(sortOf(cell))).length
}
