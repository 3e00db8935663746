// Amounts in words: the hedge is always there, 万 and 亿 are exact, and the measure word is the text's own where it can be.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { amountText } from './amount-text.ts'
import { shift } from './decimal.ts'
import type { Posting } from './posting.ts'

type Written = Pick<Posting, 'min' | 'max' | 'hedge' | 'unit' | 'counter'>
const yuan = { unit: 'CNY', counter: '元' } as const
const over = (min: string) => ({ min, max: null, hedge: 'over' }) as const
const under = (max: string) => ({ min: null, max, hedge: 'under' }) as const
const exact = (value: string) => ({ min: value, max: value, hedge: 'exact' }) as const
const range = (min: string, max: string) => ({ min, max, hedge: 'range' }) as const
const about = (value: string) => ({ min: value, max: value, hedge: 'about' }) as const

it.each<[Written, string, string]>([
  [{ ...over('110000000'), ...yuan }, '超1.1亿元', 'over 110,000,000 CNY'],
  [{ ...under('3000000000'), ...yuan }, '近30亿元', 'nearly 3,000,000,000 CNY'],
  [{ ...about('50000'), unit: 'person', counter: '人' }, '约5万人', 'about 50,000 people'],
  [{ ...exact('12'), unit: 'item', counter: '批' }, '12批', '12'],
  [{ ...range('60', '70'), unit: 'percent', counter: null }, '60%—70%', '60%–70%'],
  [{ ...range('300000000', '500000000'), ...yuan }, '3亿—5亿元', '300,000,000–500,000,000 CNY'],
  [{ ...exact('4530000000'), ...yuan, counter: null }, '45.3亿元', '4,530,000,000 CNY'],
  [{ ...exact('1200000000000'), ...yuan }, '1.2万亿元', '1,200,000,000,000 CNY'],
  [{ ...exact('12345678'), ...yuan }, '1234.5678万元', '12,345,678 CNY'],
  [{ ...exact('123456789'), ...yuan }, '12345.6789万元', '123,456,789 CNY'],
  [{ ...exact('1234567.89'), ...yuan }, '1234567.89元', '1,234,567.89 CNY'],
  [{ ...exact('9876.50'), ...yuan }, '9876.5元', '9,876.5 CNY'],
  [{ ...exact('-4.5'), unit: 'percentage-point', counter: null }, '-4.5个百分点', '-4.5 percentage points'],
  [{ ...exact('25000'), unit: 'm2', counter: '公顷' }, '2.5公顷', '25,000 m²'],
  [{ ...exact('1.5'), unit: 'kg', counter: '斤' }, '3斤', '1.5 kg'],
  [{ ...exact('30'), unit: 'other', counter: '欧元' }, '30欧元', '30 欧元'],
  [{ min: null, max: null, hedge: 'about', unit: 'item', counter: '批' }, '若干批', 'some'],
])('%j', (amount, zh, en) => {
  expect(amountText(amount, 'zh')).toBe(zh)
  expect(amountText(amount, 'en')).toBe(en)
})

it('says exactly the number, whatever its size', () => {
  const size = fc.tuple(fc.bigInt({ min: 0n, max: 10n ** 16n }), fc.nat(4)).map(([n, at]) => shift(String(n), -at))
  fc.assert(
    fc.property(size, (decimal) => {
      const [, number = '', multiplier = ''] =
        /^([\d.]+)(万亿|亿|万)?元$/.exec(amountText({ ...exact(decimal), ...yuan }, 'zh')) ?? []
      expect(shift(number, { 万亿: 12, 亿: 8, 万: 4 }[multiplier] ?? 0)).toBe(decimal)
    }),
  )
})
