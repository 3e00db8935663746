// The evidence drawer (出处面板): one for the whole web, so that what is behind a number looks the same wherever one comes from.
import { Drawer, Grid } from 'antd'
import { lazy, type ReactNode, Suspense, useCallback, useMemo, useState } from 'react'
import { fetched } from '../calls/connection.ts'
import { useSay } from '../words/language.tsx'
import { type EvidenceOf, Shown } from './evidence.ts'

const EvidencePanel = lazy(async () => ({
  default: (await fetched(() => import('./evidence-panel.tsx'))).EvidencePanel,
}))

/** Holds the drawer for everything inside. */
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
