// Numbers that count nothing (非数据的数): dates and hours, ordinals, names with digits in them (832平台, 1+1+9), idioms (三位一体),
// counts of the parties themselves (两地). They are told by their surroundings and are no figures.
import { arabicOnly } from '../../model/counters.ts'
import type { Numeral } from './numerals.ts'
import type { UnitMatch } from './units.ts'

/** A number with its unit in a text, before it is known whether it counts. */
export type Candidate = {
  text: string
  numeral: Numeral
  unit: UnitMatch | null
  hedged: boolean
  quoted: string | null
}

/** Whether the number is none of a quantity. */
export function countsNothing(candidate: Candidate): boolean {
  return (
    isOrdinal(candidate) ||
    isInsideName(candidate) ||
    isTime(candidate) ||
    isCopy(candidate) ||
    (candidate.numeral.chinese && isIdiom(candidate))
  )
}

function isOrdinal({ text, numeral, unit }: Candidate): boolean {
  const before = text[numeral.start - 1] ?? ''
  if (before === '第' || (before === ' ' && text[numeral.start - 2] === '第')) return true
  // 十五届四次会议, 十四届三中全会.
  if (unit?.counter.word === '届' && /^[一二三四五六七八九十]{1,2}[次中]/.test(text.slice(unit.end, unit.end + 3)))
    return true
  if (before === '前' && unit && /^(?:名|位|批|期|天|个月|个季度|年|周|轮)$/.test(unit.counter.word)) return true
  return numeral.chinese && /[初高周星]$/.test(before) && !unit
}

function isInsideName({ text, numeral, unit }: Candidate): boolean {
  const before = text[numeral.start - 1] ?? ''
  const after = text[unit?.end ?? numeral.end] ?? ''
  const item = unit?.counter.unit === 'item'
  if (/[A-Za-z]/.test(before) && (!unit || item)) return true
  if (before === '+' && /[\d一二三四五六七八九十Nn]/.test(text[numeral.start - 2] ?? '')) return true
  if (/[-/.]/.test(before) && /[A-Za-z0-9]/.test(text[numeral.start - 2] ?? '')) return true
  if (item && unit?.counter.word === '版' && text.slice(numeral.start, numeral.end).includes('.')) return true
  if (after === '级' || after === '型') return true
  return (
    /^(?:小时|分钟|公里|个小时)$/.test(unit?.counter.word ?? '') &&
    /^[^，。、；]{0,8}圈/.test(text.slice(unit!.end, unit!.end + 9))
  )
}

/** 本协议一式四份，双方各执两份: how often the paper itself was printed. */
function isCopy({ text, numeral, unit }: Candidate): boolean {
  return (
    unit?.counter.word === '份' &&
    /(?:一式|各执|各持|各存|各留)$/.test(text.slice(Math.max(0, numeral.start - 2), numeral.start))
  )
}

const durationCue =
  /(?:连续|历时|为期|长达|时长|有效期|期限|工期|任期|服务期|缩短|延长|整整|坚持|坚守|扎根|持续|已有|不少于|提前|每|满|合同期|质保期?|期)(?:了|近|约|为)?$/
const afterYears =
  /^(?:多?来|以来|过去|前|后|内|间|期|级|制|度|初|底|末|代|规划|计划|行动|方案|大计|义务|一|中|里|时间里|之|再)/

/** Units that tell times of day, dates and durations. */
const timeUnits = new Set('分 年 载 周年 天 小时 个月 个多月'.split(' '))

function isTime({ text, numeral, unit, hedged }: Candidate): boolean {
  const word = unit?.counter.word ?? ''
  if (!timeUnits.has(word)) return false
  const before = text.slice(Math.max(0, numeral.start - 6), numeral.start)
  const after = text.slice(unit?.end ?? numeral.end, (unit?.end ?? numeral.end) + 4)
  if (word === '分') return /[时点]$/.test(before) || after.startsWith('许')
  if (word === '年' || word === '载') return !isDuration({ numeral, before, after, hedged })
  if (word === '周年') return true
  if (word === '天' && /(?:缩短|减少|压缩|节省|提前|延长|历时|耗时)了?近$/.test(before)) return false
  if (word === '天') return /[每第当前近去后隔今明昨]$/.test(before) || /^(?:前|后|来|时间)/.test(after) || numeral.bare
  if (/月$/.test(word)) return /(?:前|近|过去|未来|第|每)$/.test(before) || /^(?:多?来|以来|前|后)/.test(after)
  if (word === '小时')
    return Number(numeral.low) === 24 && /^(?:不|值|服|营|待|热|监|在|全|轮|开|内|自|"|”)/.test(after)
  return false
}

type Years = { numeral: Numeral; before: string; after: string; hedged: boolean }

function isDuration({ numeral, before, after, hedged }: Years): boolean {
  const count = Number(numeral.low)
  if (
    count >= 1000 ||
    /(?:近|过去|最近|未来|今后|前|第|每隔|时隔|阔别|农历|公元)$/.test(before) ||
    afterYears.test(after)
  )
    return false
  if (numeral.chinese && numeral.bare && !numeral.odd) return false
  return hedged || numeral.odd !== null || durationCue.test(before)
}

/** Units of the sort `other` that Chinese numerals do count; with the rest they make words (三方, 十分, 万分). */
const chineseOthers = new Set(
  '倍 岁 周岁 个月 个多月 分钟 秒钟 立方米 海里 厘米 毫米 千瓦 兆瓦 个星期 个季度 番 欧元 日元 港元 港币 英镑 韩元'.split(
    ' ',
  ),
)
/** Nouns after 两个, 三个 … that make a saying of it and no count. */
const abstractNouns =
  /^(?:方面|维度|层面|关键|阶段|环节|原则|坚持|转变|统一|必须|到位|确保|融合|一批|全面|意识|自信|维护|确立|健康|一百年|代表|务必|时期|世界|市场|轮子|大局|重点|突出|聚焦|强化|着力|更加|更好|走在前|率先|不|结合|协调|同步|同时|力度|基本|文明|为主|面向|主动|能力|体系|导向|抓手|优先|不变|高地|责任|清单化|共同|问题)/
const partyNouns = /^(?:[一-龥]{1,2})?(?:城市|地市|地区|省份|国家|区域|县市|省市|市|县|区|城|地方)/
const sayings =
  /^(?:十里八乡|三省一市|一市三省|三位一体|四位一体|五位一体|八项规定|四项基本|三条红线|三条底线|两弹一星|千家万户|万家灯火|百家争鸣|百家姓|三道茶|三道防线|五套班子|四套班子|两件套|二人转|三人行|百人|千人计划|万人大|三只松鼠|七大姑|九曲|四张清单|两张皮|三件套|三张床|两条腿|两只手|一二三产|三次产业|三个一|四个一|五个一|十个一)/
const placeCounters = new Set('省 市 县 区 镇 乡 村 国 州 校 地 省市 省区 市县 区县 县区 县市'.split(' '))

function isIdiom({ text, numeral, unit, hedged, quoted }: Candidate): boolean {
  if (numeral.odd === null && !hedged && sayings.test(text.slice(numeral.start, numeral.start + 5))) return true
  if (text.startsWith('十里', numeral.start - 2)) return true
  if (numeral.bare && !hedged && numeral.odd === null) return true
  if (!unit) return false
  const value = Number(numeral.low)
  const single = numeral.odd === null && value <= 10 && numeral.power === 0
  if (quoted !== null && quoted.length <= 12 && single && !hedged) return true
  if (unit.counter.unit === 'other' && !chineseOthers.has(unit.counter.word)) return true
  if (!single) return arabicOnly.has(unit.counter.word) && value <= 10 && !hedged && numeral.odd === null
  return isSmallIdiom({
    text,
    unit,
    value,
    word: text[numeral.start] ?? '',
    before: text[numeral.start - 1] ?? '',
    hedged,
  })
}

type Small = { text: string; unit: UnitMatch; value: number; word: string; before: string; hedged: boolean }

function isSmallIdiom({ text, unit, value, word, before, hedged }: Small): boolean {
  const { word: counter, unit: kept } = unit.counter
  const after = text.slice(unit.end, unit.end + 6)
  if (value === 0) return true
  if (value === 1) return counter !== '倍' && !(countedSingly.has(counter) && isCountedAfter(before, after))
  if (arabicOnly.has(counter) && !hedged) return true
  if (kept === 'CNY' || ((kept === 'km' || kept === 'kg' || kept === 'mu') && counter.length === 1))
    return !hedged && value < 10
  if (placeCounters.has(counter) && (word === '两' || isPronoun(text, unit, word))) return true
  if (value === 3 && counter === '国') return true
  if (counter === '次' && /^(?:会议|全会|全体|代表大会)/.test(after)) return true
  if (counter === '个' || counter === '座') return abstractNouns.test(after) || (value === 2 && partyNouns.test(after))
  if (counter === '大类' || counter === '项') return /^(?:规定|原则|坚持|纪律)/.test(after)
  return false
}

/** 三县 where a text says it again and again: those that it is about, as 两县 are. 三省五县 are counted. */
function isPronoun(text: string, { start, end, counter: { word: counter } }: UnitMatch, word: string): boolean {
  if (/[一二三四五六七八九十省市]/.test((text[start - 2] ?? '') + (text[end] ?? ''))) return false
  const said = word + counter
  return text.indexOf(said) !== text.lastIndexOf(said)
}

/** Counters of which a list says one: 学校一所. */
const countedSingly = new Set('所 座 家 个 项 条 名 处 台 辆 栋 间 支 件 套 幅'.split(' '))

/** 建成医院一所，学校一所: one counts where its noun stands before it and nothing after. */
function isCountedAfter(before: string, after: string): boolean {
  return (
    /[一-龥]/.test(before) &&
    !/[有了是这那每同另某任第各为成进的在和与及到于又再如]/.test(before) &&
    /^(?:[，。；、）\n]|$)/.test(after)
  )
}
