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
    const first = accrual === 'cumulative' ? from?.slice(0, 4) : to.slice(0, 4)
    const since = first && first !== to.slice(0, 4) ? (zh ? `${first}年以来，` : `since ${first}, `) : ''
    return zh ? `${since}截至${to}` : `${since}as of ${to}`
  }
  if (!from || from === to) return to
  const [year, last] = [from.slice(0, 4), to.slice(0, 4)]
  const wholeYears = from.endsWith('-01-01') && to.endsWith('-12-31')
  if (wholeYears) return year === last ? (zh ? `${year}年` : year) : zh ? `${year}—${last}年` : `${year}–${last}`
  const month = from.slice(0, 7)
  const wholeMonth = from.endsWith('-01') && month === to.slice(0, 7) && isLastDay(to)
  if (wholeMonth) return zh ? `${year}年${Number(month.slice(5))}月` : month
  return zh ? `${from}至${to}` : `${from} to ${to}`
}

const isLastDay = (day: string) => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).getUTCDate() === 1
