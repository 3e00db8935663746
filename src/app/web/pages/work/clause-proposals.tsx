// Clauses taken from a document (提取条款): the document of the agreement is chosen, what reads as clauses is listed with the words as they stand there,
// and those that a person ticks become clauses of the agreement.
import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Alert, App, Button, Checkbox, Drawer, Flex, Grid, Select, Tag, Typography } from 'antd'
import { useState } from 'react'
import type { Problem } from '../../../api/problem.ts'
import { attempt } from '../../calls/attempt.ts'
import { type Given, useAsk } from '../../calls/calls.ts'
import { Answered } from '../../parts/answered.tsx'
import { Quote } from '../../parts/quote.tsx'
import { Refused } from '../../parts/refused.tsx'
import { useSay } from '../../words/language.tsx'
import { ToSentence } from './clause-said.tsx'
import { clauseName } from './words.ts'

type Proposal = Given<'get', '/clauses/proposals'>['items'][number]
type Props = { entry: { id: string; name: string }; onClose: () => void }

export function ClauseProposals({ entry, onClose }: Props) {
  const say = useSay()
  const wide = Grid.useBreakpoint().md ?? true
  const [words, setWords] = useState('')
  const own = useOwnDocuments(entry)
  const [chosen, setChosen] = useState<string | null>(null)
  const query = { ...(words.trim() ? { words: words.trim() } : {}), limit: 30 }
  const found = useAsk('/documents', { query }).data?.items ?? []
  const offered = words.trim() ? found : [...own, ...found]
  const options = [...new Map(offered.map((one) => [one.id, one])).values()]
  const document = chosen ?? own[0]?.id ?? null
  return (
    <Drawer
      open
      size={wide ? 760 : '100%'}
      title={say('从材料提取条款', 'Take clauses from a document')}
      onClose={onClose}
    >
      <Flex vertical gap="middle">
        <label htmlFor="clauses-of">{say('协议文本', 'The text of the agreement')}</label>
        <Select
          id="clauses-of"
          showSearch={{ onSearch: setWords, filterOption: false }}
          style={{ width: '100%' }}
          placeholder={say('输入标题或文件名', 'Type a title or a file name')}
          value={document}
          options={options.map(({ id, title, name }) => ({ value: id, label: title ?? name }))}
          onChange={setChosen}
        />
        {document ? (
          <Proposals key={document} document={document} entry={entry} onClose={onClose} />
        ) : (
          <Typography.Text type="secondary">
            {say(
              '先选择协议文本；还没有导入的，到“材料”中导入。',
              'Choose its text; if it is not there yet, import it under Documents.',
            )}
          </Typography.Text>
        )}
      </Flex>
    </Drawer>
  )
}

type Named = { id: string; title: string | null; name: string }

/** The documents that are likely to be its text: called as it is, or stating its figures. */
function useOwnDocuments({ id, name }: Props['entry']): Named[] {
  const bare = name.replace(/[《》]/g, '')
  const called = useAsk('/documents', { query: { words: bare.slice(0, 100), limit: 5 } }).data?.items ?? []
  const postings = useAsk('/postings', { query: { entry: id, limit: 50 } }).data?.items ?? []
  const stated = postings.flatMap(({ evidence }) => (evidence?.by === 'document' ? [evidence.document] : []))
  return [...new Map([...called, ...stated].map((one) => [one.id, one])).values()]
}

type ProposalsProps = Props & { document: string }

function Proposals({ document, entry, onClose }: ProposalsProps) {
  const asked = useAsk('/clauses/proposals', { query: { document } })
  return (
    <Answered asked={asked}>
      {({ items }) =>
        items.length === 0 ? (
          <NoneRead document={document} />
        ) : (
          <Choice items={items} document={document} entry={entry} onClose={onClose} />
        )
      }
    </Answered>
  )
}

function NoneRead({ document }: { document: string }) {
  const say = useSay()
  return (
    <Alert
      type="info"
      showIcon
      title={say(
        '这份材料里没有读出条款。可打开材料，选中条款的文字，点“作为条款”。',
        'Nothing here reads as a clause. Open the document, select the words and press "As a clause".',
      )}
      action={
        <Link to="/documents/$id" params={{ id: document }}>
          {say('打开材料', 'Open it')}
        </Link>
      }
    />
  )
}

function Choice({ items, entry, onClose }: ProposalsProps & { items: Proposal[] }) {
  const say = useSay()
  const { message } = App.useApp()
  const queries = useQueryClient()
  const fresh = items.filter(({ known }) => !known)
  const [ticked, setTicked] = useState<ReadonlySet<number>>(() => new Set(fresh.map(({ start }) => start)))
  const [problem, setProblem] = useState<Problem | null>(null)
  const [busy, setBusy] = useState(false)
  const chosen = fresh.filter(({ start }) => ticked.has(start))
  const add = async () => {
    setBusy(true)
    const body = { agreement: entry.id, items: chosen.map(({ known: _, ...clause }) => clause) }
    const reply = await attempt('post', '/clauses', { body })
    setBusy(false)
    if (!reply.ok) return setProblem(reply.problem)
    await queries.invalidateQueries()
    message.success(say(`已录入${chosen.length}条条款`, `${chosen.length} clauses added`))
    onClose()
  }
  const tick = (start: number, on: boolean) => {
    const next = new Set(ticked)
    if (on) next.add(start)
    else next.delete(start)
    setTicked(next)
  }
  return (
    <Flex vertical gap="middle">
      <Refused problem={problem} />
      <Flex justify="space-between" gap="small" wrap align="center">
        <Checkbox
          checked={chosen.length === fresh.length && fresh.length > 0}
          indeterminate={chosen.length > 0 && chosen.length < fresh.length}
          disabled={fresh.length === 0}
          onChange={({ target }) => setTicked(new Set(target.checked ? fresh.map(({ start }) => start) : []))}
        >
          {say(`全选（${fresh.length}条）`, `All ${fresh.length}`)}
        </Checkbox>
        <Button type="primary" loading={busy} disabled={chosen.length === 0} onClick={() => void add()}>
          {say(`录入${chosen.length}条`, `Add ${chosen.length}`)}
        </Button>
      </Flex>
      {items.map((proposal) => (
        <div key={proposal.start} className="clause-choice">
          <Checkbox
            checked={proposal.known || ticked.has(proposal.start)}
            disabled={proposal.known}
            aria-label={clauseName(proposal) || proposal.words.slice(0, 40)}
            onChange={({ target }) => tick(proposal.start, target.checked)}
          />
          <div style={{ minWidth: 0 }}>
            <Flex gap="small" wrap>
              <strong>{clauseName(proposal)}</strong>
              {proposal.known && <Tag>{say('已录入', 'there already')}</Tag>}
            </Flex>
            <Quote text={proposal.quote} mark={null} />
            <ToSentence at={{ ...proposal, documentTitle: say('看原文', 'in the document') }} />
          </div>
        </div>
      ))}
    </Flex>
  )
}
