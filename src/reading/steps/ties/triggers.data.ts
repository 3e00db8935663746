// The words that declare a standing relation, and the words that name its programme (结对关系触发词). They exist as data so
// that a new way of saying 结对 is one word more here and no new rule.

/**
 * What a trigger does in its sentence: `friend` 友好城市; `aid`, `pair` stand as verbs between giver and receiver or after
 * both; `joint` names a relation after both (对口合作, 产业园); `sign` needs an agreement after it; `approach` is one-sided
 * (接轨); `sent` is 援疆 and its like; `side` names the other side (结对地区); `help` ties only beside a programme (援建); `mate` is
 * what two of a kind become (结为合作医院).
 */
export type Trigger = 'friend' | 'aid' | 'pair' | 'joint' | 'park' | 'medical' | 'sign' | 'approach' | 'sent' | 'side' | 'service' | 'lab' | 'found' | 'help' | 'mate'

/** Words by what they do. */
export const triggers: readonly (readonly [Trigger, string])[] = [
  [
    'friend',
    '友好城市 友好姊妹城市 友城 姊妹城市 姊妹城 姐妹城市 姐妹城 兄弟城市 友好省 友好省州 友好省道 友好省县 友好省份 友好州 友好县 友好区 友好城区 友好市 友好港 友好关系 友好交流关系 友好协作关系 友好合作关系 结好 友好商会 友好协会 友好学校 ' +
      '姊妹学校 姐妹学校 友好医院 友好工会 友好图书馆 友好市县 友好结对 友好单位 友好街区 友好乡镇 友好村 姊妹县 姊妹省 姐妹省 友好伙伴 姊妹校 姐妹校 姊妹院校 姐妹院校 友好院校 姐妹机场 姊妹机场 姊妹港 姐妹港 友好机场 友好港口 姊妹馆 姐妹馆 友好馆 姊妹市 姐妹市 姊妹区 姊妹乡镇 友好景区 姊妹景区 姐妹景区 姐妹医院 姊妹医院 ' +
      '姊妹县市 友谊城市 友好市州 友好州市 友好省区 友好地区 友好合作城市关系 友好交往城市 友好交流城市 友好合作城市 伙伴城市',
  ],
  [
    'aid',
    '对口支援 对口帮扶 对口援助 对口援建 对口支持 对口扶贫 对口帮助 结对帮扶 结对支援 结对扶贫 结对协作 结对合作帮扶 帮扶协作 对口帮扶协作 扶贫协作 东西部协作 东西协作 东西部扶贫协作 定点帮扶 ' +
      '对口合作 对口协作 对口联系 对口结对 组团式帮扶 托管帮扶 对接帮扶 包保帮扶 挂钩帮扶 挂钩合作 挂钩结对 南北结对 南北挂钩 支援合作 结对合作关系 结对帮扶合作 帮扶合作',
  ],
  ['pair', '结对 结成对子 结对子 结对共建 结对合作 携手共建 牵手 一对一帮扶 结为对子 山海协作 山海结对 手拉手'],
  ['joint', '协作 合作先行区 合作示范区 合作区 合作试验区 协同试验 协同发展 抱团发展 共富 协作关系 合作关系 伙伴关系 帮扶关系 共建关系 协作机制 联动发展试验 战略合作 战略协作 战略联盟 全面合作 一体化 同城化 同城效应 同城 协同创新 深度合作区'],
  ['park', '产业园 产业园区 园区 飞地 工业园 科技园 创新园 共富园 合作园 合作产业园 产业合作园 物流园 农业园 协作产业园 示范园 功能区 新型功能区'],
  ['medical', '医联体 医共体 专科联盟 托管 协作医院 帮扶医院 对口医院'],
  ['mate', '医疗联合体 医疗共同体 医疗协作体 合作医院 结对医院 合作学校 合作院校 结对学校 互派留学生 互派师生 互派教师 互派学生 互换留学生 联合培养 联合办学 帮扶单位 帮扶对子 结对单位 共建单位'],
  ['sign', '签订 签署 签定 签下 签约 达成 缔结 互签 续签 共同签署'],
  ['approach', '接轨 大接轨 深接轨 融入'],
  ['help', '对口 携手 援建 援助 帮扶 支援 驰援 帮助 支持 消费帮扶 产业帮扶 教育帮扶 医疗帮扶 科技帮扶 人才帮扶'],
  ['sent', '援疆 援藏 援青 援川 援黔 援滇 援甘 援宁 援桂 援渝 援蒙 援陕 援陇 援琼'],
  ['side', '结对地区 对口地区 受援地区 受援地 受援县 协作地区 结对县 结对城市 对口城市 对口帮扶地区 对口支援地区 对口合作地区 结对帮扶地区 对口协作地区 支援地区 结对市县 帮扶地区 对口县 结对区县'],
  ['service', '跨省通办'],
  ['lab', '联合实验室 联合研究中心 联合创新中心 联合研究院 联合研发中心 联合培养基地 联合创新实验室'],
  ['found', '共建 合建 合办 共同建立 共同建设 合作共建 合作建设 联合共建 联合建立 联合建设 合作办学 共同组建 共同打造 合作成立'],
]

/** 援X: the province of the letter, and whether its programme is 对口支援 by name. */
export const sentTo: Readonly<Record<string, string>> = {
  疆: '650000', 藏: '540000', 青: '630000', 川: '510000', 黔: '520000', 滇: '530000', 甘: '620000', 陇: '620000', 宁: '640000', 桂: '450000', 渝: '500000', 蒙: '150000', 陕: '610000', 琼: '460000',
} // biome-ignore format: one table

/** Official names of the provinces that `sentTo` names. */
export const sentNames: Readonly<Record<string, string>> = {
  '650000': '新疆维吾尔自治区', '540000': '西藏自治区', '630000': '青海省', '510000': '四川省', '520000': '贵州省', '530000': '云南省', '620000': '甘肃省', '640000': '宁夏回族自治区', '450000': '广西壮族自治区', '500000': '重庆市', '150000': '内蒙古自治区', '610000': '陕西省', '460000': '海南省',
} // biome-ignore format: one table
