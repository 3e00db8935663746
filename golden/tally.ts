// The tally (记分) of a set of documents: how many figures, ties and agreements were annotated, found and right, with
// every miss in words. It exists so that scores of any set, theme or unit come from one count.
import type { Agreement } from '../src/model/agreement.ts'
import type { Span } from '../src/model/evidence.ts'
import type { Figure } from '../src/model/figure.ts'
import type { Tie } from '../src/model/tie.ts'
import { isComplete, isNumberRight, type Judgement, judge, judgedFields, overlap, pairUp, tieName } from './agree.ts'
import type { Gold } from './gold.ts'

/** What the scorer needs of a reading. */
export type Found = { figures: Figure[]; ties: Tie[]; agreements: Agreement[] }

/** How many there should be, how many were found, how many of these are right. */
export type Count = { said: number; found: number; right: number }

/** An annotated figure beside the found one at its place. */
export type Match = { gold: Figure; found: Figure; judged: Judgement }

export type Tally = {
  documents: number
  said: Figure[]
  found: Figure[]
  matches: Match[]
  ties: Count
  tieKinds: number
  agreements: Count
  misses: string[]
}

export const emptyTally = (): Tally => ({
  documents: 0,
  said: [],
  found: [],
  matches: [],
  ties: { said: 0, found: 0, right: 0 },
  tieKinds: 0,
  agreements: { said: 0, found: 0, right: 0 },
  misses: [],
})

/** Adds one document, as annotated and as read, to a tally. */
export function addDocument(tally: Tally, gold: Gold, reading: Found): void {
  tally.documents++
  addFigures(tally, gold, reading)
  addTies(tally, gold, reading)
  const agreed = pairUp(gold.agreements, reading.agreements)
  add(tally.agreements, { said: gold.agreements.length, found: reading.agreements.length, right: agreed.length })
  const met = new Set<object>(agreed.flat())
  for (const one of gold.agreements) if (!met.has(one)) miss(tally, gold, 'missed', `agreement ${one.title}`)
  for (const one of reading.agreements) if (!met.has(one)) miss(tally, gold, 'spurious', `agreement ${one.title}`)
}

function addFigures(tally: Tally, gold: Gold, reading: Found): void {
  const touchesAny = (figure: Figure, spans: Span[]) => spans.some((span) => overlap(span, figure) > 0)
  const found = reading.figures.filter((one) => !touchesAny(one, gold.ignore) || touchesAny(one, gold.figures))
  const matches = pairUp(gold.figures, found).map(([said, got]) => ({
    gold: said,
    found: got,
    judged: judge(said, got),
  }))
  tally.said.push(...gold.figures)
  tally.found.push(...found)
  tally.matches.push(...matches)
  const met = new Set<object>(matches.flatMap((match) => [match.gold, match.found]))
  for (const one of gold.figures)
    if (!met.has(one)) miss(tally, gold, 'missed', `${one.quote} (${one.measure}) @${one.start}`)
  for (const one of found) if (!met.has(one)) miss(tally, gold, 'spurious', `${one.quote} @${one.start}`)
  for (const match of matches) {
    const wrong = describeWrong(match)
    if (wrong) miss(tally, gold, 'wrong', `${match.gold.quote} @${match.gold.start}  ${wrong}`)
  }
}

function addTies(tally: Tally, gold: Gold, reading: Found): void {
  const said = new Map(gold.ties.map((tie) => [tieName(tie), tie]))
  const found = new Map(reading.ties.map((tie) => [tieName(tie), tie]))
  const count = { said: said.size, found: found.size, right: 0 }
  for (const [name, tie] of said) {
    const got = found.get(name)
    if (!got) miss(tally, gold, 'missed', `tie ${name} (${tie.kind})`)
    else {
      count.right++
      if (got.kind === tie.kind) tally.tieKinds++
      else miss(tally, gold, 'wrong', `tie ${name} kind: ${tie.kind} got ${got.kind}`)
    }
  }
  for (const name of found.keys()) if (!said.has(name)) miss(tally, gold, 'spurious', `tie ${name}`)
  add(tally.ties, count)
}

function describeWrong({ gold, found, judged }: Match): string {
  const shown = (figure: Figure, field: (typeof judgedFields)[number]) =>
    JSON.stringify(field === 'value' ? [figure.min, figure.max, figure.hedge] : figure[field])
  const wrong = judgedFields.filter((field) => !judged[field])
  return wrong.map((field) => `${field}: ${shown(gold, field)} got ${shown(found, field)}`).join('; ')
}

function miss(tally: Tally, gold: Gold, sort: 'missed' | 'spurious' | 'wrong', what: string): void {
  tally.misses.push(`${gold.doc.id} ${sort.padEnd(8)} ${what}`)
}

function add(to: Count, count: Count): void {
  to.said += count.said
  to.found += count.found
  to.right += count.right
}

/** Counts the figures of a tally of which the number is right, or everything is. */
export function countOf(tally: Tally, isRight: (judged: Judgement) => boolean = () => true): Count {
  const right = tally.matches.filter((match) => isRight(match.judged)).length
  return { said: tally.said.length, found: tally.found.length, right }
}

/** The three rising demands on a figure: at its place, with its number right, with everything right. */
export const demands = {
  found: (tally: Tally) => countOf(tally),
  number: (tally: Tally) => countOf(tally, isNumberRight),
  complete: (tally: Tally) => countOf(tally, isComplete),
} as const
