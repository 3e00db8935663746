// Counting (计数方式): what the words around one number say of how it adds up. Each question here is one rule of the language;
// accruals.ts asks them in order.
import { type Around, has, isDeed, isHappening, leadOf } from './around.ts'
import type { Counting } from './cues.data.ts'
import type { Cue } from './cues.ts'
import type { Counted } from './governing.ts'
import { isPairedPlace } from './standing.ts'

/** Whether a 累计 or 以来 of the sentence still speaks for the number: not past a time of its own that comes between. */
export function addsUp(around: Around): boolean {
  const { time, reach } = around.governor
  const from = reach === 'sentence' && time && time.sort !== 'since' ? time.start : 0
  if (around.quantity.unit === 'percent' && isChange(around)) return false
  return around.before.some((cue) => cue.kind === 'total' && cue.start >= from)
}

const added = /^(?:新增|净增|增加)$/
const worth = /投资|概算|资[本金]|规模|产能/

/** Whether a word of size can measure a number: no amount of money is 只要, 长 or 深, and 配套水池5座 were built. */
function sizes(text: string, cue: Cue<Counting>, { unit }: Counted): boolean {
  const word = text.slice(cue.start, cue.end)
  if (word === '配套') return unit !== 'item' && unit !== 'person' && unit !== 'CNY'
  return unit !== 'CNY' || worth.test(word)
}

/** 占地1260亩, 总投资109亿元的项目, 22张床位: the size of one thing, with no event between or behind it. */
export function isProperty({ clause, behind, quantity, text }: Around): boolean {
  const size = clause.findLast((cue) => cue.kind === 'size' && sizes(text, cue, quantity))
  if (size && clause.some((cue) => cue.end <= size.start && added.test(text.slice(cue.start, cue.end)))) return false
  if (!size) {
    const beds = /^(?:床位|编制|机位|泊位|车位)/.test(text.slice(quantity.end, quantity.end + 2))
    return beds && !has(clause, 'event', 'found')
  }
  const counted = quantity.unit === 'item' || quantity.unit === 'person'
  if (quantity.unit === 'percent' || quantity.unit === 'percentage-point' || (counted && has(behind, 'event')))
    return false
  if (size.end - size.start === 1 && text.charAt(size.start) !== '辖') return size.end === quantity.start
  return !clause.some((cue) => cue.start >= size.end && (cue.kind === 'event' || cue.kind === 'change'))
}

/** 每周10班至13班 is a frequency; 每年 is not one here. */
export function isRate({ clause, before, quantity }: Around): boolean {
  return has(clause, 'rate') && !has(before, 'total') && quantity.unit !== 'CNY'
}

/** 由31家增加到38家, 从2022年的6家: a level that moves. */
export function isMoving(around: Around): boolean {
  const { quantity, clause, behind } = around
  const lead = leadOf(around)
  if (quantity.unit === 'CNY' || !(lead.includes('由') || lead.includes('从'))) return false
  if (isDeed(around)) return false
  if (/[由从][^，]{2,14}的$/.test(lead) || has(clause, 'rise')) return true
  return behind.some((cue) => cue.kind === 'rise' && cue.start - quantity.end < 8)
}

/** 同比增长12%: how something changed. */
export function isChange({ clause, behind }: Around): boolean {
  return has(clause, 'change') || has(behind, 'change')
}

/** 有89家医院可使用医保卡结算: what they can do has not happened. */
const can = /可(?:以)?(?:使用|享受|直接|办理|提供)|能够/

/** 园区现有企业56家, 拥有床位500张: what is had now, whatever adds up before it. */
export function isOwned(around: Around): boolean {
  const { clause, behind, quantity } = around
  if (quantity.unit === 'item' && /的[^，。；]{2,12}(?:有|达)$/.test(leadOf(around)) && !has(behind, 'event'))
    return !isHappening(quantity.counter)
  const last = clause.findLast((cue) => cue.kind === 'owned' || (cue.kind === 'level' && opens(around, cue)))
  if (!last || quantity.start - last.end > 14) return false
  if (has(behind, 'event') && !can.test(around.text.slice(quantity.end, around.clauseEnd))) return false
  return !clause.some((cue) => cue.start > last.end && cue.kind === 'total')
}

/** The 有 of 有国家级非遗13项 and 全市有示范园6个: the verb of its clause. */
function opens(
  { text, clauseStart: start, clause, before, quantity, governor }: Around,
  { start: at, end }: Cue<Counting>,
): boolean {
  if (text.slice(at, end) !== '有' || quantity.unit === 'CNY' || quantity.unit === 'percent') return false
  if (isHappening(quantity.counter)) return false
  return (
    at - start <= 4 &&
    governor.time?.sort !== 'since' &&
    !has(before, 'total') &&
    !clause.some((cue) => cue.start > at && (cue.kind === 'event' || cue.kind === 'found'))
  )
}

const totalNoun = /(?:就业人数|从业人数|常住人数|总数|总人数|户数|企业数|数量|总量|余额)(?:约|达|为|已达)?$/

/** A word of level right before the number: 达100多个, 共有43家; not where something happens to them behind it. */
function isLevel(around: Around): boolean {
  const { clause, behind, quantity, text } = around
  if (isHappening(quantity.counter)) return false
  if (totalNoun.test(leadOf(around))) return true
  if (quantity.unit === 'CNY' && has(clause, 'event')) return false
  const near = clause.findLast((cue) => cue.kind === 'level' || cue.kind === 'owned')
  if (near && text.slice(near.start, near.end) === '共' && has(clause, 'event', 'found')) return false
  const reached = /^(?:突破|超|达)/.test(text.slice(quantity.start, quantity.start + 2))
  if (reached && !has(clause, 'event', 'already')) return true
  return near !== undefined && quantity.start - near.end <= 1 && !has(behind, 'event')
}

/** A level where no time is said: a verb of happening in the clause outweighs 达 there, but not 共有 or 总数. */
export function isPlainLevel(around: Around): boolean {
  if (!isLevel(around)) return false
  return !has(around.clause, 'event') || has(around.clause, 'owned') || totalNoun.test(leadOf(around))
}

/** 已与10多家医院建立医联体, 与24个地区建立合作关系: a bond stands. */
export function isBond(around: Around): boolean {
  const { clause, behind, text, quantity, clauseStart: start, clauseEnd: end } = around
  if (isPairedPlace(around)) return true
  if (quantity.unit === 'CNY' || (!has(clause, 'bond') && !has(behind, 'bond'))) return false
  return /建立|结成|缔结|结为|结好|建有|保持/.test(text.slice(start, end))
}

const perTime = /(?:月|日|年|周)(?:工资|薪|收入)|每(?:个)?月|一个月|每天|每年/
const perHead = /(?:户均|人均|亩均|[每一](?:亩|户|人|斤|公斤|吨|株|头|只))[^，。；]{0,10}$/
const perYear = /年(?:产值|产量|产|销售额|销售|销|营业收入|营收|税收|利润|交易额|加工|出栏)(?!能力)[^，。；]{0,8}$/

/** 月工资7200元, 户均增收3200元, 年产值45亿元: what comes in by the month, the head or the year flows, whatever time governs. */
export function isEarned(around: Around): boolean {
  const { unit } = around.quantity
  const lead = leadOf(around)
  if (has(around.clause, 'total')) return false
  if (unit === 'CNY') return perTime.test(lead) || perHead.test(lead) || perYear.test(lead)
  if (unit === 'tonne' || unit === 'kg') return perHead.test(lead) || perYear.test(lead)
  return (unit === 'item' || unit === 'person') && lead.includes('每年')
}

/** Whether the clause tells of something that happened: 接洽800余人, 签约4家. */
export function happens(around: Around): boolean {
  const { clause, behind, quantity, governor } = around
  if (isBond(around) || isLevel(around)) return false
  if (isHappening(quantity.counter)) return true
  if (has(clause, 'hold')) return false
  const lines = quantity.counter === '条' && has(clause, 'found') && governor.time?.sort === 'asof'
  return !lines && (has(clause, 'event', 'found') || has(behind, 'event'))
}
