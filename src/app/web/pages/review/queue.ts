// The queue (待复核队列): what waits, in the order in which it should be looked at; what was decided leaves it at once, what was skipped goes to its end.
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { type Given, useAsk, useList } from '../../calls/calls.ts'
import { useAddress } from '../../words/address.ts'
import type { Queued } from './said.ts'

export type Rivals = Given<'get', '/doubts'>['items'][number]
/** A doubt about a whole document. */
export type Whole = Given<'get', '/doubts'>['items'][number]

/** One thing to decide on: a finding, figures of the book that disagree, or whose account a document is and of which year it tells. */
export type Item = { id: string } & ({ finding: Queued } | { rivals: Rivals } | { whole: Whole })

/** What the queue is narrowed to, as the address says it. `sort` may be `rivals` as well. */
export type QueueFilter = { sort?: string; doubt?: string; document?: string }

const pageSize = 100
/** How often what others decided meanwhile is seen, in milliseconds. */
const refreshed = 20_000

export type Queue = {
  items: readonly Item[]
  current: Item | null
  /** The place of the current one, from 0. */
  at: number
  /** Whether more wait than have come yet. */
  more: boolean
  loading: boolean
  error: unknown
  filter: QueueFilter
  go: (id: string | null) => void
  step: (by: 1 | -1) => void
  skip: (id: string) => void
  /** Takes items out, or puts them back in. */
  take: (ids: readonly string[], out: boolean) => void
}

export function useQueue(): Queue {
  const [address, change] = useAddress()
  const { sort = '', doubt = '', document = '', at: asked = null } = address
  const filter = { sort, doubt, document }
  const { items: arrived, ...list } = useItems(filter)
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set())
  const [skipped, setSkipped] = useState<readonly string[]>([])
  const items = useMemo(() => ordered(arrived, gone, skipped), [arrived, gone, skipped])
  const place = useRef(0)
  const found = items.findIndex(({ id }) => id === asked)
  // What was looked at is gone: whatever stands in its place is next.
  const at = found >= 0 ? found : Math.min(place.current, Math.max(0, items.length - 1))
  useEffect(() => {
    place.current = at
  }, [at])
  const go = useCallback((id: string | null) => change({ at: id ?? '' }, { replace: true }), [change])
  const take = useCallback(
    (ids: readonly string[], out: boolean) =>
      setGone((before) => {
        const next = new Set(before)
        for (const id of ids) out ? next.add(id) : next.delete(id)
        return next
      }),
    [],
  )
  const { more, fetchNextPage } = list
  useEffect(() => {
    if (more && items.length - at < pageSize / 4) fetchNextPage()
  }, [more, items.length, at, fetchNextPage])
  const current = items[at] ?? null
  return {
    ...{ items, current, at, more, filter, go, take },
    loading: list.loading,
    error: list.error,
    step: (by) => {
      const next = items[at + by]
      if (next) go(next.id)
    },
    skip: (id) => {
      const next = items[at + 1]
      setSkipped((before) => [...before.filter((one) => one !== id), id])
      go(next?.id ?? null)
    },
  }
}

function ordered(arrived: readonly Item[], gone: ReadonlySet<string>, skipped: readonly string[]): Item[] {
  const open = arrived.filter(({ id }) => !gone.has(id))
  if (skipped.length === 0) return open
  const last = new Map(skipped.map((id, i) => [id, i]))
  return [
    ...open.filter(({ id }) => !last.has(id)),
    ...open.filter(({ id }) => last.has(id)).sort((a, b) => last.get(a.id)! - last.get(b.id)!),
  ]
}

/** The open doubts about whole documents. */
function useWholes({ sort, doubt, document }: QueueFilter): readonly Whole[] {
  const asked = (code: string) =>
    !sort && (!doubt || doubt === code)
      ? { query: { code, state: 'open' as const, limit: 200, ...(document ? { document } : {}) } }
      : null
  const [account, year] = [asked('account_unclear'), asked('year_disputed')]
  const accounts = useAsk('/doubts', account, { every: refreshed }).data?.items
  const years = useAsk('/doubts', year, { every: refreshed }).data?.items
  const [ofAccount, ofYear] = [(account && accounts) || none, (year && years) || none]
  return useMemo(() => [...ofAccount, ...ofYear], [ofAccount, ofYear])
}

/**
 * What has come of the queue: what is doubtful of a whole document first, for all its figures hang on it; then rivals, for a total is wrong until
 * one of them is chosen.
 */
function useItems(filter: QueueFilter) {
  const { sort, doubt, document } = filter
  const wholes = useWholes(filter)
  const wantsRivals = (!sort || sort === 'rivals') && !doubt && !document
  const rivals = useAsk('/doubts', wantsRivals ? { query: { code: 'rivals', state: 'open', limit: 200 } } : null, {
    every: refreshed,
  })
  const narrowed = {
    ...(sort && sort !== 'rivals' ? { sort: sort as Queued['sort'] } : {}),
    ...(doubt ? { doubt } : {}),
    ...(document ? { document } : {}),
  }
  // Who asks for figures or agreements wants each of them, those of proposed entries too.
  const alone = sort === 'figure' || sort === 'agreement' ? 'false' : 'true'
  const query = { ...narrowed, alone, limit: pageSize } as const
  const listed = useList('/findings', sort === 'rivals' ? null : { query })
  const { refetch, hasNextPage, isFetching, fetchNextPage } = listed
  useEffect(() => {
    if (sort === 'rivals') return
    const timer = setInterval(() => void refetch(), refreshed)
    return () => clearInterval(timer)
  }, [refetch, sort])
  const findings = sort === 'rivals' ? none : listed.items
  const open = wantsRivals ? rivals.data?.items : none
  const items = useMemo(
    () => [
      ...wholes.map((whole): Item => ({ id: whole.id, whole })),
      ...(open ?? []).flatMap((one): Item[] => (one.rivals.length > 1 ? [{ id: one.id, rivals: one }] : [])),
      ...findings.map((finding): Item => ({ id: finding.id, finding })),
    ],
    [wholes, open, findings],
  )
  return {
    items,
    more: hasNextPage && sort !== 'rivals' && !isFetching,
    fetchNextPage: fetchNextPage as () => void,
    loading: (listed.isLoading && sort !== 'rivals') || (wantsRivals && rivals.isLoading),
    error: listed.error ?? rivals.error,
  }
}

const none: never[] = []
