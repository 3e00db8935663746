// A clause from selected words (选中文字作为条款): the words of a document that a person selected, for an agreement that he names.
import { useQueryClient } from '@tanstack/react-query'
import { App, Button, Drawer, Flex, Form, Grid, Select } from 'antd'
import { useState } from 'react'
import type { Span } from '../../../../model/evidence.ts'
import type { Problem } from '../../../api/problem.ts'
import { attempt } from '../../calls/attempt.ts'
import { useAsk } from '../../calls/calls.ts'
import { Quote } from '../../parts/quote.tsx'
import { Refused } from '../../parts/refused.tsx'
import { useSay } from '../../words/language.tsx'
import { ClauseFields, sentWords } from './clause-fields.tsx'
import type { Clause } from './words.ts'

/** `text`: of the whole document, as it came. */
type Props = { document: string; text: string; span: Span; onClose: () => void }

export function ClauseFromWords({ document, text, span, onClose }: Props) {
  const say = useSay()
  const { message } = App.useApp()
  const wide = Grid.useBreakpoint().md ?? true
  const queries = useQueryClient()
  const quote = text.slice(span.start, span.end)
  const neighbour = useAsk('/clauses', { query: { document, limit: 1 } }).data?.items[0]
  const [chosen, setAgreement] = useState<string | null>(null)
  const agreement = chosen ?? neighbour?.agreement ?? null
  const [words, setWords] = useState({ number: '', heading: '', words: quote.replace(/\s+/g, ' ').trim() })
  const [problem, setProblem] = useState<Problem | null>(null)
  const [busy, setBusy] = useState(false)
  const add = async () => {
    setBusy(true)
    const items = [{ document, ...span, quote, ...sentWords(words) }]
    const reply = await attempt('post', '/clauses', { body: { agreement: agreement!, items } })
    setBusy(false)
    if (!reply.ok) return setProblem(reply.problem)
    await queries.invalidateQueries()
    message.success(say('已录入条款', 'Clause added'))
    onClose()
  }
  return (
    <Drawer
      open
      size={wide ? 520 : '100%'}
      title={say('所选文字作为条款', 'The selected words as a clause')}
      onClose={onClose}
    >
      <Flex vertical gap="middle">
        <Quote text={quote} mark={null} />
        <Form layout="vertical" onFinish={() => void add()}>
          <Refused problem={problem} />
          <Form.Item label={say('属于哪份协议', 'Of which agreement')} htmlFor="clause-agreement" required>
            <AgreementSelect value={agreement} neighbour={neighbour} onChange={setAgreement} />
          </Form.Item>
          <ClauseFields words={words} onChange={setWords} />
          <Button
            type="primary"
            htmlType="submit"
            loading={busy}
            disabled={agreement === null || words.words.trim() === ''}
          >
            {say('录入条款', 'Add the clause')}
          </Button>
        </Form>
      </Flex>
    </Drawer>
  )
}

type SelectProps = { value: string | null; neighbour: Clause | undefined; onChange: (id: string) => void }

/** `neighbour`: a clause that was taken from the same document: the next one is likely of the same agreement. */
function AgreementSelect({ value, neighbour, onChange }: SelectProps) {
  const say = useSay()
  const [words, setWords] = useState('')
  const query = { kind: 'agreement' as const, ...(words.trim() ? { words: words.trim() } : {}), limit: 30 }
  const found = useAsk('/entries', { query }).data?.items ?? []
  const optionOf = (id: string, label: string) => [id, { value: id, label }] as const
  const near = neighbour ? [optionOf(neighbour.agreement, neighbour.agreementName)] : []
  const named = found.map(({ id, name, tieName }) => optionOf(id, tieName ? `${name}（${tieName}）` : name))
  return (
    <Select
      id="clause-agreement"
      showSearch={{ onSearch: setWords, filterOption: false }}
      placeholder={say('输入协议名称', 'Type its name')}
      value={value}
      options={[...new Map([...near, ...named]).values()]}
      notFoundContent={say('没有找到；先在台账中新增这份协议', 'None found: add the agreement in the ledger first')}
      onChange={onChange}
    />
  )
}
