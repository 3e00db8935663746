// Five-year plans (五年规划): “十四五”期间 and 十三五以来 are times, 十四五规划 is a name.
import { dayOf, yearPeriod } from '../../../model/period.ts'
import type { Copy } from '../../copy.ts'
import type { TimeMention } from './mention.ts'
import { smallAt } from './numerals.ts'
import { planYears } from './words.data.ts'

const tails = ['期间', '时期', '以来', '末', '开局', '收官', '前', '，'] as const

/** The time of a plan word, or null where no word behind it makes it one. */
export function planMention({ text, published }: Copy, start: number, end: number): TimeMention | null {
  const year = planYears.find(([name]) => text.startsWith(name, start))?.[1]
  const after = text.charAt(end) === '”' ? end + 1 : end
  const tail = tails.find((word) => text.startsWith(word, after))
  if (!year || !tail) return null
  const mention = { start, end: after + (tail === '，' ? 0 : tail.length), grain: 'years', sort: 'span' } as const
  const last = dayOf(year + 4, 12, 31)
  switch (tail) {
    case '以来':
      return { ...mention, sort: 'since', period: published ? [dayOf(year, 1, 1), published] : null }
    case '末':
      return { ...mention, sort: published && last > published ? 'until' : 'asof', period: [last, last] }
    case '开局':
      return { ...mention, period: yearPeriod(year) }
    case '收官':
      return { ...mention, period: yearPeriod(year + 4) }
    case '前':
      return firstYears(text, mention.end, year, mention)
    default:
      return { ...mention, period: yearPeriod(year, year + 4) }
  }
}

/** “十四五”前三年. */
function firstYears(text: string, at: number, year: number, mention: Omit<TimeMention, 'period'>): TimeMention | null {
  const number = smallAt(text, at)
  if (!number || number.value > 4 || text.charAt(number.end) !== '年') return null
  return { ...mention, end: number.end + 1, period: yearPeriod(year, year + number.value - 1) }
}
