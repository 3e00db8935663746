// What was told of a task (进展记录): the latest first, who told what and when, what proves it, and how the office took it; what was returned stays,
// struck out, with the reason.
import { Link } from '@tanstack/react-router'
import { Flex, Typography } from 'antd'
import { Fragment } from 'react'
import { useAsk, useList } from '../../calls/calls.ts'
import { useMay } from '../../calls/me.ts'
import { Amount } from '../../parts/amount.tsx'
import { Listed } from '../../parts/listed.tsx'
import { Quote } from '../../parts/quote.tsx'
import { useSay } from '../../words/language.tsx'
import { minuteOf } from '../../words/moments.ts'
import { ToSentence } from './clause-said.tsx'
import { ProgressDeeds } from './progress-deeds.tsx'
import { StandingTag, TaskState } from './tags.tsx'
import type { Progress } from './words.ts'

/** Everything that was told of a task. */
export function Told({ task }: { task: string }) {
  const say = useSay()
  const list = useList('/tasks/{id}/progress', { params: { id: task }, query: { limit: 50 } })
  const none = <Typography.Text type="secondary">{say('还没有进展。', 'Nothing was told yet.')}</Typography.Text>
  return (
    <Listed list={list} none={none}>
      <ol className="told">
        {list.items.map((progress) => (
          <li key={progress.id} className={progress.standing === 'returned' ? 'told-returned' : ''}>
            <ToldOnce progress={progress} />
          </li>
        ))}
      </ol>
    </Listed>
  )
}

/** One word of progress with its proof, and what the office can do with it. */
export function ToldOnce({ progress }: { progress: Progress }) {
  const say = useSay()
  const { asOf, state, percent, words, standing, reason } = progress
  return (
    <>
      <Flex gap="4px 8px" wrap align="center">
        <strong className="number">{say(`截至${asOf}`, `As of ${asOf}`)}</strong>
        <TaskState state={state} />
        {percent !== null && state !== 'done' && state !== 'planned' && <span className="number">{percent}%</span>}
        <StandingTag standing={standing} />
      </Flex>
      <p className="told-words">{words}</p>
      <Proof progress={progress} />
      {reason && <div>{say(`退回理由：${reason}`, `Returned: ${reason}`)}</div>}
      <Flex justify="space-between" align="center" gap="small" wrap>
        <By progress={progress} />
        <ProgressDeeds progress={progress} />
      </Flex>
    </>
  )
}

function By({ progress: { unit, byName, at } }: { progress: Progress }) {
  const say = useSay()
  const when = minuteOf(at)
  return (
    <Typography.Text type="secondary">
      {[unit ?? say('主管处室', 'the office'), byName, when].filter(Boolean).join(' · ')}
    </Typography.Text>
  )
}

/** A sentence, figures of the book, an attachment. */
function Proof({ progress: { quoted, documentTitle, postings, attachment, attachmentTitle } }: { progress: Progress }) {
  const say = useSay()
  const may = useMay()('documents.read')
  return (
    <Flex vertical gap={4}>
      {quoted && (
        <div>
          <Quote text={quoted.quote} mark={null} />
          <ToSentence at={{ ...quoted, documentTitle }} />
        </div>
      )}
      {postings.length > 0 && <Figures ids={postings} />}
      {attachment &&
        (may ? (
          <Link to="/documents/$id" params={{ id: attachment }}>
            {say('附件：', 'Attached: ')}
            {attachmentTitle}
          </Link>
        ) : (
          <Typography.Text type="secondary">
            {say('附件：', 'Attached: ')}
            {attachmentTitle}
          </Typography.Text>
        ))}
    </Flex>
  )
}

function Figures({ ids }: { ids: readonly string[] }) {
  const say = useSay()
  const items = useAsk('/postings', { query: { ids: [...ids], limit: 50 } }).data?.items ?? []
  if (items.length === 0) return null
  return (
    <div>
      {say('佐证数据：', 'Figures: ')}
      {items.map((posting, at) => (
        <Fragment key={posting.id}>
          {at > 0 && say('；', '; ')}
          {posting.measure} <Amount amount={posting} of={{ postings: [posting.id] }} />
        </Fragment>
      ))}
    </div>
  )
}
