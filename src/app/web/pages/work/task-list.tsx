// Tasks of all plans (全部任务): narrowed as an office asks for them; of a reporter those of his unit.
import { Flex, Select } from 'antd'
import { useList } from '../../calls/calls.ts'
import { useMay, useMe } from '../../calls/me.ts'
import { Listed } from '../../parts/listed.tsx'
import { NothingYet } from '../../parts/nothing-yet.tsx'
import { PaperNote, PrintButton } from '../../parts/print-button.tsx'
import { usePrint } from '../../parts/printing.ts'
import { useAddress } from '../../words/address.ts'
import { useSay } from '../../words/language.tsx'
import { yearsAround } from './plan-list.tsx'
import { TaskFilters, useTaskFilter } from './task-filters.tsx'
import { TaskTable } from './task-table.tsx'
import { type Plan, planStates } from './words.ts'

export function TaskList() {
  const say = useSay()
  const may = useMay()
  const me = useMe()
  const [{ year, tie, plans = 'in_force' }, change] = useAddress()
  const { query, narrowed } = useTaskFilter()
  const asked = {
    ...query,
    ...(/^\d{4}$/.test(year ?? '') ? { year: Number(year) } : {}),
    ...(tie ? { tie } : {}),
    ...(plans in planStates ? { planState: plans as Plan['state'] } : {}),
  }
  const list = useList('/tasks', { query: { sort: 'due', ...asked, limit: 100 } })
  const print = usePrint('/tasks', { query: { sort: 'due', ...asked } })
  const tasks = print.rows ?? list.items
  const unit = me?.role === 'reporter'
  const none = unit ? noneOfUnit : noneAtAll
  const wide = !narrowed && !year && !tie && plans === 'in_force'
  return (
    <>
      <Flex justify="space-between" gap="small" align="flex-start">
        <TaskFilters sorts={false} {...(may('plans.write') ? {} : { units: [] })}>
          <Select
            allowClear
            aria-label={say('年度', 'Year')}
            placeholder={say('全部年度', 'All years')}
            style={{ width: 120 }}
            value={year ?? null}
            options={yearsAround(year).map((value) => ({ value, label: say(`${value}年`, value) }))}
            onChange={(next: string | null | undefined) => change({ year: next ?? undefined })}
          />
          <Select
            aria-label={say('计划', 'Plans')}
            style={{ width: 150 }}
            value={plans}
            options={[
              ...Object.entries(planStates)
                .filter(([state]) => !unit || state !== 'drafted')
                .map(([value, name]) => ({ value, label: say(`${name.zh}的计划`, `plans ${name.en}`) })),
              { value: 'all', label: say('所有计划', 'all plans') },
            ]}
            onChange={(next: string) => change({ plans: next === 'in_force' ? undefined : next })}
          />
        </TaskFilters>
        <PrintButton print={print} />
      </Flex>
      <Listed list={list} none={<NothingYet says={say(wide ? none : nothingFits)} />}>
        <PaperNote print={print} shown={tasks.length} more={list.hasNextPage} />
        <TaskTable planned tasks={tasks} />
      </Listed>
    </>
  )
}

const nothingFits = { zh: '没有符合条件的任务，请放宽筛选。', en: 'No task fits: widen the filters.' }
const noneOfUnit = {
  zh: '还没有本单位负责或配合的任务。计划下达后，任务会列在这里。',
  en: 'No task of your unit yet. Once a plan is in force its tasks stand here.',
}
const noneAtAll = {
  zh: '还没有任务。打开一份计划新增任务，或导入任务分解表。',
  en: 'No task yet. Open a plan and add tasks, or import your sheet of tasks.',
}
