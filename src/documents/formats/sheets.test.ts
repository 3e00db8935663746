// Spreadsheets, xlsx and csv: values as shown, and each cell as a place in the text.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { xlsxOf } from '../../../test/archives.ts'
import { marksAreSound, shownText } from '../../../test/shown.ts'
import type { Document } from '../../model/document.ts'
import { openDocument } from '../open.ts'
import { openCsv } from './csv.ts'

const opened = async (bytes: Uint8Array, name: string): Promise<Document> => {
  const result = await openDocument(bytes, name)
  if (!result.ok) throw new Error(result.problem.code)
  return result.document
}
const cellsOf = ({ text, cells = [] }: Pick<Document, 'text' | 'cells'>) =>
  Object.fromEntries(cells.map(({ sheet, ref, start, end }) => [`${sheet}!${ref}`, text.slice(start, end)]))

describe('an xlsx', () => {
  it('shows its values as its sheets show them', async () => {
    const patterns = ['General', 'yyyy"年"m"月"d"日"', '0.0%', '#,##0.00', '0!.0,"万元"', '[broken']
    const numbers = ['1234.5', '45432', '0.1523', '3300000', '33000', '7'].map(
      (value, i) => `<c r="${'ABCDEF'[i]}1" s="${i}"><v>${value}</v></c>`,
    )
    const document = await opened(
      xlsxOf([{ name: '汇总', rows: `<row>${numbers.join('')}</row>` }], { patterns }),
      '表.xlsx',
    )
    expect(document.text).toBe('汇总\n1234.5\t2024年5月20日\t15.2%\t3,300,000.00\t3.3万元\t7')
  })

  it('gives strings, results of formulas, and errors as they are seen, never a formula', async () => {
    const rows = `<row><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>直接写的</t></is></c></row>
<row><c r="A2"><f>SUM(A1:A9)</f><v>103</v></c><c r="B2" t="str"><f>A1&amp;"个"</f><v>103个</v></c><c r="C2" t="b"><v>1</v></c><c r="D2" t="e"><v>#N/A</v></c></row>`
    const strings = ['<r><t>签约</t></r><r><t>项目</t></r><rPh><t>qianyue</t></rPh>']
    const document = await opened(xlsxOf([{ name: 'Sheet1', rows }], { strings }), 'a.xlsx')
    expect(document.text).toBe('签约项目\t直接写的\n103\t103个\tTRUE\t#N/A')
  })

  it('shows characters that the file writes by their numbers, and a space for what no text can hold', async () => {
    const rows = `<row><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>甲_x000D_乙_x0000_丙_xD800_</t></is></c></row>`
    const document = await opened(xlsxOf([{ name: 'Sheet1', rows }], { strings: ['<t>_x0041_区</t>'] }), 'a.xlsx')
    expect(document.text).toBe('A区\t甲 乙 丙\ufffd')
  })

  it('has every cell as a place', async () => {
    const sheet = (value: string) => `<row r="2"><c r="B2"><v>${value}</v></c><c r="D2"><v>${value}5</v></c></row>`
    const document = await opened(
      xlsxOf([
        { name: '一月', rows: sheet('1') },
        { name: '二月', rows: sheet('2') },
      ]),
      'a.xlsx',
    )
    expect(cellsOf(document)).toEqual({ '一月!B2': '1', '一月!D2': '15', '二月!B2': '2', '二月!D2': '25' })
  })

  it('says which of its sheets were hidden and not read', async () => {
    const rows = '<row><c r="A1"><v>1</v></c></row>'
    const document = await opened(
      xlsxOf([
        { name: '一月', rows },
        { name: '旧表', rows, state: 'hidden' },
      ]),
      'a.xlsx',
    )
    expect(document.text).toBe('一月\n1')
    expect(document.notes).toMatchObject([{ code: 'sheets_hidden', zh: '隐藏的工作表未读取：旧表。' }])
  })
})

describe('a csv', () => {
  it('keeps its text and reads its commas as borders of cells', () => {
    const text = '年份,资金（万元）,备注\r\n2023,"3,300","含""以奖代补""\n资金"\r\n'
    const csv = openCsv(text, 'csv')
    expect(csv.text).toBe(text)
    expect(shownText({ text, marks: csv.marks ?? [] })).toBe(
      '年份\t资金（万元）\t备注\n2023\t3,300\t含"以奖代补" 资金\n',
    )
    expect(cellsOf({ text, cells: csv.cells ?? [] })).toMatchObject({ '!B1': '资金（万元）', '!B2': '3,300' })
  })

  it('is read with the separator that it uses', () => {
    expect(shownText({ text: '甲;乙\n1;2', marks: openCsv('甲;乙\n1;2', 'csv').marks ?? [] })).toBe('甲\t乙\n1\t2')
    expect(openCsv('甲\t乙', 'tsv').cells?.length).toBe(2)
  })

  it('of any text has sound marks and cells', () => {
    const part = fc.constantFrom('"', ',', '\n', '\r\n', '甲', '1', '""', '\t')
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        const { text, marks = [], cells = [] } = openCsv(parts.join(''), 'csv')
        expect(marksAreSound({ text, marks })).toBe(true)
        expect(
          cells.every(({ start, end }, i) => start < end && end <= text.length && start >= (cells[i - 1]?.end ?? 0)),
        ).toBe(true)
      }),
    )
  })
})
