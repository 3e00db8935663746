// Ties (结对关系): the standing relations that a document declares between two named places or organisations. Each rule of
// ties/ reads one way of saying it; here their finds are gathered, one tie a pair, at its clearest mention.
import type { Span } from '../../model/evidence.ts'
import type { Day } from '../../model/period.ts'
import type { TieKind } from '../../model/tie.ts'
import type { Copy, Sentence } from '../copy.ts'
import type { BodyMention } from './bodies.ts'
import type { PlaceMention } from './places.ts'
import { directedPairs } from './ties/directed.ts'
import { liesIn, provinceOf } from './ties/geography.ts'
import { homeOf } from './ties/home.ts'
import { joinedPairs } from './ties/joined.ts'
import { linkedPairs } from './ties/linked.ts'
import { withOwn } from './ties/own.ts'
import { type Party, partiesIn } from './ties/parties.ts'
import { kindOf, type Programmes, programmesOf } from './ties/programme.ts'
import { receiversOf, sentPairs } from './ties/sent.ts'
import { dayBefore } from './ties/since.ts'
import { triggers } from './ties/triggers.data.ts'
import type { Pair, View } from './ties/view.ts'
import { wordList, wordsBetween } from './ties/words.ts'
import type { TimeMention } from './times.ts'

/** What the ties of a document are found from. */
export type TieSources = {
  copy: Copy
  places: readonly PlaceMention[]
  bodies: readonly BodyMention[]
  times: readonly TimeMention[]
}

/** A tie with its words in the copy: 荆门市 and 台州市, sister_city, since 2020-06-19. */
export type FoundTie = Span & { a: string; b: string; kind: TieKind; since: Day | null }

const list = wordList(triggers)

/** The ties that a document declares, in the order of their words. */
export function findTies({ copy, places, bodies, times }: TieSources): FoundTie[] {
  const words = wordsBetween(list, copy.text, 0, copy.text.length)
  if (words.length === 0) return []
  const named = partiesIn(copy.text, places, bodies)
  const home = homeOf(copy, named)
  const parties = withOwn(copy.text, named, home)
  const receivers = receiversOf(places)
  const pairs: Pair[] = []
  const next = { word: 0, party: 0, time: 0 }
  for (const sentence of copy.sentences) {
    const inside = <T extends Span>(list: readonly T[], from: number) => {
      let end = from
      while (end < list.length && list[end]!.start < sentence.end) end++
      return end
    }
    const ends = { word: inside(words, next.word), party: inside(parties, next.party), time: inside(times, next.time) }
    if (ends.word > next.word) {
      const view: View = viewOf(sentence, {
        copy,
        home,
        parties: parties.slice(next.party, ends.party),
        triggers: words.slice(next.word, ends.word),
        times: times.slice(next.time, ends.time),
      })
      pairs.push(...linkedPairs(view), ...directedPairs(view), ...joinedPairs(view), ...sentPairs(view, receivers))
    }
    Object.assign(next, ends)
  }
  const programmes = programmesOf(copy)
  return clearest(pairs.filter((pair) => pair.trigger !== 'help' || aids(copy, programmes, pair)))
    .map((pair) => ({
      start: pair.start,
      end: pair.end,
      a: pair.a.name,
      b: pair.b.name,
      kind: kindOf(copy, programmes, pair),
      since: sinceOf(copy, times, pair),
    }))
    .sort((one, other) => one.start - other.start)
}

/** Whether the document's programme makes a helping hand a tie. */
function aids(copy: Copy, programmes: Programmes, pair: Pair): boolean {
  const kind = programmes.words.length ? kindOf(copy, programmes, pair) : null
  return kind === 'east_west' || kind === 'mountain_sea' || (programmes.ranked.includes('paired_aid') && kind === 'paired_aid')
}

function viewOf({ start, end, paragraph }: Sentence, rest: Omit<View, 'start' | 'end' | 'paragraph'>): View {
  return { start, end, paragraph, ...rest }
}

const signing = new Set(['friend', 'sign', 'pair'])

function sinceOf(copy: Copy, times: readonly TimeMention[], pair: Pair): Day | null {
  return signing.has(pair.trigger) ? dayBefore(copy, times, { at: pair.end, paragraph: pair.paragraph }) : null
}

/** One tie a pair, the clearest mention; nothing between a place and what lies in it; a province not where its county is. */
function clearest(pairs: readonly Pair[]): Pair[] {
  const best = new Map<string, Pair>()
  for (const pair of pairs) {
    if (!stands(pair)) continue
    const key = [pair.a.name, pair.b.name].sort().join('|')
    const known = best.get(key)
    if (!known || pair.rank < known.rank) best.set(key, pair)
  }
  const kept = [...best.values()]
  return kept.filter((pair) => pair.trigger !== 'sent' || !kept.some((other) => other !== pair && covers(pair, other)))
}

function stands({ a, b }: Pair): boolean {
  if (a.name === b.name || !ends(a) || !ends(b)) return false
  if (!a.region || !b.region || !a.place || !b.place) return true
  return !liesIn(a.place, b.place) && !liesIn(b.place, a.place)
}

function ends({ name, place, region }: Party): boolean {
  return name.length > 1 && !(region && (place === null || place.level === 'country' || place.level === 'region'))
}

/** Whether `other` says more clearly, or of a part of the receiver, what `pair` says by 援X. */
function covers(pair: Pair, other: Pair): boolean {
  const giver = pair.a.name
  if ((other.a.name !== giver && other.b.name !== giver) || !pair.b.place) return false
  const end = other.a.name === giver ? other.b : other.a
  if (!end.region || !end.place) return false
  if (liesIn(end.place, pair.b.place)) return true
  return other.trigger !== 'sent' && provinceOf(end.place) !== null && provinceOf(end.place) === provinceOf(pair.b.place)
}
