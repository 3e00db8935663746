// Numerals as texts write them, each with its exact value: the one place where a wrong digit would spoil everything after it.
import { expect, it } from 'vitest'
import { exactNumber, multiply, shift } from '../../model/decimal.ts'
import { numeralAt } from './numerals.ts'

it.each([
  ['1.1亿', '110000000', '110000000', null],
  ['1,234,567', '1234567', '1234567', null],
  ['3000多万', '30000000', '30000000', 'over'],
  ['1.2万亿', '1200000000000', '1200000000000', null],
  ['十几', '10', '10', 'over'],
  ['十多万', '100000', '100000', 'over'],
  ['数十', '10', '10', 'vague'],
  ['七八十', '70', '80', null],
  ['二三十万', '200000', '300000', null],
  ['一千零五十', '1050', '1050', null],
  ['二十五亿三千万', '2530000000', '2530000000', null],
  ['三点五亿', '350000000', '350000000', null],
  ['二〇二四', '2024', '2024', null],
  ['1亿2000万', '120000000', '120000000', null],
])('%s', (text, low, high, odd) => expect(numeralAt(text, 0)).toMatchObject({ end: text.length, low, high, odd }))

it('takes no digit of the next word', () => {
  expect(numeralAt('12千瓦', 0)).toMatchObject({ end: 2, low: '12' })
  expect(numeralAt('12，500人', 0)).toMatchObject({ end: 2 })
  expect(numeralAt('5月来', 0)).toMatchObject({ end: 1 })
  expect(numeralAt('几个', 0)).toBeNull()
})

it('keeps decimals exact', () => {
  expect(shift('4.52', 4)).toBe('45200')
  expect(shift('43', -2)).toBe('0.43')
  expect(multiply('3', '0.5')).toBe('1.5')
  expect(exactNumber('110000000')).toBe(110000000)
  expect(exactNumber('12345678901234567')).toBeNull()
  expect(exactNumber('100000000000000000')).toBe(1e17)
})
