// The scene of a figure (语境): what its clause, sentence, paragraph, heading and the document's title say of its theme. Each
// stretch is searched once, so that a paragraph of a thousand figures costs no more for each of them.
import { firstFrom } from '../../../model/evidence.ts'
import type { Copy, Paragraph, Sentence } from '../../copy.ts'
import { fold } from '../fold.ts'
import type { Clause } from '../measures/clauses.ts'
import type { WordHit } from '../words.ts'
import { addShare, addWord, clear, copyTo, type Scores, themeWordsIn, zero } from './lexicon.ts'
import { distress, isRelief } from './relief.ts'

/** How much each surrounding can say at most; the thing counted says 6 to 11 by a sure word. */
const worth = { part: 2.5, clause: 2, sentence: 2.5, paragraph: 3, heading: 1.2, title: 0.6 } as const

export class Scene {
  readonly copy: Copy
  readonly #title: Scores = zero()
  readonly #disaster: boolean
  #paragraph = -1
  /** What the paragraph, its heading and the title say; its words; whether they name a disaster. */
  readonly #above: Scores = zero()
  #hits: readonly WordHit[] = []
  #distress = false
  #sentence = -1
  /** The same with the sentence, and whether it tells of relief. */
  readonly #around: Scores = zero()
  #relief = false
  readonly #sum: Scores = zero()

  constructor(copy: Copy) {
    this.copy = copy
    const hits = themeWordsIn(titleOf(copy))
    this.#addHits(this.#title, hits, worth.title)
    this.#disaster = distress(hits)
  }

  /** Adds what surrounds a clause. Clauses are asked for in the order of the text. */
  addTo(scores: Scores, clause: Clause): void {
    this.#standAt(clause.sentence)
    for (let k = 0; k < scores.length; k++) scores[k]! += this.#around[k]!
    this.#addBetween(scores, clause.from, clause.until, worth.part)
    this.#addBetween(scores, clause.start, clause.end, worth.clause)
  }

  /** Whether the clause's sentence tells of giving, sending or treating in a disaster or an epidemic. */
  isRelief(clause: Clause): boolean {
    this.#standAt(clause.sentence)
    return this.#relief
  }

  #standAt(index: number): void {
    if (index === this.#sentence) return
    const { start, end, paragraph } = this.copy.sentences[index] as Sentence
    this.#standUnder(paragraph)
    copyTo(this.#around, this.#above)
    this.#addBetween(this.#around, start, end, worth.sentence)
    this.#relief = this.#disaster || (this.#distress && isRelief(this.copy.text.slice(start, end)))
    this.#sentence = index
  }

  #standUnder(index: number): void {
    if (index === this.#paragraph) return
    const { text, paragraphs } = this.copy
    const { start, end } = paragraphs[index] as Paragraph
    this.#hits = themeWordsIn(text, start, end)
    copyTo(this.#above, this.#title)
    this.#addHits(this.#above, this.#hits, worth.paragraph)
    const heading = headingAbove(this.copy, index)
    if (heading) this.#addHits(this.#above, themeWordsIn(text, heading.start, heading.end), worth.heading)
    this.#distress = distress(this.#hits)
    this.#paragraph = index
  }

  #addHits(scores: Scores, hits: readonly WordHit[], most: number): void {
    clear(this.#sum)
    for (let k = 0; k < hits.length; k++) addWord(this.#sum, hits[k] as WordHit, 1)
    addShare(scores, this.#sum, most)
  }

  /** Adds what the paragraph's words say that begin in a span. */
  #addBetween(scores: Scores, start: number, end: number, most: number): void {
    const hits = this.#hits
    const first = firstFrom(hits, start)
    if (first === hits.length || (hits[first] as WordHit).start >= end) return
    clear(this.#sum)
    for (let k = first; k < hits.length && (hits[k] as WordHit).start < end; k++)
      addWord(this.#sum, hits[k] as WordHit, 1)
    addShare(scores, this.#sum, most)
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
