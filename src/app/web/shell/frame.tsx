// The frame (页面框架): where one is, where one can go, who one is; round every page of a person who is signed in.
import { Outlet, useLocation } from '@tanstack/react-router'
import { Flex, Grid, Layout, Skeleton } from 'antd'
import { Suspense, useEffect } from 'react'
import { useMe } from '../calls/me.ts'
import { EvidenceProvider } from '../parts/evidence-drawer.tsx'
import { useSay } from '../words/language.tsx'
import { Brand } from './brand.tsx'
import { ConnectionBar } from './connection-bar.tsx'
import { PhoneBar, SideMenu } from './menu.tsx'
import { MustChangePassword } from './must-change.tsx'
import { Person } from './person.tsx'
import { SearchBox } from './search-box.tsx'
import { SettlingBar } from './settling-bar.tsx'
import { SignInAgain } from './sign-in-again.tsx'

const head: React.CSSProperties = { height: 56, padding: '0 16px', position: 'sticky', top: 0, zIndex: 20 }

export function Frame() {
  const say = useSay()
  const me = useMe()
  const wide = Grid.useBreakpoint().lg ?? true
  const path = useLocation().pathname
  useEffect(() => {
    window.scrollTo(0, 0)
    void path
  }, [path])
  if (me?.mustChangePassword) return <MustChangePassword />
  return (
    <EvidenceProvider>
      <a className="skip" href="#page">
        {say('跳到正文', 'Skip to the page')}
      </a>
      <Layout style={{ minHeight: '100%' }}>
        {wide && <SideMenu />}
        <Layout>
          <Layout.Header className="no-print" style={{ ...head, background: 'var(--ant-color-bg-container)' }}>
            <Flex align="center" justify="space-between" gap="small" style={{ height: '100%' }}>
              {wide ? <span /> : <Brand bare />}
              <SearchBox />
              <Person />
            </Flex>
          </Layout.Header>
          <ConnectionBar />
          {me && <SettlingBar />}
          <Layout.Content id="page" style={{ padding: wide ? 24 : 12, paddingBottom: wide ? 24 : 76, minWidth: 0 }}>
            <Suspense fallback={<Skeleton active />}>{me ? <Outlet /> : <Skeleton active />}</Suspense>
          </Layout.Content>
        </Layout>
        {!wide && <PhoneBar />}
      </Layout>
      <SignInAgain />
    </EvidenceProvider>
  )
}
