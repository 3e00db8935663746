// The choice of columns (选择栏目): which are shown and in which order they were chosen; kept in the address, so that a colleague sees the same.
import { TableOutlined } from '@ant-design/icons'
import { Button, Checkbox, Flex, Popover } from 'antd'
import { type Said, useSay } from '../../words/language.tsx'

type Props = {
  all: readonly (Said & { id: string })[]
  chosen: readonly string[]
  onChange: (columns: string[] | null) => void
}

export function ColumnChoice({ all, chosen, onChange }: Props) {
  const say = useSay()
  const options = all.map((column) => ({ value: column.id, label: say(column), disabled: column.id === all[0]?.id }))
  const body = (
    <Flex vertical gap="small" style={{ maxHeight: 420, overflow: 'auto', width: 220 }}>
      <Checkbox.Group
        style={{ display: 'grid', gap: 6 }}
        options={options}
        value={[...chosen]}
        onChange={(next) => onChange(all.map(({ id }) => id).filter((id) => next.includes(id)))}
      />
      <Flex gap="small">
        <Button size="small" onClick={() => onChange(all.map(({ id }) => id))}>
          {say('全选', 'All')}
        </Button>
        <Button size="small" onClick={() => onChange(null)}>
          {say('恢复默认', 'Default')}
        </Button>
      </Flex>
    </Flex>
  )
  return (
    <Popover content={body} trigger="click" placement="bottomRight">
      <Button icon={<TableOutlined aria-hidden />}>{say('栏目', 'Columns')}</Button>
    </Popover>
  )
}
