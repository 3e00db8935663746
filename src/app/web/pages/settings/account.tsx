// One's own account (密码与登录): the password, a second factor, and where one is signed in.
import { App, Divider, Flex, Typography } from 'antd'
import { PasswordForm } from '../../shell/password-form.tsx'
import { useSay } from '../../words/language.tsx'
import { SecondFactor } from './second-factor.tsx'
import { Sessions } from './sessions.tsx'

export function AccountSection() {
  const say = useSay()
  const { message } = App.useApp()
  const head = (zh: string, en: string) => (
    <Typography.Title level={2} style={{ fontSize: 16, margin: 0 }}>
      {say(zh, en)}
    </Typography.Title>
  )
  return (
    <Flex vertical gap="middle">
      {head('修改密码', 'Password')}
      <PasswordForm
        onDone={() =>
          message.success(say('密码已修改，其他各处的登录已退出', 'Changed; you are signed out everywhere else'))
        }
      />
      <Divider style={{ margin: '8px 0' }} />
      {head('二次验证', 'Second factor')}
      <SecondFactor />
      <Divider style={{ margin: '8px 0' }} />
      {head('已登录的设备', 'Where you are signed in')}
      <Sessions />
    </Flex>
  )
}
