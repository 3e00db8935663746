// The document's own places (本地): whose voice it is written in. It exists because 我市, an omitted subject and 两地 are
// places too.
import type { Place, PlaceLevel } from '../../../model/place.ts'
import type { Copy } from '../../copy.ts'
import type { Voice } from '../parties/voice.ts'
import type { PlaceMention } from '../places/mention.ts'
import { liesIn } from './geography.ts'

/** Places of a document by weight, the heaviest first; `addressee`: whom a letter means by 贵区. */
export type Home = { ranked: readonly Place[]; addressee: Place | null }

const levels = new Set<PlaceLevel>(['province', 'prefecture', 'county', 'zone', 'foreign'])

/** Ranks the places below a country that a document names: by whose office speaks, how often, and whether its title, opening and clauses begin with them. */
export function homeOf(copy: Copy, places: readonly PlaceMention[], { issuer, addressee }: Voice): Home {
  const weights = new Map<string, { place: Place; weight: number }>()
  const title = copy.title ?? ''
  const opening = copy.paragraphs[0]?.end ?? 0
  for (const { start, end, places: named, inside, qualifies } of places) {
    const place = named[0]!
    if (named.length > 1 || !levels.has(place.level)) continue
    const known = weights.get(place.name)
    const entry = known ?? { place, weight: title.includes(copy.text.slice(start, end)) ? 3 : 0 }
    entry.weight += inside || qualifies ? 0.5 : 1
    if (start < opening) entry.weight += 0.5
    if (opensClause(copy.text, start)) entry.weight += 0.5
    if (!known) weights.set(place.name, entry)
  }
  // A person may say that it speaks though no line names it.
  if (issuer && levels.has(issuer.level) && !weights.has(issuer.name))
    weights.set(issuer.name, { place: issuer, weight: 0 })
  const speaks = ({ name }: Place) => Number(name === issuer?.name)
  const ranked = [...weights.values()].sort((a, b) => speaks(b.place) - speaks(a.place) || b.weight - a.weight)
  return { ranked: ranked.map(({ place }) => place), addressee }
}

const openers = new Set([...'，。；：！？\n“”'].map((mark) => mark.charCodeAt(0)))

/** Whether a place stands first in its clause, as subjects do. */
export function opensClause(text: string, at: number): boolean {
  return at === 0 || openers.has(text.charCodeAt(at - 1))
}

const ofWord: Readonly<Record<string, (place: Place) => boolean>> = {
  省: ({ level, name }) => level === 'province' && /[省区]$/.test(name),
  市: ({ level, name }) =>
    name.endsWith('市') && (level === 'prefecture' || level === 'county' || level === 'province'),
  县: ({ level, name }) => level === 'county' && /[县旗]$/.test(name),
  区: ({ level, name }) => (level === 'county' || level === 'zone') && name.endsWith('区'),
  州: ({ level, name }) => level === 'prefecture' && name.endsWith('州'),
}

/** The place that 我市, 我省 … mean: the heaviest of that level. */
export function ownPlace(home: Home, word: string): Place | null {
  const fits = ofWord[word]
  return (fits && home.ranked.find(fits)) ?? null
}

/** The two places that 两地 and 双方 mean: the heaviest, and the heaviest that neither lies in it nor holds it. */
export function mainPair(home: Home): [Place, Place] | null {
  const [first] = home.ranked
  const second = first && home.ranked.find((place) => place !== first && !liesIn(place, first) && !liesIn(first, place))
  return first && second ? [first, second] : null
}

/** The place that an omitted subject means, other than the one it is paired with. */
export function subjectPlace(home: Home, other: Place | null): Place | null {
  return home.ranked.find(({ name, level }) => name !== other?.name && level !== 'zone' && level !== 'foreign') ?? null
}
