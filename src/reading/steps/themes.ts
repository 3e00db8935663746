// Themes (主题) of figures: the thing counted decides; where it is neutral (个, 项目, 活动) what stands around it does, the
// nearer the more: clause, sentence, paragraph, heading.
import type { Theme } from '../../model/figure.ts'
import { type ThemeEntry, themes } from '../../model/themes.ts'
import type { Copy } from '../copy.ts'
import { clausesOf } from './measures/clauses.ts'
import type { Quantity } from './quantities.ts'
import { longestAt, type WordHit, wordsIn, wordsOf } from './words.ts'

const names = Object.keys(themes) as Theme[]
const emergency = names.indexOf('emergency_aid')
const people = names.indexOf('people')
const weights = { sure: 6, plain: 2.5, weak: 0.8 } as const

/** What each word says: pairs of theme and weight; a word's number is its place in this list. */
const meanings: [theme: number, weight: number][][] = [[]]
const words = wordsOf(wordList())

function wordList(): [string, number][] {
  const known = new Map<string, number>()
  for (const [theme, name] of names.entries()) {
    for (const level of ['sure', 'plain', 'weak'] as const) {
      for (const word of (themes[name] as ThemeEntry)[level].trim().split(/\s+/)) {
        const at = known.get(word) ?? meanings.push([]) - 1
        known.set(word, at)
        meanings[at]?.push([theme, weights[level]])
      }
    }
  }
  return [...known]
}

/** How much each surrounding says, against the thing counted itself. */
const reach = { clause: 3, sentence: 2, paragraph: 1.2, heading: 1, title: 0.5, person: 1.5, relief: 6 } as const
/** Below this nothing has been said of any field. */
const silence = 0.4

type Scores = Float64Array
type Stretch = { start: number; end: number; hits: WordHit[]; total: Scores }
type Scene = { copy: Copy; stretches: (Stretch | undefined)[]; titles: Scores }

/**
 * One theme for each quantity, in order; `measures` are those of measuresOf. `组织展销活动5场` is consumption, `签约项目15个`
 * industry. Only paragraphs with quantities are searched, each once: linear.
 */
export function themesOf(copy: Copy, quantities: readonly Quantity[], measures: readonly string[]): Theme[] {
  const scene: Scene = { copy, stretches: [], titles: zero() }
  if (copy.title) addShare(scene.titles, totalOf(wordsIn(words, copy.title, 0, copy.title.length)), reach.title)
  const clauses = clausesOf(copy, quantities)
  return quantities.map((quantity, i) => {
    const clause = clauses[i]!
    const scores = thingScores(folded(copy, measures[i] ?? ''))
    addAround(scene, scores, clause)
    if (quantity.unit.startsWith('person')) scores[people]! += reach.person
    return best(scores)
  })
}
