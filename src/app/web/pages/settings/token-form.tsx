// A new token (新建令牌): what it is for, how long it lasts, and what it may, never more than its owner.
import { Checkbox, Form, Input, InputNumber, Modal, Radio, Select } from 'antd'
import { type Action, actionSchema, actions, may, type Role, roles } from '../../../../model/roles.ts'
import { useChange } from '../../calls/calls.ts'
import { useMay, useMe } from '../../calls/me.ts'
import { useSay } from '../../words/language.tsx'

type Wish = { name: string; days: number; by: 'role' | 'actions'; role: Role; scopes?: Action[] }

/** The form; `onMade`: the token, told this once. */
export function TokenForm({ onMade, onClose }: { onMade: (token: string) => void; onClose: () => void }) {
  const say = useSay()
  const me = useMe()
  const { change, busy } = useChange()
  const [form] = Form.useForm<Wish>()
  const by = Form.useWatch('by', form)
  const make = async ({ name, days, by: way, role, scopes = [] }: Wish) => {
    const body = way === 'role' ? { name, days, ceiling: role } : { name, days, scopes }
    const made = await change('post', '/tokens', { body })
    if (!made) return
    onClose()
    onMade(made.value.token)
  }
  const needed = { required: true, message: say('请填写', 'Fill this in') }
  return (
    <Modal
      open
      title={say('新建令牌', 'New token')}
      onCancel={onClose}
      onOk={form.submit}
      okText={say('新建', 'Make')}
      confirmLoading={busy}
      destroyOnHidden
    >
      <Form
        form={form}
        layout="vertical"
        onFinish={make}
        requiredMark={false}
        initialValues={{ days: 90, by: 'role', role: me?.role === 'viewer' ? 'viewer' : 'reviewer' }}
      >
        <Form.Item name="name" label={say('用途', 'What it is for')} rules={[{ ...needed, whitespace: true }]}>
          <Input maxLength={100} placeholder={say('如：市数据平台每日取数', 'such as: nightly sync')} />
        </Form.Item>
        <Form.Item name="days" label={say('有效天数（1至366）', 'Days (1 to 366)')} rules={[needed]}>
          <InputNumber min={1} max={366} precision={0} />
        </Form.Item>
        <Form.Item name="by" label={say('权限', 'What it may')}>
          <Radio.Group
            options={[
              { value: 'role', label: say('按角色', 'As a role') },
              { value: 'actions', label: say('逐项选择', 'One by one') },
            ]}
          />
        </Form.Item>
        {by === 'actions' ? <Scopes /> : <RoleField />}
      </Form>
    </Modal>
  )
}

function RoleField() {
  const say = useSay()
  const me = useMe()
  // A role fits where everything that it may, the person may too.
  const fits = (role: Role) =>
    actionSchema.options.every((one) => !may(role, one) || !actions[one].token || (me && may(me.role, one)))
  const options = (Object.keys(roles) as Role[]).filter(fits).map((value) => ({ value, label: say(roles[value]) }))
  return (
    <Form.Item name="role" label={say('相当于', 'As')}>
      <Select options={options} />
    </Form.Item>
  )
}

function Scopes() {
  const say = useSay()
  const own = useMay()
  const options = actionSchema.options
    .filter((one) => own(one) && actions[one].token)
    .map((value) => ({ value, label: say(actions[value]) }))
  return (
    <Form.Item
      name="scopes"
      label={say('可办事项', 'Rights')}
      rules={[{ required: true, type: 'array', min: 1, message: say('至少选一项', 'Choose at least one') }]}
    >
      <Checkbox.Group options={options} />
    </Form.Item>
  )
}
