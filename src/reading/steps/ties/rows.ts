// Rows of parties (并列的合作方): names that only 与, 和 and 、 stand between, and the 与 that opens a row whose other side is left
// out. They exist because a tie's sides are lists more often than single names.

import type { Row } from './sides.ts'
import { clauseStart, followsTime, type Gap, gapOf, type View, withoutTimes } from './view.ts'

/** The row that begins with a party of the sentence. */
export function rowFrom(view: View, from: number): Row {
  const { parties } = view
  const gaps: Gap[] = []
  let last = from
  while (last + 1 < parties.length) {
    const gap = gapOf(view, parties[last]!.end, parties[last + 1]!.start)
    if (gap !== 'list' && gap !== 'with' && gap !== 'and') break
    gaps.push(gap)
    last++
  }
  return { parties: parties.slice(from, last + 1), gaps }
}

/** All that opens a row ends so: 与, 携手, 与友城, 与同为古都的. */
const leadEnds = new Set('与同跟和手市城的')

/** Where 与 opens the row and its other side is left out: the place of 与, or null. */
export function leadOf(view: View, index: number): number | null {
  const first = view.parties[index]!
  if (!leadEnds.has(view.copy.text[first.start - 1] ?? '') && !followsTime(view, first.start)) return null
  const from = Math.max(view.parties[index - 1]?.end ?? view.start, clauseStart(view, first.start))
  const before = withoutTimes(view, from, first.start)
  const match =
    /(与|(?<![会共协合陪一连随相不])同|跟|和|携手|牵手)(?:(?:国际|国内)?(?:友好城市|友城)|[^，、]{0,2}的)?$/.exec(
      before,
    )
  if (!match || (match[1] === '和' && index > 0)) return null
  // 苏州10个区与铜仁10个县: the other side is named, with how many of its own.
  if (/^[0-9一二三四五六七八九十]{1,3}个/.test(before)) return null
  if (/(?:[镇乡村]|街道|社区)$/.test(before.slice(0, match.index))) return null
  return view.copy.text.lastIndexOf(match[1]!, first.start - 1)
}
