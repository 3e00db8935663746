// Towns (镇, 乡, 街道) by the division that they lie in. It exists so that a town is known where its county or city is
// named, without holding forty thousand names in memory as entries of a map.

import { divisionTable } from './divisions.ts'
import type { Place } from './place.ts'
import { towns as rows } from './places/towns.data.ts'

const kinds: Record<string, string> = { 镇: 'z', 乡: 'x', 街道: 'j', 民族乡: 'm' }
let index: Map<string, string[]> | null = null

/** The codes of the counties (or cities without counties) that have a town of this name. `溪口镇` → 330213. */
export function countiesWithTown(name: string): readonly string[] {
  const kind = /民族乡$|街道$|镇$|乡$/.exec(name)?.[0] ?? ''
  index ??= indexOf(rows)
  return index.get(name.slice(0, name.length - kind.length) + (kinds[kind] ?? '')) ?? []
}

/** The town of this name in one division of a code (county or prefecture), or null. `townIn('溪口镇', '331000')` lies in 临海市. */
export function townIn(name: string, code: string): Place | null {
  const prefix = code.replace(/00$/, '')
  const county = countiesWithTown(name).find((one) => one.startsWith(prefix))
  if (!county) return null
  return { name, code: null, level: 'town', within: divisionTable().byCode.get(county)?.place.name ?? null }
}

/** All names with their counties: thirty thousand entries, built when the first town is asked for (about 20 ms). */
function indexOf(table: string): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const row of table.trim().split('\n')) {
    const county = row.slice(0, 6)
    for (let from = 6, at = 6; at < row.length; at++) {
      const char = row.charCodeAt(at)
      if (char > 122 || char < 97) continue
      const name = row.slice(from, at + 1)
      const known = found.get(name)
      if (known) known.push(county)
      else found.set(name, [county])
      from = at + 1
    }
  }
  return found
}
