// Shared out (分别): 2022年至2024年，引进企业分别为76家、89家和103家 gives each number its own year.
import { type Period, yearPeriod } from '../../../model/period.ts'
import type { Copy } from '../../copy.ts'
import type { TimeMention } from '../times.ts'
import { clauseStart } from './cues.ts'
import type { Counted, Governor } from './governing.ts'

/** The period of each quantity that a 分别 or 依次 shares out, null for all others. */
export function sharedOut(
  copy: Copy,
  quantities: readonly Counted[],
  times: readonly TimeMention[],
  governors: readonly Governor[],
): (Period | null)[] {
  const out: (Period | null)[] = quantities.map(() => null)
  for (let first = 0; first < quantities.length; first++) {
    const run = runFrom(copy.text, quantities, first)
    if (run < 2) continue
    const governor = governors[first] as Governor
    const quantity = quantities[first] as Counted
    const clause = copy.text.slice(clauseStart(copy.text, quantity.start, governor.sentence.start), quantity.start)
    if (/分别|依次|各为/.test(clause)) {
      const list = listed(times, governor, quantity.start, run)
      for (let i = 0; list && i < run; i++) out[first + i] = list[i] ?? null
    }
    first += run - 1
  }
  return out
}

/** How many quantities of one unit follow one another with only 、 和 or 及 between them. */
function runFrom(text: string, quantities: readonly Counted[], first: number): number {
  let count = 1
  for (;;) {
    const left = quantities[first + count - 1]
    const right = quantities[first + count]
    if (!left || !right || left.unit !== right.unit) return count
    if (!/^[、和及与，]+$/.test(text.slice(left.end, right.start))) return count
    count++
  }
}

function listed(times: readonly TimeMention[], governor: Governor, before: number, count: number): Period[] | null {
  const time = governor.time
  if (time?.period && time.grain === 'years') {
    const year = Number(time.period[0].slice(0, 4))
    if (Number(time.period[1].slice(0, 4)) - year + 1 === count)
      return Array.from({ length: count }, (_, i) => yearPeriod(year + i))
  }
  const own = times.filter(
    (one) => one.start >= governor.sentence.start && one.end <= before && one.period && one.sort === 'span',
  )
  const last = own.slice(-count)
  return last.length === count ? last.map((one) => one.period as Period) : null
}
