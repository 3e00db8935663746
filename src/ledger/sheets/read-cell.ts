// One cell of a column (单元格的读取): what it says as a value of that column, or why it cannot be one. People write choices in either
// language, days in six ways and numbers with commas; each is taken as it is plainly meant, and nothing is guessed.
import { dayOfSerial, type WorkbookCell } from '../../documents/workbook.ts'
import { unitWords } from '../../model/amount-text.ts'
import type { Kind, Named } from '../../model/kind.ts'
import { type ProgrammeId, programmes } from '../../model/programmes.ts'
import { textOf, unusableCell } from '../cell-text.ts'
import { dayWritten } from '../sheet-days.ts'
import type { Said } from '../sheet-problems.ts'
import { choicesOf, type SheetColumn } from './layout.ts'

/** `value` is null where the cell is as good as empty. */
export type CellRead = { value: string | null; note?: Said } | { wrong: Said }

/** Reads a cell that is not of parties or a tie. The value of a choice is its id, of 是 or 否 `yes` or `no`. */
export function cellRead(kind: Kind, column: SheetColumn, cell: WorkbookCell): CellRead {
  const unusable = unusableCell(cell)
  if (unusable) return { wrong: unusable }
  if (column.type === 'day') return dayRead(column, cell)
  if (column.type === 'number') return numberRead(column, cell)
  const choices = choicesOf(column)
  if (choices) return choiceRead(kind, choices, column, textOf(cell))
  return { value: textOf(cell) || null }
}

function dayRead(column: SheetColumn, cell: WorkbookCell): CellRead {
  if (cell.kind === 'day') return { value: cell.text }
  const text = textOf(cell)
  if (text === '') return { value: null }
  const written = dayWritten(text, column.id === 'to' ? 'last' : 'first')
  if (written?.whole) return { value: written.day }
  const day = written?.day ?? serialDay(cell)
  if (day) return { value: day, note: { zh: `“${text}”按${day}读入。`, en: `"${text}" was read as ${day}.` } }
  return { wrong: mustBe(column, { zh: '日期，写作2024-03-12', en: 'a day, written 2024-03-12' }, text) }
}

/** A day in a cell that has lost its format is a number such as 45363. */
function serialDay({ kind, text }: WorkbookCell): string | null {
  const serial = Number(text)
  return kind === 'number' && serial > 20_000 && serial < 80_000 ? dayOfSerial(serial) : null
}

function numberRead(column: SheetColumn, cell: WorkbookCell): CellRead {
  if (cell.kind === 'number') return { value: cell.text }
  const text = textOf(cell)
  const units = column.unit ? Object.values(unitWords[column.unit]) : []
  const plain = units.reduce((rest, unit) => (unit && rest.endsWith(unit) ? rest.slice(0, -unit.length) : rest), text)
  const digits = plain.normalize('NFKC').replace(/\s+|,(?=\d{3}(?:\D|$))/g, '')
  if (digits === '') return { value: null }
  if (/^-?\d+(?:\.\d+)?$/.test(digits)) return { value: digits }
  return { wrong: mustBe(column, { zh: '数字，写作12或12.5', en: 'a number, written 12 or 12.5' }, text) }
}

function choiceRead(kind: Kind, choices: readonly Named[], column: SheetColumn, text: string): CellRead {
  const written = folded(text)
  if (written === '' || /^[-—/]+$/.test(written)) return { value: null }
  const meant = choices.find((one) => [one.zh, one.en, one.id].some((word) => folded(word) === written))
  const other = meant?.id ?? otherWord(kind, column, written)
  if (other) return { value: other }
  const some = (language: 'zh' | 'en') => choices.slice(0, 20).map((one) => one[language])
  const listed = { zh: `下列之一：${some('zh').join('、')}`, en: `one of: ${some('en').join(', ')}` }
  return { wrong: mustBe(column, listed, text) }
}

/** Words that an office may use instead: 已动工 for 开工 is not among them, 动工 is. */
function otherWord(kind: Kind, { id, type }: SheetColumn, written: string): string | null {
  if (type === 'yes_no') return yesNoWords[written] ?? null
  if (id === 'stage') return kind.stages.find(({ words }) => words.includes(written))?.id ?? null
  if (type !== 'programme') return null
  const named = (Object.keys(programmes) as ProgrammeId[]).filter((one) =>
    programmes[one].words.split(' ').includes(written),
  )
  return named.length === 1 ? (named[0] ?? null) : null
}
const yesNoWords: Readonly<Record<string, string>> = {
  ...{ true: 'yes', '1': 'yes', y: 'yes', 有: 'yes', '√': 'yes', '✓': 'yes' },
  ...{ false: 'no', '0': 'no', n: 'no', 无: 'no', '×': 'no', x: 'no' },
}

const folded = (text: string) => text.normalize('NFKC').replace(/\s+/g, '').toLowerCase()

function mustBe(column: SheetColumn, wanted: Said, text: string): Said {
  const shown = text.length > 40 ? `${text.slice(0, 40)}…` : text
  return {
    zh: `“${column.zh}”应为${wanted.zh}；这里是“${shown}”。`,
    en: `"${column.en}" must be ${wanted.en}; here is "${shown}".`,
  }
}
