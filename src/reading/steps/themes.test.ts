// Tests of the themes of figures (主题), on sentences of our own.
import { describe, expect, it } from 'vitest'
import { copyOf } from './layout.ts'
import { measuresOf } from './measures.ts'
import { findQuantities } from './quantities.ts'
import { themesOf } from './themes.ts'

const themes = (text: string) => {
  const copy = copyOf(text)
  const { quantities } = findQuantities(copy)
  return themesOf(copy, quantities, measuresOf(copy, quantities))
}

describe('the thing counted decides', () => {
  it.each([
    ['两地签约项目12个，总投资30亿元。', ['industry', 'industry']],
    ['深圳投入财政帮扶资金5亿元，实施帮扶项目80个。', ['fund', 'fund']],
    ['选派党政干部12名、专业技术人才60名。', ['people', 'people']],
    ['采购当地农产品4.6亿元，设立销售专柜30个。', ['consumption', 'consumption']],
    ['中欧班列开行210列，发送集装箱1.7万标箱。', ['logistics', 'logistics']],
    ['已与9个国家缔结友好城市关系12对。', ['mechanism', 'mechanism']],
    ['开通跨省通办事项52项，建立医联体6个。', ['public_service', 'public_service']],
    ['建成蔬菜大棚260座，农户户均增收1.8万元。', ['rural', 'rural']],
    ['授权发明专利32件，在孵项目14个。', ['innovation', 'innovation']],
    ['3个案例入选全国典型案例。', ['honour']],
    ['接待游客35万人次，举办文艺演出12场。', ['culture_tourism', 'culture_tourism']],
    ['新建高速公路87公里。', ['infrastructure']],
  ])('%s', (text, expected) => {
    expect(themes(text)).toEqual(expected)
  })

  it('by what was done to it, where that is said', () => {
    expect(themes('培训农民300人次。')).toEqual(['people'])
    expect(themes('认购苹果5万箱。')).toEqual(['consumption'])
  })
})

describe('the way of counting decides', () => {
  it.each([
    ['11名专家到县人民医院驻点坐诊，接诊患者4300人次。', ['people', 'public_service']],
    ['接待友城青少年来访27批900人次。', ['people', 'people']],
    ['派中学生24名赴友城参加夏令营。', ['people']],
    ['他在工地务工，一年挣工资6万元。', ['people']],
    ['加工厂销售收入2860万元。', ['industry']],
    ['在步行街摆摊，卖掉葡萄酒2700瓶。', ['consumption']],
    ['浦东新区投入480万元。', ['fund']],
    ['全市结对村45个。', ['mechanism']],
  ])('%s', (text, expected) => {
    expect(themes(text)).toEqual(expected)
  })

  it('but not in a disaster', () => {
    expect(themes('地震发生后，15家医院派出医生105人驰援。')).toEqual(['emergency_aid', 'emergency_aid'])
  })
})

describe('what stands around a neutral thing decides', () => {
  it('by the sentence', () => {
    expect(themes('投入援青资金2000万元，安排项目8个。')).toEqual(['fund', 'fund'])
  })

  it('by the disaster it is told of, whatever is given', () => {
    expect(themes('地震发生后，连夜调集帐篷600顶、大米20吨，派出15家医院的医护人员。')).toEqual([
      'emergency_aid',
      'emergency_aid',
      'emergency_aid',
    ])
  })
})

it('leaves what is of no field to other', () => {
  expect(themes('最低气温降至零下5度，降雪量超过10毫米。')).toEqual(['other', 'other'])
  expect(themes('全年实现地区生产总值8456.7亿元，年末常住人口512.6万人。')).toEqual(['other', 'other'])
})

it('reads traditional characters as it reads simplified ones', () => {
  expect(themes('去年，廈門累計投入援藏資金超2.3億元，選派幹部40餘名。')).toEqual(['fund', 'people'])
})

describe('the words around the number', () => {
  it.each([
    ['两市部门、街道互访15批90人次。', ['mechanism', 'mechanism']],
    ['全年接待友城来访团组12批80人次。', ['people', 'people']],
    ['9个乡镇与该县15个村、6个部门结对。', ['mechanism', 'mechanism', 'mechanism']],
    ['铁路技师学院为当地培养技师80名（其中女学员20名）。', ['people', 'people']],
    ['车间工人60名，其中脱贫户25名。', ['people', 'people']],
    ['园区落成后可带动600人就业。', ['people']],
    ['城际高铁开工，全长88公里，总投资210亿元。', ['infrastructure', 'infrastructure']],
    ['高铁货运班列行程900公里。', ['logistics']],
    ['开行跨城公交6条，运送乘客40万人次。', ['infrastructure', 'infrastructure']],
    ['乡镇结对资金300万元。', ['fund']],
    ['产销对接会上，9家合作社带来产品60种，吸引市民2万人次。', ['consumption', 'consumption', 'consumption']],
    ['企业进场，带来就业岗位700个。', ['people']],
    ['果农把蜜桔卖到对口城市，收入3万元，比去年多了5000元。', ['consumption', 'consumption']],
    ['签订产学研合同20项，合同金额3000万元。', ['innovation', 'innovation']],
    ['建成特产体验店4家。', ['consumption']],
    ['40家企业与62个村签订帮扶协议。', ['mechanism', 'mechanism']],
    ['危急重症患者转院率降至4.2%。', ['public_service']],
    ['组织牧民90人到省城参观学习。', ['people']],
    ['包机运送游客700人。', ['culture_tourism']],
    ['救治危重新生儿30例，开展手术8例。', ['public_service', 'public_service']],
    ['公司去年销售收入2亿元。', ['industry']],
    ['帮助销售山货900万元，是年度任务的1.3倍。', ['consumption', 'consumption']],
  ])('%s', (text, expected) => {
    expect(themes(text)).toEqual(expected)
  })
})
