// Shared out (分别): 2022年至2024年，引进企业分别为76家、89家和103家 gives each number its own year.
import { type Period, yearPeriod } from '../../../model/period.ts'
import { clauseStart } from './cues.ts'
import type { Counted, Governed, Governor } from './governing.ts'
import type { TimeMention } from './mention.ts'

/** The period of each quantity that a 分别 or 依次 shares out, null for all others. */
export function sharedOut({ copy, quantities, times, governors }: Governed): (Period | null)[] {
  const out = new Array<Period | null>(quantities.length).fill(null)
  let time = 0
  for (let first = 0; first < quantities.length; first++) {
    const run = runFrom(copy.text, quantities, first)
    if (run < 2) continue
    const governor = governors[first] as Governor
    const { start } = quantities[first] as Counted
    while (time < times.length && times[time]!.end <= start) time++
    if (/分别|依次|各为/.test(copy.text.slice(clauseStart(copy.text, start, governor.sentence.start), start))) {
      const list = listed(times.slice(Math.max(0, time - run), time), governor, run)
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
    if (!left || !right || left.unit !== right.unit || right.start - left.end > 2) return count
    if (!/^[、和及与，]+$/.test(text.slice(left.end, right.start))) return count
    count++
  }
}

/** One period for each of a run: the years of a range, or as many times as were named before it. */
function listed(before: readonly TimeMention[], governor: Governor, count: number): Period[] | null {
  const time = governor.time
  if (time?.period && time.grain === 'years') {
    const year = Number(time.period[0].slice(0, 4))
    const years = Number(time.period[1].slice(0, 4)) - year + 1
    if (years === count) return Array.from({ length: count }, (_, i) => yearPeriod(year + i))
  }
  const own = before.filter((one) => one.start >= governor.sentence.start && one.period && one.sort === 'span')
  return own.length === count ? own.map((one) => one.period as Period) : null
}
