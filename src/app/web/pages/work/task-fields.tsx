// The fields of a task (任务各栏): units by the names that the book already uses, clauses of the agreements concerned, entries and the target.
import { Form, Input, InputNumber, Typography } from 'antd'
import { DayField } from '../../parts/day-field.tsx'
import { TieSelect } from '../../parts/tie-select.tsx'
import { useSay } from '../../words/language.tsx'
import type { Filled, PlanOfTask } from './task-filled.ts'
import { ClauseSelect, EntrySelect, TargetSelect } from './task-selects.tsx'
import { UnitSelect, useUnits } from './unit-select.tsx'

type Props = { draft: Filled; set: (changes: Partial<Filled>) => void; plan: PlanOfTask }

export function What({ draft, set, plan }: Props) {
  const say = useSay()
  return (
    <>
      <Form.Item label={say('任务', 'Task')} htmlFor="task-title" required>
        <Input.TextArea
          id="task-title"
          autoSize={{ minRows: 2 }}
          maxLength={1000}
          value={draft.title}
          onChange={({ target }) => set({ title: target.value })}
        />
      </Form.Item>
      <Form.Item label={say('目标（做到什么算完成）', 'Goal (when it is done)')} htmlFor="task-goal">
        <Input.TextArea
          id="task-goal"
          autoSize={{ minRows: 1 }}
          maxLength={1000}
          value={draft.goal}
          onChange={({ target }) => set({ goal: target.value })}
        />
      </Form.Item>
      {plan.tie === null && (
        <Form.Item label={say('所属结对关系（可不填）', 'Of which tie (optional)')} htmlFor="task-tie">
          <TieSelect id="task-tie" most={1} value={draft.tie} onChange={(tie) => set({ tie })} />
        </Form.Item>
      )}
    </>
  )
}

export function Who({ draft, set }: Props) {
  const say = useSay()
  const { reports } = useUnits()
  const silent = draft.units.filter((unit) => !reports(unit))
  return (
    <>
      <Form.Item
        label={say('责任单位', 'Responsible units')}
        htmlFor="task-units"
        extra={
          silent.length > 0 &&
          say(
            `${silent.join('、')}还没有报送账号，进展由主管处室代为填写，或在“设置—人员与角色”中添加。`,
            `${silent.join(', ')}: no account to report with. The office tells its progress, or adds a person under Settings.`,
          )
        }
      >
        <UnitSelect id="task-units" value={draft.units} onChange={(units) => set({ units })} />
      </Form.Item>
      <Form.Item label={say('配合单位', 'Helping units')} htmlFor="task-helpers">
        <UnitSelect id="task-helpers" value={draft.helpers} onChange={(helpers) => set({ helpers })} />
      </Form.Item>
    </>
  )
}

export function When({ draft, set }: Props) {
  const say = useSay()
  const day = (id: string, label: string, name: 'from' | 'due') => (
    <Form.Item label={label} htmlFor={id} style={{ flex: '1 1 150px' }}>
      <DayField id={id} value={draft[name]} onChange={(next) => set({ [name]: next })} />
    </Form.Item>
  )
  return (
    <div style={{ display: 'flex', gap: '0 16px', flexWrap: 'wrap' }}>
      {day('task-from', say('开始日期', 'From'), 'from')}
      {day('task-due', say('完成时限', 'Due'), 'due')}
      <Form.Item label={say('权重', 'Weight')} htmlFor="task-weight" style={{ flex: '0 1 90px' }}>
        <Input id="task-weight" value={draft.weight} onChange={({ target }) => set({ weight: target.value })} />
      </Form.Item>
      <Form.Item label={say('序号', 'No.')} htmlFor="task-position" style={{ flex: '0 1 90px' }}>
        <InputNumber
          id="task-position"
          min={0}
          max={100_000}
          precision={0}
          placeholder={say('排在最后', 'last')}
          style={{ width: '100%' }}
          value={draft.position}
          onChange={(position) => set({ position })}
        />
      </Form.Item>
    </div>
  )
}

export function About({ draft, set, plan }: Props) {
  const say = useSay()
  const tie = plan.tie ?? draft.tie[0] ?? null
  return (
    <>
      <Form.Item label={say('落实的条款', 'Clauses it carries out')} htmlFor="task-clauses">
        <ClauseSelect
          id="task-clauses"
          about={{ ...plan, tie }}
          value={draft.clauses}
          onChange={(clauses) => set({ clauses })}
        />
      </Form.Item>
      <Form.Item label={say('关联的台账条目', 'Entries it is about')} htmlFor="task-entries">
        <EntrySelect id="task-entries" tie={tie} value={draft.entries} onChange={(entries) => set({ entries })} />
      </Form.Item>
      <Form.Item
        label={say('对应的目标值', 'Target')}
        htmlFor="task-target"
        extra={
          <Typography.Text type="secondary">
            {say(
              '完成情况从台账数据计算，连同出处显示在任务页。',
              "How far it is follows from the ledger and stands on the task's page.",
            )}
          </Typography.Text>
        }
      >
        <TargetSelect
          id="task-target"
          about={{ ...plan, tie }}
          value={draft.target}
          onChange={(target) => set({ target })}
        />
      </Form.Item>
      <Form.Item label={say('备注', 'Note')} htmlFor="task-note">
        <Input.TextArea
          id="task-note"
          autoSize={{ minRows: 2 }}
          maxLength={2000}
          value={draft.note}
          onChange={({ target }) => set({ note: target.value })}
        />
      </Form.Item>
    </>
  )
}
