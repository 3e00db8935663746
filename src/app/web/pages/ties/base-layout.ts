// Layout on a base map (底图布局): each end of a tie at the point of its own area, else of the area around it, kept off other points; partners
// abroad at the margin. The same ties on the same map always give the same picture.
import type { DrawnMap, Shape } from '../../parts/base-shapes.tsx'
import { freePlace, leastApart, type Point } from '../../parts/map-geometry.ts'
import { type CityPoint, countriesOf, foreignWidth, type Layout } from './map-layout.ts'
import { type PlacedTie, type Spot, shortName } from './places.ts'
import { tileOf } from './tiles.ts'

type Region = Extract<Spot, { in: 'tile' }>

/** The layout, and what of the ties is on the map; `off`: how many have a side outside it. */
export type BaseLayout = Layout & { on: PlacedTie[]; off: number }

/** Lays the ends of ties out on a map. */
export function baseLayoutOf(ties: readonly PlacedTie[], map: DrawnMap): BaseLayout {
  const anchorOf = anchorsOf(map.shapes)
  const isOn = (spot: Spot) => spot.in === 'country' || anchorOf(spot) !== null
  const on = ties.filter(({ a, b }) => isOn(a) && isOn(b))
  const spots = [...new Map(on.flatMap(({ a, b }) => [a, b]).map((spot) => [spotKey(spot), spot])).values()]
  const cities = citiesOf(spots, anchorOf)
  const countries = countriesOf(spots, map.width + 36)
  const byKey = new Map<string, Point>(cities.map((city) => [city.key, city]))
  const byCountry = new Map(countries.map((place) => [place.country, place]))
  return {
    ...{ on, off: ties.length - on.length, cities, countries },
    width: map.width + (countries.length > 0 ? foreignWidth + 36 : 0),
    height: Math.max(map.height, (countries.at(-1)?.y ?? 0) + 30),
    pointOf: (spot) => (spot.in === 'country' ? byCountry.get(spot.country)! : byKey.get(spot.key)!),
  }
}

const spotKey = (spot: Spot) => (spot.in === 'country' ? `${spot.key} ${spot.name}` : spot.key)

/** Where the map has a place: its own area by code or name, else its prefecture, its province, or an area of that which it has. */
function anchorsOf(shapes: readonly Shape[]): (spot: Spot) => Point | null {
  const areas = shapes.filter(({ point }) => point !== null)
  const byCode = new Map(areas.flatMap(({ code, point }) => (code ? [[code, point!] as const] : [])))
  const named = Map.groupBy(areas, ({ name }) => name ?? '')
  const byProvince = Map.groupBy(areas, ({ code }) => code?.slice(0, 2) ?? '')
  /** A name that two areas have tells neither; that of a district is borne in several cities. */
  const byName = ({ name, tile }: Region) => {
    const found = isDistrict.test(name) ? [] : (named.get(name) ?? [])
    return found.length === 1 && lies(found[0]!, tile) ? found[0]!.point : null
  }
  return (spot) => {
    if (spot.in === 'country') return null
    const { code, tile, province } = spot
    const own = code || province ? (byCode.get(code ?? tile) ?? byName(spot)) : null
    const around = (code && byCode.get(`${code.slice(0, 4)}00`)) || byCode.get(tile) || provinceByName(tile, areas)
    return own ?? around ?? byProvince.get(tile.slice(0, 2))?.[0]?.point ?? null
  }
}

const isDistrict = /(?<!自治|特别行政|地|林)区$/

/** Whether an area may lie in a province; numbers that are no codes of any say nothing of it. */
const lies = ({ code }: Shape, tile: string) => (code && tileOf(code) ? tileOf(code)?.code === tile : true)

/** 浙江省 and 浙江 are the area of 330000. */
function provinceByName(tile: string, areas: readonly Shape[]): Point | null {
  const zh = tileOf(tile)?.zh
  return areas.find((area) => zh && area.name?.startsWith(zh) && lies(area, tile))?.point ?? null
}

/** Points of regions, provinces first, then by code, each at the first place that is free. */
function citiesOf(spots: readonly Spot[], anchorOf: (spot: Spot) => Point | null): CityPoint[] {
  const regions = spots.flatMap((spot) => (spot.in === 'tile' ? [spot] : [])).sort(byOrder)
  const taken: Point[] = []
  const placed = regions.map((spot) => {
    const point = freePlace(anchorOf(spot)!, taken)
    taken.push(point)
    const name = spot.province ? (tileOf(spot.tile)?.zh ?? spot.name) : spot.name
    return { ...point, key: spot.key, name, code: spot.code, named: false }
  })
  const labels: Label[] = []
  for (const city of placed) {
    const label = labelOf(city)
    city.named =
      !placed.some((other) => other !== city && covers(label, other)) && !labels.some((one) => meet(one, label))
    if (city.named) labels.push(label)
  }
  return placed
}

const byOrder = (a: Region, b: Region) => order(a) - order(b) || (a.key < b.key ? -1 : 1)
const order = ({ province, code }: Region) => (province ? 0 : code ? Number(code.slice(0, 6)) : 1_000_000)

type Label = { left: number; right: number; top: number; bottom: number }

/** The room of a name below its point, in letters of 9.5 units. */
function labelOf({ x, y, name }: CityPoint): Label {
  const half = (shortName(name).length * 9.5) / 2
  return { left: x - half, right: x + half, top: y + 4, bottom: y + 15 }
}

const covers = ({ left, right, top, bottom }: Label, { x, y }: Point) =>
  x > left - leastApart / 3 && x < right + leastApart / 3 && y > top - 2 && y < bottom + 2

const meet = (a: Label, b: Label) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
