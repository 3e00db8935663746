// What the tasks of a plan come to (任务汇总): a bar by state, the counts of which each leads to its tasks, and the percent done by weight, which says
// how it comes about.
import { Link } from '@tanstack/react-router'
import { Button, Flex, Popover, Typography } from 'antd'
import { useLanguage, useSay } from '../../words/language.tsx'
import { doneText, type Summary, taskStates } from './words.ts'

/** `unit`: of the tasks of that unit alone. */
type Props = { plan: string; summary: Summary; unit?: string }

const order = ['done', 'under_way', 'planned', 'stopped'] as const

export function PlanBar({ plan, summary, unit }: Props) {
  const say = useSay()
  const { tasks, states, overdue } = summary
  if (tasks === 0) return <Typography.Text type="secondary">{say('还没有任务', 'no task yet')}</Typography.Text>
  return (
    <div className="plan-sums">
      <div className="plan-bar" aria-hidden>
        {order.map((state) => (
          <span key={state} className={`plan-bar-${state}`} style={{ flexGrow: states[state] }} />
        ))}
      </div>
      <Flex gap="2px 14px" wrap align="baseline" className="plan-counts">
        <Count plan={plan} unit={unit} name={say('任务', 'tasks')} count={tasks} />
        {order
          .filter((state) => states[state] > 0)
          .map((state) => (
            <Count
              key={state}
              plan={plan}
              unit={unit}
              only={{ state }}
              name={say(taskStates[state])}
              count={states[state]}
            />
          ))}
        {overdue > 0 && (
          <strong>
            <Count plan={plan} unit={unit} only={{ overdue: 'true' }} name={say('逾期', 'overdue')} count={overdue} />
          </strong>
        )}
        <span>
          <Done summary={summary} />
        </span>
      </Flex>
    </div>
  )
}

type CountProps = {
  plan: string
  unit: string | undefined
  only?: Record<string, string>
  name: string
  count: number
}

function Count({ plan, unit, only = {}, name, count }: CountProps) {
  const search = { ...(unit ? { unit } : {}), ...only }
  return (
    <span>
      {name}{' '}
      <Link to="/plans/$id" params={{ id: plan }} search={search as never} className="number number-link">
        {count}
      </Link>
    </span>
  )
}

/** The percent done by weight; `named`: with the word before it. */
export function Done({ summary, named = true }: { summary: Summary; named?: boolean }) {
  const say = useSay()
  const { language } = useLanguage()
  const text = doneText(summary, language)
  if (text === null) return null
  return (
    <>
      {named && `${say('按权重完成', 'by weight')} `}
      <Popover
        trigger="click"
        title={say('这个数怎么来的', 'How this number comes about')}
        content={<p style={{ maxWidth: 360, margin: 0 }}>{say(howDone)}</p>}
      >
        <Button type="text" className="number number-link bare-button">
          {text}
        </Button>
      </Popover>
    </>
  )
}

const howDone = {
  zh: '各任务按权重加权：已完成计100%，未启动计0，推进中按最近一次未被退回的进展所报的百分比；推进中而没有报过百分比的，可能是0到100%之间的任何数，所以合计是一个区间；已中止的任务不计入。',
  en: 'Tasks by their weight: done counts 100%, not begun 0, under way the percent last told and not returned. What is under way and was never told in percent may be anything from 0 to 100%, so that the sum is a range. Stopped tasks are left out.',
}
