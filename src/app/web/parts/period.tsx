// A period (时段) as people write it: 2024年, 2024年6月, 截至2024年11月30日, 2024-03-12.
import type { Accrual } from '../../../model/figure.ts'
import { type Language, useLanguage } from '../words/language.tsx'

type Days = { from: string | null; to: string | null; accrual?: Accrual }

/** The period in words; nothing where none is known. */
export function Period(days: Days) {
  const { language } = useLanguage()
  return <span>{periodText(days, language)}</span>
}

/** A level or a total stands as of a day; a flow is of the time between two. */
export function periodText({ from, to, accrual }: Days, language: Language): string {
  if (!to) return language === 'zh' ? '时间未说明' : 'no period stated'
  const zh = language === 'zh'
  if (accrual === 'stock' || accrual === 'cumulative') {
    const first = accrual === 'cumulative' ? (from?.slice(0, 4) ?? null) : null
    const since = first !== null && first !== to.slice(0, 4) ? (zh ? `${first}年以来，` : `since ${first}, `) : ''
    return zh ? `${since}截至${to}` : `${since}as of ${to}`
  }
  if (!from || from === to) return to
  const [year, last] = [from.slice(0, 4), to.slice(0, 4)]
  if (isWholeYears(from, to))
    return year === last ? (zh ? `${year}年` : year) : zh ? `${year}—${last}年` : `${year}–${last}`
  const month = from.slice(0, 7)
  if (isWholeMonth(from, to)) return zh ? `${year}年${Number(month.slice(5))}月` : month
  return zh ? `${from}至${to}` : `${from} to ${to}`
}

/** Whether two days are the ends of whole years or of a month, so that no day of it is known. */
export const isWhole = ({ from, to }: Days) =>
  from !== null && to !== null && (isWholeYears(from, to) || isWholeMonth(from, to))

const isWholeYears = (from: string, to: string) => from.endsWith('-01-01') && to.endsWith('-12-31')

const isWholeMonth = (from: string, to: string) =>
  from.endsWith('-01') && from.slice(0, 7) === to.slice(0, 7) && isLastDay(to)

const isLastDay = (day: string) => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).getUTCDate() === 1
