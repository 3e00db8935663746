// One row of a plan's sheet (一项任务): its cells together as the draft of a task, with what is wrong, or how it was understood, told at its cell.
import { columnLetters, dayOfSerial, type WorkbookCell, type WorkbookRow } from '../../documents/workbook.ts'
import { textOf, unusableCell } from '../../ledger/cell-text.ts'
import { isId } from '../../ledger/limits.ts'
import type { Problems, Said } from '../../ledger/sheet-problems.ts'
import type { TieLabels } from '../../ledger/tie-labels.ts'
import type { Day, Period } from '../../model/period.ts'
import type { TaskSaid } from '../tasks.ts'
import { type PlanColumn, planColumns } from './columns.ts'
import { dueWritten, startWritten } from './due.ts'
import type { ClauseLabels } from './labels.ts'

/** A task as a row has it: what the sheet has no column for is not there. `id` is null for a new one. */
export type RowDraft = Partial<TaskSaid> & { id: string | null; title: string }

/** What rows are read with. `period`: of the plan; `columns`: those of the sheet that are read, by their number. */
export type RowReading = {
  period: Period
  ties: TieLabels
  clauses: ClauseLabels
  sheet: string
  columns: ReadonlyMap<number, PlanColumn>
  problems: Problems
  understood: Understood
}

/** How days were understood, by column and what was written: told once, at the first cell. */
export type Understood = Map<string, { cell: string; text: string; day: Day; count: number }>

/** `B3`: where a problem is. */
export function cellAt(column: number, row: number): string {
  return `${columnLetters(column)}${row}`
}

/** What a cell says, '' where it says nothing. */
export function textIn(cell: WorkbookCell | undefined): string {
  return cell ? textOf(cell) : ''
}

type Place = { at: number; row: WorkbookRow; column: PlanColumn; cell: WorkbookCell }

/** The draft of a row, null where something in it is wrong. */
export function rowDraft(reading: RowReading, row: WorkbookRow): RowDraft | null {
  const draft: RowDraft = { id: null, title: '' }
  const asides: string[] = []
  let sound = true
  for (const [at, column] of reading.columns) {
    const cell = row.cells.get(at)
    const place = { sheet: reading.sheet, cell: cellAt(at, row.number) }
    const unusable = cell ? unusableCell(cell) : null
    const wrong = unusable ?? (cell ? put(reading, { at, row, column, cell }, { draft, asides }) : blank(draft, column))
    if (!wrong) continue
    sound = false
    reading.problems.error(place, wrong)
  }
  if (sound && draft.title === '') {
    const at = [...reading.columns].find(([, column]) => column === 'title')![0]
    reading.problems.error({ sheet: reading.sheet, cell: cellAt(at, row.number) }, titleNeeded)
    return null
  }
  if (asides.length > 0) draft.note = [draft.note, ...asides].filter(Boolean).join('；')
  return sound ? draft : null
}

const titleNeeded = { zh: '“任务”必填。', en: '"task" is required.' }

/** What a column says of which the row has no cell: nothing, which is not the same as no column. */
function blank(draft: RowDraft, column: PlanColumn): null {
  if (column === 'units' || column === 'helpers' || column === 'clauses') draft[column] = []
  if (column === 'from' || column === 'due' || column === 'goal' || column === 'note' || column === 'tie')
    draft[column] = null
  return null
}

type Filling = { draft: RowDraft; asides: string[] }

/** Puts the value of a cell into the draft; gives what is wrong with it. `asides`: words that have no place of their own go into the note. */
function put(reading: RowReading, place: Place, filling: Filling): Said | null {
  const { column } = place
  const text = textIn(place.cell)
  if (text === '') return blank(filling.draft, column)
  if (column === 'due' || column === 'from') return putDay(reading, place, filling)
  if (column === 'clauses') return putClauses(reading, place, filling)
  if (column === 'units' || column === 'helpers') return putUnits(filling.draft, column, text)
  if (column === 'tie') return putTie(reading, filling.draft, text)
  return putPlain(filling.draft, column, text)
}

const longest = { title: 1_000, goal: 1_000, note: 1_500 } as const

function putPlain(draft: RowDraft, column: PlanColumn, text: string): Said | null {
  if (column === 'title' || column === 'goal' || column === 'note') {
    if (text.length > longest[column]) return tooLong(column, longest[column])
    draft[column] = text
  }
  if (column === 'id' && isId(text)) draft.id = text.toLowerCase()
  // Offices number their rows in a column 编号 as well.
  if (column === 'position' || (column === 'id' && draft.position === undefined && !isId(text))) {
    const number = /^\d{1,5}$/.test(text) ? Number(text) : null
    if (number !== null) draft.position = number
  }
  if (column !== 'weight') return null
  const plain = text.normalize('NFKC').replace(/%$/, '')
  if (!/^(?:0|[1-9]\d{0,5})(?:\.\d{1,4})?$/.test(plain))
    return { zh: `“权重”应为数字；这里是“${text}”。`, en: `"weight" must be a number; here is "${text}".` }
  draft.weight = plain
  return null
}

const tooLong = (column: 'title' | 'goal' | 'note', most: number): Said => ({
  zh: `“${planColumns[column].zh}”超过${most}字。`,
  en: `"${planColumns[column].en}" has more than ${most} characters.`,
})

function putUnits(draft: RowDraft, column: 'units' | 'helpers', text: string): Said | null {
  const names = text
    .split(/[、，,；;／/\n]+|\s{2,}/)
    .map((name) => name.replace(/^(?:牵头|责任|配合)(?:单位)?[:：]/, '').trim())
    .filter((name) => name !== '' && !/^[-—]+$/.test(name))
  if (names.some((name) => name.length > 200) || names.length > 50)
    return { zh: '单位名称过长或过多，请用顿号分隔。', en: 'Names of units are too long or too many; part them by 、.' }
  draft[column] = [...new Set(names)]
  return null
}

function putTie({ ties, period }: RowReading, draft: RowDraft, text: string): Said | null {
  const tie = ties.tieMeant(text, { programme: null, period })
  draft.tie = tie
  if (tie) return null
  return {
    zh: `台账中没有结对关系“${text}”，请从下拉列表中选择，或先添加这一关系。`,
    en: `The book has no tie "${text}"; choose one from the list, or add it first.`,
  }
}

/** A clause that the book does not have is no error, since offices name clauses before they enter them; the words go into the note. */
function putClauses(
  { clauses, sheet, problems }: RowReading,
  { at, row, cell }: Place,
  { draft, asides }: Filling,
): null {
  const { clauses: found, unknown } = clauses.meant(textIn(cell))
  draft.clauses = found
  if (unknown.length === 0) return null
  const words = unknown.join('、')
  asides.push(`对应条款：${words}`)
  const [zh, en] = [
    `没有找到（或有几条）条款“${words}”，未关联，已写入备注。`,
    `There is no single clause "${words}"; it was put into the note instead.`,
  ]
  problems.note({ sheet, cell: cellAt(at, row.number) }, { zh, en })
  return null
}

function putDay(
  { period, sheet, problems, understood }: RowReading,
  { at, row, column, cell }: Place,
  { draft, asides }: Filling,
): Said | null {
  const { zh: named, en: called } = planColumns[column]
  const text = textIn(cell)
  const due =
    cell.kind === 'day'
      ? { day: cell.text, as: 'written' as const }
      : ((column === 'from' ? startWritten : dueWritten)(text, period) ?? serial(cell))
  const day: Day | null = due?.day ?? null
  if (column === 'from') draft.from = day
  else draft.due = day
  if (due === null)
    return {
      zh: `“${named}”应为日期（如2025-06-30、6月底前、第三季度、年底）；这里是“${text}”。`,
      en: `"${called}" must be a day; here is "${text}".`,
    }
  const place = { sheet, cell: cellAt(at, row.number) }
  if (due.as === 'understood') {
    const before = understood.get(`${at} ${text}`)
    understood.set(`${at} ${text}`, { text, cell: place.cell, day: day!, ...before, count: (before?.count ?? 0) + 1 })
  }
  if (due.as !== 'open' || /^[-—/]+$/.test(text)) return null
  asides.push(`${named}：${text}`)
  problems.note(place, {
    zh: `“${text}”没有具体日期，${named}留空，原文写入备注。`,
    en: `"${text}" names no day; it was put into the note.`,
  })
  return null
}

/** A day in a cell that has lost its format is a number such as 45363. */
function serial({ kind, text }: WorkbookCell): { day: Day; as: 'understood' } | null {
  const number = Number(text)
  const day = kind === 'number' && number > 20_000 && number < 80_000 ? dayOfSerial(number) : null
  return day === null ? null : { day, as: 'understood' }
}
