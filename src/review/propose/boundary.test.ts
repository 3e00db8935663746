// Tests of where a name cut out of a clause begins and ends.
import { expect, it } from 'vitest'
import { thingAtEnd } from './words.ts'

it.each([
  ['去年，收治新冠肺炎患者', '新冠肺炎患者'],
  ['农畜产品在津销售额', '在津销售额'],
  ['吸纳劳动力到桐就业', '到桐就业'],
  ['安排计划内援疆资金', '援疆资金'],
  ['互派挂职干部各', '挂职干部'],
  ['签订购销合同', '购销合同'],
  ['达成合作意向项目', '合作意向项目'],
  ['选派教师、医生', '教师、医生'],
  ['建成上海馆', '上海馆'],
])('%s names %s', (text, name) => {
  expect(thingAtEnd(text)).toBe(name)
})

it('never leaves a mark or a year at the ends', () => {
  expect(thingAtEnd('●互送游客')).toBe('互送游客')
  expect(thingAtEnd('2028年互办展览')).toBe('互办展览')
})
