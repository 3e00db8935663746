// The figures behind one line of a total (汇总行所依据的数据), a page at a time: those that were added up first, then those left out with the reason, so
// that a line of a whole book of tens of thousands opens as soon as one of a few.
import { type Asked, cursorOf, type Page, placeOf } from '../db/pages.ts'
import type { Act } from '../db.ts'
import { done, type Outcome } from '../model/refusal.ts'
import { type LineAsked, linePartsOf } from './line-parts.ts'
import { type ListedPosting, postingList } from './posting-list.ts'
import type { Standing } from './standing.ts'

type Reader = Pick<Act, 'tx' | 'workspace'>

/** A figure behind a line; `left`: why it is not in the number, null where it is. */
export type LineFigure = ListedPosting & { left: Standing | null }

/** A page of them, and how many there are in all. */
export type LineFigures = Page<LineFigure> & { terms: number; leftOut: number }

/** A page of the figures behind the line of a series, the newest in the book first. Refused where too many would have to be looked at. */
export async function lineFigures(act: Reader, asked: LineAsked, page: Asked): Promise<Outcome<LineFigures>> {
  const made = await linePartsOf(act, asked)
  if (!made.ok) return made
  const { ids: all, left } = made.value
  // Where the figure after which the list goes on has changed sides meanwhile, it goes on where that figure was.
  const after = placeOf(page.cursor, 2)
  const found = after ? all.indexOf(String(after[0])) : -1
  const from = after ? (found < 0 ? Number(after[1]) : found + 1) : 0
  const ids = all.slice(from, from + page.limit)
  const known = new Map(
    (await postingList(act, { ids, limits: asked.limits }, { limit: Math.max(1, ids.length) })).items.map((one) => [
      one.id,
      one,
    ]),
  )
  const items = ids.flatMap((id) => {
    const posting = known.get(id)
    return posting ? [{ ...posting, left: left.get(id) ?? null }] : []
  })
  const next = all.length > from + ids.length ? cursorOf([ids.at(-1)!, from + ids.length]) : null
  return done({ items: byDay(items), next, terms: all.length - left.size, leftOut: left.size })
}

/** Of one page, what is counted before what is not, and each by its last day, the latest first. */
function byDay(items: readonly LineFigure[]): LineFigure[] {
  const key = ({ left, to, id }: LineFigure) => [left ? 1 : 0, to ?? '', id] as const
  return [...items].sort((a, b) => {
    const [x, y] = [key(a), key(b)]
    return x[0] - y[0] || (x[1] < y[1] ? 1 : x[1] > y[1] ? -1 : x[2] < y[2] ? -1 : 1)
  })
}
