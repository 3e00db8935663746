// Account (讲述方): whose account a document is and of which counterparts, by its title, letterhead, signature, salutation and how
// often it names each region. Said once for the whole document, for what its clauses leave out is of these; a person may say it.
import type { Span } from '../../model/evidence.ts'
import type { Place } from '../../model/place.ts'
import type { Copy } from '../copy.ts'
import { fold } from './fold.ts'
import { type Main, mainOf } from './parties/main-pair.ts'
import { type Named, namedParties } from './parties/named.ts'
import { fitsWord, ownWord, type Voice, voiceOf, withYours } from './parties/voice.ts'
import type { PlaceMention } from './places/mention.ts'
import { findPlaces } from './places.ts'
import { liesIn } from './ties/geography.ts'

/**
 * Who is named where, who speaks, whom the document is about, and what a person should settle of that. `choices`: whose account it may be,
 * the likeliest first.
 */
export type Account = {
  named: readonly Named[]
  voice: Voice
  main: Main
  doubt: AccountDoubt | null
  choices: string[]
}

/** Where a document leaves it open whose account it is, with those that it may be. */
export type AccountDoubt = Span & { choices: string[] }

/** Tells whose account a document is: 宣汉县 of a bulletin that its office issues, though every line names 定海区. */
export function accountOf(copy: Copy, mentions: readonly PlaceMention[]): Account {
  const voice = voiceOf(copy, mentions)
  const { named, main } = aboutIn(copy, mentions, { voice, said: null })
  return { named, voice, main, doubt: doubtOf(copy, named, main), choices: choicesOf(copy, main) }
}

/** The same by the word of a person, with nothing doubtful left of it; what was `found` and is confirmed stays as it was found. */
export function accountAsSaid(
  copy: Copy,
  mentions: readonly PlaceMention[],
  { found, said }: { found: Account; said: Place },
): Account {
  if (found.main.home?.name === said.name) return { ...found, doubt: null }
  const voice = spokenBy(said, found.voice)
  return { ...found, voice, ...aboutIn(copy, mentions, { voice, said }), doubt: null }
}

function aboutIn(
  copy: Copy,
  mentions: readonly PlaceMention[],
  { voice: { issuer, addressee }, said }: { voice: Voice; said: Place | null },
): Pick<Account, 'named' | 'main'> {
  const named = withYours(copy.text, namedParties(copy.text, mentions), addressee)
  return { named, main: mainOf(copy, named, { title: titlePlaces(copy), issuer, said }) }
}

/** Who speaks by the word of a person greets no one that it lies in, and not itself. */
function spokenBy(said: Place, { addressee }: Voice): Voice {
  const apart = addressee && addressee.name !== said.name && !liesIn(said, addressee)
  return { issuer: said, addressee: apart ? addressee : null }
}

/** So many are offered to a person. */
const mostChoices = 6

/** Whose account it may be: the one found and then the others that it is about most, of whom 我县 leaves the counties alone. */
function choicesOf({ text }: Copy, { home, rival, ranked }: Main): string[] {
  const own = ownWord(text)
  const all = [home, rival, ...ranked].filter((place) => place !== null)
  const names = all.filter((place) => !own || fitsWord(place, own.word)).map(({ name }) => name)
  return [...new Set(names)].slice(0, mostChoices)
}

/** The places of a title that the text does not begin with: 湖州市外办2024年工作总结 above a text of 我市. */
function titlePlaces({ title, text, published }: Copy): Named[] {
  const line = title ? fold(title).text : ''
  if (line === '' || text.slice(0, 400).includes(line)) return []
  return namedParties(line, findPlaces({ text: line, published }).mentions)
}

/** Two that it may be about alike, or words such as 我县 that the one found cannot say of itself. */
function doubtOf({ text }: Copy, named: readonly Named[], { home, partners, rival, many }: Main): AccountDoubt | null {
  if (!home || many) return null
  const own = ownWord(text)
  if (own && ![home, ...partners].some((place) => fitsWord(place, own.word)))
    return { start: own.start, end: own.start + 2, choices: [home.name] }
  const at = rival && named.find(({ place }) => place.name === rival.name)
  return at ? { start: at.start, end: at.end, choices: [home.name, rival.name] } : null
}
