// Themes (主题) of figures: the thing counted decides; where it is neutral (个, 项目, 活动) what stands around it does, the
// nearer the more: clause, sentence, paragraph, heading.
import type { Theme } from '../../model/figure.ts'
import type { Copy, Paragraph } from '../copy.ts'
import { fold } from './fold.ts'
import { type Clause, clausesOf } from './measures/clauses.ts'
import type { Quantity } from './quantities.ts'
import { type Scores, addShare, addWord, isDeed, sumOf, themeNames, themeWordsIn, zero } from './themes/lexicon.ts'
import { distress, isRelief } from './themes/relief.ts'
import type { WordHit } from './words.ts'

/** How much each surrounding can say at most; the thing counted says 6 to 11 by a sure word. */
const worth = { part: 2.5, clause: 2, sentence: 2.5, paragraph: 1.5, heading: 1.2, title: 0.6, person: 0.8, relief: 11 } as const
/** Below this nothing has been said of any field. */
const silence = 0.3
const number = (name: Theme) => themeNames.indexOf(name)
const emergency = number('emergency_aid')
const people = number('people')
const other = number('other')
/** What relief does not turn into emergency aid when the thing counted says it is theirs. */
const apart = (['industry', 'consumption', 'culture_tourism', 'honour', 'innovation'] as const).map(number)

type Scene = { copy: Copy; told: (Told | undefined)[]; title: Scores; titleDistress: number }
type Told = { hits: WordHit[]; sum: Scores; heading: Scores; distress: number }

/**
 * One theme for each quantity, in order; `measures` are those of measuresOf. `组织展销活动5场` is consumption, `签约项目15个`
 * industry. Only paragraphs with quantities, and their headings, are searched, each once: linear in the text's length.
 */
export function themesOf(copy: Copy, quantities: readonly Quantity[], measures: readonly string[]): Theme[] {
  const title = themeWordsIn(fold(copy.title ?? '').text)
  const scene: Scene = { copy, told: [], title: sumOf(title), titleDistress: distress(title) }
  return clausesOf(copy, quantities).map((clause, i) => {
    const measure = measures[i] ?? ''
    const scores = thing(copy.traditional ? fold(measure).text : measure)
    const relief = reliefAt(scene, scores, clause)
    around(scene, scores, clause)
    if (quantities[i]?.unit.startsWith('person')) scores[people]! += worth.person
    if (relief) scores[emergency]! += worth.relief
    return themeNames[best(scores)] as Theme
  })
}

/** What the measure says: its deed and its last word, the thing itself, most. */
function thing(measure: string): Scores {
  const scores = zero()
  for (const hit of themeWordsIn(measure)) {
    if (isDeed(hit)) addWord(scores, hit, 1.7)
    else addWord(scores, hit, hit.end === measure.length ? 1.6 : 0.4 + (0.6 * hit.end) / measure.length)
  }
  return scores
}

function around(scene: Scene, scores: Scores, clause: Clause): void {
  const sentence = scene.copy.sentences[clause.sentence]
  if (!sentence) return
  const told = toldOf(scene, sentence.paragraph)
  addShare(scores, sumOf(told.hits, clause.from, clause.until), worth.part)
  addShare(scores, sumOf(told.hits, clause.start, clause.end), worth.clause)
  addShare(scores, sumOf(told.hits, sentence.start, sentence.end), worth.sentence)
  addShare(scores, told.sum, worth.paragraph)
  addShare(scores, told.heading, worth.heading)
  addShare(scores, scene.title, worth.title)
}

/** Whether the figure is told as relief: the title is of a disaster, or the paragraph is and the sentence gives or treats. */
function reliefAt(scene: Scene, scores: Scores, clause: Clause): boolean {
  const sentence = scene.copy.sentences[clause.sentence]
  if (!sentence || apart.some((theme) => scores[theme]! > 6)) return false
  if (scene.titleDistress) return true
  const near = toldOf(scene, sentence.paragraph).distress
  return near > 0 && isRelief(scene.copy.text.slice(sentence.start, sentence.end))
}

function toldOf(scene: Scene, index: number): Told {
  const { copy, told } = scene
  const known = told[index]
  if (known) return known
  const { start, end } = copy.paragraphs[index] as Paragraph
  const hits = themeWordsIn(copy.text, start, end)
  const above = headingAbove(copy, index)
  const heading = above ? sumOf(themeWordsIn(copy.text, above.start, above.end)) : zero()
  const made = { hits, sum: sumOf(hits), heading, distress: distress(hits) }
  told[index] = made
  return made
}

/** The heading that a paragraph stands under, no more than 12 paragraphs up. */
function headingAbove(copy: Copy, index: number): Paragraph | undefined {
  for (let i = index - 1; i >= 0 && i > index - 12; i--) {
    const paragraph = copy.paragraphs[i]
    if (paragraph?.kind === 'heading') return paragraph
  }
  return undefined
}

function best(scores: Scores): number {
  let top = other
  for (let k = 0; k < scores.length; k++) if (scores[k]! > Math.max(scores[top]!, top === other ? silence : 0)) top = k
  return top
}
