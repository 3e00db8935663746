// Whole or not at all (要么全办，要么不办): an act whose work is refused keeps nothing of what it wrote before the refusal, so that no route has
// to think of what is half done.
import type { Act, Database } from '../../db.ts'
import { NotAllowed } from '../../ledger/accept.ts'

/** Carries a refused outcome out of the act that it takes back. */
class TakenBack extends Error {
  readonly outcome: unknown
  constructor(outcome: unknown) {
    super('refused')
    this.outcome = outcome
  }
}

/** Runs work in an act; one that gives a refusal is taken back. */
export async function whole<T>(
  database: Database,
  who: { workspace: string; by: string },
  work: (act: Act) => Promise<T>,
): Promise<T> {
  try {
    return await database.act(who, async (act) => {
      const result = await work(act)
      if (isRefused(result)) throw new TakenBack(result)
      return result
    })
  } catch (error) {
    if (error instanceof TakenBack) return error.outcome as T
    if (error instanceof NotAllowed) return { ok: false, refusal: error.refusal } as T
    throw error
  }
}

function isRefused(result: unknown): boolean {
  return typeof result === 'object' && result !== null && 'ok' in result && result.ok === false && 'refusal' in result
}
