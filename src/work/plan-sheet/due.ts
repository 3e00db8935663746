// Until when (完成时限的写法): what offices write where a day belongs, 6月底前, 第三季度, 年底, 长期坚持, understood by the period of the plan.
import { dayWritten } from '../../ledger/sheet-days.ts'
import { type Day, dayOf, daysInMonth, type Period } from '../../model/period.ts'

/** `as`: the very day was written, it was understood, or nothing ends (长期). Null where it is no time at all. */
export type DueWritten = { day: Day; as: 'written' | 'understood' } | { day: null; as: 'open' } | null

const endless = /^(?:长期|持续|常态|全程|按需|每[年月季周]|不定期|根据|适时|待定|[-—/]+$)/
const parts: Record<string, number> = { 上旬: 10, 中旬: 20, 下旬: 31 }

/** The day until which something has to be done: of a month, a quarter or a year its last one. */
export function dueWritten(text: string, [from, to]: Period): DueWritten {
  const written = text.normalize('NFKC').replace(/\s+/g, '')
  if (endless.test(written)) return { day: null, as: 'open' }
  const plain = dayWritten(written, 'last')
  if (plain) return { day: plain.day, as: plain.whole ? 'written' : 'understood' }
  const bare = written.replace(/(?:完成|以前|之前|前|以内|之内|内|止|底|末)+$/, '').replace(/^(?:于|在|至|到|截至)/, '')
  const day = dayWritten(bare, 'last')?.day ?? withinPlan(bare === '' ? written : bare, [from, to])
  return day === null ? null : { day, as: 'understood' }
}

/** The day on which something begins: of a month or a year its first one. */
export function startWritten(text: string, [from, to]: Period): DueWritten {
  const written = text.normalize('NFKC').replace(/\s+/g, '')
  if (endless.test(written)) return { day: null, as: 'open' }
  const bare = written.replace(/(?:开始|启动|起|以后|后|初)+$/, '')
  const [year] = from.split('-')
  const day = dayWritten(bare, 'first') ?? (to.startsWith(year!) ? dayWritten(`${year}年${bare}`, 'first') : null)
  return day && { day: day.day, as: day.whole && bare === written ? 'written' : 'understood' }
}

/** A time without its year, where the plan has only one; or with it and in words. */
function withinPlan(text: string, [from, to]: Period): Day | null {
  const [, written, rest = ''] = /^(\d{4})?年?(.*)$/.exec(text) ?? []
  const year = written ? Number(written) : from.slice(0, 4) === to.slice(0, 4) ? Number(to.slice(0, 4)) : null
  if (/^(?:全年|当年|本年度?|年|年度)?$/.test(rest)) return year === null || !written ? to : dayOf(year, 12, 31)
  if (year === null) return null
  const half = /^(上|下)半年$/.exec(rest)
  if (half) return half[1] === '上' ? dayOf(year, 6, 30) : dayOf(year, 12, 31)
  const quarter = /^第?([一二三四1-4])季度$/.exec(rest)
  if (quarter) return quarterEnd(year, '一二三四'.indexOf(quarter[1]!) + 1 || Number(quarter[1]))
  return inMonth(year, rest)
}

function quarterEnd(year: number, quarter: number): Day {
  return dayOf(year, quarter * 3, daysInMonth(year, quarter * 3))
}

function inMonth(year: number, text: string): Day | null {
  const [, month, date, part] = /^(\d{1,2})月份?(?:(\d{1,2})[日号]|(上旬|中旬|下旬))?$/.exec(text) ?? []
  const number = Number(month ?? 0)
  if (number < 1 || number > 12) return null
  const last = daysInMonth(year, number)
  const day = date ? Number(date) : Math.min(parts[part ?? ''] ?? last, last)
  return day >= 1 && day <= last ? dayOf(year, number, day) : null
}
