// What a document calls its own (我市, 市经信局): resolved to the names of its home. It exists because a tie needs both ends
// by their full names.
import type { BodyMention } from '../bodies/body.ts'
import { type Home, ownPlace } from './home.ts'
import type { Party } from './party.ts'

/** The parties with 我市 and its like among them, and with 市经信局 written out as 荆门市经信局. */
export function withOwn(text: string, parties: readonly Party[], home: Home): Party[] {
  const own: Party[] = []
  for (let at = text.indexOf('我'); at >= 0; at = text.indexOf('我', at + 1)) {
    const place = ownPlace(home, text[at + 1] ?? '')
    if (place) own.push({ start: at, end: at + 2, name: place.name, place, region: true, blend: [], body: null })
  }
  const named = parties.map((party) => (party.body && !party.place ? writtenOut(party, party.body, home) : party))
  if (own.length === 0) return named
  const taken = new Set(named.map(({ start }) => start))
  return [...named, ...own.filter(({ start }) => !taken.has(start))].sort((a, b) => a.start - b.start)
}

function writtenOut(party: Party, body: BodyMention, home: Home): Party {
  const match = /^(?:我|本)?([省市县区州])(?=.)/.exec(body.name)
  const place = match && ownPlace(home, match[1]!)
  if (!match || !place) return party
  const rest = body.name.slice(match[0].length)
  if (/^(?:人民政府|政府|委)$/.test(rest)) return { ...party, name: place.name, place, region: true, body: null }
  return { ...party, name: shortOf(place.name) + rest, place }
}

/** What bodies of an autonomous place are called by: 元江哈尼族彝族傣族自治县 has a 元江县人民医院. */
function shortOf(name: string): string {
  return name.replace(/^(.{2}.*?)(?:[^族]{1,5}族){1,4}自治([县州旗])$/, '$1$2')
}
