// Completing (补全提案): a draft with its figures gets its stage, days, parties, properties and evidence. Names that no number and no step
// speak of are dropped here: to be mentioned is not to be an entry.

import type { KindId } from '../../model/kinds.ts'
import type { Day } from '../../model/period.ts'
import { placeByName } from '../../model/places.ts'
import type { Proposal, ProposedParty } from '../../model/proposal.ts'
import { dateIn, yearIn } from './dates.ts'
import type { Draft, Placed } from './draft.ts'
import type { Found, Met } from './found.ts'
import { partiesOf, signatories } from './parties.ts'
import { roleOf } from './roles.ts'
import { stageOf } from './stages.ts'
import { evidenceOf } from './view.ts'

/** The proposals of a document's drafts. */
export function completed(found: Found, drafts: readonly Draft[]): Proposal[] {
  const byIndex = new Map(found.figures.map((placed) => [placed.index, placed]))
  return drafts.flatMap((draft) => {
    const figures = draft.figures.map((index) => byIndex.get(index)!)
    const stage = stageOf(draft.kind, clausesOf(found, draft)) ?? signedBy(draft)
    if (figures.length === 0 && !draft.event && !(stage && steps.has(draft.kind))) return []
    if (figures.length > 0 && figures.every(({ figure }) => !figure.core)) return []
    const evidence = evidenceOf(found.view, draft.thing ?? spanOfAggregate(found, draft))
    if (!evidence) return []
    const { kind, name, named } = draft
    const { from, to } = daysOf(found, draft, figures)
    const parties = partiesFor(found, draft, figures)
    const properties = propertiesOf(draft, figures)
    return [{ kind, name, named, stage, from, to, parties, figures: draft.figures, properties, ...evidence }]
  })
}

/** Kinds of which a step alone (开工, 开通) is worth an entry. */
const steps = new Set<KindId>(['park', 'project', 'route'])

/** From where the clause of the first figure begins, without a mark before it. */
function spanOfAggregate({ view }: Found, { start, end }: Draft) {
  let from = start
  while (from < end && /[，、：；]/.test(view.text[from]!)) from++
  let to = end
  while (to < view.text.length && to - end < 16 && /[\u4e00-\u9fff]/.test(view.text[to]!)) to++
  return { start: from, end: to }
}

/** The clauses that speak of an entry: those of its name and figures, to the next mark. */
function clausesOf({ view }: Found, draft: Draft): string {
  const parts = [{ start: draft.start, end: draft.end }, ...draft.mentions.slice(0, 20)].map(({ start, end }) => {
    let to = end
    while (to < view.text.length && to - end < 40 && !/[。；\n]/.test(view.text[to]!)) to++
    const tail = draft.named ? to : nextMark(view.text, end)
    return view.text.slice(start, tail)
  })
  return parts.join('。')
}

function nextMark(text: string, end: number): number {
  let to = end
  while (to < text.length && to - end < 24 && !/[，。；、\n]/.test(text[to]!)) to++
  return to
}

type Days = { from: Day | null; to: Day | null }

/** The days of an aggregate are its figures' period; those of a thing are the date said before it. */
function daysOf(found: Found, draft: Draft, figures: readonly Placed[]): Days {
  const date = (draft.thing as Met | null)?.date
  if (date) return { from: date, to: null }
  if (draft.named) return dayOfThing(found, draft)
  const period = figures.find(({ figure }) => figure.period && figure.status === 'actual')?.figure.period
  return period ? { from: period[0], to: period[1] } : { from: null, to: null }
}

function dayOfThing({ view, published }: Found, draft: Draft): Days {
  const nothing = { from: null, to: null }
  if (!draft.event && !stageOf(draft.kind, view.text.slice(draft.start, draft.end + 12))) return nothing
  const sentence = view.sentences[draft.sentence]!
  const year = published ? Number(published.slice(0, 4)) : null
  const stretch = view.text.slice(Math.max(sentence.start, draft.start - 80), draft.thing?.start ?? draft.end)
  const told = yearIn(view.text.slice(Math.max(0, sentence.start - 300), sentence.start), year) ?? year
  return dateIn(stretch, { year: told, published: year }) ?? nothing
}

/** An agreement with the day of its signing was signed, also where its own text is the document and tells of no signing. */
const signedBy = ({ kind, thing }: Draft) => (kind === 'agreement' && (thing as Met | null)?.date ? 'signed' : null)

function partiesFor(found: Found, draft: Draft, figures: readonly Placed[]): ProposedParty[] {
  const { view } = found
  const sentence = view.sentences[draft.sentence]!
  if (draft.kind === 'agreement' && draft.thing) {
    const signed = signersOf(found, draft)
    if (signed.length > 1) return signed.map((name) => ({ name, role: roleOf('agreement', 'peer') }))
  }
  const bodies = draft.kind === 'service' ? bodiesIn(found, sentence) : []
  if (bodies.length) return bodies.map((name) => ({ name, role: roleOf('service', 'peer') }))
  const told = figures[0]?.figure.parties ?? []
  const places = found.placesOf(draft.sentence)
  const within = draft.thing
    ? places.filter(({ start, end }) => start >= draft.thing!.start && end <= draft.thing!.end)
    : []
  const end = Math.min(sentence.end, Math.max(draft.end, draft.named ? draft.end : nextMark(view.text, draft.end)))
  const start =
    alone.has(draft.kind) && places.some((place) => place.start >= draft.start && place.end <= draft.end)
      ? draft.start
      : sentence.start
  const scene = {
    kind: draft.kind,
    text: view.text,
    start,
    end,
    told: told.length ? told : pairOf(found, draft),
  }
  return partiesOf({ ...scene, places: within.length > 1 && draft.kind !== 'visit' ? within : places })
}

/** Kinds of which each clause has its own party: 甲市提出需求56项，乙市发布资源40项. */
const alone = new Set<KindId>(['need', 'offer', 'case', 'honour'])

/** Where the clauses name nobody: the document's pair if it says 两地. */
function pairOf({ view, pair }: Found, draft: Draft): readonly string[] {
  return /两地|双方|两市|两省|两县|两区/.test(view.text.slice(draft.start, draft.end + 12)) ? pair : pair.slice(0, 2)
}

function bodiesIn({ institutions }: Found, { start, end }: { start: number; end: number }): string[] {
  const ties = institutions.filter((tie) => tie.start >= start && tie.start < end)
  return ties.length === 1 ? [ties[0]!.a, ties[0]!.b] : []
}

function signersOf({ view, placesOf, pair }: Found, { thing, sentence }: Draft): string[] {
  const { start, end } = view.sentences[sentence]!
  const titled = thing!.name.startsWith('《')
  const stretch = view.text.slice(titled ? start : thing!.start, titled ? end : Math.max(thing!.end, thing!.start + 60))
  const official = (part: string) =>
    placesOf(sentence).find((place) => part === view.text.slice(place.start, place.end))?.name ??
    placeByName(part)?.name ??
    null
  const signed = signatories(stretch, official)
  if (signed.length > 1) return signed
  const inTitle = placesOf(sentence).filter((place) => place.start >= thing!.start && place.end <= thing!.end)
  const names = [...new Set(inTitle.map(({ name }) => name))]
  return names.length > 1 ? names : /两地|双方|两市/.test(stretch) ? [...pair] : names
}

/** What the kind's own columns can carry: the batches of a mission. */
function propertiesOf(draft: Draft, figures: readonly Placed[]): Proposal['properties'] {
  const batch = draft.kind === 'mission' ? figures.find(({ figure }) => figure.counter === '批') : undefined
  return batch ? { batch: batch.figure.quote.replace(/\s/g, '') } : {}
}
