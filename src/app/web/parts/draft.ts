// A draft (草稿): what is being filled in, kept in this tab so that a reload or an expired session loses nothing.
import { useCallback, useState } from 'react'

/** The draft under a name, how to write it, and how to forget it. */
export function useDraft<T>(name: string, first: T): [T, (next: T) => void, () => void] {
  const key = `jiedui.draft.${name}`
  const [draft, setDraft] = useState<T>(() => keptIn(key) ?? first)
  const keep = useCallback(
    (next: T) => {
      sessionStorage.setItem(key, JSON.stringify(next))
      setDraft(next)
    },
    [key],
  )
  const forget = useCallback(() => sessionStorage.removeItem(key), [key])
  return [draft, keep, forget]
}

function keptIn<T>(key: string): T | null {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? 'null') as T | null
  } catch {
    return null
  }
}
