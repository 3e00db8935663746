// Triggers said before the two sides: 扛起东西部协作责任，携手定西市; 作为结对县，海盐县与屏山县….
import type { Row } from './sides.ts'
import type { Trigger } from './triggers.data.ts'
import type { View } from './view.ts'
import type { Word } from './words.ts'

/** The trigger that a sentence says before a row, or null. `lead`: where 与 or 携手 opens the row. */
export function triggerBefore(view: View, row: Row, lead: number | null): Word<Trigger> | null {
  return handInHand(view, lead ?? handOf(view, row)) ?? titleBefore(view, row)
}

/** 青岛市扛起东西部协作责任，携手定西市、陇南市: the programme is said before 携手. */
function handInHand(view: View, lead: number | null): Word<Trigger> | null {
  if (lead === null || !/^[携牵]手/.test(view.copy.text.slice(lead, lead + 2))) return null
  const said = view.triggers.findLast(({ means, end }) => end <= lead && (means === 'aid' || means === 'pair'))
  return said ?? { start: lead, end: lead + 2, means: 'help' }
}

/** 作为东西部协作结对县，海盐县与屏山县…: what the two are is said before them. */
function titleBefore(view: View, { parties, gaps }: Row): Word<Trigger> | null {
  const { start } = parties[0]!
  if (!gaps.includes('with')) return null
  const word = view.triggers.findLast(
    ({ end, means }) => end <= start && (means === 'side' || means === 'pair' || means === 'aid'),
  )
  if (!word || start - word.end > 8) return null
  return /作为[^，。]*$/.test(view.copy.text.slice(view.start, word.start)) &&
    /^[^，。]{0,6}，$/.test(view.copy.text.slice(word.end, start))
    ? word
    : null
}

/** Where 携手 stands between the two sides: 北京携手内蒙古. */
function handOf({ copy }: View, { parties, gaps }: Row): number | null {
  const at = gaps.indexOf('with')
  const found = at < 0 ? -1 : copy.text.slice(parties[at]!.end, parties[at + 1]!.start).indexOf('手')
  return found > 0 ? parties[at]!.end + found - 1 : null
}
