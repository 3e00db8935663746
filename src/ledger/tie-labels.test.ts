// Ties in a cell: each label means one tie, and what people write instead means it too where it can mean no other.
import { expect, it } from 'vitest'
import { tieLabels } from './tie-labels.ts'
import type { BookTie } from './ties.ts'

const tie = (id: string, a: string, b: string, more: Partial<BookTie> = {}): BookTie => ({
  ...{
    id,
    a,
    b,
    kind: 'paired_aid',
    programme: null,
    since: null,
    until: null,
    parent: null,
    source: null,
    note: null,
  },
  ...{ aCode: null, bCode: null, parties: [a, b].sort(), regions: [], level: 'county', origin: 'person', version: 1 },
  ...more,
})
const labels = tieLabels([
  tie('1', '湖州市', '柯坪县'),
  tie('2', '宁波市', '丽水市', { programme: 'mountain_sea', since: '2002-04-01' }),
  tie('3', '宁波市', '丽水市', { programme: 'integration', since: '2018-06-01' }),
  tie('4', '北京市', '和田地区'),
  tie('5', '宁波市', '丽水市', { programme: 'mountain_sea', since: '2002-04-01' }),
])
const meant = (text: string, programme: string | null = null) => labels.tieMeant(text, { programme, period: null })

it('are each their own', () => {
  expect(labels.all[0]).toBe('湖州市—柯坪县')
  expect(labels.all[2]).toMatch(/^宁波市—丽水市（.+，2018-06-01）$/)
  expect(new Set(labels.all).size).toBe(5)
  expect(labels.all.map((label) => meant(label))).toEqual(['1', '2', '3', '4', '5'])
})

it('may be written with short names, in either order, with other marks', () => {
  for (const text of ['湖州—柯坪', '柯坪县与湖州市', '湖州市-柯坪县', '湖州和柯坪县', '湖州市 —— 柯坪县'])
    expect(meant(text)).toBe('1')
  expect(meant('北京和和田地区')).toBe('4')
  expect(meant('宁波—丽水', 'integration')).toBe('3')
})

it('are null for ties that the book has not', () => {
  for (const text of ['', '湖州市', '湖州市—喀什市', '—']) expect(meant(text)).toBeNull()
})
