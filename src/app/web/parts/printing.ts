// Printing (打印): a table on the screen has the rows that came; on paper it has all that the filters choose. They are fetched first, with
// progress, then printed; of a list that is too long for paper the first, which the paper says.
import { App } from 'antd'
import { useCallback, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { PathOf } from '../../client.ts'
import { ask, type Given, type SaidTo } from '../calls/calls.ts'
import { problemOf } from '../calls/problem.ts'
import { useLanguage } from '../words/language.tsx'

/** Rows on paper: about a hundred sheets. */
export const mostPrinted = 5_000

/** Whether the page is being printed. */
export function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false)
  useEffect(() => {
    const before = () => flushSync(() => setPrinting(true))
    const after = () => setPrinting(false)
    window.addEventListener('beforeprint', before)
    window.addEventListener('afterprint', after)
    return () => {
      window.removeEventListener('beforeprint', before)
      window.removeEventListener('afterprint', after)
    }
  }, [])
  return printing
}

type ItemOf<P extends PathOf<'get'>> = Given<'get', P> extends { items: readonly (infer Item)[] } ? Item : never

/** A print of a list: `rows` are all of them while they are on the way to paper, else null; `fetched` counts while they come. */
export type Print<Item> = {
  rows: Item[] | null
  /** Whether there are more than are printed. */
  cut: boolean
  fetched: number | null
  start: () => Promise<void>
  stop: () => void
}

/** Prints a whole list. `said`: what its table asks for, whose filters choose what is printed. */
export function usePrint<const P extends PathOf<'get'>>(path: P, said: SaidTo<'get', P>): Print<ItemOf<P>> {
  const { notification } = App.useApp()
  const { language } = useLanguage()
  const [fetched, setFetched] = useState<number | null>(null)
  const [ready, setReady] = useState<{ rows: ItemOf<P>[]; cut: boolean } | null>(null)
  const running = useRef<AbortController | null>(null)
  useEffect(() => {
    const over = () => setReady(null)
    window.addEventListener('afterprint', over)
    return () => window.removeEventListener('afterprint', over)
  }, [])
  useEffect(() => () => running.current?.abort(), [])
  const start = async () => {
    running.current?.abort()
    const own = new AbortController()
    running.current = own
    setFetched(0)
    try {
      const came = await allOf<ItemOf<P>>(path, said, { signal: own.signal, onCame: setFetched })
      flushSync(() => {
        setFetched(null)
        setReady(came)
      })
      // The table is drawn and measured before the browser looks at it.
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50)))
      window.print()
    } catch (error) {
      if (!own.signal.aborted) notification.error({ title: problemOf(error)[language] })
      setFetched(null)
    }
  }
  const stop = useCallback(() => running.current?.abort(), [])
  return { rows: ready?.rows ?? null, cut: ready?.cut ?? false, fetched, start, stop }
}

type Fetching = { signal: AbortSignal; onCame: (count: number) => void }

async function allOf<Item>(path: PathOf<'get'>, said: object, { signal, onCame }: Fetching) {
  const { query, ...rest } = said as { query?: object }
  const rows: Item[] = []
  let cursor: string | null = null
  do {
    const page = { ...rest, query: { ...query, limit: 200, ...(cursor ? { cursor } : {}) }, signal }
    const { items, next } = (await ask(path, page as never)) as unknown as { items: Item[]; next: string | null }
    signal.throwIfAborted()
    rows.push(...items)
    onCame(Math.min(rows.length, mostPrinted))
    cursor = next
  } while (cursor && rows.length < mostPrinted)
  return { rows: rows.slice(0, mostPrinted), cut: cursor !== null || rows.length > mostPrinted }
}
