// Reading a plan's sheet (导入任务分解表): the rows of an office's own table, with its titles above and its columns in any order, as drafts of tasks.
// Nothing is dropped in silence: what was not read, or how it was understood, is told at its cell.
import { openWorkbook, type WorkbookRow, type WorkbookSheet } from '../../documents/workbook.ts'
import { type CellProblem, type Problems, problemList, wholeFile } from '../../ledger/sheet-problems.ts'
import { columnMeant, isReadOnly, type PlanColumn, planColumns } from './columns.ts'
import { cellAt, type RowDraft, type RowReading, rowDraft, textIn } from './row.ts'

/** A sound row with its place. Rows with an error are not among them. */
export type SheetTask = { draft: RowDraft; sheet: string; row: number }
export type SheetRead = { tasks: SheetTask[]; problems: CellProblem[] }

/** The most rows of a workbook: no plan has as many tasks. */
const mostRows = 3_000
const ownSheet = /^(?:代码|codes)\d*$/

/** Reads every sheet that has a row of headings with the task among them. */
export async function sheetRead(
  bytes: Uint8Array,
  reading: Omit<RowReading, 'sheet' | 'columns' | 'problems' | 'understood'>,
): Promise<SheetRead> {
  const opened = await openWorkbook(bytes, { mostRows: mostRows + 1, passOver: (name) => ownSheet.test(name) })
  if (!opened.ok)
    return { tasks: [], problems: wholeFile(opened.problem.code === 'unknown_format' ? notWorkbook : opened.problem) }
  if (opened.sheets.reduce((sum, { rows }) => sum + rows.length, 0) > mostRows)
    return { tasks: [], problems: wholeFile(tooManyRows) }
  const problems = problemList()
  const found = opened.sheets.map((sheet) => ({ sheet, headings: sheet.hidden ? null : headingsOf(sheet) }))
  if (!found.some(({ headings }) => headings)) return { tasks: [], problems: wholeFile(noHeadings) }
  const tasks = found.flatMap(({ sheet, headings }) => {
    if (headings) return tasksOf(sheet, headings, { ...reading, problems })
    if (sheet.rows.length > 0) problems.note({ sheet: sheet.name, cell: '' }, notRead(sheet.name))
    return []
  })
  return { tasks, problems: problems.all() }
}

const notWorkbook = {
  zh: '这不是 Excel 工作簿，请用 Excel 或 WPS 另存为 .xlsx 后再导入。',
  en: 'This is no Excel workbook; save it as .xlsx first.',
}
const tooManyRows = {
  zh: `工作簿超过${mostRows}行，请检查是否为任务分解表。`,
  en: `The workbook has more than ${mostRows} rows; is it the sheet of a plan?`,
}
const noHeadings = {
  zh: '没有找到表头：应有一行写明各栏名称，其中有“任务”（或“工作任务”“重点任务”等）。',
  en: 'There is no row of headings with "task" among them.',
}
const notRead = (name: string) => ({
  zh: `工作表“${name}”没有任务分解表的表头或是隐藏的，未读入。`,
  en: `Sheet "${name}" has no headings of a plan or is hidden, and was not read.`,
})

type Headings = { row: number; columns: Map<number, PlanColumn>; unknown: Map<number, string> }

/** The row that names the most columns, the task among them; in an office's own table a title or two stand above it. */
function headingsOf({ rows }: WorkbookSheet): Headings | null {
  const named = rows
    .slice(0, 20)
    .map(headingsIn)
    .filter(({ columns }) => [...columns.values()].includes('title'))
  return named.reduce<Headings | null>(
    (best, one) => (best && best.columns.size >= one.columns.size ? best : one),
    null,
  )
}

function headingsIn(row: WorkbookRow): Headings {
  const columns = new Map<number, PlanColumn>()
  const unknown = new Map<number, string>()
  for (const [at, { text }] of [...row.cells].sort(([a], [b]) => a - b)) {
    const column = columnMeant(text)
    if (column && ![...columns.values()].includes(column)) columns.set(at, column)
    else if (text.trim() !== '') unknown.set(at, text.trim())
  }
  return { row: row.number, columns, unknown }
}

function tasksOf(
  sheet: WorkbookSheet,
  { row: head, columns, unknown }: Headings,
  reading: Omit<RowReading, 'sheet' | 'columns' | 'understood'>,
): SheetTask[] {
  const { problems } = reading
  const below = sheet.rows.filter(({ number }) => number > head)
  for (const [at, heading] of unknown) {
    if (!below.some(({ cells }) => cells.has(at))) continue
    const [zh, en] = [
      `计划中没有“${heading}”一栏，这一栏未读入。`,
      `A plan has no column "${heading}"; it was not read.`,
    ]
    problems.note({ sheet: sheet.name, cell: cellAt(at, head) }, { zh, en })
  }
  const writable = new Map([...columns].filter(([, column]) => !isReadOnly(column)))
  const own: RowReading = { ...reading, sheet: sheet.name, columns: writable, understood: new Map() }
  const tasks = below.flatMap((row) => {
    const draft = isTask(own, row) ? rowDraft(own, row) : null
    return draft ? [{ draft, sheet: sheet.name, row: row.number }] : []
  })
  for (const { cell, text, day, count } of own.understood.values()) {
    const more = count > 1 ? { zh: `（共${count}格）`, en: ` (${count} cells)` } : { zh: '', en: '' }
    const [zh, en] = [`“${text}”${more.zh}按${day}读入。`, `"${text}"${more.en} was read as ${day}.`]
    problems.note({ sheet: sheet.name, cell }, { zh, en })
  }
  return tasks
}

/** Whether a row is to be a task: examples, headings of groups, totals and remarks below the table are none. */
function isTask({ columns, sheet, problems }: RowReading & { problems: Problems }, row: WorkbookRow): boolean {
  const at = (column: PlanColumn) => [...columns].find(([, one]) => one === column)?.[0] ?? 0
  const text = (column: PlanColumn) => textIn(row.cells.get(at(column)))
  const written = [...row.cells.values()].map(textIn).filter((one) => one !== '')
  if (written.length === 0 || /^(?:示例|example)$/.test(text('id'))) return false
  const place = { sheet, cell: cellAt(Math.min(...row.cells.keys()), row.number) }
  const alone = new Set(written).size === 1
  const first = written[0]!
  if (/^(?:合\s*计|总\s*计|小\s*计|total)/i.test(first))
    problems.note(place, told('合计行未读入。', 'A row of totals was not read.'))
  else if (alone && /^(?:注|说明|备注|填报|填表|制表|审核)/.test(first))
    problems.note(place, told('表下的说明未读入。', 'A remark below the table was not read.'))
  else if (alone && (groupHeading.test(first) || row.cells.size > 1 || text('title') === ''))
    problems.note(
      place,
      told(`“${shown(first)}”按分组标题，未读入。`, `"${shown(first)}" was taken for the heading of a group.`),
    )
  else return tellMerged(row, { at: at('title'), sheet, problems })
  return false
}

const groupHeading = /^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)])/
const told = (zh: string, en: string) => ({ zh, en })
const shown = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}…` : text)

/** A task merged over several rows makes one of each, which may not be what was meant. */
function tellMerged(
  row: WorkbookRow,
  { at, sheet, problems }: { at: number; sheet: string; problems: Problems },
): true {
  const from = row.cells.get(at)?.mergedFrom
  if (from)
    problems.note(
      { sheet, cell: cellAt(at, row.number) },
      told(
        `“${planColumns.title.zh}”与${from}合并为一格，这一行作为另一项同名任务读入。`,
        `The task is merged with ${from}; this row was read as another one of that name.`,
      ),
    )
  return true
}
