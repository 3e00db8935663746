// Review within limits (范围内的复核): a limited member sees what waits for him and no more, and decides on nothing else. What was read is about the
// regions that it names and the tie that it would find, which the book knows only when it is asked.
import type { Asked, Page } from '../../db/pages.ts'
import { cursorOf } from '../../db/pages.ts'
import type { Act } from '../../db.ts'
import type { DecisionWish } from '../../ledger/decide.ts'
import { entryOf } from '../../ledger/entries.ts'
import { listedPosting } from '../../ledger/posting-list.ts'
import { notFound } from '../../model/refusal.ts'
import type { Limits } from '../../model/roles.ts'
import { findingsOf } from '../../review/decisions.ts'
import { type Queued, type QueueFilter, queue, waitingCounts } from '../../review/queue.ts'
import { type Fits, findingFits, isLimited, subjectFits } from './member-limits.ts'

/** How much of the queue is looked through for one page; where that holds too little, the page is short and has a next one. */
const lookedThrough = 2_000

/** A page of what waits, within limits. */
export async function queueWithin(
  book: Act,
  filter: QueueFilter,
  { limits, limit, cursor }: Asked & { limits: Limits },
): Promise<Page<Queued>> {
  if (!isLimited(limits)) return queue(book, filter, { limit, cursor })
  const fits = await findingFits(book, limits)
  const items: Queued[] = []
  let next = cursor ?? null
  for (let seen = 0; seen < lookedThrough; ) {
    const page = await queue(book, filter, { limit: 200, cursor: next })
    for (const row of page.items) {
      seen++
      if (!fits(row)) continue
      if (items.length === limit) {
        const { rank, id } = items.at(-1)!
        return { items, next: cursorOf([rank, id]) }
      }
      items.push(row)
    }
    next = page.next
    if (next === null) break
  }
  return { items, next }
}

/** How much waits within limits, by sort. */
export async function countsWithin(book: Act, limits: Limits): Promise<Record<string, number>> {
  if (!isLimited(limits)) return waitingCounts(book)
  const fits = await findingFits(book, limits)
  const counts: Record<string, number> = {}
  let after: string | null = null
  for (;;) {
    const rows = await waitingAfter(book, after)
    for (const row of rows) if (fits(row)) counts[row.sort] = (counts[row.sort] ?? 0) + 1
    after = rows.at(-1)?.id ?? null
    if (rows.length < pieceLength) return counts
  }
}

const pieceLength = 2_000

function waitingAfter({ tx, workspace }: Act, after: string | null) {
  let query = tx
    .selectFrom('findings')
    .select(['id', 'sort', 'said'])
    .where('workspace', '=', workspace)
    .where('state', '=', 'waiting')
  if (after) query = query.where('id', '>', after)
  return query.orderBy('id').limit(pieceLength).execute()
}

/** Why a limited member may not decide so: something that it is about, or would become, is not his; null where he may. */
export async function wishBeyond(book: Act, wish: DecisionWish, limits: Limits) {
  if (!isLimited(limits)) return null
  const fits = await findingFits(book, limits)
  const mine = await allFit(book, await findingIds(book, wish), fits)
  const targets = await targetsFit(book, wish, limits)
  const corrected = wish.verdict !== 'correct' || (await correctedFits(book, wish, fits))
  return mine && targets && corrected ? null : notFound('这条识读结果', 'finding')
}

async function findingIds({ tx, workspace }: Act, wish: DecisionWish): Promise<string[]> {
  if (wish.verdict === 'choose' || wish.verdict === 'outside') return []
  if (wish.verdict !== 'undo') {
    const into = wish.verdict === 'merge' && 'finding' in wish.into ? [wish.into.finding] : []
    return [...wish.findings.map(({ id }) => id), ...into]
  }
  const row = await tx
    .selectFrom('decisions')
    .select('findings')
    .where('workspace', '=', workspace)
    .where('id', '=', wish.decision)
    .executeTakeFirst()
  return row?.findings ?? []
}

/** Agreements name no parties: they go with what is decided beside them, and not alone. */
async function allFit(book: Act, ids: readonly string[], fits: Fits): Promise<boolean> {
  const findings = await findingsOf(book, ids)
  const named = findings.filter(({ sort }) => sort !== 'agreement')
  return named.every(fits) && (named.length > 0 || findings.length === 0)
}

async function targetsFit(book: Act, wish: DecisionWish, limits: Limits): Promise<boolean> {
  if (wish.verdict === 'choose' || wish.verdict === 'outside') {
    const others = wish.verdict === 'choose' ? wish.over : wish.wholes
    const lines = await Promise.all([wish.posting, ...others].map((id) => listedPosting(book, id, { limits })))
    return lines.every((line) => line !== null)
  }
  const entry = targetEntry(wish)
  if (entry === null) return true
  const found = await entryOf(book, entry)
  return found !== null && subjectFits(limits, found)
}

function targetEntry(wish: DecisionWish): string | null {
  if (wish.verdict === 'merge') return 'entry' in wish.into ? wish.into.entry : null
  return wish.verdict === 'accept' || wish.verdict === 'correct' ? (wish.entry ?? null) : null
}

type Correction = Extract<DecisionWish, { verdict: 'correct' }>

async function correctedFits(book: Act, { findings, said }: Correction, fits: Fits): Promise<boolean> {
  const [finding] = await findingsOf(book, [findings[0].id])
  return !finding || fits({ sort: finding.sort, said: { ...(finding.said as object), ...said } })
}
