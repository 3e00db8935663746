// Outcomes of sign-in and rights (登录与权限的结果): that folder gives a refusal in the place of an answer; routes give an outcome.
import { done } from '../../model/refusal.ts'
import { isRefusal, type Refusal } from '../auth/refusals.ts'

/** A refusal of sign-in and rights, or an answer, as an outcome. */
export const outcomeOf = <T extends object>(answer: T) =>
  isRefusal(answer) ? { ok: false as const, refusal: answer } : done(answer as Exclude<T, Refusal>)
