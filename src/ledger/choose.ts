// Choosing (采信): among rivals a person chooses, with a reason; the losers stay in the book and visible, and count for nothing.
import type { Act } from '../db.ts'
import { done, notFound, type Outcome, refused } from '../model/refusal.ts'
import { findingsOf, recordDecision } from '../review/decisions.ts'
import type { Done } from './accept.ts'
import { repost } from './post.ts'
import { postingFrom } from './postings.ts'

/** Chooses a posting over its rivals. */
export async function choose(
  act: Act,
  { posting, over, reason }: { posting: string; over: readonly string[]; reason: string },
): Promise<Outcome<Done>> {
  if (reason.trim() === '') return refused('reason_needed', '请写明采信的理由。', 'Say why this one is chosen.')
  const rows = await act.tx
    .selectFrom('postings')
    .selectAll()
    .where('workspace', '=', act.workspace)
    .where('id', 'in', [posting, ...over])
    .where('removed', '=', false)
    .execute()
  const found = rows.map(postingFrom)
  const chosen = found.find(({ id }) => id === posting)
  const losers = found.filter(({ id }) => id !== posting)
  if (!chosen || losers.length < over.length || over.length === 0)
    return notFound('这组相互矛盾的数据', 'rival figures')
  if (losers.some(({ series }) => series !== chosen.series)) {
    return refused('not_rivals', '这些数据口径不同，不是同一组。', 'These figures do not count the same thing.')
  }
  const findings = await findingsOf(
    act,
    found.flatMap(({ figure }) => figure ?? []),
  )
  const said = { posting, over }
  const decision = await recordDecision(act, { verdict: 'choose', findings, state: null, said, reason })
  const changes = found.map((before) => {
    const kept = before.chosenOver.filter((id) => !over.includes(id) && id !== posting)
    const chosenOver = before.id === posting ? [...new Set([...kept, ...over])] : kept
    return { before, after: { ...before, chosenOver, version: before.version + 1 }, action: 'posting.choose' }
  })
  await repost(act, changes, decision)
  return done({ decision, entries: [], postings: [posting], ties: [] })
}
