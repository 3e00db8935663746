// Signing in again (重新登录): over the page that one was working on, so that nothing typed there is lost; what was sent goes on afterwards.
import { Button, Modal } from 'antd'
import { useSyncExternalStore } from 'react'
import { connection, gaveUp, onConnection, signedInAgain } from '../calls/connection.ts'
import { useMe } from '../calls/me.ts'
import { useSay } from '../words/language.tsx'
import { SignInForm } from './sign-in-form.tsx'

export function SignInAgain() {
  const say = useSay()
  const me = useMe()
  const { signedOut } = useSyncExternalStore(onConnection, connection)
  if (!signedOut) return null
  // Nobody was here before: there is nothing on the page to keep.
  if (!me) {
    location.replace(`/sign-in?to=${encodeURIComponent(location.pathname + location.search)}`)
    return null
  }
  const leave = () => {
    gaveUp()
    location.assign('/sign-in')
  }
  return (
    <Modal
      open
      closable={false}
      keyboard={false}
      title={say('登录已过期，请重新登录', 'Your session has ended: sign in again')}
      footer={<Button onClick={leave}>{say('离开本页', 'Leave this page')}</Button>}
    >
      <p>
        {say('本页的内容都还在，登录后自动继续。', 'Everything on this page is kept, and goes on after signing in.')}
      </p>
      <SignInForm onDone={() => void sameOrNew(me.user.id)} />
    </Modal>
  )
}

/** Another person must not send what the first one typed. */
async function sameOrNew(before: string): Promise<void> {
  const response = await fetch('/api/me')
  const now = response.ok ? ((await response.json()) as { user: { id: string } }).user.id : null
  if (now === before) signedInAgain()
  else location.assign('/')
}
