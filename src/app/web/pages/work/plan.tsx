// The page of a plan (计划页): whose it is, how far it is together and by unit, and its tasks: narrowed, added, put in order, taken in from a sheet,
// given out as one, printed.
import { useParams } from '@tanstack/react-router'
import { Alert, Button, Flex } from 'antd'
import { lazy, Suspense } from 'react'
import { attempt } from '../../calls/attempt.ts'
import { useAsk, useList } from '../../calls/calls.ts'
import { fetched } from '../../calls/connection.ts'
import { useMay } from '../../calls/me.ts'
import { Answered } from '../../parts/answered.tsx'
import { Listed } from '../../parts/listed.tsx'
import { NothingYet } from '../../parts/nothing-yet.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { PaperNote } from '../../parts/print-button.tsx'
import { type Print, usePrint } from '../../parts/printing.ts'
import { Section } from '../../parts/section.tsx'
import { SheetDialog } from '../../parts/sheet-dialog.tsx'
import { useAddress } from '../../words/address.ts'
import { useSay } from '../../words/language.tsx'
import { useMoving } from './moving.ts'
import { PlanActions } from './plan-actions.tsx'
import { PlanFacts } from './plan-facts.tsx'
import { TaskFilters, useTaskFilter } from './task-filters.tsx'
import { TaskTable } from './task-table.tsx'
import { useUnits } from './unit-select.tsx'
import type { Task, WholePlan } from './words.ts'
import './work.css'

const PlanForm = lazy(async () => ({ default: (await fetched(() => import('./plan-form.tsx'))).PlanForm }))
const TaskForm = lazy(async () => ({ default: (await fetched(() => import('./task-form.tsx'))).TaskForm }))
const PlanClauses = lazy(async () => ({ default: (await fetched(() => import('./plan-clauses.tsx'))).PlanClauses }))

export function PlanPage() {
  const { id } = useParams({ strict: false }) as { id: string }
  const asked = useAsk('/plans/{id}', { params: { id } })
  return <Answered asked={asked}>{(plan) => <Shown key={plan.id} plan={plan} />}</Answered>
}

function Shown({ plan }: { plan: WholePlan }) {
  const say = useSay()
  const { query } = useTaskFilter()
  const print = usePrint('/tasks', { query: { ...query, plan: plan.id } })
  const units = plan.units.flatMap(({ unit }) => unit ?? [])
  return (
    <>
      <PageHead title={plan.title} actions={<PlanActions plan={plan} print={print} />} />
      <div className="page-rows">
        {plan.state === 'drafted' && (
          <Alert
            type="info"
            showIcon
            className="no-print"
            title={say(
              '草拟中：报送单位还看不到，也不能报进展。任务排定后，点“下达执行”。',
              'Still a draft: units do not see it and cannot report. Put it in force once its tasks are settled.',
            )}
            description={<Unready plan={plan} />}
          />
        )}
        <PlanFacts plan={plan} />
        <Section title={say('任务分解', 'Tasks')}>
          <TaskFilters units={units} />
          <Tasks plan={plan} print={print} />
        </Section>
      </div>
      <Opened plan={plan} />
    </>
  )
}

function Tasks({ plan, print }: { plan: WholePlan; print: Print<Task> }) {
  const say = useSay()
  const may = useMay()
  const { query, narrowed } = useTaskFilter()
  const list = useList('/tasks', { query: { ...query, plan: plan.id, limit: 200 } })
  const mayWrite = may('plans.write') && plan.state !== 'closed'
  const move = useMoving(list.items)
  const tasks = print.rows ?? list.items
  const none = narrowed ? (
    <NothingYet says={say('没有符合条件的任务，请放宽筛选。', 'No task fits: widen the filters.')} />
  ) : (
    <NoTask mayWrite={mayWrite} />
  )
  return (
    <Listed list={list} none={none}>
      <PaperNote print={print} shown={tasks.length} more={list.hasNextPage} />
      <TaskTable
        tasks={tasks}
        tied={plan.tie === null}
        onMove={mayWrite && !narrowed && !list.hasNextPage ? move : undefined}
      />
    </Listed>
  )
}

function NoTask({ mayWrite }: { mayWrite: boolean }) {
  const say = useSay()
  const [, change] = useAddress()
  return (
    <NothingYet
      says={say(
        '这份计划还没有任务。从协议条款中选取、导入任务分解表，或逐条新增。',
        'No task yet: choose clauses, import a sheet, or add them one by one.',
      )}
    >
      {mayWrite && (
        <Flex gap="small" justify="center" wrap>
          <Button type="primary" onClick={() => change({ open: 'clauses' })}>
            {say('从条款生成', 'From clauses')}
          </Button>
          <Button onClick={() => change({ open: 'import' })}>{say('导入任务分解表', 'Import a sheet')}</Button>
          <Button onClick={() => change({ open: 'task' })}>{say('新增任务', 'Add a task')}</Button>
        </Flex>
      )}
    </NothingYet>
  )
}

/** What is open over the page: the address says it, so that a new plan can begin with its clauses or its sheet. */
function Opened({ plan }: { plan: WholePlan }) {
  const say = useSay()
  const may = useMay()
  const [{ open }, change] = useAddress()
  const close = () => change({ open: undefined })
  if (!open || !may('plans.write')) return null
  return (
    <Suspense>
      {open === 'plan' && <PlanForm plan={plan} onClose={close} />}
      {open === 'task' && <TaskForm plan={plan} onClose={close} />}
      {open === 'clauses' && <PlanClauses plan={plan} onClose={close} />}
      {open === 'import' && (
        <SheetDialog
          title={say('导入任务分解表', 'Import a sheet of tasks')}
          send={(file, dry) =>
            attempt('post', '/plans/{id}/sheet', { params: { id: plan.id }, file, query: { dry } as never })
          }
          onClose={close}
        >
          {say(
            '认得常见的表头：任务、责任（牵头）单位、配合单位、完成时限、目标等。也可先“导出”，填好后再导入；有编号的行为修改，没有的为新增。',
            'Headings that offices use are understood. You can also export the sheet, fill it in and import it: rows with an id are changed, others added.',
          )}
        </SheetDialog>
      )}
    </Suspense>
  )
}

/** What a plan still lacks before units can do their part of it. */
function Unready({ plan: { units } }: { plan: WholePlan }) {
  const say = useSay()
  const { reports } = useUnits()
  const nobody = units.find(({ unit }) => unit === null)?.summary.tasks ?? 0
  const silent = units.flatMap(({ unit }) => (unit !== null && !reports(unit) ? [unit] : []))
  if (nobody === 0 && silent.length === 0) return null
  return (
    <>
      {nobody > 0 && say(`${nobody}项任务还没有责任单位。`, `${nobody} tasks have no unit yet. `)}
      {silent.length > 0 &&
        say(
          `${silent.join('、')}还没有报送账号，看不到任务，进展须由本办记入；账号在“设置”中新增。`,
          `Nobody can report for ${silent.join(', ')}: add a member under Settings, or write its progress yourself.`,
        )}
    </>
  )
}
