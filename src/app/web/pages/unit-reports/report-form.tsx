// Filling in a report (填写报送): the unit, the time, the proof and the numbers, each as people write it. The draft is kept in this tab until it is
// sent; it is saved, or saved and signed at once.
import { PlusOutlined, UploadOutlined } from '@ant-design/icons'
import { useQueryClient } from '@tanstack/react-query'
import { Alert, App, Button, Card, DatePicker, Flex, Form, Input, Upload } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import { attempt } from '../../calls/attempt.ts'
import { ask } from '../../calls/calls.ts'
import { useMe } from '../../calls/me.ts'
import { useDraft } from '../../parts/draft.ts'
import { PageHead } from '../../parts/page-head.tsx'
import { TieSelect } from '../../parts/tie-select.tsx'
import { useAddress } from '../../words/address.ts'
import { useLanguage, useSay } from '../../words/language.tsx'
import { RowFields } from './row-fields.tsx'
import { bodyOf, type Draft, emptyRow, isBlank, lackOf, type Row, titleFor } from './said.ts'

type Props = { first: Draft; name: string }

export function ReportForm({ first, name }: Props) {
  const say = useSay()
  const { language } = useLanguage()
  const me = useMe()
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [, change] = useAddress()
  const [draft, keep, forget] = useDraft<Draft>(`unit-report.${name}`, first)
  const [wrong, setWrong] = useState('')
  const [checked, setChecked] = useState(false)
  const [busy, setBusy] = useState(false)
  const set = (changes: Partial<Draft>) => keep({ ...draft, ...changes })
  const setRow = (key: string, changes: Partial<Row>) =>
    keep({ ...draft, rows: draft.rows.map((row) => (row.key === key ? { ...row, ...changes } : row)) })
  const leave = (report?: string) => {
    forget()
    change({ edit: undefined, report })
  }
  const send = async (sign: boolean) => {
    setChecked(true)
    setWrong('')
    const lack = lackIn(draft, sign)
    if (lack) return setWrong(say(lack))
    setBusy(true)
    const { unit: _, ...changes } = bodyOf(draft)
    const saved = draft.report
      ? await attempt('patch', '/unit-reports/{id}', {
          params: { id: draft.report.id },
          version: draft.report.version,
          body: changes,
        })
      : await attempt('post', '/unit-reports', { body: bodyOf(draft) })
    setBusy(false)
    if (!saved.ok) return setWrong(saved.problem[language])
    const { id, version } = saved.value
    set({ report: { id, version } })
    const signed = sign ? await attempt('post', '/unit-reports/{id}/sign', { params: { id }, version }) : null
    if (signed && !signed.ok) return setWrong(signed.problem[language])
    await queries.invalidateQueries()
    message.success(sign ? say('已签报', 'Signed') : say('已存为草稿', 'Saved as a draft'))
    leave(id)
  }
  return (
    <>
      <PageHead
        title={draft.report ? say('修改报送', 'Edit a report') : say('填写报送', 'New report')}
        actions={<Button onClick={() => leave()}>{say('放弃填写', 'Discard')}</Button>}
      >
        {say(
          '内容随填随存在本机浏览器中，刷新不会丢失。',
          'What you type is kept in this browser; a reload loses nothing.',
        )}
      </PageHead>
      <Flex vertical gap="middle">
        <Card size="small">
          <Head draft={draft} set={set} bound={me?.role === 'reporter' || draft.report !== null} />
        </Card>
        <Card size="small" title={say('数据', 'Numbers')}>
          {draft.rows.map((row) => (
            <RowFields
              key={row.key}
              row={row}
              lack={checked ? lackOf(row) : null}
              draft={draft}
              onChange={(changes) => setRow(row.key, changes)}
              onRemove={() => set({ rows: draft.rows.filter(({ key }) => key !== row.key) })}
            />
          ))}
          <Button
            icon={<PlusOutlined aria-hidden />}
            onClick={() => set({ rows: [...draft.rows, emptyRow(draft.rows.at(-1))] })}
          >
            {say('再填一行', 'One more row')}
          </Button>
        </Card>
        {wrong && <Alert type="error" showIcon title={wrong} />}
        <Flex gap="small" wrap>
          <Button type="primary" loading={busy} onClick={() => void send(true)}>
            {say('保存并签报', 'Save and sign')}
          </Button>
          <Button loading={busy} onClick={() => void send(false)}>
            {say('存为草稿', 'Save as a draft')}
          </Button>
        </Flex>
      </Flex>
    </>
  )
}

function lackIn({ unit, rows }: Draft, sign: boolean) {
  if (unit.trim() === '') return { zh: '请写明报送单位。', en: 'Say which unit reports.' }
  const lack = rows.map(lackOf).find((one) => one !== null)
  if (lack) return lack
  const none = rows.every(isBlank)
  return sign && none ? { zh: '还没有填数据，不能签报。', en: 'There is no number to sign yet.' } : null
}

type HeadProps = { draft: Draft; set: (changes: Partial<Draft>) => void; bound: boolean }

function Head({ draft, set, bound }: HeadProps) {
  const say = useSay()
  const [tie, setTie] = useState<string[]>([])
  const parties = async (ids: string[]) => {
    setTie(ids)
    const [id] = ids
    if (!id) return
    const { a, b } = await ask('/ties/{id}', { params: { id } })
    set({ rows: draft.rows.map((row) => ({ ...row, parties: [a, b] })) })
  }
  return (
    <Form layout="vertical" component="div">
      <div className="report-head">
        <Form.Item label={say('报送单位', 'Unit')} htmlFor="report-unit" required>
          <Input
            id="report-unit"
            disabled={bound}
            value={draft.unit}
            onChange={({ target }) => set({ unit: target.value })}
          />
        </Form.Item>
        <Form.Item label={say('标题（可改）', 'Title')} htmlFor="report-title">
          <Input
            id="report-title"
            maxLength={300}
            value={draft.title}
            placeholder={titleFor(draft)}
            onChange={({ target }) => set({ title: target.value })}
          />
        </Form.Item>
        <Form.Item label={say('时段', 'Period')} htmlFor="report-period">
          <DatePicker.RangePicker
            id={{ start: 'report-period', end: 'report-period-end' }}
            style={{ width: '100%' }}
            value={draft.from && draft.to ? [dayjs(draft.from), dayjs(draft.to)] : null}
            onChange={(days) =>
              set({ from: days?.[0]?.format('YYYY-MM-DD') ?? null, to: days?.[1]?.format('YYYY-MM-DD') ?? null })
            }
          />
        </Form.Item>
        <Form.Item label={say('结对关系（填入各行合作方）', 'Tie (fills in the parties)')} htmlFor="report-tie">
          <TieSelect id="report-tie" most={1} value={tie} onChange={(ids) => void parties(ids)} />
        </Form.Item>
        <Form.Item label={say('佐证附件', 'Proof')}>
          <Attachment draft={draft} set={set} />
        </Form.Item>
      </div>
    </Form>
  )
}

function Attachment({ draft, set }: Omit<HeadProps, 'bound'>) {
  const say = useSay()
  const { language } = useLanguage()
  const [busy, setBusy] = useState(false)
  const [wrong, setWrong] = useState('')
  const send = async (file: File) => {
    setBusy(true)
    setWrong('')
    const sent = await attempt('post', '/unit-reports/attachments', { query: { name: file.name }, file })
    setBusy(false)
    if (sent.ok) set({ attachment: sent.value.id, fileName: file.name })
    else setWrong(sent.problem[language])
  }
  return (
    <Flex vertical gap={4}>
      <Upload
        showUploadList={false}
        beforeUpload={(file) => {
          void send(file)
          return false
        }}
      >
        <Button icon={<UploadOutlined aria-hidden />} loading={busy}>
          {draft.attachment
            ? draft.fileName || say('已附，点击更换', 'Attached; click to replace')
            : say('上传佐证', 'Upload the proof')}
        </Button>
      </Upload>
      {wrong && <Alert type="error" title={wrong} />}
    </Flex>
  )
}
