// Signing in (登录表): user name and password, a second factor where the person has one, and the office's directory where there is one.
import { Alert, Button, Divider, Form, Input, Space, Typography } from 'antd'
import { useEffect, useState } from 'react'
import { useLanguage, useSay } from '../words/language.tsx'
import { type Problem, signInBy, signInByDirectory, verifyCode, waysIn } from './signing.ts'

type Wish = { userName: string; password: string }

/** The form. `onDone`: the person is signed in. */
export function SignInForm({ error, onDone }: { error?: Problem | null; onDone: () => void }) {
  const say = useSay()
  const { language } = useLanguage()
  const [problem, setProblem] = useState<Problem | null>(error ?? null)
  const [code, setCode] = useState(false)
  const [busy, setBusy] = useState(false)
  const run = async (sent: Promise<{ problem: Problem } | { next: 'in' | 'code' }>) => {
    setBusy(true)
    const answer = await sent
    setBusy(false)
    setProblem('problem' in answer ? answer.problem : null)
    if ('next' in answer && answer.next === 'code') setCode(true)
    if ('next' in answer && answer.next === 'in') onDone()
  }
  return (
    <Space orientation="vertical" size="middle" style={{ width: '100%' }}>
      {problem && <Alert type="error" showIcon title={problem[language]} role="alert" />}
      {code ? (
        <Form layout="vertical" onFinish={({ code }: { code: string }) => run(verifyCode(code))}>
          <Form.Item
            name="code"
            label={say('验证码（或备用码）', 'Code from your authenticator, or a backup code')}
            rules={[{ required: true, message: say('请输入验证码', 'Enter the code') }]}
          >
            <Input autoFocus inputMode="numeric" autoComplete="one-time-code" />
          </Form.Item>
          <Button type="primary" htmlType="submit" block loading={busy}>
            {say('登录', 'Sign in')}
          </Button>
        </Form>
      ) : (
        <Form layout="vertical" onFinish={(wish: Wish) => run(signInBy(wish))} requiredMark={false}>
          <Form.Item
            name="userName"
            label={say('用户名', 'User name')}
            rules={[{ required: true, message: say('请输入用户名', 'Enter your user name') }]}
          >
            <Input autoFocus autoComplete="username" />
          </Form.Item>
          <Form.Item
            name="password"
            label={say('密码', 'Password')}
            rules={[{ required: true, message: say('请输入密码', 'Enter your password') }]}
          >
            <Input.Password autoComplete="current-password" />
          </Form.Item>
          <Button type="primary" htmlType="submit" block loading={busy}>
            {say('登录', 'Sign in')}
          </Button>
        </Form>
      )}
      {!code && <DirectoryButton />}
      {!code && (
        <Typography.Text type="secondary">
          {say(
            '忘记密码，请联系本单位管理员重置。',
            'Forgotten the password? An administrator of your office can reset it.',
          )}
        </Typography.Text>
      )}
    </Space>
  )
}

/** The way in through the office's own directory, where the server has one. */
function DirectoryButton() {
  const say = useSay()
  const [name, setName] = useState<string | null>(null)
  useEffect(() => {
    void waysIn().then(({ directory }) => setName(directory))
  }, [])
  if (name === null) return null
  return (
    <>
      <Divider plain>{say('或', 'or')}</Divider>
      <Button block onClick={() => void signInByDirectory()}>
        {say(`用${name}登录`, `Sign in with ${name}`)}
      </Button>
    </>
  )
}
