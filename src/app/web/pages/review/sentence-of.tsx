// The sentence of a finding (原句), large, with the line before and after it; the sentence comes from the document itself.
import { Skeleton } from 'antd'
import { useMemo } from 'react'
import { Quote } from '../../parts/quote.tsx'
import { sentenceAt } from '../documents/sentence.ts'
import { useText } from '../documents/text.ts'

type SentenceProps = { document: string; start: number; end: number; quote: string; small?: boolean }

export function SentenceOf({ document, start, end, quote, small = false }: SentenceProps) {
  const asked = useText(document)
  const text = asked.data
  const at = useMemo(() => (text ? sentenceAt(text.text, text.marks, { start, end }) : null), [text, start, end])
  // Without the text, the words themselves are evidence enough to go on.
  if (!at)
    return asked.error ? (
      <Quote text={quote} mark={[0, quote.length]} large={!small} />
    ) : (
      <Skeleton active title={false} paragraph={{ rows: 3 }} />
    )
  if (small) return <Quote text={at.sentence} mark={at.mark} />
  return (
    <div className="review-sentence">
      {at.before && <p className="review-near">{at.before}</p>}
      <Quote text={at.sentence} mark={at.mark} large />
      {at.after && <p className="review-near">{at.after}</p>}
    </div>
  )
}
