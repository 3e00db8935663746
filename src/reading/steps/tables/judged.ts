// Judged (主题与性质): the theme of each thing that tables count and how its numbers add up. Each is said as a sentence (2024年，选派干部12人。)
// and read by the rules for sentences, once for all the cells that say the same.
import type { Accrual, Theme } from '../../../model/figure.ts'
import type { Day } from '../../../model/period.ts'
import { rawSpan } from '../../copy.ts'
import { copyOf } from '../layout.ts'
import { findQuantities } from '../quantities.ts'
import { themesOf } from '../themes.ts'
import { timedOf } from '../timed.ts'
import { findTimes } from '../times.ts'
import { paragraphsOf } from './phrases.ts'

/** What is said of cells: a caption as heading, the words before the number, the unit after it, and what is counted. */
export type Saying = { heading: string; before: string; unit: string; measure: string }
export type Judgement = { theme: Theme; accrual: Accrual }

/** What is judged of each saying, by `keyOf`. */
export function judge(sayings: ReadonlyMap<string, Saying>, published: Day | null): Map<string, Judgement> {
  const lines: string[] = []
  const ends = new Map<number, Saying>()
  const keys: string[] = []
  let [at, heading] = [0, '']
  const add = (line: string) => {
    lines.push(line)
    at += line.length + 1
  }
  for (const [key, saying] of sayings) {
    if (saying.heading !== heading) add(saying.heading || '表')
    heading = saying.heading
    add(`${saying.before}12${saying.unit}。`)
    ends.set(at - 2, saying)
    keys.push(key)
  }
  return new Map(judgements(lines, ends, published).map((judgement, i) => [keys[i]!, judgement]))
}

export function keyOf({ heading, before, unit, measure }: Saying): string {
  return [heading, before, unit, measure].join('|')
}

function judgements(lines: readonly string[], ends: ReadonlyMap<number, Saying>, published: Day | null): Judgement[] {
  const { raw, marks } = paragraphsOf(lines)
  const copy = copyOf(raw, { published, marks })
  const { quantities } = findQuantities(copy)
  const sayings = quantities.map((quantity) => ends.get(rawSpan(copy, quantity).end))
  const themes = themesOf(
    copy,
    quantities,
    sayings.map((saying) => saying?.measure ?? ''),
  )
  const { accruals } = timedOf(copy, quantities, findTimes(copy))
  const judged = new Map(sayings.map((saying, i) => [saying, { theme: themes[i]!, accrual: accruals[i]! }]))
  return [...ends.values()].map((saying) => judged.get(saying) ?? { theme: 'other', accrual: 'flow' })
}
