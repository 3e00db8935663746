// The first sign-in (首次登录): with a temporary password nothing can be done but choose one's own.
import { Card, Flex, Typography } from 'antd'
import { useSay } from '../words/language.tsx'
import { Brand } from './brand.tsx'
import { PasswordForm } from './password-form.tsx'

export function MustChangePassword() {
  const say = useSay()
  return (
    <Flex
      component="main"
      vertical
      align="center"
      justify="center"
      gap="large"
      style={{ minHeight: '100%', padding: 16 }}
    >
      <Brand size="large" />
      <Card style={{ width: '100%', maxWidth: 430 }}>
        <Typography.Title level={1} style={{ fontSize: 20, marginTop: 0 }}>
          {say('请先换成您自己的密码', 'Choose a password of your own first')}
        </Typography.Title>
        <PasswordForm onDone={() => location.assign('/')} />
      </Card>
    </Flex>
  )
}
