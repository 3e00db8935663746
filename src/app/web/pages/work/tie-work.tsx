// The work of a pair (计划与任务): its plans of a year, what waits in them, and the clauses of its agreements with how many tasks carry each out.
import { Link } from '@tanstack/react-router'
import { Flex, Tag, Typography } from 'antd'
import { useEffect } from 'react'
import { useAsk, useList } from '../../calls/calls.ts'
import { useMay } from '../../calls/me.ts'
import { Answered } from '../../parts/answered.tsx'
import { Listed } from '../../parts/listed.tsx'
import { Section } from '../../parts/section.tsx'
import { useSay } from '../../words/language.tsx'
import { ClauseSaid } from './clause-said.tsx'
import { TaskLines } from './entry-work.tsx'
import { PlanCard } from './plan-list.tsx'
import './work.css'

type Props = { tie: string; year: number | null }

export function TieWork({ tie, year }: Props) {
  const say = useSay()
  useEffect(() => {
    if (location.hash === '#work') document.getElementById('work')?.scrollIntoView({ block: 'start' })
  }, [])
  return (
    <div id="work" className="page-rows">
      <Section title={say('计划与任务', 'Plans and tasks')} extra={<Begin tie={tie} />}>
        <Plans tie={tie} year={year} />
      </Section>
      <Clauses tie={tie} />
    </div>
  )
}

function Begin({ tie }: { tie: string }) {
  const say = useSay()
  const may = useMay()('plans.write')
  return (
    <Flex gap="small" className="no-print">
      <Link to="/plans" search={{ view: 'tasks', tie, plans: 'all' } as never}>
        {say('全部任务', 'All tasks')}
      </Link>
      {may && (
        <Link to="/plans" search={{ open: 'plan', for: tie } as never}>
          {say('新建计划', 'New plan')}
        </Link>
      )}
    </Flex>
  )
}

/** The plans that touch the year, or all of them where it has none; and the tasks that are past their day. */
function Plans({ tie, year }: Props) {
  const say = useSay()
  const asked = useAsk('/plans', { query: { tie, limit: 50 } })
  const overdue = useAsk('/tasks', {
    query: { tie, overdue: true, planState: 'in_force', sort: 'due', limit: 10 },
  }).data
  return (
    <Answered asked={asked}>
      {({ items }) => {
        const ofYear = items.filter(
          ({ from, to }) => year === null || (from <= `${year}-12-31` && to >= `${year}-01-01`),
        )
        const shown = ofYear.length > 0 ? ofYear : items
        if (shown.length === 0)
          return (
            <Typography.Text type="secondary">
              {say(
                '还没有计划。新建后可从协议条款生成任务。',
                'No plan yet. Begin one, and make tasks of the clauses.',
              )}
            </Typography.Text>
          )
        return (
          <Flex vertical gap="small">
            {shown.map((plan) => (
              <PlanCard key={plan.id} plan={plan} level={3} />
            ))}
            {overdue && overdue.items.length > 0 && (
              <div>
                <strong>{say('逾期任务', 'Overdue')}</strong>
                <TaskLines tasks={overdue.items} />
                {overdue.next && (
                  <Link to="/plans" search={{ view: 'tasks', tie, overdue: 'true' } as never}>
                    {say('全部逾期任务', 'All that are overdue')}
                  </Link>
                )}
              </div>
            )}
          </Flex>
        )
      }}
    </Answered>
  )
}

function Clauses({ tie }: { tie: string }) {
  const say = useSay()
  const list = useList('/clauses', { query: { tie, limit: 50 } })
  return (
    <Section title={say('协议条款', 'Clauses of its agreements')}>
      <Listed list={list} none={<Typography.Text type="secondary">{say(noClause)}</Typography.Text>}>
        <ul className="plain-list">
          {list.items.map((clause, at) => (
            <li key={clause.id}>
              {clause.agreement !== list.items[at - 1]?.agreement && (
                <div style={{ marginBottom: 4 }}>
                  <Link to="/entries/$id" params={{ id: clause.agreement }}>
                    {clause.agreementName}
                  </Link>
                </div>
              )}
              <ClauseSaid clause={clause}>
                <Tag style={{ margin: 0 }}>
                  {clause.tasks > 0
                    ? say(`${clause.tasks}项任务落实`, `${clause.tasks} tasks`)
                    : say('尚无任务', 'no task')}
                </Tag>
              </ClauseSaid>
            </li>
          ))}
        </ul>
      </Listed>
    </Section>
  )
}

const noClause = {
  zh: '还没有录入条款。打开一份协议的台账条目，从它的材料中提取。',
  en: 'No clauses yet: open an agreement in the ledger and take them from its document.',
}
