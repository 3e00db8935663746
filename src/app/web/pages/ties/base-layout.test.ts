// Where ends of ties stand on a base map: in their own area by code or name, else in the area around it, never in one of the same name elsewhere,
// and never on each other.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { MapPart } from '../../../../model/base-map.ts'
import { drawnMap } from '../../parts/base-shapes.tsx'
import { isInside, leastApart } from '../../parts/map-geometry.ts'
import { baseLayoutOf } from './base-layout.ts'
import { type ListedTie, placed } from './places.ts'

/** A square of one degree. */
const area = (code: string | null, name: string | null, east: number): MapPart => {
  const corners = [[0, 0], [1, 0], [1, 1], [0, 1], [0, 0]].map(([x, y]) => [east + x!, 30 + y!] as const) // biome-ignore format: one square
  return { sort: 'area', code, name, polygons: [[corners]] }
}

type End = { name: string; code: string }
let no = 0
const tie = (a: End, b: End) => {
  const said = { id: String(no++), a: a.name, b: b.name, aCode: a.code, bCode: b.code, regions: [a.code, b.code] }
  return { ...said, parent: null, figures: 0, programme: null } as unknown as ListedTie
}
const home = { name: '浙江省', code: '330000' }
const base = [area('330000', '浙江省', 120), area('330200', '宁波市', 122), area(null, '湖北省', 115)]
const homePart = area('330000', '浙江省', 120)

function layoutOf(parts: MapPart[], ties: ListedTie[]) {
  const drawn = drawnMap(parts, { width: 800, height: 800 })
  return { drawn, layout: baseLayoutOf(placed(ties).on, drawn) }
}

/** The square, by its number, in which the other side of a tie with 浙江省 stands. */
function squareOf(parts: MapPart[], end: End): number | 'outside' {
  const one = tie(home, end)
  const { drawn, layout } = layoutOf(parts, [one])
  if (layout.off === 1) return 'outside'
  const at = layout.pointOf(layout.on[0]!.b)
  const wide = drawn.width
  const spans = parts.map((part) => (part.sort === 'area' ? part.polygons[0]![0]![0]![0] : 0))
  const [west, east] = [Math.min(...spans), Math.max(...spans) + 1]
  const degrees = west + (at.x / wide) * (east - west)
  return spans.findIndex((span) => span <= degrees && degrees <= span + 1)
}

it.each([
  ['by code', { name: '宁波', code: '330200' }, 1],
  ['in its prefecture', { name: '北仑区', code: '330206' }, 1],
  ['in its province', { name: '湖州市', code: '330500' }, 0],
  ['in a province that the map has by name', { name: '黄冈市', code: '421100' }, 2],
  ['nowhere', { name: '昌都市', code: '540300' }, 'outside'],
])('places a region %s', (_, end, square) => {
  expect(squareOf(base, end)).toBe(square)
})

it.each([
  ['by its name', [homePart, area(null, '黄冈市', 115)], { name: '黄冈市', code: '421100' }, 1],
  [
    'not where two have the name',
    [homePart, area(null, '黄冈市', 115), area(null, '黄冈市', 110)],
    { name: '黄冈市', code: '421100' },
    'outside',
  ],
  [
    'not in a district of that name',
    [homePart, area(null, '鼓楼区', 118)],
    { name: '鼓楼区', code: '350102' },
    'outside',
  ],
  ['not in another province', [homePart, area('320900', '黄冈市', 118)], { name: '黄冈市', code: '421100' }, 'outside'],
  [
    'by its name beside numbers that are no codes',
    [homePart, area('000017', '黄冈市', 115)],
    { name: '黄冈市', code: '421100' },
    1,
  ],
] as const)('places a region without a code in the file %s', (_, parts, end, square) => {
  expect(squareOf([...parts], end)).toBe(square)
})

it('lets no point lie on another, and puts partners abroad beside the map', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 60 }), (cities) => {
      const ties = cities.map((city) => tie(home, { name: `市${city}`, code: String(330_000 + city * 100) }))
      const { drawn, layout } = layoutOf(base, [...ties, tie(home, { name: '福井县', code: 'JP' })])
      for (const [at, a] of layout.cities.entries()) {
        for (const b of layout.cities.slice(at + 1)) {
          expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(leastApart - 1e-9)
        }
      }
      expect(layout.countries.map(({ country }) => country)).toEqual(['JP'])
      expect(layout.countries[0]!.x).toBeGreaterThan(drawn.width)
      expect(layout.width).toBeGreaterThan(layout.countries[0]!.x)
    }),
    { numRuns: 50 },
  )
})

it('puts the point of an area into it', () => {
  const { drawn } = layoutOf(base, [])
  const [, ningbo] = drawn.shapes
  const [x, y] = [ningbo!.point!.x / drawn.width, ningbo!.point!.y / drawn.height]
  expect(isInside([[{ x: 7 / 8, y: 0 }, { x: 1, y: 0 }, { x: 1, y: 1 }, { x: 7 / 8, y: 1 }]], { x, y })).toBe(true) // biome-ignore format: one square
})
