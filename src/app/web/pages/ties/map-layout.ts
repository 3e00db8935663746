// Layout of the map (示意图布局): pixels of tiles, of the points of cities within them, and of partners abroad at the margin, in the units of the
// drawing. The same ties always give the same picture.
import { type Continent, continentOf, continents } from './continents.ts'
import type { PlacedTie, Spot } from './places.ts'
import { type Tile, tileColumns, tileRows, tiles } from './tiles.ts'

export type Point = { x: number; y: number }

export const tileSize = 96
const pitch = 102
const head = 22

/** How wide the column of countries at the margin is. */
export const foreignWidth = 176

/** A city's point in its tile; `named`: there is room for its name. */
export type CityPoint = Point & { key: string; name: string; code: string | null; named: boolean }

/** A country at the margin, with its partners. */
export type CountryPlace = Point & { country: string; continent: Continent; first: boolean; cities: string[] }

/** Everything that is drawn, by pixels. */
export type Layout = {
  width: number
  height: number
  cities: CityPoint[]
  countries: CountryPlace[]
  pointOf: (spot: Spot) => Point
}

/** Where a tile begins. */
export const cornerOf = ({ column, row }: Pick<Tile, 'column' | 'row'>): Point => ({
  x: column * pitch,
  y: row * pitch,
})

/** Lays the ends of ties out. */
export function layoutOf(ties: readonly PlacedTie[]): Layout {
  const spots = new Map(ties.flatMap(({ a, b }) => [a, b]).map((spot) => [`${spot.key} ${spot.name}`, spot]))
  const cities = tiles.flatMap((tile) => citiesIn(tile, [...spots.values()]))
  const countries = countriesOf([...spots.values()], tileColumns * pitch + 24)
  const byKey = new Map(cities.map((city) => [city.key, city]))
  const byCountry = new Map(countries.map((place) => [place.country, place]))
  const provinces = new Map(tiles.map((tile) => [tile.code, provincePoint(tile)]))
  const right = countries.length > 0 ? foreignWidth + 24 : 0
  return {
    width: tileColumns * pitch + right,
    height: Math.max(tileRows * pitch, (countries.at(-1)?.y ?? 0) + 30),
    cities,
    countries,
    pointOf: (spot) =>
      spot.in === 'country'
        ? byCountry.get(spot.country)!
        : spot.province
          ? provinces.get(spot.tile)!
          : byKey.get(spot.key)!,
  }
}

function provincePoint(tile: Tile): Point {
  const { x, y } = cornerOf(tile)
  return { x: x + 10, y: y + head / 2 + 1 }
}

/** The cities of a tile in rows, by their codes, so that neighbours stay about together. */
function citiesIn(tile: Tile, spots: readonly Spot[]): CityPoint[] {
  const own = spots
    .flatMap((spot) => (spot.in === 'tile' && !spot.province && spot.tile === tile.code ? [spot] : []))
    .sort((a, b) => orderOf(a) - orderOf(b) || (a.name < b.name ? -1 : 1))
  const columns =
    own.length <= 2 ? own.length : own.length <= 6 ? 3 : own.length <= 12 ? 4 : Math.ceil(Math.sqrt(own.length * 1.3))
  const lines = Math.ceil(own.length / columns)
  const { x, y } = cornerOf(tile)
  const [wide, high] = [(tileSize - 6) / columns, (tileSize - head - 4) / lines]
  return own.map(({ key, name, code }, at) => ({
    ...{ key, name, code, named: high >= 17 && wide >= 21 },
    x: x + 3 + wide * ((at % columns) + 0.5),
    y: y + head + high * (Math.floor(at / columns) + 0.5) - (high >= 17 ? 5 : 0),
  }))
}

const orderOf = (spot: Spot) => (spot.in === 'tile' && spot.code ? Number(spot.code.slice(0, 6)) : 999_999)

const rowHeight = 26
const headHeight = 22

/** The countries in a column, by continent, beginning so far to the right. */
export function countriesOf(spots: readonly Spot[], x: number): CountryPlace[] {
  const abroad = spots.flatMap((spot) => (spot.in === 'country' ? [spot] : []))
  const byCountry = Map.groupBy(abroad, ({ country }) => country)
  const order = Object.keys(continents)
  const sorted = [...byCountry.keys()].sort(
    (a, b) => order.indexOf(continentOf(a)) - order.indexOf(continentOf(b)) || (a < b ? -1 : 1),
  )
  let y = 8
  let last: Continent | null = null
  return sorted.map((country) => {
    const continent = continentOf(country)
    const first = continent !== last
    if (first) y += headHeight + (last === null ? 0 : 8)
    last = continent
    const place = { x, y: y + rowHeight / 2, country, continent, first }
    y += rowHeight
    return { ...place, cities: byCountry.get(country)!.map(({ name }) => name) }
  })
}

/** A line between two points, bent a little so that lines of one pair of tiles do not lie on each other. */
export function curve(from: Point, to: Point, bend: number): string {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const middle = { x: (from.x + to.x) / 2 - dy * bend, y: (from.y + to.y) / 2 + dx * bend }
  return `M${round(from.x)} ${round(from.y)}Q${round(middle.x)} ${round(middle.y)} ${round(to.x)} ${round(to.y)}`
}

const round = (number: number) => Math.round(number * 10) / 10
