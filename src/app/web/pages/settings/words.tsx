// What the book knows (单位、机制与口径): the programmes, measures, kinds and units that ship with it, to look up.
import { Flex, Input, Segmented, Table, Tag, Typography } from 'antd'
import type { ColumnsType } from 'antd/es/table'
import { unitWords } from '../../../../model/amount-text.ts'
import { accrualNames, tieNames } from '../../../../model/words.ts'
import { type Given, useAsk } from '../../calls/calls.ts'
import { Answered } from '../../parts/answered.tsx'
import { ThemeTag } from '../../parts/theme-tag.tsx'
import { WideTable } from '../../parts/wide-table.tsx'
import { useAddress } from '../../words/address.ts'
import { useSay } from '../../words/language.tsx'

type Measure = Given<'get', '/measures'>['items'][number]
type Programme = Given<'get', '/programmes'>['items'][number]
type Say = ReturnType<typeof useSay>

export function WordsSection() {
  const say = useSay()
  const [{ table = 'measures', find = '' }, change] = useAddress()
  const tables = [
    { value: 'measures', label: say('统计口径', 'Measures') },
    { value: 'programmes', label: say('合作机制', 'Programmes') },
    { value: 'units', label: say('计量单位', 'Units') },
  ]
  return (
    <Flex vertical gap="middle">
      <Flex gap="middle" wrap>
        <Segmented
          aria-label={say('表', 'Table')}
          value={table}
          onChange={(next) => change({ table: next }, { replace: true })}
          options={tables}
        />
        <Input.Search
          allowClear
          defaultValue={find}
          onChange={({ target }) => change({ find: target.value || undefined }, { replace: true })}
          placeholder={say('在表中查找', 'Find in the table')}
          aria-label={say('在表中查找', 'Find in the table')}
          style={{ maxWidth: 260 }}
        />
      </Flex>
      {table === 'measures' && <Measures find={find} />}
      {table === 'programmes' && <Programmes find={find} />}
      {table === 'units' && <Units find={find} />}
      <Typography.Text type="secondary">
        {say(
          '随程序提供，不能在此修改；本单位自定的指标在“指标”页设置。',
          'These ship with the program; indicators of your own are made on the page of indicators.',
        )}
      </Typography.Text>
    </Flex>
  )
}

const has = (find: string, ...texts: readonly (string | null)[]) =>
  texts.some((text) => text?.toLowerCase().includes(find.trim().toLowerCase()))

function Measures({ find }: { find: string }) {
  const say = useSay()
  const asked = useAsk('/measures', {})
  return (
    <Answered asked={asked}>
      {({ items }) => (
        <WideTable<Measure>
          size="small"
          rowKey="id"
          columns={measureColumns(say)}
          dataSource={items.filter(({ id, zh, en, definition, nouns }) => has(find, id, zh, en, definition, ...nouns))}
          pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
          name={say('统计口径', 'Measures')}
          width={760}
        />
      )}
    </Answered>
  )
}

function measureColumns(say: Say): ColumnsType<Measure> {
  return [
    { title: say('口径', 'Measure'), render: (_, one) => say(one), width: 200 },
    { title: say('主题', 'Theme'), render: (_, { theme }) => <ThemeTag id={theme} />, width: 110 },
    { title: say('单位', 'Unit'), render: (_, { unit }) => say(unitWords[unit]) || say('个', 'items'), width: 90 },
    { title: say('计法', 'Accrual'), render: (_, { accrual }) => say(accrualNames[accrual]), width: 90 },
    { title: say('定义', 'Definition'), dataIndex: 'definition' },
  ]
}

function Programmes({ find }: { find: string }) {
  const say = useSay()
  const asked = useAsk('/programmes', {})
  const columns: ColumnsType<Programme> = [
    { title: say('机制', 'Programme'), render: (_, one) => say(one), width: 240 },
    { title: say('结对类别', 'Sort of tie'), render: (_, { tie }) => <Tag>{say(tieNames[tie])}</Tag>, width: 140 },
    {
      title: say('起止', 'Years'),
      render: (_, { since, until }) => (since ? `${since}—${until ?? ''}` : '—'),
      width: 110,
    },
    { title: say('依据', 'Source'), render: (_, { source }) => source ?? '—' },
  ]
  return (
    <Answered asked={asked}>
      {({ items }) => (
        <WideTable
          size="small"
          rowKey="id"
          columns={columns}
          dataSource={items.filter(({ zh, en, source }) => has(find, zh, en, source))}
          pagination={false}
          name={say('合作机制', 'Programmes')}
          width={640}
        />
      )}
    </Answered>
  )
}

function Units({ find }: { find: string }) {
  const say = useSay()
  const rows = Object.entries(unitWords).map(([id, { zh, en }]) => ({ id, zh, en }))
  return (
    <Table
      size="small"
      rowKey="id"
      columns={[
        { title: say('单位', 'Unit'), dataIndex: 'zh' },
        { title: say('英文', 'In English'), dataIndex: 'en' },
        { title: say('代码', 'Code'), dataIndex: 'id' },
      ]}
      dataSource={rows.filter(({ id, zh, en }) => has(find, id, zh, en))}
      pagination={false}
    />
  )
}
