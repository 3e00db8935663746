// An attempt (尝试办理): a change whose refusal a form shows itself, at the place that is wrong, instead of in a corner of the screen.
import type { Method, PathOf, Reply } from '../../client.ts'
import { client, type Given, newKey, type SaidTo } from './calls.ts'
import { problemOf } from './problem.ts'

type AnyClient = (method: string, path: string, said: object) => Promise<Reply<unknown>>

/** Changes the book and gives what came of it; nothing is shown and nothing is asked again. */
export async function attempt<const M extends Exclude<Method, 'get'>, const P extends PathOf<M>>(
  method: M,
  path: P,
  said: SaidTo<M, P>,
): Promise<Reply<Given<M, P>>> {
  try {
    const reply = await (client as unknown as AnyClient)(method, path, { key: newKey(), ...(said as object) })
    return reply as Reply<Given<M, P>>
  } catch (error) {
    return { ok: false, status: 0, problem: problemOf(error) }
  }
}
