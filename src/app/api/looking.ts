// Who looks at plans and tasks (谁在看): a member within his limits, a reporter at what his unit has to do; on the day of the act in China.
import type { Act } from '../../db.ts'
import type { Looking } from '../../work/task-list.ts'
import type { Principal } from '../auth/rights.ts'
import { dayOfTime } from './today.ts'

/** How a caller looks, today. A reporter without a unit speaks for none and sees nothing. */
export function lookingOf({ at }: Act, { role, unit, limits }: Principal): Looking {
  return { limits, speaksFor: role === 'reporter' ? (unit ?? '') : null, today: dayOfTime(at) }
}
