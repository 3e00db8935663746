// The base map over HTTP: taken with its 审图号, given to whoever sees ties, kept through an export, gone when it is taken away; a wrong file is
// told in one sentence and changes nothing.
import { expect, it } from 'vitest'
import { inHouse } from '../../../test/house.ts'
import { largestBaseMap } from '../../model/base-map.ts'
import { type Limits, unlimited } from '../../model/roles.ts'
import { localPrincipal } from '../auth/rights.ts'

const square = (east: number, north: number) => ({
  type: 'Polygon',
  coordinates: [[[east, north], [east + 1, north], [east + 1, north + 1], [east, north + 1], [east, north]]], // biome-ignore format: one square
})
const fileOf = (...features: object[]) => JSON.stringify({ type: 'FeatureCollection', features })
const area = (properties: object, east = 120) => ({ type: 'Feature', properties, geometry: square(east, 30) })
const map = fileOf(area({ adcode: 330200, name: '宁波市' }), area({ name: '黄冈市' }, 115), area({ name: '某地' }, 110))
const put = `/settings/base-map?approval=${encodeURIComponent('GS(2024)0650号')}&source=${encodeURIComponent('标准地图')}`

inHouse('the base map', (test) => {
  it('is taken, given as it came, and taken away again, with revisions', async () => {
    const { call } = await test.book()
    expect((await call('GET', '/settings/base-map')).body).toBe(null)
    const taken = await call('PUT', put, map)
    expect(taken).toMatchObject({
      status: 200,
      body: { approval: 'GS(2024)0650号', source: '标准地图', bytes: Buffer.byteLength(map), areas: 3, known: 2 },
    })
    expect((await call('GET', '/settings/base-map')).body).toEqual(taken.body)
    const file = await call('GET', '/base-map/file')
    expect(file.body).toEqual({ text: map })
    const known = { 'if-none-match': file.headers.get('etag') ?? '' }
    expect((await call('GET', '/base-map/file', undefined, known)).status).toBe(304)
    expect((await call('DELETE', '/settings/base-map')).status).toBe(200)
    expect((await call('GET', '/settings/base-map')).body).toBe(null)
    expect((await call('GET', '/base-map/file')).status).toBe(404)
    const { items } = (await call('GET', '/revisions?kind=setting')).body
    expect(items.map(({ before, after }) => [before, after])).toEqual([
      [{ baseMap: taken.body }, { baseMap: null }],
      [{ baseMap: null }, { baseMap: taken.body }],
    ])
  })

  it.each([
    ['no GeoJSON', put, 'no map', 'not_geojson'],
    ['no area with a name or code that is known', put, fileOf(area({ name: '某地' })), 'no_known_place'],
    ['no degrees', put, fileOf({ ...area({ adcode: 330200 }), geometry: square(13_400_000, 30) }), 'not_degrees'],
    ['no 审图号', '/settings/base-map?source=a', map, 'no_approval'],
    ['a blank 审图号', '/settings/base-map?approval=%20&source=a', map, 'no_approval'],
    ['no source', '/settings/base-map?approval=a', map, 'no_source'],
    ['too large', put, `${map}${' '.repeat(largestBaseMap)}`, 'too_large'],
  ])('refuses a file with %s and keeps what was set', async (_, path, file, code) => {
    const { call } = await test.book()
    const before = (await call('PUT', put, map)).body
    const refused = await call('PUT', path, file)
    expect(refused.body).toMatchObject({ code, zh: expect.any(String), en: expect.any(String) })
    expect(refused.status).toBe(code === 'too_large' ? 413 : 422)
    expect((await call('GET', '/settings/base-map')).body).toEqual(before)
  })

  it('goes out with the whole book', async () => {
    const { call } = await test.book()
    const { sha256 } = (await call('PUT', put, map)).body
    const piece = `{"file":"${sha256}","at":0,"of":${Buffer.byteLength(map)},"base64":"${btoaOf(map)}"`
    expect(String((await call('GET', '/export')).body.text).includes(piece)).toBe(true)
    await call('DELETE', '/settings/base-map')
    expect(String((await call('GET', '/export')).body.text).includes('{"file":')).toBe(false)
  })

  it('is seen by who sees ties, and set by members without limits alone', async () => {
    const { workspace, call } = await test.book()
    await call('PUT', put, map)
    const as = (role: 'administrator' | 'viewer', limits: Limits = unlimited) =>
      test.as({ ...localPrincipal(workspace, 'fan'), role, limits })
    const viewer = as('viewer')
    expect((await viewer('GET', '/base-map/file')).status).toBe(200)
    expect((await viewer('DELETE', '/settings/base-map')).status).toBe(403)
    const limited = as('administrator', { ...unlimited, regions: ['330200'] })
    expect((await limited('GET', '/settings/base-map')).status).toBe(200)
    expect((await limited('PUT', put, map)).body.code).toBe('beyond_limits')
    expect((await limited('DELETE', '/settings/base-map')).body.code).toBe('beyond_limits')
  })
})

const btoaOf = (text: string) => Buffer.from(text).toString('base64')
