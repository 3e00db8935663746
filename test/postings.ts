// Postings for tests (测试用入账数据): one to be changed at will, and arbitrary ones of so few subjects, measures and days that every
// sort of collision happens.
import fc from 'fast-check'
import type { StandingContext } from '../src/ledger/standing.ts'
import type { Posting } from '../src/model/posting.ts'

const plain: Posting = {
  id: 'a',
  figure: 'f',
  report: null,
  document: 'd',
  entry: null,
  named: false,
  tie: '宁波—凉山',
  programme: 'east_west',
  parties: ['凉山彝族自治州', '宁波市'],
  measure: '签约项目',
  measureId: null,
  theme: 'industry',
  unit: 'item',
  counter: '个',
  min: '15',
  max: '15',
  hedge: 'exact',
  status: 'actual',
  accrual: 'flow',
  stage: null,
  from: '2023-01-01',
  to: '2023-12-31',
  partOf: null,
  core: true,
}

/** 2023年宁波与凉山签约项目15个, with what is to be different. */
export function posting(different: Partial<Posting> = {}): Posting {
  return { ...plain, ...different }
}

/** An exact amount. */
export function exactly(value: string): Pick<Posting, 'min' | 'max' | 'hedge'> {
  return { min: value, max: value, hedge: 'exact' }
}

/** 余姚 lies in 宁波, 喜德 in 凉山; the tie of the two counties is nested in that of their cities. */
export const nested: Omit<StandingContext, 'choices' | 'outside'> = {
  tieParents: new Map([['余姚—喜德', '宁波—凉山']]),
  ancestors: new Map([
    ['余姚市', ['宁波市', '浙江省']],
    ['宁波市', ['浙江省']],
    ['喜德县', ['凉山彝族自治州', '四川省']],
    ['凉山彝族自治州', ['四川省']],
  ]),
}

const places = fc.constantFrom<Pick<Posting, 'tie' | 'parties'>>(
  { tie: '宁波—凉山', parties: ['凉山彝族自治州', '宁波市'] },
  { tie: '余姚—喜德', parties: ['余姚市', '喜德县'] },
  { tie: null, parties: ['凉山彝族自治州', '宁波市'] },
  { tie: null, parties: ['余姚市', '喜德县'] },
  { tie: null, parties: ['宁波市'] },
  { tie: null, parties: ['浙江省'] },
  { tie: null, parties: [] },
)
const times = fc.constantFrom<[string | null, string | null]>(
  ['2023-01-01', '2023-12-31'],
  ['2023-01-01', '2023-06-30'],
  ['2023-04-01', '2023-09-30'],
  ['2022-01-01', '2022-12-31'],
  ['2022-02-01', '2022-03-31'],
  ['2024-02-01', '2024-11-30'],
  ['2021-01-01', '2025-12-31'],
  ['2023-12-31', '2023-12-31'],
  [null, '2023-06-30'],
  ['2023-01-01', null],
  [null, null],
)
const amounts = fc.oneof(
  fc.constantFrom('10500', '10000', '12000', '4528', '4530', '15.5', '-3').map(exactly),
  fc.constantFrom<Pick<Posting, 'min' | 'max' | 'hedge'>>(
    { min: '10000', max: null, hedge: 'over' },
    { min: '11200', max: null, hedge: 'over' },
    { min: null, max: '11000', hedge: 'under' },
    { min: '10000', max: '10000', hedge: 'about' },
    { min: '9000', max: '11500', hedge: 'range' },
    { min: null, max: null, hedge: 'about' },
  ),
)
const counted = fc.constantFrom<Pick<Posting, 'measure' | 'unit' | 'counter'>>(
  { measure: '签约项目', unit: 'item', counter: '个' },
  { measure: '签约项目', unit: 'item', counter: '批' },
  { measure: '签约项目', unit: 'CNY', counter: '元' },
  { measure: '资金到位率', unit: 'percent', counter: null },
)

const one: fc.Arbitrary<Posting> = fc
  .record({
    entry: fc.constantFrom(null, null, '甲园区', '乙园区'),
    named: fc.boolean(),
    theme: fc.constantFrom('industry' as const, 'fund' as const),
    status: fc.constantFrom('actual' as const, 'actual' as const, 'target' as const),
    accrual: fc.constantFrom('flow' as const, 'cumulative' as const, 'stock' as const),
    stage: fc.constantFrom(null, null, 'agreed' as const),
    core: fc.constantFrom(true, true, true, true, false),
    partOf: fc.option(
      fc.nat(20).map((number) => `p${number}`),
      { freq: 6 },
    ),
    place: places,
    time: times,
    amount: amounts,
    what: counted,
  })
  .map(({ place, time: [from, to], amount, what, ...rest }) =>
    posting({ ...rest, ...place, from, to, ...amount, ...what }),
  )

/** Up to forty postings, `p0` and on, whose parts may point anywhere: at others, at themselves, at nothing, in rings. */
export const postings: fc.Arbitrary<Posting[]> = fc
  .array(one, { maxLength: 40 })
  .map((all) => all.map((each, at) => ({ ...each, id: `p${at}` })))

/** The same postings in another order. */
export function shuffled(all: fc.Arbitrary<Posting[]>): fc.Arbitrary<[Posting[], Posting[]]> {
  return all.chain((made) =>
    fc.tuple(fc.constant(made), fc.shuffledSubarray(made, { minLength: made.length, maxLength: made.length })),
  )
}

/** Many postings as a large book has them: ties, years and half-years, named entries, parts, restatements and rivals. */
export function manyPostings(count: number): Posting[] {
  const ties = Math.ceil(count / 500)
  const idOf = (at: number) => `p${String(at).padStart(7, '0')}`
  return Array.from({ length: count }, (_, at) => {
    const tie = at % ties
    const turn = Math.floor(at / ties)
    const year = 2016 + (turn % 9)
    return posting({
      id: idOf(at),
      ...exactly(String(10000 + ((at * 7919) % 13) * 10)),
      ...(turn % 4 === 0 ? { named: true, entry: `entry${tie}-${turn % 40}` } : {}),
      tie: turn % 10 === 0 ? null : `tie${tie}`,
      parties: [`甲${tie}市`, `乙${tie}市`],
      measure: `签约口径${turn % 7}`,
      accrual: (['flow', 'cumulative', 'stock'] as const)[turn % 3]!,
      from: `${year}-01-01`,
      to: `${year}-${turn % 2 ? '06-30' : '12-31'}`,
      partOf: turn % 11 === 0 && turn > 20 ? idOf(at - 21 * ties) : null,
    })
  })
}
