// A unit's tasks beside its reports (本单位任务): those that it is responsible for and that are not done, the soonest due first; what was returned
// stands out.
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useAsk } from '../../calls/calls.ts'
import { useMe } from '../../calls/me.ts'
import { Section } from '../../parts/section.tsx'
import { useSay } from '../../words/language.tsx'
import { TaskTable } from './task-table.tsx'
import './work.css'

const mostShown = 5

/** Nothing for a unit that has no open task. */
export function UnitTasks() {
  const say = useSay()
  const asked = useAsk('/tasks', { query: { planState: 'in_force', sort: 'due', limit: 100 } }).data
  const unit = useMe()?.unit ?? ''
  const open = (asked?.items ?? []).filter(
    ({ state, units }) => (state === 'planned' || state === 'under_way') && units.includes(unit),
  )
  if (open.length === 0) return null
  return (
    <div style={{ marginBottom: 16 }}>
      <Section
        title={say(
          `本单位待办任务（${open.length}${asked?.next ? '+' : ''}）`,
          `Open tasks of your unit (${open.length}${asked?.next ? '+' : ''})`,
        )}
        extra={
          <Link to="/plans">
            <Button type="link" tabIndex={-1} style={{ padding: 0 }}>
              {say('全部任务', 'All tasks')}
            </Button>
          </Link>
        }
      >
        <TaskTable planned tasks={open.slice(0, mostShown)} />
      </Section>
    </div>
  )
}
