// What can be done with a plan (计划操作): put in force, closed, edited, filled with tasks, given out, printed, removed.
import { DownloadOutlined, EllipsisOutlined, PlusOutlined } from '@ant-design/icons'
import { useNavigate } from '@tanstack/react-router'
import { Button, Dropdown } from 'antd'
import { useState } from 'react'
import { useChange } from '../../calls/calls.ts'
import { useMay } from '../../calls/me.ts'
import { useDownload } from '../../parts/downloading.ts'
import { PrintButton } from '../../parts/print-button.tsx'
import type { Print } from '../../parts/printing.ts'
import { useAddress } from '../../words/address.ts'
import { useSay } from '../../words/language.tsx'
import { WhyDialog } from './why-dialog.tsx'
import type { Task, WholePlan } from './words.ts'

export function PlanActions({ plan, print }: { plan: WholePlan; print: Print<Task> }) {
  const say = useSay()
  const may = useMay()
  const { coming, download } = useDownload()
  return (
    <>
      {may('plans.write') && <Writing plan={plan} />}
      {may('export') && (
        <Button
          icon={<DownloadOutlined aria-hidden />}
          loading={coming !== null}
          onClick={() => void download(`/plans/${plan.id}/sheet`, `${plan.title}.xlsx`)}
        >
          {say('导出', 'Export')}
        </Button>
      )}
      <PrintButton print={print} total={plan.summary.tasks} />
    </>
  )
}

function Writing({ plan }: { plan: WholePlan }) {
  const say = useSay()
  const navigate = useNavigate()
  const [, address] = useAddress()
  const { change, busy } = useChange()
  const [removing, setRemoving] = useState(false)
  const { id, version, state } = plan
  const turn = (next: WholePlan['state'], done: { zh: string; en: string }) =>
    void change('patch', '/plans/{id}', { params: { id }, version, body: { state: next } }, { done })
  const remove = async (why: string) => {
    const said = { params: { id }, version, query: { why } }
    const gone = await change('delete', '/plans/{id}', said, { done: { zh: '已移除计划', en: 'Plan removed' } })
    if (gone) void navigate({ to: '/plans' })
  }
  const items = [
    ...(state === 'closed'
      ? [{ key: 'reopen', label: say('重新打开', 'Open again') }]
      : [
          { key: 'clauses', label: say('从条款生成任务', 'Tasks from clauses') },
          { key: 'import', label: say('导入任务分解表', 'Import a sheet') },
          { key: 'plan', label: say('修改计划', 'Edit the plan') },
        ]),
    ...(state === 'in_force'
      ? [
          { key: 'close', label: say('办结', 'Close the plan') },
          { key: 'draft', label: say('退回草拟', 'Back to a draft') },
        ]
      : []),
    ...(plan.summary.tasks === 0 ? [{ key: 'remove', danger: true, label: say('移除计划', 'Remove the plan') }] : []),
  ]
  const deeds: Record<string, () => void> = {
    reopen: () => turn('in_force', { zh: '已重新打开', en: 'Open again' }),
    close: () => turn('closed', { zh: '已办结', en: 'Closed' }),
    draft: () => turn('drafted', { zh: '已退回草拟', en: 'A draft again' }),
    remove: () => setRemoving(true),
  }
  return (
    <>
      {state === 'drafted' && (
        <Button
          type="primary"
          loading={busy}
          disabled={plan.summary.tasks === 0}
          onClick={() =>
            turn('in_force', { zh: '已下达执行，各单位可以报送进展', en: 'In force: units can report now' })
          }
        >
          {say('下达执行', 'Put in force')}
        </Button>
      )}
      {state !== 'closed' && (
        <Button icon={<PlusOutlined aria-hidden />} onClick={() => address({ open: 'task' })}>
          {say('新增任务', 'Add a task')}
        </Button>
      )}
      <Dropdown
        trigger={['click']}
        menu={{ items, onClick: ({ key }) => (deeds[key] ? deeds[key]() : address({ open: key })) }}
      >
        <Button icon={<EllipsisOutlined aria-hidden />}>{say('更多', 'More')}</Button>
      </Dropdown>
      {removing && (
        <WhyDialog
          title={say('移除计划', 'Remove the plan')}
          ok={say('移除', 'Remove')}
          busy={busy}
          onOk={remove}
          onClose={() => setRemoving(false)}
        />
      )}
    </>
  )
}
