// Functional zones by shape: a known place and 高新区, 经开区, 新区 (常州高新区), or a name of its own before 新区 (滨湖新区).
// It exists because agreements are signed by zones, and a zone is named with its city.

import { gazetteer } from '../../../model/gazetteer.ts'
import type { Place } from '../../../model/place.ts'
import { stemOf } from '../../../model/place-stems.ts'
import { cutCost } from './cut.ts'
import { breaks, type Ground, lastBefore, shaped } from './ground.ts'
import type { PlaceMention } from './mention.ts'
import type { Settled } from './resolve.ts'

const kinds =
  /高新技术产业开发区|高新技术开发区|高新技术产业园区|高新区|经济技术开发区|经济开发区|经开区|开发区|综合保税区|保税区|综保区|综合实验区|工业园区|新区|特别合作区|深度合作区/y

/** The zones of the text whose kind begins at some of the places given, in order, each with the settled place that it begins with. */
export function findZones(ground: Ground, places: readonly number[]): PlaceMention[] {
  const { text, settled } = ground
  const found: PlaceMention[] = []
  let index = -1
  let last = 0
  for (const at of places) {
    if (at < last) continue
    kinds.lastIndex = at
    const kind = kinds.exec(text)?.[0]
    if (!kind) continue
    const end = at + kind.length
    index = lastBefore(settled, at, index)
    if ((settled[index + 1]?.start ?? text.length) <= at) continue
    const mention = zoneAt(ground, {
      at,
      end,
      index,
      floor: found.at(-1)?.end ?? 0,
      bare: kind === '新区' || kind === '高新区' || kind === '经开区',
    })
    if (mention) found.push(mention)
    last = end
  }
  return found
}

type Spot = { at: number; end: number; index: number; floor: number; bare: boolean }

function zoneAt(ground: Ground, { at, end, index, floor, bare }: Spot): PlaceMention | null {
  const { text, settled } = ground
  const before = settled[index]
  if (
    before &&
    before.end > at - 5 &&
    before.end <= at &&
    before.start >= floor &&
    isHome(before) &&
    isStem(ground, before.end, at)
  ) {
    // 宁波市北仑区经开区: the zone of the innermost place.
    return shaped({ start: before.start, end }, zone(before.sense.place, text.slice(before.end, end)))
  }
  if (!bare) return null
  const start = stemStart(text, at, Math.max(floor, before?.end ?? 0))
  if (at - start < 2 || at - start > 4 || !isStem(ground, start, at)) return null
  const city =
    before && before.end > start - 40 && !text.slice(before.end, start).includes('\n')
      ? cityOf(before)
      : mainCity(ground)
  return city ? shaped({ start, end }, zone(city, text.slice(start, end))) : null
}

function isHome({ sense }: Settled): boolean {
  const { level } = sense.place
  return (
    (level === 'prefecture' || level === 'county' || level === 'province' || level === 'region') && !sense.place.country
  )
}

/** Whether what stands between place and kind is no chain of common words (绵阳东西部协作产业园 makes no zone). */
function isStem({ text, lexicon }: Ground, from: number, to: number): boolean {
  if (from === to) return true
  for (let at = from; at < to; at++) if (breaks(text.charCodeAt(at))) return false
  if (gazetteer().has(text.slice(from, to))) return true
  return cutCost(text, from, to, lexicon) >= 9.5 * (to - from)
}

function stemStart(text: string, at: number, floor: number): number {
  let start = at
  while (start > floor && at - start < 5 && !breaks(text.charCodeAt(start - 1))) start--
  return start
}

function zone(outer: Place, rest: string): Place {
  const stem = stemOf(outer.name)
  const name = outer.level === 'region' || !rest.startsWith(stem) ? `${stem}${rest}` : rest
  return { name, code: null, level: 'zone', within: outer.level === 'region' ? null : outer.name }
}

function cityOf({ sense }: Settled): Place | null {
  const { division } = sense
  if (!division) return null
  return division.place.level === 'county' && division.parent ? division.parent.place : division.place
}

/** The city that the document speaks of most. */
function mainCity({ weights }: Ground): Place | null {
  let best: Place | null = null
  let most = 0
  for (const [{ place }, weight] of weights) {
    if (place.level !== 'prefecture' || weight <= most) continue
    most = weight
    best = place
  }
  return best
}
