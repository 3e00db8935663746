// 计划 (Plans): what was agreed, split into tasks: plans by year, all tasks, progress that waits to be checked, and clauses that nobody carries out.
// A reporter begins at the tasks of his unit.
import { PlusOutlined } from '@ant-design/icons'
import { Button, Grid, Select, Tabs } from 'antd'
import { lazy, Suspense } from 'react'
import { useAsk } from '../../calls/calls.ts'
import { fetched } from '../../calls/connection.ts'
import { useMay, useMe } from '../../calls/me.ts'
import { PageHead } from '../../parts/page-head.tsx'
import { useAddress } from '../../words/address.ts'
import { useSay } from '../../words/language.tsx'
import { PlanList } from './plan-list.tsx'
import { ProgressQueue } from './progress-queue.tsx'
import { TaskList } from './task-list.tsx'
import { WorkCoverage } from './work-coverage.tsx'
import './work.css'

const PlanForm = lazy(async () => ({ default: (await fetched(() => import('./plan-form.tsx'))).PlanForm }))

type View = 'plans' | 'tasks' | 'progress' | 'clauses'

const views = {
  plans: { zh: '计划', en: 'Plans' },
  tasks: { zh: '任务', en: 'Tasks' },
  progress: { zh: '待核对进展', en: 'Progress to check' },
  clauses: { zh: '条款落实', en: 'Clauses carried out' },
}

export function PlansPage() {
  const say = useSay()
  const may = useMay()
  const me = useMe()
  const [address, change] = useAddress()
  if (!me) return null
  const unit = me.role === 'reporter'
  const shown: View[] = unit
    ? ['tasks', 'plans']
    : ['plans', 'tasks', ...(may('progress.decide') ? (['progress'] as const) : []), 'clauses']
  const view = shown.find((one) => one === address.view) ?? shown[0]!
  const begin = may('plans.write') && (
    <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => change({ open: 'plan' })}>
      {say('新建计划', 'New plan')}
    </Button>
  )
  return (
    <>
      <PageHead title={unit ? say('本单位任务', 'Tasks of your unit') : say('计划', 'Plans')} actions={begin}>
        {unit
          ? say('打开任务，报送进展；由主管处室核对。', 'Open a task and say how far it is; the office checks it.')
          : say(
              '协议条款分解为任务，谁负责、何时完成、做到哪里。',
              'Clauses become tasks: who does what by when, and how far it is.',
            )}
      </PageHead>
      <Views shown={shown} view={view} />
      {view === 'plans' && <PlanList begin={begin} />}
      {view === 'tasks' && <TaskList />}
      {view === 'progress' && <ProgressQueue />}
      {view === 'clauses' && <WorkCoverage />}
      {address.open === 'plan' && may('plans.write') && (
        <Suspense>
          <PlanForm onClose={() => change({ open: undefined, for: undefined })} />
        </Suspense>
      )}
    </>
  )
}

/** Another view begins without the filters of this one. */
const filters = [
  'state',
  'programme',
  'words',
  'unit',
  'overdue',
  'unsaid',
  'waiting',
  'sort',
  'tie',
  'standing',
  'plans',
]
const cleared = Object.fromEntries(filters.map((name) => [name, undefined]))

function Views({ shown, view }: { shown: View[]; view: View }) {
  const say = useSay()
  const may = useMay()
  const wide = Grid.useBreakpoint().md ?? true
  const [, change] = useAddress()
  const sent = useAsk('/progress', may('progress.decide') ? { query: { standing: 'sent', limit: 100 } } : null).data
  const tabs = shown.map((key) => {
    const count =
      key === 'progress' && sent && sent.items.length > 0 ? `${sent.items.length}${sent.next ? '+' : ''}` : ''
    return { key, label: `${say(views[key])}${count && say(`（${count}）`, ` (${count})`)}` }
  })
  const go = (next: string) => change({ ...cleared, view: next })
  if (wide) return <Tabs activeKey={view} onChange={go} items={tabs} />
  return (
    <Select
      size="large"
      aria-label={say('查看', 'Show')}
      style={{ width: '100%', marginBottom: 12 }}
      value={view}
      onChange={go}
      options={tabs.map(({ key, label }) => ({ value: key, label }))}
    />
  )
}
