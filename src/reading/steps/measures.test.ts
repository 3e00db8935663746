// Tests of what each quantity is found to count (统计口径), on sentences of our own.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { processorTime } from '../../../test/processor-time.ts'
import { copyOf } from './layout.ts'
import { measuresOf } from './measures.ts'
import { findQuantities } from './quantities.ts'

const measures = (text: string) => {
  const copy = copyOf(text)
  return measuresOf(copy, findQuantities(copy).quantities)
}

describe('a noun before its number', () => {
  it('is taken with its verb and subject, without times and adverbs', () => {
    expect(measures('去年，厦门累计投入援藏资金超2.3亿元。')).toEqual(['厦门投入援藏资金'])
    expect(measures('目前，两地共签订合作协议18个。')).toEqual(['签订合作协议'])
    expect(measures('总投资：3亿元')).toEqual(['总投资'])
    expect(measures('2023年\t湖州市投入援疆资金\t10186万元\n')).toEqual(['湖州市投入援疆资金'])
  })

  it('leaves the enumeration before 等 out', () => {
    expect(measures('已引进甲丰、乙盛、丙泰等7家企业。')).toEqual(['引进企业'])
  })

  it('takes along what a bare noun belongs to', () => {
    expect(measures('共签约项目12个，总投资额30亿元。')).toEqual(['签约项目', '签约项目总投资额'])
    expect(measures('签约项目9个，其中东岭轴承产业园开工建设，总投资8亿元。')).toEqual([
      '签约项目',
      '东岭轴承产业园总投资',
    ])
    expect(measures('台州市在上海市举办活动周，集中签约项目21个，总投资136亿元。')[1]).toBe('签约项目总投资')
    expect(measures('引进项目16个，协议投资总额34亿元，到位资金12亿元。')).toEqual([
      '引进项目',
      '协议投资总额',
      '到位资金',
    ])
  })

  it('leaves out the office that did it, and a long clause that only says which', () => {
    expect(measures('两地人社部门联合举办招聘会6场。')).toEqual(['举办招聘会'])
    expect(measures('一条由浙江省慈溪市援建的智能分选线每小时处理果品8吨。')).toEqual(['智能分选线处理果品'])
  })

  it('gives a size to what the clause before builds', () => {
    expect(measures('共建津长双创服务中心，建筑面积1.6万平方米。')).toEqual(['津长双创服务中心建筑面积'])
  })

  it('says what a sum was spent on, and of what programme the projects are', () => {
    expect(measures('石家庄市投入2300万元新建门诊楼。')).toEqual(['新建门诊楼投入'])
    expect(measures('投入思南县财政援助资金5200万元，安排项目21个。')[1]).toBe('安排援助项目')
    expect(measures('农科院援建的温室有32座，占地85亩。')[1]).toBe('温室占地')
    expect(measures('商都肉牛产业园完工，面积1.2万平方米。')).toEqual(['商都肉牛产业园面积'])
    expect(measures('【消费】南平展销中心5月开业，面积800平方米。')).toEqual(['南平展销中心面积'])
  })

  it('leaves a single example before 等 out', () => {
    expect(measures('重点实施昌吉市人民医院改扩建等25个项目。')).toEqual(['重点实施项目'])
  })

  it('names no frequency without what is so frequent', () => {
    expect(measures('加密哈尔滨至深圳航班，由每周49班增至60班。')[0]).toBe('加密哈尔滨至深圳航班')
  })

  it('gives each place of a list what was done by all of it', () => {
    expect(measures('去年，济南、厦门采购临夏牛羊肉15亿元，其中济南市11亿元，厦门市4亿元。').slice(1)).toEqual([
      '济南市采购临夏牛羊肉金额',
      '厦门市采购临夏牛羊肉金额',
    ])
  })

  it('says growth of a thing and not of its sum', () => {
    expect(measures('消费帮扶达5.3亿元，增长6.8%。')[1]).toBe('消费帮扶增长')
    expect(measures('两市互访16批次。')).toEqual(['互访批次'])
    expect(measures('【劳务对接】举办招聘会11场。')).toEqual(['举办招聘会'])
  })

  it('shares the verb in a list', () => {
    expect(measures('捐赠棉衣500件、毛毯300条。')).toEqual(['捐赠棉衣', '捐赠毛毯'])
    expect(measures('选派干部12名、教师30名。')).toEqual(['选派干部', '选派教师'])
  })

  it('says of what a part is a part', () => {
    expect(measures('医院收治患者25名，其中重症6名。')).toEqual(['医院收治患者', '医院收治重症患者'])
  })

  it('says the programme of projects by the funds they are paid from', () => {
    expect(measures('投入援青资金2000万元，实施项目8个。')[1]).toBe('实施援青项目')
  })

  it('puts the name in the place of the noun that stands for it', () => {
    expect(measures('走进河东共建产业园，机器轰鸣。去年，园区实现产值9亿元。')).toEqual(['河东共建产业园产值'])
  })

  it('names a sum that names no money', () => {
    expect(measures('完成消费帮扶3000万元。')).toEqual(['完成消费帮扶金额'])
  })
})

describe('a noun behind its number', () => {
  it('is that of the site which the clause before enters', () => {
    expect(measures('走进兰宝传感产业基地，3条生产线正在运转。')).toEqual(['兰宝传感产业基地生产线'])
    expect(measures('在首阳镇的药材帮扶车间，45名妇女忙着装袋。')).toEqual(['药材帮扶车间妇女'])
    expect(measures('在推进过程中，3条生产线正在运转。')).toEqual(['运转生产线'])
  })

  it('says what is spread over the places counted', () => {
    expect(measures('全市有友好城市33个，分布在29个国家。')[1]).toBe('友好城市分布国家')
  })

  it('is no verb where it begins with 订', () => {
    expect(measures('开设焊接、护理等4个订单班。')).toEqual(['开设订单班'])
  })
})

describe('a noun after its number', () => {
  it('is the object of the verb before it', () => {
    expect(measures('医疗队调配了5台呼吸机、3台监护仪。')).toEqual(['医疗队调配呼吸机', '医疗队调配监护仪'])
  })

  it('is the subject of the predicate after it', () => {
    expect(measures('40余名企业高管参加智能制造培训。')).toEqual(['参加智能制造培训的企业高管'])
    expect(measures('20个项目集中签约。')).toEqual(['签约项目'])
    expect(measures('双方在恩施举办茶产业推介会，30家茶企参加。')[0]).toBe('参加茶产业推介会的茶企')
  })

  it('counts the members of a group, the batches of a mission, the partners of a tie', () => {
    expect(measures('120人的医疗队抵达。')).toEqual(['抵达医疗队队员'])
    expect(measures('组织6批48人次专家进疆。')[0]).toBe('组织专家进疆批次')
    expect(measures('苏州已与58个国家缔结友好关系。')).toEqual(['与苏州缔结友好关系的国家'])
  })

  it('has what 的 joins to it', () => {
    expect(measures('向对方赠送价值20万元的图书。')[0]).toBe('图书价值')
  })
})

describe('shares and growth', () => {
  it('are of what they are shares of', () => {
    expect(measures('物流成本降低8%。')).toEqual(['物流成本降低'])
    expect(measures('地区生产总值4000亿元，同比增长5.2%。')[1]).toBe('地区生产总值增长')
    expect(measures('80%以上的资金用于民生。')).toEqual(['用于民生的资金占比'])
  })

  it('are told apart by 分别', () => {
    expect(measures('工业产值、农业产值分别增长5%、6%。')).toEqual(['工业产值增长', '农业产值增长'])
    expect(measures('出口额90亿元，进口额40亿元，分别增长7%和2%。').slice(2)).toEqual(['出口额增长', '进口额增长'])
  })
})

it('names a threshold by what it limits', () => {
  expect(measures('累计引进亿元以上项目36个。')).toEqual(['引进项目投资额门槛', '引进亿元以上项目'])
})

it('keeps the characters of a document in traditional script', () => {
  expect(measures('去年，廈門累計投入援藏資金超2.3億元，參加培訓的企業高管達40餘名。')[0]).toBe('廈門投入援藏資金')
})

it('gives one phrase of a column’s length for each quantity of any text', () => {
  const piece = fc.constantFrom(
    '投入',
    '资金',
    '3亿元',
    '12个',
    '的',
    '、',
    '，',
    '。',
    '“',
    '）',
    '其中',
    '占',
    '分别',
    '5%',
    '项目',
    '与',
    '等',
    '\n',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const copy = copyOf(pieces.join(''))
      const { quantities } = findQuantities(copy)
      const found = measuresOf(copy, quantities)
      expect(found).toHaveLength(quantities.length)
      for (const measure of found) expect(measure.length).toBeLessThan(60)
    }),
  )
})

it('takes time that grows with the text’s length and no faster', () => {
  const time = (times: number) => {
    const copy = copyOf('投入资金1亿元、'.repeat(times))
    const { quantities } = findQuantities(copy)
    return processorTime(() => measuresOf(copy, quantities))
  }
  time(2000)
  expect(time(40_000)).toBeLessThan(Math.max(time(4000), 5) * 60)
})

describe('what is no part of a column', () => {
  it('that it came true, who paid, two houses that do it together', () => {
    expect(measures('丰谷产业园实现农业总产值12亿元，增长7%。')).toEqual([
      '丰谷产业园农业总产值',
      '丰谷产业园农业总产值增长',
    ])
    expect(measures('制鞋车间由佛山市投资500万元，占地9亩。')[1]).toBe('制鞋车间占地')
    expect(measures('甲海学院与乙山大学培养技师60名。')).toEqual(['培养技师'])
  })

  it('of a growth the long way to what grew', () => {
    expect(measures('浦江区向临山县安排的财政衔接帮扶资金9000万元，比上年增加600万元。')[1]).toMatch(/帮扶资金增加$/)
  })

  it('a firm of another paragraph', () => {
    expect(measures('广源纸业公司捐资60万元修路，村民都说好。\n\n工业用地趋紧，企业用工缺口700人。').at(-1)).toBe(
      '企业用工缺口',
    )
  })
})
