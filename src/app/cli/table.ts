// The table for people (供人看的结果): each document with its figures, every one under its amount and with its sentence, then ties,
// agreements and doubts. Columns stand straight in a terminal whatever the script.
import { styleText } from 'node:util'
import type { Mark } from '../../model/document.ts'
import { doubtCodes } from '../../model/doubt.ts'
import type { Evidence } from '../../model/evidence.ts'
import { accrualNames, statusNames, themeNames, tieNames } from '../../model/words.ts'
import { amountOf } from './amount.ts'
import { harmless, harmlessCell } from './harmless.ts'
import type { Language } from './io.ts'
import type { Placed, Result } from './result.ts'
import { quotedIn, sentenceAround } from './sentence.ts'
import { cut, padded, widthOf } from './width.ts'

/** How to print: in which language, and whether with colours. */
export type Manner = { language: Language; coloured: boolean }

const headings = {
  zh: ['数据', '口径', '时段', '合作方', '性质', '主题'],
  en: ['figure', 'measure', 'period', 'parties', 'accrual, status', 'theme'],
}
const parts = {
  zh: {
    figures: '条数据',
    ties: '结对关系',
    agreements: '协议',
    doubts: '存疑',
    none: '没有数据',
    undated: '日期不明',
    page: '第 # 页',
  },
  en: {
    figures: 'figures',
    ties: 'ties',
    agreements: 'agreements',
    doubts: 'doubts',
    none: 'no figures',
    undated: 'no date',
    page: 'page #',
  },
}
/** Widest a column gets; longer contents are cut and stand whole in json. */
const widest = [24, 32, 24, 24, 16, 20]

/** What a document says, for people. `text` and `marks` are the document's, for its sentences. */
export function tableOf(result: Result, source: { text: string; marks: Mark[] }, manner: Manner): string {
  const { language } = manner
  const quoted = (evidence: Evidence & Pick<Placed, 'row'>) =>
    coloured(
      harmless(evidence.row ? quotedIn(evidence.row) : sentenceAround(source.text, source.marks, evidence)),
      manner,
    )
  const sections = [
    figuresPart(result.figures, quoted, language),
    listed(parts[language].ties, result.ties, (tie) => {
      const since = tie.since ? `  ${tie.since}` : ''
      return [`${tie.a} — ${tie.b}  ${tieNames[tie.kind][language]}${since}`, quoted(tie)]
    }),
    listed(parts[language].agreements, result.agreements, (one) => [
      `${one.title}  ${one.date ?? ''}`.trimEnd(),
      quoted(one),
    ]),
    listed(parts[language].doubts, result.doubts, (doubt) => {
      const said = doubtCodes[doubt.code][language]
      return [`${said} (${doubt.code})${doubt.note ? `: ${doubt.note}` : ''}`, quoted(doubt)]
    }),
  ]
  return `${`${heading(result, manner)}\n${sections.filter((section) => section !== '').join('\n')}`.trimEnd()}\n`
}

function heading({ doc, figures }: Result, { language, coloured }: Manner): string {
  const words = parts[language]
  const title = harmless(doc.title ?? doc.id)
  const amount = figures.length > 0 ? `${figures.length} ${words.figures}` : words.none
  const line = `${coloured ? styled('bold', title) : title}  ${doc.published ?? words.undated}`
  return `${line}\n${harmless(doc.file)}  ${amount}\n`
}

function figuresPart(figures: Placed[], quoted: (evidence: Placed) => string, language: Language): string {
  if (figures.length === 0) return ''
  const rows = figures.map((figure) => cellsOf(figure, language))
  const widths = headings[language].map((name, i) =>
    rows.reduce((width, row) => Math.min(widest[i] ?? 20, Math.max(width, widthOf(row[i] ?? ''))), widthOf(name)),
  )
  const line = (cells: string[]) =>
    cells
      .map((cell, i) => padded(cut(cell, widths[i] ?? 20), widths[i] ?? 20))
      .join('  ')
      .trimEnd()
  const lines = figures.map((figure, i) => `${line(rows[i] ?? [])}\n    ${quoted(figure)}${placeOf(figure, language)}`)
  return [line(headings[language]), ...lines, ''].join('\n')
}

function cellsOf(figure: Placed, language: Language): string[] {
  const { period, parties, accrual, status, theme, measure } = figure
  const between = language === 'zh' ? '、' : ', '
  const nature = [
    accrualNames[accrual][language],
    ...(status === 'actual' ? [] : [statusNames[status][language]]),
  ].join(between)
  return [
    harmless(amountOf(figure, language)),
    harmlessCell(measure),
    periodOf(period),
    harmlessCell(parties.join(between)),
    nature,
    themeNames[theme][language],
  ]
}

/** A period as people write it: whole years by their number, a single day once. */
export function periodOf(period: Placed['period']): string {
  if (!period) return ''
  const [first, last] = period
  if (first.endsWith('-01-01') && last.endsWith('-12-31')) {
    const [from, to] = [first.slice(0, 4), last.slice(0, 4)]
    return from === to ? from : `${from}—${to}`
  }
  return first === last ? first : `${first}—${last}`
}

function placeOf({ page, cell }: Placed, language: Language): string {
  const place = cell ?? (page === undefined ? '' : parts[language].page.replace('#', String(page)))
  return place && `  (${harmless(place)})`
}

function listed<T>(name: string, all: T[], lines: (one: T) => [string, string]): string {
  if (all.length === 0) return ''
  return [
    `${name} ${all.length}`,
    ...all.map((one) =>
      lines(one)
        .map((line, i) => `${i === 0 ? '  ' : '    '}${i === 0 ? harmless(line) : line}`)
        .join('\n'),
    ),
    '',
  ].join('\n')
}

function coloured(sentence: string, manner: Manner): string {
  return manner.coloured ? sentence.replace(/【[^】]*】/, (quote) => styled('yellow', quote)) : sentence
}

/** The terminal was looked at already (`coloured`), so the text is styled whatever stream Node thinks it goes to. */
function styled(style: 'bold' | 'yellow', text: string): string {
  return styleText(style, text, { validateStream: false })
}
