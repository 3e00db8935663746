// The limits of a member at the doors (成员范围): what he may not see is not there for him, and what he writes must lie within. What a thing is
// about is asked where the thing is known; here are the refusals and the question for what was read and not yet posted.
import { z } from 'zod'
import type { Act } from '../../db.ts'
import { type FindTie, regionsOf, tieFinder, tiesOf } from '../../ledger/ties.ts'
import { periodSchema } from '../../model/period.ts'
import { type Refusal, refused } from '../../model/refusal.ts'
import { type Limits, narrower, type Subject, unlimited, withinLimits } from '../../model/roles.ts'

/** What lies beyond the limits of who asks. */
export const beyondLimits = () =>
  refused('beyond_limits', '超出您本人的范围。', 'This is beyond the limits that you have been given.')

/** For what is about the whole book. */
export const wholeBookOnly = (limits: Limits): { ok: false; refusal: Refusal } | null =>
  isLimited(limits)
    ? refused(
        'beyond_limits',
        '这项操作涉及整本台账，只能由不受范围限制的成员办理。',
        'This is about the whole book: only a member without limits can do it.',
      )
    : null

/** Whether a member is limited to anything. */
export function isLimited(limits: Limits): boolean {
  return !narrower(unlimited, limits)
}

/** Whether an entry lies within limits: by its parties, programme and tie. */
export function subjectFits(
  limits: Limits,
  { parties, programme, tie }: { parties: readonly { name: string }[]; programme: string | null; tie: string | null },
): boolean {
  return withinLimits(limits, { regions: regionsOf(parties.map(({ name }) => name)), programme, tie })
}

const names = z.array(z.string())
const said = {
  figure: z.object({ parties: names, period: periodSchema.nullable() }),
  tie: z.object({ a: z.string(), b: z.string(), programme: z.string().nullish() }),
  entry: z.object({
    parties: z.array(z.object({ name: z.string() })),
    from: z.string().nullish(),
    to: z.string().nullish(),
  }),
}

/** What was read, as far as limits ask. */
export type Read = { sort: string; said: unknown }

/** Whether something that was read lies within limits: by the regions that it names, and by the tie under which it would come. */
export type Fits = (read: Read) => boolean

/** The question for some limits, with the ties of the book as they are now. */
export async function findingFits(act: Pick<Act, 'tx' | 'workspace'>, limits: Limits): Promise<Fits> {
  if (!isLimited(limits)) return () => true
  const findTie = tieFinder(await tiesOf(act))
  return (read) => withinLimits(limits, subjectOf(read, findTie))
}

/** What a finding is about. An agreement names no parties: it goes with the entry that is proposed of it. */
function subjectOf(read: Read, findTie: FindTie): Subject {
  const [parties, period] = partiesOf(read)
  const tie = findTie(parties, period)
  return { regions: regionsOf(parties), programme: tie?.programme ?? null, tie: tie?.id ?? null }
}

function partiesOf({ sort, said: what }: Read): [string[], [string, string] | null] {
  const [figure, tie, entry] = [
    sort === 'figure' ? said.figure.safeParse(what).data : undefined,
    sort === 'tie' ? said.tie.safeParse(what).data : undefined,
    sort === 'entry' ? said.entry.safeParse(what).data : undefined,
  ]
  if (figure) return [figure.parties, figure.period]
  if (tie) return [[tie.a, tie.b], null]
  if (!entry) return [[], null]
  const parties = [...new Set(entry.parties.map(({ name }) => name))]
  return [parties, entry.from && entry.to ? [entry.from, entry.to] : null]
}
