// Whether two named entries are one thing, by the places before their names.
import { expect, it } from 'vitest'
import { likeness } from './same.ts'

const fund = (name: string, ...parties: string[]) => ({
  ...{ kind: 'fund' as const, name, named: true, from: null, to: null },
  parties: parties.map((party) => ({ name: party })),
})

it.each([
  ['恩施市协作援助资金', '利川市协作援助资金', false],
  ['恩施市协作援助资金', '协作援助资金', true],
  ['恩施市协作援助资金', '恩施协作援助资金', true],
  ['恩施州协作援助资金', '恩施市协作援助资金', 'maybe'],
] as const)('%s and %s: %s', (one, other, expected) => {
  expect(likeness(fund(one, '杭州市'), fund(other, '杭州市'))).toBe(expected)
})
