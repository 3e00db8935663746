// Time words (时间词): expressions of time that are single words, by what they mean. Data, so that the list can grow
// without the rules changing.

/** What a time word means; resolve.ts gives each its days. */
export type TimeWord =
  | 'date' | 'now' | 'vague' | 'years' | 'ever' | 'next' | 'after' | 'since' | 'end' | 'fullYear' | 'inYear' | 'plan' | 'congress' | 'decade' | 'newYear' | 'once'
  | 'today' | 'yesterday' | 'tomorrow' | 'thisWeek' | 'lastWeek' | 'nextWeek' | 'thisQuarter' | 'lastQuarter' | 'lastYear' | 'thisMonth' | 'lastMonth' | 'nextMonth'
  | 'sameDay' | 'nextDay' | 'sameMonth' | 'thisEvent'

/** Words by meaning, separated by spaces. `date` words only say where a date of dates.ts begins. */
export const timeWords: Record<TimeWord, string> = {
  date: '头1 头2 头3 头4 头5 头6 头7 头8 头9 头两 头三 头四 头五 头六 头七 头八 头九 头十 去年 去岁 今年 今岁 本年 明年 前年 上年 同年 当年 次年 来年 翌年 第二年 第三年 第四年 第五年 第2年 第3年 第4年 第5年 上半年 下半年 年初 年底 年末 首季 前一 前二 前两 前三 前四 前五 前六 前七 前八 前九 前十 前1 前2 前3 前4 前5 前6 前7 前8 前9 第一季 第二季 第三季 第四季 元月',
  now: '目前 截至目前 截止目前 截至目前为止 截止目前为止 到目前为止 截至今日 截至今天 截至昨日 截至发稿 截至发稿时 截至记者发稿 截至现在 截至当前 截至如今 眼下 如今 现如今 而今 现今 现在 现阶段 当前 当下 时下 迄今 至今 迄今为止 至今为止 今天的 此刻',
  vague: '近日 日前 近期 最近 近来 不久前 连日来 前不久 近些天 这几天',
  years: '近年来 近年 近些年 近些年来 近几年 近几年来 这些年 这几年 这些年来 多年来 长期以来 一直以来 一直来 历年来 连年来 近两三年 数年来 几年来 十余年来 十多年来 十余年过去 十多年过去 多年过去 数年过去 几年过去',
  ever: '有史以来 自古以来 建站以来 历史以来',
  next: '下一步 接下来 下一阶段 下阶段 未来几年 未来一段时间 未来一年 未来两年 未来三年 未来五年 未来3年 未来5年 未来十年 今后 明后两年',
  after: '达产后 投产后 建成后 投运后 竣工后 投用后 满产后 运营后 落成后 完工后 达效后 达产达效后 建成投产后 建成投用后 建成投运后 建成达产后 全部建成后 全面建成后 全面达产后 全部达产后 全部投产后 全面投产后 达产年 达纲后 达产 满产 项目建成 全部建成投产',
  since: '以来',
  end: '结束',
  fullYear: '全年',
  inYear: '年内 今年内 本年内 今年年内',
  plan: '七五 八五 九五 十五 十一五 十二五 十三五 十四五 十五五',
  congress: '党的十八大以来 党的十九大以来 党的二十大以来 十八大以来 十九大以来 二十大以来 改革开放以来 新中国成立以来 建国以来',
  decade: '年代',
  newYear: '新的一年 新一年',
  once: '半年后 数年后 几年后 多年后 数月后 从前 早些年 早年间 往年 在以前 搁以前 放在过去 搁在过去 过去，',
  today: '今天 今日 今晨 今晚',
  yesterday: '昨日 昨天 昨晚 昨晨',
  tomorrow: '明天 明日 明晚',
  thisWeek: '本周 这周 这一周',
  lastWeek: '上周 上个星期',
  nextWeek: '下周 下个星期',
  thisMonth: '本月 这个月',
  thisQuarter: '本季度',
  lastQuarter: '上季度 上一季度',
  lastYear: '上一年度 上一年',
  lastMonth: '上月 上个月',
  nextMonth: '下月 下个月',
  sameDay: '当日 当天 同日 当晚 同天',
  nextDay: '次日 翌日',
  sameMonth: '当月 同月',
  thisEvent: '本次 此次',
}

/** The first day of what 以来 after a congress or a policy counts from. */
export const congressDays: readonly (readonly [string, string])[] = [
  ['十八大', '2012-11-08'], ['十九大', '2017-10-18'], ['二十大', '2022-10-16'], ['改革开放', '1978-12-18'], ['新中国成立', '1949-10-01'], ['建国', '1949-10-01'],
]

/** The first year of each five-year plan. */
export const planYears: readonly (readonly [string, number])[] = [
  ['七五', 1986], ['八五', 1991], ['九五', 1996], ['十五五', 2026], ['十五', 2001], ['十一五', 2006], ['十二五', 2011], ['十三五', 2016], ['十四五', 2021],
]

/**
 * Beginnings that an 以来 may point back to (自结对以来, 成立以来), in groups of one meaning: the day is the one on which
 * the text told an event of the same group.
 */
export const beginnings: readonly string[] = [
  '落地 奔赴 抵达 到达 进驻 到任 到岗 赴任 入驻 驻点 来到 进疆 进藏 入疆 入藏 接棒 轮换 挂职',
  '成立 组建 揭牌 挂牌 设立',
  '启动 开工 奠基 动工',
  '开通 首发 开行 通车 首航 开航',
  '开馆 开业 开园 投用 启用 运营 投运 开张 营业 投产 上线',
  '结对 缔结 结好 结为 签约 签订 签署 结成 建交 携手 牵手 协议 协作关系 合作关系 帮扶关系 友城关系',
]
