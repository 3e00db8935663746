// The form of a sheet (表格样式): how headings look and where a cell lets one choose, the same for every workbook that goes out.
import type { Font, PageSetup, Row, Worksheet } from 'exceljs'
import { eastAsianWidth } from 'get-east-asian-width'

/** The letters of every cell. A font that names only its colour or weight is shown in another face and size by some programs. */
export const letters: Partial<Font> = { name: 'Calibri', size: 11, family: 2, scheme: 'minor' }

/** How a heading looks. */
export function headCell(row: Row, column: number, colour: string): void {
  const cell = row.getCell(column)
  cell.style = {
    font: { ...letters, bold: true },
    alignment: { vertical: 'middle', wrapText: true },
    fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: colour } },
    numFmt: '@',
  }
}

/** What of a sheet belongs to its pages on paper. */
export type OnPaper = {
  pageSetup: Partial<PageSetup>
  headerFooter: { oddFooter: string }
}

/** So many characters of width are still read well across one page of A4. */
const widthOfPage = 260

/**
 * As a sheet is printed: A4 across, the rows of headings on each page, page numbers below. What is too wide for one page goes over several,
 * each with the first `names` columns, by which its rows are known.
 */
export function onPaper(widths: readonly number[], { headings = 1, names = 2 } = {}): OnPaper {
  const pages = Math.max(1, Math.ceil(widths.reduce((sum, width) => sum + width, 0) / widthOfPage))
  const margins = { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 }
  return {
    pageSetup: {
      ...{ paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: pages, fitToHeight: 0, margins },
      printTitlesRow: `1:${headings}`,
      ...(pages > 1 && names > 0 ? { printTitlesColumn: `A:${'ABC'[names - 1]}` } : {}),
    },
    headerFooter: { oddFooter: '&C&P / &N' },
  }
}

/** The height of a line, and the greatest that Excel lets a row have, in points. */
const [lineHeight, mostHeight] = [15, 409]

/**
 * Makes a row as high as its words need, for programs that do not do so by themselves when they open a file. `widths`: of the columns in
 * order, null where words stay in one line.
 */
export function heighten(row: Row, widths: readonly (number | null)[]): void {
  let most = 1
  for (const [at, width] of widths.entries()) {
    const value = width === null ? null : row.getCell(at + 1).value
    if (typeof value === 'string') most = Math.max(most, linesIn(value, width!))
  }
  if (most > 1) row.height = Math.min(mostHeight, most * lineHeight)
}

/** How many lines of a width a text takes; a Chinese character is as wide as two letters. */
function linesIn(text: string, width: number): number {
  let lines = 0
  for (const line of text.split('\n')) {
    let wide = 0
    for (const character of line) wide += eastAsianWidth(character.codePointAt(0)!)
    lines += Math.max(1, Math.ceil(wide / (width - 1)))
  }
  return lines
}

type DropDowns = { add: (range: string, validation: object) => void }

/** exceljs has it and its types do not: one rule for a range, where its cells would each get their own. */
export function dropDowns(sheet: Worksheet): DropDowns {
  return (sheet as unknown as { dataValidations: DropDowns }).dataValidations
}
