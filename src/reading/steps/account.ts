// Account (材料主体): whose account a document is and of which counterparts, by its title, letterhead, signature, salutation and how
// often it names each region. Said once for the whole document, for what its clauses leave out is of these.
import type { Span } from '../../model/evidence.ts'
import type { Copy } from '../copy.ts'
import { fold } from './fold.ts'
import { type Main, mainOf } from './parties/main-pair.ts'
import { type Named, namedParties } from './parties/named.ts'
import { fitsWord, ownWord, type Voice, voiceOf, withYours } from './parties/voice.ts'
import type { PlaceMention } from './places/mention.ts'
import { findPlaces } from './places.ts'

/** Who is named where, who speaks, whom the document is about, and what a person should settle of that. */
export type Account = { named: readonly Named[]; voice: Voice; main: Main; doubt: AccountDoubt | null }

/** Where a document leaves it open whose account it is, with those that it may be. */
export type AccountDoubt = Span & { choices: string[] }

/** Tells whose account a document is: 宣汉县 of a bulletin that its office issues, though every line names 定海区. */
export function accountOf(copy: Copy, mentions: readonly PlaceMention[]): Account {
  const voice = voiceOf(copy, mentions)
  const named = withYours(copy.text, namedParties(copy.text, mentions), voice.addressee)
  const main = mainOf(copy, named, { title: titlePlaces(copy), issuer: voice.issuer })
  return { named, voice, main, doubt: doubtOf(copy, named, main) }
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
