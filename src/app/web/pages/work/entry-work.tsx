// The work that an entry stands in (条目上的工作): of an agreement its clauses, each with the tasks that carry it out; of any entry the tasks that are
// about it.
import { Link } from '@tanstack/react-router'
import { Button, Card, Flex, Tag, Typography } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useAsk, useList } from '../../calls/calls.ts'
import { fetched } from '../../calls/connection.ts'
import { useMay } from '../../calls/me.ts'
import { Listed } from '../../parts/listed.tsx'
import { useSay } from '../../words/language.tsx'
import { ClauseDeeds } from './clause-deeds.tsx'
import { ClauseSaid } from './clause-said.tsx'
import { Due, Percent, TaskState } from './tags.tsx'
import type { Clause, Task } from './words.ts'
import '../../parts/section.css'
import './work.css'

const ClauseProposals = lazy(async () => ({
  default: (await fetched(() => import('./clause-proposals.tsx'))).ClauseProposals,
}))

type Entry = { id: string; kind: string; name: string }

export function EntryWork({ entry }: { entry: Entry }) {
  return (
    <>
      {entry.kind === 'agreement' && <EntryClauses entry={entry} />}
      <EntryTasks entry={entry.id} />
    </>
  )
}

function EntryClauses({ entry }: { entry: Entry }) {
  const say = useSay()
  const may = useMay()
  const [proposing, setProposing] = useState(false)
  const list = useList('/clauses', { query: { agreement: entry.id, limit: 100 } })
  const writes = may('plans.write') && may('documents.read')
  return (
    <Card
      size="small"
      title={say('条款', 'Clauses')}
      extra={
        writes && (
          <Button size="small" className="no-print" onClick={() => setProposing(true)}>
            {say('从材料提取条款', 'Take clauses from a document')}
          </Button>
        )
      }
    >
      <Listed list={list} none={<Typography.Text type="secondary">{say(writes ? howToBegin : none)}</Typography.Text>}>
        <ul className="plain-list">
          {list.items.map((clause) => (
            <li key={clause.id}>
              <ClauseSaid clause={clause}>
                {clause.tasks === 0 && <Tag>{say('尚无任务', 'no task')}</Tag>}
                {writes && <ClauseDeeds clause={clause} />}
              </ClauseSaid>
              {clause.tasks > 0 && <CarriedOut clause={clause} />}
            </li>
          ))}
        </ul>
      </Listed>
      <Suspense>{proposing && <ClauseProposals entry={entry} onClose={() => setProposing(false)} />}</Suspense>
    </Card>
  )
}

const howToBegin = {
  zh: '还没有条款。点“从材料提取条款”，选协议文本，勾选后录入；或在材料中选中文字新增。',
  en: 'No clauses yet. Take them from the text of the agreement, or select words in a document.',
}
const none = { zh: '还没有录入条款。', en: 'No clauses yet.' }

/** The tasks that carry a clause out; nothing for who sees none of them. */
function CarriedOut({ clause }: { clause: Clause }) {
  const items = useAsk('/tasks', { query: { clause: clause.id, sort: 'due', limit: 50 } }).data?.items ?? []
  return <TaskLines tasks={items} />
}

function EntryTasks({ entry }: { entry: string }) {
  const say = useSay()
  const items = useAsk('/tasks', { query: { entry, sort: 'due', limit: 50 } }).data?.items ?? []
  if (items.length === 0) return null
  return (
    <Card size="small" title={say('相关任务', 'Tasks about it')}>
      <TaskLines tasks={items} />
    </Card>
  )
}

/** Tasks in a few words each. */
export function TaskLines({ tasks }: { tasks: readonly Task[] }) {
  return (
    <ul className="task-lines">
      {tasks.map((task) => (
        <li key={task.id}>
          <Link to="/tasks/$id" params={{ id: task.id }}>
            {task.title}
          </Link>
          <Flex gap="2px 8px" wrap align="center">
            <TaskState state={task.state} />
            <Percent task={task} />
            <Due task={task} />
            <Typography.Text type="secondary">{task.units.join('、')}</Typography.Text>
          </Flex>
        </li>
      ))}
    </ul>
  )
}
