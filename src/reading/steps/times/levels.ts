// Levels (水平量): numbers that stand at a moment by the very words that count them, though a verb of happening is near: what is
// lacking or left, what was not finished, who works there now, who has moved in. Asked by accruals.ts beside standing.ts.
import { type Around, leadOf } from './around.ts'

const able = /(?<!新增[^，。；]{0,4})(?:能力|产能|库容|容量)(?:约|达|为|近|超过?)?$/
const left = /(?:存栏量?|库存量?|缺口|剩余[^，。；]{0,12}|尚余|结余)(?:约|达|为|近|超过?|不足)?$/
const undone = /^[^，。；]{0,14}(?:尚未|仍未|还未|尚待|仍待|未能)/

/** 用工缺口约700人, 存栏2.3万头, 年屠宰能力5万头, 剩余用地不足200亩, 12个项目尚未完工: what is there, is lacking or waits. */
export function isLeft(around: Around): boolean {
  const { text, quantity, clauseEnd } = around
  if (quantity.unit === 'CNY' || quantity.unit === 'percent') return false
  const lead = leadOf(around).slice(-20)
  if (left.test(lead) || able.test(lead)) return true
  const tail = text.slice(quantity.end, Math.min(clauseEnd, quantity.end + 18))
  return (tail.includes('未') || tail.includes('待')) && undone.test(tail)
}

/** 已, 累计 behind the time: what is told adds up and does not stand. */
function adds({ text, quantity, governor: { time } }: Around): boolean {
  return /已|累计|先后|新增/.test(text.slice(time?.end ?? quantity.start, quantity.start))
}

const works = /^[一-鿿]{0,4}(?:就业|务工|上班)/

/** 目前吸纳732人就业, 带动就业1.9万人: who works there now. */
export function isAtWork(around: Around): boolean {
  const { text, quantity, governor, clauseEnd, lead } = around
  if (quantity.unit !== 'person' || governor.time?.sort !== 'asof' || adds(around)) return false
  const verb = /(?:吸纳|带动|解决|提供)([一-鿿]{0,5}?)(?:约|近|超过?)?$/.exec(lead)
  return verb !== null && (/就业|务工/.test(verb[1]!) || works.test(text.slice(quantity.end, clauseEnd)))
}

const entered = /(?:入驻|入园|落户|在孵|投产|注册)(?:企业|商户|商家|用户|团队|单位|机构|会员)(?:约|达|近|超过?)?$/

/** 至2022年末，园区落户企业83家: a noun with its number at a moment. */
export function isEntered(around: Around): boolean {
  const { governor, quantity, lead } = around
  if (governor.time?.sort !== 'asof' || quantity.unit === 'CNY' || adds(around)) return false
  return entered.test(lead) && !lead.includes('新')
}
