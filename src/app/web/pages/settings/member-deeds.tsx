// What can be done with a member (成员操作): change, a new temporary password, remove.
import { App, Button, Checkbox, Flex } from 'antd'
import { useChange } from '../../calls/calls.ts'
import { useMe } from '../../calls/me.ts'
import { useSay } from '../../words/language.tsx'
import type { Member } from './member.ts'

type Props = { member: Member; onEdit: (member: Member) => void; onSecret: (secret: string) => void }

export function MemberDeeds({ member, onEdit, onSecret }: Props) {
  const say = useSay()
  const me = useMe()
  const { change } = useChange()
  const { modal } = App.useApp()
  const { userId: id, name, secondFactor } = member
  const reset = () => {
    let drop = false
    const content = (
      <Flex vertical gap="small">
        {say('原密码随即失效，该成员在各处的登录都会退出。', 'The old password ends at once, and so do all sessions.')}
        {secondFactor && (
          <Checkbox
            onChange={({ target }) => {
              drop = target.checked
            }}
          >
            {say('手机也丢了：同时取消二次验证', 'The phone is lost too: take the second factor away')}
          </Checkbox>
        )}
      </Flex>
    )
    modal.confirm({
      title: say(`为${name}重置密码？`, `Give ${name} a new temporary password?`),
      content,
      okText: say('重置', 'Reset'),
      onOk: async () => {
        const body = drop ? { secondFactor: 'drop' as const } : {}
        const done = await change('post', '/members/{id}/password', { params: { id }, body })
        if (done) onSecret(done.value.temporaryPassword)
      },
    })
  }
  const remove = () =>
    modal.confirm({
      title: say(`移除${name}？`, `Remove ${name}?`),
      content: say(
        '其登录和令牌随即失效；做过的事仍以其姓名留在修订记录中。',
        'Sessions and tokens end at once; what was done stays in the log under the name.',
      ),
      okText: say('移除', 'Remove'),
      okButtonProps: { danger: true },
      onOk: () => change('delete', '/members/{id}', { params: { id } }, { done: { zh: '已移除', en: 'Removed' } }),
    })
  const own = me?.user.id === id
  return (
    <Flex gap={4} wrap>
      <Button size="small" onClick={() => onEdit(member)} aria-label={say(`调整：${name}`, `Change: ${name}`)}>
        {say('调整', 'Change')}
      </Button>
      {!own && member.directoryName === null && (
        <Button size="small" onClick={reset} aria-label={say(`重置密码：${name}`, `Reset password: ${name}`)}>
          {say('重置密码', 'Reset password')}
        </Button>
      )}
      {!own && (
        <Button size="small" danger onClick={remove} aria-label={say(`移除：${name}`, `Remove: ${name}`)}>
          {say('移除', 'Remove')}
        </Button>
      )}
    </Flex>
  )
}
