// Blocks as Word has them (Word段落): titles, paragraphs with a footnote at each number, real tables and charts.
import {
  AlignmentType,
  BorderStyle,
  FootnoteReferenceRun,
  type IRunOptions,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import { ChartRun } from 'docx/charts'
import { columnShares, fonts, size } from '../form.ts'
import { hasNote, noteOf, type Sources } from '../notes.ts'
import type { Block, Run, Written } from '../text.ts'
import { fontOf, half, type Look, looked, textWidth } from './styles.ts'

/** `direct`: for a file that does not have our styles. */
export type Setting = { sources: Sources; direct: boolean }

/** The paragraphs, tables and charts of blocks. */
export function wordBlocks(blocks: readonly Block[], setting: Setting): (Paragraph | Table)[] {
  return blocks.flatMap((block) => wordBlock(block, setting))
}

function wordBlock(block: Block, setting: Setting): (Paragraph | Table)[] {
  if (block.is === 'table') return tableOf(block, setting)
  if (block.is === 'chart') return [chartOf(block)]
  const { paragraph, run } = looked(lookOf(block), setting.direct)
  const label = block.is === 'heading' ? [new TextRun({ ...run, text: block.label })] : []
  const children = [...label, ...wordRuns(block.runs, setting, run)]
  return children.length === 0 ? [] : [new Paragraph({ ...paragraph, children })]
}

function lookOf(block: Written): Look {
  if (block.is === 'heading') return `Heading${block.level}`
  return block.is === 'title' ? 'Title' : 'Body'
}

/** Runs with a footnote behind each number; a blank is marked so that nobody overlooks it. */
export function wordRuns(runs: readonly Run[], setting: Setting, letters: Partial<IRunOptions> = {}): ParagraphChild[] {
  return runs.flatMap((run): ParagraphChild[] => {
    if (run.text === '') return []
    const text = new TextRun({ ...letters, text: run.text })
    if (run.is === 'words') return [text]
    if (run.sort === 'blank') return [new TextRun({ ...letters, text: run.text, highlight: 'yellow' })]
    if (!hasNote(run)) return [text]
    const notes = noteOf(run, setting.sources).map((note) => noteParagraph(note, setting))
    return [text, new FootnoteReferenceRun({ children: notes })]
  })
}

function noteParagraph(text: string, { direct }: Setting): Paragraph {
  const letters = { font: fontOf(fonts.page), size: half(size.note) }
  return new Paragraph({ ...looked('Note', direct).paragraph, children: [new TextRun({ ...letters, text })] })
}

const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' }
const borders = { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line }

function tableOf({ title, head, rows }: Extract<Block, { is: 'table' }>, setting: Setting): (Paragraph | Table)[] {
  const [caption, inCell] = [looked('Caption', setting.direct), looked('Cell', setting.direct)]
  const widths = columnShares(head.length).map((share) => Math.round(textWidth * share))
  const cell = (children: ParagraphChild[], at: number, { bold = false, keepNext = false }) =>
    new TableCell({
      width: { size: widths[at]!, type: WidthType.DXA },
      verticalAlign: VerticalAlign.CENTER,
      margins: { left: 80, right: 80 },
      children: [
        new Paragraph({
          ...inCell.paragraph,
          keepNext,
          alignment:
            bold || at === head.length - 1 || (head.length === 5 && at > 0) ? AlignmentType.CENTER : AlignmentType.LEFT,
          children,
        }),
      ],
    })
  const heading = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: head.map((text, at) =>
      cell([new TextRun({ text, font: fontOf(fonts.heading), size: half(size.table) })], at, {
        bold: true,
        keepNext: true,
      }),
    ),
  })
  const body = rows.map((row, nth) => {
    // The last row, which is often the sum, does not stand alone on a page. A whole table is not kept together: its notes may fill one.
    const keepNext = nth === rows.length - 2
    return new TableRow({
      cantSplit: true,
      children: row.map((runs, at) => cell(wordRuns(runs, setting, inCell.run), at, { keepNext })),
    })
  })
  return [
    new Paragraph({ ...caption.paragraph, children: [new TextRun({ ...caption.run, text: title })] }),
    new Table({
      width: { size: textWidth, type: WidthType.DXA },
      columnWidths: widths,
      borders,
      rows: [heading, ...body],
    }),
    new Paragraph({ ...inCell.paragraph, children: [] }),
  ]
}

/** A chart of Word's own: sharp in print, with the office's fonts, and its numbers are those of the report. */
function chartOf({ title, unit, bars }: Extract<Block, { is: 'chart' }>): Paragraph {
  const font = { name: fonts.page.name, size: 10 }
  const chart = new ChartRun({
    type: 'bar',
    title: { text: unit === '' ? title : `${title}（${unit}）`, font: { name: fonts.heading.name, size: 12 } },
    legend: false,
    font: { name: fonts.page.name },
    categories: bars.map(({ label }) => label),
    categoryAxis: { reverseOrder: true, font },
    valueAxis: { visible: false, gridlines: false, minimum: 0 },
    gapWidth: 60,
    chartArea: { border: 'none' },
    series: [
      {
        name: title,
        values: bars.map(({ value }) => Number(value)),
        color: '4A6FA5',
        dataLabels: { value: true, font },
        pointLabels: bars.map(({ answer }) => ({ text: answer.text, font })),
      },
    ],
    transformation: { width: 580, height: Math.min(420, 90 + bars.length * 34) },
    altText: { name: title, title, description: bars.map(({ label, answer }) => `${label}${answer.text}`).join('；') },
  })
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { line: 240, before: 60, after: 60 },
    children: [chart],
  })
}
