// Times (时间): the time expressions of a document, each resolved to days. A figure is true only for its time, and most
// documents say the year once and then write 同年, 去年, 3月5日 or 自结对以来.
import type { Span } from '../../model/evidence.ts'
import type { Period } from '../../model/period.ts'
import type { Copy } from '../copy.ts'
import { resolveTimes } from './times/resolve.ts'
import { sightTimes } from './times/sight.ts'

/**
 * What a time expression does to the figures it governs:
 * `span` a closed stretch (2024年, 去年11月, 3月12日, 2021年至2025年间); `since` everything from a start until now (2018年以来,
 * 近年来); `from` the same without adding up (自2020年起); `asof` a moment (目前, 截至2024年底); `until` a time not to be
 * passed (2026年底前, 到2027年); `after` a moment without a date, mostly to come (达产后, 下一步).
 */
export type TimeSort = 'span' | 'since' | 'from' | 'asof' | 'until' | 'after'

/** A time expression of the copy. `period` is null where the text or a missing publication date leaves it open. */
export type TimeMention = Span & {
  period: Period | null
  sort: TimeSort
  /** How finely it was said; `none` for words such as 目前, 近年来, 达产后. */
  grain: 'day' | 'month' | 'part' | 'year' | 'years' | 'none'
}

/** The time expressions of a copy in order, none overlapping another: `去年11月` in 2025 is 2024-11-01 to 2024-11-30. */
export function findTimes(copy: Copy): TimeMention[] {
  return resolveTimes(copy, sightTimes(copy.text))
}
