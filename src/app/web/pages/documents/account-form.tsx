// The form that corrects how a document is understood (更正材料): the choices that the reading itself found, any other region or year, the day and the
// title. What is typed stays in this tab until it is saved or given up.
import { Form, Input, InputNumber, Modal, Radio, Typography } from 'antd'
import { useState } from 'react'
import { DayField } from '../../parts/day-field.tsx'
import { useDraft } from '../../parts/draft.ts'
import { PlaceSelect } from '../../parts/place-select.tsx'
import { useSay } from '../../words/language.tsx'
import type { ListedDocument } from './states.tsx'
import { type Told, useTell } from './told.ts'

/** What is chosen: one of the choices, `asRead`, or `other` with the field beside it. */
type Written = {
  account: string
  place?: string[]
  year: string
  otherYear?: number | null
  published?: string | null
  title?: string
  why?: string
}

const [asRead, other] = ['', 'other']

type FormProps = { document: ListedDocument; onSaved?: () => void; onClose: () => void }

export function AccountForm({ document, onSaved, onClose }: FormProps) {
  const say = useSay()
  const [form] = Form.useForm<Written>()
  const { tell, busy } = useTell()
  const [looked] = useState(document)
  const [first, keep, forget] = useDraft<Written>(draftOf(document), writtenOf(document))
  const leave = () => {
    forget()
    onClose()
  }
  const save = async () => {
    const written = await form.validateFields().catch(() => null)
    if (!written) return
    const told = toldBy(written, looked)
    if (Object.keys(told).length === 0) return leave()
    const why = written.why?.trim()
    if (!(await tell(looked, { ...told, ...(why ? { why } : {}) }))) return
    leave()
    onSaved?.()
  }
  return (
    <Modal
      open
      title={say('更正材料', 'Correct the document')}
      okText={say('保存并重新识读', 'Save and read again')}
      cancelText={say('取消', 'Cancel')}
      confirmLoading={busy}
      mask={{ closable: false }}
      onOk={() => void save()}
      onCancel={leave}
    >
      <Typography.Paragraph type="secondary">
        {say(
          '整份材料按此重新识读。待复核的内容和自动采纳的数据随之更新；人工复核过的不变，读法有变的列入待复核。随时可改回“按识读”。',
          'The whole document is read again by it. What waits and what was accepted by rule follows; what people decided stays, and what is read otherwise waits for review. It can be set back to "as read" at any time.',
        )}
      </Typography.Paragraph>
      <Form form={form} layout="vertical" initialValues={first} onValuesChange={(_, all: Written) => keep(all)}>
        <AccountField document={document} />
        <YearField document={document} />
        <Form.Item
          name="published"
          label={say('发布日期', 'Day of publication')}
          extra={say('清空则按原件。', 'Left empty, it is what the file says.')}
        >
          <DayField style={{ width: 200 }} />
        </Form.Item>
        <Form.Item name="title" label={say('标题', 'Title')}>
          <Input maxLength={500} />
        </Form.Item>
        <Form.Item name="why" label={say('理由（可不填）', 'Reason (optional)')}>
          <Input maxLength={500} />
        </Form.Item>
      </Form>
    </Modal>
  )
}

function AccountField({ document: { account, understood } }: { document: ListedDocument }) {
  const say = useSay()
  const chosen = Form.useWatch<string | undefined>('account')
  const read = understood?.account ?? say('未识读出', 'not told')
  const names = namesOf(understood?.accounts ?? [], account)
  return (
    <>
      <Form.Item
        name="account"
        label={say('讲述方', 'Whose account it is')}
        tooltip={say('文中“我市”“我县”和省略的一方指谁', 'Who is meant by 我市, 我县 and by what is left out')}
        style={{ marginBottom: chosen === other ? 8 : undefined }}
      >
        <Radio.Group
          options={[
            { value: asRead, label: say(`按识读（${read}）`, `as read (${read})`) },
            ...names.map((name) => ({ value: name, label: name })),
            { value: other, label: say('其他地区', 'another region') },
          ]}
        />
      </Form.Item>
      {chosen === other && (
        <Form.Item
          name="place"
          rules={[{ required: true, message: say('请选择地区。', 'Choose a region.') }]}
          style={{ maxWidth: 320 }}
        >
          <PlaceSelect most={1} label={say('其他地区', 'another region')} />
        </Form.Item>
      )}
    </>
  )
}

function YearField({ document: { year, understood } }: { document: ListedDocument }) {
  const say = useSay()
  const chosen = Form.useWatch<string | undefined>('year')
  const read = understood?.year ?? say('未识读出', 'not told')
  const years = namesOf((understood?.years ?? []).map(String), year === null ? null : String(year))
  return (
    <>
      <Form.Item
        name="year"
        label={say('所述年份', 'The year that it tells of')}
        extra={say(
          '“今年”和没有写年份的月、日按这一年计；写明的年份不变。标题与正文年份不一致时选标题年份，则正文按笔误处理。',
          'It is the year of 今年 and of months and days without a year. Years that are written stay, unless you hold with a title that the text contradicts.',
        )}
        style={{ marginBottom: chosen === other ? 8 : undefined }}
      >
        <Radio.Group
          options={[
            { value: asRead, label: say(`按识读（${read}）`, `as read (${read})`) },
            ...years.map((one) => ({ value: one, label: one })),
            { value: other, label: say('其他年份', 'another year') },
          ]}
        />
      </Form.Item>
      {chosen === other && (
        <Form.Item name="otherYear" rules={[{ required: true, message: say('请填写年份。', 'Write the year.') }]}>
          <InputNumber
            min={1949}
            max={2100}
            precision={0}
            controls={false}
            aria-label={say('其他年份', 'another year')}
          />
        </Form.Item>
      )}
    </>
  )
}

/** The choices, with what was said already among them. */
const namesOf = (choices: readonly string[], said: string | null) => [
  ...new Set([...(said === null ? [] : [said]), ...choices]),
]

function writtenOf({ account, year, published, title }: ListedDocument): Written {
  const said = { published, ...(title === null ? {} : { title }) }
  return { account: account ?? asRead, year: year === null ? asRead : String(year), ...said }
}

/** What was typed is of the document as it was looked at: a draft does not write over what another has said since. */
const draftOf = ({ id, account, year, published, title }: ListedDocument) =>
  ['account', id, account, year, published, title].join('.')

/** What is said otherwise than before. */
function toldBy({ account, place = [], year, otherYear, published, title }: Written, before: ListedDocument): Told {
  const said = {
    account: account === other ? place[0]! : account === asRead ? null : account,
    year: year === other ? otherYear! : year === asRead ? null : Number(year),
    published: published ?? null,
    title: title?.trim() || null,
  }
  const names = Object.keys(said) as (keyof typeof said)[]
  return Object.fromEntries(names.filter((name) => said[name] !== before[name]).map((name) => [name, said[name]]))
}
