// Tests of period, accrual and status of figures, by sentences of the genre that were made for them.
import { describe, expect, it } from 'vitest'
import { accrualsOf } from './accruals.ts'
import { copyOf } from './layout.ts'
import { periodsOf } from './periods.ts'
import { findQuantities } from './quantities.ts'
import { statusesOf } from './statuses.ts'
import { timedOf } from './timed.ts'
import { findTimes } from './times.ts'

const Y2023 = '2023-01-01 2023-12-31'
const Y2024 = '2024-01-01 2024-12-31'

/** The quantities of a text with status, accrual and period, as one line each. */
function timed(text: string, published: string | null = '2024-05-31', title: string | null = null): string[] {
  const copy = copyOf(text, { published, title })
  const { quantities } = findQuantities(copy)
  const times = findTimes(copy)
  const { periods, accruals, statuses } = timedOf(copy, quantities, times)
  return quantities.map(
    ({ start, end }, i) =>
      `${copy.text.slice(start, end)} ${statuses[i]} ${accruals[i]} ${periods[i]?.join(' ') ?? '-'}`,
  )
}

describe('periods', () => {
  it('gives each figure the nearest time before it', () => {
    expect(timed('2022年产值3300万元，2023年产值4000万元。')).toEqual([
      '3300万元 actual flow 2022-01-01 2022-12-31',
      `4000万元 actual flow ${Y2023}`,
    ])
  })

  it('ends a year at the day as of which it is told, but not what was planned for it', () => {
    expect(timed('截至2023年11月底，宁波市2023年在黄冈市引进项目14个，协议投资总额31亿元。')).toEqual([
      '14个 actual flow 2023-01-01 2023-11-30',
      '31亿元 actual flow 2023-01-01 2023-11-30',
    ])
    expect(timed('截至2023年11月底，2023年计划实施的项目28个。')[0]).toContain(Y2023)
    expect(timed('截至2023年底，2023年引进项目14个。')).toEqual([`14个 actual flow ${Y2023}`])
    expect(timed('截至2024年3月底，2023年引进项目14个。')).toEqual([`14个 actual flow ${Y2023}`])
  })

  it('carries a time on within its paragraph and not beyond', () => {
    expect(timed('去年，两市签约项目31个。组织专家97人次赴疆。\n园区引进企业12家，前来考察的很多很多很多。')).toEqual([
      `31个 actual flow ${Y2023}`,
      `97人次 actual flow ${Y2023}`,
      '12家 actual flow -',
    ])
  })

  it('lets a lead speak for the list below it', () => {
    const text = '自2022年8月签约以来，两地合作走深走实：\n——产业合作。引进项目12个。\n——人才交流。互派干部40名。'
    expect(timed(text)).toEqual([
      '12个 actual cumulative 2022-08-01 2024-05-31',
      '40名 actual cumulative 2022-08-01 2024-05-31',
    ])
  })

  it('reads a time behind the figure that its clause leans on', () => {
    expect(timed('2020年2月，全省派出医疗队，其中，我市105人医疗队，于2月19日抵达。')).toEqual([
      '105人 actual flow 2020-02-19 2020-02-19',
    ])
  })

  it('shares years out among numbers', () => {
    expect(timed('2021年至2023年，新引进企业分别为76家、89家和103家。')).toEqual([
      '76家 actual flow 2021-01-01 2021-12-31',
      '89家 actual flow 2022-01-01 2022-12-31',
      `103家 actual flow ${Y2023}`,
    ])
  })

  it('gives a caption the time of the figure that it repeats', () => {
    const text =
      '35名企业高管参加培训。\n2023年12月8日，研修班开班，我市35名企业高管参加培训，大家收获很多，合作由此起步。'
    expect(timed(text)).toEqual(Array(2).fill('35名 actual flow 2023-12-08 2023-12-08'))
  })

  it('gives a review its year', () => {
    const text = '某市坚决扛起协作责任，现将情况总结如下。\n一、资金投入。全年拨付资金9.46亿元，实施项目312个。'
    expect(timed(text, '2024-01-15', '某市2023年东西部协作工作总结')).toEqual([
      `9.46亿元 actual flow ${Y2023}`,
      `312个 actual flow ${Y2023}`,
    ])
  })

  it.each([
    ['2023年某市国民经济和社会发展统计公报', '一、综合'],
    ['关于2023年对口支援工作情况的通报', '一、主要成效'],
    ['某市2023年度对口支援工作自评报告', '一、基本情况'],
  ])('takes the year of %s', (title, heading) => {
    expect(timed(`${title}\n${heading}\n全年拨付资金9.4亿元，增长6%。`, '2024-04-10')).toEqual([
      `9.4亿元 actual flow ${Y2023}`,
      `6% actual flow ${Y2023}`,
    ])
  })

  it('lets the year of a heading speak for the list of its section', () => {
    const text =
      '某县人民政府工作报告\n一、2023年工作回顾\n过去一年，我们扎实工作，全县上下齐心协力，成绩来之不易。\n' +
      '（一）产业向好。新增企业12家。\n我们不会忘记每一位同志的付出，也不会忘记一路走来的风雨。\n' +
      '（二）民生改善。新增床位80张。空气优良天数350天。\n二、2024年工作安排\n（一）抓协作。引进企业15家。'
    expect(timed(text, '2024-01-15')).toEqual([
      `12家 actual flow ${Y2023}`,
      `80张 actual flow ${Y2023}`,
      `350天 actual flow ${Y2023}`,
      `15家 planned flow ${Y2024}`,
    ])
  })

  it('does not take the year in a headline for that of the text', () => {
    expect(
      timed('两市召开2023年东西部协作联席会议\n某项目落户园区，用工220名，大家干劲十足，前景可期，未来可盼。'),
    ).toEqual(['220名 actual stock -'])
  })

  it('gives a programme its year, but not to what is done', () => {
    const text = '2024年某市与某县协作工作要点\n一、工作基础\n两地引进企业8家。\n二、组织保障\n召开推进会4次。'
    expect(timed(text, '2024-03-01')).toEqual(['8家 actual flow -', `4次 target flow ${Y2024}`])
  })

  it('carries a time on to days that are a result', () => {
    expect(timed('去年，开行班列200列。运输时间压缩了10天。')).toEqual([
      `200列 actual flow ${Y2023}`,
      `10天 actual flow ${Y2023}`,
    ])
  })

  it('leaves the number of paired places undated where no time stands in their sentence', () => {
    expect(timed('去年，两市签约。11个结对区县开展互访100余次。')).toEqual([
      '11个 actual stock -',
      `100余次 actual flow ${Y2023}`,
    ])
  })

  it('keeps a duration from a time of another sentence', () => {
    expect(timed('去年，培训班开班。学习时间为90天。')).toEqual(['90天 actual flow -'])
  })

  it('does not take when a reporter was told for when it happened', () => {
    expect(timed('记者5月15日从市商务局获悉，两地签约项目9个。')).toEqual(['9个 actual flow -'])
  })
})

describe('accruals', () => {
  it.each([
    ['截至目前，园区累计引进项目103个，总投资超650亿元。', ['cumulative', 'cumulative']],
    ['目前，全市有友好城市28个，在建项目达12个。', ['stock', 'stock']],
    ['目前，已帮助企业接洽客户800余人。', ['cumulative']],
    ['截至目前，全省已同43个国家结成104对友城关系。', ['stock', 'stock']],
    ['去年，新缔结友城3对，累计帮销产品2亿元。', ['flow', 'cumulative']],
    ['园区占地1260亩，总投资15亿元，床位22张。', ['stock', 'stock', 'stock']],
    ['入园企业由上年的31家增加到38家。', ['stock', 'stock']],
    ['航线每周10班至13班。', ['stock']],
    ['2018年以来，设立飞地，总面积5万平方米，引育项目100个。', ['cumulative', 'cumulative']],
    ['去年，三省五县产茶1.5万公斤。', ['stock', 'stock', 'flow']],
    ['已拨付350万元。', ['cumulative']],
    ['会上签约项目9个，总投资23亿元。', ['flow', 'flow']],
    ['截至2023年底，累计互派干部120名，园区现有企业56家。', ['cumulative', 'stock']],
    ['目前，全市12个区结对帮扶山区15个县。', ['stock', 'stock']],
    ['主城区已有6个街镇与山里9个乡镇结对。', ['stock', 'stock']],
    ['去年，两县新增结对乡镇12个。', ['flow']],
    ['当年引进企业6家，2022年增加到14家，去年达到31家。', ['flow', 'stock', 'stock']],
    ['截至去年9月底，存栏1350只，养殖户发展到74户。', ['stock', 'stock']],
    ['去年，园区入驻企业达到42家，新入驻企业达到9家。', ['stock', 'flow']],
    ['到2027年底，力争投产企业达到100家，产值突破80亿元。', ['stock', 'flow']],
    ['目前，园区有干部20名，其中上海选派9名，本地选派11名。', ['stock', 'stock', 'stock']],
    ['目前，飞地有在孵项目37个，入驻团队52支。', ['stock', 'stock']],
    ['目前，全省开设特产馆6家。', ['stock']],
    ['目前，已开设特产馆6家。', ['cumulative']],
    ['目前，车间工人每月能拿3800元，累计发放工资210万元。', ['flow', 'cumulative']],
    ['去年，县医院新增床位120张，床位总数达600张。', ['flow', 'stock']],
    ['去年，新增通车里程487公里，租下厂房8600平方米。', ['flow', 'flow']],
    ['全县林下药材30.8万亩，有国家级非遗13项。', ['stock', 'stock']],
    ['去年，我们种了300亩。', ['flow']],
    ['从前，进城要走80公里山路。', ['stock']],
    ['截至2024年4月底，两地累计打通断头路32条，总长260公里。', ['cumulative', 'cumulative']],
    ['全县辖14个乡镇、156个行政村。', ['stock', 'stock']],
    ['截至2023年底，园区年产值45亿元，户均增收3200元。', ['flow', 'flow']],
    ['2021年以来，每年安排资金2000万元，累计安排6000万元。', ['flow', 'cumulative']],
    ['去年3月，开工建设。配套水池5座。', ['flow']],
    ['首付租金只要30万元。', ['flow']],
    ['投资比重高5个百分点。', ['flow']],
  ])('%s', (text, expected) => {
    const copy = copyOf(text, { published: '2024-05-31' })
    expect(accrualsOf(copy, findQuantities(copy).quantities, findTimes(copy))).toEqual(expected)
  })
})

describe('frames', () => {
  it('speak for the headed paragraphs below a lead', () => {
    const text = '半年简报\n今年上半年，两市协作取得进展。\n【劳务】举办招聘会11场。\n下半年，两市计划召开联席会议1次。'
    expect(timed(text, '2024-07-18')).toEqual([
      '11场 actual flow 2024-01-01 2024-06-30',
      '1次 planned flow 2024-07-01 2024-12-31',
    ])
  })

  it('go on from a beginning until now', () => {
    expect(timed('两校自2008年起互派留学生，至今累计640名。双方商定每年互派师生20名。')).toEqual([
      '640名 actual cumulative 2008-01-01 2024-05-31',
      '20名 planned flow -',
    ])
  })
})

describe('what a time does not reach', () => {
  it('is what another year only measures', () => {
    expect(timed('2023年，航线运送旅客16万人次，恢复到2019年的87%。')[1]).toContain(Y2023)
  })

  it('is what one project costs and covers', () => {
    expect(timed('项目去年10月投产，总投资6.5亿元，用地52亩。')).toEqual([
      '6.5亿元 actual stock -',
      '52亩 actual stock -',
    ])
    expect(timed('去年10月，总投资7.2亿元的园区开工。')).toEqual(['7.2亿元 actual stock 2023-10-01 2023-10-31'])
  })

  it('is a sentence behind 至年底 in the review of that year', () => {
    const text = '某县2023年工作总结\n（一）结对。至年底，村镇全部结对；结对村达到45对。选派干部3名。'
    expect(timed(text, '2024-01-18')).toEqual(['45对 actual stock 2023-12-31 2023-12-31', `3名 actual flow ${Y2023}`])
  })
})

describe('accruals of what stands', () => {
  it.each([
    ['去年，我市与凉山州11个县（市）结对。', ['stock']],
    ['去年，12个镇街与13个乡镇结对。', ['flow', 'flow']],
    ['去年，结对地区涉及6个省（区、市）。', ['stock']],
    ['2023年，援建的帮扶车间达到118个。', ['stock']],
    ['去年，产业园8月投产，日加工能力60吨。', ['stock']],
    ['截至目前，全市有友好城市14个、友好交流城市33个。', ['stock', 'stock']],
    ['截至目前，滁州有89家医院可使用南京医保卡结算。', ['stock']],
    ['截至目前，滁州有89家企业签约。', ['cumulative']],
    ['去年，三、四级手术由2021年的610台增加到1430台。', ['flow', 'flow']],
    ['去年，园区出让土地480亩。', ['flow']],
    ['石家庄援建的温室有32座。', ['stock']],
    ['2017年以来，载体入驻率达85%。', ['stock']],
    ['走进基地，68座大棚整齐排列。', ['stock']],
    ['基地占地210亩，常年用工130余人。', ['stock', 'stock']],
    ['去年，加工厂用工85人。', ['flow']],
    ['苏州先后派出5批管理人员。', ['cumulative']],
    ['去年，引进项目3个，计划总投资26亿元。', ['flow', 'flow']],
    ['去年，5个产业园签约，其中轴承园开工，计划总投资20亿元。', ['flow', 'stock']],
  ])('%s', (text, expected) => {
    const copy = copyOf(text, { published: '2024-05-31' })
    expect(accrualsOf(copy, findQuantities(copy).quantities, findTimes(copy))).toEqual(expected)
  })

  it('begin anew where so many years have passed', () => {
    expect(timed('2012年，两地签订协议。十余年过去，园区已引进企业420家。')).toEqual(['420家 actual cumulative -'])
  })
})

describe('statuses', () => {
  it.each([
    ['今年力争签约项目20个，引进人才30名以上。', ['target', 'target']],
    ['计划总投资20亿元，投产后预计年税收2亿元，带动就业2000人。', ['planned', 'planned', 'planned']],
    ['计划投资10亿元，已完成投资3亿元。', ['planned', 'actual']],
    ['2024—2026年，双方计划栽树120万株；去年栽树45万株。', ['planned', 'actual']],
    ['年度计划投资执行率为131%。', ['actual']],
    ['将15个项目列入清单，将研发中心设在上海的企业有3家。', ['actual', 'actual']],
    ['争取资金6815万元。', ['actual']],
    ['双方签署协议，明确来年采购额不低于20亿元。', ['planned']],
    ['到2027年，航班达到每周14班。', ['target']],
    ['明年，两市联合修复壁画15平方米。', ['planned']],
    ['下一步，将举办招商活动4场。', ['planned']],
    ['以《三年行动计划》为引领，签约项目8个。', ['actual']],
  ])('%s', (text, expected) => {
    const copy = copyOf(text, { published: '2024-05-31' })
    expect(statusesOf(copy, findQuantities(copy).quantities, findTimes(copy))).toEqual(expected)
  })

  it('takes aims from a heading of 要求, 目标 or 任务', () => {
    const text = '某市通报\n一、2024年工作要求\n2024年是关键之年，各地要对标对表。\n（一）各市新增选派干部200名。'
    expect(timed(text, '2024-02-24')).toEqual([`200名 target flow ${Y2024}`])
  })

  it('does not take 实际投资 in a plan for one that was made', () => {
    expect(timed('2024年，全市计划实施项目42个，新增实际投资20亿元。', '2024-02-24')).toEqual([
      `42个 planned flow ${Y2024}`,
      `20亿元 planned flow ${Y2024}`,
    ])
  })

  it('takes plans from a lead that ends in a colon, and from a heading', () => {
    expect(timed('2024年，我们将抓好以下工作：\n——引进企业8家；\n——建设示范村2个。')).toEqual([
      `8家 planned flow ${Y2024}`,
      `2个 planned flow ${Y2024}`,
    ])
  })

  it('takes no plan from a lead that opens an account', () => {
    const text = '2023年，两市商定事项18项。主要情况如下：\n（一）资金。安排资金2800万元。'
    expect(timed(text, '2024-02-24')).toEqual([`18项 planned flow ${Y2023}`, `2800万元 actual flow ${Y2023}`])
  })

  it('gives what a batch is planned to cost the time in which it was brought in', () => {
    const text = '某市2022年工作总结\n（一）产业。新引进项目6个，计划投资22亿元，达产后产值40亿元。'
    const Y2022 = '2022-01-01 2022-12-31'
    expect(timed(text, '2023-02-07')).toEqual([
      `6个 actual flow ${Y2022}`,
      `22亿元 planned flow ${Y2022}`,
      '40亿元 planned flow -',
    ])
  })

  it('takes 全年 of an aim for the year that runs', () => {
    expect(timed('力争全年转移劳动力8000人。')).toEqual([`8000人 target flow ${Y2024}`])
  })

  it('gives a plan no time that has passed', () => {
    expect(timed('去年10月，项目开工。预计带动就业200人。')).toEqual(['200人 planned flow -'])
  })
})

describe('where a time stops', () => {
  it.each([
    // a bracket, and the same stretch of the year before
    [
      '今年一季度，出口茶叶40吨（去年同期为31吨），新开网店6家。',
      [
        '40吨 actual flow 2024-01-01 2024-03-31',
        '31吨 actual flow 2023-01-01 2023-03-31',
        '6家 actual flow 2024-01-01 2024-03-31',
      ],
    ],
    [
      '园区落户企业9家（2022年为4家），新增用工300人。',
      ['9家 actual flow -', '4家 actual flow 2022-01-01 2022-12-31', '300人 actual flow -'],
    ],
    // the day as of which a sentence ends that began with its year
    [
      '今年，两区确定共建事项20项，截至4月底已办结7项。',
      [`20项 actual flow ${Y2024}`, '7项 actual cumulative 2024-01-01 2024-04-30'],
    ],
    // the opening of one thing
    [
      '去年，两县新建茶园600亩。体验馆自2020年开馆以来累计接待2.1万人次。茶厂新添设备12台。',
      [`600亩 actual flow ${Y2023}`, '2.1万人次 actual cumulative 2020-01-01 2024-05-31', `12台 actual flow ${Y2023}`],
    ],
    // what lasts
    ['去年5月，客商来到本县。牧场常年雇工40人，其中脱贫户18人。', ['40人 actual stock -', '18人 actual stock -']],
    ['今年3月，学员来访。日本企业在当地现有11家。', ['11家 actual stock -']],
    [
      '上半年，物流园二期（4.2万平方米）封顶，完成投资9000万元。',
      ['4.2万平方米 actual stock -', '9000万元 actual flow 2024-01-01 2024-06-30'],
    ],
    // a history that has gone on
    ['绣坊2021年开办，当年卖出300件，去年卖出900件。邻村的酒坊占地8亩，聘请师傅5名。', ['5名 actual stock -']],
  ] as const)('%s', (text, expected) => {
    expect(timed(text).slice(-expected.length)).toEqual(expected)
  })

  it('gives 全年, 年内 and 当年 of a review the year that it reviews', () => {
    const text =
      '（一）项目。冷链中心9月动工，预计2025年8月竣工。\n（二）分红。各村入股，当年分红80万元。年内新引企业3家，全年培训农民500人。'
    expect(timed(text, '2024-01-20', '某县2023年山海协作运行情况报告')).toEqual([
      `80万元 actual flow ${Y2023}`,
      `3家 actual flow ${Y2023}`,
      `500人 actual flow ${Y2023}`,
    ])
  })

  it('lets the day of a lead govern no list of a review', () => {
    const text =
      '今年工作有序推进。截至12月15日，到位资金900万元。\n\n一、产业协作。新引企业6家，年屠宰能力4万头。\n\n二、人才协作。选派教师8名。'
    expect(timed(text, '2023-12-28', '某县2023年协作工作情况汇报')).toEqual([
      '900万元 actual cumulative 2023-12-15 2023-12-15',
      `6家 actual flow ${Y2023}`,
      '4万头 actual stock -',
      `8名 actual flow ${Y2023}`,
    ])
  })

  it('gives 本次 the days of the event, and lets a founding long ago govern nothing behind it', () => {
    expect(
      timed('3月4日至5日，代表团来访，举行签约仪式。\n\n园区介绍了情况，大家听得认真。本次签约项目8个。').at(-1),
    ).toBe('8个 actual flow 2024-03-04 2024-03-05')
    expect(timed('5月8日，代表团一行15人来访。两市1984年10月结为友城，至今互访120批。商会带来企业6家。')).toEqual([
      '15人 actual flow 2024-05-08 2024-05-08',
      '120批 actual cumulative 1984-10-01 2024-05-31',
      '6家 actual flow 2024-05-08 2024-05-08',
    ])
  })

  it('reads 当年产值 as the value of that year', () => {
    expect(timed('项目去年8月投产，当年产值3000万元。')).toEqual([`3000万元 actual flow ${Y2023}`])
  })

  it('ends a plan with its bracket, and a day of a review with its sentence', () => {
    const text = '安排配套资金800万元（计划700万元），实施项目12个。截至12月10日，完工9个。引导企业5家。'
    expect(timed(text, '2024-01-20', '某区2023年东西部协作工作情况的报告')).toEqual([
      `800万元 actual flow ${Y2023}`,
      `700万元 planned flow ${Y2023}`,
      `12个 actual flow ${Y2023}`,
      '9个 actual cumulative 2023-12-10 2023-12-10',
      `5家 actual flow ${Y2023}`,
    ])
  })

  it('counts 三十多年来 from the beginning that was told', () => {
    expect(timed('1990年5月，两市缔结友城。三十多年来，互访团组80批。')).toEqual([
      '80批 actual cumulative 1990-05-01 2024-05-31',
    ])
  })

  it('takes a start and the plan behind it for two times', () => {
    expect(timed('酒店二期去年11月开工，预计2026年营业，新增客房200间。').at(-1)).toContain('planned')
    expect(timed('管网工程于11月动工，预计2025年完工，铺设管道9公里。', '2024-02-10')[0]).toContain('2025')
  })
})

describe('levels', () => {
  it.each([
    ['至2023年末，园区落户企业83家，注册商户120家。', ['stock', 'stock']],
    ['截至2023年末，园区已落户企业83家。', ['cumulative']],
    ['目前，车间吸纳农户56人就业，带动务工90人。', ['stock', 'stock']],
    ['去年，养殖场存栏肉牛2600头，仍有7个项目尚未验收，护工缺口40人。', ['flow', 'stock', 'stock']],
    ['2023年末，农场存栏1.2万头。', ['stock']],
    ['去年，规上企业达到63家，其中产值亿元以上企业22家。', ['stock', 'stock', 'stock']],
    ['生产线日处理药材30吨。', ['stock']],
    ['该省现有省级现代农业示范园区18个。', ['stock']],
    ['在杭州开设的山货门店达9家。', ['stock']],
    ['茶厂年加工能力900吨。', ['stock']],
    ['目前已收购青稞300吨。', ['cumulative']],
    ['去年，县域就诊率提高到88%。', ['stock']],
  ])('%s', (text, expected) => {
    const copy = copyOf(text, { published: '2024-05-31' })
    expect(accrualsOf(copy, findQuantities(copy).quantities, findTimes(copy))).toEqual(expected)
  })

  it('takes no plan from the plan that a share is of', () => {
    const copy = copyOf('已完成投资2.9亿元，占计划总投资的58%；今年年度计划投资6亿元。', { published: '2024-05-31' })
    expect(statusesOf(copy, findQuantities(copy).quantities, findTimes(copy))).toEqual(['actual', 'actual', 'planned'])
  })
})

it('gives together what the three give apart', () => {
  const copy = copyOf('去年，签约项目31个，总投资126亿元。今年力争签约40个。', { published: '2024-05-31' })
  const { quantities } = findQuantities(copy)
  const times = findTimes(copy)
  expect(timedOf(copy, quantities, times)).toEqual({
    periods: periodsOf(copy, quantities, times),
    accruals: accrualsOf(copy, quantities, times),
    statuses: statusesOf(copy, quantities, times),
  })
})
