// Hints (提示): what a kind of number is of by the way in which it is counted, where the words alone would say another theme: doctors
// that are sent are people, a firm's sales are industry, farm products that are sold are consumption.
import type { Theme } from '../../../model/figure.ts'
import type { Quantity } from '../quantities.ts'

/** A number with its measure and the words of its clause. */
type Counted = { quantity: Pick<Quantity, 'unit' | 'counter'>; measure: string; clause: string }
type Hint = { theme: Theme; worth: number; fits: (counted: Counted) => boolean }

const heads = ({ quantity: { unit, counter } }: Counted) =>
  unit.startsWith('person') || counter === '批' || counter === '批次'

const professionals = /专家|医师|医生|教师|老师|医务人员|骨干|队员|农技员|技术员|名师|徒弟/
const sent = /援|派|到|赴|来|坐诊|驻点|帮带|跟岗|请|骨干|带/
const young = /学生|中学生|高中生|青少年|学子|青年|少年/
const going = /赴|来[^自]|派|接待|寄宿|夏令营|冬令营/
const visits = /外宾|团组|出访|来访|回访|互访|访问|交流|代表|嘉宾/
const wages = /挣|工资|月薪|薪酬|(?:每月|月)[^，。；]{0,4}(?:收入|能拿|拿到)/
const makers = /(?:厂|车间|公司|集团|项目|产业园|园区|商户)[^，。；]{0,8}(?:销售收入|销售额|销售金额|实现销售|线上销售)/
const paired = /结对[^，。；]*(?:[镇乡村）]|街道|社区)$/
const gives = /(?:投入|安排|拨付|出资|捐资)(?:金额)?$/
const sells = /卖到|卖往|卖出|卖掉|销往|展销|采购商|摆摊/

const hints: readonly Hint[] = [
  {
    theme: 'people',
    worth: 20,
    fits: (it) => (heads(it) && visits.test(it.measure)) || it.measure.includes('外宾') || it.measure.includes('团组'),
  },
  {
    theme: 'people',
    worth: 20,
    fits: (it) => it.quantity.unit === 'person' && professionals.test(it.measure) && sent.test(it.clause),
  },
  { theme: 'people', worth: 14, fits: (it) => heads(it) && young.test(it.measure) && going.test(it.clause) },
  { theme: 'people', worth: 5, fits: (it) => it.quantity.unit === 'CNY' && wages.test(it.clause) },
  { theme: 'industry', worth: 14, fits: (it) => it.quantity.unit === 'CNY' && makers.test(it.measure) },
  {
    theme: 'mechanism',
    worth: 10,
    fits: (it) => it.quantity.unit === 'item' && it.measure.includes('结对') && paired.test(it.measure),
  },
  { theme: 'fund', worth: 4, fits: (it) => it.quantity.unit === 'CNY' && gives.test(it.measure) },
  { theme: 'consumption', worth: 6, fits: (it) => /[卖销购摊]/.test(it.clause) && sells.test(it.clause) },
]

/** Tells each theme that the way of counting points to, with how much. */
export function hint(counted: Counted, tell: (theme: Theme, worth: number) => void): void {
  for (const { theme, worth, fits } of hints) if (fits(counted)) tell(theme, worth)
}
