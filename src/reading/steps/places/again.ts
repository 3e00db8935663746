// Names used again (再次提及): a place abroad named once in full goes on by its stem (冈山市, then 冈山), and 龙江 after 黑龙江省 is
// the province and not the county of that name.
import type { Place } from '../../../model/place.ts'
import type { PlaceMention } from './mention.ts'

const kinds = /(?:特别市|广域市|大区|市|州|省|郡|县|府)$/
/** 中旗 after 科尔沁右翼中旗: what a banner is called where it was named in full. */
const banners = /[左右]翼?([前中后]旗)$/
const mostStems = 40

/** The later mentions of places abroad by their stems, in order; what other mentions cover is left to them. */
export function findAgain(text: string, mentions: readonly PlaceMention[]): PlaceMention[] {
  const found: PlaceMention[] = []
  for (const [stem, place] of stemsOf(mentions))
    for (let at = text.indexOf(stem); at >= 0; at = text.indexOf(stem, at + stem.length))
      found.push({ start: at, end: at + stem.length, places: [place], form: 'short', inside: false, qualifies: false })
  if (found.length < 2) return found
  return found
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((one, i, all) => i === 0 || all[i - 1]!.end <= one.start)
}

function stemsOf(mentions: readonly PlaceMention[]): Map<string, Place> {
  const stems = new Map<string, Place>()
  for (const { places, form } of mentions) {
    const place = places[0]!
    if (form === 'short') continue
    const banner = place.level === 'county' ? banners.exec(place.name)?.[1] : undefined
    if (banner && stems.size < mostStems) stems.set(banner, place)
    if (place.level !== 'foreign') continue
    const stem = place.name.replace(kinds, '')
    if (stem.length >= 2 && stem !== place.name && stems.size < mostStems) stems.set(stem, place)
  }
  return stems
}

/** What provinces are called beside their names, where a county is called so too. */
const nicknames: readonly (readonly [nickname: string, county: string, province: string])[] = [
  ['龙江', '龙江县', '黑龙江省'],
]

/** The mentions with a province's nickname read as the province where the document names it and not the county. */
export function withNicknames(text: string, mentions: PlaceMention[]): PlaceMention[] {
  for (const [nickname, county, province] of nicknames) {
    const named = mentions.find(({ places }) => places[0]?.name === province)
    if (!named || text.includes(county)) continue
    for (const one of mentions)
      if (one.places[0]?.name === county && text.slice(one.start, one.end) === nickname) one.places = named.places
  }
  return mentions
}
