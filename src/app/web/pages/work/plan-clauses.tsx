// Tasks from clauses (由条款生成任务): the clauses of the agreements that a plan is about; each one chosen becomes a task that carries it out, with the
// words, units and day that the office gives it.
import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Alert, App, Button, Checkbox, Flex, Input, Switch, Tag, Typography } from 'antd'
import { useState } from 'react'
import { attempt } from '../../calls/attempt.ts'
import { useList } from '../../calls/calls.ts'
import { DayField } from '../../parts/day-field.tsx'
import { useDraft } from '../../parts/draft.ts'
import { FormDrawer } from '../../parts/form-drawer.tsx'
import { Listed } from '../../parts/listed.tsx'
import { NothingYet } from '../../parts/nothing-yet.tsx'
import { useLanguage, useSay } from '../../words/language.tsx'
import { ClauseSaid } from './clause-said.tsx'
import { aboutQuery } from './task-selects.tsx'
import { UnitSelect } from './unit-select.tsx'
import type { Clause, WholePlan } from './words.ts'

/** A clause on its way to be a task. */
type Chosen = { clause: string; tie: string | null; title: string; units: string[]; due: string | null }

export function PlanClauses({ plan, onClose }: { plan: WholePlan; onClose: () => void }) {
  const say = useSay()
  const { language } = useLanguage()
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [kept, keep, forget] = useDraft<Chosen[]>(`plan-clauses.${plan.id}`, [])
  const [all, setAll] = useState(false)
  const [wrong, setWrong] = useState('')
  const [busy, setBusy] = useState(false)
  const list = useList('/clauses', { query: { ...aboutQuery(plan), limit: 200 } })
  const own = useList('/tasks', { query: { plan: plan.id, limit: 200 } })
  const carried = new Set(own.items.flatMap(({ clauses }) => clauses))
  const shown = list.items.filter(({ id }) => all || !carried.has(id))
  // What was ticked and is no longer there, or has its task by now, is not made.
  const chosen = kept.filter(({ clause }) => shown.some(({ id }) => id === clause))
  const make = async () => {
    setBusy(true)
    setWrong('')
    const tasks = chosen.map(({ clause, tie, title, units, due }) => ({
      ...{ title: title.trim(), units, due, clauses: [clause] },
      ...(plan.tie === null && tie ? { tie } : {}),
    }))
    const reply = await attempt('post', '/plans/{id}/tasks', { params: { id: plan.id }, body: { tasks } })
    setBusy(false)
    if (!reply.ok) return setWrong(reply.problem[language])
    forget()
    await queries.invalidateQueries()
    message.success(say(`已生成${chosen.length}项任务`, `${chosen.length} tasks made`))
    onClose()
  }
  const toggle = (clause: Clause, on: boolean) =>
    keep(on ? [...chosen, begun(clause, plan)] : chosen.filter((one) => one.clause !== clause.id))
  const set = (clause: string, changes: Partial<Chosen>) =>
    keep(chosen.map((one) => (one.clause === clause ? { ...one, ...changes } : one)))
  const lacks = chosen.some(({ title }) => title.trim() === '')
  return (
    <FormDrawer
      title={say('从条款生成任务', 'Tasks from clauses')}
      width={820}
      onClose={onClose}
      forget={forget}
      save={
        <Button type="primary" loading={busy} disabled={chosen.length === 0 || lacks} onClick={() => void make()}>
          {say(`生成${chosen.length}项任务`, `Make ${chosen.length} tasks`)}
        </Button>
      }
    >
      <Flex vertical gap="middle">
        <Flex gap="small" align="center">
          <Switch id="all-clauses" size="small" checked={all} onChange={setAll} />
          <label htmlFor="all-clauses">
            {say('也列出本计划已有任务的条款', 'Also those that have a task in this plan')}
          </label>
        </Flex>
        {wrong && <Alert type="error" showIcon title={wrong} />}
        <Listed list={list} none={<None plan={plan} none />}>
          {shown.length === 0 && <None plan={plan} none={false} />}
          {shown.map((clause, at) => (
            <div key={clause.id}>
              {clause.agreement !== shown[at - 1]?.agreement && (
                <Typography.Title level={3} style={{ fontSize: 15, margin: '4px 0 8px' }}>
                  {clause.agreementName}
                </Typography.Title>
              )}
              <Row
                clause={clause}
                chosen={chosen.find((one) => one.clause === clause.id)}
                onToggle={(on) => toggle(clause, on)}
                onChange={(changes) => set(clause.id, changes)}
              />
            </div>
          ))}
        </Listed>
      </Flex>
    </FormDrawer>
  )
}

const begun = ({ id, tie, words }: Clause, { to }: WholePlan): Chosen => ({
  ...{ clause: id, tie, title: words.slice(0, 1_000), units: [], due: to },
})

type RowProps = {
  clause: Clause
  chosen: Chosen | undefined
  onToggle: (on: boolean) => void
  onChange: (changes: Partial<Chosen>) => void
}

function Row({ clause, chosen, onToggle, onChange }: RowProps) {
  const say = useSay()
  return (
    <div className="clause-choice">
      <Checkbox
        checked={chosen !== undefined}
        aria-label={say(`选取：${clause.words.slice(0, 40)}`, `Choose: ${clause.words.slice(0, 40)}`)}
        onChange={({ target }) => onToggle(target.checked)}
      />
      <Flex vertical gap="small" style={{ flex: 1, minWidth: 0 }}>
        <ClauseSaid clause={clause}>
          {clause.tasks > 0 && <Tag>{say(`已有${clause.tasks}项任务`, `${clause.tasks} tasks`)}</Tag>}
        </ClauseSaid>
        {chosen && (
          <Flex vertical gap="small">
            <Input.TextArea
              aria-label={say('任务', 'Task')}
              autoSize={{ minRows: 1 }}
              maxLength={1000}
              value={chosen.title}
              onChange={({ target }) => onChange({ title: target.value })}
            />
            <Flex gap="small" wrap>
              <div style={{ flex: '1 1 240px' }}>
                <UnitSelect
                  id={`units-${clause.id}`}
                  label={say('责任单位', 'Responsible units')}
                  value={chosen.units}
                  onChange={(units) => onChange({ units })}
                />
              </div>
              <DayField
                aria-label={say('完成时限', 'Due')}
                placeholder={say('完成时限', 'Due')}
                style={{ width: 150 }}
                value={chosen.due}
                onChange={(due) => onChange({ due })}
              />
            </Flex>
          </Flex>
        )}
      </Flex>
    </div>
  )
}

function None({ plan, none }: { plan: WholePlan; none: boolean }) {
  const say = useSay()
  const search = { kind: 'agreement', ...(plan.tie ? { tie: plan.tie } : {}) }
  return (
    <NothingYet
      says={
        none
          ? say(
              '这份计划的对象名下还没有条款。打开协议的台账条目，核对它的结对关系，再从材料中提取条款。',
              'No clause of what this plan is about yet. Open an agreement in the ledger, see that its tie is right, and take its clauses from its document.',
            )
          : say('各条款在本计划中都已有任务。', 'Each clause has a task in this plan.')
      }
    >
      <Link to="/ledger" search={search as never}>
        <Button tabIndex={-1}>{say('查看协议', 'See the agreements')}</Button>
      </Link>
    </NothingYet>
  )
}
