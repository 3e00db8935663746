// What a task can be tied to (任务的关联项): clauses of the agreements concerned, entries of the ledger, a target. What was chosen stays named.
import { useQueries } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import { amountText } from '../../../../model/amount-text.ts'
import { ask, useAsk } from '../../calls/calls.ts'
import { ManySelect } from '../../parts/many-select.tsx'
import { useMeasureName } from '../../parts/measure-names.ts'
import { useLanguage, useSay } from '../../words/language.tsx'
import { namesIn } from '../indicators/words.ts'
import type { PlanOfTask } from './task-filled.ts'
import { clauseName } from './words.ts'

/** Whose clauses, entries and targets are offered. */
type About = Pick<PlanOfTask, 'tie' | 'programme' | 'region'>

/** The narrowing of a list to what a plan is about. */
export function aboutQuery({ tie, programme, region }: About) {
  if (tie) return { tie }
  return { ...(programme ? { programme } : {}), ...(region ? { region } : {}) }
}

type Many = { id: string; value: string[]; onChange: (ids: string[]) => void }

export function ClauseSelect({ about, ...field }: Many & { about: About }) {
  const say = useSay()
  const [words, setWords] = useState('')
  const query = { ...aboutQuery(about), ...(words.trim() ? { words: words.trim() } : {}), limit: 100 }
  const found = useAsk('/clauses', { query }).data?.items ?? []
  const chosen = useQueries({
    queries: field.value.map((id) => ({
      queryKey: ['/clauses/{id}', id],
      queryFn: () => ask('/clauses/{id}', { params: { id } }),
    })),
  }).flatMap(({ data }) => data ?? [])
  const options = [...new Map([...chosen, ...found].map((clause) => [clause.id, clause])).values()].map((clause) => ({
    value: clause.id,
    label: [clauseName(clause), clause.words].filter(Boolean).join('：').slice(0, 80),
  }))
  return (
    <ManySelect
      {...field}
      options={options}
      onSearch={setWords}
      placeholder={say('输入条款中的文字', 'Type words of the clause')}
      nothing={say('没有这样的条款', 'No such clause')}
    />
  )
}

export function EntrySelect({ tie, ...field }: Many & { tie: string | null }) {
  const say = useSay()
  const [words, setWords] = useState('')
  const query = { ...(tie ? { tie } : {}), ...(words.trim() ? { words: words.trim() } : {}), limit: 30 }
  const found = useAsk('/entries', { query }).data?.items ?? []
  const kinds = useAsk('/kinds', {}).data?.items
  const chosen = useQueries({
    queries: field.value.map((id) => ({
      queryKey: ['/entries/{id}', { params: { id } }],
      queryFn: () => ask('/entries/{id}', { params: { id } }),
    })),
  }).flatMap(({ data }) => data ?? [])
  const named = [...chosen, ...found].map(({ id, name, kind }) => ({ id, name, kind }))
  const options = [...new Map(named.map((entry) => [entry.id, entry])).values()].map(({ id, name, kind }) => {
    const called = kinds?.find((one) => one.id === kind)
    return { value: id, label: called ? `${name}（${say(called)}）` : name }
  })
  return (
    <ManySelect
      {...field}
      options={options}
      onSearch={setWords}
      placeholder={say('输入项目、园区等的名称', 'Type the name of a project, a park …')}
      nothing={say('没有找到', 'Nothing found')}
    />
  )
}

type One = { id: string; about: About; value: string | null; onChange: (id: string | null) => void }

export function TargetSelect({ id, about, value, onChange }: One) {
  const say = useSay()
  const { language } = useLanguage()
  const items = useAsk('/targets', { query: { ...aboutQuery(about), limit: 200 } }).data?.items ?? []
  const indicators = useAsk('/indicators', { query: { limit: 200 } }).data?.items
  const nameOf = namesIn(indicators)
  const measureOf = useMeasureName()
  const options = items.map(({ id: target, indicator, from, ...amount }) => {
    const known = indicators?.some((one) => one.id === indicator)
    const name = known ? say(nameOf(indicator)) : measureOf({ measure: indicator, measureId: indicator })
    const text = amountText({ ...amount, counter: null }, language)
    return { value: target, label: `${from.slice(0, 4)} ${name} ${text}` }
  })
  return (
    <Select
      id={id}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      style={{ width: '100%' }}
      placeholder={say('不对应目标值', 'none')}
      value={value}
      options={options}
      notFoundContent={say('还没有目标值，可在“指标”中设定', 'No target yet: set one under Indicators')}
      onChange={(next: string | null | undefined) => onChange(next ?? null)}
    />
  )
}
