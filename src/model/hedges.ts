// Hedges (限定词): the words before and after a number that leave one end of what is claimed open (近 超 约 以上 左右 …).
// They are read as an interval, because a claim stays as wide as it was made.
import type { Hedge } from './figure.ts'

type Side = Exclude<Hedge, 'exact' | 'range'>

/** Words before the number: 超1.1亿元 is at least 110 million. */
export const hedgesBefore: Readonly<Record<Side, string>> = {
  over: '超 超过 超出 超逾 逾 突破 已破 大于 高于 多于 不少于 不低于 不小于 不下 不下于 至少 最少 起码 最低 上 过 破 越过 跨过 冲破 远超',
  under: '近 将近 接近 逼近 不足 不到 未满 不满 低于 少于 小于 最多 最高 至多 不超过 不多于 不高于 不大于 控制在',
  about: '约 大约 约为 约有 约达 大概 大致 约合 约占 合约 估计',
}

/** Words after the unit or the number: 2000人以上, 两小时左右. */
export const hedgesAfter: Readonly<Record<Side, string>> = {
  over: '以上 之上 有余 开外 多 余 起',
  under: '以下 以内 之内 之下',
  about: '左右 上下 许 前后',
}

/** Hedges that stand inside the number, between digits and multiplier or before the unit: 3000多万, 十余家, 20来个. */
export const hedgesInside: ReadonlyMap<string, Side> = new Map([
  ['多', 'over'],
  ['余', 'over'],
  ['+', 'over'],
  ['几', 'over'],
  ['来', 'about'],
])

/** One-character hedges that end another word with these characters before them: 附近, 签约, 赶超, 网上. */
export const notHedges: ReadonlyMap<string, string> = new Map([
  ['近', '附最靠邻临亲相远就切贴毗'],
  ['约', '签履预节续条合特违邀制纽公契誓赴毁爽和缔'],
  ['超', '赶反中英德意西法'],
  ['上', '以网线场路海陆岸山船车台世马身天地会街史手历晚早之桌线楼头市船水关基本总加配赶交送跟登奉'],
  ['过', '通经超不越渡透错度胜穿'],
  ['破', '突打告揭攻侦残'],
])
