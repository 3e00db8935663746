// The index of an evidence pack as a workbook (佐证目录表): one row for each figure behind each number, for who has to tick them off.
import ExcelJs, { type PageSetup } from 'exceljs'
import type { PackedNumber } from './numbers.ts'
import type { Places } from './pages.ts'

const columns = [
  ['序号', 8],
  ['章节', 14],
  ['报告中的陈述', 40],
  ['数额', 16],
  ['计算', 24],
  ['材料', 36],
  ['日期', 12],
  ['页码或单元格', 14],
  ['原文', 40],
  ['文件', 40],
] as const

/** As it is printed: A4 across, as wide as the page, the headings and a page number on each. */
const pageSetup: Partial<PageSetup> = {
  ...{ paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: '1:1' },
}
const headerFooter = { oddFooter: '&C&P / &N' }

/** The bytes of the workbook. */
export async function indexSheet(numbers: readonly PackedNumber[], places: Places): Promise<Buffer> {
  const book = new ExcelJs.Workbook()
  const sheet = book.addWorksheet('佐证目录', { views: [{ state: 'frozen', ySplit: 1 }], pageSetup, headerFooter })
  sheet.columns = columns.map(([header, width]) => ({ header, width }))
  sheet.getRow(1).font = { bold: true }
  for (const number of numbers)
    for (const row of rowsOf(number, places)) sheet.addRow(row).alignment = { wrapText: true, vertical: 'top' }
  return Buffer.from(await book.xlsx.writeBuffer())
}

function rowsOf({ no, chapter, said, text, made, figures }: PackedNumber, places: Places): (string | number)[][] {
  const head = [no, chapter, said, text, made ?? '']
  return figures.map(({ source }) => {
    if (source === null) return [...head, '缺少出处', '', '', '', '']
    if (source.by === 'report')
      return [...head, `${source.unit}报送《${source.title}》`, source.signedAt?.slice(0, 10) ?? '', '', '', '']
    const { document, page, cell, quote } = source
    const where = page === null ? (cell ?? '') : `第${page}页`
    return [
      ...head,
      document.title ?? document.name,
      document.published ?? '',
      where,
      quote.replace(/\s+/g, ''),
      places.get(document.id)?.file ?? '',
    ]
  })
}
