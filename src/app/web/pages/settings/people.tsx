// People and roles (人员与角色): who belongs to the office's book, in what role and within what limits; administrators add, change and remove.
import { PlusOutlined } from '@ant-design/icons'
import { Button, Flex, Input, Tag, Typography } from 'antd'
import type { ColumnsType } from 'antd/es/table'
import { useState } from 'react'
import { roles } from '../../../../model/roles.ts'
import { useAsk } from '../../calls/calls.ts'
import { useMay } from '../../calls/me.ts'
import { Answered } from '../../parts/answered.tsx'
import { WideTable } from '../../parts/wide-table.tsx'
import { useSay } from '../../words/language.tsx'
import { dayOf } from '../../words/moments.ts'
import { limitsText } from './limits.ts'
import type { Member } from './member.ts'
import { MemberDeeds } from './member-deeds.tsx'
import { MemberForm } from './member-form.tsx'
import { ToldOnce } from './once.tsx'
import { rolesTold } from './roles-told.ts'

/** A member in the form: null for someone new. */
type Editing = { member: Member | null }

export function PeopleSection() {
  const say = useSay()
  const may = useMay()('members.write')
  const asked = useAsk('/members', {})
  const [find, setFind] = useState('')
  const [editing, setEditing] = useState<Editing | null>(null)
  const [secret, setSecret] = useState<string | null>(null)
  const fits = ({ name, userName, unit }: Member) => [name, userName, unit].some((text) => text?.includes(find.trim()))
  return (
    <Flex vertical gap="middle">
      <Flex gap="small" justify="space-between" wrap>
        <Input.Search
          allowClear
          onChange={({ target }) => setFind(target.value)}
          placeholder={say('姓名、用户名或单位', 'Name, user name or unit')}
          aria-label={say('查找成员', 'Find a member')}
          style={{ maxWidth: 260 }}
        />
        {may && (
          <Button type="primary" icon={<PlusOutlined />} onClick={() => setEditing({ member: null })}>
            {say('新增成员', 'Add a member')}
          </Button>
        )}
      </Flex>
      <Answered asked={asked}>
        {({ items }) => (
          <MemberTable
            members={items.filter(fits)}
            {...(may ? { onEdit: (member: Member) => setEditing({ member }), onSecret: setSecret } : {})}
          />
        )}
      </Answered>
      <RolesTold />
      {editing && <MemberForm member={editing.member} onSecret={setSecret} onClose={() => setEditing(null)} />}
      <ToldOnce
        title={say('临时密码', 'Temporary password')}
        secret={secret}
        says={say(
          '只显示这一次。请当面或用可靠的方式告知本人，首次登录时须改成自己的密码。',
          'Shown this once. Tell it to the person; it must be changed at the first sign-in.',
        )}
        onClose={() => setSecret(null)}
      />
    </Flex>
  )
}

type TableProps = { members: Member[]; onEdit?: (member: Member) => void; onSecret?: (secret: string) => void }

function MemberTable({ members, onEdit, onSecret }: TableProps) {
  const say = useSay()
  const codes = [...new Set(members.flatMap(({ limits }) => limits.regions ?? []))].sort()
  const places = useAsk('/places', codes.length > 0 ? { query: { codes } } : null).data?.items ?? []
  const nameOf = new Map(places.map(({ code, name }) => [code, name]))
  const columns: ColumnsType<Member> = [
    {
      title: say('姓名', 'Name'),
      render: (_, { name, userName, mustChangePassword }) => (
        <Flex vertical>
          <Typography.Text strong>{name}</Typography.Text>
          <Typography.Text type="secondary">{userName}</Typography.Text>
          {mustChangePassword && (
            <span>
              <Tag color="gold">{say('尚未改临时密码', 'has not signed in yet')}</Tag>
            </span>
          )}
        </Flex>
      ),
    },
    { title: say('角色', 'Role'), render: (_, { role }) => say(roles[role]) },
    { title: say('单位', 'Unit'), render: (_, { unit }) => unit ?? '—' },
    { title: say('范围', 'Limits'), render: (_, { limits }) => say(limitsText(limits, nameOf)) },
    {
      title: say('二次验证', 'Second factor'),
      render: (_, { secondFactor }) => (secondFactor ? say('已启用', 'on') : '—'),
    },
    {
      title: say('加入时间', 'Since'),
      render: (_, { addedAt }) => dayOf(addedAt),
    },
  ]
  const deeds: ColumnsType<Member> =
    onEdit && onSecret
      ? [
          {
            title: say('操作', 'Actions'),
            render: (_, member) => <MemberDeeds member={member} onEdit={onEdit} onSecret={onSecret} />,
          },
        ]
      : []
  return (
    <WideTable
      size="middle"
      rowKey="userId"
      columns={[...columns, ...deeds]}
      dataSource={members}
      pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
      name={say('成员', 'Members')}
      width={820}
    />
  )
}

function RolesTold() {
  const say = useSay()
  return (
    <Typography.Text type="secondary">
      {Object.entries(rolesTold)
        .map(([role, is]) => `${say(roles[role as keyof typeof roles])}：${say(is)}`)
        .join(say('；', '; '))}
      {say('。', '.')}
    </Typography.Text>
  )
}
