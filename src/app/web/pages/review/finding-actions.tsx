// What can be done with a finding where it is read (就地复核): accept, correct, reject; and the way to the desk and into the book.

import { Link } from '@tanstack/react-router'
import { Alert, App, Button, Drawer, Flex, Grid } from 'antd'
import { useState } from 'react'
import { doubtSaid } from '../../../../model/doubt.ts'
import { useMay } from '../../calls/me.ts'
import { useLanguage, useSay } from '../../words/language.tsx'
import { rejectReasons } from './choices.ts'
import { CorrectForm } from './correct-form.tsx'
import { useDecide, type Wish } from './decide.ts'
import { ReasonForm } from './reason-form.tsx'
import type { Finding } from './said.ts'

type Open = 'correct' | 'reject' | null

export function FindingActions({ finding }: { finding: Finding }) {
  const say = useSay()
  const may = useMay()
  const { language } = useLanguage()
  const { message, notification } = App.useApp()
  const decide = useDecide()
  const [open, setOpen] = useState<Open>(null)
  const [busy, setBusy] = useState(false)
  const { id, version, state, entry, doubts, sort } = finding
  const send = async (wish: Wish, done: string) => {
    setBusy(true)
    const answer = await decide(wish)
    setBusy(false)
    if (answer.ok) {
      message.success(done)
      setOpen(null)
    } else notification.error({ title: answer.problem[language], placement: 'topRight' })
  }
  const target = { id, version }
  const correct = (said: object) =>
    void send({ verdict: 'correct', findings: [target], said: said as never }, say('已更正入账', 'Corrected'))
  return (
    <Flex vertical gap={8}>
      {doubts.map((code) => (
        <Alert key={code} type="warning" showIcon title={say(doubtSaid(code))} />
      ))}
      <Flex gap={8} wrap>
        {may('findings.decide') && state !== 'superseded' && (
          <>
            {state !== 'accepted' && (
              <Button
                size="small"
                type="primary"
                loading={busy}
                onClick={() => void send({ verdict: 'accept', findings: [target] }, say('已采纳', 'Accepted'))}
              >
                {sort === 'entry' ? say('连同数据采纳', 'Accept with its figures') : say('采纳', 'Accept')}
              </Button>
            )}
            {(state === 'waiting' || sort === 'figure') && (
              <Button size="small" onClick={() => setOpen('correct')}>
                {say('更正', 'Correct')}
              </Button>
            )}
            {state !== 'rejected' && (
              <Button size="small" danger onClick={() => setOpen('reject')}>
                {say('退回', 'Reject')}
              </Button>
            )}
          </>
        )}
        {entry && (
          <Link to="/entries/$id" params={{ id: entry }}>
            {say('台账条目', 'Entry of the book')}
          </Link>
        )}
      </Flex>
      {open === 'reject' && (
        <ReasonForm
          title={say('为什么退回？', 'Why is it rejected?')}
          okText={say('退回', 'Reject')}
          reasons={rejectReasons}
          danger
          onCancel={() => setOpen(null)}
          onDone={(reason) => void send({ verdict: 'reject', findings: [target], reason }, say('已退回', 'Rejected'))}
        />
      )}
      <CorrectDrawer
        open={open === 'correct'}
        finding={finding}
        busy={busy}
        onClose={() => setOpen(null)}
        onDone={correct}
      />
    </Flex>
  )
}

type DrawerProps = {
  open: boolean
  finding: Finding
  busy: boolean
  onClose: () => void
  onDone: (said: object) => void
}

function CorrectDrawer({ open, finding, busy, onClose, onDone }: DrawerProps) {
  const say = useSay()
  const wide = Grid.useBreakpoint().md
  return (
    <Drawer
      open={open}
      onClose={onClose}
      size={wide ? 520 : '100%'}
      title={say('更正', 'Correct')}
      destroyOnHidden
      extra={
        <Button type="primary" htmlType="submit" form="correct" loading={busy}>
          {say('更正并采纳', 'Correct and accept')}
        </Button>
      }
    >
      <blockquote className="quote" style={{ marginBottom: 16 }}>
        {finding.quote}
      </blockquote>
      <CorrectForm id="correct" finding={finding} onDone={onDone} />
    </Drawer>
  )
}
