// What a text has in it (原文要素): its sentences with their places, named things, events, agreements and figures, in the view in which
// entries are proposed.

import type { Agreement } from '../../model/agreement.ts'
import type { Mark } from '../../model/document.ts'
import { firstFrom } from '../../model/evidence.ts'
import type { Figure } from '../../model/figure.ts'
import type { Day } from '../../model/period.ts'
import type { Tie } from '../../model/tie.ts'
import type { Placed } from './draft.ts'
import { eventsIn } from './events.ts'
import { type Thing, thingsIn } from './names.ts'
import { type Named, placeFinder } from './places.ts'
import { sentenceAt, spanOf, type View, viewOf } from './view.ts'

/** A named thing with its sentence; an agreement with the day of signing. */
export type Met = Thing & { sentence: number; date?: Day | null }

export type Found = {
  view: View
  published: Day | null
  figures: Placed[]
  things: Met[]
  /** Places by sentence, looked for when first asked. */
  placesOf: (sentence: number) => readonly Named[]
  institutions: { start: number; a: string; b: string }[]
  /** The two regions that the document is mostly about, for 两地 and 双方. */
  pair: readonly string[]
}

type Source = {
  text: string
  reading: { figures: readonly Figure[]; ties: readonly Tie[]; agreements: readonly Agreement[] }
  published: Day | null
  marks: readonly Mark[]
}

/** All that entries are made of, in order of place. */
export function placesAndThings({ text, reading, published, marks }: Source): Found {
  const view = viewOf(text, marks)
  const figures = figuresIn(view, reading.figures)
  const placesOf = placesBySentence(view, reading, published)
  const things = thingsOf(view, { placesOf, agreements: reading.agreements })
  const institutions = reading.ties
    .filter(({ kind }) => kind === 'institution')
    .map((tie) => ({ start: spanOf(view, tie).start, a: tie.a, b: tie.b }))
    .sort((a, b) => a.start - b.start)
  return { view, published, figures, things, placesOf, institutions, pair: mainPair(reading) }
}

function figuresIn(view: View, figures: readonly Figure[]): Placed[] {
  const placed = figures.map((figure, index) => ({ index, figure, ...spanOf(view, figure) }))
  placed.sort((a, b) => a.start - b.start)
  return placed.map((one, i) => {
    const { start, end, figure } = one
    const last = placed[i - 1]?.end ?? 0
    return {
      ...one,
      sentence: sentenceAt(view.sentences, start),
      before: clauseBefore(view.text, start, last),
      after: clauseAfter(view.text, end, placed[i + 1]?.start ?? view.text.length),
      measure: simple(view, figure.measure),
    }
  })
}

/** The measure as the view writes it: its characters stand in the document, so the view has their simple forms. */
function simple(_: View, measure: string): string {
  return viewOf(measure).text.replaceAll('\n', '')
}

const widest = 40

function clauseBefore(text: string, start: number, last: number): string {
  let from = start
  while (from > last && start - from < widest && !/[，。；！？：\n]/.test(text[from - 1]!)) from--
  return text.slice(from, start)
}

function clauseAfter(text: string, end: number, next: number): string {
  let to = end
  while (to < next && to - end < 24 && !/[，。；！？：\n、]/.test(text[to]!)) to++
  return text.slice(end, to)
}

function placesBySentence(view: View, { figures, ties }: Source['reading'], published: Day | null) {
  const known = new Set([...figures.flatMap(({ parties }) => parties), ...ties.flatMap(({ a, b }) => [a, b])])
  const find = placeFinder(known, published ? Number(published.slice(0, 4)) : null)
  const told = new Map<number, readonly Named[]>()
  return (sentence: number) => {
    const had = told.get(sentence)
    if (had) return had
    const { start, end } = view.sentences[sentence]!
    const places = find(view.text, start, end)
    told.set(sentence, places)
    return places
  }
}

type Sources = { placesOf: Found['placesOf']; agreements: readonly Agreement[] }

function thingsOf(view: View, { placesOf, agreements }: Sources): Met[] {
  const signed = agreements
    .map((agreement): Met => {
      const { start, end } = spanOf(view, agreement)
      const sentence = sentenceAt(view.sentences, start)
      return {
        kind: 'agreement',
        name: agreement.title,
        start,
        end,
        sentence,
        subject: true,
        event: true,
        date: agreement.date,
      }
    })
    .sort((a, b) => a.start - b.start)
  const met: Met[] = []
  for (const [sentence, span] of view.sentences.entries()) {
    const own: Thing[] = [...thingsIn(view.text, span, () => placesOf(sentence)), ...eventsIn(view.text, span)]
    for (const thing of own) if (!inOneOf(signed, thing)) met.push({ ...thing, sentence })
  }
  return [...signed, ...met].sort((a, b) => a.start - b.start)
}

/** Whether a thing stands inside a signed agreement's own words. */
function inOneOf(signed: readonly Met[], { start, end }: Thing): boolean {
  const before = signed[firstFrom(signed, start + 1) - 1]
  return before !== undefined && start < before.end && end > before.start
}

/** The pair of regions that most figures and ties name. */
function mainPair({ figures, ties }: Source['reading']): string[] {
  const counts = new Map<string, number>()
  const add = (pair: readonly string[]) => {
    if (pair.length === 2) counts.set(pair.join(' '), (counts.get(pair.join(' ')) ?? 0) + 1)
  }
  for (const { parties } of figures) add(parties)
  for (const { a, b, kind } of ties) if (kind !== 'institution') add([a, b])
  let best: string | null = null
  for (const [pair, count] of counts) if (best === null || count > counts.get(best)!) best = pair
  return best?.split(' ') ?? []
}
