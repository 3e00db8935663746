// Units and counters: the words that official texts count with are known, each once and each in its unit.
import { describe, expect, it } from 'vitest'
import { counters } from './counters.ts'

describe('counters', () => {
  it('are 120 or more, none written twice', () => {
    const words = counters.map((counter) => counter.word)
    expect(words.length).toBeGreaterThanOrEqual(120)
    expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([])
  })

  it.each([
    ['item', '1', '户 家 个 项 对 次 场 批 台 套 列 班 趟 条 篇 床位'],
    ['person', '1', '人 名'],
    ['person-time', '1', '人次'],
    ['plant', '1', '株'],
    ['mu', '1', '亩'],
    ['m2', '1', '平方米'],
    ['m2', '10000', '公顷'],
    ['km', '1', '公里'],
    ['kg', '0.5', '斤'],
    ['tonne', '1', '吨'],
    ['kWh', '1', '千瓦时'],
    ['kWh', '1000000', 'GWh'],
    ['TEU', '1', '标箱'],
  ])('are kept in %s, %s of it: %s', (unit, factor, words) => {
    for (const word of words.split(' ')) expect(counters).toContainEqual({ word, unit, factor })
  })
})
