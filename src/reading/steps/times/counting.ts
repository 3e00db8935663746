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
const happening = /次|场|趟|列|班|期|批|届|例|单|笔|航|节|车/

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

/** 占地1260亩, 总投资109亿元的项目, 22张床位: the size of one thing, with no event between or behind it. */
export function isProperty({ clause, behind, quantity, text }: Around): boolean {
  const size = clause.findLast((cue) => cue.kind === 'size')
  if (!size) {
    const beds = /^(?:床位|编制|机位|泊位|车位)/.test(text.slice(quantity.end, quantity.end + 2))
    return beds && !has(clause, 'event', 'found')
  }
  const counted = quantity.unit === 'item' || quantity.unit === 'person'
  if (quantity.unit === 'percent' || (counted && has(behind, 'event'))) return false
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
export function isOwned({ clause, behind, quantity }: Around): boolean {
  const last = clause.findLast((cue) => cue.kind === 'owned')
  if (!last || quantity.start - last.end > 8 || has(behind, 'event')) return false
  return !clause.some((cue) => cue.start > last.end && cue.kind === 'total')
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
export function isBond({ clause, behind, text, quantity, clauseStart: start, clauseEnd: end }: Around): boolean {
  if (quantity.unit === 'CNY' || (!has(clause, 'bond') && !has(behind, 'bond'))) return false
  return /建立|结成|缔结|结为|结好|建有|保持/.test(text.slice(start, end))
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

const visited = /来自|走进|走遍|覆盖|惠及|赴|向|为|到/
const placeCounters = /^(?:省|市|县|区|乡|镇|村|国|州|旗)$/

/** 三省五县: places counted by their own names stand, unless something comes to them. */
export function isPlaceCount({ text, quantity: { start, counter } }: Around): boolean {
  if (counter === null || !placeCounters.test(counter) || !/[一-鿿]/.test(text.charAt(start))) return false
  return !visited.test(text.slice(Math.max(0, start - 4), start))
}

const regions = /^(?:结对)?(?:区县|县区|城市|地区|国家|省|市|县|乡镇)/

/** A bare noun and its number, with no verb: 跨省通办事项32个; a share that does not change. */
export function isStanding({ clause, behind, text, quantity, clauseStart: start, clauseEnd: end }: Around): boolean {
  if (quantity.unit === 'percent') return !has(clause, 'change') && !has(behind, 'change')
  if (has(clause, 'event', 'found', 'change') || has(behind, 'event')) return false
  if (/^(?:CNY|day|hour|year)$/.test(quantity.unit)) return false
  if (regions.test(text.slice(quantity.end, quantity.end + 5))) return true
  return quantity.start - start < 9 && (end === quantity.end || text.charAt(quantity.end) === '、')
}
