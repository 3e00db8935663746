// The table of tasks (任务分解表): what is to be done, by whom, until when, how far it is and what was last said of it; on a phone a card each.
import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { Button, Flex, Grid, type TableColumnsType, Tag, Typography } from 'antd'
import { usePrinting } from '../../parts/printing.ts'
import { WideTable } from '../../parts/wide-table.tsx'
import { useSay } from '../../words/language.tsx'
import { Due, Percent, TaskState } from './tags.tsx'
import { clauseName, type Task } from './words.ts'

type Props = {
  tasks: Task[]
  loading?: boolean
  /** Whether the plan of each is told: where tasks of several are listed. */
  planned?: boolean
  /** Whether the tie of each is told: where a plan is of several. */
  tied?: boolean
  /** Moves a task to another place of its plan; without it tasks stay where they are. */
  onMove?: ((task: Task, by: 1 | -1) => void) | undefined
}

export function TaskTable({ tasks, loading = false, planned = false, tied = false, onMove }: Props) {
  const say = useSay()
  const wide = Grid.useBreakpoint().md ?? true
  const printing = usePrinting()
  const columns = useColumns({ planned, tied, tasks, onMove: printing ? undefined : onMove })
  if (!wide && !printing) return <Cards tasks={tasks} planned={planned} tied={tied} />
  return (
    <WideTable<Task>
      name={say('任务', 'Tasks')}
      width={planned ? 1080 : 1000}
      size="small"
      rowKey="id"
      pagination={false}
      loading={loading}
      dataSource={tasks}
      columns={columns}
    />
  )
}

type Shown = Required<Pick<Props, 'planned' | 'tied' | 'tasks'>> & Pick<Props, 'onMove'>

function useColumns({ planned, tied, tasks, onMove }: Shown): TableColumnsType<Task> {
  const say = useSay()
  const names = (of: readonly string[]) => of.join('、') || '—'
  return [
    ...(planned ? [] : [{ title: say('序号', 'No.'), dataIndex: 'position', width: 56 }]),
    {
      title: say('任务', 'Task'),
      render: (_, task) => (
        <>
          <TaskLink task={task} />
          <Under task={task} planned={planned} tied={tied} />
        </>
      ),
    },
    { title: say('责任单位', 'Responsible'), width: 112, render: (_, { units }) => names(units) },
    { title: say('配合单位', 'Helping'), width: 112, render: (_, { helpers }) => names(helpers) },
    { title: say('完成时限', 'Due'), width: 112, render: (_, task) => <Due task={task} /> },
    { title: say('状态', 'State'), width: 92, render: (_, task) => <Standing task={task} /> },
    { title: say('进度', 'Percent'), width: 108, render: (_, task) => <Percent task={task} /> },
    { title: say('最近进展', 'Last progress'), width: 220, render: (_, task) => <LastWords task={task} /> },
    ...(onMove
      ? [
          {
            title: say('顺序', 'Order'),
            width: 84,
            className: 'no-print',
            render: (_: unknown, task: Task, at: number) => (
              <Moving task={task} first={at === 0} last={at === tasks.length - 1} onMove={onMove} />
            ),
          },
        ]
      : []),
  ]
}

function TaskLink({ task: { id, title } }: { task: Task }) {
  return (
    <Link to="/tasks/$id" params={{ id }} style={{ fontWeight: 500 }}>
      {title}
    </Link>
  )
}

/** What stands under a title: the plan, the tie, the goal and the clauses that the task carries out. */
function Under({ task, planned, tied }: { task: Task; planned: boolean; tied: boolean }) {
  const say = useSay()
  const { goal, planTitle, tieName, clauseHeads, weight } = task
  const weighed = weight === '1' ? null : say(`权重${weight}`, `weight ${weight}`)
  const said = [planned ? planTitle : tied && tieName, goal, weighed].filter(Boolean).join(' · ')
  return (
    <div>
      {said && <Typography.Text type="secondary">{said} </Typography.Text>}
      {clauseHeads.map((clause) => (
        <Tag key={clause.id} variant="outlined" style={{ margin: '2px 4px 0 0' }}>
          {clauseName(clause) || '§'}
        </Tag>
      ))}
    </div>
  )
}

/** The state, and what waits for somebody. */
function Standing({ task: { state, waiting, returned } }: { task: Task }) {
  const say = useSay()
  return (
    <Flex vertical gap={4} align="flex-start">
      <TaskState state={state} />
      {waiting > 0 && (
        <Tag color="gold" style={{ margin: 0 }}>
          {say('待核对', 'to be checked')}
        </Tag>
      )}
      {returned && (
        <Tag color="orange" style={{ margin: 0 }}>
          {say('被退回', 'returned')}
        </Tag>
      )}
    </Flex>
  )
}

function LastWords({ task: { lastWords, saidOn, planState } }: { task: Task }) {
  const say = useSay()
  if (saidOn === null)
    return (
      <Typography.Text type="secondary">
        {planState === 'in_force' ? say('尚未报送', 'nothing told yet') : '—'}
      </Typography.Text>
    )
  return (
    <>
      <span className="task-words">{lastWords}</span>
      <Typography.Text type="secondary" className="number" style={{ fontSize: 12 }}>
        {saidOn}
      </Typography.Text>
    </>
  )
}

type MovingProps = { task: Task; first: boolean; last: boolean; onMove: NonNullable<Props['onMove']> }

function Moving({ task, first, last, onMove }: MovingProps) {
  const say = useSay()
  return (
    <>
      <Button
        type="text"
        size="small"
        icon={<ArrowUpOutlined />}
        disabled={first}
        aria-label={say(`上移“${task.title}”`, `Move "${task.title}" up`)}
        onClick={() => onMove(task, -1)}
      />
      <Button
        type="text"
        size="small"
        icon={<ArrowDownOutlined />}
        disabled={last}
        aria-label={say(`下移“${task.title}”`, `Move "${task.title}" down`)}
        onClick={() => onMove(task, 1)}
      />
    </>
  )
}

function Cards({ tasks, planned, tied }: Omit<Shown, 'onMove'>) {
  const say = useSay()
  return (
    <Flex vertical gap="small" component="ul" style={{ listStyle: 'none', margin: 0, padding: 0 }}>
      {tasks.map((task) => (
        <li key={task.id} className="plan-card">
          <TaskLink task={task} />
          <Under task={task} planned={planned} tied={tied} />
          <Flex gap="4px 12px" wrap align="center" style={{ margin: '6px 0' }}>
            <Standing task={task} />
            <Percent task={task} />
            <Due task={task} />
          </Flex>
          <div>
            {say('责任单位：', 'Responsible: ')}
            {task.units.join('、') || '—'}
          </div>
          <LastWords task={task} />
        </li>
      ))}
    </Flex>
  )
}
