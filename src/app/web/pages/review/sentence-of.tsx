// The sentence of a finding (原句), large, with the line before and after it; the sentence comes from the document itself. What stands in a table is
// shown as its row with caption and heads.
import { Skeleton } from 'antd'
import { useMemo } from 'react'
import type { Shown } from '../../../../model/shown.ts'
import { Quote } from '../../parts/quote.tsx'
import { sentenceAt } from '../documents/sentence.ts'
import { useText } from '../documents/text.ts'

type SentenceProps = {
  document: string
  start: number
  end: number
  quote: string
  /** The row of a table, as the reading told it. */
  row?: Shown | undefined
  small?: boolean
}

export function SentenceOf({ row, ...place }: SentenceProps) {
  if (!row) return <InText {...place} />
  return <Quote text={row.sentence} mark={row.inSentence} large={!place.small} />
}

function InText({ document, start, end, quote, small = false }: Omit<SentenceProps, 'row'>) {
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
