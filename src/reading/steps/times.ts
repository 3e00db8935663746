// Times (时间): the time expressions of a document, each resolved to days. A figure is true only for its time, and most
// documents say the year once and then write 同年, 去年, 3月5日 or 自结对以来.
import type { Copy } from '../copy.ts'
import type { TimeMention as Mention } from './times/mention.ts'
import { resolveTimes } from './times/resolve.ts'
import { sightTimes } from './times/sight.ts'

/** A time expression of the copy, with its days and its use: `去年11月` is a span of the month grain. */
export type TimeMention = Mention

/** The time expressions of a copy in order, none overlapping another: `去年11月` in 2025 is 2024-11-01 to 2024-11-30. */
export function findTimes(copy: Copy): TimeMention[] {
  return resolveTimes(copy, sightTimes(copy.text))
}
