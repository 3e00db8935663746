// Hints (提示): what a kind of number is of by the way in which it is counted, where the words alone would say another theme: doctors
// that are sent are people, a firm's sales are industry, farm products that are sold are consumption.
import type { Theme } from '../../../model/figure.ts'
import type { Quantity } from '../quantities.ts'

/**
 * A number with its measure, the words of its clause that no other number takes, the whole clause, what its sentence says before it and
 * what follows it.
 */
export type Counted = {
  quantity: Pick<Quantity, 'unit' | 'counter'>
  measure: string
  clause: string
  whole: string
  before: string
  after: string
}
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

const offices = /互访(?!交流)|(?:部门|领导|党政|乡镇|街道|两级)[^，。；]{0,8}互访/
const bodies = /^(?:对)?(?:乡镇|镇街|镇乡|镇|乡|街道|街镇|村|社区|区县|县区|部门|单位|企业|商会|社会组织)/
const taught = /(?:学生|博士生|研究生|本科生|技师|技工|学员)$/
const workers = /工人|务工|就业|用工|吸纳|员工|学生|学员/
/** Units of those who ride, of what runs, of what the sale of goods is told in. */
const ridden = new Set(['item', 'person-time', 'person', 'percent'])
const grown = new Set(['CNY', 'percent', 'percentage-point', 'tonne', 'kg', 'other'])
const buses = /公交|快巴|地铁|轻轨/
const ways = /高铁|铁路|高速|公路|轨道|城际|大桥|隧道/
const movers = /班列|航线|专列|航班|运送|发送|货/
const aided = /(?:结对|协作|援助|援[疆藏青建]|帮扶|财政|对口|社会帮扶)[^，。；]{0,4}资金(?:金额)?$/
const sold = /卖到|卖往|卖给|卖出|销往|带货/
const goesOn = /^(?:收入|比去年|比上年|同比|分别|其中|金额|销售额|[一-鿿]{2,8}占)/
const fair = /展销|推介周|购物节|年货节|产销对接|美食节|采购节|进[京沪穗津渝]/
const visitors = /市民|顾客|客流|采购商/

const hints: readonly Hint[] = [
  {
    theme: 'people',
    worth: 28,
    fits: (it) =>
      (heads(it) && visits.test(it.measure) && !offices.test(it.measure)) ||
      it.measure.includes('外宾') ||
      it.measure.includes('团组'),
  },
  { theme: 'mechanism', worth: 12, fits: (it) => it.measure.includes('互访') && offices.test(it.measure) },
  {
    theme: 'mechanism',
    worth: 14,
    fits: (it) =>
      it.quantity.unit === 'item' &&
      /结对(?![帮扶协作]*资金)|签订[^，。；]{0,12}(?:帮扶|共建|结对)协议/.test(it.whole) &&
      bodies.test(it.after),
  },
  {
    theme: 'people',
    worth: 14,
    fits: (it) => it.quantity.unit === 'person' && taught.test(it.measure) && it.clause.includes('培养'),
  },
  {
    theme: 'people',
    worth: 10,
    fits: (it) =>
      it.quantity.unit === 'person' &&
      (/^[一-鿿]{0,4}(?:就业|务工|上岗)/.test(it.after) || (it.whole.startsWith('其中') && workers.test(it.before))),
  },
  {
    theme: 'infrastructure',
    worth: 14,
    fits: (it) =>
      (it.quantity.unit === 'km' || (it.quantity.unit === 'CNY' && it.measure.endsWith('总投资'))) &&
      ways.test(it.before) &&
      !movers.test(it.before),
  },
  {
    theme: 'infrastructure',
    worth: 24,
    fits: (it) => ridden.has(it.quantity.unit) && (buses.test(it.whole) || buses.test(it.before.slice(-40))),
  },
  {
    theme: 'public_service',
    worth: 20,
    fits: (it) =>
      it.quantity.unit === 'percent' &&
      it.measure.includes('率') &&
      /(?:外转|转诊|转院|治愈|就诊|床位使用)率/.test(it.measure),
  },
  {
    theme: 'people',
    worth: 20,
    fits: (it) =>
      heads(it) && /(?:组织|选派)[^，。；]*[到赴](?!.*游客)[^，。；]*(?:参观学习|观摩|研修|培训|跟岗)/.test(it.whole),
  },
  {
    theme: 'culture_tourism',
    worth: 14,
    fits: (it) => it.quantity.unit.startsWith('person') && it.measure.includes('游客'),
  },
  {
    theme: 'public_service',
    worth: 14,
    fits: (it) => it.quantity.counter === '例' && /救治|手术|会诊|抢救|诊治/.test(it.whole),
  },
  {
    theme: 'industry',
    worth: 12,
    fits: (it) => it.quantity.unit === 'CNY' && /(?:销售|营业)收入$/.test(it.measure),
  },
  { theme: 'fund', worth: 12, fits: (it) => it.quantity.unit === 'CNY' && aided.test(it.measure) },
  {
    theme: 'consumption',
    worth: 10,
    fits: (it) =>
      it.quantity.unit === 'item' &&
      /带[来去]/.test(it.whole) &&
      /产品|企业|合作社|商户|好物/.test(it.measure + it.after),
  },
  {
    theme: 'consumption',
    worth: 7,
    fits: (it) => grown.has(it.quantity.unit) && goesOn.test(it.whole) && sold.test(it.before),
  },
  {
    theme: 'consumption',
    worth: 10,
    fits: (it) => it.quantity.unit.startsWith('person') && visitors.test(it.measure) && fair.test(it.before),
  },
  {
    theme: 'innovation',
    worth: 12,
    fits: (it) =>
      it.measure.includes('合同') && it.quantity.unit === 'CNY' && /产学研|技术合同|科技成果/.test(it.before),
  },
  {
    theme: 'culture_tourism',
    worth: 10,
    fits: (it) => it.quantity.unit === 'plant' && /[回捐]?赠/.test(it.whole) && /[樱牡][花丹]|友城|友谊/.test(it.whole),
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
