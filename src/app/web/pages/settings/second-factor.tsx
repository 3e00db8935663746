// The second factor (二次验证): six digits from a phone besides the password. Turned on by scanning a picture and giving the first code.

import { useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Flex, Form, Input, QRCode, Tag, Typography } from 'antd'
import { useState } from 'react'
import { Answered } from '../../parts/answered.tsx'
import type { Problem } from '../../shell/signing.ts'
import { useLanguage, useSay } from '../../words/language.tsx'
import { beginSecondFactor, confirmSecondFactor, endSecondFactor } from './account-calls.ts'
import { useAccount } from './sessions.tsx'

type Begun = { totpURI: string; backupCodes: string[] }

export function SecondFactor() {
  const asked = useAccount()
  const queries = useQueryClient()
  const fresh = () => queries.invalidateQueries({ queryKey: ['account'] })
  return (
    <Answered asked={asked}>
      {({ secondFactor }) => (secondFactor ? <On onDone={fresh} /> : <Off onDone={fresh} />)}
    </Answered>
  )
}

function On({ onDone }: { onDone: () => unknown }) {
  const say = useSay()
  return (
    <Flex vertical gap="small" align="flex-start">
      <Tag color="green">{say('已启用', 'On')}</Tag>
      <PasswordStep
        button={say('停用二次验证', 'Turn it off')}
        danger
        run={async (password) => {
          const answer = await endSecondFactor(password)
          if ('problem' in answer) return answer.problem
          onDone()
          return null
        }}
      />
    </Flex>
  )
}

function Off({ onDone }: { onDone: () => unknown }) {
  const say = useSay()
  const [begun, setBegun] = useState<Begun | null>(null)
  if (begun) return <Confirm begun={begun} onDone={onDone} />
  return (
    <Flex vertical gap="small" align="flex-start">
      <Typography.Text type="secondary">
        {say(
          '启用后，登录时除密码外还需手机验证器（如微信小程序“腾讯身份验证器”、Microsoft Authenticator）上的六位数字；不需要联网。',
          'Signing in then also asks for six digits from an authenticator on your phone; it needs no network.',
        )}
      </Typography.Text>
      <PasswordStep
        button={say('启用二次验证', 'Turn it on')}
        run={async (password) => {
          const answer = await beginSecondFactor(password)
          if ('problem' in answer) return answer.problem
          setBegun(answer.value)
          return null
        }}
      />
    </Flex>
  )
}

type StepProps = { button: string; danger?: boolean; run: (password: string) => Promise<Problem | null> }

/** The password once more, so that an open screen is not enough. */
function PasswordStep({ button, danger = false, run }: StepProps) {
  const say = useSay()
  const { language } = useLanguage()
  const [problem, setProblem] = useState<Problem | null>(null)
  const [busy, setBusy] = useState(false)
  const send = async ({ password }: { password: string }) => {
    setBusy(true)
    setProblem(await run(password))
    setBusy(false)
  }
  return (
    <Form layout="vertical" onFinish={send} requiredMark={false} style={{ width: '100%', maxWidth: 380 }}>
      {problem && <Alert type="error" showIcon title={problem[language]} role="alert" style={{ marginBottom: 12 }} />}
      <Form.Item
        name="password"
        label={say('您的密码', 'Your password')}
        rules={[{ required: true, message: say('请输入密码', 'Enter your password') }]}
      >
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      <Button htmlType="submit" loading={busy} danger={danger}>
        {button}
      </Button>
    </Form>
  )
}

function Confirm({ begun: { totpURI, backupCodes }, onDone }: { begun: Begun; onDone: () => unknown }) {
  const say = useSay()
  const { language } = useLanguage()
  const [problem, setProblem] = useState<Problem | null>(null)
  const send = async ({ code }: { code: string }) => {
    const answer = await confirmSecondFactor(code)
    if ('problem' in answer) setProblem(answer.problem)
    else onDone()
  }
  const key = new URL(totpURI).searchParams.get('secret') ?? ''
  return (
    <Flex vertical gap="middle" align="flex-start">
      <Typography.Text>
        {say('1. 用验证器扫描图形，或手工输入密钥：', '1. Scan this with the authenticator, or type the key:')}
      </Typography.Text>
      <QRCode value={totpURI} type="svg" bgColor="#ffffff" color="#000000" size={180} />
      <Typography.Text className="once" copyable>
        {key}
      </Typography.Text>
      <Typography.Text>
        {say(
          '2. 抄下备用码，手机丢失时每个可用一次：',
          '2. Write down the backup codes; each works once when the phone is lost:',
        )}
      </Typography.Text>
      <Typography.Text className="once" copyable={{ text: backupCodes.join('\n') }}>
        {backupCodes.join('　')}
      </Typography.Text>
      <Typography.Text>
        {say('3. 输入验证器现在显示的六位数字：', '3. Enter the six digits that it shows now:')}
      </Typography.Text>
      {problem && <Alert type="error" showIcon title={problem[language]} role="alert" />}
      <Form layout="inline" onFinish={send}>
        <Form.Item
          name="code"
          rules={[{ required: true, pattern: /^\s*\d{6}\s*$/, message: say('六位数字', 'Six digits') }]}
        >
          <Input
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={8}
            aria-label={say('六位数字', 'Six digits')}
            style={{ width: 120 }}
          />
        </Form.Item>
        <Button type="primary" htmlType="submit">
          {say('完成启用', 'Finish')}
        </Button>
      </Form>
    </Flex>
  )
}
