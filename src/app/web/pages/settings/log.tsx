// The revision log (修订记录): who changed what and when, newest first, with before and after; nothing of the book is ever overwritten.
import { Button, DatePicker, Flex, Select, Typography } from 'antd'
import type { ColumnsType } from 'antd/es/table'
import dayjs from 'dayjs'
import { type Given, useAsk, useList } from '../../calls/calls.ts'
import { Changes } from '../../parts/changes.tsx'
import { useIndicatorNames } from '../../parts/indicator-names.ts'
import { PaperNote, PrintButton } from '../../parts/print-button.tsx'
import { usePrint } from '../../parts/printing.ts'
import { revisedKind, revisionWords } from '../../parts/revision-words.ts'
import { WideTable } from '../../parts/wide-table.tsx'
import { useAddress } from '../../words/address.ts'
import { useSay } from '../../words/language.tsx'
import { secondOf } from '../../words/moments.ts'

type Revision = Given<'get', '/revisions'>['items'][number]

const kinds = [
  'document',
  'finding',
  'entry',
  'link',
  'tie',
  'posting',
  'confirmation',
  'unit_report',
  'report',
  'indicator',
  'target',
  'score_sheet',
  'clause',
  'plan',
  'task',
  'progress',
  'member',
  'setting',
] as const

export function LogSection() {
  const say = useSay()
  const [{ kind, by, from, to, subject }] = useAddress()
  const query = {
    ...(kind ? { kind: kind as (typeof kinds)[number] } : {}),
    ...(by ? { by } : {}),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    ...(subject ? { subject } : {}),
  }
  const list = useList('/revisions', { query: { ...query, limit: 50 } })
  const print = usePrint('/revisions', { query })
  const revisions = print.rows ?? list.items
  return (
    <Flex vertical gap="middle">
      <Flex gap="small" justify="space-between" align="flex-start" wrap>
        <Filters />
        <PrintButton print={print} />
      </Flex>
      <PaperNote print={print} shown={revisions.length} more={list.hasNextPage} />
      <LogTable revisions={revisions} loading={list.isFetching && !list.isFetchingNextPage} />
      {list.hasNextPage && (
        <Button
          className="no-print"
          onClick={() => void list.fetchNextPage()}
          loading={list.isFetchingNextPage}
          style={{ alignSelf: 'center' }}
        >
          {say('更早的', 'Earlier')}
        </Button>
      )}
    </Flex>
  )
}

function Filters() {
  const say = useSay()
  const [{ kind, by, from, to, subject }, change] = useAddress()
  const members = useAsk('/members', {}).data?.items ?? []
  return (
    <Flex gap="small" wrap className="no-print">
      <Select
        allowClear
        value={kind}
        onChange={(next?: string) => change({ kind: next })}
        options={kinds.map((value) => ({ value, label: say(revisedKind(value)) }))}
        placeholder={say('全部对象', 'Everything')}
        aria-label={say('对象', 'Of what')}
        style={{ minWidth: 140 }}
      />
      <Select
        allowClear
        value={by}
        onChange={(next?: string) => change({ by: next })}
        options={members.map(({ userId, name }) => ({ value: userId, label: name }))}
        showSearch={{ optionFilterProp: 'label' }}
        placeholder={say('全部人员', 'Everyone')}
        aria-label={say('人员', 'By whom')}
        style={{ minWidth: 140 }}
      />
      <DatePicker.RangePicker
        allowEmpty={[true, true]}
        value={[from ? dayjs(from) : null, to ? dayjs(to) : null]}
        onChange={(days) => change({ from: days?.[0]?.format('YYYY-MM-DD'), to: days?.[1]?.format('YYYY-MM-DD') })}
        placeholder={[say('自', 'From'), say('至', 'To')]}
        aria-label={say('时间', 'When')}
      />
      {subject && (
        <Button onClick={() => change({ subject: undefined })}>{say('只看一个对象 ×', 'One subject ×')}</Button>
      )}
    </Flex>
  )
}

function LogTable({ revisions, loading }: { revisions: Revision[]; loading: boolean }) {
  const say = useSay()
  const [, change] = useAddress()
  const members = useAsk('/members', {}).data?.items ?? []
  const nameOf = (by: string) =>
    members.find(({ userId }) => userId === by)?.name ??
    (by.startsWith('local:') ? say('服务器本机', 'on the server') : say('已移除的成员', 'a removed member'))
  const namesOf = useIndicatorNames()
  const indicatorOf = (id: string) => say(namesOf(id))
  const columns: ColumnsType<Revision> = [
    { title: say('序号', 'No.'), dataIndex: 'no', width: 80 },
    {
      title: say('时间', 'When'),
      render: (_, { at }) => secondOf(at),
      width: 180,
    },
    { title: say('人员', 'By'), render: (_, { by }) => nameOf(by), width: 110 },
    { title: say('事项', 'What'), render: (_, { action }) => say(revisionWords(action)), width: 170 },
    { title: say('内容', 'Of'), render: (_, revision) => nameIn(revision, indicatorOf) },
    {
      title: say('理由', 'Why'),
      render: (_, { why }) => why ?? '',
    },
  ]
  return (
    <WideTable
      size="small"
      rowKey="no"
      columns={columns}
      dataSource={revisions}
      loading={loading}
      pagination={false}
      name={say('修订记录', 'Revision log')}
      width={860}
      expandable={{
        expandedRowRender: ({ before, after, subject, hash }) => (
          <Flex vertical gap="small">
            <Changes before={before} after={after} />
            <Flex gap="middle" wrap align="center">
              <Button type="link" size="small" onClick={() => change({ subject })} style={{ padding: 0 }}>
                {say('该对象的全部记录', 'All of this subject')}
              </Button>
              <Typography.Text type="secondary" style={{ fontSize: 12 }}>
                {say('校验值', 'hash')} {hash.slice(0, 16)}…
              </Typography.Text>
            </Flex>
          </Flex>
        ),
      }}
    />
  )
}

/** What the thing is called, as far as its row says. */
function nameIn({ before, after }: Revision, indicatorOf: (id: string) => string): string {
  const row = { ...(before as object | null), ...(after as object | null) } as Record<string, unknown>
  const sides = row.a && row.b ? `${row.a}—${row.b}` : null
  if (typeof row.indicator === 'string') return indicatorOf(row.indicator)
  const called = row.title ?? row.name ?? sides ?? row.measure ?? row.words ?? row.quote ?? row.side ?? ''
  return String(called).slice(0, 60)
}
