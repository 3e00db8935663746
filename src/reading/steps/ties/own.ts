// What a document calls its own (我市, 市经信局): resolved to the names of its home. It exists because a tie needs both ends
// by their full names.
import type { BodyMention } from '../bodies/body.ts'
import { fitsWord } from '../parties/voice.ts'
import { type Home, ownPlace } from './home.ts'
import type { Party } from './party.ts'

/** The parties with 我市, 贵市 and their like among them, and with 市经信局 written out as 荆门市经信局. */
export function withOwn(text: string, parties: readonly Party[], home: Home): Party[] {
  const named = parties.map((party) => {
    const own =
      party.blend.length === 0 && text[party.start - 2] === '我' && ownPlace(home, text[party.start - 1] ?? '')
    // 我县溪口镇 is the town and not the county.
    if (own) return { ...party, start: party.start - 2 }
    return party.body && !party.place ? writtenOut(party, party.body, home) : party
  })
  const own: Party[] = []
  const taken = new Set(named.map(({ start }) => start))
  for (let at = text.indexOf('我'); at >= 0; at = text.indexOf('我', at + 1)) {
    const place = ownPlace(home, text[at + 1] ?? '')
    if (place && !taken.has(at))
      own.push({ start: at, end: at + 2, name: place.name, place, region: true, blend: [], body: null })
  }
  const yours = home.addressee
  for (let at = yours ? text.indexOf('贵') : -1; yours && at >= 0; at = text.indexOf('贵', at + 1))
    if (fitsWord(yours, text[at + 1]) && !taken.has(at))
      own.push({ start: at, end: at + 2, name: yours.name, place: yours, region: true, blend: [], body: null })
  return own.length === 0 ? named : [...named, ...own].sort((a, b) => a.start - b.start)
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
