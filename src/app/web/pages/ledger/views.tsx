// Saved views (常用视图): a filter, a sorting and columns under a name, kept in the book, so that they follow a person to another machine; one that is
// shared is there for the whole office.
import { DeleteOutlined, StarOutlined } from '@ant-design/icons'
import { App, Button, Checkbox, Flex, Input, Popover, Typography } from 'antd'
import { useState } from 'react'
import { type Given, useAsk, useChange } from '../../calls/calls.ts'
import { useMay } from '../../calls/me.ts'
import { useNames } from '../../parts/person-name.tsx'
import { useSay } from '../../words/language.tsx'
import { useViewsOfOldPages } from './old-views.ts'

type Search = Record<string, string>
type View = Given<'get', '/views'>['items'][number]

type Props = { said: Record<string, string | undefined>; onOpen: (search: Search) => void }

export function Views(props: Props) {
  const say = useSay()
  const [open, setOpen] = useState(false)
  useViewsOfOldPages()
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      destroyOnHidden
      content={<Body {...props} onDone={() => setOpen(false)} />}
      trigger="click"
      placement="bottomRight"
    >
      <Button icon={<StarOutlined aria-hidden />}>{say('视图', 'Views')}</Button>
    </Popover>
  )
}

function Body({ said, onOpen, onDone }: Props & { onDone: () => void }) {
  const say = useSay()
  const may = useMay()
  const { message } = App.useApp()
  const views = useAsk('/views', { query: { page: 'ledger' } }).data?.items
  const { change, busy } = useChange()
  const [name, setName] = useState('')
  const [shared, setShared] = useState(false)
  const save = async () => {
    const called = name.trim()
    if (!called) return
    const body = { page: 'ledger' as const, name: called, search: searchOf(said), shared }
    const done = { zh: `已存为“${called}”`, en: `Saved as "${called}"` }
    if (await change('post', '/views', { body }, { done })) setName('')
  }
  const copy = async () => {
    await navigator.clipboard?.writeText(location.href).catch(() => {})
    message.info(say('网址即本视图，可发给同事', 'The address is the view: send it to a colleague'))
  }
  const open = ({ search }: View) => {
    onOpen(search)
    onDone()
  }
  const others = (views ?? []).filter(({ own }) => !own)
  return (
    <Flex vertical gap="small" style={{ width: 290 }}>
      {views?.length === 0 && (
        <Typography.Text type="secondary">
          {say('还没有常用视图。筛选好后在此存下，换一台电脑也在。', 'None yet. Narrow the table, then keep it here.')}
        </Typography.Text>
      )}
      <Listed title={null} views={(views ?? []).filter(({ own }) => own)} onOpen={open} />
      <Listed title={say('同事共用的', 'Shared by colleagues')} views={others} onOpen={open} />
      <Flex gap={4}>
        <Input
          aria-label={say('视图名称', 'Name of the view')}
          placeholder={say('给当前视图取名', 'Name what is shown')}
          maxLength={40}
          value={name}
          onChange={({ target }) => setName(target.value)}
          onPressEnter={() => void save()}
        />
        <Button type="primary" disabled={name.trim() === ''} loading={busy} onClick={() => void save()}>
          {say('存下', 'Save')}
        </Button>
      </Flex>
      {may('views.share') && (
        <Checkbox checked={shared} onChange={({ target }) => setShared(target.checked)}>
          {say('全单位共用', 'Share with the office')}
        </Checkbox>
      )}
      <Button size="small" onClick={() => void copy()}>
        {say('复制网址给同事', 'Copy the address')}
      </Button>
    </Flex>
  )
}

/** What is kept of an address: where one had scrolled to is no part of a view. */
function searchOf({ row: _, ...said }: Props['said']): Search {
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value)) as Search
}

type Listing = { title: string | null; views: readonly View[]; onOpen: (view: View) => void }

function Listed({ title, views, onOpen }: Listing) {
  const say = useSay()
  const may = useMay()
  const nameOf = useNames()
  const { change } = useChange()
  const remove = ({ id, name }: View) => {
    const done = { zh: `已删除“${name}”`, en: `Removed "${name}"` }
    void change('delete', '/views/{id}', { params: { id } }, { done })
  }
  if (views.length === 0) return null
  return (
    <div>
      {title && <Typography.Text type="secondary">{title}</Typography.Text>}
      {views.map((view) => (
        <Flex key={view.id} justify="space-between" align="center" gap="small">
          <span>
            <Button
              type="link"
              style={{ padding: 0, whiteSpace: 'normal', height: 'auto' }}
              onClick={() => onOpen(view)}
            >
              {view.name}
            </Button>{' '}
            <Typography.Text type="secondary">
              {view.own ? view.shared && say('全单位共用', 'shared') : nameOf(view.owner)}
            </Typography.Text>
          </span>
          {(view.own || may('settings.write')) && (
            <Button
              type="text"
              size="small"
              icon={<DeleteOutlined />}
              aria-label={say(`删除“${view.name}”`, `Remove "${view.name}"`)}
              onClick={() => remove(view)}
            />
          )}
        </Flex>
      ))}
    </div>
  )
}
