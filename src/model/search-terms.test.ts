// Search terms: what finds what, and that nothing a person types can be more than words. What PostgreSQL makes of them is tested in
// src/questions/search.test.ts.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  indexedText,
  labelled,
  labelOfKind,
  labelOfWorkspace,
  matchesIn,
  quickQuery,
  searchQuery,
} from './search-terms.ts'

describe('indexedText', () => {
  it.each([
    ['湖州', `'湖州':1 '州':2 '#330500'`],
    ['签约项目15个', `'签约':1 '约项':2 '项目':3 '目':4 '15':5 '个':6`],
    ['１，２３４萬元', `'1234':1 '万元':2 '元':3`],
    ['总额，4.52亿', `'总额':1 '额':2 '4.52':4 '亿':5`],
    ['东西 协\n作', `'东西':1 '西协':2 '协作':3 '作':4`],
    ['G60 WeChat', `'g60':1 'wechat':2`],
    ['和和和', `'和和':1 '和和':2 '和':3`],
    ['𠮷野', `'𠮷野':1 '野':2`],
    ['，。 ', ''],
  ])('%s', (text, terms) => expect(indexedText(text)).toBe(terms))

  it('marks places by their codes, under every name they have', () => {
    for (const text of ['阿克苏地区', '在阿克苏地區的', '代码652900', '赴阿克苏地区调研'])
      expect(indexedText(text)).toContain(`'#652900'`)
    expect(indexedText('即墨市')).toContain(`'#370215'`)
    expect(indexedText('兵团第一师')).toContain(`'#第一师阿拉尔市'`)
  })

  it('does not take common words and places of several codes for a place', () => {
    for (const text of ['加强合作', '和平发展', '鼓楼区', '编号1652900']) expect(indexedText(text)).not.toContain('#')
  })

  it('stays within what a tsvector can hold', () => {
    const terms = indexedText('湖'.repeat(40_000))
    const positions = terms.split(/[ ,:]/).filter((part) => /^\d+$/.test(part))
    expect(positions.length).toBeLessThanOrEqual(256)
    expect(Math.max(...positions.map(Number))).toBeLessThanOrEqual(16_383)
    expect(Buffer.byteLength(indexedText('宁波a'.repeat(30_000)))).toBeLessThan(1_000_000)
  })

  it('carries labels, which words cannot reach', () => {
    const [kind, workspace] = [labelOfKind('entry'), labelOfWorkspace('01900000-0000-7000-8000-0123456789ab')]
    expect(indexedText('湖', [workspace, kind])).toBe(`'湖':1 '=0123456789ab' '=entry'`)
    expect(labelled(`('湖':*)`, [kind])).toBe(`('=entry') & ('湖':*)`)
    expect(searchQuery('=entry #330200')).toBe(`('entry') & ('330200')`)
  })
})

describe('searchQuery', () => {
  it.each([
    ['湖', `('湖':*)`],
    ['湖州', `('湖州' | '#330500')`],
    ['合作项目', `('合作' <2> '项目')`],
    ['数字孪生流', `('数字' <2> '孪生' <1> '生流')`],
    ['簽約　項目', `('签约') & ('项目')`],
    ['15个', `('15' <1> '个':*)`],
    ['湖水ABC', `('湖水' <2> 'abc')`],
    [`a' | !b & (c:*) <-> \\`, `('a') & ('b') & ('c')`],
    ['！？', ''],
  ])('%s', (words, query) => expect(searchQuery(words)).toBe(query))
})

describe('quickQuery', () => {
  it.each([
    ['湖州 合作项目', `('#330500') & '合作' & '项目'`, false],
    ['合作项目 15个', `'合作' & '项目' & '15' & '个':*`, true],
    ['！？', '', true],
  ])('%s', (words, query, all) => expect(quickQuery(words)).toEqual({ query, all }))
})

describe('matchesIn', () => {
  const shown = (text: string, words: string) => matchesIn(text, words).map(({ start, end }) => text.slice(start, end))

  it.each([
    ['寧波市与丽水市签约項目15个', '宁波 项目', ['寧波市', '項目']],
    ['阿克苏地区到位资金１，２３４万元', '652900 1234', ['阿克苏地区', '１，２３４']],
    ['东湖湖边的湖', '湖', ['湖湖', '湖']],
    ['签约，项目', '签约项目', []],
    ['协\n作项目', '协作项目', ['协\n作项目']],
  ])('%s: %s', (text, words, matches) => expect(shown(text, words)).toEqual(matches))

  it('finds any stretch of a text in that text, whatever stands around it', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'湖州签约项目〇𠮷'), minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(letters, letters, letters, (before, words, after) => {
        expect(matchesIn(before + words + after, words).length).toBeGreaterThan(0)
      }),
    )
  })

  it('finds a run of characters just where it stands', () => {
    const text = fc.string({ unit: fc.constantFrom(...'签约项目，2'), maxLength: 12 })
    const words = fc.string({ unit: fc.constantFrom(...'签约项目'), minLength: 2, maxLength: 5 })
    fc.assert(
      fc.property(text, words, (text, words) => {
        expect(matchesIn(text, words).length > 0).toBe(text.includes(words))
      }),
      { numRuns: 2_000 },
    )
  })

  it('takes any text and any words', () => {
    const anything = fc.string({ unit: 'binary' })
    fc.assert(
      fc.property(anything, anything, (text, words) => {
        for (const { start, end } of matchesIn(text, words)) expect(end).toBeGreaterThan(start)
        expect(() => [indexedText(text), searchQuery(words)]).not.toThrow()
      }),
    )
  })
})
