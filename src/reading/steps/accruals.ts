// Accruals (累计方式): whether a figure happened in its period, adds up since a start, or is a level at a moment. The three
// never add up together.
import type { Accrual } from '../../model/figure.ts'
import type { Copy } from '../copy.ts'
import { statusesUnder } from './statuses.ts'
import { type Around, aroundOf, has, isExtent, leadOf } from './times/around.ts'
import {
  addsUp,
  happens,
  isBond,
  isChange,
  isEarned,
  isMoving,
  isOwned,
  isPlainLevel,
  isProperty,
  isRate,
} from './times/counting.ts'
import type { Counting } from './times/cues.data.ts'
import { type Cue, countingCues } from './times/cues.ts'
import { type Counted, type Governor, governorsOf, isMembership, type Judged } from './times/governing.ts'
import { isAtWork, isEntered, isLeft } from './times/levels.ts'
import {
  isListed,
  isOpen,
  isPairedPlace,
  isPlaceCount,
  isReached,
  isSeen,
  isStaff,
  isStanding,
} from './times/standing.ts'
import type { TimeMention } from './times.ts'

/** The accrual of each quantity, in order: `累计引进103个` cumulative, `去年签约31个` flow, `占地1260亩` stock. */
export function accrualsOf(copy: Copy, quantities: readonly Counted[], times: readonly TimeMention[]): Accrual[] {
  const governors = governorsOf(copy, quantities, times)
  const statuses = statusesUnder({ copy, quantities, times, governors })
  return accrualsUnder({ copy, quantities, governors, statuses })
}

/** How far back in its sentence a cue still speaks for a number. */
const farthest = 300

/** The same where the governing times and the statuses are known. */
export function accrualsUnder({ copy, quantities, governors, statuses }: Omit<Judged, 'times'>): Accrual[] {
  const cues = cuesOf(copy, governors)
  const accruals: Accrual[] = []
  let first = 0
  for (let index = 0; index < quantities.length; index++) {
    const quantity = quantities[index]!
    const governor = governors[index]!
    const from = Math.max(governor.sentence.start, quantity.start - farthest)
    while (first < cues.length && cues[first]!.start < from) first++
    const around = aroundOf({ copy, cues, first, quantity, governor })
    const before = quantities[index - 1]?.threshold ? index - 2 : index - 1
    const last = governors[before]
    const linked = last?.sentence === governor.sentence && last.time === governor.time
    const prior =
      linked && statuses[before] === statuses[index]
        ? { accrual: accruals[before]!, quantity: quantities[before]! }
        : null
    const batch = linked ? { accrual: accruals[before]!, quantity: quantities[before]! } : null
    const part = prior !== null && (leadOf(around).startsWith('其中') || isPart(around, prior))
    accruals.push(accrualOf({ ...around, prior, batch, part, actual: statuses[index] === 'actual' }))
    // 亿元以上 limits what is counted behind it and adds up as that does.
    if (before < index - 1) accruals[index - 1] = accruals[index]!
  }
  return accruals
}

/** The words of counting in the sentences that hold a quantity; no other sentence speaks for one. */
function cuesOf({ text }: Copy, governors: readonly Governor[]): Cue<Counting>[] {
  const cues: Cue<Counting>[] = []
  let last: Governor['sentence'] | null = null
  for (const { sentence } of governors) {
    if (sentence === last) continue
    last = sentence
    for (const cue of countingCues(text, sentence.start, sentence.end)) if (cue.kind !== 'kept') cues.push(cue)
  }
  return cues
}

/** `batch` is the figure before in the same sentence, of the same time; `prior` the same where it has the same status too. */
type Asked = Around & { prior: Prior | null; batch: Prior | null; part: boolean; actual: boolean }
type Prior = { accrual: Accrual; quantity: Counted }

/** Whether a figure is a part of the one before: 其中上海选派15名，大丰选派17名. */
function isPart({ text, quantity }: Around, prior: Prior | null): boolean {
  if (!prior || prior.quantity.counter !== quantity.counter) return false
  return text.slice(Math.max(prior.quantity.start - 12, 0), quantity.start).includes('其中')
}

/** 入驻率达85% is a level though it is told under an 以来. */
const ratio = /率(?:达|达到|为|约|超过?)?$/

function accrualOf(asked: Asked): Accrual {
  const { time } = asked.governor
  if (isEarned(asked)) return 'flow'
  if (isProperty(asked)) return ofProperty(asked)
  if (isRate(asked) || isOwned(asked) || isMoving(asked) || isMembership(asked.text, asked.quantity)) return 'stock'
  if (isPairedPlace(asked) && !has(asked.clause, 'total')) return 'stock'
  if (isStaff(asked) || isSeen(asked) || isLeft(asked) || isAtWork(asked) || isEntered(asked)) return 'stock'
  if (addsUp(asked)) return ratio.test(leadOf(asked)) && asked.quantity.unit === 'percent' ? 'stock' : 'cumulative'
  if (isReached(asked, asked.actual)) return 'stock'
  if (!asked.actual)
    return has(asked.clause, 'hold') && !has(asked.clause, 'event', 'found') && asked.quantity.unit === 'item'
      ? 'stock'
      : 'flow'
  if (asked.prior && (asked.part || leadOf(asked) === '共')) return asked.prior.accrual
  if (asked.prior?.accrual === 'stock' && isListed(asked)) return 'stock'
  switch (time?.sort) {
    case 'since':
      return isChange(asked) && !time.period ? 'flow' : 'cumulative'
    case 'span':
    case 'from':
      return underSpan(asked, time)
    case 'asof':
      if (isChange(asked)) return asked.prior?.accrual ?? 'flow'
      return happens(asked) && !isOpen(asked) ? 'cumulative' : 'stock'
    default:
      return undated(asked)
  }
}

/** The size of one thing is a level; summed up over a batch (签约15个，总投资45亿元) or since a start it goes with those. */
function ofProperty({ prior, batch, quantity, text, before, governor: { time, reach } }: Asked): Accrual {
  if (batch?.quantity.unit === 'item' && !has(before, 'rate')) {
    const between = text.slice(batch.quantity.end, quantity.start)
    if (
      (prior || !between.includes('其中')) &&
      between.length < 40 &&
      /总投资|投资总额|总面积|注册资[本金]|总额|概算|总长|总里程/.test(between)
    )
      return batch.accrual
  }
  return time?.sort === 'since' && time.period && reach === 'sentence' ? 'cumulative' : 'stock'
}

/** In a closed stretch numbers flow: but 先后 over years adds up, and 2023年底 is a moment. */
function underSpan(asked: Asked, { period, grain }: TimeMention): Accrual {
  const years = period ? Number(period[1].slice(0, 4)) - Number(period[0].slice(0, 4)) : 0
  if (has(asked.before, 'again') && (grain === 'years' || years > 1)) return 'cumulative'
  const moment = grain === 'part' && period !== null && period[0] === period[1]
  return isPlaceCount(asked) || isArea(asked) || isPairedPlace(asked) || (moment && !happens(asked)) ? 'stock' : 'flow'
}

/** 草果、砂仁30.8万亩, 300多公里外的主城: land and ways that nothing is done to. */
function isArea(asked: Asked): boolean {
  return isExtent(asked.quantity.unit) && (isStanding(asked) || /(?:有|仅|共|计)$/.test(leadOf(asked)))
}

function undated(asked: Asked): Accrual {
  if (isBond(asked) || isPlainLevel(asked)) return 'stock'
  if (has(asked.before, 'already') || has(asked.behind, 'already')) return 'cumulative'
  if (has(asked.before, 'again') && has(asked.before, 'found')) return 'cumulative'
  if (leadOf(asked).includes('先后') && has(asked.clause, 'event')) return 'cumulative'
  return isArea(asked) || (!happens(asked) && isStanding(asked)) ? 'stock' : 'flow'
}
