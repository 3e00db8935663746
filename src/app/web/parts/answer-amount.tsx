// The number of an answer (答案的数): as it is written, computed ones to two decimals, one click away from the figures that it rests on.
import type { Given } from '../calls/calls.ts'
import { useLanguage, useSay } from '../words/language.tsx'
import { type EvidenceOf, useEvidence } from './evidence.ts'

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
  return (
    <button type="button" className="number number-link" onClick={() => open(evidenceOf(answer))}>
      {text[language]}
    </button>
  )
}

/** A number that counts the same and is not in the answer, by its place beside it; one click away from its figures too. */
export function BesideAmount({ answer: { beside }, at }: { answer: Answer; at: number }) {
  const { language } = useLanguage()
  const { open } = useEvidence()
  const one = beside[at]
  if (!one?.text) return null
  return (
    <button type="button" className="number number-link" onClick={() => open({ lines: [one.line] })}>
      {one.text[language]}
    </button>
  )
}

/** What is behind an answer: the line that states it, or those of the parts of its formula; a formula of formulas is asked again. */
export function evidenceOf({ line, parts, indicator, scope }: Answer): EvidenceOf {
  if (line) return { lines: [line] }
  const told = parts.flatMap(({ answer }) => (answer?.line ? [{ ...answer.line, indicator: answer.indicator }] : []))
  const whole = told.length > 0 && parts.every(({ answer }) => answer === null || answer.line)
  return whole ? { lines: told } : { answer: { indicator, scope } }
}

/** The postings behind an answer, of a formula those of its terms. */
export function termsOf({ behind, parts }: Answer): string[] {
  const own = behind?.terms ?? []
  return own.length > 0 ? own : parts.flatMap(({ answer }) => answer?.behind?.terms ?? [])
}
