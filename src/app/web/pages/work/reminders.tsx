// What plans remind of (任务提醒): the most urgent first, each leading to its task or to a plan that is missing; a unit is reminded of its own tasks.
import { Link } from '@tanstack/react-router'
import { Flex, Tag, Typography } from 'antd'
import { useAsk } from '../../calls/calls.ts'
import { useMay, useMe } from '../../calls/me.ts'
import type { Said } from '../../words/language.tsx'
import { useSay } from '../../words/language.tsx'
import type { Reminder } from './words.ts'

const mostShown = 8

const sorts: Record<Reminder['sort'], { name: Said; color: string }> = {
  overdue: { name: { zh: '已逾期', en: 'overdue' }, color: 'orange' },
  due_soon: { name: { zh: '即将到期', en: 'due soon' }, color: 'gold' },
  silent: { name: { zh: '久未报送', en: 'silent for long' }, color: 'default' },
  no_plan: { name: { zh: '尚无计划', en: 'no plan' }, color: 'default' },
}

/** The reminders of who is signed in; a task is told once, by its most urgent ground. */
export function Reminders() {
  const say = useSay()
  const may = useMay()
  const unit = useMe()?.role === 'reporter'
  const asked = useAsk('/reminders', may('plans.read') ? { query: { limit: 200 } } : null).data
  if (!asked) return null
  const all = onceEach(asked.items)
  if (all.length === 0)
    return (
      <Typography.Text type="secondary">
        {say('没有逾期、将到期或久未报送的任务。', 'No task is overdue, due soon or silent.')}
      </Typography.Text>
    )
  return (
    <>
      <ul className="plain-list">
        {all.slice(0, mostShown).map((reminder) => (
          <li key={reminder.id}>
            <Line reminder={reminder} />
          </li>
        ))}
      </ul>
      {(all.length > mostShown || asked.next) && (
        <Link to="/plans" search={{ view: 'tasks', ...(unit ? {} : { overdue: 'true' }) } as never}>
          {say(
            `共${all.length}${asked.next ? '+' : ''}项，查看任务`,
            `${all.length}${asked.next ? '+' : ''} in all: see the tasks`,
          )}
        </Link>
      )}
    </>
  )
}

/** Reminders come by urgency, so that the first of a task is the one to tell. */
function onceEach(items: readonly Reminder[]): Reminder[] {
  const seen = new Set<string>()
  return items.filter(({ id, task }) => {
    const of = task?.id ?? id
    if (seen.has(of)) return false
    seen.add(of)
    return true
  })
}

function Line({ reminder: { sort, days, task, tie, year } }: { reminder: Reminder }) {
  const say = useSay()
  const { name, color } = sorts[sort]
  const tag = (
    <Tag color={color} style={{ margin: 0 }}>
      {say(name)}
    </Tag>
  )
  if (tie)
    return (
      <Flex gap="2px 8px" wrap align="baseline">
        {tag}
        <Link to="/ties/$id" params={{ id: tie.id }} hash="work">
          {tie.a}—{tie.b}
        </Link>
        <Typography.Text type="secondary">
          {say(`${tie.clauses}条条款，${year}年还没有计划`, `${tie.clauses} clauses and no plan for ${year}`)}
        </Typography.Text>
      </Flex>
    )
  if (!task) return null
  return (
    <Flex gap="2px 8px" wrap align="baseline">
      {tag}
      <Link to="/tasks/$id" params={{ id: task.id }}>
        {task.title}
      </Link>
      <Typography.Text type="secondary">
        {[task.units.join('、'), say(since(sort, days ?? 0))].filter(Boolean).join(' · ')}
      </Typography.Text>
    </Flex>
  )
}

function since(sort: Reminder['sort'], days: number): Said {
  if (sort === 'overdue') return { zh: `逾期${days}天`, en: `${days} days past` }
  if (sort === 'silent') return { zh: `${days}天没有进展`, en: `nothing told for ${days} days` }
  return days === 0 ? { zh: '今天到期', en: 'due today' } : { zh: `还有${days}天`, en: `${days} days left` }
}
