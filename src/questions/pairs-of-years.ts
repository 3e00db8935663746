// Pairs of years (各年所涉结对): two years may add up over different pairs, and what grew is then the number of those who tell. Wherever years stand
// beside each other this is said, no difference is taken, and in its place the change over the pairs of which both years tell.
import type { AnsweredLine } from '../ledger/answered-line.ts'
import { type Answer, toldOf } from './answer.ts'
import { type Change, changeOf } from './change.ts'
import { type Difference, differencesOf } from './differences.ts'
import type { Source } from './lines.ts'
import { type Scope, scopeKey } from './scope.ts'
import type { Tellers } from './tellers.ts'

type Titled = { zh: string; en: string }

/** Of which pairs the number of a year is told. */
export type YearTold = { title: Titled; pairs: ReadonlySet<string> }

/** Over the pairs of which both years tell: how many these are, and the change. */
export type Alike = { pairs: number; change: Change }

/** Pairs of which all of the years tell. */
export function inAll(years: readonly Pick<YearTold, 'pairs'>[]): Set<string> {
  const [first, ...others] = years
  return new Set([...(first?.pairs ?? [])].filter((pair) => others.every(({ pairs }) => pairs.has(pair))))
}

/** The difference of years that tell of different pairs; none where they tell of the same. */
export function otherPairs(years: readonly YearTold[]): Difference[] {
  const both = inAll(years).size
  if (years.every(({ pairs }) => pairs.size === both)) return []
  const list = (of: (one: YearTold, at: number) => string, between: string) => years.map(of).join(between)
  const zh = list(({ title, pairs }, at) => `${title.zh}有${pairs.size}对${at === 0 ? '合作关系的数据' : ''}`, '，')
  const en = list(({ title, pairs }, at) => `${title.en}${at === 0 ? ' tells' : ''} of ${pairs.size}`, ', ')
  const [all, every] = years.length === 2 ? ['两年', 'both tell'] : ['各年', 'all tell']
  return [
    {
      ...{ code: 'scope', bars: true },
      zh: `范围不同：${zh}，其中${all}都有的${both}对。`,
      en: `Of different pairs: ${en}; ${every} of ${both}.`,
    },
  ]
}

/** Two numbers of one series and who tells of them, the earlier first. */
export type TwoTold = [{ title: Titled; tellers: Tellers }, { title: Titled; tellers: Tellers }]

/** The change over the pairs of which both years tell; null where there are none, or these cannot be compared either. */
export async function alikeOf(two: TwoTold, told: (line: AnsweredLine) => Answer): Promise<Alike | null> {
  const both = inAll(two.map(({ tellers }) => tellers))
  if (both.size === 0) return null
  const [before, now] = [await two[0].tellers.over(both), await two[1].tellers.over(both)]
  if (!before || !now) return null
  const answers = [told(before), told(now)] as const
  const differences = differencesOf(two.map(({ title }, at) => ({ title, answer: answers[at]! })))
  if (differences.some(({ bars }) => bars)) return null
  const change = changeOf(...answers)
  return change && { pairs: both.size, change }
}

/** Who tells of stated answers, and of all parts of computed ones. */
export type AnswerTellers = {
  /** The pairs of an answer; null where it is of one pair by its scope, or has no number. */
  pairsOf: (answer: Answer) => ReadonlySet<string> | null
  tellersOf: (answer: Answer) => Tellers | null
}

/** Looks up who tells of some answers, scope by scope. */
export async function tellersBehind(source: Source, answers: readonly Answer[]): Promise<AnswerTellers> {
  const lines = answers.flatMap(linesOf).filter(({ scope }) => isWide(scope))
  const known = new Map<string, Map<string, Tellers>>()
  for (const [key, own] of Map.groupBy(lines, ({ scope }) => scopeKey(scope))) {
    const series = [...new Set(own.map((line) => line.series))]
    known.set(key, await source.tellersOf(own[0]!.scope, series))
  }
  const tellersOf = ({ line }: Answer) => (line && known.get(scopeKey(line.scope))?.get(line.series)) ?? null
  const pairsOf = (answer: Answer) => {
    const sets = withParts(answer).flatMap((one) => tellersOf(one)?.pairs ?? [])
    return sets.length === 0 ? null : new Set(sets.flatMap((pairs) => [...pairs]))
  }
  return { pairsOf, tellersOf }
}

/** Years alone are told by several: a tie without those under it is one pair. */
const isWide = ({ year, tie, under }: Scope) => year !== undefined && (tie === undefined || under === true)

const linesOf = (answer: Answer) => withParts(answer).flatMap(({ line }) => line ?? [])

/** An answer with those of its formula's terms, where it has a number. */
function withParts(answer: Answer): Answer[] {
  if (answer.amount === null) return []
  return [answer, ...answer.parts.flatMap((part) => (part.answer ? withParts(part.answer) : []))]
}

/** An answer as it is with another line in its place. */
export function inPlace(answer: Answer, shown: string): (line: AnsweredLine) => Answer {
  return (line) => ({ ...answer, ...toldOf(line, shown) })
}
