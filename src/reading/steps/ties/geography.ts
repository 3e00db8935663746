// What two places are to each other: one inside the other, in one province, in one of the areas that programmes are made
// for. It exists because a province and its own city make no tie, and because 对口 between 浙 and 川 is another programme
// than between 浙 and 吉.
import type { Place } from '../../../model/place.ts'

/** The province code of a place (`'33'`), or null abroad and where no code is known. */
export function provinceOf(place: Place): string | null {
  const { code, country } = place
  return country === undefined && code !== null && code.length === 6 && isNumber(code) ? code.slice(0, 2) : null
}

function isNumber(code: string): boolean {
  for (let i = 0; i < code.length; i++) if (code.charCodeAt(i) < 48 || code.charCodeAt(i) > 57) return false
  return true
}

/** Whether `inner` lies in `outer` by code or by name: 荆门市 in 湖北省, 义王市 in 韩国, 南太湖新区 in 湖州市. */
export function liesIn(inner: Place, outer: Place): boolean {
  if (inner.within === outer.name || inner.country === outer.name) return true
  const [small, large] = [inner.code, outer.code]
  if (small === null || large === null || small === large || large.length !== 6 || !large.endsWith('00')) return false
  const digits = large.endsWith('0000') ? 2 : 4
  for (let i = 0; i < digits; i++) if (small.charCodeAt(i) !== large.charCodeAt(i)) return false
  return true
}

const areas = {
  /** 东部 of 东西部协作. */
  east: '11 12 31 32 33 35 37 44 21',
  /** Receivers of 东西部协作 since 1996. */
  west: '15 45 50 51 52 53 61 62 63 64 54 65',
  northeast: '21 22 23',
  delta: '31 32 33 34',
  capital: '11 12 13',
  bay: '44 81 82',
  chengyu: '50 51',
} as const

const sets = Object.fromEntries(
  Object.entries(areas).map(([area, codes]) => [area, new Set(codes.split(' '))]),
) as Record<keyof typeof areas, Set<string>>

/** Receivers of 东西部扶贫协作 until 2020 outside the western provinces: 恩施, 延边, 湘西, 张家口, 承德, 保定. */
const west = new Set(['4228', '2224', '4331', '1307', '1308', '1306'])

/** Whether a place lies in an area of programmes, e.g. 广安市 in the west of 东西部协作. */
export function inArea(place: Place | null, area: keyof typeof areas): boolean {
  const province = place ? provinceOf(place) : null
  if (area === 'west' && place?.code && west.has(place.code.slice(0, 4))) return true
  return province !== null && sets[area].has(province)
}

/** Whether both places lie in one of the areas that integration is planned for: 长三角, 京津冀, 大湾区, 成渝. */
export function inOneArea(a: Place | null, b: Place | null): boolean {
  return (['delta', 'capital', 'bay', 'chengyu'] as const).some((area) => inArea(a, area) && inArea(b, area))
}
