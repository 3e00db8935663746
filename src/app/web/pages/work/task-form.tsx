// The form of a task (任务表单): what, by whom, until when, what it carries out and what it is about. What was typed is kept until it is saved; its
// state is not written here but follows from progress.
import { useQueryClient } from '@tanstack/react-query'
import { Button, Form } from 'antd'
import { useState } from 'react'
import type { Problem } from '../../../api/problem.ts'
import { attempt } from '../../calls/attempt.ts'
import { ask } from '../../calls/calls.ts'
import { changedIn, useEdited } from '../../parts/edited.ts'
import { FormDrawer } from '../../parts/form-drawer.tsx'
import { Refused } from '../../parts/refused.tsx'
import { useSay } from '../../words/language.tsx'
import { About, What, When, Who } from './task-fields.tsx'
import { bodyOf, type Filled, filledOf, type PlanOfTask } from './task-filled.ts'
import type { WholeTask } from './words.ts'

type Props = { plan: PlanOfTask; task?: WholeTask; onClose: () => void }

export function TaskForm({ plan, task, onClose }: Props) {
  const say = useSay()
  const queries = useQueryClient()
  const name = `task.${task?.id ?? plan.id}`
  const edited = useEdited<Filled>(name, filledOf(task, plan), task?.version ?? 0)
  const { draft, first, version, set, forget } = edited
  const [problem, setProblem] = useState<Problem | null>(null)
  const [busy, setBusy] = useState(false)
  const save = async (again: boolean) => {
    setBusy(true)
    const reply = task
      ? await attempt('patch', '/tasks/{id}', {
          params: { id: task.id },
          version,
          body: changedIn(bodyOf(first), bodyOf(draft)),
        })
      : await attempt('post', '/tasks', { body: { ...bodyOf(draft), plan: plan.id } })
    setBusy(false)
    if (!reply.ok) return setProblem(reply.problem)
    setProblem(null)
    forget()
    await queries.invalidateQueries()
    if (!again) return onClose()
    set({ ...filledOf(undefined, plan), units: draft.units, due: draft.due })
  }
  const keepMine = async () => {
    edited.setVersion((await ask('/tasks/{id}', { params: { id: task!.id } })).version)
    setProblem(null)
  }
  const ready = draft.title.trim() !== ''
  const field = { draft, set, plan }
  return (
    <FormDrawer
      title={task ? say('修改任务', 'Edit the task') : say('新增任务', 'Add a task')}
      width={640}
      onClose={onClose}
      forget={forget}
      save={
        <>
          {!task && (
            <Button loading={busy} disabled={!ready} onClick={() => void save(true)}>
              {say('保存并再加一项', 'Save, add another')}
            </Button>
          )}
          <Button type="primary" loading={busy} disabled={!ready} onClick={() => void save(false)}>
            {say('保存', 'Save')}
          </Button>
        </>
      }
    >
      <Form layout="vertical" onFinish={() => ready && void save(false)}>
        <Refused problem={problem} onKeepMine={keepMine} />
        <What {...field} />
        <Who {...field} />
        <When {...field} />
        <About {...field} />
      </Form>
    </FormDrawer>
  )
}
