// A member (成员表单): someone new, or another role, unit or limits of one who is there.

import { Alert, AutoComplete, Button, Drawer, Form, Grid, Input, Radio, Select } from 'antd'
import { programmes } from '../../../../model/programmes.ts'
import { type Role, roles } from '../../../../model/roles.ts'
import { useChange } from '../../calls/calls.ts'
import { PlaceSelect } from '../../parts/place-select.tsx'
import { TieSelect } from '../../parts/tie-select.tsx'
import { UserNameField } from '../../parts/user-name-field.tsx'
import { useSay } from '../../words/language.tsx'
import { useUnits } from '../work/unit-select.tsx'
import type { Member } from './member.ts'
import { rolesTold } from './roles-told.ts'

type Wish = {
  name: string
  userName: string
  directoryName?: string
  role: Role
  unit?: string
  regions?: string[]
  programmes?: string[]
  ties?: string[]
}
type Props = { member: Member | null; onSecret: (secret: string) => void; onClose: () => void }

const listed = (all: string[] | undefined) => (all && all.length > 0 ? all : null)
const limitsIn = (wish: Wish) => ({
  regions: listed(wish.regions),
  programmes: listed(wish.programmes),
  ties: listed(wish.ties),
})

export function MemberForm({ member, onSecret, onClose }: Props) {
  const say = useSay()
  const wide = Grid.useBreakpoint().md
  const [form] = Form.useForm<Wish>()
  const { change, busy } = useChange()
  const role = Form.useWatch('role', form)
  const { names } = useUnits()
  const save = async (wish: Wish) => {
    const rights = { role: wish.role, limits: limitsIn(wish), unit: wish.unit?.trim() || null }
    const done = { zh: '已保存', en: 'Saved' }
    if (member) {
      const params = { id: member.userId }
      const saved = await change('patch', '/members/{id}', { params, body: rights, version: member.version }, { done })
      if (saved) onClose()
      return
    }
    const directory = wish.directoryName?.trim() ? { directoryName: wish.directoryName.trim() } : {}
    const body = { ...rights, name: wish.name, userName: wish.userName, ...directory }
    const added = await change('post', '/members', { body }, { done: { zh: '已新增', en: 'Added' } })
    if (!added) return
    onClose()
    if (added.value.temporaryPassword) onSecret(added.value.temporaryPassword)
  }
  const initial: Partial<Wish> = member
    ? {
        ...member,
        unit: member.unit ?? '',
        ...withoutNulls(member),
        userName: member.userName ?? '',
        directoryName: '',
      }
    : { role: 'editor' }
  const title = member ? say(`调整成员：${member.name}`, `Change ${member.name}`) : say('新增成员', 'Add a member')
  return (
    <Drawer
      open
      onClose={onClose}
      title={title}
      size={wide ? 520 : '100%'}
      destroyOnHidden
      extra={
        <Button type="primary" loading={busy} onClick={() => form.submit()}>
          {say('保存', 'Save')}
        </Button>
      }
    >
      <Form form={form} layout="vertical" initialValues={initial} onFinish={save} requiredMark={false}>
        {!member && <NameFields />}
        <Form.Item name="role" label={say('角色', 'Role')} extra={role && say(rolesTold[role])}>
          <Radio.Group options={Object.entries(roles).map(([value, one]) => ({ value, label: say(one) }))} />
        </Form.Item>
        <Form.Item
          name="unit"
          label={say('单位', 'Unit')}
          extra={say(
            '报送单位须填：以该单位的名义报送和确认；须与任务中的责任单位同名，才看得到自己的任务。',
            'A reporter sends and confirms in its name; he sees the tasks that name the unit just so.',
          )}
          rules={
            role === 'reporter'
              ? [{ required: true, whitespace: true, message: say('报送单位须填写单位', 'A reporter needs a unit') }]
              : []
          }
        >
          <AutoComplete
            options={names.map((unit) => ({ value: unit }))}
            showSearch={{ filterOption: (typed, option) => String(option?.value).includes(typed) }}
            placeholder={say('如：北仑区、市农业农村局', 'such as 北仑区')}
            maxLength={200}
          />
        </Form.Item>
        <LimitFields />
      </Form>
    </Drawer>
  )
}

function withoutNulls({ limits: { regions, programmes: ids, ties } }: Member) {
  return { regions: regions ?? [], programmes: ids ?? [], ties: ties ?? [] }
}

function NameFields() {
  const say = useSay()
  const needed = { required: true, whitespace: true, message: say('请填写', 'Fill this in') }
  return (
    <>
      <Form.Item name="name" label={say('姓名', 'Name')} rules={[needed]}>
        <Input maxLength={100} autoFocus />
      </Form.Item>
      <UserNameField />
      <Form.Item
        name="directoryName"
        label={say('统一认证账号（没有可不填）', "Name in the office's directory, if any")}
        extra={say('填写后从统一认证登录，不发临时密码。', 'With it one signs in there and gets no password here.')}
      >
        <Input maxLength={200} autoComplete="off" />
      </Form.Item>
    </>
  )
}

function LimitFields() {
  const say = useSay()
  const options = Object.entries(programmes).map(([value, one]) => ({ value, label: say(one) }))
  return (
    <>
      <Alert
        type="info"
        showIcon
        title={say(
          '范围不填即为全部；填写几项的，须同时符合。',
          'Left empty there is no limit; several limits hold together.',
        )}
        style={{ marginBottom: 16 }}
      />
      <Form.Item name="regions" label={say('限于地区', 'Limited to regions')}>
        <PlaceSelect />
      </Form.Item>
      <Form.Item name="programmes" label={say('限于合作机制', 'Limited to programmes')}>
        <Select
          mode="multiple"
          options={options}
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={say('全部机制', 'All programmes')}
        />
      </Form.Item>
      <Form.Item name="ties" label={say('限于结对关系', 'Limited to ties')}>
        <TieSelect />
      </Form.Item>
    </>
  )
}
