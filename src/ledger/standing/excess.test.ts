// A whole that is smaller than its parts: told with them, and settled by what a person says of the two.
import { describe, expect, it } from 'vitest'
import { exactly, nested, posting } from '../../../test/postings.ts'
import type { Posting } from '../../model/posting.ts'
import { plainContext, type StandingContext, standingsAndContradicted } from '../standing.ts'
import { totalsOf } from '../total.ts'

const gifts = { measure: '捐赠款物', unit: 'CNY', counter: '元' } as const
const is = (id: string, value: string, different: Partial<Posting> = {}) =>
  posting({ id, ...exactly(value), ...gifts, ...different })
const giver = { tie: null, parties: ['宁波市'] }
const to = (region: string) => ({ tie: `宁波—${region}`, parties: ['宁波市', region].sort() })
const leshan = to('乐山市')
const half = { to: '2023-06-30' }

function told(all: Posting[], said: Partial<StandingContext> = {}) {
  const context = { ...plainContext, ...nested, ...said }
  const { standings, contradicted } = standingsAndContradicted(all, context)
  const [line] = totalsOf(all, context, { by: [] })
  const { min, max } = line!.amount!
  return {
    reasons: all.map(({ id }) => standings.get(id)!.reason).join(),
    doubts: contradicted.map(({ whole, subjects }) => `${whole}: ${subjects.join('')}`),
    total: `${min}~${max}`,
    disputed: line!.disputed.length,
  }
}

describe('a whole that is smaller', () => {
  it('is told with the part, and the total runs from one to the other', () => {
    expect(told([is('a', '800', giver), is('b', '1800', leshan)])).toEqual({
      ...{ reasons: 'rival,rival', doubts: ['a: ab'], total: '800~1800', disputed: 1 },
    })
  })

  it('than several that share nothing is told with as many of them as it takes', () => {
    const three = ['乐山市', '阿坝藏族羌族自治州', '甘孜藏族自治州'].map((region, at) =>
      is(`b${at}`, `${500 - at}`, to(region)),
    )
    expect(told([is('a', '800', giver), ...three])).toEqual({
      ...{ reasons: 'rival,rival,rival,in_parent', doubts: ['a: ab0b1'], total: '800~999', disputed: 1 },
    })
  })

  it('than what may hold each other together is not contradicted', () => {
    const entry = (id: string) => ({ entry: id, named: true })
    expect(told([is('a', '800'), is('b', '500', entry('园区')), is('c', '500', entry('项目'))]).doubts).toEqual([])
    const [province, county] = ['浙江省', '余姚市'].map((region) => ({ tie: null, parties: [region] }))
    expect(told([is('a', '800', province), is('b', '500', giver), is('c', '500', county)]).doubts).toEqual([])
  })

  it('is found within one tie: a half-year, a named thing, a 其中', () => {
    expect(told([is('a', '70'), is('b', '80', half)]).doubts).toEqual(['a: ab'])
    expect(told([is('a', '70'), is('b', '40', half), is('c', '50', { from: '2023-07-01' })]).doubts).toEqual(['a: abc'])
    expect(told([is('a', '70'), is('b', '80', { entry: '园区', named: true })]).doubts).toEqual(['a: ab'])
    expect(told([is('a', '70'), is('b', '80', { partOf: 'a' })])).toMatchObject({ doubts: ['a: ab'], total: '70~80' })
  })

  it('is none where rounding, an open end or another day explains it', () => {
    expect(told([is('a', '45300000', giver), is('b', '45320000', leshan)]).doubts).toEqual([])
    expect(told([is('a', '800', { ...giver, max: null, hedge: 'over' }), is('b', '1800', leshan)]).doubts).toEqual([])
    const level = { accrual: 'stock', measure: '在岗教师' } as const
    const levels = [is('a', '5', { ...giver, ...level }), is('b', '8', { ...leshan, ...level, ...half })]
    expect(told(levels).doubts).toEqual([])
    const rate = { measure: '到位率', unit: 'percent', counter: null } as const
    expect(told([is('a', '92', { ...giver, ...rate }), is('b', '95', { ...leshan, ...rate })]).doubts).toEqual([])
  })
})

describe('what a person says', () => {
  const all = [is('a', '800', giver), is('b', '1800', leshan), is('c', '300', to('阿坝藏族羌族自治州'))]

  it('chosen is the whole: the part counts for nothing', () => {
    expect(told(all, { choices: new Map([['a', new Set(['b'])]]) })).toEqual({
      ...{ reasons: 'counted,not_chosen,in_parent', doubts: [], total: '800~800', disputed: 0 },
    })
  })

  it('chosen is the part: the whole counts for nothing, and takes in no others', () => {
    expect(told(all, { choices: new Map([['b', new Set(['a'])]]) })).toEqual({
      ...{ reasons: 'not_chosen,counted,counted', doubts: [], total: '2100~2100', disputed: 0 },
    })
  })

  it('it is no part: the two count beside each other', () => {
    expect(told(all, { outside: new Map([['b', new Set(['a'])]]) })).toEqual({
      ...{ reasons: 'counted,counted,in_parent', doubts: [], total: '2600~2600', disputed: 0 },
    })
  })

  it('a choice holds only as long as the two contradict each other', () => {
    const mended = [all[0]!, { ...all[1]!, ...exactly('400') }, all[2]!]
    const choices = new Map([['b', new Set(['a'])]])
    expect(told(mended, { choices })).toMatchObject({ total: '800~800' })
  })
})
