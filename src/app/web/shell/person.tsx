// The person (本人): who is signed in, in which office's book, and how to leave; the choices of this machine beside it.
import { UserOutlined } from '@ant-design/icons'
import { useNavigate } from '@tanstack/react-router'
import { Button, Dropdown, Flex, Grid } from 'antd'
import { roles } from '../../../model/roles.ts'
import { useMe } from '../calls/me.ts'
import { useSay } from '../words/language.tsx'
import { Choices } from './choices.tsx'
import { signOut } from './signing.ts'

/** One book of several: the server reads the cookie. */
function changeWorkspace(id: string): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not there on an intranet without https
  document.cookie = `jiedui-workspace=${id}; path=/; max-age=31536000; samesite=lax`
  location.assign('/')
}

export function Person() {
  const say = useSay()
  const me = useMe()
  const navigate = useNavigate()
  const wide = Grid.useBreakpoint().md
  if (!me) return null
  const others = me.workspaces.length > 1 ? me.workspaces : []
  const items = [
    { key: 'who', disabled: true, label: `${me.user.name} · ${say(roles[me.role])}` },
    ...others.map(({ id, name }) => ({ key: id, label: name, disabled: id === me.workspace.id })),
    { key: 'account', label: say('密码与登录', 'Password and sign-in') },
    { key: 'out', label: say('退出', 'Sign out') },
  ]
  const go = ({ key }: { key: string }) => {
    if (key === 'out') void signOut()
    else if (key === 'account') void navigate({ to: '/settings/$section', params: { section: 'account' } })
    else changeWorkspace(key)
  }
  return (
    <Flex align="center" gap={4}>
      {wide && <Choices />}
      <Dropdown menu={{ items, onClick: go }} trigger={['click']}>
        <Button type="text" icon={<UserOutlined />} aria-label={say(`本人：${me.user.name}`, `You: ${me.user.name}`)}>
          {wide && me.user.name}
        </Button>
      </Dropdown>
    </Flex>
  )
}
