// Styles of the Word file (Word样式): the page and the letters of GB/T 9704-2012, as the docx library takes them.
import {
  AlignmentType,
  DocumentGridType,
  Footer,
  type IParagraphOptions,
  type IRunOptions,
  type IStylesOptions,
  LineRuleType,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx'
import { fonts, grid, page, points, size } from '../form.ts'

/** Twentieths of a point. */
const twips = (millimetres: number) => Math.round(points(millimetres) * 20)

/** Half points. */
export const half = (size: number) => size * 2

/** A font for Chinese and, where the standard wants it so, for digits as well. */
export const fontOf = ({ name }: { name: string }) => ({ ascii: name, hAnsi: name, eastAsia: name, cs: name })

const exactly = (points: number) => ({
  line: Math.round(points * 20),
  lineRule: LineRuleType.EXACT,
  before: 0,
  after: 0,
})

/**
 * 28 characters of 三号 in 156 mm stand a quarter of a point closer than they are wide. It is set as the distance of letters and not as a grid
 * of characters, which Word, WPS and LibreOffice each reckon from another font.
 */
const closer = Math.floor((points(page.width - page.left - page.right) / grid.characters - size.body) * 20)

/** Two characters' indent of the first line. */
const indent = { firstLineChars: 200, firstLine: size.body * 2 * 20 }

/** The styles by their ids, which templates share. */
export const styles: IStylesOptions = {
  default: {
    document: {
      run: { font: fontOf(fonts.body), size: half(size.body), language: { eastAsia: 'zh-CN', value: 'en-US' } },
      paragraph: { spacing: exactly(size.line) },
    },
    footnoteText: { run: { font: fontOf(fonts.page), size: half(size.note) }, paragraph: { spacing: exactly(12) } },
  },
  paragraphStyles: [
    {
      id: 'JieduiTitle',
      name: '结对标题',
      run: { font: fontOf(fonts.title), size: half(size.title) },
      paragraph: {
        alignment: AlignmentType.CENTER,
        spacing: { ...exactly(35), after: Math.round(size.line * 20) },
        keepNext: true,
      },
    },
    {
      id: 'JieduiHeading1',
      name: '结对一级标题',
      run: { font: fontOf(fonts.heading), size: half(size.body), characterSpacing: closer },
      paragraph: { spacing: exactly(size.line), indent, keepNext: true, outlineLevel: 0 },
    },
    {
      id: 'JieduiHeading2',
      name: '结对二级标题',
      run: { font: fontOf(fonts.section), size: half(size.body), characterSpacing: closer },
      paragraph: { spacing: exactly(size.line), indent, keepNext: true, outlineLevel: 1 },
    },
    {
      id: 'JieduiBody',
      name: '结对正文',
      run: { font: fontOf(fonts.body), size: half(size.body), characterSpacing: closer },
      paragraph: { alignment: AlignmentType.JUSTIFIED, spacing: exactly(size.line), indent },
    },
    {
      id: 'JieduiCaption',
      name: '结对表题',
      run: { font: fontOf(fonts.heading), size: half(size.table) },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { ...exactly(size.line), before: 120 }, keepNext: true },
    },
    {
      id: 'JieduiCell',
      name: '结对表格',
      run: { font: fontOf(fonts.body), size: half(size.table) },
      paragraph: { spacing: { line: 320, lineRule: LineRuleType.AT_LEAST, before: 0, after: 0 } },
    },
    {
      id: 'JieduiNote',
      name: '结对脚注',
      run: { font: fontOf(fonts.page), size: half(size.note) },
      paragraph: { spacing: { ...exactly(12) } },
    },
  ],
}

/** What the kinds of paragraph are called in every file of ours, and in a template that began with the standard one. */
export type Look = 'Title' | 'Heading1' | 'Heading2' | 'Body' | 'Caption' | 'Cell' | 'Note'

/** A kind of paragraph by its style, or where a template does not have the styles by its letters and lines themselves. */
export function looked(
  look: Look,
  direct: boolean,
): { paragraph: Partial<IParagraphOptions>; run: Partial<IRunOptions> } {
  const id = `Jiedui${look}`
  if (!direct) return { paragraph: { style: id }, run: {} }
  const style = styles.paragraphStyles?.find((one) => one.id === id)
  const { outlineLevel: _, ...paragraph } = style?.paragraph ?? {}
  return { paragraph, run: style?.run ?? {} }
}

/** The width of the text between the margins, in twips. */
export const textWidth = twips(page.width - page.left - page.right)

/** A4 with the standard's margins, its grid of lines and characters, and page numbers outside. */
export const section = {
  properties: {
    page: {
      size: { width: twips(page.width), height: twips(page.height) },
      margin: {
        top: twips(page.top),
        bottom: twips(page.bottom),
        left: twips(page.left),
        right: twips(page.right),
        header: twips(15),
        // 一字线 7 mm under the text: what is left of the margin under a line of 四号.
        footer: twips(page.bottom - 7 - 5),
      },
    },
    grid: {
      type: DocumentGridType.LINES,
      linePitch: Math.round(size.line * 20),
    },
  },
  footers: { default: pageNumber(AlignmentType.RIGHT), even: pageNumber(AlignmentType.LEFT) },
}

/** — 1 —, one character in from the outer edge. */
function pageNumber(alignment: (typeof AlignmentType)['LEFT' | 'RIGHT']): Footer {
  const font = { font: fontOf(fonts.page), size: half(size.page) }
  const side = alignment === AlignmentType.RIGHT ? { right: size.page * 20 } : { left: size.page * 20 }
  const children = [
    new TextRun({ ...font, text: '— ' }),
    new TextRun({ ...font, children: [PageNumber.CURRENT] }),
    new TextRun({ ...font, text: ' —' }),
  ]
  return new Footer({ children: [new Paragraph({ alignment, indent: side, children })] })
}

/** The fonts with what stands in for them, for word/fontTable.xml, which the library writes without. */
export function fontTable(): string {
  const rows = Object.values(fonts).map(
    ({ name, instead }) => `<w:font w:name="${name}"><w:altName w:val="${instead}"/><w:charset w:val="86"/></w:font>`,
  )
  const space = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="${space}">${rows.join('')}</w:fonts>`
}
