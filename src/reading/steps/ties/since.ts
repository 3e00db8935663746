// Since when a tie holds (缔结日期): the day of the signing that its sentence or the one before it in the paragraph states.
import { firstEndingAfter } from '../../../model/evidence.ts'
import type { Day } from '../../../model/period.ts'
import type { Copy } from '../../copy.ts'
import type { TimeMention } from '../times.ts'

/** The first day of the nearest time before `at` in its paragraph, or null: 2015年 is 2015-01-01. */
export function dayBefore(
  copy: Copy,
  times: readonly TimeMention[],
  where: { at: number; paragraph: number },
): Day | null {
  const start = copy.paragraphs[where.paragraph]?.start ?? 0
  const low = firstEndingAfter(times, where.at)
  for (let i = low - 1; i >= 0 && times[i]!.start >= start; i--) {
    const time = times[i]!
    if (!time.period || time.sort === 'until' || time.sort === 'after' || time.sort === 'asof' || time.grain === 'none')
      continue
    if (time.grain === 'years' && time.sort === 'span') continue
    // 今年是结对第十个年头, 建立关系二十周年: the year of a feast is not the first.
    if (/^[^，。；]{0,40}(?:第[^，。；]{1,4}年|周年)/.test(copy.text.slice(time.end, time.end + 50))) continue
    if (time.sort === 'since' && /^[今去近]/.test(copy.text.slice(time.start, time.end))) continue
    return time.period[0]
  }
  return null
}
