// The form of a proposed entry (条目提案表单): the columns of its kind, as the ledger has them.
import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Flex, Form, Input, Select } from 'antd'
import type { Proposal, ProposedParty } from '../../../../model/proposal.ts'
import { type Given, useAsk } from '../../calls/calls.ts'
import { DayField } from '../../parts/day-field.tsx'
import { useSay } from '../../words/language.tsx'
import { type CorrectProps, wasRead } from './correcting.ts'
import { useDraft } from './drafts.ts'
import { entrySaid } from './said.ts'

type Kind = Given<'get', '/kinds'>['items'][number]
type Values = Pick<Proposal, 'name' | 'stage' | 'from' | 'to' | 'parties'> & {
  properties: Record<string, string | boolean>
}

const grid: React.CSSProperties = {
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, minmax(min(190px, 100%), 1fr))',
  columnGap: 12,
}
const wholeRow: React.CSSProperties = { gridColumn: '1 / -1' }

export function EntryForm(props: CorrectProps) {
  const said = entrySaid(props.finding)
  const kind = useAsk('/kinds', {}).data?.items.find(({ id }) => id === said.kind)
  return kind ? <FormOfKind kind={kind} said={said} {...props} /> : null
}

function FormOfKind({ id, finding, onDone, kind, said }: CorrectProps & { kind: Kind; said: Proposal }) {
  const say = useSay()
  const read = valuesOf(said)
  const [values, setValues] = useDraft(finding.id, read)
  const set = (changes: Partial<Values>) => setValues({ ...values, ...changes })
  const send = () => onDone(changesOf(values, read))
  const heading = (name: string) => say(kind.columns.find((column) => column.id === name) ?? { zh: name, en: name })
  const day = (name: 'from' | 'to') => (
    <Form.Item label={heading(name)} extra={wasRead(say, read[name] ?? '', values[name] ?? '')}>
      <DayField
        aria-label={heading(name)}
        value={values[name] ?? null}
        onChange={(chosen) => set({ [name]: chosen })}
      />
    </Form.Item>
  )
  return (
    <Form id={id} layout="vertical" style={grid} onFinish={send} className="review-form">
      <Form.Item label={heading('name')} style={wholeRow} required extra={wasRead(say, read.name, values.name)}>
        <Input
          aria-label={heading('name')}
          value={values.name}
          maxLength={300}
          onChange={({ target }) => set({ name: target.value })}
        />
      </Form.Item>
      {kind.stages.length > 0 && (
        <Form.Item label={say('进展阶段', 'Stage')} extra={wasRead(say, read.stage ?? '', values.stage ?? '')}>
          <Select
            allowClear
            aria-label={say('进展阶段', 'Stage')}
            value={values.stage}
            options={kind.stages.map((one) => ({ value: one.id, label: say(one) }))}
            onChange={(stage) => set({ stage: stage ?? null })}
          />
        </Form.Item>
      )}
      {day('from')}
      {day('to')}
      {kind.columns
        .filter((column) => column.id.startsWith('properties.'))
        .map((column) => (
          <PropertyField key={column.id} column={column} values={values} read={read} set={set} />
        ))}
      <Parties kind={kind} parties={values.parties} onChange={(parties) => set({ parties })} />
    </Form>
  )
}

function valuesOf({ name, stage, from, to, parties, properties }: Proposal): Values {
  const words = Object.entries(properties).map(([id, value]) => [id, String(value)])
  return { name, stage, from, to, parties, properties: Object.fromEntries(words) }
}

/** The changed fields as the book takes them; empty properties are left out of it. */
function changesOf(values: Values, read: Values): object {
  const properties = Object.fromEntries(Object.entries(values.properties).filter(([, value]) => value !== ''))
  const now = {
    ...values,
    name: values.name.trim(),
    parties: values.parties.filter(({ name }) => name.trim()),
    properties,
  }
  const names = Object.keys(now) as (keyof Values)[]
  return Object.fromEntries(
    names.flatMap((name) => (JSON.stringify(now[name]) === JSON.stringify(read[name]) ? [] : [[name, now[name]]])),
  )
}

type FieldProps = {
  column: Kind['columns'][number]
  values: Values
  read: Values
  set: (changes: Partial<Values>) => void
}

function PropertyField({ column, values, read, set }: FieldProps) {
  const say = useSay()
  const id = column.id.slice('properties.'.length)
  const value = values.properties[id] ?? ''
  const change = (next: string | boolean) => set({ properties: { ...values.properties, [id]: next } })
  const label = say(column)
  const choices =
    column.type === 'yes_no' ? yesNo(say) : column.choices?.map((one) => ({ value: one.id, label: say(one) }))
  return (
    <Form.Item
      label={label}
      required={column.required}
      extra={wasRead(say, String(read.properties[id] ?? ''), String(value))}
      {...(column.type === 'long_text' ? { style: wholeRow } : {})}
    >
      {choices ? (
        <Select
          allowClear
          aria-label={label}
          value={value === '' ? null : String(value)}
          options={choices}
          onChange={(next) => change(column.type === 'yes_no' && next ? next === 'true' : (next ?? ''))}
        />
      ) : column.type === 'long_text' ? (
        <Input.TextArea
          aria-label={label}
          value={String(value)}
          autoSize
          onChange={({ target }) => change(target.value)}
        />
      ) : (
        <Input
          aria-label={label}
          value={String(value)}
          placeholder={column.type === 'day' ? '2024-03-12' : ''}
          onChange={({ target }) => change(target.value)}
        />
      )}
    </Form.Item>
  )
}

const yesNo = (say: ReturnType<typeof useSay>) => [
  { value: 'true', label: say('是', 'yes') },
  { value: 'false', label: say('否', 'no') },
]

type PartiesProps = { kind: Kind; parties: ProposedParty[]; onChange: (parties: ProposedParty[]) => void }

function Parties({ kind, parties, onChange }: PartiesProps) {
  const say = useSay()
  const set = (at: number, changes: Partial<ProposedParty>) =>
    onChange(parties.map((party, i) => (i === at ? { ...party, ...changes } : party)))
  return (
    <Form.Item label={say('合作方（全称）', 'Parties (full names)')} style={wholeRow}>
      <Flex vertical gap={8}>
        {parties.map((party, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: parties have no other name while one is typed
          <Flex key={i} gap={8}>
            <Input
              aria-label={say('名称', 'Name')}
              value={party.name}
              onChange={({ target }) => set(i, { name: target.value })}
            />
            <Select
              aria-label={say('角色', 'Role')}
              style={{ minWidth: 130 }}
              value={party.role}
              options={kind.roles.map((one) => ({ value: one.id, label: say(one) }))}
              onChange={(role) => set(i, { role })}
            />
            <Button
              icon={<DeleteOutlined />}
              aria-label={say(`删去 ${party.name}`, `Take ${party.name} out`)}
              onClick={() => onChange(parties.filter((_, at) => at !== i))}
            />
          </Flex>
        ))}
        <Button icon={<PlusOutlined />} onClick={() => onChange([...parties, { name: '', role: kind.roles[0]!.id }])}>
          {say('添加合作方', 'Add a party')}
        </Button>
      </Flex>
    </Form.Item>
  )
}
