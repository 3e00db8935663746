// The form of a plan (计划表单): what it is called, whose it is, for which year or days, and on what it rests; a new one begins blank, with the clauses
// of its agreements, or with a sheet of tasks. What was typed is kept until it is saved.
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button, DatePicker, Flex, Form, Input, Radio, Select } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import type { Problem } from '../../../api/problem.ts'
import { attempt } from '../../calls/attempt.ts'
import { ask, useAsk } from '../../calls/calls.ts'
import { changedIn, useEdited } from '../../parts/edited.ts'
import { FormDrawer } from '../../parts/form-drawer.tsx'
import { PlaceSelect } from '../../parts/place-select.tsx'
import { Refused } from '../../parts/refused.tsx'
import { TieSelect } from '../../parts/tie-select.tsx'
import { useAddress } from '../../words/address.ts'
import { useSay } from '../../words/language.tsx'
import { useProgrammes } from '../ties/programme-look.ts'
import { yearsAround } from './plan-list.tsx'
import type { WholePlan } from './words.ts'

type Filled = {
  title: string
  of: 'tie' | 'wider'
  tie: string[]
  region: string[]
  programme: string | null
  year: string | null
  days: [string, string] | null
  basis: string
  note: string
  begin: 'blank' | 'clauses' | 'import'
}

type Props = { plan?: WholePlan; onClose: () => void }

export function PlanForm({ plan, onClose }: Props) {
  const say = useSay()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [address] = useAddress()
  const name = `plan.${plan?.id ?? `new.${address.for ?? ''}`}`
  const edited = useEdited<Filled>(name, plan ? filledOf(plan) : blank(address.for), plan?.version ?? 0)
  const { draft, first, version, set, forget } = edited
  const [problem, setProblem] = useState<Problem | null>(null)
  const [busy, setBusy] = useState(false)
  const suggested = useSuggestedTitle(draft)
  const title = draft.title.trim() || suggested
  const save = async () => {
    setBusy(true)
    const said = saidOf({ ...draft, title })
    const reply = plan
      ? await attempt('patch', '/plans/{id}', {
          params: { id: plan.id },
          version,
          body: changedIn(saidOf(first), said),
        })
      : await attempt('post', '/plans', { body: { ...said, ...wholeOf(draft) } })
    setBusy(false)
    if (!reply.ok) return setProblem(reply.problem)
    forget()
    await queries.invalidateQueries()
    if (plan) return onClose()
    const search = draft.begin === 'blank' ? {} : { open: draft.begin }
    void navigate({ to: '/plans/$id', params: { id: reply.value.id }, search: search as never })
  }
  const keepMine = async () => {
    edited.setVersion((await ask('/plans/{id}', { params: { id: plan!.id } })).version)
    setProblem(null)
  }
  return (
    <FormDrawer
      title={plan ? say('修改计划', 'Edit the plan') : say('新建计划', 'New plan')}
      width={560}
      onClose={onClose}
      forget={forget}
      save={
        <Button type="primary" loading={busy} disabled={title === ''} onClick={() => void save()}>
          {plan ? say('保存', 'Save') : say('建立计划', 'Begin the plan')}
        </Button>
      }
    >
      <Form layout="vertical" onFinish={() => void save()}>
        <Refused problem={problem} onKeepMine={keepMine} />
        {!plan && <Whose draft={draft} set={set} />}
        <Time draft={draft} set={set} />
        <Form.Item label={say('名称', 'Title')} htmlFor="plan-title" required>
          <Input
            id="plan-title"
            maxLength={300}
            value={draft.title}
            placeholder={suggested}
            onChange={({ target }) => set({ title: target.value })}
          />
        </Form.Item>
        <Form.Item label={say('依据', 'What it rests on')} htmlFor="plan-basis">
          <Input
            id="plan-basis"
            maxLength={500}
            value={draft.basis}
            placeholder={say('如：联席会议纪要、年度工作要点', 'Minutes, a paper, an agreement')}
            onChange={({ target }) => set({ basis: target.value })}
          />
        </Form.Item>
        <Form.Item label={say('备注', 'Note')} htmlFor="plan-note">
          <Input.TextArea
            id="plan-note"
            autoSize={{ minRows: 2 }}
            maxLength={2000}
            value={draft.note}
            onChange={({ target }) => set({ note: target.value })}
          />
        </Form.Item>
        {!plan && <Begin draft={draft} set={set} />}
      </Form>
    </FormDrawer>
  )
}

const thisYear = () => String(new Date().getFullYear())

const blank = (tie: string | undefined): Filled => ({
  ...{ title: '', of: 'tie', tie: tie ? [tie] : [], region: [], programme: null, year: thisYear(), days: null },
  ...{ basis: '', note: '', begin: 'clauses' },
})

const filledOf = ({ title, tie, region, programme, from, to, basis, note }: WholePlan): Filled => ({
  ...{ title, of: tie ? 'tie' : 'wider', tie: tie ? [tie] : [], region: region ? [region] : [], programme },
  ...{ year: yearOf(from, to), days: [from, to], basis: basis ?? '', note: note ?? '', begin: 'blank' },
})

/** The year that a period fills, null for other days. */
const yearOf = (from: string, to: string) =>
  from.endsWith('-01-01') && to.endsWith('-12-31') && from.slice(0, 4) === to.slice(0, 4) ? from.slice(0, 4) : null

const periodOf = ({ year, days }: Pick<Filled, 'year' | 'days'>) => {
  if (year) return { from: `${year}-01-01`, to: `${year}-12-31` }
  return days ? { from: days[0], to: days[1] } : {}
}

/** What is sent of it, but for whose it is. */
const saidOf = ({ title, basis, note, ...time }: Omit<Filled, 'begin'>) => ({
  ...{ title: title.trim(), basis: basis.trim() || null, note: note.trim() || null, ...periodOf(time) },
})

const wholeOf = ({ of, tie, region, programme }: Filled) =>
  of === 'tie' ? { tie: tie[0] ?? null } : { region: region[0] ?? null, programme: programme as never }

/** What a plan is called where nobody says otherwise. */
function useSuggestedTitle({ of, tie, region, programme, year }: Filled): string {
  const say = useSay()
  const { name } = useProgrammes()
  const found = useAsk('/ties/{id}', of === 'tie' && tie[0] ? { params: { id: tie[0] } } : null).data
  const place = useAsk('/places', of === 'wider' && region[0] ? { query: { codes: region, words: '' } } : null).data
  const ofTie = found && tie[0] ? [say(`${found.a}与${found.b}`, `${found.a} and ${found.b}`)] : []
  const wider = [region[0] ? place?.items[0]?.name : null, programme ? name(programme) : null].filter(Boolean)
  const whose = (of === 'tie' ? ofTie : wider).join(' ')
  if (whose === '') return ''
  return say(`${whose}${year ? `${year}年` : ''}合作计划`, `${whose}: plan${year ? ` of ${year}` : ''}`)
}

type FieldProps = { draft: Filled; set: (changes: Partial<Filled>) => void }

function Whose({ draft, set }: FieldProps) {
  const say = useSay()
  const { all } = useProgrammes()
  return (
    <>
      <Form.Item label={say('对象', 'Of')}>
        <Radio.Group
          value={draft.of}
          onChange={({ target }) => set({ of: target.value as 'tie' })}
          options={[
            { value: 'tie', label: say('一对结对关系', 'one tie') },
            { value: 'wider', label: say('一个地区或合作机制', 'a region or a programme') },
          ]}
        />
      </Form.Item>
      {draft.of === 'tie' ? (
        <Form.Item label={say('结对关系', 'Tie')} htmlFor="plan-tie" required>
          <TieSelect id="plan-tie" most={1} value={draft.tie} onChange={(tie) => set({ tie })} />
        </Form.Item>
      ) : (
        <>
          <Form.Item label={say('地区', 'Region')} htmlFor="plan-region">
            <PlaceSelect id="plan-region" most={1} value={draft.region} onChange={(region) => set({ region })} />
          </Form.Item>
          <Form.Item label={say('合作机制', 'Programme')} htmlFor="plan-programme">
            <Select
              id="plan-programme"
              allowClear
              showSearch={{ optionFilterProp: 'label' }}
              value={draft.programme}
              options={all.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={(programme: string | null | undefined) => set({ programme: programme ?? null })}
            />
          </Form.Item>
        </>
      )}
    </>
  )
}

const other = 'other'

function Time({ draft, set }: FieldProps) {
  const say = useSay()
  const free = draft.year === null
  return (
    <Flex gap="small" wrap>
      <Form.Item label={say('年度', 'Year')} htmlFor="plan-year" required>
        <Select
          id="plan-year"
          style={{ width: 160 }}
          value={free ? other : draft.year}
          options={[
            ...yearsAround(draft.year ?? undefined).map((value) => ({ value, label: say(`${value}年`, value) })),
            { value: other, label: say('其他起止日期', 'other days') },
          ]}
          onChange={(next: string) => set({ year: next === other ? null : next })}
        />
      </Form.Item>
      {free && (
        <Form.Item label={say('起止日期', 'From, to')} htmlFor="plan-days" required style={{ flex: 1 }}>
          <DatePicker.RangePicker
            id={{ start: 'plan-days', end: 'plan-days-end' }}
            style={{ width: '100%' }}
            value={draft.days ? [dayjs(draft.days[0]), dayjs(draft.days[1])] : null}
            onChange={(days) =>
              set({
                days: days?.[0] && days[1] ? [days[0].format('YYYY-MM-DD'), days[1].format('YYYY-MM-DD')] : null,
              })
            }
          />
        </Form.Item>
      )}
    </Flex>
  )
}

function Begin({ draft, set }: FieldProps) {
  const say = useSay()
  return (
    <Form.Item label={say('任务从哪里来', 'Where its tasks come from')}>
      <Radio.Group
        value={draft.begin}
        onChange={({ target }) => set({ begin: target.value as 'blank' })}
        style={{ display: 'flex', flexDirection: 'column', gap: 4 }}
        options={[
          { value: 'clauses', label: say('从协议条款中选取', 'Chosen from the clauses of agreements') },
          { value: 'import', label: say('导入任务分解表（Excel）', 'Imported from a sheet (Excel)') },
          { value: 'blank', label: say('先建空计划，逐条填写', 'Written one by one') },
        ]}
      />
    </Form.Item>
  )
}
