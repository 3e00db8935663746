// PDF: reading order of columns and tables, running lines, pages, and what is said of scans and locked files.
import { describe, expect, it } from 'vitest'
import { columnOf, type Printed, pdfOf } from '../../../test/pdfs.ts'
import { shownText } from '../../../test/shown.ts'
import type { Document } from '../../model/document.ts'
import { openDocument } from '../open.ts'

const left = [
  '甲市与乙州对口合作五年来，两地干部',
  '往来不断，项目从无到有，由少到多，',
  '累计签约项目一百二十个，总投资三百',
  '亿元，带动就业二万余人次。',
]
const right = [
  '丙县的茶叶进了丁市的超市，全年帮销',
  '农产品1.2亿元，比上年增长15.3%，',
  '惠及脱贫户三千余户，群众的笑容多了',
  '起来，日子越过越红火。',
]
const columns = [columnOf(left, { x: 60, y: 600 }), columnOf(right, { x: 320, y: 600 })] as const
const across = (a: Printed[], b: Printed[]) => a.flatMap((piece, i) => [piece, ...(b[i] ? [b[i]] : [])])

const opened = async (bytes: Uint8Array): Promise<Document> => {
  const result = await openDocument(bytes, '报告.pdf')
  if (!result.ok) throw new Error(result.problem.code)
  return result.document
}

describe('a page in two columns is read column by column', () => {
  it('when it is drawn so', async () => {
    expect((await opened(pdfOf([columns.flat()]))).text).toBe([...left, ...right].join('\n'))
  })

  it('when it is drawn line by line across both', async () => {
    expect((await opened(pdfOf([across(...columns)]))).text).toBe([...left, ...right].join('\n'))
  })

  it('when it is drawn in no order', async () => {
    const mixed = columns.flat().map((piece, i, all) => all[(i * 5 + 3) % all.length] ?? piece)
    expect((await opened(pdfOf([mixed]))).text).toBe([...left, ...right].join('\n'))
  })

  it('under a title that goes across both, which is its title', async () => {
    const title = { text: '甲市对口合作乙州工作年度总结', x: 130, y: 700, size: 22 }
    const document = await opened(pdfOf([[title, ...across(...columns)]]))
    expect(document.text).toBe(`${title.text}\n\n${[...left, ...right].join('\n')}`)
    expect(document.title).toBe(title.text)
  })
})

it('a table is read row by row', async () => {
  const names = columnOf(['指标', '签约项目', '帮扶资金', '选派干部'], { x: 60, y: 600 })
  const values = columnOf(['数值', '103个', '3300万元', '97人次'], { x: 260, y: 600 })
  expect((await opened(pdfOf([across(names, values)]))).text).toBe(
    '指标\t数值\n签约项目\t103个\n帮扶资金\t3300万元\n选派干部\t97人次',
  )
})

it('a heading drawn twice to look bold is read once', async () => {
  const heading = { text: '高铁正式通车', x: 60, y: 700, size: 16 }
  const document = await opened(pdfOf([[heading, { ...heading, x: 60.6, y: 699.5 }, ...columns[0]]]))
  expect(document.text).toBe([heading.text, '', ...left].join('\n'))
})

it('paragraphs show by their indent', async () => {
  const [first = '', second = '', ...rest] = left
  const lines = columnOf([first, second, ...rest, ...right], { x: 60, y: 700 })
  const indented = lines.map((line, i) => (i === 4 ? { ...line, x: 84 } : line))
  expect((await opened(pdfOf([indented]))).text.split('\n')[4]).toBe(`　　${right[0]}`)
})

it('a sentence goes on over the page, past running heads and page numbers, which stay in the text', async () => {
  const page = (lines: string[], i: number) => [
    { text: '甲市合作交流简报', x: 230, y: 800 },
    ...columnOf(lines, { x: 60, y: 700 }),
    { text: `— ${i + 1} —`, x: 280, y: 40 },
  ]
  const document = await opened(pdfOf([left.slice(0, 2), left.slice(2), right].map(page)))
  expect(shownText(document)).toContain([...left, ...right].join('\n'))
  expect(document.text).toContain('— 2 —')
  const second = document.pages?.[1]
  expect(second?.number).toBe(2)
  expect(document.text.slice(second?.start, second?.end)).toContain('累计签约项目')
})

it('pages that are images among pages of text are named', async () => {
  const document = await opened(pdfOf([columns[0], []], { image: true }))
  expect(document.notes).toMatchObject([{ code: 'pages_scanned', zh: '这些页只有图像没有文字，未能读取：2。' }])
})

describe('a pdf that cannot be read says why:', () => {
  it.each([
    ['scanned', pdfOf([[{ text: '3', x: 10, y: 10 }], []], { image: true })],
    ['no_text', pdfOf([[]])],
    ['encrypted', pdfOf([columns[0]], { encrypted: true })],
    ['broken', new TextEncoder().encode('%PDF-1.7\n1 0 obj\n')],
  ])('%s', async (code, bytes) => {
    expect(await openDocument(bytes, 'a.pdf')).toMatchObject({ ok: false, problem: { code } })
  })
})
