// Places whose name goes on (地名延长): 越南广宁省+下龙市, 甲市+乙海新区, 甲市+乙栏港. It exists because the tie is with the smaller
// place, and a gazetteer knows few zones and few cities abroad.
import type { Place } from '../../../model/place.ts'
import type { Party } from './party.ts'

const abroad = /^(?:·)?([一-龥]{2,6}?[市县郡])(?![长委级政场])/
const upper = /[省州道]$|大区$/

/** Whether a place abroad is one of the first order: 广宁省, 得克萨斯州. */
export function isUpper({ name }: Place): boolean {
  return upper.test(name)
}

const zone =
  /^([^，。；：、！？“”‘’《》（）的在与和同及对到至\n]{1,4}(?:新区|经济技术开发区|高新技术产业开发区|经济开发区|高新区|经开区|开发区|保税区|自贸区))/
const joined = /[与和同跟及、共携]/

/** A party with the smaller place that follows it at once; `stop`: where the next organisation begins. */
export function lengthened(text: string, party: Party, stop = text.length): Party {
  const { place, end } = party
  if (!place || party.blend.length) return party
  const rest = text.slice(end, Math.min(end + 14, stop))
  if (place.level === 'foreign') {
    const name = isUpper(place) ? abroad.exec(rest)?.[1] : undefined
    return name && !joined.test(name) ? grown(party, { ...place, name, code: null, within: place.name }) : party
  }
  if (place.level !== 'prefecture' && place.level !== 'county') return party
  if (!rest.includes('区') || /[·—]/.test(text[party.start - 1] ?? '')) return party
  const said = zone.exec(rest)?.[1]
  if (!said || joined.test(said)) return party
  const name = text.slice(party.start, end) + said
  return grown(party, { name, code: null, level: 'zone', within: place.name }, said)
}

function grown(party: Party, place: Place, said = place.name): Party {
  return { ...party, end: party.end + said.length, name: place.name, place }
}
