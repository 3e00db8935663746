// Tests of ties: each way of saying a standing relation, what is none, and what must hold for any text.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { processorTime } from '../../../test/processor-time.ts'
import { findBodies } from './bodies.ts'
import { copyOf } from './layout.ts'
import { findPlaces } from './places.ts'
import { findTies } from './ties.ts'
import { findTimes } from './times.ts'

function tiesOf(text: string, title: string | null = null) {
  const copy = copyOf(text, { published: '2024-06-01', title })
  const places = findPlaces(copy).mentions
  return { copy, ties: findTies({ copy, places, bodies: findBodies(copy, places), times: findTimes(copy) }) }
}

const said = (text: string) => tiesOf(text).ties.map(({ a, b, kind }) => `${[a, b].sort().join('|')} ${kind}`)
const pair = (a: string, b: string, kind: string) => `${[a, b].sort().join('|')} ${kind}`

describe('who does what with whom', () => {
  const aided = '淄博市与重庆市石柱县东西部协作简报\n'
  it('reads what two houses do for years, and not one show', () => {
    expect(said('西安翻译学院与清州大学互派师生，已有六届。')).toEqual([
      pair('西安翻译学院', '清州大学', 'institution'),
    ])
    expect(said('常州机电职业技术学院与安康职业技术学院联合培养技师。')).toHaveLength(1)
    expect(said('昆明医科大学与曼德勒大学合办的护理学院招生。')).toHaveLength(1)
    expect(said('常州博物馆与安康博物馆合办展览3场。')).toEqual([])
  })
  it('reads the help of one house for another under a programme of aid alone', () => {
    expect(said(`${aided}淄博市妇幼保健院帮扶石柱县妇幼保健院。`)).toContain(
      pair('淄博市妇幼保健院', '石柱县妇幼保健院', 'institution'),
    )
    expect(said('淄博市妇幼保健院帮助石柱县妇幼保健院修好设备。')).toEqual([])
  })
  it('takes a county hospital with a name of its own for one body', () => {
    expect(said('晋江市中医院与长汀县鄞州医院组成医疗联合体。')).toHaveLength(1)
  })
  it('reads 由甲区援建, the receiver by its county', () => {
    expect(said('东西部协作\n石柱县中益乡的冷库由淄博市张店区援建，去年投用。')).toContain(
      pair('张店区', '石柱土家族自治县', 'east_west'),
    )
  })
  it('takes 我县的镇 for the town', () => {
    expect(
      said('遂昌县山海协作情况\n我县与诸暨市结对。诸暨市店口镇与我县北界镇、枫桥镇与王村口镇等4对乡镇结对。'),
    ).toEqual(
      expect.arrayContaining([pair('店口镇', '北界镇', 'mountain_sea'), pair('枫桥镇', '王村口镇', 'mountain_sea')]),
    )
  })
  it('reads the list of a duty, and one town helping another', () => {
    const text = '我区承担贵州省毕节市赫章县、威宁县和遵义市湄潭县的东西部协作任务。'
    expect(said(`崂山区东西部协作报告\n崂山区认真落实。${text}`)).toEqual(
      expect.arrayContaining([
        pair('崂山区', '赫章县', 'east_west'),
        pair('崂山区', '威宁彝族回族苗族自治县', 'east_west'),
        pair('崂山区', '湄潭县', 'east_west'),
      ]),
    )
    expect(said('东西部协作\n淄博市博山区源泉镇帮扶石柱县沙子镇，捐赠8万元。')).toContain(
      pair('源泉镇', '沙子镇', 'east_west'),
    )
  })
  it('takes the programme that can be between the two, and none that is still to come', () => {
    expect(said('晋江市履行山海协作对口帮扶长汀县、闽宁协作结对中卫市海原县的职责。')).toContain(
      pair('晋江市', '海原县', 'east_west'),
    )
    expect(said('黄浦区与中山区将建立结对关系。')).toEqual([])
  })
  it('reads what two build where something else stands, and a department of two hospitals', () => {
    expect(said('今年，余杭区与柯城区在园区旁合建科创平台。')).toHaveLength(1)
    expect(said('常州市儿童医院与安康市妇幼保健院共建小儿骨科，病人少跑路。')).toHaveLength(1)
  })
  it('takes the short name of a park for the pair that is told, and for a tie where none is', () => {
    const told = '海曙区与江山市结对开展山海协作。甬衢产业园入驻企业9家。'
    expect(said(told)).toEqual([pair('海曙区', '江山市', 'mountain_sea')])
    expect(said('宁波市、衢州市山海协作\n甬衢产业园入驻企业9家。')).toContain(pair('宁波市', '衢州市', 'mountain_sea'))
  })
  it('takes a brand for no tie, and houses that are only counted for none', () => {
    expect(said('“甬黄一家”专列从宁波开往黄冈。')).toEqual([])
    expect(said('安徽对口援藏\n安徽5家医院对口帮扶山南市人民医院。')).not.toContain(
      pair('安徽省', '山南市人民医院', 'institution'),
    )
  })
  it('keeps the receiver that is named before the province of its letter', () => {
    expect(said('安徽援藏简报\n安徽援藏工作队来到西藏山南市。“皖藏共富”基地投产。')).toContain(
      pair('安徽省', '山南市', 'paired_aid'),
    )
  })
  it('reads a relation under a label that only names the other side', () => {
    const { ties } = tiesOf(
      '桂林市友好城市工作\n桂林市友城不断增加。\n一、与日本熊本市。1979年缔结友好城市关系。互派学生80名。',
    )
    expect(ties).toMatchObject([{ a: '桂林市', b: '熊本市', kind: 'sister_city', since: '1979-01-01' }])
  })
})

describe('friendship', () => {
  it('reads 结为, 缔结 and 结好 with the day of the signing', () => {
    const { ties } = tiesOf('1992年5月8日，长沙市与日本鹿儿岛市结为友好城市。')
    expect(ties).toMatchObject([{ a: '长沙市', b: '鹿儿岛市', kind: 'sister_city', since: '1992-05-08' }])
    expect(said('山东省同法国布列塔尼大区结好以来，双方交流频繁。')).toEqual([
      pair('山东省', '布列塔尼大区', 'sister_city'),
    ])
    expect(said('浙江省和日本静冈县缔结友好省县关系。')).toEqual([pair('浙江省', '静冈县', 'sister_city')])
  })

  it('gives a year its first day', () => {
    expect(tiesOf('2018年，桂林市与重庆市缔结友好城市。').ties[0]?.since).toBe('2018-01-01')
    expect(tiesOf('台北市与旧金山市于1969年缔结姐妹市。').ties[0]?.since).toBe('1969-01-01')
    expect(tiesOf('佛山市与凉山州于2021年建立东西部协作关系。').ties[0]?.since).toBe('2021-01-01')
    expect(tiesOf('2021年，佛山市对口支援凉山州，投入资金3亿元。').ties[0]?.since).toBeNull()
  })

  it('does not take the year of a feast, or of what was deepened, for the first', () => {
    expect(tiesOf('今年是苏州市与铜仁市东西部协作结对第十个年头。').ties[0]?.since).toBeNull()
    expect(tiesOf('2018年，哈尔滨市与深圳市深化对口合作。').ties[0]?.since).toBeNull()
  })

  it('does not take a renewal for the beginning', () => {
    expect(tiesOf('2024年9月，武汉市与英国曼彻斯特市续签友好交流备忘录。').ties).toMatchObject([
      { a: '武汉市', b: '曼彻斯特市', since: null },
    ])
  })

  it('finds no partner in a common noun behind a place', () => {
    expect(said('截至2023年底，台州市与上海市医院建立紧密型医联体9家。')).toEqual([])
    expect(said('宁波市12所学校与凉山州学校结对，9家医院与凉山州医院结对。')).toEqual([])
    expect(said('余杭区人民医院与柯城区人民医院结对。')).toHaveLength(1)
  })

  it('reads one with many, and none from a mere count', () => {
    expect(said('重庆市万州区与平湖市、慈溪市先后缔结友好城市。')).toEqual([
      pair('万州区', '平湖市', 'sister_city'),
      pair('万州区', '慈溪市', 'sister_city'),
    ])
    expect(said('苏州市已与20个国家的29个城市结为国际友好城市。')).toEqual([])
  })

  it('reads who is whose friend', () => {
    expect(said('鹿儿岛市是长沙市的友好城市。')).toEqual([pair('鹿儿岛市', '长沙市', 'sister_city')])
  })

  it('tells respective kinds apart', () => {
    expect(said('芜湖市与商洛市、铜陵市分别建立友好城市和战略合作关系。')).toEqual([
      pair('芜湖市', '商洛市', 'sister_city'),
      pair('芜湖市', '铜陵市', 'strategic'),
    ])
  })

  it('leaves out what is only meant or to come', () => {
    expect(said('明年，长沙市将与日本奈良市缔结友好城市关系。')).toEqual([])
    expect(said('长沙市拟与日本奈良市缔结友好城市关系。')).toEqual([])
  })
})

describe('aid', () => {
  it('reads giver, verb and receivers', () => {
    expect(said('上海市对口支援西藏日喀则市。')).toEqual([pair('上海市', '日喀则市', 'paired_aid')])
    expect(said('在东西部协作中，武进区结对帮扶紫阳县、汉阴县。')).toEqual([
      pair('武进区', '紫阳县', 'east_west'),
      pair('武进区', '汉阴县', 'east_west'),
    ])
    expect(said('拉萨市由江苏省对口支援。')).toEqual([pair('拉萨市', '江苏省', 'paired_aid')])
  })

  it('reads 援X at the place named, or at the province', () => {
    expect(said('江西省援疆指挥部在阿克陶县开展义诊。')).toEqual([pair('江西省', '阿克陶县', 'paired_aid')])
    expect(said('金华市投入援青资金500万元。')).toEqual([pair('金华市', '青海省', 'paired_aid')])
  })

  it('needs a programme for a helping hand', () => {
    expect(said('1998年，南京市支援九江市抗洪。')).toEqual([])
    expect(said('东西部协作启动以来，南京市援建商洛市的学校已有3所。')).toEqual([pair('南京市', '商洛市', 'east_west')])
  })
})

describe('pairs', () => {
  it('reads lists of dashes with the word that joins them', () => {
    expect(said('柯桥—龙游、义乌—莲都等一批山海协作产业园开工。')).toEqual([
      pair('柯桥区', '龙游县', 'mountain_sea'),
      pair('义乌市', '莲都区', 'mountain_sea'),
    ])
  })

  it('reads blends and neighbours', () => {
    expect(said('闽宁协作结出硕果。')).toEqual([pair('福建省', '宁夏回族自治区', 'east_west')])
    expect(said('南京市张家界市对口合作持续深化。')).toEqual([pair('南京市', '张家界市', 'paired_cooperation')])
  })

  it('pairs lists one by one', () => {
    expect(said('福田区与兴国县、罗湖区与宁都县建立结对关系。')).toEqual([
      pair('福田区', '兴国县', 'paired_cooperation'),
      pair('罗湖区', '宁都县', 'paired_cooperation'),
    ])
  })

  it('takes the subject where one side is left out', () => {
    expect(said('绍兴市深化合作，与吉林省白城市结对。')).toEqual([pair('绍兴市', '白城市', 'paired_cooperation')])
  })
})

describe('organisations', () => {
  it('reads schools, hospitals, bureaus and firms', () => {
    expect(said('北京市第四中学与拉萨中学结对共建。')).toEqual([pair('北京市第四中学', '拉萨中学', 'institution')])
    expect(said('江阴市商务局与宽甸县商务局签订劳务协作协议。')).toEqual([
      pair('江阴市商务局', '宽甸县商务局', 'institution'),
    ])
    expect(said('杭州市第一人民医院与淳安县中医院建立医联体。')).toEqual([
      pair('杭州市第一人民医院', '淳安县中医院', 'institution'),
    ])
  })

  it('takes a government for its place', () => {
    expect(said('扬州市人民政府与榆林市人民政府签署对口合作框架协议。')).toEqual([
      pair('扬州市', '榆林市', 'paired_cooperation'),
    ])
  })

  it('reads two bodies that run one of them together, and a county hospital of a plain name', () => {
    expect(said('浙江省中医院与龙泉市人民医院合作共建，专家定期坐诊。')).toEqual([
      pair('浙江省中医院', '龙泉市人民医院', 'institution'),
    ])
    expect(said('石狮市医院与宁化县总医院签订医联体协议。')).toEqual([
      pair('石狮市医院', '宁化县总医院', 'institution'),
    ])
  })

  it('takes the office of a province abroad for the province', () => {
    expect(said('柳州市人民政府与越南庆和省人民委员会签署建立友好合作关系备忘录。')).toEqual([
      pair('柳州市', '庆和省', 'sister_city'),
    ])
  })

  it('tells a relation from a deal', () => {
    expect(said('江苏恒远机械有限公司与宿迁市签订投资合作协议。')).toEqual([])
    expect(said('江苏恒远机械有限公司与宿迁市签订战略合作框架协议。')).toEqual([
      pair('江苏恒远机械有限公司', '宿迁市', 'institution'),
    ])
  })
})

describe('givers told in turn', () => {
  it('reads each verb with its own two sides', () => {
    expect(said('明确由长沙市对口支援库车市、株洲市对口支援鄯善县、岳阳市对口支援托克逊县。')).toEqual([
      pair('长沙市', '库车市', 'paired_aid'),
      pair('株洲市', '鄯善县', 'paired_aid'),
      pair('岳阳市', '托克逊县', 'paired_aid'),
    ])
  })

  it('pairs lists of givers and receivers one by one, or all with one', () => {
    expect(said('太原市、晋城市、运城市分别对口支援阜康市、五家渠市、昌吉市。')).toEqual([
      pair('太原市', '阜康市', 'paired_aid'),
      pair('晋城市', '五家渠市', 'paired_aid'),
      pair('运城市', '昌吉市', 'paired_aid'),
    ])
    expect(said('金华市和嘉兴市对口支援库车市。')).toEqual([
      pair('金华市', '库车市', 'paired_aid'),
      pair('嘉兴市', '库车市', 'paired_aid'),
    ])
  })

  it('takes what the relation qualifies for the other side', () => {
    expect(said('去年，与会宁县结对的天津市和平区投入资金。')).toEqual([pair('和平区', '会宁县', 'paired_cooperation')])
  })
})

describe('activities under a programme', () => {
  it('reads what is given by the sections of a review', () => {
    const review = [
      '杭州市对口支援工作总结',
      '一、东西部协作成效明显',
      '全年向恩施州投入帮扶资金2亿元。',
      '二、援疆工作持续深入',
      '落实阿克苏市援疆资金1.2亿元。',
    ]
    expect(said(review.join('\n'))).toEqual([
      pair('杭州市', '恩施土家族苗族自治州', 'east_west'),
      pair('杭州市', '阿克苏市', 'paired_aid'),
    ])
  })

  it('reads a giver, its verb and the funds', () => {
    expect(said('2019年，济南市投入湘西州帮扶资金3亿元，东西部扶贫协作深入。')).toEqual([
      pair('济南市', '湘西土家族苗族自治州', 'east_west'),
    ])
    expect(said('在积石山县东西部协作产业园，厦门援建的厂房投产。')).toEqual([
      pair('厦门市', '积石山保安族东乡族撒拉族自治县', 'east_west'),
    ])
    expect(said('无锡市与连云港市南北挂钩。会同连云港市建好工业园区。')).toEqual([
      pair('无锡市', '连云港市', 'paired_cooperation'),
    ])
  })

  it('reads whom a paragraph under the name of a programme opens with', () => {
    const review = [
      '温州市对口工作情况',
      '2023年，温州市较好完成各项任务。',
      '一、对口支援。西藏嘉黎县：投入资金4000万元。',
      '二、对口合作。与辽宁省铁岭市开展干部互派，温州各界积极参与。',
    ]
    expect(said(review.join('\n'))).toEqual([
      pair('温州市', '嘉黎县', 'paired_aid'),
      pair('温州市', '铁岭市', 'paired_cooperation'),
    ])
    expect(said('温州市对外开放情况\n温州市较好完成任务。\n与辽宁省铁岭市开展干部互派。')).toEqual([])
  })

  it('reads what a county does in another, with it or for it', () => {
    const lead = '苏州市与铜仁市是东西部协作结对城市。'
    const counties = [pair('苏州市', '铜仁市', 'east_west'), pair('昆山市', '碧江区', 'east_west')]
    for (const told of ['昆山市则在碧江区建起车间8个。', '昆山市把食用菌带到了碧江区。', '昆山市与碧江区合办培训班。'])
      expect(said(lead + told)).toEqual(counties)
    expect(said(`${lead}昆山市在吴江区建起车间8个。`)).toEqual(counties.slice(0, 1))
  })

  it('reads 对口 and 帮扶 between two places under a programme', () => {
    const text = '重庆市与山东省深化鲁渝协作。潍坊市对口开州区，投入资金。开州区与潍坊市对口部门往来。'
    expect(said(text)).toContain(pair('潍坊市', '开州区', 'east_west'))
    expect(said('番禺区帮扶威宁县资金超过6亿元。')).toEqual([pair('番禺区', '威宁彝族回族苗族自治县', 'east_west')])
  })

  it('takes 消费帮扶 between an eastern and a western place for the programme that it is part of', () => {
    expect(said('东莞市消费帮扶铜仁市现场会举行。')).toEqual([pair('东莞市', '铜仁市', 'east_west')])
    expect(said('东莞市消费帮扶惠州市现场会举行。')).toEqual([])
  })

  it('reads none without a programme', () => {
    expect(said('南京市向九江市捐赠救灾物资，提供帮扶。')).toEqual([])
    expect(said('台州市选派教师20名到阿坝州支教。')).toEqual([])
  })
})

describe('programmes of parts', () => {
  it('hands the programme of two cities down to their districts and counties', () => {
    expect(said('深圳市对口帮扶汕尾市。\n龙岗区与海丰县共建产业园，福田区与陆河县结对。')).toEqual([
      pair('深圳市', '汕尾市', 'paired_aid'),
      pair('龙岗区', '海丰县', 'paired_aid'),
      pair('福田区', '陆河县', 'paired_aid'),
    ])
  })

  it('keeps the programme that a clause names', () => {
    expect(said('珠海市对口帮扶阳江市。斗门区与阳西县签订友好城市协议。')).toEqual([
      pair('珠海市', '阳江市', 'paired_aid'),
      pair('斗门区', '阳西县', 'sister_city'),
    ])
  })

  it('takes a town without a known seat for a side of east and west', () => {
    expect(
      said('上海市与遵义市建立东西部扶贫协作关系。\n虹桥镇与绥阳县签订结对帮扶协议，闵行区与正安县携手共建园区。'),
    ).toEqual([
      pair('上海市', '遵义市', 'east_west'),
      pair('虹桥镇', '绥阳县', 'east_west'),
      pair('闵行区', '正安县', 'east_west'),
    ])
  })

  it('leaves out a programme that is only the ground of another tie', () => {
    expect(said('按照津甘协作部署，滨海新区与夏河县结对。')).toEqual([pair('滨海新区', '夏河县', 'east_west')])
    expect(said('武清区与静宁县结对，签订《武清区静宁县深化津甘协作备忘录》。')).toEqual([
      pair('武清区', '静宁县', 'east_west'),
    ])
  })
})

describe('places with longer names', () => {
  it('takes the city abroad and not its province', () => {
    expect(said('常德市与越南广宁省东潮市缔结友好城市。')).toEqual([pair('常德市', '东潮市', 'sister_city')])
  })

  it('takes a zone with its city', () => {
    expect(said('国家海洋研究中心与烟台黄渤海新区共建中试基地。')).toEqual([
      pair('国家海洋研究中心', '烟台黄渤海新区', 'institution'),
    ])
  })

  it('takes 两市 for the two of the sentence before', () => {
    expect(said('德国杜伊斯堡市是武汉的老朋友。1982年，两市结为友好城市。')).toEqual([
      pair('杜伊斯堡市', '武汉市', 'sister_city'),
    ])
  })

  it('names the bodies of an autonomous county by its short name', () => {
    const text =
      '元江哈尼族彝族傣族自治县政府工作报告\n我县与浦东新区协作深化。上海市仁济医院与县人民医院签订帮扶协议。'
    expect(said(text)).toContain(pair('上海市仁济医院', '元江县人民医院', 'institution'))
  })

  it('reads what two bodies become', () => {
    expect(said('首都医科大学宣武医院与保定市中西医结合医院结为合作医院。')).toEqual([
      pair('首都医科大学宣武医院', '保定市中西医结合医院', 'institution'),
    ])
    expect(said('岳阳职业技术学院与湘西民族职业技术学院结成帮扶对子。')).toEqual([
      pair('岳阳职业技术学院', '湘西民族职业技术学院', 'institution'),
    ])
  })
})

it('takes no third for a side of which a number is counted', () => {
  const text = '太仓市与玉屏县……苏州10个区与铜仁10个区县结对，东西部协作深入。'
  expect(said(text)).not.toContain(pair('太仓市', '铜仁市', 'east_west'))
})

describe('what is no tie', () => {
  it.each([
    '上海与北京联合举办了音乐节。',
    '沪昆高铁连接上海和昆明。',
    '郑州—卢森堡航线每周18班。',
    '绵阳市迎来了台州市党政代表团。',
    '嘉善县与青浦区、吴江区共建一体化发展示范区。',
    '中国队与日本队在上海体育场举行友谊赛。',
    '受冷空气影响，杭州、宁波、温州等地将有大雨。',
    '湖北省武汉市对口支援工作扎实推进。',
    '一体化压铸技术在上海工厂率先使用。',
    '绍兴与上海、杭州的“跨省通办”事项增加到90项。',
    '县人民医院与杭州市第一人民医院签订帮扶协议。',
    '青岛市外办与青岛市文旅局签订合作协议。',
    '烟台市与威海市合作共建，面貌一新。',
  ])('%s', (text) => expect(said(text)).toEqual([]))
})

describe('always', () => {
  const words = [
    '宁波市',
    '黄山市',
    '新疆',
    '与',
    '、',
    '和',
    '结对',
    '对口支援',
    '援疆',
    '签订',
    '战略合作协议',
    '友好城市',
    '一体化',
    '—',
    '。',
    '，',
    '《',
    '》',
    '（',
    '）',
    '两地',
    '公司',
    '医院',
    '2020年',
    '分别',
    '\n',
  ]
  it('keeps spans inside the text and never ties a place with itself', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 60 }), (parts) => {
        const { copy, ties } = tiesOf(parts.join(''))
        for (const { start, end, a, b } of ties) {
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeLessThanOrEqual(copy.text.length)
          expect(start).toBeLessThan(end)
          expect(a).not.toBe(b)
        }
      }),
    )
  })

  it('reads a long text without a full stop in time that grows with it', () => {
    const long = '宁波市与黄山市结对、援疆，友好城市《协议》签订一体化'.repeat(8000)
    expect(processorTime(() => tiesOf(long))).toBeLessThan(10_000)
  })
})
