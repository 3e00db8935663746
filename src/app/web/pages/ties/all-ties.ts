// All ties of a filter (全部结对): a map and a network need them all, so the pages of the list are asked for one after the other.
import { useEffect } from 'react'
import { type SaidTo, useList } from '../../calls/calls.ts'
import type { ListedTie } from './places.ts'

/** More than so many lines are no picture any more. */
export const mostDrawn = 3_000

type Filter = NonNullable<SaidTo<'get', '/ties'>['query']>

/** The ties of a filter; `complete` once all have come; `cut` where there are more than are drawn. */
export function useAllTies(filter: Filter | null): {
  ties: ListedTie[]
  complete: boolean
  cut: boolean
  failed: unknown
  again: () => void
} {
  const asked = useList('/ties', filter && { query: { ...filter, limit: 200 } })
  const { items, hasNextPage, isFetching, fetchNextPage, error, refetch } = asked
  const cut = hasNextPage && items.length >= mostDrawn
  useEffect(() => {
    if (hasNextPage && !isFetching && !cut && !error) void fetchNextPage()
  }, [hasNextPage, isFetching, cut, error, fetchNextPage])
  return { ties: items, complete: asked.isSuccess && (!hasNextPage || cut), cut, failed: error, again: refetch }
}
