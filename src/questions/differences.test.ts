// What is not comparable is said: each difference once, in words, and nothing where there is none.
import { describe, expect, it } from 'vitest'
import { type Answer, nothing } from './answer.ts'
import { differencesOf } from './differences.ts'

const plain: Answer = {
  ...nothing('CNY'),
  ...{ indicator: 'FUND.FISCAL', scope: {}, made: 'stated', lacks: null, beside: [], parts: [], terms: 1 },
  ...{ accrual: 'flow', status: 'actual', stage: 'paid', amount: { min: '1', max: '1', hedge: 'exact' } },
  span: { from: '2023-01-01', to: '2023-12-31' },
}
const titled = (...answers: Partial<Answer>[]) =>
  differencesOf(
    answers.map((one, at) => ({
      title: { zh: `${2023 + at}年`, en: String(2023 + at) },
      answer: { ...plain, ...one },
    })),
  )
const codes = (...answers: Partial<Answer>[]) => titled(...answers).map(({ code }) => code)
const next = { from: '2024-01-01', to: '2024-12-31' }

describe('differences', () => {
  it('are none between two whole years of one kind', () => {
    expect(titled({}, { span: next })).toEqual([])
  })

  it.each<[string, Partial<Answer>, string[]]>([
    ['eleven months against a year', { span: { from: '2024-01-01', to: '2024-11-30' } }, ['period']],
    ['协议 against 到位', { span: next, stage: 'agreed' }, ['stage']],
    ['累计 against 当期', { span: next, accrual: 'cumulative', asOf: '2024-12-31' }, ['accrual']],
    ['a target against a result', { span: next, status: 'target' }, ['status']],
    ['超 against an exact number', { span: next, amount: { min: '1', max: null, hedge: 'over' } }, ['hedge']],
    ['computed against stated', { span: next, made: 'computed' }, ['made']],
    ['open rivals', { span: next, disputed: 1 }, ['rivals']],
    ['nothing against a number', { amount: null, text: null, made: null }, ['missing']],
  ])('are said of %s', (_, other, expected) => {
    expect(codes({}, other)).toEqual(expected)
  })

  it('are told in words for each column', () => {
    const [first] = titled({}, { span: { from: '2024-01-01', to: '2024-11-30' } })
    expect(first).toEqual({
      code: 'period',
      bars: true,
      zh: '时段不同：2023年全年，2024年1月1日至11月30日。',
      en: 'Over different days: 2023 the whole year; 2024 01-01 to 11-30.',
    })
  })

  it('are said of stocks as of different days of the year', () => {
    const stock = { accrual: 'stock', span: { from: null, to: null } } as const
    expect(codes({ ...stock, asOf: '2023-12-31' }, { ...stock, asOf: '2024-06-30' })).toEqual(['as_of'])
  })
})
