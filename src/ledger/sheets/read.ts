// Reading a workbook (导入工作簿): the sheets that are kinds of the ledger, ours or an office's own, row by row into drafts of entries.
// A formula counts by its last result, with a note: an office's sheets are full of them, and what the office sees in the cell is what it means.
// One that was never calculated is wrong. Nothing is dropped in silence: what was not read is told.
import { openWorkbook, type WorkbookCell, type WorkbookRow, type WorkbookSheet } from '../../documents/workbook.ts'
import type { Kind } from '../../model/kind.ts'
import { type CellProblem, type Problems, problemList, type Said, wholeFile } from '../sheet-problems.ts'
import { type TieLabels, tieLabels } from '../tie-labels.ts'
import type { BookTie } from '../ties.ts'
import { cellAt, type Headings, headingsOf } from './headings.ts'
import { exampleMark, isOwnSheet, kindOfSheet, type SheetColumn } from './layout.ts'
import { draftOf, type Reading, type RowDraft } from './read-row.ts'

/** A sound row. Rows with an error are not among the drafts. */
export type SheetDraft = { draft: RowDraft; sheet: string; row: number }
export type WorkbookRead = { drafts: SheetDraft[]; problems: CellProblem[] }

/** The most rows of a workbook. */
export const mostRows = 100_000

type Context = { labels: TieLabels; problems: Problems; ids: Map<string, string> }

/** Reads every sheet that is named as a kind is. */
export async function workbookRead(bytes: Uint8Array, ties: readonly BookTie[]): Promise<WorkbookRead> {
  const opened = await openWorkbook(bytes, { mostRows: mostRows + 1, passOver: isOwnSheet })
  if (!opened.ok)
    return { drafts: [], problems: wholeFile(opened.problem.code === 'unknown_format' ? notWorkbook : opened.problem) }
  const rows = opened.sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0)
  if (rows > mostRows) return { drafts: [], problems: wholeFile(tooManyRows) }
  const kept = opened.sheets.flatMap((sheet) => {
    const kind = kindOfSheet(sheet.name)
    return kind ? [{ sheet, kind }] : []
  })
  if (kept.length === 0) return { drafts: [], problems: wholeFile(noSheet) }
  const context: Context = { labels: tieLabels(ties), problems: problemList(), ids: new Map() }
  tellOtherSheets(opened.sheets, context.problems)
  const drafts = kept.flatMap(({ sheet, kind }) => (sheet.hidden ? [] : sheetDrafts(sheet, kind, context)))
  return { drafts, problems: context.problems.all() }
}

const notWorkbook: Said = {
  zh: '这不是 Excel 工作簿，请用 Excel 或 WPS 另存为 .xlsx 后再导入。',
  en: 'This is no Excel workbook; save it as .xlsx first.',
}
const tooManyRows: Said = {
  zh: `工作簿超过${mostRows}行，请分成几个文件导入。`,
  en: `The workbook has more than ${mostRows} rows; split it into several files.`,
}
const noSheet: Said = {
  zh: '没有找到台账工作表：工作表的名称应是台账类别，如“项目”“协议”“互访”。',
  en: 'No sheet is named as a kind of the ledger is, such as 项目 or project.',
}

function tellOtherSheets(sheets: readonly WorkbookSheet[], problems: Problems): void {
  for (const { name, hidden, rows } of sheets) {
    if (rows.length === 0 || (kindOfSheet(name) && !hidden)) continue
    const why = hidden
      ? { zh: '是隐藏的', en: 'is hidden' }
      : { zh: '的名称不是台账类别', en: 'is not named as a kind is' }
    problems.note(
      { sheet: name, cell: '' },
      { zh: `工作表“${name}”${why.zh}，未读入。`, en: `Sheet "${name}" ${why.en} and was not read.` },
    )
  }
}

function sheetDrafts(sheet: WorkbookSheet, kind: Kind, context: Context): SheetDraft[] {
  const { problems } = context
  if (sheet.rows.length === 0) return []
  const headings = headingsOf(kind, sheet)
  if (!headings) {
    const { zh, en } = kind.headings.name
    problems.error(
      { sheet: sheet.name, cell: 'A1' },
      {
        zh: `没有找到表头：应有一行写明各栏名称，其中有“${zh}”。`,
        en: `There is no row of headings with "${en}" among them.`,
      },
    )
    return []
  }
  const below = sheet.rows.filter((row) => row.number > headings.row)
  tellColumns(sheet.name, { headings, below }, problems)
  const reading = { kind, sheet: sheet.name, headings, ...context }
  return below.flatMap((row) => {
    const draft = isEntry(reading, row) ? draftOf(reading, row) : null
    return draft && isFirst(reading, row, { draft, ids: context.ids })
      ? [{ draft, sheet: sheet.name, row: row.number }]
      : []
  })
}

/** One note a column for what was not read and for formulas, however many cells it is. */
function tellColumns(
  sheet: string,
  { headings, below }: { headings: Headings; below: readonly WorkbookRow[] },
  problems: Problems,
): void {
  for (const [at, heading] of headings.unknown) {
    if (!below.some((row) => row.cells.has(at))) continue
    const [zh, en] = [
      `台账中没有“${heading}”一栏，这一栏未读入。`,
      `The ledger has no column "${heading}"; it was not read.`,
    ]
    problems.note({ sheet, cell: cellAt(at, headings.row) }, { zh, en })
  }
  for (const [at, { type }] of headings.columns) {
    const made = below.filter(
      ({ cells }) => type !== 'figures' && cells.get(at)?.formula && cells.get(at)?.kind !== 'uncalculated',
    )
    const [first] = made
    if (!first) continue
    const more =
      made.length > 1 ? { zh: `等${made.length}格`, en: ` and ${made.length - 1} more below it` } : { zh: '', en: '' }
    const cell = cellAt(at, first.number)
    problems.note(
      { sheet, cell },
      {
        zh: `${cell}${more.zh}是公式，已按现有结果读入。`,
        en: `${cell}${more.en} have formulas; their last results were read.`,
      },
    )
  }
}

/** Whether a row is to be an entry: empty ones, examples, sums and remarks below the table are none. */
function isEntry(reading: Reading, row: WorkbookRow): boolean {
  const { kind, headings, sheet, problems } = reading
  const under = (id: SheetColumn['id']) => [...headings.columns].find(([, column]) => column.id === id)?.[0] ?? 0
  const saying = [...headings.columns].filter(([at, { type }]) => type !== 'figures' && says(row.cells.get(at)))
  const [id, name] = [under('id'), under('name')].map((at) => row.cells.get(at)?.text.trim() ?? '')
  if (saying.length === 0 || id === '') {
    const why = besideTable(row, name ?? '')
    if (why) problems.note({ sheet, cell: cellAt(Math.min(...row.cells.keys()), row.number) }, why)
    return saying.length > 0 && !why && tellMerged(reading, row, under('name'))
  }
  if (id !== exampleMark.zh && id !== exampleMark.en) return tellMerged(reading, row, under('name'))
  if (name !== kind.example.entry.name) problems.error({ sheet, cell: cellAt(under('id'), row.number) }, stillExample)
  return false
}

const says = (cell: WorkbookCell | undefined) => cell && (cell.text.trim() !== '' || cell.kind === 'uncalculated')

const stillExample: Said = {
  zh: '编号仍是“示例”，这一行未读入；如是新的条目，请清空编号。',
  en: 'The id still says "example"; clear it if this is a new entry.',
}

/** Why a row without a number is no entry: it has the sums of the columns, or is a remark and nothing else. */
function besideTable({ cells }: WorkbookRow, name: string): Said | null {
  const written = [...cells.values()].map(({ text }) => text.trim()).filter((text) => text !== '')
  const sums = /^(?:合\s*计|总\s*计|小\s*计|total)[:：]?$/i
  if (sums.test(name) || sums.test(written[0] ?? ''))
    return { zh: '合计行未读入。', en: 'A row of totals was not read.' }
  if (new Set(written).size > 1 || !/^(?:注|说明|备注|填报|填表|制表|审核)/.test(written[0] ?? '')) return null
  return { zh: '表下的说明未读入。', en: 'A remark below the table was not read.' }
}

/** A name merged over several rows makes an entry of each, which may not be what was meant. */
function tellMerged({ sheet, problems }: Reading, { number, cells }: WorkbookRow, name: number): true {
  const from = cells.get(name)?.mergedFrom
  const [zh, en] = [
    `名称与${from}合并为一格，这一行作为另一个同名条目读入。`,
    `The name is merged with ${from}; this row was read as another entry of that name.`,
  ]
  if (from) problems.note({ sheet, cell: cellAt(name, number) }, { zh, en })
  return true
}

/** Whether no row before had the same number. */
function isFirst(
  { sheet, headings, problems }: Reading,
  row: WorkbookRow,
  { draft, ids }: { draft: RowDraft; ids: Context['ids'] },
): boolean {
  if (draft.id === null) return true
  const column = [...headings.columns].find(([, { id }]) => id === 'id')?.[0] ?? 1
  const cell = cellAt(column, row.number)
  const before = ids.get(draft.id)
  ids.set(draft.id, before ?? `${sheet} ${cell}`)
  if (!before) return true
  problems.error(
    { sheet, cell },
    { zh: `编号与${before}重复；新增的条目请清空编号。`, en: `The id is that of ${before}; clear it for a new entry.` },
  )
  return false
}
