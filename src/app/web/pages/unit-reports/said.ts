// A report as it is filled in (报送草稿): numbers as people write them until they are sent, and the report of the API made of them.
import { amountText } from '../../../../model/amount-text.ts'
import type { Given, SaidTo } from '../../calls/calls.ts'
import type { ReadAmount } from '../../parts/amount-field.tsx'
import type { Said } from '../../words/language.tsx'

export type Report = Given<'get', '/unit-reports/{id}'>
export type ReportRow = Report['rows'][number]
export type ReportBody = NonNullable<SaidTo<'post', '/unit-reports'>['body']>

/** A row in the making. `amount`: what the number means, null while it is not known. */
export type Row = Pick<ReportRow, 'measure' | 'status' | 'accrual' | 'stage'> & {
  key: string
  number: string
  amount: ReadAmount | null
  unit: ReportRow['unit'] | null
  theme: ReportRow['theme'] | null
  period: [string, string] | null
  parties: string[]
  note: string
}

export type Draft = Pick<Report, 'unit' | 'title' | 'from' | 'to' | 'attachment'> & {
  /** The report that is changed, null for a new one. */
  report: { id: string; version: number } | null
  fileName: string
  rows: Row[]
}

export const states: Record<Report['state'], Said & { color: string }> = {
  draft: { zh: '草稿', en: 'draft', color: 'default' },
  signed: { zh: '待采纳', en: 'signed, to be accepted', color: 'blue' },
  accepted: { zh: '已采纳', en: 'accepted', color: 'green' },
  returned: { zh: '已退回', en: 'returned', color: 'orange' },
}

let rowsMade = 0

/** An empty row. What the row before says of parties holds for the next. */
export function emptyRow(before?: Row): Row {
  const said = { status: 'actual' as const, accrual: 'flow' as const, stage: null, parties: before?.parties ?? [] }
  return { key: `${Date.now()}-${rowsMade++}`, measure: '', number: '', amount: null, ...unknown, ...said }
}

const unknown = { unit: null, theme: null, period: null, note: '' }

/** A new report of a unit for the year that is being told of: the last one until the spring, then this one. */
export function emptyDraft(unit: string, today = new Date()): Draft {
  const year = today.getMonth() < 3 ? today.getFullYear() - 1 : today.getFullYear()
  const days = { from: `${year}-01-01`, to: `${year}-12-31` }
  return { report: null, unit, title: '', ...days, attachment: null, fileName: '', rows: [emptyRow()] }
}

/** A report of the book, to be changed. */
export function draftOf({ id, version, unit, title, from, to, attachment, rows }: Report): Draft {
  const made = rows.map((row, at): Row => {
    const { min, max, hedge, counter, theme, status, accrual } = row
    const amount = { min, max, hedge, unit: row.unit, counter, theme, status, accrual }
    return {
      ...{ key: `${id}-${at}`, measure: row.measure, number: amountText(written(amount), 'zh'), amount },
      ...{ unit: row.unit, theme, status, accrual, stage: row.stage, period: row.period, parties: row.parties },
      note: row.note ?? '',
    }
  })
  return { report: { id, version }, unit, title, from, to, attachment, fileName: '', rows: made }
}

/** An amount of a report as an amount of the book is written. */
export function written<T extends { min: number | null; max: number | null }>(amount: T) {
  const decimal = (value: number | null) => (value === null ? null : String(value))
  return { ...amount, min: decimal(amount.min), max: decimal(amount.max) }
}

/** Whether nothing at all stands in a row. */
export const isBlank = ({ measure, number }: Row) => measure.trim() === '' && number.trim() === ''

/** What is missing in a row, null where nothing is. */
export function lackOf(row: Row): Said | null {
  if (isBlank(row)) return null
  if (row.measure.trim() === '') return { zh: '请写明统计内容。', en: 'Say what is counted.' }
  if (row.amount === null) return { zh: '请写明带单位的数，如“超1.2亿元”。', en: 'Write a number with its unit.' }
  return null
}

/** What a report is called where nobody gives it another title. */
export const titleFor = ({ unit, from }: Draft) =>
  `${unit.trim() || '本单位'}${from ? `${from.slice(0, 4)}年` : ''}合作数据`

/** What is sent of a draft; blank rows are left out. */
export function bodyOf(draft: Draft): ReportBody {
  const { unit, title, from, to, attachment, rows } = draft
  const period = from && to ? ([from, to] as [string, string]) : null
  return {
    ...{ unit, title: title.trim() || titleFor(draft), from, to, attachment },
    rows: rows
      .filter((row) => !isBlank(row))
      .map((row) => {
        const { min, max, hedge, unit: counted, counter, theme } = row.amount!
        const { measure, status, accrual, stage, parties, note } = row
        return {
          ...{ measure: measure.trim(), min, max, hedge, unit: counted, counter, status, accrual, stage, parties },
          ...{ theme: row.theme ?? theme, period: row.period ?? period, note: note.trim() || null },
        }
      }),
  }
}
