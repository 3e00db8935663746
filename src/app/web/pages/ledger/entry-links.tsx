// Links of an entry (关联): what it points to and what points to it, in the ways that its kind knows: a fund to its project, a project to its park.
import { CloseOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { Button, Card, Flex, Select, Typography } from 'antd'
import { useState } from 'react'
import { useAsk, useChange } from '../../calls/calls.ts'
import { useMay } from '../../calls/me.ts'
import { useSay } from '../../words/language.tsx'
import type { Kind } from './scope.ts'
import type { WholeEntry } from './whole-entry.ts'

type Props = { entry: WholeEntry; kind: Kind; kinds: Kind[] }

export function EntryLinks({ entry, kind, kinds }: Props) {
  const say = useSay()
  const may = useMay()('entries.write')
  const { change, busy } = useChange()
  const [adding, setAdding] = useState(false)
  const roleOf = (of: string, role: string) => kinds.find(({ id }) => id === of)?.links.find(({ id }) => id === role)
  const kindName = (id: string) => kinds.find((one) => one.id === id)
  return (
    <Card
      size="small"
      title={say('关联', 'Links')}
      extra={
        may &&
        kind.links.length > 0 && (
          <Button size="small" onClick={() => setAdding(!adding)}>
            {adding ? say('收起', 'Close') : say('添加关联', 'Add a link')}
          </Button>
        )
      }
    >
      {entry.links.length === 0 && !adding && (
        <Typography.Text type="secondary">{say('还没有关联。', 'Nothing is linked yet.')}</Typography.Text>
      )}
      <Flex vertical gap={6}>
        {entry.links.map((link) => {
          const role = roleOf(link.direction === 'out' ? entry.kind : link.kind, link.role)
          const other = kindName(link.kind)
          return (
            <Flex key={link.id} gap="small" align="baseline" wrap>
              <Typography.Text type="secondary">
                {link.direction === 'out'
                  ? `${role ? say(role) : link.role}：`
                  : say(`被${other?.zh ?? ''}关联：`, `linked from ${other?.en ?? ''}: `)}
              </Typography.Text>
              <Link to="/entries/$id" params={{ id: link.entry }}>
                {link.name}
              </Link>
              {may && (
                <Button
                  className="no-print"
                  type="text"
                  size="small"
                  icon={<CloseOutlined />}
                  disabled={busy}
                  aria-label={say(`取消与“${link.name}”的关联`, `Take the link to "${link.name}" away`)}
                  onClick={() =>
                    void change(
                      'delete',
                      '/links/{id}',
                      { params: { id: link.id } },
                      { done: { zh: '已取消关联', en: 'Link taken away' } },
                    )
                  }
                />
              )}
            </Flex>
          )
        })}
      </Flex>
      {adding && <Adding entry={entry} kind={kind} onDone={() => setAdding(false)} />}
    </Card>
  )
}

function Adding({ entry, kind, onDone }: { entry: WholeEntry; kind: Kind; onDone: () => void }) {
  const say = useSay()
  const { change, busy } = useChange()
  const [role, setRole] = useState(kind.links[0]!.id)
  const [words, setWords] = useState('')
  const [to, setTo] = useState<string | null>(null)
  const targets = kind.links.find(({ id }) => id === role)?.to ?? []
  const found = useAsk('/entries', {
    query: { kind: targets[0] as 'project', limit: 30, ...(words ? { words } : {}) },
  })
  const add = async () => {
    const said = { params: { id: entry.id }, body: { to: to!, role } }
    if (await change('post', '/entries/{id}/links', said, { done: { zh: '已关联', en: 'Linked' } })) onDone()
  }
  return (
    <Flex gap="small" wrap style={{ marginTop: 12 }}>
      <Select
        aria-label={say('关联方式', 'Kind of link')}
        value={role}
        style={{ minWidth: 110 }}
        options={kind.links.map((one) => ({ value: one.id, label: say(one) }))}
        onChange={(next) => {
          setRole(next)
          setTo(null)
        }}
      />
      <Select
        aria-label={say('关联到的条目', 'The entry')}
        showSearch={{ onSearch: setWords, filterOption: false }}
        style={{ flex: 1, minWidth: 180 }}
        placeholder={say('输入名称查找', 'Type its name')}
        value={to}
        onChange={setTo}
        options={(found.data?.items ?? [])
          .filter(({ id }) => id !== entry.id)
          .map(({ id, name, tieName }) => ({
            value: id,
            label: tieName ? `${name}（${tieName}）` : name,
          }))}
      />
      <Button type="primary" disabled={to === null} loading={busy} onClick={() => void add()}>
        {say('关联', 'Link')}
      </Button>
    </Flex>
  )
}
