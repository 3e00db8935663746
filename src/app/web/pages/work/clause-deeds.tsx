// What the office does with a clause (条款操作): mends what it is called and how it is put, or takes it away with a reason; its sentence stays as the
// document has it.
import { useQueryClient } from '@tanstack/react-query'
import { Button, Flex, Form, Input, Modal } from 'antd'
import { useState } from 'react'
import type { Problem } from '../../../api/problem.ts'
import { attempt } from '../../calls/attempt.ts'
import { ask, useChange } from '../../calls/calls.ts'
import { changedIn } from '../../parts/edited.ts'
import { Quote } from '../../parts/quote.tsx'
import { Refused } from '../../parts/refused.tsx'
import { useSay } from '../../words/language.tsx'
import { ClauseFields, type ClauseWords, sentWords, wordsOf } from './clause-fields.tsx'
import { WhyDialog } from './why-dialog.tsx'
import type { Clause } from './words.ts'

export function ClauseDeeds({ clause }: { clause: Clause }) {
  const say = useSay()
  const { change, busy } = useChange()
  const [open, setOpen] = useState<'edit' | 'remove' | null>(null)
  const remove = async (why: string) => {
    const said = { params: { id: clause.id }, version: clause.version, query: { why } }
    const gone = await change('delete', '/clauses/{id}', said, { done: { zh: '已移除', en: 'Removed' } })
    if (gone) setOpen(null)
  }
  return (
    <Flex gap={4} className="no-print">
      <Button type="link" size="small" onClick={() => setOpen('edit')}>
        {say('修改', 'Edit')}
      </Button>
      <Button type="link" size="small" onClick={() => setOpen('remove')}>
        {say('移除', 'Remove')}
      </Button>
      {open === 'edit' && <Editing clause={clause} onClose={() => setOpen(null)} />}
      {open === 'remove' && (
        <WhyDialog
          title={say('移除条款', 'Remove the clause')}
          ok={say('移除', 'Remove')}
          busy={busy}
          onOk={remove}
          onClose={() => setOpen(null)}
        />
      )}
    </Flex>
  )
}

function Editing({ clause, onClose }: { clause: Clause; onClose: () => void }) {
  const say = useSay()
  const queries = useQueryClient()
  const [first] = useState(clause)
  const [words, setWords] = useState<ClauseWords>(wordsOf(clause))
  const [note, setNote] = useState(clause.note ?? '')
  const [problem, setProblem] = useState<Problem | null>(null)
  const [version, setVersion] = useState(clause.version)
  const [busy, setBusy] = useState(false)
  const save = async () => {
    setBusy(true)
    const before = { ...sentWords(wordsOf(first)), note: first.note }
    const body = changedIn(before, { ...sentWords(words), note: note.trim() || null })
    const reply = await attempt('patch', '/clauses/{id}', { params: { id: clause.id }, version, body })
    setBusy(false)
    if (!reply.ok) return setProblem(reply.problem)
    await queries.invalidateQueries()
    onClose()
  }
  const keepMine = async () => {
    setVersion((await ask('/clauses/{id}', { params: { id: clause.id } })).version)
    setProblem(null)
  }
  return (
    <Modal
      open
      title={say('修改条款', 'Edit the clause')}
      okText={say('保存', 'Save')}
      okButtonProps={{ loading: busy, disabled: words.words.trim() === '' }}
      onOk={() => void save()}
      onCancel={onClose}
    >
      <Form layout="vertical">
        <Refused problem={problem} onKeepMine={keepMine} />
        <Quote text={clause.quote} mark={null} />
        <ClauseFields words={words} onChange={setWords} />
        <Form.Item label={say('备注', 'Note')} htmlFor="clause-note">
          <Input.TextArea
            id="clause-note"
            autoSize={{ minRows: 1 }}
            maxLength={2000}
            value={note}
            onChange={({ target }) => setNote(target.value)}
          />
        </Form.Item>
      </Form>
    </Modal>
  )
}
