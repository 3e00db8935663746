// The card of a finding (复核卡): the sentence large with its words marked, what was read of it, its doubts, and what can be decided.

import { Link, useNavigate } from '@tanstack/react-router'
import { Alert, Card, Flex, Tag, Typography } from 'antd'
import { useState } from 'react'
import { doubtSaid } from '../../../../model/doubt.ts'
import { useAsk } from '../../calls/calls.ts'
import { useMay } from '../../calls/me.ts'
import { useSay } from '../../words/language.tsx'
import { ActionBar } from './action-bar.tsx'
import { rejectReasons } from './choices.ts'
import { CorrectForm } from './correct-form.tsx'
import type { Desk } from './desk.ts'
import { hasDraft } from './drafts.ts'
import { EntryFigures } from './entry-figures.tsx'
import { FindingFields } from './finding-fields.tsx'
import { useKeys } from './keys.ts'
import { MergeForm } from './merge-form.tsx'
import { ReasonForm } from './reason-form.tsx'
import { type Queued, rowSaid, sortNames } from './said.ts'
import { SentenceOf } from './sentence-of.tsx'

type CardProps = { finding: Queued; desk: Desk; merging: boolean; onMerge: (id: string | null) => void }

export function FindingCard({ finding, desk, merging, onMerge }: CardProps) {
  const say = useSay()
  const navigate = useNavigate()
  const mayDecide = useMay()('findings.decide')
  const { id, version, sort, document, start, end } = finding
  const [correcting, setCorrecting] = useState(() => hasDraft(id))
  const [rejecting, setRejecting] = useState(false)
  const target = { id, version }
  const accept = () => void desk.send({ verdict: 'accept', findings: [target] }, [id], { zh: '已采纳', en: 'Accepted' })
  const correct = async (said: object) => {
    const wish = { verdict: 'correct' as const, findings: [target] as [typeof target], said: said as never }
    const answer = await desk.send(wish, [id], { zh: '已更正并采纳', en: 'Corrected and accepted' })
    if (answer.ok) sessionStorage.removeItem(`jiedui.review.${id}`)
  }
  useKeys((command) => {
    if (command === 'open')
      void navigate({ to: '/documents/$id', params: { id: document }, search: { finding: id } as never })
    if (!mayDecide) return
    if (command === 'accept' || command === 'acceptAll') accept()
    if (command === 'correct') setCorrecting(true)
    if (command === 'reject') setRejecting(true)
    if (command === 'merge') onMerge(id)
  })
  return (
    <Card className="review-card" styles={{ body: { padding: 20 } }}>
      <Flex vertical gap="middle">
        <Source finding={finding} />
        <SentenceOf document={document} start={start} end={end} quote={finding.quote} row={rowSaid(finding)} />
        <Doubts finding={finding} />
        {correcting ? (
          <div className="review-correct">
            <CorrectForm id="correct" finding={finding} onDone={(said) => void correct(said)} />
          </div>
        ) : (
          <FindingFields finding={finding} />
        )}
        {sort === 'entry' && <EntryFigures finding={finding} desk={desk} />}
        {mayDecide && (
          <ActionBar
            sort={sort}
            correcting={correcting}
            onAccept={accept}
            onCorrect={() => setCorrecting(true)}
            onGiveUp={() => {
              sessionStorage.removeItem(`jiedui.review.${id}`)
              setCorrecting(false)
            }}
            onReject={() => setRejecting(true)}
            onMerge={() => onMerge(id)}
          />
        )}
      </Flex>
      {rejecting && (
        <ReasonForm
          title={say('为什么退回？', 'Why is it rejected?')}
          okText={say('退回', 'Reject')}
          reasons={rejectReasons}
          danger
          onCancel={() => setRejecting(false)}
          onDone={(reason) => {
            setRejecting(false)
            void desk.send({ verdict: 'reject', findings: [target], reason }, [id], { zh: '已退回', en: 'Rejected' })
          }}
        />
      )}
      {merging && <MergeForm finding={finding} desk={desk} onClose={() => onMerge(null)} />}
    </Card>
  )
}

/** From which document, where in it, and the way there. */
function Source({
  finding: { id, sort, document, documentTitle, documentName, published, page, cell },
}: {
  finding: Queued
}) {
  const say = useSay()
  return (
    <Flex gap="small" wrap align="center">
      <Tag color="blue" style={{ margin: 0 }}>
        {say(sortNames[sort])}
      </Tag>
      <Link to="/documents/$id" params={{ id: document }} search={{ finding: id } as never}>
        {documentTitle ?? documentName}
      </Link>
      <Typography.Text type="secondary">
        {[published, page === null ? null : say(`第${page}页`, `page ${page}`), cell].filter(Boolean).join(' · ')}
      </Typography.Text>
    </Flex>
  )
}

/** Why it is doubtful, in sentences, with what the reading made of it. */
function Doubts({ finding: { id, document, doubts } }: { finding: Queued }) {
  const say = useSay()
  const asked = useAsk('/doubts', doubts.length > 0 ? { query: { document, limit: 200 } } : null).data?.items ?? []
  return doubts.map((code) => {
    const notes = asked
      .filter((one) => one.code === code && one.subjects.includes(id))
      .flatMap(({ note }) => note || [])
      .map((note) => (code === 'read_otherwise' ? say(`台账现为 ${note}`, `the book has ${note}`) : note))
    return (
      <Alert
        key={code}
        type="warning"
        showIcon
        title={
          say(`存疑：${doubtSaid(code).zh}`, `Doubt: ${doubtSaid(code).en}`) +
          (notes.length > 0 ? say(`（${[...new Set(notes)].join('；')}）`, ` (${[...new Set(notes)].join('; ')})`) : '')
        }
      />
    )
  })
}
