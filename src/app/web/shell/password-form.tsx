// Changing the password (修改密码): the old one, and a new one of at least ten characters.
import { Alert, Button, Form, Input } from 'antd'
import { useState } from 'react'
import { useLanguage, useSay } from '../words/language.tsx'
import { changePassword, type Problem } from './signing.ts'

type Wish = { currentPassword: string; newPassword: string; again: string }

/** The form. `onDone`: the new password holds. */
export function PasswordForm({ onDone }: { onDone: () => void }) {
  const say = useSay()
  const { language } = useLanguage()
  const [form] = Form.useForm<Wish>()
  const [problem, setProblem] = useState<Problem | null>(null)
  const [busy, setBusy] = useState(false)
  const send = async ({ currentPassword, newPassword }: Wish) => {
    setBusy(true)
    const answer = await changePassword({ currentPassword, newPassword })
    setBusy(false)
    setProblem('problem' in answer ? answer.problem : null)
    if ('problem' in answer) return
    form.resetFields()
    onDone()
  }
  const same = ({ getFieldValue }: { getFieldValue: (name: string) => unknown }) => ({
    validator: (_: unknown, value: string) =>
      value === getFieldValue('newPassword')
        ? Promise.resolve()
        : Promise.reject(new Error(say('两次输入不一致', 'The two are not the same'))),
  })
  const needed = { required: true, message: say('请填写', 'Fill this in') }
  const long = { min: 10, message: say('至少10个字符', 'At least 10 characters') }
  return (
    <Form form={form} layout="vertical" onFinish={send} requiredMark={false} style={{ maxWidth: 380 }}>
      {problem && <Alert type="error" showIcon title={problem[language]} role="alert" style={{ marginBottom: 16 }} />}
      <Form.Item name="currentPassword" label={say('当前密码', 'Current password')} rules={[needed]}>
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      <Form.Item
        name="newPassword"
        label={say('新密码（至少10个字符）', 'New password (at least 10 characters)')}
        rules={[needed, long]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Form.Item
        name="again"
        label={say('再输入一次', 'Once more')}
        dependencies={['newPassword']}
        rules={[needed, same]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={busy}>
        {say('修改密码', 'Change the password')}
      </Button>
    </Form>
  )
}
