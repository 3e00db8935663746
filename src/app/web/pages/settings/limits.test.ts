// Limits in words: nothing is everything; places by name where it is known, programmes by theirs, ties by their number.
import { expect, it } from 'vitest'
import { unlimited } from '../../../../model/roles.ts'
import { limitsText } from './limits.ts'

it('says to what a member is limited', () => {
  expect(limitsText(unlimited, new Map())).toEqual({ zh: '全部', en: 'everything' })
  const limits = { regions: ['330500', '999999'], programmes: ['east_west'], ties: ['a', 'b'] }
  expect(limitsText(limits, new Map([['330500', '湖州市']]))).toEqual({
    zh: '湖州市、999999；东西部协作；2 条结对关系',
    en: '湖州市, 999999; East-West collaboration; 2 ties',
  })
})
