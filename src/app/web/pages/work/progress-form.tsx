// Telling progress (报送进展): how far, in words and where it can be told in percent, as of which day, with what proves it. What was typed is kept in
// this tab until it is sent; what was sent is never rewritten, a later word takes its place.
import { UploadOutlined } from '@ant-design/icons'
import { useQueryClient } from '@tanstack/react-query'
import { App, Button, Flex, Form, Input, InputNumber, Radio, Upload } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import type { Problem } from '../../../api/problem.ts'
import { attempt } from '../../calls/attempt.ts'
import { useMe } from '../../calls/me.ts'
import { DayField } from '../../parts/day-field.tsx'
import { useDraft } from '../../parts/draft.ts'
import { optionsOf } from '../../parts/options.ts'
import { Refused } from '../../parts/refused.tsx'
import { useSay } from '../../words/language.tsx'
import { FigureProof } from './figure-proof.tsx'
import { QuoteProof } from './quote-proof.tsx'
import type { Quoted } from './quoted-in.ts'
import { taskStates, todayInChina, type WholeTask } from './words.ts'

type Draft = {
  state: WholeTask['state']
  percent: number | null
  words: string
  asOf: string | null
  attachment: string | null
  fileName: string
  postings: string[]
  quoted: Quoted | null
}

export function ProgressForm({ task }: { task: WholeTask }) {
  const say = useSay()
  const me = useMe()
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [draft, keep, forget] = useDraft<Draft>(`progress.${task.id}`, begun(task))
  const [problem, setProblem] = useState<Problem | null>(null)
  const [busy, setBusy] = useState(false)
  const set = (changes: Partial<Draft>) => keep({ ...draft, ...changes })
  const unit = me?.role === 'reporter'
  const counted = draft.state === 'under_way' || draft.state === 'stopped'
  const send = async () => {
    setBusy(true)
    const { fileName: _, percent, words, asOf, ...rest } = draft
    const body = { ...rest, words: words.trim(), percent: counted ? percent : null, ...(asOf ? { asOf } : {}) }
    const reply = await attempt('post', '/tasks/{id}/progress', { params: { id: task.id }, body })
    setBusy(false)
    if (!reply.ok) return setProblem(reply.problem)
    setProblem(null)
    keep(begun({ ...task, state: draft.state, percent: draft.percent }))
    forget()
    await queries.invalidateQueries()
    message.success(unit ? say('已报送，由主管处室核对', 'Sent; the office checks it') : say('已记入', 'Written down'))
  }
  return (
    <Form layout="vertical" className="no-print" onFinish={() => void send()}>
      <Refused problem={problem} />
      <Flex gap="0 16px" wrap>
        <Form.Item label={say('状态', 'State')}>
          <Radio.Group
            optionType="button"
            value={draft.state}
            options={optionsOf(taskStates, say)}
            onChange={({ target }) => set({ state: target.value as Draft['state'] })}
          />
        </Form.Item>
        {counted && (
          <Form.Item
            label={say('完成百分比（说不准可不填）', 'Percent (leave empty if unsure)')}
            htmlFor="progress-percent"
          >
            <InputNumber
              id="progress-percent"
              min={0}
              max={draft.state === 'under_way' ? 99 : 100}
              precision={0}
              suffix="%"
              style={{ width: 120 }}
              value={draft.percent}
              onChange={(percent) => set({ percent })}
            />
          </Form.Item>
        )}
        <Form.Item label={say('截至日期', 'As of')} htmlFor="progress-day">
          <DayField
            id="progress-day"
            allowClear={false}
            maxDate={dayjs(todayInChina())}
            style={{ width: 150 }}
            value={draft.asOf ?? todayInChina()}
            onChange={(asOf) => set({ asOf })}
          />
        </Form.Item>
      </Flex>
      <Form.Item label={say('进展情况', 'What was done')} htmlFor="progress-words" required>
        <Input.TextArea
          id="progress-words"
          autoSize={{ minRows: 3 }}
          maxLength={5000}
          showCount={draft.words.length > 4_500}
          placeholder={say('做了什么、还差什么、有什么困难', 'What was done, what is missing, what is difficult')}
          value={draft.words}
          onChange={({ target }) => set({ words: target.value })}
        />
      </Form.Item>
      <Attachment draft={draft} set={set} onProblem={setProblem} />
      {task.entries.length > 0 && (
        <FigureProof entries={task.entries} value={draft.postings} onChange={(postings) => set({ postings })} />
      )}
      {!unit && <QuoteProof value={draft.quoted} onChange={(quoted) => set({ quoted })} />}
      <Button type="primary" htmlType="submit" loading={busy} disabled={draft.words.trim() === ''}>
        {unit ? say('报送进展', 'Send') : say('记入进展', 'Write it down')}
      </Button>
    </Form>
  )
}

/** A new word begins at how far the task is. */
const begun = ({ state, percent }: Pick<WholeTask, 'state' | 'percent'>): Draft => ({
  ...{ state: state === 'planned' ? 'under_way' : state, percent: state === 'under_way' ? percent : null, words: '' },
  ...{ asOf: null, attachment: null, fileName: '', postings: [], quoted: null },
})

type AttachmentProps = {
  draft: Draft
  set: (changes: Partial<Draft>) => void
  onProblem: (problem: Problem | null) => void
}

function Attachment({ draft, set, onProblem }: AttachmentProps) {
  const say = useSay()
  const [busy, setBusy] = useState(false)
  const send = async (file: File) => {
    setBusy(true)
    const sent = await attempt('post', '/unit-reports/attachments', { query: { name: file.name }, file })
    setBusy(false)
    onProblem(sent.ok ? null : sent.problem)
    if (sent.ok) set({ attachment: sent.value.id, fileName: file.name })
  }
  return (
    <Form.Item label={say('佐证附件', 'Proof')}>
      <Flex gap="small" wrap>
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
        {draft.attachment && (
          <Button type="text" onClick={() => set({ attachment: null, fileName: '' })}>
            {say('去掉附件', 'Take it away')}
          </Button>
        )}
      </Flex>
    </Form.Item>
  )
}
