// The user name (用户名) in a form: what sign-in takes as one.
import { Form, Input } from 'antd'
import { useSay } from '../words/language.tsx'

/** The field `userName`. `own`: it is the person's own, which the browser may fill in. */
export function UserNameField({ own = false }: { own?: boolean }) {
  const say = useSay()
  return (
    <Form.Item
      name="userName"
      label={say('用户名（登录用）', 'User name')}
      rules={[
        { required: true, whitespace: true, message: say('请填写', 'Fill this in') },
        {
          pattern: /^[\p{L}\p{N}][\p{L}\p{N}._-]{1,63}$/u,
          message: say('2至64个文字、字母、数字或 . _ -', '2 to 64 letters, digits or . _ -'),
        },
      ]}
    >
      <Input maxLength={64} autoComplete={own ? 'username' : 'off'} />
    </Form.Item>
  )
}
