// The base map as files have it: codes and names in their several writings, and a sentence for each file that cannot be drawn as it is.
import { expect, it } from 'vitest'
import { readBaseMap } from './base-map.ts'

const square = [[[120, 29], [122, 29], [122, 31], [120, 31], [120, 29]]] // biome-ignore format: one square
const feature = (properties: object | null, geometry: object | null = { type: 'Polygon', coordinates: square }) => ({
  type: 'Feature',
  properties,
  geometry,
})
const fileOf = (...features: object[]) => JSON.stringify({ type: 'FeatureCollection', features })
const read = (...features: object[]) => readBaseMap(fileOf(...features))

it.each([
  [{ adcode: 330200, name: '宁波市' }, '330200', '宁波市'],
  [{ adcode: '330200' }, '330200', null],
  [{ gb: '156330200', NAME: '宁波市' }, '330200', '宁波市'],
  [{ code: '3302' }, '330200', null],
  [{ id: 33, name: ' 浙江省 ' }, '330000', '浙江省'],
  [{ adcode: '100000_JD', name: '' }, null, null],
  [null, null, null],
])('reads code and name of %j', (properties, code, name) => {
  const map = read(feature(properties))
  expect(map.ok && map.value[0]).toEqual({ sort: 'area', code, name, polygons: [square] })
})

it('takes a code from the feature itself, areas of several parts, and lines', () => {
  const line = { type: 'LineString', coordinates: [[110, 5], [112, 8]] } // biome-ignore format: one line
  const parts = { type: 'MultiPolygon', coordinates: [square, square] }
  const map = readBaseMap(
    `\uFEFF${fileOf({ ...feature(null, parts), id: '440000' }, feature({ name: '南海断续线' }, line))}`,
  )
  expect(map).toMatchObject({
    ok: true,
    value: [
      { sort: 'area', code: '440000', polygons: [square, square] },
      { sort: 'line', name: '南海断续线', courses: [line.coordinates] },
    ],
  })
})

const far = [[[13_400_000, 29], [13_500_000, 29], [13_500_000, 31], [13_400_000, 29]]] // biome-ignore format: one area
it.each([
  ['{', 'not_geojson'],
  ['[]', 'not_geojson'],
  [fileOf(), 'not_geojson'],
  [fileOf(feature(null, { type: 'Point', coordinates: [120, 30] })), 'no_area_or_line'],
  [fileOf(feature(null, null)), 'no_area_or_line'],
  [fileOf(feature(null, { type: 'Polygon', coordinates: far })), 'not_degrees'],
  [
    fileOf(
      feature(null, {
        type: 'Polygon',
        coordinates: [
          [
            [1, 1],
            [2, 2],
            [1, 1],
          ],
        ],
      }),
    ),
    'not_geojson',
  ],
  [fileOf(feature(null, { type: 'Polygon', coordinates: square[0] })), 'not_geojson'],
  [
    fileOf(
      feature(null, {
        type: 'Polygon',
        coordinates: [
          [
            ['a', 1],
            [2, 2],
            [3, 3],
            [1, 1],
          ],
        ],
      }),
    ),
    'not_geojson',
  ],
  [
    fileOf(
      feature(null, {
        type: 'LineString',
        coordinates: [
          [1, 1],
          [2, 2],
        ],
      }),
    ),
    'no_area',
  ],
])('refuses what cannot be drawn: %s', (text, code) => {
  expect(readBaseMap(text)).toMatchObject({ ok: false, refusal: { code } })
})
