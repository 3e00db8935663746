// Phrases of tables (表中的词语): the heads, labels and captions of all tables read together as one small text, so that 北仑区—罗田县 and 2023年1-11月
// mean in a table what they mean in a sentence.
import { paragraphEnd } from '../../../model/document.ts'
import type { Span } from '../../../model/evidence.ts'
import type { Day } from '../../../model/period.ts'
import type { Place } from '../../../model/place.ts'
import { rawSpan } from '../../copy.ts'
import { copyOf } from '../layout.ts'
import { namedParties } from '../parties/named.ts'
import { findPlaces } from '../places.ts'
import { findTimes, type TimeMention } from '../times.ts'

/** What a phrase names: its regions where they stand, and its times; offsets are into the phrase. */
export type Told = { places: (Span & { place: Place })[]; times: TimeMention[] }
export type Tellings = ReadonlyMap<string, Told>

/** What nothing names. */
export const untold: Told = { places: [], times: [] }

/** What each of the phrases names, said in a document of that day. Earlier ones settle what later ones leave open. */
export function tellingsOf(phrases: ReadonlySet<string>, published: Day | null): Tellings {
  const starts: number[] = []
  const list = [...phrases]
  const { raw, marks } = paragraphsOf(list.map((phrase) => `${phrase}。`))
  for (const { end } of [{ end: 0 }, ...marks]) starts.push(end)
  const copy = copyOf(raw, { published, marks })
  const told = list.map((): Told => ({ places: [], times: [] }))
  for (const one of namedParties(copy.text, findPlaces(copy).mentions))
    put(rawSpan(copy, one), starts, (at, span) => told[at]?.places.push({ ...span, place: one.place }))
  for (const one of findTimes(copy))
    put(rawSpan(copy, one), starts, (at, span) => told[at]?.times.push({ ...one, ...span }))
  return new Map(list.map((phrase, i) => [phrase, told[i]!]))
}

/** Paragraphs as one text, with the marks that end each. */
export function paragraphsOf(paragraphs: readonly string[]): { raw: string; marks: (Span & { as: string })[] } {
  const marks: (Span & { as: string })[] = []
  let at = 0
  for (const paragraph of paragraphs) {
    at += paragraph.length + 1
    marks.push({ start: at - 1, end: at, as: paragraphEnd })
  }
  return { raw: paragraphs.map((paragraph) => `${paragraph}\n`).join(''), marks }
}

function put(span: Span, starts: readonly number[], into: (at: number, span: Span) => void): void {
  let [low, high] = [0, starts.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (starts[middle]! <= span.start) low = middle + 1
    else high = middle
  }
  const from = starts[low - 1]!
  into(low - 1, { start: span.start - from, end: span.end - from })
}
