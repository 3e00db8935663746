// The sheet of figures (数据): one row a posting, as people write it and as ends of an interval, with the sentence that states it. It goes
// out and never comes in: figures enter the book from documents and reports alone.
import type { Worksheet } from 'exceljs'
import { columnLetters } from '../../documents/workbook.ts'
import { amountText, type Language, unitWords } from '../../model/amount-text.ts'
import { kinds } from '../../model/kinds.ts'
import { amountStages, type Posting } from '../../model/posting.ts'
import { type ProgrammeId, programmes } from '../../model/programmes.ts'
import { safeText } from './safe-text.ts'
import type { TieLabels } from './tie-labels.ts'
import { headCell, numberValue, type SheetEntry } from './write-entries.ts'

/** A posting with the sentence that states it and the title of its document; null for a unit's own report. */
export type SheetPosting = Posting & { quote: string | null; documentTitle: string | null }

type Words = Record<Language, string>
type Told = { posting: SheetPosting; entry: SheetEntry | null; labels: TieLabels; language: Language }
type FigureColumn = Words & { width: number; value: (told: Told) => string | number | Date | null | undefined }

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

const column = (zh: string, en: string, width: number, value: FigureColumn['value']): FigureColumn => ({
  zh,
  en,
  width,
  value,
})

const columns: readonly FigureColumn[] = [
  column('条目编号', 'entry', 12, ({ posting }) => posting.entry),
  column('台账类别', 'kind', 10, ({ entry, language }) => entry && kinds[entry.kind][language]),
  column('条目名称', 'name of the entry', 30, ({ entry }) => entry?.name),
  column('结对关系', 'tie', 22, ({ posting, labels }) => posting.tie && (labels.labelOf(posting.tie) ?? posting.tie)),
  column(
    '合作机制',
    'programme',
    16,
    ({ posting, language }) =>
      posting.programme && (programmes[posting.programme as ProgrammeId]?.[language] ?? posting.programme),
  ),
  column('统计口径', 'measure', 22, ({ posting }) => posting.measure),
  column('数值', 'amount', 18, ({ posting, language }) => amountText(posting, language)),
  column('最小值', 'min', 14, ({ posting }) => numberValue(posting.min)),
  column('最大值', 'max', 14, ({ posting }) => numberValue(posting.max)),
  column('单位', 'unit', 8, ({ posting, language }) => unitOf(posting, language)),
  column('限定', 'hedge', 8, ({ posting, language }) => hedges[posting.hedge][language]),
  column('性质', 'status', 8, ({ posting, language }) => statuses[posting.status][language]),
  column('累计方式', 'accrual', 8, ({ posting, language }) => accruals[posting.accrual][language]),
  column('阶段', 'stage', 12, ({ posting, language }) => posting.stage && amountStages[posting.stage][language]),
  column('起始日期', 'from', 12, ({ posting }) => posting.from),
  column('截止日期', 'to', 12, ({ posting }) => posting.to),
  column('合作方', 'parties', 24, ({ posting }) => posting.parties.join('、')),
  column('原文', 'quote', 60, ({ posting }) => posting.quote),
  column('材料', 'document', 36, ({ posting }) => posting.documentTitle),
]
const days: readonly string[] = ['from', 'to']

/** Writes every posting in the order given. */
export function writeFigures(
  sheet: Worksheet,
  {
    postings,
    entries,
    labels,
    language,
  }: {
    postings: readonly SheetPosting[]
    entries: readonly SheetEntry[]
    labels: TieLabels
    language: Language
  },
): void {
  const byId = new Map(entries.map((entry) => [entry.id, entry]))
  sheet.columns = columns.map(({ width, en }) => ({
    width,
    style: { numFmt: en === 'min' || en === 'max' ? 'General' : days.includes(en) ? 'yyyy-mm-dd' : '@' },
  }))
  const head = sheet.addRow(columns.map((one) => one[language]))
  for (let at = 1; at <= columns.length; at++) headCell(head, at, 'FFD9D9D9')
  head.commit()
  for (const posting of postings) {
    const entry = posting.entry === null ? null : (byId.get(posting.entry) ?? null)
    sheet.addRow(columns.map((one) => cellValue(one, { posting, entry, labels, language }))).commit()
  }
  sheet.autoFilter = `A1:${columnLetters(columns.length)}${postings.length + 1}`
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
