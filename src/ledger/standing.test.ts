// Standings: the examples of docs/ledger.md, each as a row of its table, and the properties that hold for whatever is posted.

import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exactly, manyPostings, nested, posting, postings, shuffled } from '../../test/postings.ts'
import { processorTime } from '../../test/processor-time.ts'
import { addAmounts, type SignedDecimal } from '../model/amount.ts'
import { shift } from '../model/decimal.ts'
import type { Posting } from '../model/posting.ts'
import { breadthOf, reaches } from '../model/rounding.ts'
import { standings } from '../model/words.ts'
import { cellOf } from './rivals.ts'
import { isAdditive, seriesOf, subjectOf } from './series.ts'
import { spanOf } from './standing/span.ts'
import { plainContext, type StandingContext, standingsAndContradicted, standingsOf } from './standing.ts'
import { totalsOf } from './total.ts'

const context: StandingContext = { ...plainContext, ...nested }
const is = (id: string, different: Partial<Posting>, value?: string) =>
  posting({ id, ...(value ? exactly(value) : {}), ...different })
const year = (of: number): Partial<Posting> => ({ from: `${of}-01-01`, to: `${of}-12-31` })
const over = { max: null, hedge: 'over' } as const
const money = { unit: 'CNY', counter: '元' } as const
const teachers = { measure: '选派教师', unit: 'person', counter: '名', theme: 'people' } as const
const rate = { measure: '资金到位率', unit: 'percent', counter: null } as const
const gifts = { ...money, measure: '捐赠款物' } as const
const cumulative = { ...money, measure: '拨付资金', accrual: 'cumulative', from: '2021-01-01' } as const

type Example = { of: keyof typeof standings; said: string; postings: Posting[]; choices?: StandingContext['choices'] }

const examples: Example[] = [
  {
    of: 'counted',
    said: 'A 2022年两地签约项目15个。B 2023年两地签约项目12个。',
    postings: [is('A', year(2022), '15'), is('B', year(2023), '12')],
  },
  {
    of: 'counted',
    said: 'A 2022年投入资金超1亿元。B 2023年投入资金2亿元。',
    postings: [
      is('A', { ...year(2022), ...money, measure: '投入资金', min: '100000000', ...over }),
      is('B', { ...year(2023), ...money, measure: '投入资金' }, '200000000'),
    ],
  },
  {
    of: 'rival',
    said: 'A 简报：2023年两地签约项目15个。B 年度总结：2023年两地签约项目20个。',
    postings: [is('A', {}, '15'), is('B', {}, '20')],
  },
  {
    of: 'rival',
    said: 'A 2023年绍兴捐赠款物795.5万元。B 2023年绍兴向乐山捐赠款物超1800万元。',
    postings: [
      is('A', { ...gifts, tie: null, parties: ['绍兴市'] }, '7955000'),
      is('B', { ...gifts, tie: '绍兴—乐山', parties: ['乐山市', '绍兴市'], min: '18000000', ...over }),
    ],
  },
  {
    of: 'not_chosen',
    said: 'A 简报：2023年两地签约项目15个。B 年度总结：2023年两地签约项目20个。（经复核采用B）',
    postings: [is('A', {}, '15'), is('B', {}, '20')],
    choices: new Map([['B', new Set(['A'])]]),
  },
  {
    of: 'restated',
    said: 'A 两地往来企业超万家。B 两地往来企业10500家。',
    postings: [is('A', { measure: '往来企业', min: '10000', ...over }), is('B', { measure: '往来企业' }, '10500')],
  },
  {
    of: 'background',
    said: 'A 全年选派教师32名。B 受援学校有教师210名。',
    postings: [is('A', teachers, '32'), is('B', { ...teachers, measure: '教师', core: false }, '210')],
  },
  {
    of: 'part',
    said: 'A 全年签约项目15个，B 其中工业项目3个。',
    postings: [
      is('A', { measureId: 'IND.SIGNED_N' }, '15'),
      is('B', { measure: '工业项目', measureId: 'IND.SIGNED_N', partOf: 'A' }, '3'),
    ],
  },
  {
    of: 'within_period',
    said: 'A 上半年互访30次。B 全年互访70次。',
    postings: [is('A', { measure: '互访', to: '2023-06-30' }, '30'), is('B', { measure: '互访' }, '70')],
  },
  {
    of: 'overlaps_period',
    said: 'A 1至8月互访50次。B 6至12月互访40次。',
    postings: [
      is('A', { measure: '互访', to: '2023-08-31' }, '50'),
      is('B', { measure: '互访', from: '2023-06-01' }, '40'),
    ],
  },
  {
    of: 'earlier',
    said: 'A 截至6月底，2021年以来累计拨付资金1.2亿元。B 截至年底，2021年以来累计拨付资金1.5亿元。',
    postings: [
      is('A', { ...cumulative, to: '2023-06-30' }, '120000000'),
      is('B', { ...cumulative, to: '2023-12-31' }, '150000000'),
    ],
  },
  {
    of: 'in_aggregate',
    said: 'A 全年签约项目总投资45.3亿元。B 轴承产业园项目6月签约，总投资10亿元。',
    postings: [
      is('A', { ...money, measureId: 'IND.SIGNED_AMT', stage: 'agreed' }, '4530000000'),
      is(
        'B',
        {
          ...{ ...money, measureId: 'IND.SIGNED_AMT', stage: 'agreed' },
          ...{ entry: '轴承产业园', named: true, from: '2023-06-01', to: '2023-06-30' },
        },
        '1000000000',
      ),
    ],
  },
  {
    of: 'in_parent',
    said: 'A 宁波全年向凉山选派教师32名。B 余姚全年向喜德选派教师5名。',
    postings: [is('A', teachers, '32'), is('B', { ...teachers, tie: '余姚—喜德', parties: ['余姚市', '喜德县'] }, '5')],
  },
  {
    of: 'not_additive',
    said: 'A 2022年资金到位率92%。B 2023年资金到位率95%。',
    postings: [is('A', { ...rate, ...year(2022) }, '92'), is('B', { ...rate, ...year(2023) }, '95')],
  },
]

const number = (value: SignedDecimal) => (value.length > 8 ? `${shift(value, -8)}亿` : value)

/** The total as the table shows it, and what is left out with the letter because of which. */
function outcomeOf({ postings, choices }: Example): [string, string] {
  const lines = totalsOf(postings, { ...context, choices: choices ?? new Map() }, { by: [] })
  const shown = lines.flatMap(({ amount }) => {
    if (!amount) return []
    const { min, max } = amount
    if (min === null || max === null) return min === null ? [`≤ ${number(max!)}`] : [`≥ ${number(min)}`]
    return min === max ? [number(min)] : [`${number(min)} to ${number(max)}`]
  })
  const left = lines
    .flatMap(({ leftOut }) => leftOut)
    .map(({ id, because }) => (because ? `${id}, for ${because}` : id))
  return [shown.join('; ') || 'none', left.join('; ') || 'nothing']
}

describe('docs/ledger.md', () => {
  const page = readFileSync(new URL('../../docs/ledger.md', import.meta.url), 'utf8')

  it.each(examples)('$of: $said', (example) => {
    const found = standingsOf(example.postings, { ...context, choices: example.choices ?? new Map() })
    expect([...found.values()].map(({ reason }) => reason)).toContain(example.of)
    const [total, left] = outcomeOf(example)
    const { zh, en } = standings[example.of]
    expect(page).toContain(`| \`${example.of}\` ${zh}: ${en} | ${example.said} | ${total} | ${left} |`)
  })

  it('has an example of every standing', () => {
    expect(new Set(examples.map((example) => example.of))).toEqual(new Set(Object.keys(standings)))
  })
})

describe('particular cases', () => {
  const reasons = (...all: Posting[]) => [...all].map(({ id }) => standingsOf(all, context).get(id)?.reason)

  it('counts both half-years where nothing states the year', () => {
    const halves = [is('a', { to: '2023-06-30' }), is('b', { from: '2023-07-01' }, '20')]
    expect(reasons(...halves)).toEqual(['counted', 'counted'])
  })

  it('counts a part that is another kind of thing, or whose whole is not there', () => {
    expect(reasons(is('a', {}), is('b', { measure: '亿元以上项目', partOf: 'a' }))).toEqual(['counted', 'counted'])
    expect(reasons(is('b', { partOf: 'elsewhere' }))).toEqual(['counted'])
  })

  it('loses nothing where parts name each other in a ring', () => {
    const ring = [is('a', { partOf: 'b' }), is('b', { partOf: 'c' }, '9'), is('c', { partOf: 'a' }, '8')]
    expect(reasons(...ring)).toEqual(['counted', 'part', 'part'])
    expect(reasons(is('a', { partOf: 'a' }))).toEqual(['counted'])
    const other = { measure: '亿元以上项目' }
    const mixed = [is('a', { ...other, partOf: 'b' }), is('b', { partOf: 'c' }), is('c', { partOf: 'a' }, '8')]
    expect(reasons(...mixed)).toEqual(['counted', 'counted', 'part'])
  })

  it('counts what one entry did outside the time of the statement about its tie', () => {
    const entry = { entry: 'e', named: true }
    expect(reasons(is('a', {}), is('b', { ...entry, ...year(2022) }, '3'))).toEqual(['counted', 'counted'])
    expect(reasons(is('a', {}), is('b', { ...entry, from: '2022-07-01', to: '2023-06-30' }, '3'))).toEqual([
      'counted',
      'overlaps_period',
    ])
  })

  it('settles a middle tie that yields to its parent before the one below it', () => {
    const below = { entry: 'e', named: true, tie: '余姚—喜德', parties: ['余姚市', '喜德县'] }
    const middle = { tie: '余姚—喜德', parties: ['余姚市', '喜德县'], from: '2022-07-01', to: '2023-06-30' }
    const half = { from: '2022-07-01', to: '2022-12-31' }
    expect(reasons(is('a', {}), is('b', middle, '6'), is('c', { ...below, ...half }, '3'))).toEqual([
      'counted',
      'overlaps_period',
      'counted',
    ])
  })

  it('finds the wider statement by regions where no tie is named', () => {
    const counties = { tie: null, parties: ['余姚市', '喜德县'] }
    expect(reasons(is('a', {}), is('b', counties, '5'))).toEqual(['counted', 'in_parent'])
    expect(reasons(is('a', { tie: null, parties: ['浙江省'] }), is('b', counties, '5'))).toEqual([
      'counted',
      'in_parent',
    ])
    expect(reasons(is('a', { tie: null, parties: ['江苏省'] }), is('b', counties, '5'))).toEqual(['counted', 'counted'])
  })

  it('does not take one of two ties of the same regions for a part of the other', () => {
    expect(reasons(is('a', {}), is('b', { tie: '友城' }, '5'))).toEqual(['counted', 'counted'])
  })

  it('does not count an undated flow beside a dated one', () => {
    expect(reasons(is('a', {}), is('b', { from: null, to: null }, '5'))).toEqual(['counted', 'overlaps_period'])
    expect(reasons(is('b', { from: null, to: null }, '5'))).toEqual(['counted'])
  })

  it('counts a level without a day only where none with a day is there', () => {
    const level = { accrual: 'stock', from: null } as const
    expect(reasons(is('a', { ...level, to: null }, '40'), is('b', level, '43'))).toEqual(['earlier', 'counted'])
  })

  it('says of regions without a tie, too, that a half lies in its year', () => {
    const regions = { tie: null } as const
    expect(reasons(is('a', regions), is('b', { ...regions, to: '2023-06-30' }, '5'))).toEqual([
      'counted',
      'within_period',
    ])
  })

  it('counts each of many flows that share no day, whichever is the longest', () => {
    const months = ['02', '08', '04', '12', '06']
    const long = is('x', { from: '2023-09-01', to: '2023-11-30' }, '30')
    const flows = months.map((month) =>
      is(month, { from: `2023-${month}-01`, to: `2023-${month}-${month === '02' ? 28 : 30}` }),
    )
    expect(reasons(long, ...flows, is('y', { from: '2023-02-10', to: '2023-02-20' }))).toEqual([
      ...Array(6).fill('counted'),
      'within_period',
    ])
  })

  it('takes the cumulative of one day with the longest start', () => {
    const total = { accrual: 'cumulative' } as const
    expect(reasons(is('a', { ...total, from: '2016-01-01' }, '90'), is('b', total, '15'))).toEqual([
      'counted',
      'within_period',
    ])
  })
})

describe('whatever is posted', () => {
  const counts = ({ reason }: { reason: string }) => reason === 'counted' || reason === 'rival'
  const countedOf = (all: readonly Posting[]) => {
    const found = standingsOf(all, context)
    return all.filter(({ id }) => counts(found.get(id)!))
  }

  /** Whether two are in one doubt, so that the spread between them is counted and not their sum. */
  const contradict = (all: readonly Posting[], a: Posting, b: Posting) =>
    standingsAndContradicted(all, context).contradicted.some(
      ({ subjects }) => subjects.includes(a.id) && subjects.includes(b.id),
    )

  it('no number is less than one that it takes in without a doubt that names both', () => {
    fc.assert(
      fc.property(postings, (all) => {
        const byId = new Map(all.map((one) => [one.id, one]))
        const { standings: found } = standingsAndContradicted(all, context)
        for (const [id, { reason, because }] of found) {
          if (!['in_aggregate', 'in_parent', 'within_period', 'part'].includes(reason)) continue
          const [part, whole] = [byId.get(id)!, byId.get(because!)!]
          if (found.get(whole.id)!.reason !== 'counted' || !isAdditive(whole)) continue
          if (whole.accrual === 'stock' && reason !== 'part' && spanOf(whole).last !== spanOf(part).last) continue
          expect(reaches(breadthOf(whole), breadthOf(part))).toBe(true)
        }
      }),
      { numRuns: 600 },
    )
  })

  it('each has one standing, whatever the order', () => {
    fc.assert(
      fc.property(shuffled(postings), ([one, other]) => {
        const found = standingsOf(one, context)
        expect(new Set(found.keys())).toEqual(new Set(one.map(({ id }) => id)))
        expect(standingsOf(other, context)).toEqual(new Map(found))
      }),
      { numRuns: 400 },
    )
  })

  it('what is left out for another ends at one that is counted, so that no number disappears', () => {
    fc.assert(
      fc.property(postings, (all) => {
        const found = standingsOf(all, context)
        for (const { id } of all) {
          let standing = found.get(id)!
          for (let step = 0; !counts(standing) && standing.because !== null; step++) {
            expect(step).toBeLessThanOrEqual(all.length)
            standing = found.get(standing.because)!
          }
          expect(counts(standing) || ['background', 'not_additive'].includes(standing.reason)).toBe(true)
        }
      }),
      { numRuns: 400 },
    )
  })

  it('no subject has two as-of days, and no day of its flows is counted twice', () => {
    fc.assert(
      fc.property(postings, (all) => {
        // Parts that stand against their whole are counted with it and not beside it.
        const { contradicted } = standingsAndContradicted(all, context)
        const larger = new Set(contradicted.flatMap(({ whole, subjects }) => subjects.filter((id) => id !== whole)))
        const lanes = Map.groupBy(countedOf(all), (one) => `${subjectOf(one)}|${seriesOf(one)}`)
        for (const lane of lanes.values()) {
          const cells = [
            ...Map.groupBy(
              lane.filter(({ id }) => !larger.has(id)),
              cellOf,
            ).values(),
          ].map(([one]) => one!)
          if (cells.length === 0) continue
          if (cells[0]!.accrual !== 'flow') expect(cells.length).toBe(1)
          const spans = cells.map(spanOf).sort((a, b) => (a.first < b.first ? -1 : 1))
          for (const [at, span] of spans.slice(1).entries()) expect(span.first > spans[at]!.last).toBe(true)
        }
      }),
      { numRuns: 400 },
    )
  })

  it('a part never counts beside its whole, but where the two contradict each other', () => {
    fc.assert(
      fc.property(postings, (all) => {
        const counted = new Map(countedOf(all).map((one) => [one.id, one]))
        for (const part of counted.values()) {
          const whole = counted.get(part.partOf ?? '')
          if (whole && whole !== part && seriesOf(whole) === seriesOf(part))
            expect(contradict(all, whole, part)).toBe(true)
        }
      }),
      { numRuns: 400 },
    )
  })

  it('a statement about a tie never counts beside a named number of the tie for the same days', () => {
    fc.assert(
      fc.property(postings, (all) => {
        const counted = countedOf(all).filter(({ tie }) => tie !== null)
        for (const whole of counted.filter((one) => subjectOf(one).startsWith('tie:'))) {
          for (const entrys of counted.filter((one) => subjectOf(one).startsWith('entry:'))) {
            if (entrys.tie !== whole.tie || seriesOf(entrys) !== seriesOf(whole)) continue
            const [a, b] = [spanOf(whole), spanOf(entrys)]
            expect(a.first > b.last || b.first > a.last || contradict(all, whole, entrys)).toBe(true)
          }
        }
      }),
      { numRuns: 400 },
    )
  })

  it('one more statement of the same number changes no sum', () => {
    fc.assert(
      fc.property(postings, fc.nat(), (all, which) => {
        fc.pre(all.length > 0)
        const again = { ...all[which % all.length]!, id: 'p99' }
        const sum = (of: Posting[]) => addAmounts(countedOf(of).filter(({ unit }) => unit === 'item'))
        fc.pre(subjectOf(again) === subjectOf(all[which % all.length]!) && (again.partOf ?? '') !== again.id)
        fc.pre(standingsAndContradicted(all, context).contradicted.length === 0)
        expect(sum([...all, again])).toEqual(sum(all))
      }),
      { numRuns: 400 },
    )
  })
})

it('100 000 postings take under two seconds, also when all of them are rivals of each other', () => {
  const many = manyPostings(100_000)
  expect(processorTime(() => expect(standingsOf(many, context).size).toBe(many.length))).toBeLessThan(2000)
  const crowd = Array.from({ length: 100_000 }, (_, at) => is(`p${at}`, {}, String(at * 3)))
  expect(processorTime(() => expect(standingsOf(crowd, context).size).toBe(crowd.length))).toBeLessThan(2000)
})
