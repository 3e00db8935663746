// Units and counters (单位与量词): the words by which a text counts and measures, each with the unit it is kept in and how many
// of that unit it is. The place to add a measure word.
import type { Decimal } from './decimal.ts'
import type { Unit } from './figure.ts'

/** One word: `亩` is 1 mu, `公顷` 10000 m2, `斤` half a kilogram. */
export type Counter = { word: string; unit: Unit; factor: Decimal }

/** Counters of plain things, Chinese grammar's 量词 and the nouns that texts use as such (三省, 12国). */
const itemWords =
  '个 家 项 对 次 场 批 座 所 列 班 趟 条 台 套 款 期 篇 件 只 支 枝 部 间 处 种 类 样 份 册 本 卷 首 曲 幅 张 枚 颗 粒 朵 束 头 匹 峰 羽 尾 根 杆 把 ' +
  '架 艘 辆 组 栋 幢 口 眼 孔 顶 床 面 块 片 道 门 堂 节 届 轮 回 遍 车 船 站 档 宗 起 桩 笔 户 店 例 单 票 桶 袋 箱 盒 瓶 罐 包 筐 双 副 支队 股 层 ' +
  '集 版 封 则 味 剂 针 剂次 盏 盘 台套 台次 台（套） 项次 场次 车次 班次 架次 航次 批次 件次 户次 例次 艘次 列次 标段 席 席位 床位 学位 ' +
  '省 市 县 区 镇 乡 村 国 州 校 省份 省市 省区市 区县 县区 县市区 市县 县市 街道 社区 乡镇 村社 名录 课时 学时 品类 品种 品牌 岗 亭 团 队 ' +
  '字 页 帧 人份 点位 端 拍 局 战 胜 球 金 银 铜 格 段 幕 大类 小类 中类 锭 扇 出 通 辆次 尊 具 挺 滴 缸 坛 壶 杯 碗 盆 桌 篮 捆 拨 册次 床次 厂 矿 井 机位 车位 泊位 工位 铺位 稿 勺 家次 趟次 班列 专列 线'

/** Counters that only an Arabic number or an amount with 万 goes before; with 三 or 两 they are words (三线, 两端). */
export const arabicOnly = new Set(
  '线 稿 出 通 具 杯 碗 桌 厂 矿 井 拨 端 局 战 胜 球 金 银 铜 段 幕 格 拍 岗 亭 团 队 站 档 车 船 店 版 单 包 区 国 州 校 品牌 平台 字 页 回 面 口 眼 孔 道 门 节 把 头 只 分 度 里 克 类 样 种类 层 点位 届 期 股 部 本 级'.split(
    ' ',
  ),
)

const measured: readonly (readonly [Unit, Decimal, string])[] = [
  ['CNY', '1', '元 块钱 元人民币 人民币'],
  ['USD', '1', '美元 美金'],
  [
    'other',
    '1',
    '欧元 日元 港元 港币 澳元 加元 英镑 韩元 卢布 卢比 泰铢 新台币 台币 新元 澳门元 法郎 马克 瑞士法郎 越南盾 坚戈 雷亚尔 比索 令吉',
  ],
  ['person', '1', '人 名 位 员 口人 余人'],
  ['person-time', '1', '人次 人（次） 人·次'],
  ['percent', '1', '% 个% pct'],
  ['percentage-point', '1', '个百分点 百分点 个pct'],
  ['m2', '1', '平方米 平米 ㎡ m² m2 M2'],
  ['m2', '10000', '公顷'],
  ['m2', '1000000', '平方公里 平方千米 km² km2'],
  ['mu', '1', '亩 市亩'],
  ['km', '1', '公里 千米 km KM'],
  ['km', '0.5', '里 华里'],
  ['kg', '1', '公斤 千克 kg KG'],
  ['kg', '0.5', '斤 市斤'],
  ['tonne', '1', '吨 t'],
  ['kWh', '1', '千瓦时 度电 kWh kwh KWh 千瓦·时 千瓦小时'],
  ['kWh', '1000', '兆瓦时 MWh'],
  ['kWh', '1000000', 'GWh 吉瓦时'],
  ['TEU', '1', '标箱 TEU 个标箱 标准箱 个标准箱 TEUs 个TEU 标准集装箱'],
  ['hour', '1', '小时 个小时 钟头 个钟头'],
  ['day', '1', '天 个工作日 工作日 个日夜 昼夜 个昼夜'],
  ['year', '1', '年 载 个年头 周年'],
  ['plant', '1', '株 棵'],
  [
    'other',
    '1',
    '倍 米 克 岁 周岁 个月 个多月 分钟 秒 秒钟 周 个星期 星期 个季度 立方米 立方 方 m³ 升 毫升 厘米 毫米 海里 千瓦 兆瓦 吉瓦 MW GW kW KW 瓦 万千瓦 ℃ 摄氏度 度 分 番 吨公里 人公里 ' +
      '吨标准煤 标准煤 蒸吨 大卡 千卡 GB TB PB MB 比特 载重吨 总吨 马力 公分 英里 英尺 平方英尺 只次 盎司 桶油 立方英尺 人天 人日 课次 微克 毫克 分贝 赫兹 帕 千伏安',
  ],
]

/** Every unit and counter, longest words first where one begins another is the reader's care. */
export const counters: readonly Counter[] = [
  ...itemWords.split(' ').map((word): Counter => ({ word, unit: 'item', factor: '1' })),
  ...measured.flatMap(([unit, factor, words]) => words.split(' ').map((word): Counter => ({ word, unit, factor }))),
]
