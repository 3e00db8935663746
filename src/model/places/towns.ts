// Towns (镇, 乡, 街道) by the division that they lie in. It exists so that a town is known where its county or city is
// named, without holding forty thousand names in memory as entries of a map.
import { divisionTable } from './divisions.ts'
import type { Place } from './place.ts'
import { towns as rows } from './towns.data.ts'

const kinds: Record<string, string> = { 镇: 'z', 乡: 'x', 街道: 'j', 民族乡: 'm' }
let lines: Map<string, string> | null = null
const byPrefecture = new Map<string, string[]>()

/** The town of this name in one division of a code (county or prefecture), or null. `townIn('东塍镇', '331000')` lies in 临海市. */
export function townIn(name: string, code: string): Place | null {
  const kind = /民族乡$|街道$|镇$|乡$/.exec(name)?.[0] ?? ''
  const written = name.slice(0, name.length - kind.length) + (kinds[kind] ?? '')
  if (written.length < 2) return null
  for (const county of code.endsWith('00') ? countiesOf(code) : [code]) {
    if (!holds(townLines().get(county) ?? '', written)) continue
    const within = divisionTable().byCode.get(county)?.place.name ?? null
    return { name, code: null, level: 'town', within }
  }
  return null
}

/** Whether the run of names holds this one whole: the character before it must end another name. */
function holds(line: string, written: string): boolean {
  for (let at = line.indexOf(written); at >= 0; at = line.indexOf(written, at + 1)) if (at === 0 || /[zxjm]/.test(line[at - 1] ?? '')) return true
  return false
}

function townLines(): Map<string, string> {
  lines ??= new Map(rows.trim().split('\n').map((row) => [row.slice(0, 6), row.slice(6)]))
  return lines
}

function countiesOf(code: string): string[] {
  let codes = byPrefecture.get(code)
  if (!codes) {
    const prefix = code.slice(0, 4)
    codes = [...townLines().keys()].filter((county) => county.startsWith(prefix))
    byPrefecture.set(code, codes)
  }
  return codes
}
