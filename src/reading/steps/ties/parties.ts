// The parties of ties (合作方): places and organisations in the order of the text, where 湖北荆门 is one place, 湖州市政府 is
// 湖州市, and 我市 is the document's own city. It exists so that rules about pairs see one row of names.

import type { Place } from '../../../model/place.ts'
import type { BodyMention } from '../bodies/body.ts'
import type { PlaceMention } from '../places/mention.ts'
import { liesIn } from './geography.ts'
import { isUpper, lengthened } from './lengthened.ts'
import type { Party } from './party.ts'

const government =
  /(?:人民政府|人民委员会|[省市县区州镇乡]政府|自治区政府|政府|管委会|管理委员会|市委|省委|县委|区委|州委|党委|政协|行政公署|行署)$/

/** The parties of a text in order. Working teams are looked into: 宁波市对口合作黄冈工作队 names 宁波市 and 黄冈市. */
export function partiesIn(text: string, places: readonly PlaceMention[], bodies: readonly BodyMention[]): Party[] {
  const parties: Party[] = []
  let next = 0
  const standing = bodies.filter((body) => body.sort !== 'team')
  for (const [index, place] of places.entries()) {
    while (next < standing.length && standing[next]!.end <= place.start) parties.push(ofBody(standing[next++]!))
    if (next < standing.length && standing[next]!.start < place.end) continue
    if (place.inside || isCounting(place)) continue
    const stop = Math.min(standing[next]?.start ?? text.length, places[index + 1]?.start ?? text.length)
    add(parties, lengthened(text, ofPlace(place), stop), text)
  }
  while (next < standing.length) parties.push(ofBody(standing[next++]!))
  return parties.sort((a, b) => a.start - b.start)
}

function ofBody(body: BodyMention): Party {
  const seat = body.sort === 'government' && government.test(body.name) ? body.place : null
  const region = seat !== null && body.name.replace(government, '').length <= seat.name.length + 4
  return {
    start: body.start,
    end: body.end,
    name: region ? seat.name : body.name,
    place: body.place,
    region,
    blend: [],
    body,
  }
}

/** 新增村村结对: a way of counting villages and none by name. */
function isCounting({ places }: PlaceMention): boolean {
  return places.length === 1 && places[0]!.level === 'village' && /^(?:新增|新建|每|各|村)/.test(places[0]!.name)
}

function ofPlace({ start, end, places }: PlaceMention): Party {
  const one = places.length === 1 ? places[0]! : null
  return { start, end, name: one?.name ?? '', place: one, region: true, blend: one ? [] : places, body: null }
}

/** Whether the first is no more than the address of the second: 湖北荆门, 越南广宁省下龙市. */
function opens(outer: Place, inner: Place): boolean {
  if (liesIn(inner, outer)) return true
  const foreign = outer.level === 'foreign' && inner.level === 'foreign' && outer.country === inner.country
  return foreign && isUpper(outer) && !isUpper(inner)
}

/** Adds a place, which takes over the one before it where that only says in what it lies. */
function add(parties: Party[], party: Party, text: string): void {
  const last = parties.at(-1)
  if (last && party.place && last.place && !last.body && last.end <= party.start && opens(last.place, party.place)) {
    if (/^(?:的|·)?$/.test(text.slice(last.end, party.start)) && last.start !== last.end) {
      parties[parties.length - 1] = { ...party, start: last.start }
      return
    }
  }
  parties.push(party)
}
