// What has been told (已述时间): the state that resolving carries through a document, so that 同年, 次日 and a bare 3月5日 can
// go on from the date before them.
import type { Day } from '../../../model/period.ts'
import type { Copy } from '../../copy.ts'
import { dateOf } from './calendar.ts'
import type { When } from './dates.ts'
import type { TimeMention } from './mention.ts'

/** The date told last; month and day are 0 where they were not said. */
export type Told = {
  year: number
  month: number
  day: number
  /** Whether its year goes back to one that the text writes, and not to 去年 or the publication. */
  absolute: boolean
  paragraph: number
  /** Which year of its story it is: 2 for 第二年, 1 for a date that is none of these. */
  counted: number
}

/** Where resolving stands: the copy, the paragraph, the date told last, the one before it, and the mentions so far. */
export type Telling = {
  copy: Copy
  told: Told | null
  earlier: Told | null
  paragraph: number
  found: TimeMention[]
  /** The year that the document reviews by its title, or null. */
  reviewed: number | null
}

/** Remembers a date: 2020年2月19日 gives its year, month and day to what follows, 2020年 its year alone. */
export function tell(telling: Telling, when: When, first: Day, last: Day | null) {
  const [year, month, day] = dateOf(when.grain === 'year' ? first : (last ?? first))
  const named = when.grain === 'month' || when.grain === 'day'
  // 9月20日，松江区2023年活动启动: the year of a name leaves the day as it was told.
  if (!named && telling.told?.year === year && telling.told.paragraph === telling.paragraph && telling.told.day > 0)
    return
  const kept = telling.told?.absolute === true && when.base !== 'published'
  telling.earlier = telling.told
  telling.told = {
    year,
    month: named ? month : 0,
    day: when.grain === 'day' ? day : 0,
    absolute: when.base === 'absolute' || kept,
    paragraph: telling.paragraph,
    counted: when.base === 'counted' ? when.year : 1,
  }
}
