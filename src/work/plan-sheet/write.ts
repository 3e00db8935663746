// Writing a plan's sheet (导出任务分解表): the plan's title, the headings and one row a task, with lists to choose clauses and units from; without tasks
// it is a form with an example.
import ExcelJs, { type Style, type Worksheet } from 'exceljs'
import { columnLetters } from '../../documents/workbook.ts'
import { safeText } from '../../ledger/safe-text.ts'
import { dropDowns, headCell, heighten, letters, onPaper } from '../../ledger/sheet-form.ts'
import type { TieLabels } from '../../ledger/tie-labels.ts'
import type { Language } from '../../model/amount-text.ts'
import type { Plan } from '../plans.ts'
import type { ListedTask } from '../task-list.ts'
import { taskStates } from '../task-state.ts'
import { columnsFor, isReadOnly, type PlanColumn, planColumns } from './columns.ts'
import type { ClauseLabels } from './labels.ts'

/** What a plan's workbook is made of. `units`: names to choose from. */
export type PlanSheet = {
  plan: Plan
  tasks: readonly ListedTask[]
  ties: TieLabels
  clauses: ClauseLabels
  units: readonly string[]
  language: Language
}

type Value = string | number | Date | undefined

/** Rows below the last task that have lists too, for what people add. */
const spareRows = 500
const [titleRow, headRow] = [1, 2]
const grey = 'FF808080'
/** The bytes of the workbook. */
export async function sheetWritten(sheet: PlanSheet): Promise<Uint8Array> {
  const { plan, tasks, language } = sheet
  const book = new ExcelJs.Workbook()
  book.creator = 'Jiedui'
  const name = { zh: '任务分解表', en: 'tasks' }[language]
  const columns = columnsFor(plan)
  const paper = onPaper(
    columns.map((column) => planColumns[column].width),
    { headings: headRow },
  )
  const page = book.addWorksheet(name, { views: [{ state: 'frozen', xSplit: 2, ySplit: headRow }], ...paper })
  page.columns = columns.map((column) => ({ width: planColumns[column].width, style: styleOf(column) }))
  writeTop(page, columns, sheet)
  const widths = columns.map((column) => (isWrapped(column) ? planColumns[column].width : null))
  for (const task of tasks) heighten(page.addRow(columns.map((column) => cellOf(task, column, sheet))), widths)
  if (tasks.length === 0) writeExample(page, columns, language)
  const last = headRow + Math.max(tasks.length, 1)
  page.autoFilter = `A${headRow}:${columnLetters(columns.length)}${last}`
  writeLists(book, page, { columns, last, sheet })
  return new Uint8Array(await book.xlsx.writeBuffer())
}

function writeTop(page: Worksheet, columns: readonly PlanColumn[], { plan, language }: PlanSheet): void {
  const title = page.getRow(titleRow).getCell(1)
  title.value = safeText(plan.title)
  page.mergeCells(titleRow, 1, titleRow, columns.length)
  title.style = {
    font: { ...letters, bold: true, size: 16 },
    alignment: { horizontal: 'center', vertical: 'middle' },
    numFmt: '@',
  }
  page.getRow(titleRow).height = 32
  const head = page.getRow(headRow)
  for (const [at, column] of columns.entries()) {
    const star = column === 'title' ? '*' : ''
    const shown = isReadOnly(column) ? { zh: '（只读）', en: ' (read only)' }[language] : ''
    head.getCell(at + 1).value = planColumns[column][language] + shown + star
    const quiet = column === 'id' || isReadOnly(column)
    headCell(head, at + 1, quiet ? 'FFD9D9D9' : column === 'title' ? 'FFBDD7EE' : 'FFDDEBF7')
  }
  head.height = 30
}

/** Ids are for the program, and need not be read whole. */
const isWrapped = (column: PlanColumn) => column !== 'id'

/** Text stays text, also where somebody types =1 or 0012 into it later. */
function styleOf(column: PlanColumn): Partial<Style> {
  const numFmt =
    column === 'due' || column === 'from'
      ? 'yyyy-mm-dd'
      : column === 'position' || column === 'weight'
        ? 'General'
        : '@'
  const colour = column === 'id' || isReadOnly(column) ? { font: { ...letters, color: { argb: grey } } } : {}
  return { numFmt, alignment: { vertical: 'top', wrapText: isWrapped(column) }, ...colour }
}

function cellOf(task: ListedTask, column: PlanColumn, { ties, clauses, language }: PlanSheet): Value {
  if (column === 'position') return task.position
  if (column === 'from' || column === 'due') return dayValue(task[column])
  if (column === 'weight') return String(Number(task.weight)) === task.weight ? Number(task.weight) : task.weight
  if (column === 'units' || column === 'helpers') return text(task[column].join('、'))
  if (column === 'clauses') return text(task.clauses.flatMap((id) => clauses.labelOf(id) ?? []).join('、'))
  if (column === 'tie') return text(task.tie && ties.labelOf(task.tie))
  if (column === 'state') return taskStates[task.state][language]
  if (column === 'percent') return task.percent === null ? undefined : `${task.percent}%`
  if (column === 'said') return task.saidOn ?? undefined
  return text(task[column])
}

/** Excel's days begin in March 1900: earlier ones are text. */
function dayValue(day: string | null): Value {
  return day === null ? undefined : day < '1900-03-01' ? day : new Date(`${day}T00:00:00Z`)
}

function text(value: string | null): Value {
  return value ? safeText(value).slice(0, 32_000) : undefined
}

const examples: Record<Language, Partial<Record<PlanColumn, Value>>> = {
  zh: {
    ...{
      position: 1,
      title: '推动产业园一期建成投产',
      units: '市发展改革委',
      helpers: '市商务局、市自然资源局',
      id: '示例',
    },
    ...{ due: '12月底前', goal: '新增落户项目5个', weight: '1', note: '灰色示例行不会导入，可以删除' },
  },
  en: {
    ...{
      position: 1,
      title: 'Bring the first part of the park into use',
      units: 'Development commission',
      id: 'example',
    },
    ...{ due: '12月底前', goal: '5 more projects', weight: '1', note: 'This grey row is not imported' },
  },
}

function writeExample(page: Worksheet, columns: readonly PlanColumn[], language: Language): void {
  const row = page.addRow(columns.map((column) => examples[language][column]))
  row.eachCell((cell) => {
    cell.font = { ...letters, italic: true, color: { argb: grey } }
  })
}

type Listing = { columns: readonly PlanColumn[]; last: number; sheet: PlanSheet }

/** Lists to choose from, on a hidden sheet. Several may be written in one cell, so that what is not in a list is asked about and not forbidden. */
function writeLists(book: ExcelJs.Workbook, page: Worksheet, { columns, last, sheet }: Listing): void {
  const { units, clauses, ties, language } = sheet
  const codes = { zh: '代码', en: 'codes' }[language]
  const lists: Partial<Record<PlanColumn, readonly string[]>> = {
    units,
    helpers: units,
    clauses: clauses.all,
    tie: ties.all,
  }
  const hidden = book.addWorksheet(codes, { state: 'hidden' })
  for (const [at, column] of columns.entries()) {
    const list = lists[column] ?? []
    if (list.length === 0) continue
    const letters = columnLetters(at + 1)
    for (const [row, one] of list.entries()) hidden.getCell(row + 1, at + 1).value = safeText(one)
    const said = {
      zh: '请从下拉列表中选择；多个用顿号分隔时请选“是”。',
      en: 'Choose from the list; several are parted by 、, then choose Yes.',
    }
    dropDowns(page).add(`${letters}${headRow + 1}:${letters}${last + spareRows}`, {
      ...{ type: 'list', allowBlank: true, formulae: [`'${codes}'!$${letters}$1:$${letters}$${list.length}`] },
      ...{ showErrorMessage: true, errorStyle: 'warning', error: said[language] },
    })
  }
}
