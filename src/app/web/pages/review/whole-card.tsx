// What is doubtful of a whole document (整份材料的存疑): whose account it is, or of which year it tells. One button or key answers it for all figures of
// the document, which is read again by the answer.
import { Link } from '@tanstack/react-router'
import { Button, Card, Flex, Skeleton, Tag, Typography } from 'antd'
import { useState } from 'react'
import { doubtSaid } from '../../../../model/doubt.ts'
import { useAsk } from '../../calls/calls.ts'
import { useMay } from '../../calls/me.ts'
import { useSay } from '../../words/language.tsx'
import { AccountForm } from '../documents/account-form.tsx'
import type { ListedDocument } from '../documents/states.tsx'
import { type Told, useTell } from '../documents/told.ts'
import { useKeys } from './keys.ts'
import type { Whole } from './queue.ts'
import { wholeNames } from './said.ts'
import { SentenceOf } from './sentence-of.tsx'

/** An answer that the reading itself offers. */
type Choice = { told: Told; label: string }

export function WholeCard({ whole, onTold }: { whole: Whole; onTold: () => void }) {
  const say = useSay()
  const { code, document: id, start, end, quote } = whole
  const asked = useAsk('/documents/{id}', id ? { params: { id } } : null)
  const document = asked.data
  if (!document || !id) return <Skeleton active />
  return (
    <Card className="review-card">
      <Flex vertical gap="large">
        <Flex gap="small" wrap align="center">
          <Tag color="gold" style={{ margin: 0 }}>
            {say(wholeNames[code]!)}
          </Tag>
          <Link to="/documents/$id" params={{ id }}>
            {document.title ?? document.name}
          </Link>
        </Flex>
        <Typography.Text type="secondary">
          {say(
            `${doubtSaid(code).zh}。一次认定，整份材料按此重新识读；之后可在材料页更正。`,
            `${doubtSaid(code).en}. One answer holds for the whole document, which is read again by it; it can be corrected on its page later.`,
          )}
        </Typography.Text>
        {start !== null && end !== null && <SentenceOf document={id} start={start} end={end} quote={quote ?? ''} />}
        <Choices whole={whole} document={document} onTold={onTold} />
      </Flex>
    </Card>
  )
}

type ChoicesProps = { whole: Whole; document: ListedDocument; onTold: () => void }

function Choices({ whole, document, onTold }: ChoicesProps) {
  const say = useSay()
  const mayCorrect = useMay()('documents.correct')
  const { tell, busy } = useTell()
  const [other, setOther] = useState(false)
  const choices = useChoices(whole, document)
  const choose = async ({ told }: Choice) => {
    if (!busy && (await tell(document, told))) onTold()
  }
  useKeys((command, key) => {
    if (!mayCorrect) return
    const choice = command === 'choose' ? choices[Number(key) - 1] : undefined
    if (choice) void choose(choice)
    if (command === 'correct') setOther(true)
  })
  if (!mayCorrect) return null
  return (
    <Flex gap="small" wrap>
      {choices.map((choice, i) => (
        <Button key={choice.label} size="large" disabled={busy} onClick={() => void choose(choice)}>
          {choice.label} <kbd className="key">{i + 1}</kbd>
        </Button>
      ))}
      <Button size="large" disabled={busy} onClick={() => setOther(true)}>
        {choices.length > 0 ? say('其他', 'Another') : say('选择地区', 'Choose a region')} <kbd className="key">C</kbd>
      </Button>
      {other && <AccountForm document={document} onSaved={onTold} onClose={() => setOther(false)} />}
    </Flex>
  )
}

/** Whose account the document may be, which may be none of those that it names; or the two years that the doubt names. */
function useChoices({ code, note }: Whole, { understood }: ListedDocument): Choice[] {
  const say = useSay()
  const named = (note ?? '').split('、').filter((one) => one !== '')
  if (code === 'account_unclear') {
    return (understood?.accounts ?? named).map((account) => ({ told: { account }, label: account }))
  }
  const [titled, written] = named.map(Number)
  const year = (told: number | undefined, label: string) => (told ? [{ told: { year: told }, label }] : [])
  return [
    ...year(titled, say(`${titled}年，以标题为准，正文系笔误`, `${titled}: the title is right, the text a slip`)),
    ...year(written, say(`${written}年，以正文为准`, `${written}: the text is right`)),
  ]
}
