// Timed figures (数据的时间): period, accrual and status of every quantity at once. The three lean on the same governing times,
// so that asking for them together costs a third.
import type { Accrual, Status } from '../../model/figure.ts'
import type { Period } from '../../model/period.ts'
import type { Copy } from '../copy.ts'
import { accrualsUnder } from './accruals.ts'
import { periodsUnder } from './periods.ts'
import { statusesUnder } from './statuses.ts'
import { type Counted, governorsOf } from './times/governing.ts'
import type { TimeMention } from './times.ts'

/** When a figure holds, how it adds up and whether it has come true, each in the order of the quantities. */
export type Timed = { periods: (Period | null)[]; accruals: Accrual[]; statuses: Status[] }

/** `periodsOf`, `accrualsOf` and `statusesOf` in one: `去年签约31个` is 2023-01-01 to 2023-12-31, flow, actual. */
export function timedOf(copy: Copy, quantities: readonly Counted[], times: readonly TimeMention[]): Timed {
  const governors = governorsOf(copy, quantities, times)
  const statuses = statusesUnder({ copy, quantities, times, governors })
  const accruals = accrualsUnder({ copy, quantities, governors, statuses })
  return { periods: periodsUnder({ copy, quantities, times, governors, statuses }), accruals, statuses }
}
