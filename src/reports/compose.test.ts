// Composing: whatever the book holds, a report adds nothing that does not belong together, shows rivals as they are, types no digit, and says
// what is missing.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exactly, posting, postings } from '../../test/postings.ts'
import { materialOf } from '../../test/report-materials.ts'
import { type Amount, addAmounts, compare, hull } from '../model/amount.ts'
import { amountText } from '../model/amount-text.ts'
import type { Posting } from '../model/posting.ts'
import type { Stated } from '../questions/outline.ts'
import { compose, hanNumber } from './compose.ts'
import { type Answer, answersOf, type Block, runsOf, textOf } from './text.ts'

/** Checks every answer of reports of arbitrary books, of one year and of all. */
function eachReport(check: (blocks: Block[], byId: ReadonlyMap<string, Stated>) => void): void {
  fc.assert(
    fc.property(
      postings,
      fc.constantFrom(2022, 2023, null),
      fc.constantFrom('yearly' as const, 'brief' as const, 'profile' as const),
      (all, year, kind) => {
        const material = materialOf(all, year)
        const { blocks } = compose(kind, material)
        check(blocks, material.postings)
      },
    ),
    { numRuns: 300 },
  )
}

const answers = (blocks: readonly Block[], ...sorts: Answer['sort'][]) =>
  blocks.flatMap(answersOf).filter(({ sort }) => sorts.includes(sort))
const inside = (part: Amount, whole: Amount) =>
  (whole.min === null || (part.min !== null && compare(whole.min, part.min) <= 0)) &&
  (whole.max === null || (part.max !== null && compare(whole.max, part.max) >= 0))

describe('a sum of a report', () => {
  it('never adds a flow to a cumulative number, a target to a result, or two units, stages or things', () => {
    eachReport((blocks, byId) => {
      for (const { terms } of answers(blocks, 'sum')) {
        const own = terms.map((id) => byId.get(id)!)
        expect(new Set(own.map(({ series }) => series)).size).toBe(1)
        for (const field of ['accrual', 'status', 'unit', 'stage'] as const)
          expect(new Set(own.map((one) => one[field])).size).toBe(1)
        expect(own.every(({ core }) => core)).toBe(true)
      }
    })
  })

  it('never adds a part to its whole', () => {
    eachReport((blocks, byId) => {
      for (const { terms } of answers(blocks, 'sum')) {
        for (const id of terms) {
          const whole = byId.get(id)!.partOf
          const ring = whole !== null && byId.get(whole)?.partOf === id
          if (whole !== null && whole !== id && !ring) expect(terms).not.toContain(whole)
        }
      }
    })
  })

  it('never averages rivals: with each of them it lies within what is told', () => {
    eachReport((blocks, byId) => {
      for (const { terms, text } of answers(blocks, 'sum')) {
        const own = terms.map((id) => byId.get(id)!)
        const disputed = Map.groupBy(own, ({ from, to, tie, parties, entry, named }) =>
          JSON.stringify([from, to, tie ?? parties, named ? entry : null]),
        )
        const total = addAmounts([...disputed.values()].map((group) => hull(group)!))
        const counter = own.every((one) => one.counter === own[0]!.counter) ? own[0]!.counter : null
        if ([...disputed.values()].every(({ length }) => length < 3))
          expect(text).toBe(amountText({ ...total, unit: own[0]!.unit, counter }, 'zh'))
        for (const group of disputed.values())
          for (const one of group) {
            const others = [...disputed.values()].filter((other) => other !== group).map((other) => hull(other)!)
            expect(inside(addAmounts([one, ...others]), total)).toBe(true)
          }
      }
    })
  })
})

describe('a figure of a report', () => {
  it('is told as it was stated, with its hedge', () => {
    eachReport((blocks, byId) => {
      for (const { terms, text } of answers(blocks, 'figure')) {
        expect(terms).toHaveLength(1)
        expect(text).toBe(amountText(byId.get(terms[0]!)!, 'zh'))
      }
    })
  })

  it('that is a target or a plan is told as one', () => {
    eachReport((blocks, byId) => {
      for (const block of blocks) {
        if (block.is !== 'paragraph' || block.key.startsWith('blank/')) continue
        const statuses = answersOf(block)
          .filter(({ sort }) => sort === 'figure')
          .map(({ terms }) => byId.get(terms[0]!)!.status)
        if (statuses.some((status) => status !== 'actual')) expect(block.key).toMatch(/\/(?:target|planned)\//)
      }
    })
  })

  it('that is background is not told', () => {
    eachReport((blocks, byId) => {
      for (const { terms } of answers(blocks, 'figure', 'sum'))
        for (const id of terms) expect(byId.get(id)!.core).toBe(true)
    })
  })
})

describe('the words of a report', () => {
  it('hold no digit: every number is a place', () => {
    eachReport((blocks) => {
      for (const run of blocks.flatMap(runsOf)) if (run.is === 'words') expect(run.text).not.toMatch(/\p{Nd}/u)
    })
  })

  it('are the same for the same book in any order', () => {
    fc.assert(
      fc.property(postings, (all) => {
        expect(compose('yearly', materialOf([...all].reverse()))).toEqual(compose('yearly', materialOf(all)))
      }),
    )
  })

  it('have a key for each paragraph and each answer', () => {
    eachReport((blocks) => {
      const keys = blocks.map(({ key }) => key)
      expect(new Set(keys).size).toBe(keys.length)
      for (const block of blocks) {
        const own = answersOf(block).map(({ key }) => key)
        expect(new Set(own).size, block.key).toBe(own.length)
      }
    })
  })
})

const told = (all: Posting[], year: number | null = 2023) =>
  compose('yearly', materialOf(all, year))
    .blocks.map((block) => textOf(runsOf(block)))
    .join('\n')

describe('beside the year before', () => {
  const last = { from: '2022-01-01', to: '2022-12-31' }

  it.each([
    [exactly('20'), exactly('16'), '比上年增长25%'],
    [exactly('12'), exactly('16'), '比上年下降25%'],
    [exactly('16'), exactly('16'), '与上年持平'],
    [{ min: '24', max: null, hedge: 'over' as const }, exactly('16'), '比上年增长超50%'],
    [{ min: null, max: '20', hedge: 'under' as const }, exactly('16'), '（上年16个）'],
  ])('%o against %o is %s', (now, before, says) => {
    expect(told([posting({ id: 'a', ...now }), posting({ id: 'b', figure: 'g', ...before, ...last })])).toContain(says)
  })

  it('a part of the year is not compared with all of it, and it is said', () => {
    const now = posting({ id: 'a', to: '2023-11-30' })
    const says = told([now, posting({ id: 'b', figure: 'g', ...exactly('12'), ...last })])
    expect(says).toContain('1至11月，签约项目15个（2022年为12个，时段不同，不作比较）')
  })

  it('a share is not grown by a share', () => {
    const share = { measure: '物流成本降低', unit: 'percent' as const, counter: null }
    const says = told([
      posting({ id: 'a', ...share, ...exactly('8') }),
      posting({ id: 'b', ...share, ...exactly('6'), ...last }),
    ])
    expect(says).toContain('物流成本降低8%（上年6%）')
  })

  it('what is missing is a blank, never a number', () => {
    const { blocks, blanks } = compose('yearly', materialOf([posting({ id: 'b', ...last })]))
    expect(blanks).toHaveLength(1)
    expect(blocks.map((block) => textOf(runsOf(block))).join('\n')).toContain('签约项目，上年为15个，本年待补')
    expect(blocks.flatMap(answersOf).filter(({ sort }) => sort === 'blank')).toHaveLength(1)
  })
})

it('rivals are told with both numbers and the reader is told so', () => {
  const says = told([posting({ id: 'a' }), posting({ id: 'b', figure: 'g', ...exactly('20') })])
  expect(says).toContain('材料记载不一：签约项目15个，签约项目20个，口径相同而数值不一，待核定。')
  expect(says).not.toContain('合计')
})

it('what a longer period takes in is not told beside it', () => {
  const says = told([posting({ id: 'a' }), posting({ id: 'b', ...exactly('12'), to: '2023-11-30' })])
  expect(says).toContain('签约项目15个')
  expect(says).not.toContain('12个')
})

it('a sum tells its terms', () => {
  const apart = { tie: null, parties: ['宁波市', '黔西南布依族苗族自治州'] }
  const { blocks } = compose(
    'yearly',
    materialOf([posting({ id: 'a' }), posting({ id: 'b', figure: 'g', ...apart, ...exactly('20') })]),
  )
  const [sum] = blocks.flatMap(answersOf).filter(({ sort }) => sort === 'sum')
  expect(sum).toMatchObject({ text: '35个', made: '15个＋20个', terms: ['a', 'b'] })
})

it.each([
  [1, '一'],
  [10, '十'],
  [12, '十二'],
  [20, '二十'],
  [35, '三十五'],
])('%i is written %s', (number, written) => {
  expect(hanNumber(number)).toBe(written)
})
