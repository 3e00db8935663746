// Stages of figures: each from its own clause, and a sum from the things that it is the sum of.
import { expect, it } from 'vitest'
import { stagesOf } from './stages.ts'

/** The stages of the numbers in a sentence, each with the measure that the reading gave it. */
function stages(sentence: string, measures: Record<string, string>): Record<string, unknown> {
  const figures = Object.entries(measures).map(([quote, measure]) => {
    const start = sentence.indexOf(quote)
    return { quote, measure, start, end: start + quote.length }
  })
  const told = stagesOf(sentence, figures, [{ start: 0, end: sentence.length }])
  return Object.fromEntries(figures.map(({ quote }, i) => [quote, told[i]]))
}

it('does not give a meeting the step of the agreement beside it', () => {
  expect(
    stages('两市召开联席会议2次，开展洽谈100余次，签订合作协议23个。', {
      '2次': '联席会议',
      '100余次': '洽谈',
      '23个': '签订合作协议',
    }),
  ).toEqual({ '2次': null, '100余次': null, '23个': 'agreed' })
})

it('does not give a project the step of the money beside it', () => {
  const sentence = '引进项目14个，协议投资31.2亿元，到位资金9.6亿元。'
  expect(stages(sentence, { '14个': '引进项目', '31.2亿元': '协议投资', '9.6亿元': '到位资金' })).toEqual({
    '14个': null,
    '31.2亿元': 'agreed',
    '9.6亿元': 'in_place',
  })
})

it('takes a sum as far as the things of which it is the sum', () => {
  expect(stages('集中签约项目21个，总投资136亿元。', { '21个': '项目', '136亿元': '总投资' })).toEqual({
    '21个': 'agreed',
    '136亿元': 'agreed',
  })
  expect(stages('集中签约项目21个，财政资金3亿元。', { '21个': '项目', '3亿元': '财政资金' })['3亿元']).toBeNull()
})

it('does not give the money in a cell the step that another cell tells', () => {
  expect(stages('红枣加工厂\t1,500\t2024年6月开工', { '1,500': '红枣加工厂援助资金' })).toEqual({ '1,500': null })
  expect(stages('红枣加工厂\t1,500\t2024年6月开工', { '1,500': '红枣加工厂到位资金' })).toEqual({ '1,500': 'in_place' })
})

it('does not part a number at its own comma', () => {
  expect(stages('完成项目投资1,200万元', { '1,200万元': '投资' })).toEqual({ '1,200万元': 'done' })
})
