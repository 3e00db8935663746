// Where the sides of ties stand on the map (上图位置): a region in the tile of its province, a partner abroad in its country at the margin. What
// has no code of its own stands where the tie that it is nested in stands; what has nothing of the sort is not on the map and is said so.
import type { Given } from '../../calls/calls.ts'
import { tileOf } from './tiles.ts'

export type ListedTie = Given<'get', '/ties'>['items'][number]
export type ShownTie = Given<'get', '/ties/{id}'>
export type SideName = 'a' | 'b'

/** A spot: in the tile of a province (`code` null where its own is not known) or in a country. */
export type Spot = { key: string; name: string } & (
  | { in: 'tile'; tile: string; code: string | null; province: boolean }
  | { in: 'country'; country: string }
)

/** A tie with both ends on the map. */
export type PlacedTie = { tie: ListedTie; a: Spot; b: Spot }

/** Ties that can be drawn, and those that cannot. */
export function placed(ties: readonly ListedTie[]): { on: PlacedTie[]; off: ListedTie[] } {
  const byId = new Map(ties.map((tie) => [tie.id, tie]))
  const on: PlacedTie[] = []
  const off: ListedTie[] = []
  for (const tie of ties) {
    const [a, b] = [spotOf(tie, 'a', byId), spotOf(tie, 'b', byId)]
    if (a && b) on.push({ tie, a, b })
    else off.push(tie)
  }
  return { on, off }
}

function spotOf(tie: ListedTie, side: SideName, ties: ReadonlyMap<string, ListedTie>): Spot | null {
  const code = codeOf(tie, side)
  if (code) return spotAt(code, tie[side], codeIsOwn(tie, side))
  const parent = tie.parent ? ties.get(tie.parent) : undefined
  const around = parent ? codeOf(parent, side) : null
  return around ? spotAt(around, tie[side], false) : null
}

const codeIsOwn = (tie: ListedTie, side: SideName) => tie[`${side}Code`] !== null

/** The side's own code; else the one region of the tie that is not the other side's. */
function codeOf(tie: ListedTie, side: SideName): string | null {
  const own = tie[`${side}Code`]
  if (own) return own
  const other = tie[side === 'a' ? 'bCode' : 'aCode']
  const left = tie.regions.filter((code) => code !== other)
  return other !== null && left.length === 1 ? left[0]! : null
}

function spotAt(code: string, name: string, own: boolean): Spot | null {
  const tile = tileOf(code)
  if (tile) {
    const province = own && code === tile.code
    const key = province ? tile.code : `${tile.code} ${name}`
    return { key, name, in: 'tile', tile: tile.code, code: own ? code : null, province }
  }
  const country = /^([A-Z]{2})(?:-|$)/.exec(code)?.[1]
  return country ? { key: country, name, in: 'country', country } : null
}

/** 宁波市 → 宁波, 黔南布依族苗族自治州 → 黔南, 景宁畲族自治县 → 景宁: what fits into a tile. */
export function shortName(name: string): string {
  const bare = name.replace(peoples, '').replace(/(?:特别行政区|地区|林区|新区|[省市区县州盟旗])$/, '')
  return (bare.length >= 2 ? bare : name).slice(0, 4)
}

const peoples =
  /(?:(?:蒙古|维吾尔|哈萨克|柯尔克孜|布依|朝鲜|土家|哈尼|景颇|傈僳|保安|东乡|撒拉|[壮回藏苗彝侗畲羌傣白瑶满黎土怒水佤各])族)*自治[州县旗区]$/
