// Names of cells (单元格名称): B3, as a spreadsheet names them, so that a cell of any table is told in one way.

/** The letters of a column, from 0: A, Z, AA. */
export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26))
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter
}
