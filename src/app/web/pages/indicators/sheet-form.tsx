// Writing a score sheet (编制评分表): its lines, each an indicator with its weight and the way in which a number becomes points.
import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Flex, Form, Input, Popconfirm, Select, Typography } from 'antd'
import { useState } from 'react'
import { sum } from '../../../../model/amount.ts'
import { placesOf, shift } from '../../../../model/decimal.ts'
import { attempt } from '../../calls/attempt.ts'
import { type SaidTo, useChange } from '../../calls/calls.ts'
import { ChangedMeanwhile } from '../../parts/changed-meanwhile.tsx'
import { useEdited } from '../../parts/edited.ts'
import { FormDrawer } from '../../parts/form-drawer.tsx'
import { type Said, useLanguage, useSay } from '../../words/language.tsx'
import { useIndicatorOptions } from './indicator-options.ts'
import type { Sheet } from './sheet.ts'

type Body = NonNullable<SaidTo<'post', '/score-sheets'>['body']>
type Line = Body['lines'][number]
type Rule = Line['rule']

const emptyLine: Line = { zh: '', indicator: '', by: 'completion', weight: '10', rule: { is: 'proportion' } }

export function SheetForm({ sheet, onClose }: { sheet?: Sheet; onClose: () => void }) {
  const say = useSay()
  const { language } = useLanguage()
  const queries = useQueryClient()
  const { change, busy: removing } = useChange()
  const edited = useEdited<Body>(`sheet.${sheet?.id ?? 'new'}`, bodyOf(sheet), sheet?.version ?? 0)
  const { draft, set, version, forget } = edited
  const [wrong, setWrong] = useState('')
  const [busy, setBusy] = useState(false)
  const setLine = (at: number, changes: Partial<Line>) =>
    set({ lines: draft.lines.map((line, index) => (index === at ? { ...line, ...changes } : line)) })
  const leave = () => {
    forget()
    onClose()
  }
  const save = async () => {
    const missing = missingIn(draft)
    if (missing) return setWrong(say(missing))
    setBusy(true)
    const reply = sheet
      ? await attempt('put', '/score-sheets/{id}', { params: { id: sheet.id }, body: draft, version })
      : await attempt('post', '/score-sheets', { body: draft })
    setBusy(false)
    await queries.invalidateQueries()
    if (!reply.ok) return setWrong(reply.problem[language])
    leave()
  }
  const remove = async () => {
    if (!sheet) return
    const said = { params: { id: sheet.id }, version: sheet.version }
    if (await change('delete', '/score-sheets/{id}', said, { done: { zh: '已移除', en: 'Removed' } })) leave()
  }
  return (
    <FormDrawer
      title={sheet ? say('修改评分表', 'Edit a score sheet') : say('新建评分表', 'New score sheet')}
      width={860}
      onClose={onClose}
      forget={forget}
      beside={
        sheet && (
          <Popconfirm title={say('移除这张评分表？', 'Remove this sheet?')} onConfirm={() => void remove()}>
            <Button loading={removing}>{say('移除评分表', 'Remove the sheet')}</Button>
          </Popconfirm>
        )
      }
      save={
        <Button type="primary" loading={busy} onClick={() => void save()}>
          {say('保存', 'Save')}
        </Button>
      }
    >
      <Form layout="vertical">
        {wrong && <Alert type="error" showIcon title={wrong} style={{ marginBottom: 16 }} />}
        {sheet && version !== sheet.version && (
          <ChangedMeanwhile
            onTheirs={() => edited.beginAt({ first: bodyOf(sheet), now: bodyOf(sheet), version: sheet.version })}
            onMine={() => edited.setVersion(sheet.version)}
          />
        )}
        <Form.Item label={say('名称', 'Name')} htmlFor="sheet-name" required>
          <Input
            id="sheet-name"
            maxLength={200}
            value={draft.name}
            onChange={({ target }) => set({ name: target.value })}
          />
        </Form.Item>
        <Form.Item label={say('依据', 'What it rests on')} htmlFor="sheet-basis">
          <Input
            id="sheet-basis"
            maxLength={500}
            value={draft.basis ?? ''}
            onChange={({ target }) => set({ basis: target.value })}
          />
        </Form.Item>
        {draft.lines.map((line, at) => (
          <LineFields
            // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name than their place
            key={`${version}/${at}`}
            line={line}
            onChange={(changes) => setLine(at, changes)}
            onRemove={() => set({ lines: draft.lines.filter((_, index) => index !== at) })}
          />
        ))}
        <Button icon={<PlusOutlined aria-hidden />} onClick={() => set({ lines: [...draft.lines, emptyLine] })}>
          {say('再加一项', 'One more line')}
        </Button>
        <Weights lines={draft.lines} />
      </Form>
    </FormDrawer>
  )
}

const isPoints = (text: string) => /^\d{1,6}(?:\.\d{1,4})?$/.test(text)

/** What is still to be written, in the order in which it is asked for. */
function missingIn({ name, lines }: Body): Said | null {
  if (!name.trim()) return { zh: '请填写评分表的名称。', en: 'Write the name of the sheet.' }
  if (lines.length === 0) return { zh: '请至少加一项。', en: 'Add one line at least.' }
  for (const [at, line] of lines.entries()) {
    const [zh, en] = [`第 ${at + 1} 项`, `Line ${at + 1}`]
    if (!line.indicator) return { zh: `${zh}还没有选指标。`, en: `${en} has no indicator yet.` }
    if (!line.zh.trim()) return { zh: `${zh}还没有名称。`, en: `${en} has no name yet.` }
    const { rule } = line
    const points =
      rule.is === 'deduction'
        ? [rule.each, rule.most]
        : rule.is === 'bands'
          ? rule.bands.map((band) => band.points)
          : []
    const numbers = [...(rule.is === 'deduction' ? [] : [line.weight]), ...points]
    if (!numbers.every(isPoints) || (rule.is === 'bands' && !isBands(rule.bands)))
      return {
        zh: `${zh}的分值或得分办法不是数，请写作 10 或 2.5，各档写作 100=10，80=8。`,
        en: `${en} has points that are no number: write 10 or 2.5, bands as 100=10, 80=8.`,
      }
  }
  return null
}

const isBands = (bands: readonly Band[]) =>
  bands.length > 0 && bands.every(({ from }) => /^-?\d+(?:\.\d+)?$/.test(from))

/** Full points of all lines together, since most sheets make a hundred and a slip is easy. */
function Weights({ lines }: { lines: Line[] }) {
  const say = useSay()
  const scored = lines.filter(({ rule }) => rule.is !== 'deduction')
  if (!scored.every(({ weight }) => isPoints(weight))) return null
  const total = sum(scored.map(({ weight }) => weight))
  return (
    <div role="status" style={{ marginTop: 12 }}>
      <strong>{say(`分值合计 ${total} 分`, `${total} points in all`)}</strong>{' '}
      {total !== '100' && (
        <Typography.Text type="secondary">
          {say('不是 100 分；如考核办法如此，可照样保存。', 'Not a hundred; keep it so if the assessment says so.')}
        </Typography.Text>
      )}
    </div>
  )
}

function bodyOf(sheet: Sheet | undefined): Body {
  if (!sheet) return { name: '', basis: '', lines: [emptyLine] }
  const { name, basis, lines } = sheet
  return { name, basis, lines }
}

type LineProps = { line: Line; onChange: (changes: Partial<Line>) => void; onRemove: () => void }

function LineFields({ line, onChange, onRemove }: LineProps) {
  const say = useSay()
  const all = useIndicatorOptions()
  const choose = (id: string) => {
    const found = all.find((one) => one.value === id)
    onChange({ indicator: id, ...(line.zh === '' && found ? { zh: found.zh, en: found.en } : {}) })
  }
  return (
    <Flex gap={6} wrap align="start" style={{ marginBottom: 12 }}>
      <Select
        aria-label={say('指标', 'Indicator')}
        placeholder={say('指标', 'Indicator')}
        showSearch={{ optionFilterProp: 'label' }}
        style={{ flex: '2 1 180px' }}
        value={line.indicator || null}
        options={all}
        onChange={choose}
      />
      <Input
        aria-label={say('评分项名称', 'Name of the line')}
        placeholder={say('评分项名称', 'Name of the line')}
        style={{ flex: '2 1 150px' }}
        value={line.zh}
        onChange={({ target }) => onChange({ zh: target.value })}
      />
      {line.rule.is !== 'deduction' && (
        <Input
          aria-label={say('分值', 'Weight')}
          suffix={say('分', '')}
          inputMode="decimal"
          style={{ width: 76 }}
          value={line.weight}
          onChange={({ target }) => onChange({ weight: target.value.trim() })}
        />
      )}
      <Select
        aria-label={say('按什么评分', 'By')}
        style={{ width: 112 }}
        value={line.by}
        options={[
          { value: 'completion', label: say('按完成率', 'completion') },
          { value: 'value', label: say('按数值', 'its number') },
        ]}
        onChange={(by) => onChange({ by })}
      />
      <RuleFields rule={line.rule} onChange={(rule) => onChange({ rule })} />
      <Button
        type="text"
        icon={<DeleteOutlined />}
        aria-label={say('删去这一项', 'Remove this line')}
        onClick={onRemove}
      />
    </Flex>
  )
}

const emptyRules: Record<Rule['is'], Rule> = {
  proportion: { is: 'proportion' },
  bands: { is: 'bands', bands: [{ from: '100', points: '10' }] },
  deduction: { is: 'deduction', each: '1', most: '5' },
}

function RuleFields({ rule, onChange }: { rule: Rule; onChange: (rule: Rule) => void }) {
  const say = useSay()
  return (
    <>
      <Select
        aria-label={say('得分办法', 'Rule')}
        style={{ width: 112 }}
        value={rule.is}
        options={[
          { value: 'proportion', label: say('按比例', 'in proportion') },
          { value: 'bands', label: say('分档', 'by bands') },
          { value: 'deduction', label: say('扣分', 'taken off') },
        ]}
        onChange={(is) => onChange(emptyRules[is])}
      />
      {rule.is === 'bands' && <Bands bands={rule.bands} onChange={(bands) => onChange({ is: 'bands', bands })} />}
      {rule.is === 'deduction' && (
        <>
          <Input
            aria-label={say('每个扣', 'Off for each')}
            prefix={say('每个扣', 'each')}
            style={{ width: 120 }}
            value={rule.each}
            onChange={({ target }) => onChange({ ...rule, each: target.value.trim() })}
          />
          <Input
            aria-label={say('至多扣', 'At most')}
            prefix={say('至多扣', 'most')}
            style={{ width: 120 }}
            value={rule.most}
            onChange={({ target }) => onChange({ ...rule, most: target.value.trim() })}
          />
        </>
      )}
    </>
  )
}

type Band = Extract<Rule, { is: 'bands' }>['bands'][number]

/** Bands as a line of text: 100=10，80=8; of large numbers 1亿=20，1.5亿=30. */
function Bands({ bands, onChange }: { bands: Band[]; onChange: (bands: Band[]) => void }) {
  const say = useSay()
  const [text, setText] = useState(bands.map(({ from, points }) => `${shortened(from)}=${points}`).join('，'))
  const write = (next: string) => {
    setText(next)
    onChange(
      next.split(/[，,；;]/).flatMap((band) => {
        const [from = '', points = ''] = band.split(/[=＝]/).map((one) => one.trim())
        return from === '' ? [] : [{ from: inFull(from), points }]
      }),
    )
  }
  return (
    <Input
      aria-label={say('各档：达到的数=得分', 'Bands: number=points')}
      placeholder={say('100=10，80=8；1.5亿=30', '100=10, 80=8; 1.5亿=30')}
      style={{ flex: '1 1 160px' }}
      value={text}
      onChange={({ target }) => write(target.value)}
    />
  )
}

/** 1.5亿 is 150000000; what is no such number stays as it was typed. */
function inFull(text: string): string {
  const [, number, large] = /^(-?\d+(?:\.\d+)?)(万|亿)$/.exec(text) ?? []
  if (!number) return text
  const decimal = shift(number.replace('-', ''), large === '亿' ? 8 : 4)
  return number.startsWith('-') ? `-${decimal}` : decimal
}

/** 150000000 as 1.5亿 where that is short and exact. */
function shortened(number: string): string {
  for (const [zeros, large] of [
    [8, '亿'],
    [4, '万'],
  ] as const) {
    const short = /^\d{5,}$/.test(number) ? shift(number, -zeros) : number
    if (short !== number && !short.startsWith('0') && placesOf(short) <= 2) return short + large
  }
  return number
}
