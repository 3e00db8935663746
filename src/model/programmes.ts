// Programmes (合作机制): under what two regions stand together, with how texts name them, since when they run and who said so.
// A tie's kind comes from its programme; the ledger, the plan and the report group by it.
import type { TieKind } from './tie.ts'

/**
 * A programme. `tie`: the kind of the ties under it. `since`, `until`: years, null where none is stated or it runs on.
 * `words`: how texts name it, apart by spaces; a word belongs to the programme that it names most often.
 * `source`: the document that says what stands here, null where we found none and state it from general knowledge.
 */
export type Programme = {
  zh: string
  en: string
  tie: TieKind
  since: number | null
  until: number | null
  words: string
  source: string | null
}

/** Every programme by its id. */
export const programmes = {
  sister_city: {
    zh: '国际友好城市',
    en: 'International sister cities',
    tie: 'sister_city',
    since: 1973,
    until: null,
    words:
      '友好城市 友城 姊妹城 姐妹城 友好省 友好州 友好县 友好区 友好城区 友好市 友好港 结好 友好关系 友好交流关系 友好协作关系 友好合作关系 友好协会 姊妹省 姐妹省 姐妹市 姊妹市 姊妹县 友好街区 友好乡镇 友好村',
    source: '友好城市工作管理规定（2002年）',
  },
  domestic_friendship: {
    zh: '国内友好城市、战略合作',
    en: 'Friendship and strategic cooperation within China',
    tie: 'strategic',
    since: null,
    until: null,
    words: '战略合作 战略协作 战略伙伴 战略联盟 战略协议 战略框架',
    source: null,
  },
  east_west: {
    zh: '东西部协作',
    en: 'East-West collaboration',
    tie: 'east_west',
    since: 1996,
    until: null,
    words:
      '东西部协作 东西协作 东西部扶贫协作 东西扶贫协作 扶贫协作 东西部 东西部扶贫 沪滇 闽宁 苏陕 粤桂 粤黔 鲁甘 津甘 京蒙 浙川 鲁渝 苏青',
    source: '国务院新闻办发布的2023年东西部协作情况',
  },
  paired_aid: {
    zh: '对口支援',
    en: 'Paired aid',
    tie: 'paired_aid',
    since: 1979,
    until: null,
    words: '对口支援 对口援助 对口援建 对口支持',
    source: null,
  },
  paired_aid_xinjiang: {
    zh: '对口援疆',
    en: 'Paired aid to Xinjiang',
    tie: 'paired_aid',
    since: 2010,
    until: null,
    words: '援疆 对口援疆',
    source: '2010年全国对口支援新疆工作会议',
  },
  paired_aid_tibet: {
    zh: '对口援藏',
    en: 'Paired aid to Tibet',
    tie: 'paired_aid',
    since: 1994,
    until: null,
    words: '援藏 对口援藏',
    source: '1994年中央第三次西藏工作座谈会',
  },
  paired_aid_qinghai: {
    zh: '对口援青',
    en: "Paired aid to Qinghai's Tibetan areas",
    tie: 'paired_aid',
    since: 2010,
    until: null,
    words: '援青 对口援青',
    source: '2010年对口支援青海省藏区工作会议',
  },
  three_gorges: {
    zh: '对口支援三峡库区',
    en: 'Paired support for the Three Gorges reservoir area',
    tie: 'paired_aid',
    since: 1992,
    until: null,
    words: '三峡库区',
    source: null,
  },
  water_diversion: {
    zh: '南水北调对口协作',
    en: 'Paired collaboration of the South-North Water Diversion',
    tie: 'paired_cooperation',
    since: 2014,
    until: null,
    words: '对口协作',
    source: '北京市南水北调对口协作工作公开材料',
  },
  northeast: {
    zh: '东北地区与东部地区部分省市对口合作',
    en: 'Paired cooperation of the Northeast and the East',
    tie: 'paired_cooperation',
    since: 2017,
    until: null,
    words: '对口合作 浙吉 苏辽 粤黑 京沈 沪连 津长 深哈 东北振兴 东北地区 结对合作',
    source: '国办发〔2017〕22号',
  },
  revolutionary: {
    zh: '革命老区重点城市对口合作',
    en: 'Paired cooperation of key cities of old revolutionary bases',
    tie: 'paired_cooperation',
    since: 2022,
    until: 2030,
    words: '革命老区',
    source: '发改振兴〔2022〕766号',
  },
  north_anhui: {
    zh: '沪苏浙城市结对合作帮扶皖北城市',
    en: 'Paired help of Shanghai, Jiangsu and Zhejiang for northern Anhui',
    tie: 'paired_cooperation',
    since: 2021,
    until: 2030,
    words: '结对帮扶合作 结对合作帮扶 帮扶合作 合作帮扶',
    source: '沪苏浙城市结对合作帮扶皖北城市实施方案（2021年）',
  },
  js_north_south: {
    zh: '江苏南北结对帮扶合作',
    en: 'South-north pairing within Jiangsu',
    tie: 'paired_cooperation',
    since: 2001,
    until: null,
    words: '南北结对 南北挂钩 挂钩合作 南北共建',
    source: '江苏省南北结对帮扶合作公开材料',
  },
  guangdong: {
    zh: '广东省内对口帮扶协作',
    en: 'Paired help within Guangdong',
    tie: 'paired_aid',
    since: null,
    until: null,
    words: '全面对口帮扶 省内对口帮扶',
    source: null,
  },
  emergency: {
    zh: '应急对口支援',
    en: 'Emergency paired support',
    tie: 'paired_aid',
    since: null,
    until: null,
    words: '一省包一市 一省包一县 对口救援',
    source: null,
  },
  mountain_sea: {
    zh: '山海协作',
    en: 'Mountain-sea cooperation',
    tie: 'mountain_sea',
    since: 2002,
    until: null,
    words: '山海协作 山海情 山海结对 消薄飞地 山海共富 共富产业园',
    source: '浙江省山海协作工程公开材料',
  },
  integration: {
    zh: '区域一体化',
    en: 'Regional integration',
    tie: 'integration',
    since: null,
    until: null,
    words:
      '一体化 同城化 长三角 京津冀 大湾区 同城 都市圈 协同发展 协同试验 接轨 毗邻 成渝 双城经济圈 经济圈 合作示范区 合作先行区 区域合作示范 跨界 省际',
    source: '长江三角洲区域一体化发展规划纲要（2019年）',
  },
} as const satisfies Record<string, Programme>

export type ProgrammeId = keyof typeof programmes
