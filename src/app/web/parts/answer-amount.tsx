// The number of an answer (答案的数): as it is written, computed ones to two decimals, one click away from the figures that it rests on.
import type { Given } from '../calls/calls.ts'
import { useLanguage, useSay } from '../words/language.tsx'
import { useEvidence } from './evidence.ts'

export type Answer = Given<'get', '/answers'>['items'][number]

/** An answer, whether it was asked for with `terms` or not; 待补 where there is no number, with the reason. */
export function AnswerAmount({ answer }: { answer: Answer }) {
  const say = useSay()
  const { language } = useLanguage()
  const { open } = useEvidence()
  const { text, lacks } = answer
  if (!text) {
    return (
      <span className="lacking" title={lacks?.[language]}>
        {say('待补', 'none yet')}
      </span>
    )
  }
  const terms = termsOf(answer)
  const { indicator, scope } = answer
  const evidence = terms.length > 0 ? { postings: terms } : { answer: { indicator, scope } }
  return (
    <button type="button" className="number number-link" onClick={() => open(evidence)}>
      {text[language]}
    </button>
  )
}

/** A number that counts the same and is not in the answer, by its place beside it; one click away from its figures too. */
export function BesideAmount({ answer: { indicator, scope, beside }, at }: { answer: Answer; at: number }) {
  const { language } = useLanguage()
  const { open } = useEvidence()
  const one = beside[at]
  if (!one?.text) return null
  return (
    <button
      type="button"
      className="number number-link"
      onClick={() => open(one.ids ? { postings: one.ids } : { answer: { indicator, scope }, beside: at })}
    >
      {one.text[language]}
    </button>
  )
}

/** The postings behind an answer, of a formula those of its terms. */
export function termsOf({ behind, parts }: Answer): string[] {
  const own = behind?.terms ?? []
  return own.length > 0 ? own : parts.flatMap(({ answer }) => answer?.behind?.terms ?? [])
}
