// The first run (首次使用): the office names its book and its first administrator; the link that the server printed lets one in.

import { Alert, Button, Flex, Form, Input, Skeleton, Typography } from 'antd'
import { useEffect, useState } from 'react'
import { UserNameField } from '../parts/user-name-field.tsx'
import { useLanguage, useSay } from '../words/language.tsx'
import { begin, isDue, type SetUp } from './first-run-calls.ts'
import { Outside } from './outside.tsx'
import type { Problem } from './signing.ts'

export function FirstRunPage() {
  const say = useSay()
  const [due, setDue] = useState<boolean | null>(null)
  useEffect(() => {
    document.title = say('首次使用 · 结对', 'First run · Jiedui')
    void isDue().then(setDue)
  }, [say])
  return (
    <Outside width={480}>
      {due === null && <Skeleton active />}
      {due === false && <Over />}
      {due && <Setting />}
    </Outside>
  )
}

/** Somebody has set it up already. */
function Over() {
  const say = useSay()
  return (
    <Flex vertical gap="middle">
      <Typography.Title level={1} style={{ fontSize: 20, margin: 0 }}>
        {say('这里已经建好台账', 'There is a book here already')}
      </Typography.Title>
      <Typography.Text>
        {say(
          '请用自己的账号登录；没有账号的，请管理员在“设置—人员与角色”中新增。',
          'Sign in with your account; an administrator adds people under Settings.',
        )}
      </Typography.Text>
      <Button type="primary" href="/sign-in">
        {say('去登录', 'Sign in')}
      </Button>
    </Flex>
  )
}

type Wish = Omit<SetUp, 'secret'> & { link?: string; again: string }

/** 43 characters, out of the link as it was pasted or alone. */
const secretIn = (text: string) => /[?&]secret=([\w-]+)/.exec(text)?.[1] ?? text.trim()

function Setting() {
  const say = useSay()
  const { language } = useLanguage()
  const [form] = Form.useForm<Wish>()
  const [problem, setProblem] = useState<Problem | null>(null)
  const [busy, setBusy] = useState(false)
  const given = new URLSearchParams(location.search).get('secret')
  const [secret, setSecret] = useState(given ?? '')
  const send = async ({ link, again: _, ...said }: Wish) => {
    setBusy(true)
    const answer = await begin({ ...said, secret: link ? secretIn(link) : secret })
    setBusy(false)
    if (answer === null) {
      location.assign('/')
      return
    }
    setProblem(answer)
    // The link in the address is of an earlier start: the right one can be pasted.
    if (answer.code === 'first_run_secret') setSecret('')
    const fields = answer.errors.map(({ path, zh, en }) => ({
      name: path as keyof Wish,
      errors: [{ zh, en }[language]],
    }))
    form.setFields(fields)
  }
  return (
    <>
      <Typography.Title level={1} style={{ fontSize: 20, marginTop: 0 }}>
        {say('首次使用：建立本单位的台账', 'First run: begin the book of your office')}
      </Typography.Title>
      <Typography.Paragraph type="secondary">
        {say(
          '只需一次。之后由管理员在“设置”中添加同事，数据都留在本单位的服务器上。',
          'This is done once. Colleagues are added later, under Settings; all data stays on your own server.',
        )}
      </Typography.Paragraph>
      {problem && <Alert type="error" showIcon role="alert" title={problem[language]} style={{ marginBottom: 16 }} />}
      <Form form={form} layout="vertical" onFinish={send} requiredMark={false} scrollToFirstError>
        {secret === '' && <LinkField />}
        <BookFields />
        <PasswordFields />
        <Button type="primary" htmlType="submit" block loading={busy} size="large">
          {say('建立台账', 'Begin the book')}
        </Button>
      </Form>
    </>
  )
}

function LinkField() {
  const say = useSay()
  return (
    <Form.Item
      name="link"
      label={say('设置链接', 'Set-up link')}
      extra={say(
        '程序启动时打印在服务器窗口中，请向启动程序的同事索取。',
        'The server printed it when it started: ask whoever started it.',
      )}
      rules={[{ required: true, whitespace: true, message: say('请粘贴设置链接', 'Paste the set-up link') }]}
    >
      <Input autoComplete="off" placeholder="http://…/first-run?secret=…" />
    </Form.Item>
  )
}

function BookFields() {
  const say = useSay()
  const needed = { required: true, whitespace: true, message: say('请填写', 'Fill this in') }
  return (
    <>
      <Form.Item
        name="book"
        label={say('台账名称', 'Name of the book')}
        rules={[needed]}
        extra={say('一般用单位名称，会显示在每页左上角。', 'Usually the name of the office; it shows on every page.')}
      >
        <Input maxLength={100} placeholder={say('如：某市区域合作台账', 'such as: Cooperation of our city')} />
      </Form.Item>
      <Form.Item name="name" label={say('管理员姓名', 'Name of the administrator')} rules={[needed]}>
        <Input maxLength={100} autoComplete="name" />
      </Form.Item>
      <UserNameField own />
    </>
  )
}

function PasswordFields() {
  const say = useSay()
  const same = ({ getFieldValue }: { getFieldValue: (name: string) => unknown }) => ({
    validator: (_: unknown, value: string) =>
      value === getFieldValue('password')
        ? Promise.resolve()
        : Promise.reject(new Error(say('两次输入不一致', 'The two are not the same'))),
  })
  const needed = { required: true, message: say('请填写', 'Fill this in') }
  return (
    <>
      <Form.Item
        name="password"
        label={say('密码（至少10个字符）', 'Password (at least 10 characters)')}
        rules={[needed, { min: 10, message: say('至少10个字符', 'At least 10 characters') }]}
      >
        <Input.Password autoComplete="new-password" maxLength={128} />
      </Form.Item>
      <Form.Item name="again" label={say('再输入一次', 'Once more')} dependencies={['password']} rules={[needed, same]}>
        <Input.Password autoComplete="new-password" maxLength={128} />
      </Form.Item>
    </>
  )
}
