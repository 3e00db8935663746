// The text of a document in the browser (材料原文): asked once, since a document never changes.
import { useQueries, useQuery } from '@tanstack/react-query'
import { ask, type Given } from '../../calls/calls.ts'

export type DocumentText = Given<'get', '/documents/{id}/text'>

const textOf = (id: string) => ({
  queryKey: ['/documents/{id}/text', id],
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: 5 * 60_000,
  queryFn: ({ signal }: { signal: AbortSignal }) => ask('/documents/{id}/text', { params: { id }, signal }),
})

/** The text of a document; null asks nothing. */
export function useText(id: string | null) {
  return useQuery<DocumentText>({ ...textOf(id ?? ''), enabled: id !== null })
}

/** Has the texts of some documents ready before they are looked at. */
export function useTextsAhead(ids: readonly string[]): void {
  useQueries({ queries: [...new Set(ids)].map(textOf) })
}
