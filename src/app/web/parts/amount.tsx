// An amount (数额) as people write it, 超1.1亿元; where it has evidence, one click away from it.
import { amountText } from '../../../model/amount-text.ts'
import { lineCounter } from '../../../model/measure-words.ts'
import type { Posting } from '../../../model/posting.ts'
import { useLanguage } from '../words/language.tsx'
import { type EvidenceOf, useEvidence } from './evidence.ts'

type Written = Pick<Posting, 'min' | 'max' | 'hedge' | 'unit' | 'counter'>

/** The amount in words; `of` opens what is behind it. */
export function Amount({ amount, of }: { amount: Written; of?: EvidenceOf }) {
  const { language } = useLanguage()
  const { open } = useEvidence()
  const text = amountText(amount, language)
  if (!of) return <span className="number">{text}</span>
  return (
    <button type="button" className="number number-link" onClick={() => open(of)}>
      {text}
    </button>
  )
}

/** The amount of a total's line, whose unit stands beside it; a line that cannot be added up shows a dash. */
export function LineAmount({ line, of }: { line: LineWithAmount; of?: EvidenceOf }) {
  if (line.amount === null) return <span className="number">—</span>
  return <Amount amount={{ ...line.amount, unit: line.unit, counter: lineCounter(line) }} {...(of ? { of } : {})} />
}

type LineWithAmount = Parameters<typeof lineCounter>[0] & { amount: Pick<Written, 'min' | 'max' | 'hedge'> | null }
