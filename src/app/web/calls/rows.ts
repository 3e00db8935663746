// Rows (长表的行): a list of which one can be anywhere: what lies on the screen is asked for, the rest of it are places without a row, so that the
// scroll bar is that of the whole list and row 90 000 is as near as row 9.
import { type UseQueryResult, useQueries, useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo, useRef, useState } from 'react'
import { ask, type Given, type SaidTo } from './calls.ts'

/** Lists that can begin anywhere. */
export type PlacedPath = '/entries' | '/postings'
type QueryOf<P extends PlacedPath> = SaidTo<'get', P> extends { query?: infer Q } ? NonNullable<Q> : never
export type RowOf<P extends PlacedPath> = Given<'get', P>['items'][number]

/** A place of the list, from 0, and its row once it has come. */
export type Placed<Row> = { at: number; row: Row | null }

/** Rows of a page. */
const pageSize = 200
/** So many rows are in the table at once; what lies beyond is another stretch. No browser can scroll over many millions of pixels. */
export const stretchSize = 100_000

type Rows<Row> = { items: Row[]; next: string | null }
type Asked = { total: number | undefined; first: number }

/**
 * The rows of a list; `total`: how many there are, as far as is known; `first`: the place that is looked at to begin with. `see` says which
 * places are on the screen.
 */
export function useRows<const P extends PlacedPath>(path: P, query: QueryOf<P>, { total, first }: Asked) {
  type Row = RowOf<P>
  const begin = Math.floor(first / stretchSize) * stretchSize
  const [seen, setSeen] = useState<[number, number]>([pageOf(first), pageOf(first)])
  const see = useCallback(
    (from: number, to: number) =>
      setSeen((before) => {
        const now: [number, number] = [pageOf(from), pageOf(to)]
        return before[0] === now[0] && before[1] === now[1] ? before : now
      }),
    [],
  )
  const pages = usePages<P>(path, query, seen)
  const count = Math.min(stretchSize, Math.max(0, lengthOf(pages.came, total) - begin))
  const holes = useMemo(
    () => Array.from({ length: count }, (_, at): Placed<Row> => ({ at: begin + at, row: null })),
    [begin, count],
  )
  const rows = useMemo(() => {
    const all = [...holes]
    for (const { page, rows } of pages.came) {
      for (const [index, row] of (rows?.items ?? []).entries()) {
        const at = page * pageSize + index
        if (all[at - begin]) all[at - begin] = { at, row }
      }
    }
    return all
  }, [holes, begin, pages.came])
  // What was there stays shown while the first of another list is coming.
  const kept = useRef(rows)
  const pending = pages.pending && rows.every(({ row }) => row === null)
  if (!pending) kept.current = rows
  return { rows: pending ? kept.current : rows, pending, error: pages.error, see }
}

const pageOf = (at: number) => Math.max(0, Math.floor(at / pageSize))

type Came<Row> = { page: number; rows: Rows<Row> | undefined }

/** How long the list is: as was counted, but never shorter than what came, and at its end just what came. */
function lengthOf<Row>(came: readonly Came<Row>[], total: number | undefined): number {
  const held = came.filter(({ rows }) => rows && rows.items.length > 0)
  const last = held.findLast(({ rows }) => rows!.next === null)
  if (last) return last.page * pageSize + last.rows!.items.length
  const least = Math.max(0, ...held.map(({ page, rows }) => page * pageSize + rows!.items.length))
  return Math.max(total ?? 0, least)
}

/** The pages on the screen, and the ones before and after them. */
function usePages<P extends PlacedPath>(path: P, query: QueryOf<P>, [first, last]: [number, number]) {
  type Row = RowOf<P>
  const queries = useQueryClient()
  const wanted = Array.from({ length: Math.min(last - first + 3, 8) }, (_, at) => first - 1 + at).filter(
    (page) => page >= 0,
  )
  const keyOf = (page: number) => [path, { query }, 'rows', page]
  const combine = useCallback(
    (asked: UseQueryResult<Came<Row>>[]) => ({
      came: asked.flatMap(({ data }) => data ?? []),
      pending: asked.some(({ isPending }) => isPending),
      error: asked.find(({ error }) => error)?.error ?? null,
    }),
    [],
  )
  return useQueries({
    queries: wanted.map((page) => ({
      queryKey: keyOf(page),
      queryFn: async ({ signal }: { signal: AbortSignal }): Promise<Came<Row>> => {
        // After a page that is there, its cursor goes on without counting.
        const before = queries.getQueryData<Came<Row>>(keyOf(page - 1))?.rows?.next
        const place = before ? { cursor: before } : page > 0 ? { at: page * pageSize } : {}
        const said = { query: { ...query, limit: pageSize, ...place }, signal }
        return { page, rows: (await ask(path, said as never)) as unknown as Rows<Row> }
      },
    })),
    combine,
  })
}
