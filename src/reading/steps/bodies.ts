// Bodies (机构): the organisations that a text names, from companies and hospitals to bureaus and working teams, each with
// the place it belongs to. They exist because ties, agreements and parties can be between bodies as well as regions.
import type { Copy } from '../copy.ts'
import type { BodyMention, RawBody } from './bodies/body.ts'
import { type Ending, endingsIn } from './bodies/endings.ts'
import { nameBefore } from './bodies/extent.ts'
import { shareFirstPlace } from './bodies/lists.ts'
import type { Edge } from './bodies/named.ts'
import type { PlaceMention } from './places/mention.ts'

/** Short names that an office writes instead of the official one: 上交所. */
const fullNames: Readonly<Record<string, string>> = {
  上交所: '上海证券交易所',
  深交所: '深圳证券交易所',
  北交所: '北京证券交易所',
  港交所: '香港联合交易所',
}

const special = /^(香港|澳门)特区/

/** The organisations of a text, in order, none inside another: 荆门市工商联 with its place 荆门市. */
export function findBodies(copy: Copy, places: readonly PlaceMention[]): BodyMention[] {
  const bodies: RawBody[] = []
  const passed = { places, next: 0 }
  for (const ending of endingsIn(copy.text)) {
    const last = bodies.at(-1)
    const edge = nameBefore({ text: copy.text, ending, passed, last: last ?? null })
    if (!edge || (last && !edge.joins && edge.start < last.end)) continue
    if (edge.joins) bodies.pop()
    bodies.push(bodyOf(copy.text, ending, edge))
  }
  shareFirstPlace(copy.text, bodies)
  return bodies.map(({ start, end, name, sort, place }) => ({ start, end, name, sort, place }))
}

function bodyOf(text: string, ending: Ending, edge: Edge): RawBody {
  const written = text.slice(edge.start, ending.end)
  const name = fullNames[written] ?? (special.test(written) ? written.replace(special, '$1特别行政区') : written)
  const sort = edge.joins && ending.word === '股份' ? 'company' : ending.sort
  return { start: edge.start, end: ending.end, name, sort, place: edge.place, lead: edge.lead }
}
