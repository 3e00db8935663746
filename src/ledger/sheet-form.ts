// The form of a sheet (表格样式): how headings look and where a cell lets one choose, the same for every workbook that goes out.
import type { PageSetup, Row, Worksheet } from 'exceljs'

/** How a heading looks. */
export function headCell(row: Row, column: number, colour: string): void {
  const cell = row.getCell(column)
  cell.style = {
    font: { bold: true },
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

type DropDowns = { add: (range: string, validation: object) => void }

/** exceljs has it and its types do not: one rule for a range, where its cells would each get their own. */
export function dropDowns(sheet: Worksheet): DropDowns {
  return (sheet as unknown as { dataValidations: DropDowns }).dataValidations
}
