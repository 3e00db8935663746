// Settles which place each name means: by the parent beside it, by what else the document speaks of, by level. What the
// document leaves open is handed back as ambiguous; words that look like names need a sign first.

import type { GazetteerName, Sense } from '../../../model/gazetteer.ts'
import type { Division } from '../../../model/place.ts'
import type { AmbiguousMention } from './mention.ts'
import type { Hit } from './scan.ts'
import { addWeight, liesIn, nested, provinceAmong, sensesOf, type Weights, weigh } from './weights.ts'

/** A name with the one sense that it has here. */
export type Settled = Omit<Hit, 'index'> & { sense: Sense }
export type Resolved = { settled: Settled[]; ambiguous: AmbiguousMention[]; weights: Weights }

/** Settles every hit of the text. `year`: the document's, or 9998 for today. */
export function resolve(text: string, hits: readonly Hit[], year: number): Resolved {
  const sensesHere = sensesOf(year)
  const weights = weigh(hits, sensesHere)
  const context = {
    text,
    hits,
    sensesHere,
    weights,
    full: fullNames(hits, sensesHere),
    plain: plainNames(text, hits, sensesHere),
    wide: new Set<string>(),
  }
  const settled: Settled[] = []
  const ambiguous: AmbiguousMention[] = []
  for (let index = 0; index < hits.length; index++) {
    const hit = hits[index]
    if (!hit) continue
    const senses = sensesHere(hit.name)
    const previous = settled.at(-1) ?? null
    const sense =
      hit.name.trust === 'hard' ? hardSense(context, index, previous) : choose(context, hit, senses, previous)
    if (sense && needsSign(hit, sense) && !isSigned(context, index, sense, previous)) continue
    if (sense) {
      settled.push({ start: hit.start, end: hit.end, name: hit.name, sense })
      if (!sense.division && hit.name.trust === 'full') context.wide.add(sense.place.name)
      if (sense.division && (senses.length > 1 || hit.name.trust !== 'full')) addWeight(weights, sense.division, 0.5)
    } else if (hit.name.trust === 'full' || hit.name.trust === 'plain') {
      ambiguous.push({
        start: hit.start,
        end: hit.end,
        choices: senses.map(({ place }) => `${place.within ?? ''}${place.name}`),
      })
    }
  }
  return { settled, ambiguous, weights }
}

/** Short names of counties are names of people and rivers too (秀英, 濠江). */
function needsSign({ name }: Hit, { place }: Sense): boolean {
  return name.trust === 'soft' || (name.trust === 'plain' && place.level === 'county')
}

type SensesHere = (name: GazetteerName) => readonly Sense[]
type Context = {
  text: string
  hits: readonly Hit[]
  sensesHere: SensesHere
  weights: Weights
  full: Set<Division>
  /** Counties of two characters that stand as names somewhere in the text. */
  plain: Set<Division>
  wide: Set<string>
}

function fullNames(hits: readonly Hit[], sensesHere: SensesHere): Set<Division> {
  const full = new Set<Division>()
  for (const { name } of hits) {
    if (name.trust !== 'full') continue
    const senses = sensesHere(name)
    const [only] = senses
    if (senses.length === 1 && only?.division) full.add(only.division)
  }
  return full
}

/** What stands before a name and never in it, and what makes a word of it (和县级, 成县域). */
const opens = /(?:^|[^一-龥]|[的在赴到给往于]|帮扶|援建|支援|援助|对口|中共|落户|走进|来到)$/
const goesOn = '级城域乡内外里直属以'

/** The counties of two characters (茂县) that stand at the beginning of a clause or after a word that only a name can follow. */
function plainNames(text: string, hits: readonly Hit[], sensesHere: SensesHere): Set<Division> {
  const plain = new Set<Division>()
  for (const { start, end, name } of hits) {
    if (name.trust !== 'soft' || end - start !== 2 || text[end - 1] !== '县' || text[start] === '和') continue
    if (goesOn.includes(text[end] ?? '\n') || !opens.test(text.slice(Math.max(0, start - 2), start))) continue
    const [only, other] = sensesHere(name)
    if (only?.division && !other) plain.add(only.division)
  }
  return plain
}

function choose(
  { text, weights, full }: Context,
  hit: Hit,
  senses: readonly Sense[],
  previous: Settled | null,
): Sense | null {
  const [first] = senses
  if (senses.length === 1 && first) return first
  const beside = besideParent(text, hit, senses, previous)
  if (beside) return beside
  const province = hit.name.trust === 'full' ? null : provinceAmong(senses)
  const namings = senses.filter(({ division }) => division && full.has(division))
  const [named] = namings
  if (hit.name.trust !== 'full' && !province && named && namings.length === 1) return named
  if (province) return named && province.division && !full.has(province.division) ? named : province
  const outer = nested(senses)
  if (outer) return senses.find(({ division }) => division === outer) ?? null
  const ranked = senses
    .map((sense) => ({ sense, score: scoreOf(sense, weights, hit) }))
    .sort((a, b) => b.score - a.score)
  const [best, second] = ranked
  if (best && second && best.score > second.score * 1.2 && best.score > 0) return best.sense
  return hit.name.trust === 'full' ? null : byLevel(senses)
}

/** The sense that lies in the place named right before: 台州三门, 北京市朝阳区. */
function besideParent(text: string, hit: Hit, senses: readonly Sense[], previous: Settled | null): Sense | null {
  const outer = previous?.sense.division
  if (!previous || hit.start - previous.end > 1) return null
  if (hit.start - previous.end === 1 && !'的·、'.includes(text[previous.end] ?? '')) return null
  if (!outer)
    return hit.start === previous.end
      ? (senses.find(({ place }) => place.country === previous.sense.place.name) ?? null)
      : null
  const inner = senses.filter(({ division }) => division && liesIn(division, outer))
  const besides =
    inner.length > 0 || hit.start === previous.end
      ? inner
      : senses.filter(({ division }) => division && division.parent === outer.parent)
  return besides.length === 1 ? (besides[0] ?? null) : null
}

/** What the document says of a sense: itself counts most, then what it lies in; a wider place is likelier than a narrow one. */
function scoreOf({ division, place }: Sense, weights: Weights, hit: Hit): number {
  if (!division) return place.level === 'country' || place.level === 'foreign' ? 0.1 : 0
  const parent = division.parent
  const own = (weights.get(division) ?? 0) * 4
  const outer = parent ? (weights.get(parent) ?? 0) : 0
  const province = parent?.parent ? (weights.get(parent.parent) ?? 0) : 0
  const level = hit.name.trust !== 'full' ? ({ province: 0.8, prefecture: 0.3 }[place.level as string] ?? 0) : 0
  return own + outer * (place.level === 'county' ? 1 : 0.3) + province * 0.3 + level
}

function byLevel(senses: readonly Sense[]): Sense | null {
  for (const level of ['country', 'province', 'prefecture', 'foreign']) {
    const found = senses.filter(({ place }) => place.level === level)
    if (found.length > 0) return found.length === 1 ? (found[0] ?? null) : null
  }
  return null
}

/** A soft word counts with one sign in the document: its full name, its parent, or a place beside it. */
function isSigned(context: Context, index: number, { division, place }: Sense, previous: Settled | null): boolean {
  if (!division)
    return (
      context.wide.has(place.name) || [...context.weights.keys()].some((named) => named.place.name === place.within)
    )
  if (context.full.has(division) || context.plain.has(division)) return true
  const { parent } = division
  const beside = previous?.end === context.hits[index]?.start ? previous?.sense.division : null
  if (beside && liesIn(division, beside)) return true
  const signs = [parent, parent?.parent]
  if (signs.some((outer) => outer && (context.weights.get(outer) ?? 0) > 0)) return true
  return isPaired(context, index, previous)
}

/** A hard word counts only with a sign beside it: its parent before it, or another place joined to it. */
function hardSense(context: Context, index: number, previous: Settled | null): Sense | null {
  const hit = context.hits[index]
  if (!hit) return null
  const senses = context.sensesHere(hit.name)
  const beside = besideParent(context.text, hit, senses, previous)
  if (beside && previous && (previous.end === hit.start || context.full.has(beside.division as Division))) return beside
  if (isTouching(context, index, senses)) return choose(context, hit, senses, previous)
  if (!isPaired(context, index, previous)) return null
  const sense = choose(context, hit, senses, previous)
  return sense?.division && (context.full.has(sense.division) || isBalanced(context, index)) ? sense : null
}

/** 江山巴中两地: a word that the document has named in full, right before another place. */
function isTouching({ hits, full }: Context, index: number, senses: readonly Sense[]): boolean {
  const [hit, after] = [hits[index], hits[index + 1]]
  if (!hit || !after || after.start !== hit.end || after.name.trust === 'hard') return false
  const level = after.name.senses[0]?.division
  return !!level && senses.some(({ division }) => division && full.has(division) && !liesIn(level, division))
}

const joins = '—-·、－～'

/** Whether a dash, point or 与/和 joins the name to another place that is no word. */
function isPaired({ text, hits }: Context, index: number, previous: Settled | null): boolean {
  const hit = hits[index]
  const after = hits[index + 1]
  if (!hit) return false
  if (previous && previous.end === hit.start - 1 && isJoin(text[previous.end])) return true
  if (after && after.start === hit.end + 1 && after.name.trust !== 'hard' && isJoin(text[hit.end])) return true
  return false
}

/** A pair of a word and a place holds where both ends are closed: 江北·慈溪, not 合作·宁波舟山. */
function isBalanced({ text, hits }: Context, index: number): boolean {
  const hit = hits[index]
  return !!hit && ('—-·－'.includes(text[hit.end] ?? '\n') || '—-·－'.includes(text[hit.start - 1] ?? '\n'))
}

function isJoin(char: string | undefined): boolean {
  return char !== undefined && (joins.includes(char) || char === '与' || char === '和')
}
