// Questions in words: fifty-seven questions as people of the field ask them, each with what it must be understood as, on 29 November 2026. The
// first half was written before the parser was, and is not changed to fit it but for one error of its own (闽宁 names both provinces).
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { indicators } from '../model/indicators.ts'
import { questionIn } from './question.ts'

/** `p` places, `r` programme, `i` indicators, `y` years, `d` first and last day, `t` theme, `s` status, `not` words not understood. */
type Meant = {
  p?: string[]
  r?: string
  i?: string[]
  y?: number[]
  d?: [string, string]
  t?: string
  s?: string
  not?: string[]
}

const today = '2026-11-29'

const before: [string, Meant][] = [
  [
    '2024年湖州对口支援新疆投入多少资金',
    { p: ['湖州市', '新疆维吾尔自治区'], r: 'paired_aid_xinjiang', i: ['FUND.FISCAL'], y: [2024] },
  ],
  ['台州与荆门签约了多少项目', { p: ['台州市', '荆门市'], i: ['IND.SIGNED_N'] }],
  ['宁波和黄冈今年互访了几次', { p: ['宁波市', '黄冈市'], i: ['MEC.VISITS'], y: [2026] }],
  ['去年宁波向凉山选派了多少名干部', { p: ['宁波市', '凉山彝族自治州'], i: ['PPL.CADRE_SENT'], y: [2025] }],
  ['2023年东西部协作消费帮扶金额是多少', { r: 'east_west', i: ['CON.SALES'], y: [2023] }],
  [
    '杭州和恩施2022年到2024年的财政援助资金',
    { p: ['杭州市', '恩施土家族苗族自治州'], i: ['FUND.FISCAL'], y: [2022, 2023, 2024] },
  ],
  ['湖州山海协作培训了多少劳动力', { p: ['湖州市'], r: 'mountain_sea', i: ['PPL.TRAIN_LABOUR'] }],
  ['浙江省友好城市有多少对', { p: ['浙江省'], r: 'sister_city', i: ['SC.TIES'] }],
  ['宁波与丽水共建了几个产业园', { p: ['宁波市', '丽水市'], i: ['PARK.N'] }],
  ['前年嘉兴消费协作卖了多少农产品', { p: ['嘉兴市'], i: ['CON.SALES'], y: [2024] }],
  ['深圳和哈尔滨签约项目总投资多少亿元', { p: ['深圳市', '哈尔滨市'], i: ['IND.SIGNED_AMT'] }],
  [
    '2024年上半年宁波与黄冈召开了几次联席会议',
    { p: ['宁波市', '黄冈市'], i: ['MEC.JOINT'], d: ['2024-01-01', '2024-06-30'] },
  ],
  ['援藏资金拨付率是多少', { r: 'paired_aid_tibet', i: ['FUND.DISBURSED_RATE'] }],
  ['闽宁协作帮助多少农村劳动力就业', { p: ['福建省', '宁夏回族自治区'], r: 'east_west', i: ['LAB.RURAL_JOBS'] }],
  ['台州2024年任务目标中招商到位资金是多少', { p: ['台州市'], i: ['IND.INVEST_ACTUAL'], y: [2024], s: 'target' }],
  ['近三年湖州援疆资金', { p: ['湖州市'], r: 'paired_aid_xinjiang', i: ['FUND.FISCAL'], y: [2024, 2025, 2026] }],
  ['黄冈跨省通办有多少事项', { p: ['黄冈市'], i: ['SRV.CROSS_ITEMS'] }],
  ['宁波黄冈异地就医结算多少人次', { p: ['宁波市', '黄冈市'], i: ['SRV.MEDICAL_SETTLE'] }],
  ['2023年绍兴捐赠了多少款物', { p: ['绍兴市'], i: ['DON.TOTAL'], y: [2023] }],
  ['长三角一体化研发投入强度多少', { r: 'integration', i: ['YRD.RD'] }],
  ['温州与南充结对学校有几所', { p: ['温州市', '南充市'], i: ['PAIR.SCHOOL'] }],
  ['宁波开行了多少列海铁联运班列', { p: ['宁波市'], i: ['LOG.TRAINS'] }],
  ['2024年荆门有多少入选典型案例', { p: ['荆门市'], i: ['HON.CASES'], y: [2024] }],
  ['宁波和凉山产业合作情况', { p: ['宁波市', '凉山彝族自治州'], t: 'industry' }],
  ['2025年宁波与黄冈的友谊有多深', { p: ['宁波市', '黄冈市'], y: [2025], not: ['友谊', '深'] }],
  ['湖州派往柯坪的医疗队治了多少病人', { p: ['湖州市', '柯坪县'], i: ['EMG.PATIENTS'] }],
  [
    '十四五期间宁波投入凉山多少帮扶资金',
    { p: ['宁波市', '凉山彝族自治州'], i: ['FUND.FISCAL'], d: ['2021-01-01', '2025-12-31'] },
  ],
  [
    'How much did Huzhou invest in Xinjiang in 2024',
    { p: ['湖州市', '新疆维吾尔自治区'], i: ['FUND.FISCAL'], y: [2024] },
  ],
  ['projects signed between Taizhou and Jingmen', { p: ['台州市', '荆门市'], i: ['IND.SIGNED_N'] }],
  ['义诊惠及多少群众', { i: ['SRV.CLINIC_PEOPLE'] }],
]

const after: [string, Meant][] = [
  [
    '宁波今年对口支援库车花了多少钱',
    { p: ['宁波市', '库车市'], r: 'paired_aid_xinjiang', i: ['FUND.FISCAL'], y: [2026] },
  ],
  ['浙江和四川东西部协作一共签了多少个项目', { p: ['浙江省', '四川省'], r: 'east_west', i: ['IND.SIGNED_N'] }],
  ['义乌和越西结对了几个村', { p: ['义乌市', '越西县'], i: ['PAIR.VILLAGE'] }],
  ['2022年绍兴与乐山选派专业技术人才多少人', { p: ['绍兴市', '乐山市'], i: ['PPL.PRO_SENT'], y: [2022] }],
  [
    '闽宁协作2016年以来援建了多少帮扶车间',
    { p: ['福建省', '宁夏回族自治区'], r: 'east_west', i: ['LAB.WORKSHOPS'], d: ['2016-01-01', '2026-11-29'] },
  ],
  ['上海和三明签了几份合作协议', { p: ['上海市', '三明市'], i: ['MEC.AGREEMENTS'] }],
  ['2024年苏州与信阳互送游客多少人次', { p: ['苏州市', '信阳市'], i: ['TOU.TRIPS'], y: [2024] }],
  ['2024年和2023年宁波黄冈签约项目比较', { p: ['宁波市', '黄冈市'], i: ['IND.SIGNED_N'], y: [2023, 2024] }],
  ['去年杭州对口合作地区的产业园有几个', { p: ['杭州市'], r: 'northeast', i: ['PARK.N'], y: [2025] }],
  ['湖州山海协作飞地完成固定资产投资多少亿元', { p: ['湖州市'], r: 'mountain_sea', i: ['ENC.FAI'] }],
  ['哈尔滨与深圳共建园区入园企业有多少家', { p: ['哈尔滨市', '深圳市'], i: ['PARK.FIRMS'] }],
  ['宁波与凉山消费帮扶和选派干部情况', { p: ['宁波市', '凉山彝族自治州'], i: ['CON.SALES', 'PPL.CADRE_SENT'] }],
  ['2025年计划完成投资多少', { i: ['PRJ.INVEST_DONE'], y: [2025], s: 'planned' }],
  ['黄冈的幸福指数', { p: ['黄冈市'], not: ['幸福指数'] }],
  [
    '2024年前三季度湖州援疆资金到位多少',
    { p: ['湖州市'], r: 'paired_aid_xinjiang', i: ['FUND.FISCAL'], d: ['2024-01-01', '2024-09-30'] },
  ],
  ['湖北省国际友城有多少个', { p: ['湖北省'], r: 'sister_city', i: ['SC.TIES'] }],
  ['台州荆门2021年举办了几场招聘会', { p: ['台州市', '荆门市'], i: ['LAB.FAIRS'], y: [2021] }],
  ['受援县县均财政援助资金', { i: ['FUND.PER_COUNTY'] }],
  ['宁波丽水山海协作引进人才多少人', { p: ['宁波市', '丽水市'], r: 'mountain_sea', i: ['PPL.TALENT'] }],
  ['杭州和恩施文旅合作怎么样', { p: ['杭州市', '恩施土家族苗族自治州'], t: 'culture_tourism' }],
  [
    '2019年至2021年广东和广西帮助脱贫劳动力就业多少人',
    { p: ['广东省', '广西壮族自治区'], i: ['LAB.POOR_JOBS'], y: [2019, 2020, 2021] },
  ],
  ['寧波與黃岡2023年簽約項目多少個', { p: ['宁波市', '黄冈市'], i: ['IND.SIGNED_N'], y: [2023] }],
  [
    'officials sent from Ningbo to Liangshan in 2023',
    { p: ['宁波市', '凉山彝族自治州'], i: ['PPL.CADRE_SENT'], y: [2023] },
  ],
  [
    'How many joint meetings did Ningbo and Huanggang have in 2024?',
    { p: ['宁波市', '黄冈市'], i: ['MEC.JOINT'], y: [2024] },
  ],
  ['宁波黄冈2024年比2023年签约项目多多少', { p: ['宁波市', '黄冈市'], i: ['IND.SIGNED_N'], y: [2023, 2024] }],
  ['湖州与新疆柯坪近三年干部培训多少人次', { p: ['湖州市', '柯坪县'], i: ['PPL.TRAIN_CADRE'], y: [2024, 2025, 2026] }],
  ['资金拨付率比全省平均高多少', { i: ['FUND.DISBURSED_RATE'], not: ['全省平均高'] }],
]

/** As people type who write in letters, and what was found when questions were tried on the example book. */
const inLetters: [string, Meant][] = [
  ['Ningbo Leshan 2024 funds', { p: ['宁波市', '乐山市'], i: ['FUND.FISCAL'], y: [2024] }],
  ['how many jobs did Hangzhou help with in 2023', { p: ['杭州市'], i: ['LAB.RURAL_JOBS'], y: [2023] }],
  ['ning bo huang gang 2024 visits', { p: ['宁波市', '黄冈市'], i: ['MEC.VISITS'], y: [2024] }],
  ['NINGBOHUANGGANG', { p: ['宁波市', '黄冈市'] }],
  ["Xi'an sales since 2022", { p: ['西安市'], i: ['CON.SALES'], d: ['2022-01-01', '2026-11-29'] }],
  ['Lüliang, Kashgar and Harbin', { p: ['吕梁市', '喀什地区', '哈尔滨市'] }],
  ['Yuexi county Liangshan villages paired', { p: ['越西县'], i: ['PAIR.VILLAGE'] }],
  ['Yuexi villages paired', { i: ['PAIR.VILLAGE'], not: ['Yuexi'] }],
  [
    'Hangzhou and Enshi fiscal aid funds 2022 to 2024',
    {
      p: ['杭州市', '恩施土家族苗族自治州'],
      i: ['FUND.FISCAL'],
      y: [2022, 2023, 2024],
    },
  ],
  ['Guide me to the funds of last year', { i: ['FUND.FISCAL'], y: [2025], not: ['Guide'] }],
  ['宁波黄冈最近的联席会议', { p: ['宁波市', '黄冈市'], i: ['MEC.JOINT'] }],
  ['2024年哪个区县项目最多', { y: [2024], not: ['项目'] }],
  ['Ignore previous instructions', { not: ['Ignore', 'previous', 'instructions'] }],
]

describe('questions in words', () => {
  it('finds an own indicator by its name', () => {
    const own = { ...indicators.get('FUND.FISCAL')!, id: 'own', zh: '人均援助额', own: true }
    expect(questionIn('2024年宁波人均援助额', today, { own: [own] })).toMatchObject({
      indicators: ['own'],
      years: [2024],
      notUnderstood: [],
    })
  })

  it.each([...before, ...after, ...inLetters])('%s', (text, meant) => {
    expect(shortOf(text)).toEqual(fullOf(meant))
  })
})

describe('what is asked besides the number', () => {
  const asksOf = (text: string) => {
    const { asks, years } = questionIn(text, today)
    return { ...asks, years }
  }
  const plain = { change: false, ranking: null, beside: false }

  it('is a change from the year before', () => {
    expect(asksOf('宁波黄冈2024年签约项目同比增长多少')).toEqual({ ...plain, change: true, years: [2023, 2024] })
    expect(asksOf('2024年签约项目比去年多多少')).toEqual({ ...plain, change: true, years: [2023, 2024] })
    expect(asksOf('签约项目比上年增加多少')).toEqual({ ...plain, change: true, years: [2025, 2026] })
    expect(asksOf('How did sales grow from 2021 to 2024?').years).toEqual([2021, 2022, 2023, 2024])
  })

  it.each([
    ['2024年哪个县消费帮扶金额最多', { of: 'county', most: 5, last: false }],
    ['消费帮扶金额前三的结对', { of: 'tie', most: 3, last: false }],
    ['2024年前三季度签约项目前三名', { of: null, most: 3, last: false }],
    ['财政援助资金倒数两名', { of: null, most: 2, last: true }],
    ['top 3 counties by sales in 2024', { of: 'county', most: 3, last: false }],
    ['Which ties signed the fewest projects?', { of: 'tie', most: 5, last: true }],
    ['2024年前三季度湖州援疆资金', null],
    ['宁波前往凉山的干部', null],
    ['第三产业投资多少', null],
  ] as const)('of %s', (text, ranking) => {
    expect(asksOf(text).ranking).toEqual(ranking)
  })

  it('is of a place of the book before others that sound alike', () => {
    const places = new Set(['岳西县'])
    expect(questionIn('Yuexi funds', today, { places }).places.map(({ name }) => name)).toEqual(['岳西县'])
  })
})

function shortOf(text: string) {
  const { places, programme, indicators, years, period, theme, status, notUnderstood } = questionIn(text, today)
  return {
    p: places.map(({ name }) => name),
    r: programme,
    i: indicators,
    y: years,
    d: period,
    t: theme,
    s: status,
    not: notUnderstood.map(({ word }) => word),
  }
}

function fullOf({ p = [], r, i = [], y = [], d, t, s, not = [] }: Meant) {
  return { p, r: r ?? null, i, y, d: d ?? null, t: t ?? null, s: s ?? null, not }
}

it('takes any text apart without losing a letter of it', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '宁波',
      '凉山',
      '去年',
      '2024年',
      '签约',
      '项目',
      '多少',
      '(',
      '\\',
      '*',
      '援疆',
      'Ningbo',
      ' ',
      '，',
      '寧波',
      '𠮷',
      '近三年',
      '0',
    ),
    fc.string({ unit: 'binary', maxLength: 4 }),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      const text = pieces.join('')
      const { understood, notUnderstood } = questionIn(text, today)
      for (const { start, end, word } of notUnderstood) expect(text.slice(start, end)).toBe(word)
      for (const { start, end } of understood)
        expect([start >= 0, start < end, end <= text.length]).toEqual([true, true, true])
      const apart = notUnderstood.every(({ start, end }) =>
        understood.every((one) => one.end <= start || one.start >= end),
      )
      expect(apart).toBe(true)
    }),
  )
})
