// Ties (结对关系): the standing relations that a document declares between two named places or organisations. Each rule of
// ties/ reads one way of saying it; here their finds are gathered, one tie a pair, at its clearest mention.
import type { Span } from '../../model/evidence.ts'
import type { Day } from '../../model/period.ts'
import type { TieKind } from '../../model/tie.ts'
import type { Copy } from '../copy.ts'
import type { BodyMention } from './bodies/body.ts'
import type { Voice } from './parties/voice.ts'
import type { PlaceMention } from './places/mention.ts'
import { aboutPair, isKnown } from './ties/about.ts'
import { activePairs } from './ties/activity.ts'
import { bothPairs } from './ties/both.ts'
import { clearest } from './ties/clearest.ts'
import { directedPairs } from './ties/directed.ts'
import { headedBy, headedPairs } from './ties/headed.ts'
import { type Home, homeOf, mainPair } from './ties/home.ts'
import { joinedPairs } from './ties/joined.ts'
import { linkedPairs } from './ties/linked.ts'
import { withOwn } from './ties/own.ts'
import { partiesIn } from './ties/parties.ts'
import { isPart, kindsOf } from './ties/parts.ts'
import type { Party } from './ties/party.ts'
import { kindOf, type Programmes, programmesOf } from './ties/programme.ts'
import { type Receivers, receiversOf, sentPairs } from './ties/sent.ts'
import { dayBefore } from './ties/since.ts'
import { stretchesOf, taker } from './ties/stretches.ts'
import { type Trigger, triggers } from './ties/triggers.data.ts'
import type { Pair, View } from './ties/view.ts'
import { type Word, wordList, wordsBetween } from './ties/words.ts'
import type { TimeMention } from './times.ts'

/** What the ties of a document are found from. */
export type TieSources = {
  copy: Copy
  places: readonly PlaceMention[]
  bodies: readonly BodyMention[]
  times: readonly TimeMention[]
  voice?: Voice
}

/** A tie with its words in the copy: 荆门市 and 台州市, sister_city, since 2020-06-19. */
export type FoundTie = Span & { a: string; b: string; kind: TieKind; since: Day | null }

const list = wordList(triggers)

/** The ties that a document declares, in the order of their words. */
export function findTies(sources: TieSources): FoundTie[] {
  const { copy, times, places } = sources
  const words = wordsBetween(list, copy.text, 0, copy.text.length)
  if (words.length === 0 && !places.some((place) => place.places.length > 1)) return []
  const programmes = programmesOf(copy)
  const headed = programmes.words.length ? headedBy(copy, programmes) : null
  const home = homeOf(copy, places, sources.voice ?? { issuer: null, addressee: null })
  const main = mainPair(home)
  const receivers = once(() => receiversOf(places))
  const pairs: Pair[] = []
  let about: Pair | null = null
  for (const view of viewsOf(sources, { words, home, headed })) {
    addPairs(pairs, view, receivers)
    if (headed?.has(view.paragraph)) pairs.push(...headedPairs(view))
    if (main && !about) about = aboutPair(view, main, programmes)
  }
  const named = pairs.filter(({ a, b }) => !isCommon(a) && !isCommon(b))
  const plain = named.filter((pair) => !isFaint(pair))
  const stated = named.filter((pair) => !isFaint(pair) || aids(copy, programmes, pair) || isOwn(plain, pair))
  const found = clearest(stated.filter((pair) => !isParkOfParts(plain, pair)))
  if (about && !isKnown(about, found)) found.push(about)
  const kinds = kindsOf(copy, programmes, found)
  return found
    .map((pair, i) => ({
      start: pair.start,
      end: pair.end,
      a: pair.a.name,
      b: pair.b.name,
      kind: kinds[i]!,
      since: isFounded(copy.text, pair) ? dayBefore(copy, times, { at: pair.end, paragraph: pair.paragraph }) : null,
    }))
    .sort((one, other) => one.start - other.start)
}

const signing = new Set(['friend', 'sign', 'pair'])

/** 上海市医院 of 与上海市医院建立医联体9家: a common noun behind a place names no one body, but a county's 晋江市医院 is one. */
const isCommon = ({ body, name, place }: Party) =>
  body !== null &&
  !(place?.level === 'county' && name === `${place.name}医院`) &&
  /[省市州盟](?:医院|医疗机构)$|[省市州盟县区旗](?:中小)?(?:学校|企业|高校|院校|单位|部门|机构)$/.test(name) &&
  !/.[县市区][^县市区]+州医院$|附属[^，]{2,6}市医院$/.test(name)

/** Whether the tie's words tell of its beginning, so that a time before them is its day; what is renewed (续签) began before. */
function isFounded(text: string, { trigger, start, end }: Pair): boolean {
  if (/续签|续约|(?:深化|巩固|加强)(?:结对|对口|协作)/.test(text.slice(start, end + 2))) return false
  return signing.has(trigger) || /建立|结成|结为|确立/.test(text.slice(start, end))
}

/** `headed`: the paragraphs under a programme's name, null where the document has no programme; with one, two places together are looked at too. */
type Looking = { words: readonly Word<Trigger>[]; home: Home; headed: ReadonlySet<number> | null }

/** The sentences that have a trigger or a blend, each with its parties, triggers and times. */
function viewsOf({ copy, places, bodies, times }: TieSources, { words, home, headed }: Looking): View[] {
  const parties = taker(withOwn(copy.text, partiesIn(copy.text, places, bodies), home))
  const [triggers, days] = [taker(words), taker(times)]
  const views: View[] = []
  let before: { paragraph: number; parties: readonly Party[] } = { paragraph: -1, parties: [] }
  for (const { start, end, paragraph } of stretchesOf(copy)) {
    const own = parties(end)
    const said = triggers(end)
    const dated = days(end)
    const met = headed !== null && (own.length > 1 || (own.length === 1 && headed.has(paragraph)))
    if (said.length || met || own.some(({ blend }) => blend.length)) {
      const above = before.paragraph === paragraph ? before.parties : []
      views.push({ start, end, copy, paragraph, parties: own, before: above, triggers: said, times: dated, home })
    }
    before = { paragraph, parties: own }
  }
  return views
}

function addPairs(pairs: Pair[], view: View, receivers: () => Receivers): void {
  if (view.parties.length) {
    const linked = linkedPairs(view)
    const said = (one: Pair) =>
      one.a.place?.level !== 'province' && linked.some((pair) => pair.start <= one.start && one.start <= pair.end + 4)
    pairs.push(...linked, ...directedPairs(view))
    for (const one of joinedPairs(view)) if (!said(one)) pairs.push(one)
  }
  pairs.push(...sentPairs(view, receivers))
  if (view.parties.length) pairs.push(...activePairs(view))
  pairs.push(...bothPairs(view))
}

/** What only some documents need, made when it is first asked for. */
function once<T extends object>(make: () => T): () => T {
  let made: T | null = null
  return () => (made ??= make())
}

/** A helping hand, or no more than 合作 behind a blend (沪港合作). */
function isFaint({ trigger, word }: Pair): boolean {
  return trigger === 'help' || word === '合作'
}

/** 宁商产业园 where 江北新区 and 商南县 are paired: the park's name shortens the pair and ties no 南京市 with 商洛市. */
function isParkOfParts(plain: readonly Pair[], { a, b, start, trigger }: Pair): boolean {
  if (trigger !== 'park' || a.start !== start || a.start !== b.start || a.place?.level === 'province') return false
  return plain
    .slice(0, 60)
    .some(
      (one) =>
        one.a.region &&
        one.b.region &&
        one.a.start !== one.b.start &&
        isPart(one, { ...one, a, b }) &&
        (one.a.name !== a.name || one.b.name !== b.name),
    )
}

/** Whether a hand is lent between parts of two partners: 江宁区 to 淮阴区 where 南京市 and 淮安市 are paired. */
function isOwn(plain: readonly Pair[], pair: Pair): boolean {
  return plain.slice(0, 60).some((one) => one.a.region && one.b.region && one.trigger !== 'friend' && isPart(pair, one))
}

const aiding = new Set<TieKind>(['east_west', 'paired_aid', 'paired_cooperation', 'mountain_sea'])

/** Whether the document's programme makes a helping hand a tie. */
function aids(copy: Copy, programmes: Programmes, pair: Pair): boolean {
  const kind = programmes.words.length ? kindOf(copy, programmes, pair) : null
  if (kind === 'institution') return programmes.ranked.some((one) => aiding.has(one))
  return (
    kind !== null &&
    kind !== 'strategic' &&
    (kind !== 'integration' || pair.trigger !== 'help') &&
    programmes.ranked.includes(kind)
  )
}
