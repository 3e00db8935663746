// What tasks are narrowed to (任务筛选): unit, state, overdue, words; kept in the address, so that a list can be sent to a colleague.
import { Input, Select } from 'antd'
import { useMemo } from 'react'
import { useAsk } from '../../calls/calls.ts'
import { useMay } from '../../calls/me.ts'
import { optionsOf } from '../../parts/options.ts'
import { useAddress } from '../../words/address.ts'
import { useSay } from '../../words/language.tsx'
import { type Task, taskStates } from './words.ts'

/** What the address narrows tasks to, as the API asks it. */
export function useTaskFilter() {
  const [{ unit, state, overdue, unsaid, waiting, words, sort }] = useAddress()
  const query = useMemo(
    () => ({
      ...(unit ? { unit } : {}),
      ...(state && state in taskStates ? { state: state as Task['state'] } : {}),
      ...(overdue === 'true' ? { overdue: true } : {}),
      ...(unsaid === 'true' ? { unsaid: true } : {}),
      ...(waiting === 'true' ? { waiting: true } : {}),
      ...(words ? { words } : {}),
    }),
    [unit, state, overdue, unsaid, waiting, words],
  )
  const sorted: { sort?: 'due' } = sort === 'due' ? { sort } : {}
  return { query: { ...query, ...sorted }, narrowed: Object.keys(query).length > 0 || sort === 'due' }
}

const shows = {
  overdue: { zh: '只看逾期', en: 'overdue' },
  unsaid: { zh: '只看尚未报送', en: 'nothing told yet' },
  waiting: { zh: '只看待核对', en: 'to be checked' },
}

type Props = {
  /** Those to choose from; where it is left out, all that the office names. */
  units?: readonly string[]
  /** Whether the order can be chosen: of several plans there is no order but the day. */
  sorts?: boolean
  children?: React.ReactNode
}

export function TaskFilters({ units, sorts = true, children }: Props) {
  const say = useSay()
  const may = useMay()
  const [said, change] = useAddress()
  const { unit, state, words, sort } = said
  const named = useAsk('/tasks/units', units === undefined && may('plans.write') ? {} : null).data?.items
  const names = new Set([...(units ?? named?.map((one) => one.unit) ?? []), ...(unit ? [unit] : [])])
  const only = Object.keys(shows).find((name) => said[name] === 'true')
  const showOnly = (next: string | undefined) =>
    change({
      ...Object.fromEntries(Object.keys(shows).map((name) => [name, undefined])),
      ...(next && { [next]: 'true' }),
    })
  return (
    <search className="task-filters no-print">
      {children}
      {names.size > 0 && (
        <Select
          allowClear
          showSearch
          aria-label={say('责任或配合单位', 'Unit')}
          placeholder={say('全部单位', 'All units')}
          style={{ width: 180 }}
          value={unit ?? null}
          options={[...names].map((value) => ({ value, label: value }))}
          onChange={(next: string | null | undefined) => change({ unit: next ?? undefined })}
        />
      )}
      <Select
        allowClear
        aria-label={say('任务状态', 'State of the task')}
        placeholder={say('全部状态', 'All states')}
        style={{ width: 130 }}
        value={state ?? null}
        options={optionsOf(taskStates, say)}
        onChange={(next: string | null | undefined) => change({ state: next ?? undefined })}
      />
      <Select
        allowClear
        aria-label={say('只看', 'Only')}
        placeholder={say('逾期、待核对……', 'Overdue, to be checked …')}
        style={{ width: 180 }}
        value={only ?? null}
        options={optionsOf(shows, say)}
        onChange={(next: string | null | undefined) => showOnly(next ?? undefined)}
      />
      {sorts && (
        <Select
          aria-label={say('排序', 'Order')}
          style={{ width: 140 }}
          value={sort === 'due' ? 'due' : 'position'}
          options={[
            { value: 'position', label: say('按计划顺序', 'As planned') },
            { value: 'due', label: say('按完成时限', 'By due day') },
          ]}
          onChange={(next: string) => change({ sort: next === 'due' ? 'due' : undefined })}
        />
      )}
      <Input.Search
        key={words ?? ''}
        allowClear
        aria-label={say('任务中的文字', 'Words of the task')}
        placeholder={say('任务、目标中的文字', 'Words of task or goal')}
        style={{ width: 220 }}
        defaultValue={words ?? ''}
        onSearch={(next) => change({ words: next.trim() || undefined })}
      />
    </search>
  )
}
