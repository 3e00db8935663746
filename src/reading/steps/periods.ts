// Periods (时段): the days for which each figure is stated. A number without its time cannot be added to another.
import type { Period } from '../../model/period.ts'
import type { Copy } from '../copy.ts'
import { statusesUnder } from './statuses.ts'
import { sharedOut } from './times/distribution.ts'
import { type Counted, type Governor, governorsOf, type Judged } from './times/governing.ts'
import { withRepeated } from './times/repeated.ts'
import type { TimeMention } from './times.ts'

/**
 * The period of each quantity, in order; null where the text does not say. `去年，投入1.1亿元，安排项目28个。累计帮销2亿元`
 * gives all three the year before the publication.
 */
export function periodsOf(
  copy: Copy,
  quantities: readonly Counted[],
  times: readonly TimeMention[],
): (Period | null)[] {
  const governors = governorsOf(copy, quantities, times)
  const statuses = statusesUnder({ copy, quantities, times, governors })
  return periodsUnder({ copy, quantities, times, governors, statuses })
}

/** The same where the governing times and the statuses are known. */
export function periodsUnder({ copy, quantities, times, governors, statuses }: Judged): (Period | null)[] {
  const shared = sharedOut({ copy, quantities, times, governors })
  const told = quantities.map((quantity, index) => {
    const governor = governors[index] as Governor
    if (shared[index]) return shared[index]
    if (!reaches(copy, quantity, governor, statuses[index] === 'actual')) return null
    return governor.time?.period ?? null
  })
  return withRepeated(copy, quantities, governors, told)
}

const lasting = new Set(['day', 'hour', 'year'])
/** Days that are a result and not how long something took: 优良天数344天, 缩短了20天. */
const measured = /(?:天数|缩短|压缩|减少|节省|节约)[^，。；：]{0,4}$/

/** 新引进项目6个，计划投资22亿元: the plan is of what was brought in then. */
const batch = /，(?:计划|协议|合同|意向)总?投资(?:额)?$/

/** 安排资金3200万元（计划3000万元）: what the bracket says was planned for the same time. */
const planBeside = /（(?:年度|全年|原)?(?:计划|任务|目标)[为约]?$/

/** 计划改造茶园1500亩，实际完成1620亩; …4800元，目标值为4500元: in the review of a year a goal beside what was reached is of that year. */
function isMet(text: string, lead: string, end: number): boolean {
  return /目标值[为是]?$/.test(lead) || /^[^，。；]{0,12}，(?:实际|全年|已|共)*完成/.test(text.slice(end, end + 20))
}

/** Whether the governing time is the figure's: a duration takes no time from another sentence, a plan none that has passed. */
function reaches(
  { published, text }: Copy,
  { unit, start, end }: Counted,
  { time, reach }: Governor,
  actual: boolean,
): boolean {
  if (!time || reach === 'sentence') return true
  if (reach === 'programme' && actual) return false
  if (lasting.has(unit) && !measured.test(text.slice(Math.max(0, start - 7), start))) return false
  if (!time.period || !published) return true
  if (!actual && (time.sort === 'since' || time.sort === 'from') && time.period[1] <= published) return false
  const lead = text.slice(Math.max(0, start - 8), start)
  if (reach === 'review' && isMet(text, lead, end)) return true
  if (actual || batch.test(lead) || planBeside.test(lead)) return time.period[0] <= published
  return time.period[1] >= published
}
