// The sheet of figures (数据): one row a posting, as people write it and as ends of an interval, with the sentence that states it. It goes
// out and never comes in: figures enter the book from documents and reports alone.
import type { Worksheet } from 'exceljs'
import { columnLetters } from '../../documents/workbook.ts'
import { amountText, type Language, unitWords } from '../../model/amount-text.ts'
import type { FigureColumnId } from '../../model/figure-columns.ts'
import { kinds } from '../../model/kinds.ts'
import { amountStages, type Posting } from '../../model/posting.ts'
import { type ProgrammeId, programmes } from '../../model/programmes.ts'
import { standings, themeNames } from '../../model/words.ts'
import { safeText } from '../safe-text.ts'
import { headCell, heighten } from '../sheet-form.ts'
import type { TieLabels } from '../tie-labels.ts'
import { numberValue, type SheetEntry } from './write-entries.ts'

/**
 * A posting with the sentence that states it and the title of its document, null for a unit's own report; in the table of all figures also
 * its standing and the name of its entry.
 */
export type SheetPosting = Posting & {
  quote: string | null
  documentTitle: string | null
  standing?: string
  entryName?: string | null
}

type Words = Record<Language, string>
type Told = { posting: SheetPosting; entry: SheetEntry | null; labels: TieLabels; language: Language }
type Cell = string | number | Date | null | undefined
/** `of`: the column of the table of figures that it belongs to; null where only the sheet beside entries has it. */
type FigureColumn = Words & { of: FigureColumnId | null; width: number; value: (told: Told) => Cell }

const words = (zh: string, en: string): Words => ({ zh, en })
const hedges = {
  exact: words('确数', 'exact'),
  over: words('超', 'over'),
  under: words('近', 'under'),
  about: words('约', 'about'),
  range: words('区间', 'range'),
}
const statuses = { actual: words('实际', 'actual'), target: words('目标', 'target'), planned: words('计划', 'planned') }
const accruals = { flow: words('当期', 'flow'), cumulative: words('累计', 'cumulative'), stock: words('时点', 'stock') }

const column = (
  of: FigureColumnId | null,
  { zh, en }: Words,
  width: number,
  value: FigureColumn['value'],
): FigureColumn => ({ of, zh, en, width, value })

const programmeOf = ({ posting: { programme }, language }: Told) =>
  programme && (programmes[programme as ProgrammeId]?.[language] ?? programme)
const standingOf = ({ posting: { standing }, language }: Told) => {
  const known: Record<string, Words> = standings
  return standing && (known[standing]?.[language] ?? standing)
}

const columns: readonly FigureColumn[] = [
  column(null, words('条目编号', 'entry'), 12, ({ posting }) => posting.entry),
  column(null, words('台账类别', 'kind'), 10, ({ entry, language }) => entry && kinds[entry.kind][language]),
  column('entry', words('条目名称', 'name of the entry'), 30, ({ entry, posting }) => entry?.name ?? posting.entryName),
  column(
    'tie',
    words('结对关系', 'tie'),
    22,
    ({ posting, labels }) => posting.tie && (labels.labelOf(posting.tie) ?? posting.tie),
  ),
  column('programme', words('合作机制', 'programme'), 16, programmeOf),
  column('theme', words('主题', 'theme'), 8, ({ posting, language }) => themeNames[posting.theme][language]),
  column('measure', words('统计口径', 'measure'), 22, ({ posting }) => posting.measure),
  column('amount', words('数值', 'amount'), 18, ({ posting, language }) => amountText(posting, language)),
  column('amount', words('最小值', 'min'), 14, ({ posting }) => numberValue(posting.min)),
  column('amount', words('最大值', 'max'), 14, ({ posting }) => numberValue(posting.max)),
  column('amount', words('单位', 'unit'), 8, ({ posting, language }) => unitOf(posting, language)),
  column('amount', words('限定', 'hedge'), 8, ({ posting, language }) => hedges[posting.hedge][language]),
  column('nature', words('性质', 'status'), 8, ({ posting, language }) => statuses[posting.status][language]),
  column('nature', words('累计方式', 'accrual'), 8, ({ posting, language }) => accruals[posting.accrual][language]),
  column(
    'nature',
    words('阶段', 'stage'),
    12,
    ({ posting, language }) => posting.stage && amountStages[posting.stage][language],
  ),
  column('period', words('起始日期', 'from'), 12, ({ posting }) => posting.from),
  column('period', words('截止日期', 'to'), 12, ({ posting }) => posting.to),
  column('parties', words('合作方', 'parties'), 24, ({ posting }) => posting.parties.join('、')),
  column('standing', words('计入情况', 'standing'), 16, standingOf),
  column('evidence', words('原文', 'quote'), 60, ({ posting }) => posting.quote),
  column('evidence', words('材料', 'document'), 36, ({ posting }) => posting.documentTitle),
]
const days: readonly string[] = ['from', 'to']
/** Numbers and days stand in one line, in columns no wider than this. */
const mostOfNumbers = 14

/** Beside entries stand all but these two, which the sheet had before the table of figures had them. */
const besideEntries = columns.filter(({ of }) => of !== 'standing' && of !== 'theme')
const columnsFor = (shown: readonly FigureColumnId[]) => columns.filter(({ of }) => of !== null && shown.includes(of))

/** How wide the columns are; `shown`: those of the table of figures, else those that stand beside entries. */
export const figureWidths = (shown?: readonly FigureColumnId[]) =>
  (shown ? columnsFor(shown) : besideEntries).map(({ width }) => width)

type Writing = {
  postings: readonly SheetPosting[]
  entries: readonly SheetEntry[]
  labels: TieLabels
  language: Language
  /** The columns of the table of figures that are wanted; all that stand beside entries, unless said. */
  shown?: readonly FigureColumnId[]
}

/** Writes every posting in the order given. */
export function writeFigures(sheet: Worksheet, { postings, entries, labels, language, shown }: Writing): void {
  const own = shown ? columnsFor(shown) : besideEntries
  const byId = new Map(entries.map((entry) => [entry.id, entry]))
  const wraps = ({ width, en }: FigureColumn) => width > mostOfNumbers && en !== 'entry'
  const widths = own.map((one) => (wraps(one) ? one.width : null))
  sheet.columns = own.map((one) => ({
    width: one.width,
    style: {
      numFmt: one.en === 'min' || one.en === 'max' ? 'General' : days.includes(one.en) ? 'yyyy-mm-dd' : '@',
      alignment: { vertical: 'top', wrapText: wraps(one) },
    },
  }))
  const head = sheet.addRow(own.map((one) => one[language]))
  for (let at = 1; at <= own.length; at++) headCell(head, at, 'FFD9D9D9')
  head.commit()
  for (const posting of postings) {
    const entry = posting.entry === null ? null : (byId.get(posting.entry) ?? null)
    const row = sheet.addRow(own.map((one) => cellValue(one, { posting, entry, labels, language })))
    heighten(row, widths)
    row.commit()
  }
  sheet.autoFilter = `A1:${columnLetters(own.length)}${postings.length + 1}`
}

/** The same as lines of text, headings first. */
export function figureLines({ postings, labels, language, shown = [] }: Writing): string[][] {
  const own = columnsFor(shown)
  const textOf = (one: FigureColumn, posting: SheetPosting) =>
    String(one.value({ posting, entry: null, labels, language }) ?? '')
  return [own.map((one) => one[language]), ...postings.map((posting) => own.map((one) => textOf(one, posting)))]
}

function cellValue({ en, value }: FigureColumn, told: Told): string | number | Date | undefined {
  const said = value(told)
  if (said === null || said === undefined || said === '') return undefined
  if (typeof said !== 'string') return said
  if (days.includes(en) && said >= '1900-03-01') return new Date(`${said}T00:00:00Z`)
  return safeText(said).slice(0, 32_000)
}

/** Of the ends: they are in base units, whatever measure word the text has. */
function unitOf({ unit, counter }: Posting, language: Language): string {
  return unit === 'item' || unit === 'other' ? (counter ?? unitWords[unit][language]) : unitWords[unit][language]
}
