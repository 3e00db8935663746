// The search box (检索框): one box over places, ties, entries, documents and pages; Ctrl-K from anywhere.
import { SearchOutlined } from '@ant-design/icons'
import { Button, Grid } from 'antd'
import { lazy, Suspense, useEffect, useState } from 'react'
import { fetched } from '../calls/connection.ts'
import { useMay } from '../calls/me.ts'
import { useSay } from '../words/language.tsx'

const SearchPanel = lazy(async () => ({
  default: (await fetched(() => import('../pages/search/panel.tsx'))).SearchPanel,
}))

export function SearchBox() {
  const say = useSay()
  const may = useMay()
  const wide = Grid.useBreakpoint().md
  const [open, setOpen] = useState(false)
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return
      event.preventDefault()
      setOpen(true)
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
  if (!may('search')) return <span />
  return (
    <>
      <Button
        onClick={() => setOpen(true)}
        icon={<SearchOutlined />}
        style={{
          flex: '1 1 auto',
          maxWidth: 460,
          justifyContent: 'flex-start',
          color: 'var(--ant-color-text-description)',
        }}
      >
        {wide ? say('检索，或用一句话提问，如：去年投入多少资金', 'Search, or ask a question') : say('检索', 'Search')}
        {wide && <kbd style={{ marginInlineStart: 'auto', fontSize: 12 }}>Ctrl K</kbd>}
      </Button>
      {open && (
        <Suspense>
          <SearchPanel onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
