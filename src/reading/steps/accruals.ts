// Accruals (累计方式): whether a figure happened in its period, adds up since a start, or is a level at a moment. The three
// never add up together.
import type { Accrual } from '../../model/figure.ts'
import type { Copy } from '../copy.ts'
import { statusesUnder } from './statuses.ts'
import type { Counting } from './times/cues.data.ts'
import { type Cue, clauseEnd, clauseStart, countingCues } from './times/cues.ts'
import { type Counted, type Governor, governorsOf, isMembership, type Judged } from './times/governing.ts'
import type { TimeMention } from './times.ts'

/** The accrual of each quantity, in order: `累计引进103个` cumulative, `去年签约31个` flow, `占地1260亩` stock. */
export function accrualsOf(copy: Copy, quantities: readonly Counted[], times: readonly TimeMention[]): Accrual[] {
  const governors = governorsOf(copy, quantities, times)
  const statuses = statusesUnder({ copy, quantities, times, governors })
  return accrualsUnder({ copy, quantities, governors, statuses })
}

/** The same where the governing times and the statuses are known. */
export function accrualsUnder({ copy, quantities, governors, statuses }: Omit<Judged, 'times'>): Accrual[] {
  const cues = countingCues(copy.text, 0, copy.text.length).filter((cue) => cue.kind !== 'kept')
  const accruals: Accrual[] = []
  let first = 0
  for (const [index, quantity] of quantities.entries()) {
    const governor = governors[index] as Governor
    const from = Math.max(governor.sentence.start, quantity.start - farthest)
    while (first < cues.length && cues[first]!.start < from) first++
    const around = aroundOf({ copy, cues, first, quantity, governor })
    const prior =
      index > 0 && governors[index - 1]!.sentence === governor.sentence && statuses[index - 1] === statuses[index]
        ? { accrual: accruals[index - 1]!, quantity: quantities[index - 1]! }
        : null
    accruals.push(accrualOf({ ...around, prior, actual: statuses[index] === 'actual' }))
  }
  return accruals
}

/** How far back in its sentence a cue still speaks for a number. */
const farthest = 300

type Prior = { accrual: Accrual; quantity: Counted }
type Around = {
  text: string
  quantity: Counted
  governor: Governor
  /** Cues of the sentence before the quantity, those of its own clause before and behind it. */
  before: Cue<Counting>[]
  clause: Cue<Counting>[]
  behind: Cue<Counting>[]
  clauseStart: number
  clauseEnd: number
}

type Looking = { copy: Copy; cues: readonly Cue<Counting>[]; first: number; quantity: Counted; governor: Governor }

function aroundOf({ copy, cues, first, quantity, governor }: Looking): Around {
  const { text } = copy
  const start = clauseStart(text, quantity.start, governor.sentence.start)
  const end = clauseEnd(text, quantity.end, governor.sentence.end)
  const before: Cue<Counting>[] = []
  const behind: Cue<Counting>[] = []
  for (let i = first; i < cues.length && cues[i]!.start < end; i++) {
    const cue = cues[i] as Cue<Counting>
    if (cue.end <= quantity.start) before.push(cue)
    else if (cue.start >= quantity.end) behind.push(cue)
  }
  return {
    text,
    quantity,
    governor,
    before,
    clause: before.filter((cue) => cue.start >= start),
    behind,
    clauseStart: start,
    clauseEnd: end,
  }
}

const has = (cues: readonly Cue<Counting>[], ...kinds: Counting[]) => cues.some((cue) => kinds.includes(cue.kind))
/** Counters of what happens and cannot stand: their numbers are never a level. */
const happening = /次|场|趟|列|班|期|批|届|例|单|笔|航|台次|节|车/

function accrualOf(around: Around & { prior: Prior | null; actual: boolean }): Accrual {
  const { governor, actual } = around
  const { time } = governor
  if (isProperty(around))
    return (
      follows(around) ??
      (time?.sort === 'since' && time.period && governor.reach === 'sentence' ? 'cumulative' : 'stock')
    )
  if (isRate(around)) return 'stock'
  if (isMembership(around.text, around.quantity) || isOwned(around)) return 'stock'
  if (moves(around)) return 'stock'
  if (addsUp(around) && !(around.quantity.unit === 'percent' && isChange(around))) return 'cumulative'
  if (!actual) return 'flow'
  if (around.prior && /^其中/.test(around.text.slice(around.clauseStart, around.quantity.start)))
    return around.prior.accrual
  if (time?.sort === 'since') return isChange(around) && !time.period ? 'flow' : 'cumulative'
  if (time && (time.sort === 'span' || time.sort === 'from')) return underSpan(around, time)
  if (time?.sort === 'asof') return isChange(around) ? (around.prior?.accrual ?? 'flow') : underMoment(around)
  return undated(around)
}

/** Whether a 累计 or 以来 of the sentence still speaks for the number: not past a closed time that comes between. */
function addsUp({ before, governor }: Around): boolean {
  const { time, reach } = governor
  const closed = reach === 'sentence' && time && (time.sort === 'span' || time.sort === 'from') ? time.start : 0
  return before.some((cue) => cue.kind === 'total' && cue.start >= closed)
}

/** 总投资45.3亿元 behind 签约项目15个 is the sum over those; of one project it is a property. */
function follows({ prior, quantity, text, before }: Around & { prior: Prior | null }): Accrual | null {
  if (prior?.quantity.unit !== 'item') return null
  const between = text.slice(prior.quantity.end, quantity.start)
  return between.length < 40 && !has(before, 'rate') && /总投资|投资总额|总面积|注册资[本金]|总额|概算/.test(between)
    ? prior.accrual
    : null
}

/** 占地1260亩, 总投资109亿元的项目, 床位22张: a size cue in the clause with no event behind it. */
function isProperty({ clause, behind, quantity, text }: Around): boolean {
  const size = clause.findLast((cue) => cue.kind === 'size')
  if (!size)
    return (
      /^(?:床位|编制|机位|泊位|车位)/.test(text.slice(quantity.end, quantity.end + 2)) && !has(clause, 'event', 'found')
    )
  if (quantity.unit === 'percent') return false
  const single = size.end - size.start === 1
  if (single && size.end !== quantity.start) return false
  return (
    !clause.some((cue) => cue.start >= size.end && (cue.kind === 'event' || cue.kind === 'change') && !single) ||
    behind.length < 0
  )
}

/** 每周10班至13班 is a frequency; 每年 is not one here. */
function isRate({ clause, before, quantity }: Around): boolean {
  return has(clause, 'rate') && !has(before, 'total') && quantity.unit !== 'CNY'
}

/** 由31家增加到38家: two levels with a rise between them. */
function moves({ text, quantity, clauseStart: start, clauseEnd: end, clause, behind }: Around): boolean {
  if (quantity.unit === 'CNY') return false
  const lead = text.slice(start, quantity.start)
  const led = /[由从]/.test(lead)
  if (/[由从][^，]{2,14}的$/.test(lead)) return true
  if (!led) return false
  return (
    behind.some((cue) => cue.kind === 'rise' && cue.start - quantity.end < 8) || (has(clause, 'rise') && end > start)
  )
}

function isChange({ clause, behind }: Around): boolean {
  return has(clause, 'change') || behind.some((cue) => cue.kind === 'change')
}

function underSpan(around: Around, time: TimeMention): Accrual {
  const { before, text, governor, quantity } = around
  const long =
    time.grain === 'years' ||
    (time.period !== null && Number(time.period[1].slice(0, 4)) - Number(time.period[0].slice(0, 4)) > 1)
  if (has(before, 'again') && long) return 'cumulative'
  if (time.grain === 'part' && time.period?.[0] === time.period?.[1] && time.period && !happens(around)) return 'stock'
  return isPlaceCount(text, quantity) && governor.reach !== 'none' ? 'stock' : 'flow'
}

/** As of a moment, a level unless something happened: 目前有43家 stands, 目前接洽800余人 adds up. */
function underMoment(around: Around): Accrual {
  return happens(around) ? 'cumulative' : 'stock'
}

function undated(around: Around): Accrual {
  const { before, behind, clause } = around
  if (isBond(around)) return 'stock'
  const already =
    has(clause, 'already') || (has(before, 'already') && !has(behind, 'already')) || has(behind, 'already')
  if (
    isLevel(around) &&
    !(
      has(clause, 'event') &&
      !has(clause, 'owned') &&
      !/(?:数|数量)[约达为]?$/.test(around.text.slice(around.clauseStart, around.quantity.start))
    )
  )
    return 'stock'
  if (already) return 'cumulative'
  if (has(before, 'again') && has(before, 'found')) return 'cumulative'
  if (happens(around)) return 'flow'
  return isStanding(around) ? 'stock' : 'flow'
}

function happens(around: Around): boolean {
  if (isBond(around)) return false
  const { clause, behind, quantity, governor } = around
  if (isLevel(around)) return false
  if (quantity.counter && happening.test(quantity.counter)) return true
  if (has(clause, 'hold')) return false
  if (quantity.counter === '条' && clause.some((cue) => cue.kind === 'found') && governor.time?.sort === 'asof')
    return false
  return has(clause, 'event', 'found') || has(behind, 'event')
}

/** 园区现有企业56家, 拥有床位500张: what is had now, whatever adds up before it. */
function isOwned({ clause, behind, quantity }: Around): boolean {
  const last = clause.findLast((cue) => cue.kind === 'owned')
  if (!last || quantity.start - last.end > 8 || has(behind, 'event')) return false
  return !clause.some((cue) => cue.start > last.end && cue.kind === 'total')
}

/** A word of level right before the number: 达100多个, 共有43家; not where something happens to them behind it. */
function isLevel({ clause, behind, quantity, text, clauseStart }: Around): boolean {
  if (quantity.counter && happening.test(quantity.counter)) return false
  if (
    /(?:就业人数|从业人数|常住人数|总数|总人数|户数|企业数|数量|总量|余额)(?:约|达|为|已达)?$/.test(
      text.slice(clauseStart, quantity.start),
    )
  )
    return true
  if (quantity.unit === 'CNY' && has(clause, 'event')) return false
  const near = clause.findLast((cue) => cue.kind === 'level' || cue.kind === 'owned')
  if (near && near.end - near.start === 1 && text.charAt(near.start) === '共' && has(clause, 'event', 'found'))
    return false
  if (/^(?:突破|超过|达|超)/.test(text.slice(quantity.start, quantity.start + 2)) && !has(clause, 'event', 'already'))
    return true
  if (!near || quantity.start - near.end > 1) return false
  return !has(behind, 'event')
}

/** 已与10多家医院建立医联体, 与24个地区建立合作关系: a bond stands. */
function isBond({ clause, behind, text, quantity, clauseStart: start, clauseEnd: end }: Around): boolean {
  if (!has(clause, 'bond') && !has(behind, 'bond')) return false
  return /建立|结成|缔结|结为|结好|建有|保持/.test(text.slice(start, end)) && quantity.unit !== 'CNY'
}

const visited = /来自|走进|走遍|覆盖|惠及|赴|向|为|到/
const placeCounters = /^(?:省|市|县|区|乡|镇|村|国|州|旗)$/

/** 三省五县: places counted by their own names stand. */
function isPlaceCount(text: string, { start, counter }: Counted): boolean {
  if (visited.test(text.slice(Math.max(0, start - 4), start))) return false
  return counter !== null && placeCounters.test(counter) && /[一-鿿]/.test(text.charAt(start))
}

function isRegion(text: string, { end }: Counted): boolean {
  return /^(?:结对)?(?:区县|县区|城市|地区|国家|省|市|县|乡镇|成员国|观察员国|对话伙伴)/.test(text.slice(end, end + 6))
}

/** A bare noun and its number, with no verb: 跨省通办事项32个. */
function isStanding(around: Around): boolean {
  const { clause, behind, text, quantity } = around
  if (quantity.unit === 'percent') return !has(clause, 'change') && !has(behind, 'change')
  if (has(clause, 'event', 'found', 'change') || has(behind, 'event') || quantity.unit === 'CNY') return false
  if (quantity.unit === 'day' || quantity.unit === 'hour' || quantity.unit === 'year') return false
  return isRegion(text, quantity) || around.clauseEnd === quantity.end || text.charAt(quantity.end) === '、'
}
