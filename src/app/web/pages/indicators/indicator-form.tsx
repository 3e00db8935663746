// An indicator of the office's own (自设指标): one measure, or a formula over other indicators; what is wrong with it is said while it is written,
// and nothing is kept that does not hold together.

import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Alert, Button, Form, Input, Radio, Select } from 'antd'
import { useEffect, useState } from 'react'
import { amountStages } from '../../../../model/posting.ts'
import { accrualNames, statusNames } from '../../../../model/words.ts'
import type { Problem } from '../../../api/problem.ts'
import { attempt } from '../../calls/attempt.ts'
import { type SaidTo, useAsk } from '../../calls/calls.ts'
import { ChangedMeanwhile } from '../../parts/changed-meanwhile.tsx'
import { useEdited } from '../../parts/edited.ts'
import { FormDrawer } from '../../parts/form-drawer.tsx'
import { optionsOf } from '../../parts/options.ts'
import { useLanguage, useSay } from '../../words/language.tsx'
import { FormulaFields, termsOf } from './formula-fields.tsx'
import { directions, type Indicator } from './words.ts'

export type IndicatorBody = NonNullable<SaidTo<'post', '/indicators'>['body']>

type Props = { indicator?: Indicator; onClose: () => void }

export function IndicatorForm({ indicator, onClose }: Props) {
  const say = useSay()
  const { language } = useLanguage()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const edited = useEdited<IndicatorBody>(
    `indicator.${indicator?.id ?? 'new'}`,
    bodyOf(indicator),
    indicator?.version ?? 0,
  )
  const { draft, set, version, forget } = edited
  const [problem, setProblem] = useState<Problem | null>(null)
  const [sound, setSound] = useState(false)
  const [busy, setBusy] = useState(false)
  useEffect(() => {
    setSound(false)
    if (!draft.zh.trim() || !isFilled(draft)) return setProblem(null)
    const wait = setTimeout(async () => {
      const body = { ...draft, ...(indicator ? { id: indicator.id } : {}) }
      const checked = await attempt('post', '/indicators/check', { body })
      setProblem(checked.ok ? null : checked.problem)
      setSound(checked.ok)
    }, 400)
    return () => clearTimeout(wait)
  }, [draft, indicator])
  const save = async () => {
    setBusy(true)
    const reply = indicator
      ? await attempt('put', '/indicators/{id}', {
          params: { id: indicator.id },
          body: draft,
          version,
        })
      : await attempt('post', '/indicators', { body: draft })
    setBusy(false)
    await queries.invalidateQueries()
    if (!reply.ok) return setProblem(reply.problem)
    forget()
    onClose()
    if (!indicator) void navigate({ to: '/indicators/$id', params: { id: reply.value.id } })
  }
  return (
    <FormDrawer
      title={indicator ? say('修改自设指标', 'Edit an indicator') : say('自设指标', 'An indicator of our own')}
      width={620}
      onClose={onClose}
      forget={forget}
      save={
        <Button type="primary" disabled={!sound} loading={busy} onClick={() => void save()}>
          {say('保存', 'Save')}
        </Button>
      }
    >
      <Form layout="vertical">
        {indicator && version !== (indicator.version ?? 0) && (
          <ChangedMeanwhile
            onTheirs={() =>
              edited.beginAt({ first: bodyOf(indicator), now: bodyOf(indicator), version: indicator.version ?? 0 })
            }
            onMine={() => edited.setVersion(indicator.version ?? 0)}
          />
        )}
        <Names draft={draft} set={set} />
        <Form.Item label={say('怎样得出', 'How it is made')}>
          <Radio.Group
            value={draft.formula ? 'formula' : 'counts'}
            options={[
              { value: 'counts', label: say('统计一项内容', 'counts one thing') },
              { value: 'formula', label: say('由其他指标计算', 'computed from others') },
            ]}
            onChange={({ target }) =>
              set(
                target.value === 'formula'
                  ? { counts: null, formula: { is: 'rate', a: { indicator: '' }, b: { indicator: '' } } }
                  : { counts: { measure: '' }, formula: null },
              )
            }
          />
        </Form.Item>
        {draft.formula ? (
          <FormulaFields formula={draft.formula} onChange={(formula) => set({ formula })} />
        ) : (
          <Counts draft={draft} set={set} />
        )}
        {problem && <Alert type="error" showIcon title={problem[language]} />}
        {sound && (
          <Alert
            type="success"
            showIcon
            title={say('口径、单位、累计方式相符，可以保存。', 'Units and accruals fit: it can be saved.')}
          />
        )}
      </Form>
    </FormDrawer>
  )
}

function bodyOf(indicator: Indicator | undefined): IndicatorBody {
  if (!indicator) return { zh: '', counts: { measure: '' }, formula: null }
  const { zh, en, definition, shown, direction, programmes, counts, formula } = indicator
  return { zh, en, definition, shown, direction, programmes, counts, formula } as IndicatorBody
}

/** Whether enough is said to be checked. */
function isFilled({ counts, formula }: IndicatorBody): boolean {
  if (!formula) return Boolean(counts?.measure)
  return termsOf(formula).every((term) => 'count' in term || term.indicator !== '')
}

type Part = { draft: IndicatorBody; set: (changes: Partial<IndicatorBody>) => void }

function Names({ draft, set }: Part) {
  const say = useSay()
  return (
    <>
      <Form.Item label={say('名称', 'Name in Chinese')} htmlFor="indicator-zh" required>
        <Input
          id="indicator-zh"
          maxLength={100}
          value={draft.zh}
          onChange={({ target }) => set({ zh: target.value })}
        />
      </Form.Item>
      <Form.Item label={say('英文名称', 'Name in English')} htmlFor="indicator-en">
        <Input
          id="indicator-en"
          maxLength={200}
          value={draft.en ?? ''}
          onChange={({ target }) => set({ en: target.value })}
        />
      </Form.Item>
      <Form.Item label={say('口径说明', 'Definition')} htmlFor="indicator-definition">
        <Input.TextArea
          id="indicator-definition"
          autoSize={{ minRows: 2 }}
          maxLength={2000}
          value={draft.definition ?? ''}
          onChange={({ target }) => set({ definition: target.value })}
        />
      </Form.Item>
      <Form.Item label={say('方向', 'Direction')} htmlFor="indicator-direction">
        <Select
          id="indicator-direction"
          value={draft.direction ?? 'up'}
          options={optionsOf(directions, say)}
          onChange={(direction) => set({ direction })}
        />
      </Form.Item>
    </>
  )
}

function Counts({ draft, set }: Part) {
  const say = useSay()
  const measures = useAsk('/measures', {}).data?.items ?? []
  const programmes = useAsk('/programmes', {}).data?.items ?? []
  const counts = draft.counts ?? { measure: '' }
  const change = (changes: Partial<NonNullable<IndicatorBody['counts']>>) => set({ counts: { ...counts, ...changes } })
  const listed = <T,>(list: T[]) => (list.length > 0 ? list : undefined)
  return (
    <>
      <Form.Item label={say('统计内容', 'What is counted')} htmlFor="indicator-measure" required>
        <Select
          id="indicator-measure"
          showSearch={{ optionFilterProp: 'label' }}
          value={counts.measure || null}
          options={measures.map((one) => ({ value: one.id, label: say(one) }))}
          onChange={(measure) => change({ measure })}
        />
      </Form.Item>
      <Form.Item label={say('性质', 'Status')} htmlFor="indicator-status">
        <Select
          id="indicator-status"
          value={counts.status ?? 'actual'}
          options={optionsOf(statusNames, say)}
          onChange={(status) => change({ status })}
        />
      </Form.Item>
      <Form.Item
        label={say('累计方式（留空按统计口径）', 'Accrual (empty: as the measure)')}
        htmlFor="indicator-accruals"
      >
        <Select
          id="indicator-accruals"
          mode="multiple"
          value={counts.accruals ?? []}
          options={optionsOf(accrualNames, say)}
          onChange={(accruals) => change({ accruals: listed(accruals) })}
        />
      </Form.Item>
      <Form.Item label={say('进度（留空不限）', 'Stages (empty: any)')} htmlFor="indicator-stages">
        <Select
          id="indicator-stages"
          mode="multiple"
          value={counts.stages?.filter((one) => one !== null) ?? []}
          options={optionsOf(amountStages, say)}
          onChange={(stages) => change({ stages: listed(stages) })}
        />
      </Form.Item>
      <Form.Item label={say('合作机制（留空不限）', 'Programme (empty: any)')} htmlFor="indicator-programme">
        <Select
          id="indicator-programme"
          allowClear
          value={counts.programme ?? null}
          options={programmes.map((one) => ({ value: one.id, label: say(one) }))}
          onChange={(programme) => change({ programme: programme ?? undefined })}
        />
      </Form.Item>
    </>
  )
}
