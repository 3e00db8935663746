// What a line is made of (汇总行的构成), kept for a while: whoever looks through the figures behind a line asks for its pages one after another, and a
// line of a whole book is added up once for all of them. Any change of the book is a revision, by which what is kept is told to be old.
import type { Act } from '../db.ts'
import { done, type Outcome } from '../model/refusal.ts'
import type { TotalsFilter } from './answered-line.ts'
import type { Standing } from './standing.ts'
import { totals } from './totals.ts'

type Reader = Pick<Act, 'tx' | 'workspace'>

/** The line of a scope. */
export type LineAsked = Omit<TotalsFilter, 'by' | 'series'> & { series: string }

/** Ids in the order of pages, those that were added up first, each with the newest in the book first; and why the others are left out. */
export type LineParts = { ids: readonly string[]; left: ReadonlyMap<string, Standing> }

/** So many large lines are kept in a process, and so long after they were last asked for. */
const mostKept = 8
const keptFor = 120_000
/** Smaller lines are added up as soon as they are looked up. */
const isLarge = ({ ids }: LineParts) => ids.length > 500

type Kept = { parts: LineParts; until: number }
const kept = new Map<string, Kept>()

/** The parts of a line. Refused where too many figures would have to be looked at. */
export async function linePartsOf(act: Reader, asked: LineAsked): Promise<Outcome<LineParts>> {
  const key = JSON.stringify([act.workspace, await headOf(act), Object.entries(asked).sort(byName)])
  const now = Date.now()
  for (const [name, { until }] of kept) if (until < now) kept.delete(name)
  const known = kept.get(key)
  kept.delete(key)
  const made = known ? done(known.parts) : await madeOf(act, asked)
  if (made.ok && isLarge(made.value)) {
    kept.set(key, { parts: made.value, until: now + keptFor })
    if (kept.size > mostKept) kept.delete([...kept.keys()][0]!)
  }
  return made
}

const byName = ([a]: [string, unknown], [b]: [string, unknown]) => (a < b ? -1 : 1)

async function madeOf(act: Reader, asked: LineAsked): Promise<Outcome<LineParts>> {
  const made = await totals(act, { ...asked, by: [] }, { ids: true })
  if (!made.ok) return made
  const { terms, leftOut } = made.value[0]?.behind ?? { terms: [], leftOut: [] }
  const left = new Map(leftOut.map(({ id, ...standing }) => [id, standing]))
  return done({ ids: [...newestFirst(terms), ...newestFirst([...left.keys()])], left })
}

/** Ids tell when a figure came into the book. */
const newestFirst = (ids: readonly string[]) => [...ids].sort((a, b) => (a < b ? 1 : -1))

/** The hash of the last revision, which no other state of the book has. */
async function headOf({ tx, workspace }: Reader): Promise<string | null> {
  const row = await tx.selectFrom('chains').select('hash').where('workspace', '=', workspace).executeTakeFirst()
  return row?.hash ?? null
}
