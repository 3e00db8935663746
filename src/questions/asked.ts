// What is asked for (所问指标): the indicators that a question names, or all, answered of one scope.
import type { Indicator } from '../model/indicators.ts'
import { done, notFound, type Outcome } from '../model/refusal.ts'
import type { Answer } from './answer.ts'
import type { Answers } from './answers.ts'
import { isHeld } from './comparison.ts'
import type { Scope } from './scope.ts'

/** `named`: ids of indicators, all where undefined. `held`: only those of which the book holds something. */
export type Asking = { named?: readonly string[] | undefined; scope: Scope; held: boolean; ids: boolean }

/** Answers the named indicators, in their order. */
export async function asked(answers: Answers, { named, scope, held, ids }: Asking): Promise<Outcome<Answer[]>> {
  const meant = indicatorsNamed(answers, named)
  if (!meant.ok) return meant
  const found: Answer[] = []
  for (const indicator of meant.value) {
    const answer = await answers.ask(indicator, scope, { ids })
    if (!answer.ok) return answer
    if (!held || isHeld(answer.value)) found.push(answer.value)
  }
  return done(found)
}

/** The indicators of some ids; all of none. */
export function indicatorsNamed({ indicators, find }: Answers, named?: readonly string[]): Outcome<Indicator[]> {
  if (!named) return done([...indicators])
  const found = named.map(find)
  const missing = named[found.indexOf(null)]
  return missing === undefined ? done(found as Indicator[]) : notFound(`指标“${missing}”`, `indicator "${missing}"`)
}
