// Views of old pages (旧版本机视图): until they were kept in the book, a browser kept the views of whoever used it; those go into the book once.
import { useEffect } from 'react'
import { useChange } from '../../calls/calls.ts'
import { useMe } from '../../calls/me.ts'

/** Sends what this browser still holds to the book, and forgets it here once it is there. */
export function useViewsOfOldPages(): void {
  const me = useMe()
  const { change } = useChange()
  useEffect(() => {
    if (!me) return
    const key = `jiedui.views.${me.workspace.id}.${me.user.id}`
    void (async () => {
      for (const { name, search } of viewsIn(localStorage.getItem(key))) {
        const body = { page: 'ledger' as const, name, search, shared: false }
        if (!(await change('post', '/views', { body }, { quiet: true }))) return
      }
      localStorage.removeItem(key)
    })()
  }, [me, change])
}

type View = { name: string; search: Record<string, string> }

/** What was kept, as far as it can be read. */
function viewsIn(text: string | null): View[] {
  try {
    const kept: unknown = JSON.parse(text ?? '[]')
    const isView = (one: unknown): one is View =>
      typeof one === 'object' && one !== null && 'name' in one && 'search' in one
    return Array.isArray(kept) ? kept.filter(isView) : []
  } catch {
    return []
  }
}
