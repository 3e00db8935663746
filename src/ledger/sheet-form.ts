// The form of a sheet (表格样式): how headings look and where a cell lets one choose, the same for every workbook that goes out.
import type { Row, Worksheet } from 'exceljs'

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

type DropDowns = { add: (range: string, validation: object) => void }

/** exceljs has it and its types do not: one rule for a range, where its cells would each get their own. */
export function dropDowns(sheet: Worksheet): DropDowns {
  return (sheet as unknown as { dataValidations: DropDowns }).dataValidations
}
