// A side of a tie (结对的一方): regions are offered as their names are typed; what is no region is a school, a hospital or a firm, and the form says so, since
// figures of a region would not find a tie that has another name.
import { AutoComplete, Form, Typography } from 'antd'
import { useAsk } from '../../calls/calls.ts'
import { useSay } from '../../words/language.tsx'

type Props = { name: 'a' | 'b'; label: string; placeholder: string }

export function SideField({ name, label, placeholder }: Props) {
  const say = useSay()
  const typed = (Form.useWatch<string | undefined>(name) ?? '').trim()
  const asked = useAsk('/places', typed ? { query: { words: typed, limit: 10 } } : null)
  const found = typed ? (asked.data?.items ?? []) : []
  const same = found.filter((place) => place.name === typed)
  const [first] = same
  const shown = typed && asked.isSuccess && !asked.isPlaceholderData
  const told =
    first && same.length === 1
      ? (first.province ?? say('行政区划', 'a region'))
      : same.length > 1
        ? say(
            `有${same.length}个同名地区，分不清是哪一个，将按单位登记，数据不会自动归入。`,
            `${same.length} regions have this name: it is kept as a body, and figures do not find it.`,
          )
        : found.length > 0
          ? say('请从列表中选全称。', 'Choose the full name from the list.')
          : say(
              '不是已知的地区名，将按单位（学校、医院、企业等）登记；如是地区，请核对全称。',
              'No known region: it is kept as a body (school, hospital, firm). If it is a region, check its full name.',
            )
  const certain = same.length === 1
  return (
    <Form.Item
      name={name}
      label={label}
      rules={[{ required: true, whitespace: true, message: say('请填写正式全称', 'Write the full official name') }]}
      extra={shown ? <Typography.Text type={certain ? 'secondary' : 'warning'}>{told}</Typography.Text> : undefined}
    >
      <AutoComplete
        placeholder={placeholder}
        maxLength={200}
        options={found.map((place) => ({
          value: place.name,
          key: place.code,
          label: place.province ? `${place.name}（${place.province}）` : place.name,
        }))}
      />
    </Form.Item>
  )
}
