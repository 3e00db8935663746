// The address (地址): what a page shows is kept behind the ? of its address, so that it can be sent to a colleague and the back button
// works.
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'

type Said = Record<string, string | undefined>

/** What the address says, and how to change some of it; undefined or '' takes a part away. `replace`: the back button skips it. */
export function useAddress(): [Said, (changes: Said, how?: { replace?: boolean }) => void] {
  const said = useSearch({ strict: false }) as Said
  const navigate = useNavigate()
  const change = useCallback(
    (changes: Said, { replace = false }: { replace?: boolean } = {}) => {
      const search = (before: Said) => {
        const next = Object.entries({ ...before, ...changes })
        return Object.fromEntries(next.filter(([, value]) => value !== undefined && value !== ''))
      }
      void navigate({ to: '.', search: search as never, replace, resetScroll: !replace })
    },
    [navigate],
  )
  return [said, change]
}
