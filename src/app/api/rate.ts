// Rate limits (限流): how often one caller may ask, so that a script gone wild does not keep an office from its work.
import { RateLimiterMemory } from 'rate-limiter-flexible'

/** Counts a call of someone; gives the seconds that he has to wait, 0 where he may go on. */
export type Limiter = (caller: string) => Promise<number>

/** A limiter of so many calls a minute for each caller; 0 limits nobody. */
export function limiterOf(callsPerMinute: number): Limiter {
  if (callsPerMinute === 0) return async () => 0
  const limiter = new RateLimiterMemory({ points: callsPerMinute, duration: 60 })
  return async (caller) => {
    try {
      await limiter.consume(caller)
      return 0
    } catch (refused) {
      const { msBeforeNext } = refused as { msBeforeNext: number }
      return Math.max(1, Math.ceil(msBeforeNext / 1_000))
    }
  }
}
