// What the reading view holds (阅读状态): the document, what was read from it, what is marked, and the one that is looked at; the address carries it.
import { useInfiniteQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo } from 'react'
import type { Span } from '../../../../model/evidence.ts'
import { ask, type Given, useAsk } from '../../calls/calls.ts'
import { useMay } from '../../calls/me.ts'
import { useAddress } from '../../words/address.ts'
import type { Finding } from '../review/said.ts'
import { marksOf, marksOfPostings, type ReadingMark } from './marks.ts'
import type { ListedDocument } from './states.tsx'

/** `selected`: the finding that is looked at; `target`: the place of the raw text that is to be in sight. */
export type Reading = {
  document: ListedDocument
  findings: readonly Finding[]
  marks: readonly ReadingMark[]
  selected: string | null
  select: (id: string | null) => void
  target: number | null
  pointed: Span | null
  asText: boolean
  setAsText: (asText: boolean) => void
  /** Selects the next mark in the text, or the one before. */
  step: (by: 1 | -1) => void
}

export function useReading(document: ListedDocument): Reading {
  const [address, change] = useAddress()
  const findings = useFindings(document.id)
  const postings = usePostings(document.id)
  const { start, end, finding: selected = null } = address
  const pointed = useMemo(() => spanOf(start, end), [start, end])
  const marks = useMemo(
    () => (postings ? marksOfPostings(postings, pointed) : marksOf(findings, pointed)),
    [postings, findings, pointed],
  )
  const select = useCallback(
    (id: string | null) => change({ finding: id ?? '', start: '', end: '' }, { replace: true }),
    [change],
  )
  const found = findings.find(({ id }) => id === selected) ?? marks.find(({ id }) => id === selected)
  const step = (by: 1 | -1) => {
    const own = marks.filter(({ sort }) => sort !== 'sought')
    const at = own.findIndex(({ id }) => id === selected)
    const next = at < 0 ? nearest(own, found?.start ?? pointed?.start ?? 0, by) : own[at + by]
    if (next) select(next.id)
  }
  return {
    ...{ document, findings, marks, selected, select, pointed, step },
    target: found?.start ?? pointed?.start ?? null,
    asText: address.view === 'text',
    setAsText: (asText) => change({ view: asText ? 'text' : '' }, { replace: true }),
  }
}

function nearest(marks: readonly ReadingMark[], place: number, by: 1 | -1): ReadingMark | undefined {
  return by === 1 ? marks.find(({ start }) => start >= place) : marks.findLast(({ start }) => start < place)
}

function spanOf(start: string | undefined, end: string | undefined): Span | null {
  const [from, to] = [Number(start), Number(end)]
  return start !== undefined && end !== undefined && from >= 0 && to > from ? { start: from, end: to } : null
}

type FindingPage = Given<'get', '/documents/{id}/findings'>

/** All that was read, page after page; nothing for people who may not see what waits. */
function useFindings(id: string): readonly Finding[] {
  const may = useMay()('findings.read')
  const asked = useInfiniteQuery({
    queryKey: ['/documents/{id}/findings', id],
    enabled: may,
    initialPageParam: null as string | null,
    placeholderData: (before) => before,
    getNextPageParam: (last: FindingPage) => last.next,
    queryFn: ({ pageParam, signal }) =>
      ask('/documents/{id}/findings', {
        params: { id },
        query: { limit: 2_000, ...(pageParam ? { cursor: pageParam } : {}) },
        signal,
      }),
  })
  const { hasNextPage, isFetchingNextPage, fetchNextPage, data } = asked
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage()
  }, [hasNextPage, isFetchingNextPage, fetchNextPage])
  return useMemo(() => data?.pages.flatMap((page) => page.items) ?? [], [data])
}

/** For readers who do not review: the figures of the book that rest on it. */
function usePostings(id: string) {
  const may = useMay()
  const reader = !may('findings.read') && may('totals.read')
  return useAsk('/postings', reader ? { query: { document: id, limit: 200 } } : null).data?.items
}
