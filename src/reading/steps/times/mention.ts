// Time mention (时间表达): what one time expression of a text is. It has a file of its own so that every step of finding and
// resolving can speak of it.
import type { Span } from '../../../model/evidence.ts'
import type { Period } from '../../../model/period.ts'

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
