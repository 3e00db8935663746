// Correcting (更正): the fields of what was read as a form; only what was changed is sent, and what was read stays as it was.
import { Form, Input, Select } from 'antd'
import { tieNames } from '../../../../model/words.ts'
import { useAsk } from '../../calls/calls.ts'
import { DayField } from '../../parts/day-field.tsx'
import { optionsOf } from '../../parts/options.ts'
import { useSay } from '../../words/language.tsx'
import { type CorrectProps, wasRead } from './correcting.ts'
import { useDraft } from './drafts.ts'
import { EntryForm } from './entry-form.tsx'
import { FigureForm } from './figure-form.tsx'
import { changesOf, saidOf, valuesOf } from './figure-values.ts'
import { agreementSaid, figureSaid, tieSaid } from './said.ts'

export function CorrectForm(props: CorrectProps) {
  const { sort } = props.finding
  if (sort === 'figure') return <CorrectFigure {...props} />
  if (sort === 'tie') return <CorrectTie {...props} />
  if (sort === 'agreement') return <CorrectAgreement {...props} />
  return <EntryForm {...props} />
}

function CorrectFigure({ id, finding, onDone }: CorrectProps) {
  const read = valuesOf(figureSaid(finding), finding.stage)
  const [values, setValues] = useDraft(finding.id, read)
  const send = () => onDone(changesOf(saidOf(values), saidOf(read)))
  return <FigureForm id={id} values={values} onChange={setValues} read={read} onDone={send} />
}

function CorrectTie({ id, finding, onDone }: CorrectProps) {
  const say = useSay()
  const { a, b, kind, since } = tieSaid(finding)
  const read = { a, b, kind, since, programme: null as string | null }
  const [values, setValues] = useDraft(finding.id, read)
  const programmes = useAsk('/programmes', {}).data?.items ?? []
  const fitting = programmes.filter((one) => one.tie === values.kind)
  const changed = Object.entries(values).filter(([name, value]) => value !== read[name as keyof typeof read])
  return (
    <Form id={id} layout="vertical" className="review-form" onFinish={() => onDone(Object.fromEntries(changed))}>
      <Form.Item label={say('甲方（全称）', 'One side (full name)')} extra={wasRead(say, a, values.a)}>
        <Input
          value={values.a}
          onChange={({ target }) => setValues({ ...values, a: target.value })}
          aria-label={say('甲方', 'One side')}
        />
      </Form.Item>
      <Form.Item label={say('乙方（全称）', 'Other side (full name)')} extra={wasRead(say, b, values.b)}>
        <Input
          value={values.b}
          onChange={({ target }) => setValues({ ...values, b: target.value })}
          aria-label={say('乙方', 'Other side')}
        />
      </Form.Item>
      <Form.Item label={say('类型', 'Kind')} extra={wasRead(say, say(tieNames[kind]), say(tieNames[values.kind]))}>
        <Select
          value={values.kind}
          options={optionsOf(tieNames, say)}
          onChange={(next) => setValues({ ...values, kind: next, programme: null })}
          aria-label={say('类型', 'Kind')}
        />
      </Form.Item>
      {fitting.length > 1 && (
        <Form.Item label={say('合作机制', 'Programme')}>
          <Select
            allowClear
            value={values.programme}
            options={fitting.map((one) => ({ value: one.id, label: say(one) }))}
            onChange={(programme) => setValues({ ...values, programme: programme ?? null })}
            aria-label={say('合作机制', 'Programme')}
          />
        </Form.Item>
      )}
      <Form.Item label={say('起始日期', 'Since')} extra={wasRead(say, since ?? '', values.since ?? '')}>
        <DayField
          value={values.since}
          onChange={(since) => setValues({ ...values, since })}
          aria-label={say('起始日期', 'Since')}
        />
      </Form.Item>
    </Form>
  )
}

/** An agreement is accepted as an entry of its kind: its title is the entry's name, its day the first day. */
function CorrectAgreement({ id, finding, onDone }: CorrectProps) {
  const say = useSay()
  const { title, date } = agreementSaid(finding)
  const read = { name: title, from: date }
  const [values, setValues] = useDraft(finding.id, read)
  const send = () =>
    onDone({
      ...(values.name === title ? {} : { name: values.name.trim() }),
      ...(values.from === date ? {} : { from: values.from }),
    })
  return (
    <Form id={id} layout="vertical" className="review-form" onFinish={send}>
      <Form.Item label={say('协议名称', 'Title')} extra={wasRead(say, title, values.name)}>
        <Input
          value={values.name}
          onChange={({ target }) => setValues({ ...values, name: target.value })}
          aria-label={say('协议名称', 'Title')}
        />
      </Form.Item>
      <Form.Item label={say('签署日期', 'Signed on')} extra={wasRead(say, date ?? '', values.from ?? '')}>
        <DayField
          value={values.from}
          onChange={(from) => setValues({ ...values, from })}
          aria-label={say('签署日期', 'Signed on')}
        />
      </Form.Item>
    </Form>
  )
}
