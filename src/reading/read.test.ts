// The reading as a whole on small documents of our own: evidence, doubts and the promise that nothing is stated without a
// place in the text.
import { describe, expect, it } from 'vitest'
import { doubtCodes } from '../model/doubt.ts'
import { read } from './read.ts'

const report = `沧海市与青山县对口合作五年记
去年，沧海市向青山县投入帮扶资金超1.1亿元，选派教师32名。`

describe('reading', () => {
  it('states what a sentence states, with its evidence', () => {
    const { figures } = read({ text: '2023年，苏州市与信阳市签约项目15个，总投资近30亿元。', published: '2024-01-10' })
    expect(
      figures.map(({ quote, min, max, hedge, period, parties }) => ({ quote, min, max, hedge, period, parties })),
    ).toEqual([
      {
        quote: '15个',
        min: 15,
        max: 15,
        hedge: 'exact',
        period: ['2023-01-01', '2023-12-31'],
        parties: ['苏州市', '信阳市'],
      },
      {
        quote: '近30亿元',
        min: null,
        max: 3000000000,
        hedge: 'under',
        period: ['2023-01-01', '2023-12-31'],
        parties: ['苏州市', '信阳市'],
      },
    ])
  })

  it('quotes the document and nothing else', () => {
    const { figures, ties, agreements, doubts } = read({ text: report, published: '2024-03-01' })
    expect(figures.length).toBe(2)
    for (const { quote, start, end } of [...figures, ...ties, ...agreements, ...doubts])
      expect(report.slice(start, end)).toBe(quote)
  })

  it('gives the same for the same text and day', () => {
    expect(read({ text: report, published: '2024-03-01' })).toEqual(read({ text: report, published: '2024-03-01' }))
  })

  it('gives the year of a base to that number alone', () => {
    const periods = (text: string) =>
      read({ text, published: '2024-06-01' }).figures.map(({ quote, period }) => `${quote} ${period?.[0] ?? ''}`)
    expect(periods('人均纯收入由2015年的2800元提高至1.26万元。')).toEqual(['2800元 2015-01-01', '1.26万元 '])
    expect(periods('去年，接诊3万人次；手术由2021年的61台增至143台；外转率下降11%。')).toEqual([
      '3万人次 2023-01-01',
      '61台 2021-01-01',
      '143台 2023-01-01',
      '11% 2023-01-01',
    ])
  })

  it('reads what was done after a plan as done', () => {
    const { figures } = read({ text: '计划总投资26亿元；完成投资7亿元。', published: '2024-06-01' })
    expect(figures.map(({ status }) => status)).toEqual(['planned', 'actual'])
    const parts = read({ text: '新签约项目27个，计划总投资86亿元，其中亿元以上项目11个。', published: '2024-06-01' })
    expect(parts.figures.map(({ status }) => status)).toEqual(['actual', 'planned', 'actual', 'actual'])
  })

  it('keeps the measure word as the document writes it', () => {
    expect(
      read({ text: '蘇州市與信陽市簽約項目１５個，總投資３０億元。' }).figures.map(({ quote, counter }) => [
        quote,
        counter,
      ]),
    ).toEqual([
      ['１５個', '個'],
      ['３０億元', '元'],
    ])
  })

  it('states nothing where there is nothing', () => {
    for (const text of ['', '\n\n', '\ufeff', '你好。', '\ud800'])
      expect(read({ text })).toMatchObject({ figures: [], ties: [], agreements: [], doubts: [] })
  })
})

describe('doubts', () => {
  it.each(Object.entries(doubtCodes))('%s', (code, { example }) => {
    expect(read({ text: example }).doubts.map((doubt) => doubt.code)).toContain(code)
  })
})
