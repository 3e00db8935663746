// Timed figures (数据的时间): period, accrual and status of every quantity at once. The three lean on the same governing times,
// so that asking for them together costs a third.
import type { Accrual, Status } from '../../model/figure.ts'
import type { Period } from '../../model/period.ts'
import type { Copy } from '../copy.ts'
import { accrualsUnder } from './accruals.ts'
import { periodsUnder } from './periods.ts'
import { statusesUnder } from './statuses.ts'
import { isExtent } from './times/around.ts'
import { type Counted, type Governor, governorsOf } from './times/governing.ts'
import type { TimeMention } from './times.ts'

/** When a figure holds, how it adds up and whether it has come true, each in the order of the quantities. */
export type Timed = { periods: (Period | null)[]; accruals: Accrual[]; statuses: Status[] }

/** `periodsOf`, `accrualsOf` and `statusesOf` in one: `去年签约31个` is 2023-01-01 to 2023-12-31, flow, actual. */
export function timedOf(copy: Copy, quantities: readonly Counted[], times: readonly TimeMention[]): Timed {
  const governors = governorsOf(copy, quantities, times)
  const statuses = statusesUnder({ copy, quantities, times, governors })
  const accruals = accrualsUnder({ copy, quantities, governors, statuses })
  const told = periodsUnder({ copy, quantities, times, governors, statuses })
  const periods = told.map((period, i) =>
    accruals[i] === 'stock' && statuses[i] === 'actual' && isLasting(copy.text, quantities[i]!, governors[i]!)
      ? null
      : period,
  )
  return { periods, accruals, statuses }
}

/** 去年10月投产，总投资6.5亿元: what one project costs and covers is not of the month told of in the clause before. */
function isLasting(text: string, counted: Counted, { time, reach }: Governor): boolean {
  const { start } = counted
  const before = text.slice(Math.max(0, start - 12), start)
  if (!time || /(?:剩余|可供|新增)[^，。；]{0,8}$/.test(before)) return false
  if (isBracketedSize(text, counted)) return true
  const lead = /(?:总投资额?|占地|用地|年[^，。；]{1,4}能力|规划(?:总|用地)?面积)(?:面积)?(?:达|约|为|超)?$/.exec(
    before,
  )
  if (!lead || ((reach === 'review' || reach === 'frame') && lead[0].startsWith('规划'))) return false
  if (reach !== 'sentence') return time.sort !== 'asof'
  return /^，?[^，。；：]{1,}，/.test(text.slice(time.end, start))
}

/** 一期（3.6万平方米）主体封顶: the size in the bracket is the thing's. */
function isBracketedSize(text: string, { start, end, unit }: Counted): boolean {
  return isExtent(unit) && text.charAt(start - 1) === '（' && text.charAt(end) === '）'
}
