// Settings (设置): one section at a time, each at its own address; only those that the person may open.
import { useNavigate, useParams } from '@tanstack/react-router'
import { Card, Flex, Grid, Menu, Select } from 'antd'
import { useMay } from '../../calls/me.ts'
import { PageHead } from '../../parts/page-head.tsx'
import { useSay } from '../../words/language.tsx'
import { type Section, sections } from './sections.tsx'
import './settings.css'

export function SettingsPage() {
  const say = useSay()
  const may = useMay()
  const wide = Grid.useBreakpoint().md ?? true
  const { section: asked } = useParams({ strict: false })
  const shown = sections.filter(({ action }) => action === null || may(action))
  // Who keeps the office comes for its people; everybody else for his own account.
  const usual = may('members.read') ? 'people' : 'account'
  const here = shown.find(({ id }) => id === asked) ?? shown.find(({ id }) => id === usual)!
  const Shows = here.shows
  return (
    <>
      <PageHead title={say(`设置：${here.name.zh}`, `Settings: ${here.name.en}`)} />
      <Flex gap="middle" align="flex-start" vertical={!wide}>
        <Sections all={shown} here={here} wide={wide} />
        <Card style={{ flex: '1 1 0', minWidth: 0, width: wide ? 'auto' : '100%' }}>
          <Shows />
        </Card>
      </Flex>
    </>
  )
}

function Sections({ all, here, wide }: { all: readonly Section[]; here: Section; wide: boolean }) {
  const say = useSay()
  const navigate = useNavigate()
  const go = (section: string) => void navigate({ to: '/settings/$section', params: { section } })
  const name = say('设置的各部分', 'Sections')
  if (!wide) {
    const options = all.map((one) => ({ value: one.id, label: say(one.name) }))
    return (
      <Select
        aria-label={name}
        value={here.id}
        onChange={go}
        options={options}
        size="large"
        style={{ width: '100%' }}
      />
    )
  }
  const items = all.map((one) => ({ key: one.id, label: say(one.name) }))
  return (
    <nav aria-label={name} className="no-print settings-menu">
      <Menu
        selectedKeys={[here.id]}
        items={items}
        onClick={({ key }) => go(key)}
        style={{ borderInlineEnd: 0, borderRadius: 8 }}
      />
    </nav>
  )
}
