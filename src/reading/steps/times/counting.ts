// Counting (计数方式): what the words around one number say of how it adds up. Each question here is one rule of the language;
// accruals.ts asks them in order.
import type { Copy } from '../../copy.ts'
import type { Counting } from './cues.data.ts'
import { type Cue, clauseEnd, clauseStart } from './cues.ts'
import type { Counted, Governor } from './governing.ts'

/** A number in its sentence: the cues before it, those of its own clause before and behind it, and the clause's bounds. */
export type Around = {
  text: string
  quantity: Counted
  governor: Governor
  before: Cue<Counting>[]
  clause: Cue<Counting>[]
  behind: Cue<Counting>[]
  clauseStart: number
  clauseEnd: number
}

type Looking = { copy: Copy; cues: readonly Cue<Counting>[]; first: number; quantity: Counted; governor: Governor }

/** Looks around a number; `first` is the first cue that may speak for it. */
export function aroundOf({ copy: { text }, cues, first, quantity, governor }: Looking): Around {
  const start = clauseStart(text, quantity.start, governor.sentence.start)
  const end = clauseEnd(text, quantity.end, governor.sentence.end)
  const before: Cue<Counting>[] = []
  const behind: Cue<Counting>[] = []
  for (let i = first; i < cues.length && cues[i]!.start < end; i++) {
    const cue = cues[i] as Cue<Counting>
    if (cue.end <= quantity.start) before.push(cue)
    else if (cue.start >= quantity.end) behind.push(cue)
  }
  const clause = before.filter((cue) => cue.start >= start)
  return { text, quantity, governor, before, clause, behind, clauseStart: start, clauseEnd: end }
}

/** Whether a cue of one of the kinds is among these. */
export function has(cues: readonly Cue<Counting>[], ...kinds: Counting[]): boolean {
  return cues.some((cue) => kinds.includes(cue.kind))
}

/** Counters of what happens and cannot stand: their numbers are never a level. */
const happening = /次|场|趟|列|班|期|批|届|例|单|笔|航|节|车|稿|遍/

/** The clause before the number. */
export function leadOf({ text, clauseStart: start, quantity }: Around): string {
  return text.slice(start, quantity.start)
}

/** Whether a 累计 or 以来 of the sentence still speaks for the number: not past a time of its own that comes between. */
export function addsUp(around: Around): boolean {
  const { time, reach } = around.governor
  const from = reach === 'sentence' && time && time.sort !== 'since' ? time.start : 0
  if (around.quantity.unit === 'percent' && isChange(around)) return false
  return around.before.some((cue) => cue.kind === 'total' && cue.start >= from)
}

const added = /^(?:新增|净增|增加)$/
const worth = /投资|概算|资[本金]|规模|产能/

/** Whether a word of size can measure a number: no amount of money is 只要, 长 or 深. */
function sizes(text: string, cue: Cue<Counting>, { unit }: Counted): boolean {
  return unit !== 'CNY' || worth.test(text.slice(cue.start, cue.end))
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
  if (size.end - size.start === 1) return size.end === quantity.start
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
  if (quantity.unit === 'CNY' || !/[由从]/.test(lead)) return false
  if (/[由从][^，]{2,14}的$/.test(lead) || has(clause, 'rise')) return true
  return behind.some((cue) => cue.kind === 'rise' && cue.start - quantity.end < 8)
}

/** 同比增长12%: how something changed. */
export function isChange({ clause, behind }: Around): boolean {
  return has(clause, 'change') || has(behind, 'change')
}

/** 园区现有企业56家, 拥有床位500张: what is had now, whatever adds up before it. */
export function isOwned(around: Around): boolean {
  const { clause, behind, quantity } = around
  const last = clause.findLast((cue) => cue.kind === 'owned' || (cue.kind === 'level' && opens(around, cue)))
  if (!last || quantity.start - last.end > (last.kind === 'owned' ? 8 : 14) || has(behind, 'event')) return false
  return !clause.some((cue) => cue.start > last.end && cue.kind === 'total')
}

/** The 有 of 有国家级非遗13项 and 全市有示范园6个: the verb of its clause. */
function opens(
  { text, clauseStart: start, clause, before, quantity, governor }: Around,
  { start: at, end }: Cue<Counting>,
): boolean {
  if (text.slice(at, end) !== '有' || quantity.unit === 'CNY' || quantity.unit === 'percent') return false
  if (quantity.counter && happening.test(quantity.counter)) return false
  return (
    at - start <= 4 &&
    governor.time?.sort !== 'since' &&
    !has(before, 'total') &&
    !clause.some((cue) => cue.start > at && (cue.kind === 'event' || cue.kind === 'found'))
  )
}

const totalNoun = /(?:就业人数|从业人数|常住人数|总数|总人数|户数|企业数|数量|总量|余额)(?:约|达|为|已达)?$/

/** A word of level right before the number: 达100多个, 共有43家; not where something happens to them behind it. */
export function isLevel(around: Around): boolean {
  const { clause, behind, quantity, text } = around
  if (quantity.counter && happening.test(quantity.counter)) return false
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

const pairedPlaces = /^结对(?:帮扶)?(?:区|县|城市|州|市|地区|乡镇|街镇)/
const placeNouns =
  /^(?:州市|市州|地市|区县|县区|县市|市县|街镇|乡镇|镇街|区|县|市|州|镇|乡|街道)(?![一-鿿]{0,3}(?:级|企业|医院|学校))/

/** 14个区结对帮扶12个州市、77个县, 已有10个街镇结对, 8对结对城市: places that stand paired. */
export function isPairedPlace({
  text,
  quantity: { end, unit },
  governor,
  clauseStart: start,
  clauseEnd: close,
}: Around): boolean {
  if (unit !== 'item') return false
  const noun = text.slice(end, end + 12)
  if (pairedPlaces.test(noun)) return true
  const clause = text.slice(start, close)
  return (
    placeNouns.test(noun) && clause.includes('结对') && (governor.time?.sort === 'asof' || /已有|共有/.test(clause))
  )
}

const risen = /(?:增加|发展|增长|扩大|扩展|拓展|上升|提高|扩|增|升)[到至]$/
const reachedOf = /(?:达到|达)$/
const standing = /(?<!新)(?:入驻|入园|投产|在孵|结对|注册|挂牌|参保)[一-鿿]{2,4}达到?$/

/** 企业发展到74户, 2022年增加到14家, 到2027年达到100家: a level that was or is to be reached. */
export function isReached(around: Around, actual: boolean): boolean {
  const { quantity, clause, governor } = around
  if (quantity.unit !== 'item' && quantity.unit !== 'person') return false
  if (quantity.counter && happening.test(quantity.counter)) return false
  const lead = leadOf(around)
  if (risen.test(lead)) return true
  if (!reachedOf.test(lead)) return false
  if (standing.test(lead)) return true
  const stretch = governor.time?.sort === 'span' || governor.time?.sort === 'since'
  return actual ? stretch && !has(clause, 'event', 'found') && reachedOf.test(lead) : true
}

/** 月工资7200元, 每月能拿4200元: what is earned flows, also where it is said of now. */
export function isEarned(around: Around): boolean {
  return (
    around.quantity.unit === 'CNY' && /(?:月|日|年|周)(?:工资|薪|收入)|每(?:个)?月|一个月|每天/.test(leadOf(around))
  )
}

/** 园区有在孵项目37个，入驻团队52支: a noun that goes on with a list of what is had. */
export function isListed(around: Around): boolean {
  return /^(?:入驻|注册|签约|投产|合作|参训|认证)[一-鿿]{2,4}$/.test(leadOf(around))
}

/** Whether the clause tells of something that happened: 接洽800余人, 签约4家. */
export function happens(around: Around): boolean {
  const { clause, behind, quantity, governor } = around
  if (isBond(around) || isLevel(around)) return false
  if (quantity.counter && happening.test(quantity.counter)) return true
  if (has(clause, 'hold')) return false
  const lines = quantity.counter === '条' && has(clause, 'found') && governor.time?.sort === 'asof'
  return !lines && (has(clause, 'event', 'found') || has(behind, 'event'))
}

/** 目前，开设特产馆6家: what was founded and stands now, where nothing says that it adds up. */
export function isOpen({ before, clause, behind }: Around): boolean {
  return (
    has(clause, 'found') &&
    !has(clause, 'event') &&
    !has(before, 'already', 'again') &&
    !has(behind, 'already', 'event')
  )
}

const visited = /来自|走进|走遍|覆盖|惠及|赴|向|为|到/
const placeCounters = /^(?:省|市|县|区|乡|镇|村|国|州|旗)$/

/** 三省五县: places counted by their own names stand, unless something comes to them. */
export function isPlaceCount({ text, quantity: { start, counter } }: Around): boolean {
  if (counter === null || !placeCounters.test(counter) || !/[一-鿿]/.test(text.charAt(start))) return false
  return !visited.test(text.slice(Math.max(0, start - 4), start))
}

/** Land that is only named: not 把7.3公里土路拓宽, not 种了300亩, and not 2.6万亩，亩均增产45公斤, which one season grew. */
function isLand(lead: string, tail: string): boolean {
  return !/[把将]|(?<!为)了/.test(lead) && !/^，亩[均产]/.test(tail)
}

const regions = /^(?:结对)?(?:区县|县区|城市|地区|国家|省|市|县|乡镇)/

/** A bare noun and its number, with no verb: 跨省通办事项32个; a share that does not change. */
export function isStanding({ clause, behind, text, quantity, clauseStart: start, clauseEnd: end }: Around): boolean {
  if (quantity.unit === 'percent') return !has(clause, 'change') && !has(behind, 'change')
  if (has(clause, 'event', 'found', 'change') || has(behind, 'event')) return false
  if (/^(?:CNY|day|hour|year)$/.test(quantity.unit)) return false
  if (/^(?:m2|mu|km)$/.test(quantity.unit))
    return isLand(text.slice(start, quantity.start), text.slice(quantity.end, quantity.end + 3))
  if (regions.test(text.slice(quantity.end, quantity.end + 5))) return true
  return quantity.start - start < 12 && (end === quantity.end || text.charAt(quantity.end) === '、')
}
