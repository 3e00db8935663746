// The scene of a figure (语境): what its clause, sentence, paragraph, heading and the document's title say of its theme. Each
// stretch is searched once, so that a paragraph of a thousand figures costs no more for each of them.
import type { Copy, Paragraph, Sentence } from '../../copy.ts'
import { fold } from '../fold.ts'
import type { Clause } from '../measures/clauses.ts'
import type { WordHit } from '../words.ts'
import { addShare, addWord, type Scores, sumOf, themeWordsIn, zero } from './lexicon.ts'
import { distress, isRelief } from './relief.ts'

/** How much each surrounding can say at most; the thing counted says 6 to 11 by a sure word. */
const worth = { part: 2.5, clause: 2, sentence: 2.5, paragraph: 1.5, heading: 1.2, title: 0.6 } as const

/** What is around a sentence's figures, and whether it tells of relief in a disaster. */
type Around = { base: Scores; hits: readonly WordHit[]; relief: boolean }
type Above = { base: Scores; hits: readonly WordHit[]; distress: boolean }

export class Scene {
  readonly copy: Copy
  readonly #title: Scores = zero()
  readonly #disaster: boolean
  #paragraph = -1
  #above: Above = { base: zero(), hits: [], distress: false }
  #sentence = -1
  #around: Around = { base: zero(), hits: [], relief: false }

  constructor(copy: Copy) {
    this.copy = copy
    const hits = themeWordsIn(titleOf(copy))
    addShare(this.#title, sumOf(hits), worth.title)
    this.#disaster = distress(hits)
  }

  /** Adds what surrounds a clause. Clauses are asked for in the order of the text. */
  addTo(scores: Scores, clause: Clause): void {
    const { base, hits } = this.#aroundOf(clause.sentence)
    for (let k = 0; k < scores.length; k++) scores[k]! += base[k]!
    addShare(scores, sumBetween(hits, clause.from, clause.until), worth.part)
    addShare(scores, sumBetween(hits, clause.start, clause.end), worth.clause)
  }

  /** Whether the clause's sentence tells of giving, sending or treating in a disaster or an epidemic. */
  isRelief(clause: Clause): boolean {
    return this.#aroundOf(clause.sentence).relief
  }

  #aroundOf(index: number): Around {
    if (index === this.#sentence) return this.#around
    const sentence = this.copy.sentences[index] as Sentence
    const above = this.#aboveOf(sentence.paragraph)
    const base = above.base.slice()
    addShare(base, sumBetween(above.hits, sentence.start, sentence.end), worth.sentence)
    const told = above.distress && isRelief(this.copy.text.slice(sentence.start, sentence.end))
    this.#sentence = index
    this.#around = { base, hits: above.hits, relief: this.#disaster || told }
    return this.#around
  }

  #aboveOf(index: number): Above {
    if (index === this.#paragraph) return this.#above
    const { start, end } = this.copy.paragraphs[index] as Paragraph
    const hits = themeWordsIn(this.copy.text, start, end)
    const base = this.#title.slice()
    addShare(base, sumOf(hits), worth.paragraph)
    const heading = headingAbove(this.copy, index)
    if (heading) addShare(base, sumOf(themeWordsIn(this.copy.text, heading.start, heading.end)), worth.heading)
    this.#paragraph = index
    this.#above = { base, hits, distress: distress(hits) }
    return this.#above
  }
}

/** The document's title, or its first paragraph where that is short enough to be one. */
function titleOf(copy: Copy): string {
  if (copy.title) return fold(copy.title).text
  const first = copy.paragraphs[0]
  return first && first.end - first.start < 40 ? copy.text.slice(first.start, first.end) : ''
}

/** The heading that a paragraph stands under, no more than 12 paragraphs up. */
function headingAbove(copy: Copy, index: number): Paragraph | undefined {
  for (let i = index - 1; i >= 0 && i > index - 12; i--) {
    const paragraph = copy.paragraphs[i]
    if (paragraph?.kind === 'heading') return paragraph
  }
  return undefined
}

/** The sum over the hits that begin in a span, found by halving. */
function sumBetween(hits: readonly WordHit[], start: number, end: number): Scores {
  let low = 0
  let high = hits.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((hits[middle] as WordHit).start < start) low = middle + 1
    else high = middle
  }
  const sum = zero()
  for (let k = low; k < hits.length && (hits[k] as WordHit).start < end; k++) addWord(sum, hits[k] as WordHit, 1)
  return sum
}
