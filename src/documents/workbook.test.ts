// Workbooks to fill in: every cell says what it is, merged cells say it for all their rows, and no file takes more than its share.
import { describe, expect, it } from 'vitest'
import { xlsxOf, zipOf } from '../../test/archives.ts'
import { columnLetters, dayOfSerial, openWorkbook, type WorkbookSheet } from './workbook.ts'

const opened = async (bytes: Uint8Array, mostRows = 1000): Promise<WorkbookSheet[]> => {
  const result = await openWorkbook(bytes, { mostRows })
  if (!result.ok) throw new Error(result.problem.code)
  return result.sheets
}
const cellsOf = async (rows: string, more: Parameters<typeof xlsxOf>[1] = {}) =>
  (await opened(xlsxOf([{ name: '表', rows }], more)))[0]!.rows.flatMap(({ number, cells }) =>
    [...cells].map(([column, { kind, text, shown }]) => `${columnLetters(column)}${number} ${kind} ${text} ${shown}`),
  )

it('tells texts, exact numbers, days, truths and errors', async () => {
  const patterns = ['General', 'yyyy"年"m"月"d"日"', '0.0%']
  const rows =
    '<row r="2"><c r="A2"><v>45.280000000000001</v></c><c r="B2" s="1"><v>45363.5</v></c><c r="C2" s="2"><v>0.152</v></c>' +
    '<c r="D2" t="b"><v>1</v></c><c r="E2" t="e"><v>#N/A</v></c><c r="F2"/></row>' +
    '<row><c t="s"><v>0</v></c><c t="inlineStr"><is><t>直接写的</t></is></c><c><v>1.2E+21</v></c></row>'
  expect(await cellsOf(rows, { patterns, strings: ['<t>甲_x0041_</t>'] })).toEqual([
    'A2 number 45.28 45.28',
    'B2 day 2024-03-12 2024年3月12日',
    'C2 number 0.152 15.2%',
    'D2 yes_no TRUE TRUE',
    'E2 error #N/A #N/A',
    'A3 text 甲A 甲A',
    'B3 text 直接写的 直接写的',
    expect.stringContaining('C3 number 1200000000000000000000'),
  ])
})

it('gives the last result of a formula, nothing for an empty one, and says where none was calculated', async () => {
  const rows =
    '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f>IF(1,"")</f><v></v></c><c r="C1"><f>1+1</f></c></row>'
  const [sheet] = await opened(xlsxOf([{ name: '表', rows }]))
  const cells = [...sheet!.rows[0]!.cells.values()]
  expect(cells.map(({ kind, formula }) => [kind, formula])).toEqual([
    ['number', true],
    ['uncalculated', true],
  ])
})

it('spreads a merged cell over the rows that are there, and no area without end', async () => {
  const row = (number: number) => `<row r="${number}"><c r="B${number}"><v>${number}</v></c></row>`
  const rows = `<row r="1"><c r="A1" t="inlineStr"><is><t>共</t></is></c></row>${row(2)}${row(3)}${row(5)}`
  const merged = `${rows}</sheetData><mergeCells><mergeCell ref="A1:A3"/><mergeCell ref="B5:XFD1048576"/></mergeCells><sheetData>`
  const [sheet] = await opened(xlsxOf([{ name: '表', rows: merged }]))
  expect(sheet!.rows.map(({ cells }) => cells.get(1)?.mergedFrom)).toEqual([undefined, 'A1', 'A1', undefined])
})

describe('what cannot be opened', () => {
  const code = async (bytes: Uint8Array) => {
    const result = await openWorkbook(bytes, { mostRows: 10 })
    return result.ok ? 'ok' : result.problem.code
  }
  it('is told by its code', async () => {
    expect(await code(new Uint8Array())).toBe('empty')
    expect(await code(Buffer.from('编号,名称'))).toBe('unknown_format')
    expect(
      await code(Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('Workbook', 'utf16le')])),
    ).toBe('legacy')
    const whole = xlsxOf([{ name: '项目', rows: '' }])
    expect(await code(whole)).toBe('ok')
    expect(await code(whole.subarray(0, whole.length / 2))).toBe('broken')
    expect(await code(zipOf({ 'a.txt': 'x' }))).toBe('unknown_format')
  })
  it('a zip bomb among them, whether it tells its size or not', async () => {
    const rows = '<row><c><v>1</v></c></row>'.repeat(9_000_000)
    expect(await code(xlsxOf([{ name: '项目', rows }]))).toBe('too_large')
    expect(await code(zipOf({ '_rels/.rels': '<a/>'.repeat(1000) }, { claim: 10 }))).toBe('broken')
  })
})

it('reads no more rows than it may', async () => {
  const rows = '<row><c><v>1</v></c></row>'.repeat(50)
  const sheets = await opened(
    xlsxOf([
      { name: '甲', rows },
      { name: '乙', rows },
    ]),
    60,
  )
  expect(sheets.map((sheet) => sheet.rows.length)).toEqual([50, 10])
})

it('knows the days of Excel', () => {
  expect([1, 59, 60, 61, 45363, 2_958_465, 0].map((serial) => dayOfSerial(serial))).toEqual([
    '1900-01-01', '1900-02-28', null, '1900-03-01', '2024-03-12', '9999-12-31', null,
  ]) // biome-ignore format: one list
  expect(dayOfSerial(0, true)).toBe('1904-01-01')
})
