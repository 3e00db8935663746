// Tags of work (状态标识): how far a plan, a task or a word of progress is, and calmly that a day has passed.
import { Link } from '@tanstack/react-router'
import { Flex, Tag, Typography } from 'antd'
import { useSay } from '../../words/language.tsx'
import { daysSince, type Plan, type Progress, planStates, progressStandings, type Task, taskStates } from './words.ts'

export function PlanState({ state }: Pick<Plan, 'state'>) {
  const say = useSay()
  return (
    <Tag color={planStates[state].color} style={{ margin: 0 }}>
      {say(planStates[state])}
    </Tag>
  )
}

export function TaskState({ state }: Pick<Task, 'state'>) {
  const say = useSay()
  return (
    <Tag color={taskStates[state].color} style={{ margin: 0 }}>
      {say(taskStates[state])}
    </Tag>
  )
}

export function StandingTag({ standing }: Pick<Progress, 'standing'>) {
  const say = useSay()
  return (
    <Tag color={progressStandings[standing].color} style={{ margin: 0 }}>
      {say(progressStandings[standing])}
    </Tag>
  )
}

/** The day on which a task is due, and whether that has passed; nobody waits any longer for a task of a closed plan. */
export function Due({ task }: { task: Pick<Task, 'due' | 'overdue' | 'late' | 'planState'> }) {
  const say = useSay()
  const { due, overdue, late, planState } = task
  if (due === null) return <Typography.Text type="secondary">{say('未定', 'no day')}</Typography.Text>
  const days = daysSince(due)
  const past =
    planState === 'closed' ? say('到期未完成', 'not done in time') : say(`逾期${days}天`, `${days} days past`)
  return (
    <Flex gap="2px 6px" wrap align="center" component="span">
      <span className="number">{due}</span>
      {overdue && (
        <Tag color="orange" style={{ margin: 0 }}>
          {past}
        </Tag>
      )}
      {late && <Tag style={{ margin: 0 }}>{say('超期完成', 'done late')}</Tag>}
    </Flex>
  )
}

/** How far a task is in percent, as last told; it leads to what was told. */
export function Percent({ task: { id, percent, state } }: { task: Pick<Task, 'id' | 'percent' | 'state'> }) {
  const say = useSay()
  if (percent === null && state === 'under_way')
    return <Typography.Text type="secondary">{say('未报', 'not told')}</Typography.Text>
  if (percent === null) return <Typography.Text type="secondary">—</Typography.Text>
  return (
    <Link to="/tasks/$id" params={{ id }} hash="progress" className="task-percent">
      <span className="task-bar" aria-hidden>
        <span style={{ width: `${percent}%` }} />
      </span>
      <span className="number number-link">{percent}%</span>
    </Link>
  )
}
