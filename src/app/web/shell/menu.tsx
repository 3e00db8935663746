// The menu (导航): one list of places, at the side of a desk and at the foot of a phone. A place shows only to who may go there.
import {
  AuditOutlined,
  BarChartOutlined,
  BookOutlined,
  DashboardOutlined,
  EllipsisOutlined,
  FileTextOutlined,
  InboxOutlined,
  LinkOutlined,
  ProfileOutlined,
  ReadOutlined,
  SettingOutlined,
} from '@ant-design/icons'
import { Link, useLocation } from '@tanstack/react-router'
import { Badge, Button, Drawer, Flex, Layout, Menu } from 'antd'
import { type ReactNode, useState } from 'react'
import type { Action } from '../../../model/roles.ts'
import { useAsk } from '../calls/calls.ts'
import { useMay, useMe } from '../calls/me.ts'
import { type Said, useSay } from '../words/language.tsx'
import { Brand } from './brand.tsx'

type Place = { to: string; icon: ReactNode; name: Said; action: Action }

const places: Place[] = [
  { to: '/', icon: <DashboardOutlined />, name: { zh: '总览', en: 'Overview' }, action: 'totals.read' },
  { to: '/documents', icon: <FileTextOutlined />, name: { zh: '材料', en: 'Documents' }, action: 'documents.read' },
  { to: '/review', icon: <AuditOutlined />, name: { zh: '复核', en: 'Review' }, action: 'findings.read' },
  { to: '/ledger', icon: <BookOutlined />, name: { zh: '台账', en: 'Ledger' }, action: 'entries.read' },
  { to: '/ties', icon: <LinkOutlined />, name: { zh: '结对', en: 'Ties' }, action: 'ties.read' },
  { to: '/plans', icon: <ProfileOutlined />, name: { zh: '计划', en: 'Plans' }, action: 'plans.read' },
  { to: '/indicators', icon: <BarChartOutlined />, name: { zh: '指标', en: 'Indicators' }, action: 'totals.read' },
  { to: '/reports', icon: <ReadOutlined />, name: { zh: '报告', en: 'Reports' }, action: 'findings.read' },
  { to: '/unit-reports', icon: <InboxOutlined />, name: { zh: '报送', en: "Units' reports" }, action: 'reports.read' },
  { to: '/settings', icon: <SettingOutlined />, name: { zh: '设置', en: 'Settings' }, action: 'settings.read' },
]

/** The places that the person may go to. */
function usePlaces(): Place[] {
  const may = useMay()
  return places.filter(({ action }) => may(action))
}

/** Which place a page belongs to: /entries/… is of the ledger. */
function placeOf(path: string): string {
  if (path.startsWith('/entries')) return '/ledger'
  if (path.startsWith('/compare')) return '/ties'
  if (path.startsWith('/tasks')) return '/plans'
  return `/${path.split('/')[1] ?? ''}`
}

/** How much waits for a decision. */
function useWaiting(): number {
  const may = useMay()
  const counts = useAsk('/findings/counts', may('findings.read') ? {} : null, { every: 60_000 }).data
  return Object.values(counts ?? {}).reduce((sum, count) => sum + count, 0)
}

function items(all: Place[], say: ReturnType<typeof useSay>, waiting: number) {
  return all.map(({ to, icon, name }) => ({
    key: to,
    icon,
    label: (
      <Link to={to}>
        {say(name)}
        {to === '/review' && waiting > 0 && (
          <Badge count={waiting} overflowCount={999} size="small" style={{ marginInlineStart: 8 }} />
        )}
      </Link>
    ),
  }))
}

/** The menu at the side. */
export function SideMenu() {
  const say = useSay()
  const me = useMe()
  const path = useLocation().pathname
  const [folded, setFolded] = useState(false)
  const waiting = useWaiting()
  return (
    <Layout.Sider
      className="no-print"
      theme="light"
      width={200}
      collapsible
      collapsed={folded}
      onCollapse={setFolded}
      style={{ position: 'sticky', top: 0, height: '100vh', overflow: 'auto' }}
    >
      <Flex vertical gap={2} style={{ padding: '14px 16px' }}>
        <Brand bare={folded} />
        {!folded && <span style={{ fontSize: 12, opacity: 0.75 }}>{me?.workspace.name}</span>}
      </Flex>
      <nav aria-label={say('主导航', 'Main')}>
        <Menu
          mode="inline"
          selectedKeys={[placeOf(path)]}
          items={items(usePlaces(), say, waiting)}
          style={{ border: 0 }}
        />
      </nav>
    </Layout.Sider>
  )
}

const shownOnPhone = 4

/** The menu at the foot of a phone: the first places, and the rest behind a button. */
export function PhoneBar() {
  const say = useSay()
  const path = useLocation().pathname
  const all = usePlaces()
  const [open, setOpen] = useState(false)
  const waiting = useWaiting()
  return (
    <nav aria-label={say('主导航', 'Main')} className="no-print" style={phoneBar}>
      {all.slice(0, shownOnPhone).map(({ to, icon, name }) => (
        <Link
          key={to}
          to={to}
          style={tab(placeOf(path) === to)}
          aria-current={placeOf(path) === to ? 'page' : undefined}
        >
          <Badge count={to === '/review' ? waiting : 0} size="small" overflowCount={99}>
            <span style={{ fontSize: 20, color: 'inherit' }}>{icon}</span>
          </Badge>
          <span>{say(name)}</span>
        </Link>
      ))}
      <Button
        type="text"
        style={{ ...tab(false), height: 'auto' }}
        onClick={() => setOpen(true)}
        icon={<EllipsisOutlined />}
      >
        {say('更多', 'More')}
      </Button>
      <Drawer open={open} onClose={() => setOpen(false)} placement="bottom" size="auto" title={say('更多', 'More')}>
        <Menu
          selectedKeys={[placeOf(path)]}
          items={items(all.slice(shownOnPhone), say, waiting)}
          onClick={() => setOpen(false)}
          style={{ border: 0 }}
        />
      </Drawer>
    </nav>
  )
}

const phoneBar: React.CSSProperties = {
  position: 'fixed',
  insetInline: 0,
  bottom: 0,
  zIndex: 30,
  display: 'grid',
  gridTemplateColumns: `repeat(${shownOnPhone + 1}, 1fr)`,
  background: 'var(--ant-color-bg-container)',
  borderTop: '1px solid var(--ant-color-border-secondary)',
  paddingBottom: 'env(safe-area-inset-bottom)',
}

const tab = (here: boolean): React.CSSProperties => ({
  display: 'flex',
  flexDirection: 'column',
  alignItems: 'center',
  gap: 2,
  padding: '8px 0 6px',
  fontSize: 12,
  color: here ? 'var(--ant-color-link)' : 'var(--ant-color-text)',
})
