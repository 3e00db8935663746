// Word documents: paragraphs, tables, notes, boxes and tracked changes, as a person who opens the file sees them.
import { describe, expect, it } from 'vitest'
import { docxOf, paragraph } from '../../../test/archives.ts'
import { paragraphEnd } from '../../model/document.ts'
import { openDocument } from '../open.ts'

const textOf = async (body: string, footnotes = '') => {
  const opened = await openDocument(docxOf(body, footnotes), '简报.docx')
  return opened.ok ? opened.document.text : opened.problem.code
}
const run = (inside: string) => `<w:p><w:r>${inside}</w:r></w:p>`
const row = (...cells: string[]) => `<w:tr>${cells.map((cell) => `<w:tc>${cell}</w:tc>`).join('')}</w:tr>`

describe('a docx is read as', () => {
  it('its paragraphs, runs joined, entities decoded', async () => {
    const split =
      '<w:p><w:r><w:t>总投资</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>45.3&#20159;元</w:t></w:r><w:r><w:t>。</w:t></w:r></w:p>'
    expect(await textOf(paragraph('甲市与乙州') + split)).toBe('甲市与乙州\n总投资45.3亿元。')
  })

  it('its tables, cells apart by tabs and rows by line breaks', async () => {
    const nested = `<w:tbl>${row(paragraph('甲'), paragraph('乙'))}</w:tbl>`
    const table = `<w:tbl>${row(paragraph('项目'), paragraph('资金') + paragraph('（万元）'))}${row(paragraph('103个'), nested)}</w:tbl>`
    expect(await textOf(paragraph('一、签约') + table + paragraph('二、帮扶'))).toBe(
      '一、签约\n项目\t资金 （万元）\n103个\t甲 乙\n二、帮扶',
    )
  })

  it('the paragraphs of a long cell, kept apart', async () => {
    const long = '甲市与乙州开展对口合作，两地干部往来不断，项目从无到有。'
    expect(await textOf(`<w:tbl>${row(paragraph(long) + paragraph(long) + paragraph(long))}</w:tbl>`)).toBe(
      [long, long, long].join('\n'),
    )
  })

  it('its notes, at the end', async () => {
    const notes = `<w:footnote w:type="separator">${run('<w:separator/>')}</w:footnote><w:footnote w:id="1">${paragraph('数据截至12月底。')}</w:footnote>`
    expect(await textOf(run('<w:t>签约103个</w:t><w:footnoteReference w:id="1"/>'), notes)).toBe(
      '签约103个\n数据截至12月底。',
    )
  })

  it('its text boxes once, after the paragraph that they hang on', async () => {
    const box = `<w:txbxContent>${paragraph('图：揭牌现场')}</w:txbxContent>`
    const drawn = `<mc:AlternateContent><mc:Choice Requires="wps">${box}</mc:Choice><mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent>`
    expect(await textOf(`<w:p><w:r><w:t>甲市</w:t></w:r><w:r>${drawn}</w:r><w:r><w:t>援疆</w:t></w:r></w:p>`)).toBe(
      '甲市援疆\n图：揭牌现场',
    )
  })

  it('its tabs and line breaks', async () => {
    expect(
      await textOf(
        `<w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr><w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t></w:r></w:p>`,
      ),
    ).toBe('甲\t乙\n丙')
  })
})

it('what was deleted, moved away or hidden is not read; what was inserted is', async () => {
  const body = `<w:p><w:del><w:r><w:delText>2亿元</w:delText></w:r></w:del><w:ins><w:r><w:t>3亿元</w:t></w:r></w:ins>
<w:moveFrom><w:r><w:t>4亿元</w:t></w:r></w:moveFrom><w:r><w:rPr><w:vanish/></w:rPr><w:t>5亿元</w:t></w:r><w:r><w:t>到位</w:t></w:r>
<w:r><w:instrText>PAGE 6</w:instrText></w:r></w:p>`
  expect(await textOf(body)).toBe('3亿元到位')
})

it('its paragraphs end for certain, its line breaks do not', async () => {
  const opened = await openDocument(docxOf(`${run('<w:t>甲</w:t><w:br/><w:t>乙</w:t>')}${paragraph('丙')}`), 'a.docx')
  expect(opened).toMatchObject({
    ok: true,
    document: { text: '甲\n乙\n丙', marks: [{ start: 3, end: 4, as: paragraphEnd }] },
  })
})

it('the title is the paragraph of the title style, not the properties of the file', async () => {
  const title = '<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>甲市援疆工作情况</w:t></w:r></w:p>'
  const opened = await openDocument(docxOf(paragraph('内部资料') + title + paragraph('正文。')), 'a.docx')
  expect(opened).toMatchObject({ ok: true, document: { format: 'docx', title: '甲市援疆工作情况', published: null } })
})

it('keeps every cell in its column where cells reach over several', async () => {
  const cell = (text: string, span = 1) =>
    `<w:tc><w:tcPr><w:gridSpan w:val="${span}"/></w:tcPr>${paragraph(text)}</w:tc>`
  const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`
  const table = [
    row(cell('2024年对口支援情况统计表', 4)),
    row(cell('县区'), cell('资金（万元）', 2), cell('干部（人）')),
    row(cell(''), cell('合计'), cell('其中：产业'), cell('')),
    row(cell('北仑区'), cell('3,500'), cell('2,000'), cell('12')),
    row(cell('鄞州区', 1), cell('—', 2), cell('8')),
  ]
  const opened = await openDocument(docxOf(`<w:tbl>${table.join('')}</w:tbl>`), 'a.docx')
  if (!opened.ok) throw new Error(opened.problem.code)
  const { text, marks } = opened.document
  expect(text.split('\n').slice(1, 3)).toEqual(['县区\t资金（万元）\t\t干部（人）', '\t合计\t其中：产业\t'])
  expect(text.split('\n').at(-1)).toBe('鄞州区\t—\t\t8')
  expect(marks.length).toBe(4)
})

it('tells the rows and columns that each cell of a table takes, empty and merged ones counted', async () => {
  const cell = (text: string, more = '') => `<w:tc><w:tcPr>${more}</w:tcPr>${paragraph(text)}</w:tc>`
  const [begins, goesOn, two] = ['<w:vMerge w:val="restart"/>', '<w:vMerge/>', '<w:gridSpan w:val="2"/>']
  const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`
  const table = [
    row(cell('县区', begins), cell('资金', two), cell('干部', begins)),
    row(cell('', goesOn), cell('市级'), cell('区级'), cell('', goesOn)),
    row(cell('北仑区'), cell(''), cell('20'), cell('12', begins)),
    `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell('5')}${cell('6')}${cell('', goesOn)}</w:tr>`,
  ]
  const inner = `<w:tc>${paragraph('外')}<w:tbl>${row(cell('里'))}</w:tbl></w:tc>`
  const body = `${paragraph('表')}<w:tbl>${table.join('')}</w:tbl><w:tbl><w:tr>${inner}</w:tr></w:tbl>`
  const opened = await openDocument(docxOf(body), 'a.docx')
  if (!opened.ok) throw new Error(opened.problem.code)
  const { text, tables = [] } = opened.document
  const told = tables.map(
    ({ sheet, ref, to, start, end }) => `${sheet} ${ref}${to ? `:${to}` : ''} ${text.slice(start, end)}`,
  )
  const [first, second] = ['1 A1:A2 县区', '2 A1 外 里']
  expect(told).toEqual([
    ...[first, '1 B1:C1 资金', '1 D1:D2 干部', '1 B2 市级', '1 C2 区级', '1 A3 北仑区', '1 C3 20', '1 D3:D4 12'],
    ...['1 B4 5', '1 C4 6', second],
  ])
})
