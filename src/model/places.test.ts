// The tables of places: names, years, and which lies in which.
import { describe, expect, it } from 'vitest'
import { divisionTable } from './divisions.ts'
import { shortForms } from './place-stems.ts'
import { isWithin, placeByName, provinceOf } from './places.ts'

describe('placeByName', () => {
  it.each([
    ['宁波', '宁波市', '330200'],
    ['吉林', '吉林省', '220000'],
    ['黔南州', '黔南布依族苗族自治州', '522700'],
    ['科左后旗', '科尔沁左翼后旗', '150522'],
    ['恩施', '恩施土家族苗族自治州', '422800'],
    ['韩国', '韩国', 'KR'],
    ['新疆', '新疆维吾尔自治区', '650000'],
  ])('%s', (written, name, code) => expect(placeByName(written)).toMatchObject({ name, code }))

  it('is null for unknown names and names of several places', () => {
    expect(placeByName('乌有市')).toBeNull()
    expect(placeByName('鼓楼区')).toBeNull()
  })

  it('follows the year', () => {
    expect(placeByName('奉化', 2010)?.name).toBe('奉化市')
    expect(placeByName('奉化', 2020)?.name).toBe('奉化区')
  })
})

describe('where places lie', () => {
  const place = (name: string) => placeByName(name) ?? expect.fail(name)

  it('knows provinces and countries', () => {
    expect(provinceOf(place('余姚市'))?.name).toBe('浙江省')
    expect(provinceOf(place('浦东新区'))?.name).toBe('上海市')
    expect(provinceOf(place('大分市'))?.name).toBe('日本')
  })

  it('tells what lies in what', () => {
    expect(isWithin(place('余姚市'), place('宁波市'))).toBe(true)
    expect(isWithin(place('余姚市'), place('浙江省'))).toBe(true)
    expect(isWithin(place('浙江省'), place('宁波市'))).toBe(false)
    expect(isWithin(place('大分市'), place('日本'))).toBe(true)
    expect(isWithin(place('宁波市'), place('中国'))).toBe(true)
  })
})

describe('the division table', () => {
  const { byCode, all } = divisionTable()

  it('holds the list to county', () => {
    const count = (level: string) => [...byCode.values()].filter(({ place }) => place.level === level).length
    expect(count('province')).toBe(34)
    expect(count('county')).toBeGreaterThan(2830)
    for (const name of ['玉环市', '莱芜区', '监利市', '偃师区', '米林市', '和安县'])
      expect(all.some(({ place }) => place.name === name)).toBe(true)
  })

  it('holds no zones and no placeholders', () => {
    for (const { place } of byCode.values()) expect(place.name).not.toMatch(/开发区|市辖区|直辖|管委会/)
  })

  it('gives former names an end and what they became', () => {
    const former = all.filter(({ to }) => to < 9999)
    expect(former.length).toBeGreaterThan(400)
    for (const { from, to } of former) expect(from).toBeLessThanOrEqual(to)
    expect(former.find(({ place }) => place.name === '即墨市')?.successor?.place.name).toBe('即墨区')
  })
})

describe('shortForms', () => {
  it.each([
    ['宁波市', ['宁波']],
    ['忠县', []],
    ['景宁畲族自治县', ['景宁', '景宁县', '景宁自治县']],
    ['科尔沁左翼后旗', ['科左后旗']],
    ['阿克苏地区', ['阿克苏']],
  ])('%s', (name, forms) => expect(shortForms(name)).toEqual(forms))
})
