// Clauses carried out (条款落实情况): tie by tie how many clauses nobody carries out and of how many tasks nobody has said anything.
import { Link } from '@tanstack/react-router'
import { Flex, Select } from 'antd'
import { useList } from '../../calls/calls.ts'
import { Listed } from '../../parts/listed.tsx'
import { NothingYet } from '../../parts/nothing-yet.tsx'
import { WideTable } from '../../parts/wide-table.tsx'
import { useAddress } from '../../words/address.ts'
import { useSay } from '../../words/language.tsx'
import { Done } from './plan-bar.tsx'
import { yearsAround } from './plan-list.tsx'

export function WorkCoverage() {
  const say = useSay()
  const [{ year }, change] = useAddress()
  const inYear = /^\d{4}$/.test(year ?? '') ? { year: Number(year) } : {}
  const list = useList('/coverage/work', { query: { ...inYear, limit: 100 } })
  type Row = (typeof list.items)[number]
  const tasks = (row: Row, count: number, only: Record<string, string>) => {
    if (count === 0) return <span className="number">0</span>
    const search = { view: 'tasks', plans: 'all', tie: row.tie, ...(year ? { year } : {}), ...only }
    return (
      <Link to="/plans" search={search as never} className="number number-link">
        {count}
      </Link>
    )
  }
  return (
    <Flex vertical gap="small">
      <Select
        allowClear
        className="no-print"
        aria-label={say('年度', 'Year')}
        placeholder={say('全部年度', 'All years')}
        style={{ width: 120 }}
        value={year ?? null}
        options={yearsAround(year).map((value) => ({ value, label: say(`${value}年`, value) }))}
        onChange={(next: string | null | undefined) => change({ year: next ?? undefined })}
      />
      <Listed
        list={list}
        none={
          <NothingYet
            says={say(
              '还没有条款和任务。打开一份协议的台账条目提取条款，再为它新建计划。',
              'No clauses or tasks yet. Take the clauses of an agreement on its page in the ledger, then begin a plan.',
            )}
          />
        }
      >
        <WideTable<Row>
          name={say('条款落实', 'Clauses carried out')}
          width={720}
          size="small"
          rowKey="tie"
          pagination={false}
          dataSource={list.items}
          columns={[
            {
              title: say('结对关系', 'Tie'),
              render: (_, { tie, a, b }) => (
                <Link to="/ties/$id" params={{ id: tie }} hash="work">
                  {a}—{b}
                </Link>
              ),
            },
            {
              ...{ title: say('条款', 'Clauses'), width: 90, align: 'end' },
              render: (_, { tie, clauses }) => (
                <Link to="/ties/$id" params={{ id: tie }} hash="work" className="number number-link">
                  {clauses}
                </Link>
              ),
            },
            {
              ...{ title: say('尚无任务', 'Without a task'), width: 110, align: 'end' },
              render: (_, { tie, uncarried }) =>
                uncarried === 0 ? (
                  <span className="number">0</span>
                ) : (
                  <Link to="/ties/$id" params={{ id: tie }} hash="work" className="number number-link">
                    {uncarried}
                  </Link>
                ),
            },
            {
              ...{ title: say('任务', 'Tasks'), width: 80, align: 'end' },
              render: (_, row) => tasks(row, row.summary.tasks, {}),
            },
            {
              ...{ title: say('逾期', 'Overdue'), width: 80, align: 'end' },
              render: (_, row) => tasks(row, row.summary.overdue, { overdue: 'true' }),
            },
            {
              ...{ title: say('尚未报送', 'Nothing told'), width: 110, align: 'end' },
              render: (_, row) => tasks(row, row.summary.unsaid, { unsaid: 'true' }),
            },
            {
              ...{ title: say('完成（按权重）', 'Done by weight'), width: 150, align: 'end' },
              render: (_, { summary }) => (summary.done ? <Done summary={summary} named={false} /> : '—'),
            },
          ]}
        />
      </Listed>
    </Flex>
  )
}
