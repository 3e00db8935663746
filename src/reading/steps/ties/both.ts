// Ties whose two sides are only 两地 or 双方 (两地正式缔结友好城市关系), and the pair that a whole document is about: read from the
// places that it names most. It exists because a text names its two sides once and then no more.
import type { Place } from '../../../model/place.ts'
import { stands } from './clearest.ts'
import { objectEnd } from './declared.ts'
import { mainPair, subjectPlace } from './home.ts'
import type { Party } from './party.ts'
import type { Row } from './sides.ts'
import type { Trigger } from './triggers.data.ts'
import { clauseStart, type Pair, type View, withoutTimes } from './view.ts'
import type { Word } from './words.ts'

const lasting = new Set<Trigger>(['friend', 'pair', 'aid', 'sign'])
const pronoun = /(?:两[地市县区省州]|双方)(?:政府|人民政府)?(?:[^，；。的]{0,14})$/

/** The ties that a sentence says of 两地 or 双方 without naming a region. */
export function bothPairs(view: View): Pair[] {
  if (view.parties.some(({ region }) => region)) return []
  const labelled = labelledPair(view)
  const pair = labelled ?? beforePair(view) ?? mainPair(view.home)
  const word =
    pair && view.triggers.find((one) => lasting.has(one.means) && (labelled ? begins(view, one) : declares(view, one)))
  if (!word) return []
  const start = clauseStart(view, word.start)
  const [a, b] = pair.map((place) => standIn(place, start))
  const end = objectEnd(view, word)
  return [
    {
      start,
      end,
      a: a!,
      b: b!,
      trigger: word.means,
      word: view.copy.text.slice(word.start, word.end),
      rank: 5,
      paragraph: view.paragraph,
    },
  ]
}

/** The two that the sentence before names, where it names just two: 甲市与乙市同为古都。两市缔结…. */
function beforePair({ before }: View): [Place, Place] | null {
  const named = before.filter(({ region, blend }) => region && blend.length === 0)
  const [a, ...rest] = named
  const others = rest.filter(({ name }) => name !== a?.name)
  const b = others[0]
  if (!a?.place || !b?.place || others.some(({ name }) => name !== b.name) || !stands({ a, b })) return null
  return [a.place, b.place]
}

/** 与比利时蒙斯市。2012年建立友好城市关系: the one that the sentence before is no more than the name of, with the document's own. */
function labelledPair({ before, copy: { text }, start, home }: View): [Place, Place] | null {
  const [other] = before
  if (before.length !== 1 || !other?.region || !other.place || !/^。/.test(text.slice(other.end, other.end + 1)))
    return null
  if (
    start - other.end > 1 ||
    !/(?:^|[、：）\n])与[^，。；]*$/.test(text.slice(Math.max(0, other.start - 12), other.start))
  )
    return null
  const own = subjectPlace(home, other.place)
  return own && stands({ a: standIn(own, start), b: other }) ? [own, other.place] : null
}

/** 2012年建立+友好城市关系 with nobody named before the verb. */
function begins(view: View, word: Word<Trigger>): boolean {
  const from = clauseStart(view, word.start)
  const lead = withoutTimes(view, from, word.start)
  return from === view.start && /^(?:正式)?(?:建立|缔结|结为|结成|签署|签订)了?$/.test(lead)
}

function declares(view: View, word: Word<Trigger>): boolean {
  const { text } = view.copy
  if (!pronoun.test(text.slice(clauseStart(view, word.start), word.start))) return false
  const object = text.slice(word.start, objectEnd(view, word))
  if (word.means === 'sign') return /友好|友城|姊妹|结对|对口|战略合作/.test(object)
  return /(?:缔结|结为|结成|建立|签[订署]|开展|正式|携手|成为)[^，。]{0,8}$/.test(text.slice(view.start, word.start))
}

function standIn(place: Place, at: number): Party {
  return { start: at, end: at, name: place.name, place, region: true, blend: [], body: null }
}

/** Whether a body is one of each side: 两地农业农村局. */
export function isBoth({ body }: Party): boolean {
  return body !== null && /^(?:两[地市县区省校]|双方)/.test(body.name)
}

/** A row without the bodies that are one of each side. */
export function bothLess({ parties, gaps }: Row): Row {
  const kept = parties.flatMap((party, i) => (isBoth(party) ? [] : [i]))
  return { parties: kept.map((i) => parties[i]!), gaps: kept.slice(1).map((i) => gaps[i - 1]!) }
}

/** 两地农业农村局 as the two that it means. */
export function bothPair(view: View, party: Party): [Party, Party][] {
  const pair = mainPair(view.home)
  const name = party.body!.name.replace(/^(?:两[地市县区省校]|双方)/, '')
  if (!pair || name.length < 3) return []
  const region = /^[省市县区州]?(?:人民)?政府$/.test(name)
  const of = (place: Place): Party => ({
    ...party,
    name: region ? place.name : place.name + name,
    place,
    region,
    body: region ? null : party.body,
  })
  return [[of(pair[0]), of(pair[1])]]
}
