// Choosing (采信): among rivals a person chooses, with a reason; the losers stay in the book and visible, and count for nothing. Of a whole that is
// smaller than its part he may also say that the one is no part of the other: then both count.
import type { Act } from '../db.ts'
import { done, notFound, type Outcome, refused } from '../model/refusal.ts'
import { findingsOf, recordDecision, type Verdict } from '../review/decisions.ts'
import type { Done } from './accept.ts'
import { repost } from './post.ts'
import { type BookPosting, postingFrom } from './postings.ts'
import { subjectOf } from './series.ts'

/** Chooses a posting over its rivals. */
export async function choose(
  act: Act,
  { posting, over, reason }: { posting: string; over: readonly string[]; reason: string },
): Promise<Outcome<Done>> {
  if (reason.trim() === '') return refused('reason_needed', '请写明采信的理由。', 'Say why this one is chosen.')
  const found = await rivalsOf(act, posting, over)
  if (!found.ok) return found
  const after = (before: BookPosting): BookPosting => {
    const kept = before.chosenOver.filter((id) => !over.includes(id) && id !== posting)
    const chosenOver = before.id === posting ? [...new Set([...kept, ...over])] : kept
    return { ...before, chosenOver }
  }
  return change(act, { verdict: 'choose', said: { posting, over }, reason, found: found.value, after })
}

/** Says that a posting is no part of some wholes. */
export async function setOutside(
  act: Act,
  { posting, wholes, reason }: { posting: string; wholes: readonly string[]; reason: string },
): Promise<Outcome<Done>> {
  if (reason.trim() === '') return refused('reason_needed', '请写明为什么不含在内。', 'Say why it is no part.')
  const found = await rivalsOf(act, posting, wholes)
  if (!found.ok) return found
  const part = found.value.find(({ id }) => id === posting)!
  const others = found.value.filter((one) => one !== part)
  if (others.some((whole) => subjectOf(whole) === subjectOf(part) || part.partOf === whole.id)) {
    return refused(
      'same_subject',
      '两条数据说的是同一对象，或原文写明“其中”，请更正其中一条的时间、统计内容或合作方。',
      'The two speak of one thing, or the text says that one is a part: correct the time, measure or parties of one.',
    )
  }
  const after = (before: BookPosting): BookPosting => {
    const chosenOver = before.chosenOver.filter((id) => id !== posting && !wholes.includes(id))
    const outside = before.id === posting ? { outside: [...new Set([...(before.outside ?? []), ...wholes])] } : {}
    return { ...before, chosenOver, ...outside }
  }
  return change(act, { verdict: 'outside', said: { posting, wholes }, reason, found: found.value, after })
}

/** A posting with the others that a decision is about; refused where they do not count the same. */
async function rivalsOf(act: Act, posting: string, others: readonly string[]): Promise<Outcome<BookPosting[]>> {
  const found = await heldPostings(act, [posting, ...others])
  const first = found.find(({ id }) => id === posting)
  const losers = found.filter(({ id }) => id !== posting)
  if (!first || losers.length < others.length || others.length === 0)
    return notFound('这组相互矛盾的数据', 'rival figures')
  if (losers.some(({ series }) => series !== first.series)) {
    return refused('not_rivals', '这些数据口径不同，不是同一组。', 'These figures do not count the same thing.')
  }
  return done(found)
}

/** Postings as they are once nobody else changes them: like every decision this holds their findings first, and then the lines themselves. */
async function heldPostings(act: Act, ids: readonly string[]): Promise<BookPosting[]> {
  const postings = () =>
    act.tx
      .selectFrom('postings')
      .selectAll()
      .where('workspace', '=', act.workspace)
      .where('id', 'in', [...ids])
      .where('removed', '=', false)
      .orderBy('id')
  const known = await postings().execute()
  await findingsOf(
    act,
    known.flatMap(({ figure }) => figure ?? []),
  )
  return (await postings().forUpdate().execute()).map(postingFrom)
}

type Changing = {
  verdict: Verdict
  said: { posting: string } & ({ over: readonly string[] } | { wholes: readonly string[] })
  reason: string
  found: readonly BookPosting[]
  after: (before: BookPosting) => BookPosting
}

async function change(act: Act, { verdict, said, reason, found, after }: Changing): Promise<Outcome<Done>> {
  const findings = await findingsOf(
    act,
    found.flatMap(({ figure }) => figure ?? []),
  )
  const decision = await recordDecision(act, { verdict, findings, state: null, said, reason })
  const changes = found.map((before) => {
    return { before, after: { ...after(before), version: before.version + 1 }, action: `posting.${verdict}` }
  })
  await repost(act, changes, decision)
  return done({ decision, entries: [], postings: [said.posting], ties: [] })
}
