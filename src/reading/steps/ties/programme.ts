// The programme of a tie (合作机制): read from the words that declare it, then its sentence, its paragraph and the headings
// above, then the whole document, and checked against where the two places lie.
import { firstEndingAfter, firstFrom } from '../../../model/evidence.ts'
import type { Place } from '../../../model/place.ts'
import { programmes } from '../../../model/programmes.ts'
import type { TieKind } from '../../../model/tie.ts'
import type { Copy } from '../../copy.ts'
import { inArea, inOneArea, provinceOf } from './geography.ts'
import type { Pair } from './view.ts'
import { type Word, type WordList, wordList, wordsBetween } from './words.ts'

/**
 * The programme words of a document in order, how often each kind is named, and those of the title. `guessed`: the document names
 * none, and the words are of what a programme does.
 */
export type Programmes = {
  words: readonly Word<TieKind>[]
  ranked: readonly TieKind[]
  title: readonly TieKind[]
  guessed: boolean
}

const list: WordList<TieKind> = wordList(Object.values(programmes).map(({ tie, words }) => [tie, words] as const))

/** What the east-west programme does; in a document that names no programme these speak for it, where its places fit. */
const parts: WordList<TieKind> = wordList([
  ['east_west', '帮扶 消费帮扶 消费扶贫 消费协作 劳务协作 帮扶车间 扶贫车间 协作资金'],
])

/** Finds the programme words of a document in one pass. */
export function programmesOf(copy: Copy): Programmes {
  const named = wordsBetween(list, copy.text, 0, copy.text.length).filter(
    ({ end }) => !'处办局科'.includes(copy.text[end] ?? '，'),
  )
  const words = named.length > 0 ? named : wordsBetween(parts, copy.text, 0, copy.text.length)
  const counts = new Map<TieKind, number>()
  for (const { means } of words) counts.set(means, (counts.get(means) ?? 0) + 1)
  const title = copy.title ? wordsBetween(list, copy.title, 0, copy.title.length).map(({ means }) => means) : []
  const ranked = [...counts].sort((a, b) => b[1] - a[1]).map(([kind]) => kind)
  return { words, ranked, title, guessed: named.length === 0 }
}

/** The kinds of what is said one by one: 分别结为友城和战略伙伴 for two; null where their number is another. */
export function kindsSaid(text: string, count: number): (TieKind | null)[] | null {
  if (count < 2) return null
  const said = /分别(?:建立|缔结|签订|签署|结为|结成|开展|达成|确立)了?([^，。；]+)$/.exec(text)?.[1]
  const parts = said?.split(/[和与及、]/)
  if (!parts || parts.length !== count) return null
  return parts.map((part) => wordsBetween(list, part, 0, part.length)[0]?.means ?? null)
}

/** The kind of a tie between these two, said here. */
export function kindOf(copy: Copy, found: Programmes, pair: Pair): TieKind {
  if (!pair.a.region || !pair.b.region) return 'institution'
  if (pair.kind) return pair.kind
  if (pair.trigger === 'friend') return 'sister_city'
  if (pair.trigger === 'approach') return 'integration'
  const said = between(found, pair.start, pair.end).filter((kind) => trusted.has(kind))
  const named = said.find((kind) => suits(kind, pair)) ?? said[0]
  if (named && !abroad(pair) && (!found.guessed || suits(named, pair))) return named
  for (const kinds of around(copy, found, pair)) {
    const kind = kinds.find((one) => suits(one, pair))
    if (kind) return kind
  }
  return between(found, pair.start, pair.end).includes('integration')
    ? 'integration'
    : byPlace(pair, copy.text.slice(pair.start, pair.end))
}

/** Whether a tie's own words name its programme: 友好城市, 援疆, 山海协作. */
export function namesProgramme(found: Programmes, pair: Pair): boolean {
  const fixed = pair.trigger === 'friend' || pair.trigger === 'approach' || pair.trigger === 'sent'
  return fixed || Boolean(pair.kind) || between(found, pair.start, pair.end).some((kind) => suits(kind, pair))
}

/** Kinds named about the tie, from its own words outwards. */
function* around(copy: Copy, found: Programmes, pair: Pair): Generator<readonly TieKind[]> {
  const own = between(found, pair.start, pair.end)
  yield own
  if (/^(?:对口支援|对口援助|援[疆藏青])/.test(pair.word)) yield ['paired_aid']
  const sentence = copy.sentences[firstEndingAfter(copy.sentences, pair.start)]
  if (sentence) yield between(found, sentence.start, sentence.end).filter(standing)
  const paragraph = copy.paragraphs[pair.paragraph]
  if (paragraph) yield between(found, paragraph.start, paragraph.end).filter(standing)
  const previous = copy.paragraphs[pair.paragraph - 1]
  if (previous) yield between(found, previous.start, previous.end).filter(standing)
  for (let i = pair.paragraph - 1, seen = 0; i >= 0 && seen < 30; i--, seen++) {
    const above = copy.paragraphs[i]!
    if (above.kind !== 'heading') continue
    yield between(found, above.start, above.end).filter(standing)
    break
  }
  const following = copy.paragraphs[pair.paragraph + 1]
  if (following) yield between(found, following.start, following.end).filter(standing)
  yield found.title.filter(standing)
  yield found.ranked.filter(standing)
}

/** A friendship or strategic agreement elsewhere in the text says nothing of this tie. */
function standing(kind: TieKind): boolean {
  return kind !== 'sister_city' && kind !== 'strategic'
}

/** At most 40: a paragraph of a whole book says no more of one tie. */
function between({ words }: Programmes, from: number, to: number): TieKind[] {
  const low = firstFrom(words, from)
  const kinds: TieKind[] = []
  for (let i = low; i < words.length && words[i]!.end <= to && kinds.length < 40; i++) kinds.push(words[i]!.means)
  return kinds
}

const trusted = new Set<TieKind>(['sister_city', 'east_west', 'paired_aid', 'paired_cooperation', 'mountain_sea'])

function abroad({ a, b }: Pick<Pair, 'a' | 'b'>): boolean {
  return a.place?.level === 'foreign' || b.place?.level === 'foreign'
}

/** Whether a programme can be between these places, by its own rules. */
export function suits(kind: TieKind, { a, b, trigger }: Pair): boolean {
  const one = a.place && provinceOf(a.place)
  const other = b.place && provinceOf(b.place)
  const within = one !== null && one === other
  const unknown = one === null || other === null
  if (kind === 'sister_city') return trigger !== 'sent' && trigger !== 'park'
  if (abroad({ a, b })) return kind === 'strategic'
  if (kind === 'east_west') return !within && (isEastWest(a.place, b.place) || isEastWest(b.place, a.place))
  if (kind === 'mountain_sea') return within || unknown
  if (kind === 'integration') return within || unknown || inOneArea(a.place, b.place)
  if (kind === 'strategic') return trigger === 'sign' || trigger === 'joint' || trigger === 'found'
  return true
}

/** Whether the first can be the eastern and the other the western side; a town without a known seat can be either. */
function isEastWest(east: Place | null, west: Place | null): boolean {
  const open = (place: Place | null) => place?.level === 'town' && provinceOf(place) === null
  return (inArea(east, 'east') || open(east)) && (inArea(west, 'west') || open(west))
}

/** Where no word says it: by where the two lie and how they are tied. */
function byPlace({ a, b, trigger }: Pair, said: string): TieKind {
  if (abroad({ a, b })) return trigger === 'sign' && !/友好(?!合作)|姊妹|姐妹/.test(said) ? 'strategic' : 'sister_city'
  if (trigger === 'sent')
    return [a, b].some(({ place }) => /^(?:65|54|63)/.test(place?.code ?? '')) ? 'paired_aid' : 'east_west'
  if (/帮扶|支援|援助|援建|扶贫/.test(said) && !/合作/.test(said)) return 'paired_aid'
  if (trigger === 'aid' || trigger === 'pair' || /结对|对口/.test(said)) return 'paired_cooperation'
  if (inOneArea(a.place, b.place)) return 'integration'
  return trigger === 'sign' || trigger === 'found' ? 'strategic' : 'paired_cooperation'
}
