// The first sign-in (首次登录): with a temporary password nothing can be done but choose one's own.

import { Typography } from 'antd'
import { useSay } from '../words/language.tsx'
import { Outside } from './outside.tsx'
import { PasswordForm } from './password-form.tsx'

export function MustChangePassword() {
  const say = useSay()
  return (
    <Outside width={430}>
      <Typography.Title level={1} style={{ fontSize: 20, marginTop: 0 }}>
        {say('请先换成您自己的密码', 'Choose a password of your own first')}
      </Typography.Title>
      <PasswordForm onDone={() => location.assign('/')} />
    </Outside>
  )
}
