// Evidence (出处): what every number on every page opens: the sentences behind it in their documents, what was added up and what was left out
// and why. One panel for the whole web, so that it looks the same wherever one comes from.
import { Drawer, Grid } from 'antd'
import { createContext, lazy, type ReactNode, Suspense, useCallback, useContext, useMemo, useState } from 'react'
import type { Given, SaidTo } from '../calls/calls.ts'
import { useSay } from '../words/language.tsx'

/** A line of a total as the API gives it. */
export type TotalLine = Given<'get', '/totals'>['items'][number]

/** What a number is of: postings by their ids, or a line of the totals of a scope (asked again with the postings behind it). */
export type EvidenceOf = { postings: readonly string[] } | { scope: SaidTo<'get', '/totals'>['query']; line: TotalLine }

type Evidence = { open: (of: EvidenceOf) => void; close: () => void }
const Shown = createContext<Evidence>({ open: () => {}, close: () => {} })

const EvidencePanel = lazy(async () => ({ default: (await import('./evidence-panel.tsx')).EvidencePanel }))

/** Holds the panel for everything inside. */
export function EvidenceProvider({ children }: { children: ReactNode }) {
  const say = useSay()
  const wide = Grid.useBreakpoint().md
  const [of, setOf] = useState<EvidenceOf | null>(null)
  const open = useCallback((next: EvidenceOf) => setOf(next), [])
  const close = useCallback(() => setOf(null), [])
  const evidence = useMemo(() => ({ open, close }), [open, close])
  return (
    <Shown value={evidence}>
      {children}
      <Drawer
        open={of !== null}
        onClose={close}
        size={wide ? 560 : '100%'}
        title={say('出处', 'Evidence')}
        destroyOnHidden
        className="no-print"
      >
        {of && (
          <Suspense>
            <EvidencePanel of={of} />
          </Suspense>
        )}
      </Drawer>
    </Shown>
  )
}

/** How a number opens what is behind it. */
export function useEvidence(): Evidence {
  return useContext(Shown)
}
