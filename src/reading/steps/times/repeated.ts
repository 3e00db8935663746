// Repeated figures (重复出现): a caption, a title or a second mention states without a time what the text states with one.
// 去年，全县60余名教师参加研修 gives its day to the caption 60余名教师参加研修.
import type { Period } from '../../../model/period.ts'
import type { Copy } from '../../copy.ts'
import type { Counted, Governor } from './governing.ts'

/** Gives figures that no time reaches the period of the same figure elsewhere, and hands it on in their sentence. */
export function withRepeated(
  copy: Copy,
  quantities: readonly Counted[],
  governors: readonly Governor[],
  periods: (Period | null)[],
): (Period | null)[] {
  const sought = new Set<number>()
  for (const [index, { reach }] of governors.entries()) if (reach === 'none') sought.add(sizeOf(quantities[index]!))
  if (sought.size === 0) return periods
  const known = new Map<string, Period>()
  for (const [index, quantity] of quantities.entries()) {
    const period = periods[index]
    if (!period || !sought.has(sizeOf(quantity)) || !distinct(quantity)) continue
    for (const key of keysOf(copy.text, quantity)) if (!known.has(key)) known.set(key, period)
  }
  const out = [...periods]
  for (const [index, quantity] of quantities.entries()) {
    const governor = governors[index] as Governor
    if (governor.reach !== 'none') continue
    const last = governors[index - 1]
    const before = last?.reach === 'none' && last.sentence === governor.sentence ? out[index - 1] : null
    const same = distinct(quantity) ? keysOf(copy.text, quantity).map((key) => known.get(key)) : []
    out[index] = same.find((period) => period) ?? before ?? null
  }
  return out
}

/** Small numbers repeat by chance. */
function distinct(quantity: Counted): boolean {
  return sizeOf(quantity) >= 10
}

function sizeOf({ min, max }: Counted): number {
  return min ?? max ?? 0
}

/** A figure is the same where number, unit and the two characters behind agree; a number such as 104 needs no more. */
function keysOf(text: string, quantity: Counted): string[] {
  const { min, max, unit, end } = quantity
  const number = `${min} ${max} ${unit}`
  const size = sizeOf(quantity)
  const noun = text.slice(end, end + 2)
  const keys = /^[一-鿿]{2}$/.test(noun) ? [`${number} ${noun}`] : []
  return size % 10 === 0 || size < 100 ? keys : [...keys, number]
}
