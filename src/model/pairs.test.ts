// The pairs that ship: every region by its official name and code, no pair twice, nothing inside a pair that lies outside its regions.
import { describe, expect, it } from 'vitest'
import { divisionTable } from './divisions.ts'
import { pairRows, pairSources } from './pairs.data.ts'
import { type Pair, shippedPairs } from './pairs.ts'
import { isWithin } from './places.ts'
import { programmes } from './programmes.ts'

const pairs = shippedPairs()
const { byCode } = divisionTable()
const pair = (id: string) => pairs.find((one) => one.id === id) ?? expect.fail(id)
const placeOf = ({ name, code, within }: Pair['a']) =>
  code ? (byCode.get(code)?.place ?? expect.fail(name)) : { name, code, level: 'zone' as const, within }

it('are 116, of ten programmes, each with its source in plain words', () => {
  expect(pairs.length).toBe(116)
  expect([...new Set(pairs.map(({ programme }) => programme))].sort().join(' ')).toBe(
    'domestic_friendship east_west integration js_north_south north_anhui northeast paired_aid_qinghai paired_aid_tibet paired_aid_xinjiang revolutionary',
  )
  for (const { source } of pairs) expect(source).toMatch(/[一-龥]{4}/)
  const used = new Set(pairRows.flatMap((row) => row.split('|')[5]?.split(' ') ?? []))
  expect([...used].sort()).toEqual(Object.keys(pairSources).sort())
})

it('name every region as the gazetteer has it today, by its code; one zone has none', () => {
  const ends = pairs.flatMap(({ a, b }) => [a, b])
  for (const end of ends.filter(({ code }) => code)) {
    const division = byCode.get(end.code ?? '')
    expect(division?.place).toMatchObject({ name: end.name, within: end.within })
    expect(division?.to).toBe(9999)
  }
  expect(ends.filter(({ code }) => !code)).toEqual([{ name: '大鹏新区', code: null, within: '深圳市' }])
})

it('hold no pair twice, none turned round, and none of a region with itself', () => {
  const keys = pairs.map(({ programme, a, b }) => [programme, ...[a.code ?? a.name, b.code ?? b.name].sort()].join(' '))
  expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([])
  expect(pairs.filter(({ a, b }) => a.name === b.name && a.within === b.within)).toEqual([])
})

it('have the kind of their programme, but for two friendship cities of documents', () => {
  const others = pairs.filter(({ programme, kind }) => programmes[programme].tie !== kind)
  expect(others.map(({ a, b }) => `${a.name}—${b.name}`)).toEqual(['台州市—荆门市', '湖州市—黔南布依族苗族自治州'])
})

describe('time', () => {
  it('ends no pair before it began, and begins none before its programme', () => {
    for (const { programme, since, until } of pairs) {
      if (since && until) expect(since < until).toBe(true)
      if (since) expect(Number(since.slice(0, 4))).toBeGreaterThanOrEqual(programmes[programme].since ?? 0)
    }
  })

  it('is as wide as it was written', () => {
    expect(pair('revolutionary:440300-360700')).toMatchObject({ since: '2022-05-01', until: '2030-12-31' })
    expect(pair('domestic_friendship:331000-420800')).toMatchObject({ since: '2020-06-19', until: null })
    expect(pair('paired_aid_tibet:440000-540400')).toMatchObject({ since: null, sinceWritten: '1994+' })
  })

  it('ends what a later round dropped and not what it confirmed', () => {
    const of = (wanted: string, from: string) =>
      pairs.filter(({ programme, sinceWritten }) => programme === wanted && sinceWritten === from)
    const ended = [...of('east_west', '2016-12'), ...of('js_north_south', '2001')].filter(({ until }) => until)
    expect(ended.map(({ b, until }) => `${b.name} ${until?.slice(0, 4)}`)).toEqual([
      '张家口市 2021', '保定市 2021', '承德市 2021', '六盘水市 2021', '遵义市 2021', '西宁市 2021', '海东市 2021', '铜仁市 2021',
      '恩施土家族苗族自治州 2021', '黔东南苗族侗族自治州 2021', '延边朝鲜族自治州 2021', '黔西南布依族苗族自治州 2021', '徐州市 2022',
      '连云港市 2022',
    ]) // biome-ignore format: one list
    expect(pair('east_west:110000-150000')).toMatchObject({ since: '2016-12-01', until: null })
    expect(pair('js_north_south:320100-320800')).toMatchObject({ since: '2001-01-01', until: null })
  })
})

it('lie within the regions of the pair that holds them', () => {
  const inner = pairs.filter(({ within }) => within)
  expect(inner.length).toBe(37)
  for (const { a, b, within } of inner) {
    const outer = pair(within ?? '')
    expect(isWithin(placeOf(a), placeOf(outer.a)), `${a.name} in ${outer.a.name}`).toBe(true)
    expect(isWithin(placeOf(b), placeOf(outer.b)), `${b.name} in ${outer.b.name}`).toBe(true)
  }
})

it('are given to no region as aid twice within a programme of cities, nor left out where twenty were announced', () => {
  const cities = pairs.filter(({ programme, within }) => programme === 'revolutionary' && !within)
  expect(cities.length).toBe(20)
  expect(new Set(cities.map(({ b }) => b.code)).size).toBe(20)
  expect(new Set(cities.map(({ a }) => a.code)).size).toBe(15)
})

it('leave out what was not verified', () => {
  const has = (a: string, b: string) => pairs.some((one) => one.a.name === a && one.b.name === b)
  expect(has('山东省', '重庆市')).toBe(false)
  expect(has('北京市', '拉萨市')).toBe(false)
  expect(pairs.filter(({ programme }) => programme === 'mountain_sea')).toEqual([])
  expect(pairs.filter(({ programme }) => programme === 'paired_aid_xinjiang').map(({ b }) => b.name)).toEqual([
    '柯坪县',
  ])
})
