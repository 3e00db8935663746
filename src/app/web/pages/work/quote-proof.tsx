// A sentence as proof of progress (引用材料原句): the document is chosen, the sentence pasted, and it counts only where it stands there word for word.
import { Form, Input, Select } from 'antd'
import { useState } from 'react'
import { useAsk } from '../../calls/calls.ts'
import { useSay } from '../../words/language.tsx'
import { useText } from '../documents/text.ts'
import { type Quoted, quotedIn } from './quoted-in.ts'

type Props = { value: Quoted | null; onChange: (quoted: Quoted | null) => void }

export function QuoteProof({ value, onChange }: Props) {
  const say = useSay()
  const [words, setWords] = useState('')
  const [document, setDocument] = useState<string | null>(value?.document ?? null)
  const [pasted, setPasted] = useState(value?.quote ?? '')
  const query = { ...(words.trim() ? { words: words.trim() } : {}), limit: 30 }
  const found = useAsk('/documents', { query }).data?.items ?? []
  const text = useText(document).data?.text
  const seek = (next: string) => {
    setPasted(next)
    onChange(document && text ? quotedIn(document, text, next) : null)
  }
  const missing = pasted.trim() !== '' && text !== undefined && value === null
  return (
    <Form.Item label={say('引用材料原句', 'A sentence of a document')} htmlFor="progress-document">
      <Select
        id="progress-document"
        allowClear
        showSearch={{ onSearch: setWords, filterOption: false }}
        style={{ width: '100%' }}
        placeholder={say('选择材料（可不填）', 'Choose a document (optional)')}
        value={document}
        options={found.map(({ id, title, name }) => ({ value: id, label: title ?? name }))}
        onChange={(next: string | null | undefined) => {
          setDocument(next ?? null)
          setPasted('')
          onChange(null)
        }}
      />
      {document && (
        <Input.TextArea
          aria-label={say('原句', 'The sentence')}
          style={{ marginTop: 8 }}
          autoSize={{ minRows: 2 }}
          disabled={text === undefined}
          placeholder={say('粘贴原句，须与材料一字不差', 'Paste the sentence as it stands there')}
          value={pasted}
          status={missing ? 'warning' : ''}
          onChange={({ target }) => seek(target.value)}
        />
      )}
      {missing && (
        <div role="status">
          {say('这份材料里没有这句话，不会作为出处。', 'The document does not say this; it will not be cited.')}
        </div>
      )}
    </Form.Item>
  )
}
