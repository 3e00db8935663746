// The gazetteer: every written name with the places that it can stand for. It exists so that a reader builds its
// automaton from one list, whatever kind of place a name belongs to.

import { countryNames } from './countries.ts'
import { divisionTable } from './divisions.ts'
import type { Division, Place } from './place.ts'
import { isGenericStem, shortForms } from './place-stems.ts'
import { abroad } from './places/abroad.data.ts'
import { hard, soft } from './places/wordlike.data.ts'
import { regions, zones } from './places/zones.data.ts'

/** How far a written name can be trusted alone: `full` has its kind in it, `hard` and `soft` are words as well. */
export type NameTrust = 'full' | 'plain' | 'soft' | 'hard'

/** One thing that a written name can stand for. Division rows carry years; other places are always in force. */
export type Sense = { place: Place; division: Division | null }

/** A written name: 宁波 → 宁波市; 鼓楼区 → four senses. */
export type GazetteerName = { written: string; trust: NameTrust; senses: Sense[] }

let names: Map<string, GazetteerName> | null = null

/** All names by their writing, built on first use (about 10 ms). */
export function gazetteer(): Map<string, GazetteerName> {
  names ??= build()
  return names
}

function build(): Map<string, GazetteerName> {
  const map = new Map<string, GazetteerName>()
  const words = { hard: new Set(hard.trim().split(/\s+/)), soft: new Set(soft.trim().split(/\s+/)) }
  for (const division of divisionTable().all) addDivision(map, division, words)
  for (const { place, writings } of countryNames())
    for (const written of writings) add(map, written, 'plain', { place, division: null })
  addAbroad(map)
  addZones(map)
  addRegions(map)
  addCorps(map)
  return map
}

type Words = { hard: Set<string>; soft: Set<string> }

function addDivision(map: Map<string, GazetteerName>, division: Division, words: Words): void {
  const { name, level } = division.place
  const sense = { place: division.place, division }
  // 达县 and 城区 are cut out of 发达县 and 老城区 too easily to be sure by themselves.
  add(map, name, name.length > 2 ? 'full' : /[城郊矿]区/.test(name) ? 'hard' : 'soft', sense)
  // Districts that are gone live on in roads, hospitals and people's names; their short forms name nothing today.
  if (division.to < 9999 && level === 'county' && name.endsWith('区')) return
  for (const written of shortForms(name)) {
    if (/[州县旗区]$/.test(written) && written.length > 2 && /自治/.test(name)) add(map, written, 'full', sense)
    else if (isGenericStem(written) && level === 'county') add(map, written, 'hard', sense)
    else add(map, written, words.hard.has(written) ? 'hard' : words.soft.has(written) ? 'soft' : 'plain', sense)
  }
}

function addAbroad(map: Map<string, GazetteerName>): void {
  for (const line of abroad.trim().split('\n')) {
    const [country = '', ...places] = line.split(' ')
    for (const writings of places) {
      if (!writings) continue
      const [name = '', ...others] = writings.split('/')
      const place: Place = { name, code: null, level: 'foreign', within: country, country }
      for (const written of [name, ...others])
        add(map, written, /[市州省县府道区郡邦]$/.test(written) ? 'full' : 'plain', { place, division: null })
    }
  }
}

function addZones(map: Map<string, GazetteerName>): void {
  const { byCode } = divisionTable()
  for (const entry of zones.trim().split(/\s+/)) {
    const [names = '', code = ''] = entry.split('@')
    const [name = '', short = ''] = names.split('=')
    const place: Place = { name, code: null, level: 'zone', within: byCode.get(code)?.place.name ?? null }
    for (const written of new Set([name, short])) add(map, written, 'plain', { place, division: null })
  }
}

function addRegions(map: Map<string, GazetteerName>): void {
  for (const entry of regions.trim().split(/\s+/)) {
    const [chosen, written = chosen] = entry.split('=')
    const writings = (written ?? '').split('/')
    const name = entry.includes('=')
      ? (chosen ?? entry)
      : writings.reduce((short, one) => (one.length < short.length ? one : short))
    for (const written of writings)
      add(map, written, 'plain', { place: { name, code: null, level: 'region', within: null }, division: null })
  }
}

/** The corps of Xinjiang (兵团) and its divisions, each joined with its city. */
function addCorps(map: Map<string, GazetteerName>): void {
  const within = '新疆维吾尔自治区'
  const corps: Place = { name: '新疆生产建设兵团', code: null, level: 'zone', within }
  for (const written of ['新疆生产建设兵团', '新疆兵团', '生产建设兵团'])
    add(map, written, 'full', { place: corps, division: null })
  add(map, '兵团', 'soft', { place: corps, division: null })
  const cities =
    '一阿拉尔 二铁门关 三图木舒克 四可克达拉 五双河 六五家渠 七胡杨河 八石河子 九白杨 十北屯 十三新星 十四昆玉'.split(
      ' ',
    )
  for (const entry of cities) {
    const [, number = '', city = ''] = /^(十[一三四]|.)(.+)$/.exec(entry) ?? []
    const place: Place = { name: `第${number}师${city}市`, code: null, level: 'prefecture', within }
    for (const written of [
      `第${number}师${city}市`,
      `${number}师${city}市`,
      `兵团第${number}师${city}市`,
      `兵团第${number}师`,
      `兵团${number}师`,
    ])
      add(map, written, 'full', { place, division: null })
  }
}

function add(map: Map<string, GazetteerName>, written: string, trust: NameTrust, sense: Sense): void {
  if (written.length < 2) return
  const known = map.get(written)
  if (!known) map.set(written, { written, trust, senses: [sense] })
  else if (!known.senses.includes(sense)) known.senses.push(sense)
}
