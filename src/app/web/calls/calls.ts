// Calls (调用接口): how pages ask the API and change the book. What is asked is kept and asked again after a change; what is changed carries a key,
// so that sending it twice does it once.
import { type UseQueryResult, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useCallback, useMemo, useState } from 'react'
import { clientOf, type Method, type PathOf, type ReplyOf, type RouteOf, type Said } from '../../client.ts'
import { useLanguage } from '../words/language.tsx'
import { send } from './connection.ts'
import { CallProblem, problemOf } from './problem.ts'

/** The API from this browser. */
export const client = clientOf(send)

/** What is said with a call of a method and an address. */
export type SaidTo<M extends string, P extends string> = Said<RouteOf<`${M} ${P}`>>

/** What a call gives. */
export type Given<M extends string, P extends string> = ReplyOf<RouteOf<`${M} ${P}`>>

type AnyClient = (
  method: string,
  path: string,
  said?: unknown,
) => Promise<{ ok: true; value: unknown; version: number | null } | { ok: false; problem: CallProblem['problem'] }>
const anyClient = client as unknown as AnyClient

/** Asks once; throws a CallProblem where it is refused. */
export async function ask<const P extends PathOf<'get'>>(path: P, said?: SaidTo<'get', P>): Promise<Given<'get', P>> {
  const reply = await anyClient('get', path, said)
  if (!reply.ok) throw new CallProblem(reply.problem)
  return reply.value as Given<'get', P>
}

/** What a page asks, kept fresh; `null` asks nothing yet. What was there stays shown while the next is coming. */
export function useAsk<const P extends PathOf<'get'>>(
  path: P,
  said: SaidTo<'get', P> | null,
  { every }: { every?: number | false } = {},
): UseQueryResult<Given<'get', P>> {
  const asked = useQuery<unknown>({
    queryKey: [path, said],
    enabled: said !== null,
    refetchInterval: every ?? false,
    placeholderData: (before: unknown) => before,
    queryFn: ({ signal }) => ask(path, { ...said, signal } as SaidTo<'get', P>),
  })
  return asked as UseQueryResult<Given<'get', P>>
}

type ItemOf<T> = T extends { items: readonly (infer Item)[] } ? Item : never
type Page = { items: unknown[]; next: string | null }

/** A list, page by page: `items` are all that came so far. */
export function useList<const P extends PathOf<'get'>>(path: P, said: SaidTo<'get', P> | null) {
  const asked = useInfiniteQuery({
    queryKey: [path, said, 'pages'],
    enabled: said !== null,
    initialPageParam: null as string | null,
    placeholderData: (before) => before,
    getNextPageParam: (last: Page) => last.next,
    queryFn: async ({ pageParam, signal }) => {
      const { query, ...rest } = said as { query?: object }
      const page = { ...rest, query: { ...query, ...(pageParam ? { cursor: pageParam } : {}) }, signal }
      return (await ask(path, page as unknown as SaidTo<'get', P>)) as Page
    },
  })
  // The same list as long as nothing came: a long table is not gone through again for each step of a fetch.
  const { data } = asked
  const items = useMemo(() => (data?.pages.flatMap((page) => page.items) ?? []) as ItemOf<Given<'get', P>>[], [data])
  return { ...asked, items }
}

/** A change of the book; gives null where it was refused, which was then shown. */
export type Change = <const M extends Exclude<Method, 'get'>, const P extends PathOf<M>>(
  method: M,
  path: P,
  said: SaidTo<M, P>,
  told?: { done?: { zh: string; en: string }; quiet?: boolean },
) => Promise<{ value: Given<M, P>; version: number | null } | null>

/** How a page changes the book: shows what was refused, and what is shown anywhere is asked again. */
export function useChange(): { change: Change; busy: boolean } {
  const { message, notification } = App.useApp()
  const { language } = useLanguage()
  const queries = useQueryClient()
  const [running, setRunning] = useState(0)
  const change = useCallback(
    async (method: string, path: string, said: object, told: Parameters<Change>[3] = {}) => {
      setRunning((count) => count + 1)
      try {
        const reply = await anyClient(method, path, { key: newKey(), ...said })
        if (!reply.ok) throw new CallProblem(reply.problem)
        if (told.done) message.success(told.done[language])
        await queries.invalidateQueries()
        return { value: reply.value, version: reply.version }
      } catch (error) {
        if (!told.quiet) notification.error({ title: problemOf(error)[language], placement: 'topRight' })
        return null
      } finally {
        setRunning((count) => count - 1)
      }
    },
    [language, message, notification, queries],
  )
  return { change: change as unknown as Change, busy: running > 0 }
}

/** A key of its own for one wish; crypto.randomUUID is not there on an intranet without https. */
export function newKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
