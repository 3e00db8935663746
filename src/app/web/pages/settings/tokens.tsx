// Tokens (接口令牌): what programs sign in with; one's own, and for who manages them everyone's. A token is shown once, when it is made.
import { PlusOutlined } from '@ant-design/icons'
import { App, Button, Flex, Segmented, Tag, Typography } from 'antd'
import type { ColumnsType } from 'antd/es/table'
import { useState } from 'react'
import { type Given, useAsk, useChange } from '../../calls/calls.ts'
import { useMay } from '../../calls/me.ts'
import { Answered } from '../../parts/answered.tsx'
import { NothingYet } from '../../parts/nothing-yet.tsx'
import { WideTable } from '../../parts/wide-table.tsx'
import { useAddress } from '../../words/address.ts'
import { useSay } from '../../words/language.tsx'
import { dayOf } from '../../words/moments.ts'
import { ToldOnce } from './once.tsx'
import { TokenForm } from './token-form.tsx'

type Token = Given<'get', '/tokens'>['items'][number]

export function TokensSection() {
  const say = useSay()
  const may = useMay()
  const [{ whose = 'own' }, changeAddress] = useAddress()
  const all = whose === 'all' && may('tokens.manage')
  const own = useAsk('/tokens', all ? null : {})
  const everyone = useAsk('/tokens/all', all ? {} : null)
  const [making, setMaking] = useState(false)
  const [secret, setSecret] = useState<string | null>(null)
  return (
    <Flex vertical gap="middle">
      <Flex gap="small" justify="space-between" wrap>
        {may('tokens.manage') ? (
          <Segmented
            aria-label={say('哪些令牌', 'Which tokens')}
            value={all ? 'all' : 'own'}
            onChange={(next) => changeAddress({ whose: next === 'all' ? 'all' : undefined })}
            options={[
              { value: 'own', label: say('我的', 'Mine') },
              { value: 'all', label: say('全部', "Everyone's") },
            ]}
          />
        ) : (
          <span />
        )}
        <Button type="primary" icon={<PlusOutlined />} onClick={() => setMaking(true)}>
          {say('新建令牌', 'New token')}
        </Button>
      </Flex>
      <Typography.Text type="secondary">
        {say(
          '令牌供其他程序读写台账时使用，权限不超过本人；请求时放在 Authorization: Bearer 之后。接口说明见 /api/openapi.json。',
          'Programs sign in with a token, after Authorization: Bearer, and may no more than you. The API is described at /api/openapi.json.',
        )}
      </Typography.Text>
      <Answered asked={all ? everyone : own}>{({ items }) => <TokenTable tokens={items} all={all} />}</Answered>
      {making && <TokenForm onMade={setSecret} onClose={() => setMaking(false)} />}
      <ToldOnce
        title={say('新令牌', 'New token')}
        secret={secret}
        says={say('只显示这一次，请立即存到要用它的程序中。', 'Shown this once: put it where it is needed now.')}
        onClose={() => setSecret(null)}
      />
    </Flex>
  )
}

function TokenTable({ tokens, all }: { tokens: Token[]; all: boolean }) {
  const say = useSay()
  const members = useAsk('/members', all ? {} : null).data?.items ?? []
  const day = (time: string | null) => (time ? dayOf(time) : '—')
  if (tokens.length === 0)
    return (
      <NothingYet
        says={say('还没有令牌。只有要让其他程序读写台账时才需要。', 'No tokens yet. You need one only for programs.')}
      />
    )
  const owner: ColumnsType<Token> = all
    ? [
        {
          title: say('属于', 'Of'),
          render: (_, { userId }) =>
            members.find((one) => one.userId === userId)?.name ?? say('已移除的成员', 'a removed member'),
        },
      ]
    : []
  const columns: ColumnsType<Token> = [
    {
      title: say('名称', 'Name'),
      render: (_, { name, start }) => (
        <Flex vertical>
          {name}
          <Typography.Text type="secondary">{start}…</Typography.Text>
        </Flex>
      ),
    },
    ...owner,
    { title: say('权限', 'Carries'), render: (_, { scopes }) => say(`${scopes.length} 项`, `${scopes.length} rights`) },
    { title: say('最近使用', 'Last used'), render: (_, { lastUsedAt }) => day(lastUsedAt) },
    { title: say('有效期至', 'Until'), render: (_, { expiresAt }) => day(expiresAt) },
    { title: say('状态', 'State'), render: (_, token) => <TokenState token={token} /> },
  ]
  return (
    <WideTable
      size="middle"
      rowKey="id"
      columns={columns}
      dataSource={tokens}
      pagination={{ pageSize: 20, hideOnSinglePage: true }}
      name={say('令牌', 'Tokens')}
      width={720}
    />
  )
}

function TokenState({ token: { id, name, revokedAt, expiresAt } }: { token: Token }) {
  const say = useSay()
  const { modal } = App.useApp()
  const { change } = useChange()
  if (revokedAt) return <Tag>{say('已撤销', 'revoked')}</Tag>
  if (new Date(expiresAt) < new Date()) return <Tag>{say('已过期', 'ended')}</Tag>
  const revoke = () =>
    modal.confirm({
      title: say(`撤销令牌“${name}”？`, `Revoke the token “${name}”?`),
      content: say('使用它的程序随即无法访问。', 'Programs that use it are shut out at once.'),
      okText: say('撤销', 'Revoke'),
      okButtonProps: { danger: true },
      onOk: () => change('delete', '/tokens/{id}', { params: { id } }, { done: { zh: '已撤销', en: 'Revoked' } }),
    })
  return (
    <Button size="small" danger onClick={revoke} aria-label={say(`撤销：${name}`, `Revoke: ${name}`)}>
      {say('撤销', 'Revoke')}
    </Button>
  )
}
