// Saved views (常用视图): a filter, a sorting and columns under a name. They are a person's own on this machine; to share one, its address is sent.
import { DeleteOutlined, StarOutlined } from '@ant-design/icons'
import { App, Button, Empty, Flex, Input, Popover } from 'antd'
import { useState } from 'react'
import { useMe } from '../../calls/me.ts'
import { useSay } from '../../words/language.tsx'

type Search = Record<string, string>
type View = { name: string; search: Search }

type Props = { said: Record<string, string | undefined>; onOpen: (search: Search) => void }

export function Views({ said, onOpen }: Props) {
  const say = useSay()
  const { message } = App.useApp()
  const [views, keep] = useViews()
  const [name, setName] = useState('')
  const save = () => {
    const called = name.trim()
    if (!called) return
    const search = Object.fromEntries(Object.entries(said).filter(([, value]) => value)) as Search
    keep([...views.filter((one) => one.name !== called), { name: called, search }])
    setName('')
    message.success(say(`已存为“${called}”`, `Saved as "${called}"`))
  }
  const copy = async () => {
    await navigator.clipboard?.writeText(location.href).catch(() => {})
    message.info(say('网址即本视图，可发给同事', 'The address is the view: send it to a colleague'))
  }
  const body = (
    <Flex vertical gap="small" style={{ width: 260 }}>
      {views.length === 0 && (
        <Empty
          image={null}
          description={say('还没有常用视图。筛选好后在此存下。', 'None yet. Narrow the table, then save it here.')}
        />
      )}
      {views.map((view) => (
        <Flex key={view.name} justify="space-between" gap="small">
          <Button type="link" style={{ padding: 0 }} onClick={() => onOpen(view.search)}>
            {view.name}
          </Button>
          <Button
            type="text"
            size="small"
            icon={<DeleteOutlined />}
            aria-label={say(`删除“${view.name}”`, `Remove "${view.name}"`)}
            onClick={() => keep(views.filter((one) => one !== view))}
          />
        </Flex>
      ))}
      <Flex gap={4}>
        <Input
          aria-label={say('视图名称', 'Name of the view')}
          placeholder={say('给当前视图取名', 'Name what is shown')}
          maxLength={40}
          value={name}
          onChange={({ target }) => setName(target.value)}
          onPressEnter={save}
        />
        <Button type="primary" disabled={name.trim() === ''} onClick={save}>
          {say('存下', 'Save')}
        </Button>
      </Flex>
      <Button size="small" onClick={() => void copy()}>
        {say('复制网址给同事', 'Copy the address')}
      </Button>
    </Flex>
  )
  return (
    <Popover content={body} trigger="click" placement="bottomRight">
      <Button icon={<StarOutlined aria-hidden />}>{say('视图', 'Views')}</Button>
    </Popover>
  )
}

function useViews(): [View[], (views: View[]) => void] {
  const me = useMe()
  const key = `jiedui.views.${me?.workspace.id}.${me?.user.id}`
  const [, again] = useState(0)
  const keep = (views: View[]) => {
    localStorage.setItem(key, JSON.stringify(views))
    again((count) => count + 1)
  }
  return [viewsIn(localStorage.getItem(key)), keep]
}

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
