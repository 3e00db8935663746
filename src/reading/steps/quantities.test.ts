// What counts and what does not: each line a sentence of the genre and the quantities it holds, so that a new rule shows at
// once which reading it changes.
import { describe, expect, it } from 'vitest'
import { findQuantities } from './quantities.ts'

/** `quote min~max hedge unit`, one for each quantity of a sentence. */
function read(text: string): string[] {
  return findQuantities({ text }).quantities.map(
    (found) =>
      `${text.slice(found.start, found.end)} ${found.min ?? ''}~${found.max ?? ''} ${found.hedge} ${found.unit}`,
  )
}

describe('quantities', () => {
  it.each<[string, string[]]>([
    ['签约项目17个，计划投资36.8亿元', ['17个 17~17 exact item', '36.8亿元 3680000000~3680000000 exact CNY']],
    ['到位资金1.1亿元', ['1.1亿元 110000000~110000000 exact CNY']],
    [
      '超1.1亿元，近30亿元，约5万平方米',
      ['超1.1亿元 110000000~ over CNY', '近30亿元 ~3000000000 under CNY', '约5万平方米 50000~50000 about m2'],
    ],
    ['帮销2.4亿余元、3000多万元', ['2.4亿余元 240000000~ over CNY', '3000多万元 30000000~ over CNY']],
    ['不少于30人，不超过5天', ['不少于30人 30~ over person', '不超过5天 ~5 under day']],
    ['带动就业2000人以上，用时两小时左右', ['2000人以上 2000~ over person', '两小时左右 2~2 about hour']],
    ['每周10班至13班', ['10班至13班 10~13 range item']],
    ['投资100至200亿元', ['100至200亿元 10000000000~20000000000 range CNY']],
    ['年均5000至1万人', ['5000至1万人 5000~10000 range person']],
    ['占60%至70%', ['60%至70% 60~70 range percent']],
    [
      '从5家增加到50家，由30%提高到45%',
      ['5家 5~5 exact item', '50家 50~50 exact item', '30% 30~30 exact percent', '45% 45~45 exact percent'],
    ],
    [
      '百余名专家，千余户，上千万元，数十亿元',
      ['百余名 100~ over person', '千余户 1000~ over item', '上千万元 10000000~ over CNY', '数十亿元 ~ about CNY'],
    ],
    ['企业突破千家，浏览量超亿', ['突破千家 1000~ over item', '超亿 100000000~ over other']],
    ['亿元以上项目103个', ['亿元以上 100000000~ over CNY', '103个 103~103 exact item']],
    ['领导赴四县调研2次，四县农户受益', ['2次 2~2 exact item']],
    ['用工60名，一半以上是农户', ['60名 60~60 exact person', '一半以上 50~ over percent']],
    ['惠及三省五县，两个案例入选', ['三省 3~3 exact item', '五县 5~5 exact item', '两个 2~2 exact item']],
    [
      '三分之一的资金，百分之七十二，六成以上',
      ['三分之一 33.333333~33.333333 exact percent', '百分之七十二 72~72 exact percent', '六成以上 60~ over percent'],
    ],
    ['快于全省12.4个百分点', ['12.4个百分点 12.4~12.4 exact percentage-point']],
    [
      '投产后年产10GWh电池，发电12万千瓦时',
      ['10GWh 10000000~10000000 exact kWh', '12万千瓦时 120000~120000 exact kWh'],
    ],
    ['耗时2个多小时，坚持十多年', ['2个多小时 2~ over hour', '十多年 10~ over year']],
    [
      '12批97人次，1,200人',
      ['12批 12~12 exact item', '97人次 97~97 exact person-time', '1,200人 1200~1200 exact person'],
    ],
    ['七八十人，三四百户', ['七八十人 70~80 range person', '三四百户 300~400 range item']],
    ['1亿2000万元，两万五千人', ['1亿2000万元 120000000~120000000 exact CNY', '两万五千人 25000~25000 exact person']],
    [
      '工期4年半，耗时两个半小时，零下5℃',
      ['4年半 4.5~4.5 exact year', '两个半小时 2.5~2.5 exact hour', '5℃ -5~-5 exact other'],
    ],
    ['建成医院一所、学校两所', ['一所 1~1 exact item', '两所 2~2 exact item']],
    ['解决3.8万农村人口饮水', ['3.8万 38000~38000 exact person']],
    ['每户最多可贷30万元', ['30万元 ~300000 under CNY']],
    ['买5斤，占地2公顷，长800米', ['5斤 2.5~2.5 exact kg', '2公顷 20000~20000 exact m2', '800米 800~800 exact other']],
    ['低了一成半，投入新台币2亿元', ['一成半 15~15 exact percent', '新台币2亿元 200000000~200000000 exact other']],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected))

  it.each([
    '长三角一体化发展，一度满员，一目了然',
    '2024年3月12日上午9时30分，1—11月，2024—2026年',
    '第十批援藏队，第3位，前三名，十四五时期',
    '13楼，1号楼，832平台，“1+1+9”，S2线，KF94口罩，白叶1号',
    '两地、两市、双方、两座港城、两个兄弟城市',
    '由两省市共同建设，十余年过去，',
    '一批项目，一场活动，一个个，一套套，一系列',
    '“五个中心”建设，六大行动，三方面工作，三个方面',
    '三等功，第一等次，三位一体，四位一体，千家万户',
    '5年来，42年前，三年行动，五年规划，近三年，前10个月',
    '十分重要，万分感谢，百分百，万众一心，千方百计',
    '24小时值守，一小时交通圈，2.0版',
    '《行动方案（2024—2026年）》，《100个案例》',
    '许可证 42120170001，电话010-66668888',
    '赶超一流，附近有人，签约仪式',
    '千项万亿，万亩千亿，一县一品，一轴五景，一乡一业，十五冶，RCEP',
    '第一，一是抓项目，二是强产业，双一流高校，G42高速，COVID-19',
  ])('none in %s', (text) => expect(read(text)).toEqual([]))

  it('marks a threshold inside a count', () => {
    expect(findQuantities({ text: '引进10亿元以上项目10个' }).quantities.map((found) => found.threshold)).toEqual([
      true,
      false,
    ])
    expect(findQuantities({ text: '到账10亿元以上，签约项目10个' }).quantities[0]?.threshold).toBe(false)
  })

  it('doubts what cannot be kept exactly, has no unit or contradicts itself', () => {
    const codes = (text: string) => findQuantities({ text }).doubts.map((doubt) => doubt.code)
    expect(codes('资金12345678901234567元')).toEqual(['number_too_long'])
    expect(codes('引进超过30嘎')).toEqual(['unit_unclear'])
    expect(codes('近30余家企业')).toEqual(['hedge_conflict'])
  })

  it('counts the days by which something grew shorter', () => {
    expect(findQuantities({ text: '运输时间缩短近2天' }).quantities.length).toBe(1)
    expect(findQuantities({ text: '近2天降温' }).quantities).toEqual([])
  })

  it('does not count the places of a saying', () => {
    const places = [{ start: 5, end: 7 }]
    expect(findQuantities({ text: '再造六个新徐州' }, places).quantities).toEqual([])
    expect(findQuantities({ text: '新建六个新车间' }).quantities.length).toBe(1)
  })

  it('does not count with what begins a name', () => {
    expect(findQuantities({ text: '2016台北论坛' }, [{ start: 4, end: 6 }]).quantities).toEqual([])
  })
})
