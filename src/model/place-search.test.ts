// Looking places up: by the beginning of a name, short or official, the widest first, and by code.
import { expect, it } from 'vitest'
import { placeOfCode, placesLike } from './place-search.ts'

it('finds places by the beginning of their names', () => {
  expect(placesLike('湖州', 5)[0]).toMatchObject({ name: '湖州市', code: '330500' })
  expect(placesLike('浙', 3)[0]).toMatchObject({ name: '浙江省', level: 'province' })
  expect(placesLike('  ', 5)).toEqual([])
  expect(placesLike('吉林', 2).map(({ level }) => level)).toEqual(['province', 'prefecture'])
})

it('finds places by the beginning of their sound', () => {
  expect(placesLike('ningb', 5)[0]).toMatchObject({ name: '宁波市' })
  expect(placesLike("Xi'an", 1)[0]).toMatchObject({ name: '西安市' })
  expect(placesLike('kashg', 5)[0]).toMatchObject({ name: '喀什地区' })
  expect(placesLike('n', 5)).toEqual([])
})

it('names no division that is gone', () => {
  expect(placesLike('宣武', 5)).toEqual([])
})

it('gives the place of a code', () => {
  expect(placeOfCode('330500')?.name).toBe('湖州市')
  expect(placeOfCode('JP')?.level).toBe('country')
  expect(placeOfCode('999999')).toBeNull()
})
