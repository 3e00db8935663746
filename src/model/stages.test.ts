// Stages of amounts: the words of the field, each in a saying of its own, and the words that look like one and are none.
import { expect, it } from 'vitest'
import { amountStageOf } from './stages.ts'

it.each([
  ['签约项目总投资额', 'agreed'],
  ['协议投资', 'agreed'],
  ['合同额', 'agreed'],
  ['意向投资', 'intended'],
  ['意向签约金额', 'intended'],
  ['签订意向协议', 'intended'],
  ['计划总投资', 'planned'],
  ['项目概算', 'planned'],
  ['拟投资', 'planned'],
  ['计划完成投资', 'planned'],
  ['投产后年产值', 'planned'],
  ['开工项目', 'started'],
  ['签约项目开工数', 'started'],
  ['到位资金', 'in_place'],
  ['协议资金到位', 'in_place'],
  ['落实财政援助资金', 'in_place'],
  ['下达资金', 'in_place'],
  ['安排援疆资金', 'arranged'],
  ['安排财政性补助', 'arranged'],
  ['资金安排', 'arranged'],
  ['安排并拨付资金', 'paid'],
  ['计划安排合作资金', 'planned'],
  ['拟安排资金', 'planned'],
  ['拨付资金', 'paid'],
  ['资金拨付到位', 'paid'],
  ['支付工程款', 'paid'],
  ['资金支出', 'paid'],
  ['完成投资', 'done'],
  ['完成年度计划投资', 'done'],
  ['投资完成额', 'done'],
  ['竣工项目', 'done'],
  ['建成标准厂房', 'done'],
  ['投产企业', 'done'],
])('%s is %s', (measure, stage) => {
  expect(amountStageOf(measure, '')).toBe(stage)
})

it.each([
  '项目完成率',
  '资金到位率',
  '协议资金到位率',
  '拨付率',
  '支出进度',
  '开工率',
  '安置',
  '安排援疆项目',
  '安排就业',
  '安排援疆资金项目',
  '消费帮扶',
  '选派教师',
  '虚拟电厂',
])('%s names no step', (measure) => {
  expect(amountStageOf(measure, '')).toBeNull()
})

it('does not take a step for reached that was not', () => {
  expect(amountStageOf('未开工项目', '')).toBeNull()
  expect(amountStageOf('待拨付资金', '')).toBeNull()
})

it('asks the clause only where the measure says nothing', () => {
  expect(amountStageOf('项目', '集中签约项目15个')).toBe('agreed')
  expect(amountStageOf('到位资金', '签约项目15个，到位资金3亿元')).toBe('in_place')
  expect(amountStageOf('总投资', '完成签约项目15个，总投资45.3亿元')).toBe('agreed')
  expect(amountStageOf('人数', '安置1200人')).toBeNull()
  expect(amountStageOf('资金', '资金到位率达98%')).toBeNull()
})
