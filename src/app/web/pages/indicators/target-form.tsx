// Setting a target (设定目标): of which indicator, for which tie or region, until when, how much, and on what it rests.

import { useQueryClient } from '@tanstack/react-query'
import { Alert, Button, DatePicker, Drawer, Flex, Form, Grid, Input, Radio, Select } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import { amountText, unitWords } from '../../../../model/amount-text.ts'
import { attempt } from '../../calls/attempt.ts'
import { AmountField, type ReadAmount } from '../../parts/amount-field.tsx'
import { PlaceSelect } from '../../parts/place-select.tsx'
import { TieSelect } from '../../parts/tie-select.tsx'
import { useLanguage, useSay } from '../../words/language.tsx'
import { useIndicatorOptions } from './indicator-options.ts'
import { useScopeAsked } from './scope-bar.tsx'
import type { Completion } from './words.ts'

type Props = { indicator?: string; completion?: Completion; onClose: () => void }

export function TargetForm({ indicator: fixed, completion, onClose }: Props) {
  const say = useSay()
  const { language } = useLanguage()
  const wide = Grid.useBreakpoint().md ?? true
  const queries = useQueryClient()
  const { year, said } = useScopeAsked()
  const target = completion?.target
  const all = useIndicatorOptions()
  const [indicator, setIndicator] = useState(target?.indicator ?? fixed ?? '')
  const [whose, setWhose] = useState<'tie' | 'region'>(target?.region || said.region ? 'region' : 'tie')
  const [tie, setTie] = useState<string[]>(target?.tie ? [target.tie] : said.tie ? [said.tie] : [])
  const [region, setRegion] = useState<string[]>(target?.region ? [target.region] : said.region ? [said.region] : [])
  const [days, setDays] = useState<[string, string]>(
    target ? [target.from, target.to] : [`${year}-01-01`, `${year}-12-31`],
  )
  const [number, setNumber] = useState(target ? amountText({ ...target, counter: null }, 'zh') : '')
  const [amount, setAmount] = useState<ReadAmount | null>(null)
  const [basis, setBasis] = useState(target?.basis ?? '')
  const [wrong, setWrong] = useState('')
  const [busy, setBusy] = useState(false)
  const unit = all.find(({ value }) => value === indicator)?.unit
  const save = async () => {
    if (!amount) return setWrong(say('请写明目标的数，如“超1.2亿元”。', 'Write the number, as 超1.2亿元.'))
    if (unit && amount.unit !== unit && unit !== 'other') {
      const [own, written] = [unitWords[unit], unitWords[amount.unit]]
      return setWrong(
        say(
          `这项指标以“${own.zh}”计，目标值写的是“${written.zh}”。请改写目标值，或另选指标。`,
          `The indicator is in ${own.en || 'items'}, and the number in ${written.en || 'items'}: write the number anew, or choose another indicator.`,
        ),
      )
    }
    setBusy(true)
    const decimal = (value: number | null) => (value === null ? null : String(value))
    const numbers = { min: decimal(amount.min), max: decimal(amount.max), hedge: amount.hedge }
    const body = { from: days[0], to: days[1], ...numbers, ...(basis.trim() ? { basis: basis.trim() } : {}) }
    const held =
      whose === 'tie' ? { ...(tie[0] ? { tie: tie[0] } : {}) } : { ...(region[0] ? { region: region[0] } : {}) }
    const reply = target
      ? await attempt('patch', '/targets/{id}', { params: { id: target.id }, body, version: target.version })
      : await attempt('post', '/targets', { body: { ...body, ...held, indicator } })
    setBusy(false)
    if (!reply.ok) return setWrong(reply.problem[language])
    await queries.invalidateQueries()
    onClose()
  }
  return (
    <Drawer
      open
      size={wide ? 520 : '100%'}
      title={target ? say('修改目标', 'Edit a target') : say('设定目标', 'Set a target')}
      onClose={onClose}
      footer={
        <Flex justify="end" gap="small">
          <Button onClick={onClose}>{say('取消', 'Cancel')}</Button>
          <Button type="primary" loading={busy} onClick={() => void save()}>
            {say('保存', 'Save')}
          </Button>
        </Flex>
      }
    >
      <Form layout="vertical" onFinish={() => void save()}>
        {wrong && <Alert type="error" showIcon title={wrong} style={{ marginBottom: 16 }} />}
        <Form.Item label={say('指标', 'Indicator')} htmlFor="target-indicator" required>
          <Select
            id="target-indicator"
            disabled={target !== undefined || fixed !== undefined}
            showSearch={{ optionFilterProp: 'label' }}
            value={indicator || null}
            options={all}
            onChange={setIndicator}
          />
        </Form.Item>
        {!target && (
          <>
            <Form.Item label={say('对象', 'Of')}>
              <Radio.Group
                value={whose}
                onChange={({ target: { value } }) => setWhose(value as 'tie')}
                options={[
                  { value: 'tie', label: say('结对关系', 'a tie') },
                  { value: 'region', label: say('地区', 'a region') },
                ]}
              />
            </Form.Item>
            <Form.Item
              label={whose === 'tie' ? say('结对关系', 'Tie') : say('地区', 'Region')}
              htmlFor="target-whose"
              required
            >
              {whose === 'tie' ? (
                <TieSelect id="target-whose" most={1} value={tie} onChange={setTie} />
              ) : (
                <PlaceSelect id="target-whose" most={1} value={region} onChange={setRegion} />
              )}
            </Form.Item>
          </>
        )}
        <Form.Item label={say('时段', 'Period')} htmlFor="target-days" required>
          <DatePicker.RangePicker
            id={{ start: 'target-days', end: 'target-days-end' }}
            allowClear={false}
            style={{ width: '100%' }}
            value={[dayjs(days[0]), dayjs(days[1])]}
            onChange={(next) =>
              next?.[0] && next[1] && setDays([next[0].format('YYYY-MM-DD'), next[1].format('YYYY-MM-DD')])
            }
          />
        </Form.Item>
        <Form.Item label={say('目标值', 'Number')} htmlFor="target-number" required>
          <AmountField
            id="target-number"
            label={say('目标值', 'Number')}
            value={number}
            unit={unit}
            onChange={(text, read) => {
              setNumber(text)
              setAmount(read)
            }}
          />
        </Form.Item>
        <Form.Item label={say('依据', 'What it rests on')} htmlFor="target-basis" required={!target?.posting}>
          <Input.TextArea
            id="target-basis"
            rows={2}
            maxLength={500}
            placeholder={say('如：2024年对口合作工作要点', 'The plan or agreement that says so')}
            value={basis}
            onChange={({ target: { value } }) => setBasis(value)}
          />
        </Form.Item>
      </Form>
    </Drawer>
  )
}
