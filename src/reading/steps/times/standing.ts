// Standing (存量): what is there at a moment and does not happen: places that stand paired, levels that were reached, land and
// bare nouns with their number. Asked by accruals.ts beside the questions of counting.ts.
import { type Around, has, isDeed, isExtent, isHappening, leadOf } from './around.ts'
import { isPaired } from './governing.ts'

const placeNouns =
  /^(?:省区市|省份|省（|省|州市|市州|地市|区县|县区|县市|市县|街镇|乡镇|镇街|区|县|市|州|镇|乡|街道)(?![一-鿿]{0,3}(?:级|企业|医院|学校))/

/** 14个区结对帮扶12个州市、77个县, 已有10个街镇结对, 8对结对城市: places that stand paired. */
export function isPairedPlace({ text, quantity, governor, clauseStart: start, clauseEnd: close }: Around): boolean {
  if (quantity.unit !== 'item') return false
  if (isPaired(text, quantity)) return true
  const noun = text.slice(quantity.end, quantity.end + 12)
  if (!placeNouns.test(noun)) return false
  const clause = text.slice(start, close)
  return (
    clause.includes('结对') &&
    (governor.time?.sort === 'asof' || /已有|共有/.test(clause) || (!small.test(noun) && paired.test(clause)))
  )
}

/** 与两市的12个县结对, 结对地区涉及6个省: they are paired whenever it was. */
const small = /^(?:[街镇乡])/
const paired = /[与同][^，。；]{1,24}结对|结对(?:地区|县|区|城市)?(?:涉及|覆盖)/
const risen = /(?:增加|发展|增长|扩大|扩展|拓展|上升|提高|扩|增|升)[到至]$/
const rates = /(?:率|比|比重|占比)[^，。；]{0,8}(?:提高|提升|上升|下降|增|升|降|压减)[到至]$/
const reachedOf = /(?:达到|达)$/
const standing = /(?<!新)(?:入驻|入园|投产|在孵|结对|注册|挂牌|参保)[一-鿿]{2,4}达到?$/

/** 企业发展到74户, 2022年增加到14家, 到2027年达到100家: a level that was or is to be reached. */
export function isReached(around: Around, actual: boolean): boolean {
  const { quantity, clause, governor } = around
  if (quantity.unit === 'percent') return rates.test(leadOf(around))
  if (quantity.unit !== 'item' && quantity.unit !== 'person') return false
  if (isHappening(quantity.counter)) return false
  const lead = leadOf(around)
  if (risen.test(lead)) return !isDeed(around)
  if (!reachedOf.test(lead)) return false
  if (standing.test(lead)) return true
  const stretch = governor.time?.sort === 'span' || governor.time?.sort === 'since'
  return actual
    ? stretch && (!has(clause, 'event', 'found') || (quantity.unit === 'item' && /的[^，。；]{2,8}达到$/.test(lead)))
    : true
}

const staff = /(?<!新增|带动|提供|解决|累计|吸纳|实现)(?:用工|从业人员)(?:约|达|达到|超过?)?$/

/** 园区用工680人: who works there. */
export function isStaff(around: Around): boolean {
  const lead = leadOf(around)
  const stands = around.governor.time?.sort !== 'span' || lead.includes('常年')
  return around.quantity.unit === 'person' && stands && staff.test(lead)
}

const seen = /^[^，。；]{1,10}(?:正在|正忙|满负荷|整齐|矗立|林立|一字排开|运转)/

/** 走进基地，68座大棚整齐排列: what a visitor sees. */
export function isSeen({ text, quantity, clauseStart: start }: Around): boolean {
  return quantity.start === start && seen.test(text.slice(quantity.end, quantity.end + 16))
}

/** 园区有在孵项目37个，入驻团队52支: a noun that goes on with a list of what is had. */
export function isListed(around: Around): boolean {
  return /^(?:(?:入驻|入园|注册|签约|投产|合作|参训|认证)[一-鿿]{2,4}|(?:投资额|投资总额|资产总额)[达为约超]?)$/.test(
    leadOf(around),
  )
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
  const { unit } = quantity
  if (unit === 'CNY' || unit === 'day' || unit === 'hour' || unit === 'year') return false
  if (isExtent(unit)) return isLand(text.slice(start, quantity.start), text.slice(quantity.end, quantity.end + 3))
  if (regions.test(text.slice(quantity.end, quantity.end + 5))) return true
  return quantity.start - start < 12 && (end === quantity.end || text.charAt(quantity.end) === '、')
}
