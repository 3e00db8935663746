// Towns and villages: 溪口镇 by the list of the county named before it, 滕头村 by its form right after a known place.
// It exists because aid goes to villages, and because 玉屏镇 is not 玉屏县.

import { divisionTable } from '../../../model/divisions.ts'
import type { Place } from '../../../model/place.ts'
import { countiesWithTown, townIn } from '../../../model/towns.ts'
import { standsAlone } from './cut.ts'
import { breaks, type Ground, lastBefore, shaped } from './ground.ts'
import type { PlaceMention } from './mention.ts'
import type { Settled } from './resolve.ts'

/** What stands before 村 or 镇 in a common noun: 示范村, 贫困村, 特色小镇. */
const commonWords =
  /(?:示范|重点|试点|贫困|边境|帮扶|结对|特色|传统|文明|生态|旅游|美丽|文化|移民|民族|先进|搬迁|安置|度假|中心|自然|行政|脱贫|整个|空壳|样板|精品|未来|智慧|数字|红色|产业|振兴|明星|偏远|定点|援建|共建|试验|专业|电商|淘宝|和美|宜居|景区)$/
const commonChars = /[农乡渔小古名]$|^.?[新山大城集重村老强弱住进驻入下返回出兴爱怀思故同]$/

function isCommon(stem: string): boolean {
  return commonWords.test(stem) || commonChars.test(stem)
}

/** Towns and villages of the text that end at some of the places given, in order; one that holds a settled name (玉屏 in 玉屏镇) takes its place. */
export function findTowns(ground: Ground, places: readonly number[]): PlaceMention[] {
  const { text, settled } = ground
  const found: PlaceMention[] = []
  const memory = new Map<string, Place | null>()
  let index = -1
  for (const at of places) {
    const kind = kindAt(text, at)
    if (!kind) continue
    index = lastBefore(settled, at, index)
    if ((settled[index + 1]?.start ?? text.length) <= at) continue
    const end = at + kind.length
    const floor = found.at(-1)?.end ?? 0
    const village = kind === '村' || kind === '社区'
    const mention = village
      ? villageAt(ground, { at, end, floor, index, last: found.at(-1) ?? null }, memory)
      : townAt(ground, { at, end, floor, index }, memory)
    if (mention) found.push(mention)
  }
  return found
}

function kindAt(text: string, at: number): string | null {
  const [char, next] = [text[at], text[at + 1]]
  if (char === '镇') return next === '区' || next === '村' || next === '级' ? null : '镇'
  if (char === '乡')
    return next === '村' || next === '镇' || next === '亲' || next === '土' || next === '情' ? null : '乡'
  if (char === '街') return next === '道' ? '街道' : null
  if (char === '社') return next === '区' && text[at + 2] !== '别' ? '社区' : null
  return next === '民' || next === '庄' || next === '级' || next === '干' ? '村' : next === '镇' ? null : '村'
}

type Spot = { at: number; end: number; floor: number; index: number }

/** A town listed under the place before it or under a county or city that the document names. */
function townAt(ground: Ground, spot: Spot, memory: Map<string, Place | null>): PlaceMention | null {
  const { text, settled } = ground
  const { at, end, floor, index } = spot
  const before = settled[index]
  const outer = before && before.end <= at ? before : null
  // 玉屏镇, 天台街道: the settled name is the town's own stem.
  const own = outer && outer.end === at && !/[市县区旗]/.test(text[at - 1] ?? '') ? outer : null
  const parent = own ? settled[index - 1] : (outer ?? undefined)
  for (let start = Math.max(floor, at - 6); start < at; start++) {
    if (own && start > own.start) break
    if (hasBreak(text, start, at)) continue
    const name = text.slice(start, end)
    const place = parent && parent.end === start ? townUnder(parent, name) : null
    const known = place ?? (at - start >= 2 ? remembered(ground, name, memory) : null)
    if (known && (place || standsAlone(text, { start, end }, 12, ground.lexicon))) return shaped({ start, end }, known)
  }
  if (own && own.name.trust !== 'full') return byShape(ground, own, end, parent)
  if (!outer || outer.end >= at || outer.end < at - 5 || hasBreak(text, outer.end, at)) return null
  if (
    !/[县市区]$/.test(outer.sense.place.name) ||
    outer.end < floor ||
    isCommon(text.slice(outer.end, at)) ||
    at - outer.end < 2
  )
    return null
  return standsAlone(text, { start: outer.end, end }, 24, ground.lexicon)
    ? shaped({ start: outer.end, end }, under(text.slice(outer.end, end), outer, 'town'))
    : null
}

/** A short name right before 镇 is the town's, unless the two are 古镇, 村镇 and the like. */
function byShape({ text }: Ground, own: Settled, end: number, parent: Settled | undefined): PlaceMention {
  const within = parent && parent.end === own.start ? parent.sense.place.name : null
  return shaped({ start: own.start, end }, { name: text.slice(own.start, end), code: null, level: 'town', within })
}

function townUnder({ sense }: Settled, name: string): Place | null {
  const { code } = sense.place
  return code && /^\d{6}$/.test(code) && !code.endsWith('0000') ? townIn(name, code) : null
}

/** The town of this name under a county or city that the document speaks of, the most spoken of first. */
function remembered({ weights }: Ground, name: string, memory: Map<string, Place | null>): Place | null {
  const known = memory.get(name)
  if (known !== undefined) return known
  const { byCode } = divisionTable()
  let best: { code: string; weight: number } | null = null
  for (const code of countiesWithTown(name)) {
    const county = byCode.get(code)
    const weight = county
      ? (weights.get(county) ?? 0) * 2 +
        (county.parent?.place.level === 'prefecture' ? (weights.get(county.parent) ?? 0) : 0)
      : 0
    if (weight > 0 && (!best || weight > best.weight)) best = { code, weight }
  }
  const place = best ? townIn(name, best.code) : null
  memory.set(name, place)
  return place
}

/** A village by its form, right after a place or a town, or named so before. */
function villageAt(
  { text, settled, lexicon }: Ground,
  spot: Spot & { last: PlaceMention | null },
  memory: Map<string, Place | null>,
): PlaceMention | null {
  const { at, end, floor, index, last } = spot
  const before = settled[index]
  const from = Math.max(last && last.end <= at ? last.end : 0, before && before.end <= at ? before.end : 0)
  if (from > 0 && from >= at - 5 && from <= at - 1 && !hasBreak(text, from, at) && !isCommon(text.slice(from, at))) {
    const name = text.slice(from, end)
    const outer = last && last.end === from ? last.places[0]?.name : before?.sense.place.name
    if (before?.sense.place.country || (at - from < 2 && !/[市县区旗镇乡道]/.test(text[from - 1] ?? ''))) return null
    if (!standsAlone(text, { start: from, end }, at - from < 2 ? 16 : 22, lexicon)) return null
    const place: Place = { name, code: null, level: 'village', within: outer ?? null }
    memory.set(name, place)
    return shaped({ start: from, end }, place)
  }
  for (let start = Math.max(floor, at - 5); start <= at - 2; start++) {
    const place = memory.get(text.slice(start, end))
    if (place?.level === 'village') return shaped({ start, end }, place)
  }
  return null
}

function under(name: string, outer: Settled, level: 'town' | 'village'): Place {
  return { name, code: null, level, within: outer.sense.place.name }
}

function hasBreak(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (breaks(text.charCodeAt(at))) return true
  return false
}
