// Drafts (草稿): what is typed in a form of review stays in this tab until it is decided, whatever happens to the page or the connection.
import { useCallback, useState } from 'react'

const keyOf = (id: string) => `jiedui.review.${id}`

/** What was typed for something, `first` where nothing was; and how it is changed and dropped. */
export function useDraft<T>(id: string, first: T): [T, (next: T) => void, () => void] {
  const read = () => {
    const kept = sessionStorage.getItem(keyOf(id))
    return kept === null ? first : (JSON.parse(kept) as T)
  }
  const [held, setHeld] = useState(() => ({ id, value: read() }))
  const value = held.id === id ? held.value : read()
  const set = useCallback(
    (next: T) => {
      sessionStorage.setItem(keyOf(id), JSON.stringify(next))
      setHeld({ id, value: next })
    },
    [id],
  )
  const drop = useCallback(() => sessionStorage.removeItem(keyOf(id)), [id])
  return [value, set, drop]
}

/** Whether something was typed and not decided. */
export const hasDraft = (id: string) => sessionStorage.getItem(keyOf(id)) !== null
