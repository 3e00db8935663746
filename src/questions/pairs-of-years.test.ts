// Pairs of years: what is said where years tell of different pairs.
import { expect, it } from 'vitest'
import { inAll, otherPairs } from './pairs-of-years.ts'

const told = (year: number, ...pairs: string[]) => ({
  title: { zh: `${year}年`, en: String(year) },
  pairs: new Set(pairs),
})

it('says nothing where all years tell of the same pairs, or one alone tells', () => {
  expect(otherPairs([told(2023, 'a', 'b'), told(2024, 'b', 'a')])).toEqual([])
  expect(otherPairs([told(2023, 'a')])).toEqual([])
  expect(otherPairs([])).toEqual([])
})

it('names how many pairs each year tells of, and how many all do', () => {
  const two = [told(2023, 'a', 'b'), told(2024, 'b', 'c', 'd')]
  expect([...inAll(two)]).toEqual(['b'])
  expect(otherPairs(two)).toMatchObject([
    {
      code: 'scope',
      bars: true,
      zh: '范围不同：2023年有2对合作关系的数据，2024年有3对，其中两年都有的1对。',
      en: 'Of different pairs: 2023 tells of 2, 2024 of 3; both tell of 1.',
    },
  ])
  expect(otherPairs([...two, told(2025)])).toMatchObject([
    { zh: '范围不同：2023年有2对合作关系的数据，2024年有3对，2025年有0对，其中各年都有的0对。' },
  ])
})
