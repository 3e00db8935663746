// Questions in words: sixty questions as people of the field ask them, each with what it must be understood as, on 29 November 2026. The
// first half was written before the parser was, and is not changed to fit it but for one error of its own (闽宁 names both provinces).
import { describe, expect, it } from 'vitest'
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

describe('questions in words', () => {
  it.each([...before])('%s', (text, meant) => {
    expect(shortOf(text)).toEqual(fullOf(meant))
  })
})

const today = '2026-11-29'

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
