// The page of a task (任务页): what is to be done, by whom, until when; what was told of it and a place to tell more; the clauses that it carries out
// with their sentences, what it is about, and how far its target is by the figures of the book. A unit sees this alone.
import { DeleteOutlined, EditOutlined, PlusOutlined } from '@ant-design/icons'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { Alert, Button, Descriptions, Flex, Typography } from 'antd'
import { lazy, Suspense, useEffect, useState } from 'react'
import { useAsk, useChange } from '../../calls/calls.ts'
import { fetched } from '../../calls/connection.ts'
import { useMay, useMe } from '../../calls/me.ts'
import { Answered } from '../../parts/answered.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { Section } from '../../parts/section.tsx'
import { useSay } from '../../words/language.tsx'
import { CompletionLine } from '../overview/progress.tsx'
import { ClauseSaid } from './clause-said.tsx'
import { ProgressForm } from './progress-form.tsx'
import { Due, Percent, TaskState } from './tags.tsx'
import { TaskHistory } from './task-history.tsx'
import { Told } from './told.tsx'
import { WhyDialog } from './why-dialog.tsx'
import type { WholeTask } from './words.ts'
import './work.css'

const TaskForm = lazy(async () => ({ default: (await fetched(() => import('./task-form.tsx'))).TaskForm }))

export function TaskPage() {
  const { id } = useParams({ strict: false }) as { id: string }
  const asked = useAsk('/tasks/{id}', { params: { id } })
  return <Answered asked={asked}>{(task) => <Shown key={task.id} task={task} />}</Answered>
}

function Shown({ task }: { task: WholeTask }) {
  const say = useSay()
  const may = useMay()
  useProgressInSight()
  const { clauseItems, entryItems, completion } = task
  return (
    <>
      <PageHead title={task.title} actions={<Deeds task={task} />}>
        <Link to="/plans/$id" params={{ id: task.plan }}>
          {task.planTitle}
        </Link>
      </PageHead>
      <div className="task-columns">
        <div className="page-rows">
          <Facts task={task} />
          <Telling task={task} />
        </div>
        <div className="page-rows">
          {completion && (
            <Section title={say('目标完成情况', 'Target')}>
              <CompletionLine completion={completion} />
            </Section>
          )}
          <Section title={say('落实的条款', 'Clauses it carries out')}>
            <Flex vertical gap="middle">
              {clauseItems.map((clause) => (
                <div key={clause.id}>
                  <Link to="/entries/$id" params={{ id: clause.agreement }}>
                    {clause.agreementName}
                  </Link>
                  <ClauseSaid clause={clause} />
                </div>
              ))}
              {clauseItems.length === 0 && (
                <Typography.Text type="secondary">
                  {say('没有对应的条款。', 'It carries out no clause.')}
                </Typography.Text>
              )}
            </Flex>
          </Section>
          {entryItems.length > 0 && (
            <Section title={say('关联的台账条目', 'Entries it is about')}>
              <Entries items={entryItems} />
            </Section>
          )}
          {may('revisions.read') && <TaskHistory task={task} />}
        </div>
      </div>
    </>
  )
}

/** A number elsewhere leads to what was told here. */
function useProgressInSight(): void {
  useEffect(() => {
    if (location.hash === '#progress') document.getElementById('progress')?.scrollIntoView({ block: 'start' })
  }, [])
}

function Facts({ task }: { task: WholeTask }) {
  const say = useSay()
  const { units, helpers, from, goal, weight, note, tie, tieName } = task
  const items = [
    { key: 'state', label: say('状态', 'State'), children: <TaskState state={task.state} /> },
    { key: 'percent', label: say('进度', 'Percent'), children: <Percent task={task} /> },
    { key: 'due', label: say('完成时限', 'Due'), children: <Due task={task} /> },
    ...(from ? [{ key: 'from', label: say('开始日期', 'From'), children: from }] : []),
    { key: 'units', label: say('责任单位', 'Responsible'), children: units.join('、') || say('未定', 'nobody yet') },
    ...(helpers.length > 0
      ? [{ key: 'helpers', label: say('配合单位', 'Helping'), children: helpers.join('、') }]
      : []),
    ...(goal ? [{ key: 'goal', label: say('目标', 'Goal'), children: goal }] : []),
    ...(tie
      ? [
          {
            ...{ key: 'tie', label: say('结对关系', 'Tie') },
            children: (
              <Link to="/ties/$id" params={{ id: tie }}>
                {tieName}
              </Link>
            ),
          },
        ]
      : []),
    { key: 'weight', label: say('权重', 'Weight'), children: weight },
    ...(note ? [{ key: 'note', label: say('备注', 'Note'), children: note }] : []),
  ]
  return (
    <section className="panel" aria-label={say('任务内容', 'The task')}>
      <Descriptions size="small" column={{ xs: 1, sm: 2 }} items={items} />
    </section>
  )
}

/** What was told, and the place to tell more: open for a unit, behind a button for the office. */
function Telling({ task }: { task: WholeTask }) {
  const say = useSay()
  const me = useMe()
  const may = useMay()('progress.write') && task.planState === 'in_force'
  const unit = me?.role === 'reporter'
  const [open, setOpen] = useState(false)
  const told = (
    <div id="progress">
      <Told task={task.id} />
    </div>
  )
  if (unit)
    return (
      <>
        <UnitTelling task={task} />
        <Section title={say('进展', 'Progress')}>{told}</Section>
      </>
    )
  const begin = may && !open && (
    <Button type="primary" className="no-print" icon={<PlusOutlined aria-hidden />} onClick={() => setOpen(true)}>
      {say('记入进展', 'Write progress down')}
    </Button>
  )
  return (
    <Section title={say('进展', 'Progress')} extra={begin}>
      {open && <ProgressForm key={task.said} task={task} />}
      {told}
    </Section>
  )
}

/** A unit tells progress of a plan in force where it is responsible. */
function UnitTelling({ task }: { task: WholeTask }) {
  const say = useSay()
  const me = useMe()
  if (!task.units.includes(me?.unit ?? ''))
    return (
      <Alert
        type="info"
        showIcon
        title={say('本单位为配合单位，进展由责任单位报送。', 'Your unit helps; a responsible unit tells the progress.')}
      />
    )
  if (task.planState !== 'in_force')
    return (
      <Alert
        type="info"
        showIcon
        title={say('计划已办结，不再报送进展。', 'The plan is closed; no more progress is told.')}
      />
    )
  return (
    <Section title={say('报送进展', 'Tell progress')}>
      {task.returned && (
        <Alert
          type="warning"
          showIcon
          style={{ marginBottom: 12 }}
          title={say(
            '最近一次报送被退回，理由见下方，请改正后重新报送。',
            'The last word was returned; see why below, and tell it anew.',
          )}
        />
      )}
      <ProgressForm key={`${task.id} ${task.said}`} task={task} />
    </Section>
  )
}

function Entries({ items }: { items: WholeTask['entryItems'] }) {
  const say = useSay()
  const kinds = useAsk('/kinds', {}).data?.items
  return (
    <ul className="plain-list">
      {items.map(({ id, kind, name }) => {
        const called = kinds?.find((one) => one.id === kind)
        return (
          <li key={id}>
            <Typography.Text type="secondary">{called && say(called)} </Typography.Text>
            <Link to="/entries/$id" params={{ id }}>
              {name}
            </Link>
          </li>
        )
      })}
    </ul>
  )
}

function Deeds({ task }: { task: WholeTask }) {
  const say = useSay()
  const may = useMay()('plans.write')
  const navigate = useNavigate()
  const { change, busy } = useChange()
  const [open, setOpen] = useState<'edit' | 'remove' | null>(null)
  const plan = useAsk('/plans/{id}', open === 'edit' ? { params: { id: task.plan } } : null).data
  if (!may || task.planState === 'closed') return null
  const remove = async (why: string) => {
    const said = { params: { id: task.id }, version: task.version, query: { why } }
    const gone = await change('delete', '/tasks/{id}', said, {
      done: { zh: '已移除，进展和修改记录保留', en: 'Removed; what was told stays in the log' },
    })
    if (gone) void navigate({ to: '/plans/$id', params: { id: task.plan } })
  }
  return (
    <>
      <Button icon={<EditOutlined aria-hidden />} onClick={() => setOpen('edit')}>
        {say('修改', 'Edit')}
      </Button>
      <Button icon={<DeleteOutlined aria-hidden />} onClick={() => setOpen('remove')}>
        {say('移除', 'Remove')}
      </Button>
      {open === 'edit' && plan && (
        <Suspense>
          <TaskForm plan={plan} task={task} onClose={() => setOpen(null)} />
        </Suspense>
      )}
      {open === 'remove' && (
        <WhyDialog
          title={say('移除任务', 'Remove the task')}
          ok={say('移除', 'Remove')}
          busy={busy}
          onOk={remove}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  )
}
