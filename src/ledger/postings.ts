// Making postings (入账): an accepted figure becomes a line of the book, with its exact amounts, its tie and programme, its series. What
// a line is made of is decided here; how it takes part in totals, in standing.ts.
import type { Selectable } from 'kysely'
import { newId } from '../db/rows.ts'
import type { PostingsTable } from '../db/tables.ts'
import type { Act } from '../db.ts'
import type { Figure } from '../model/figure.ts'
import { measureFor } from '../model/measures.ts'
import type { Period } from '../model/period.ts'
import { shortForms } from '../model/place-stems.ts'
import { type AmountStage, amountSchema, type Posting } from '../model/posting.ts'
import { seriesOf } from './series.ts'
import { type FindTie, regionsOf } from './ties.ts'

/** A posting as it stands in the book. */
export type BookPosting = Posting & {
  regions: string[]
  year: number | null
  series: string
  standing: string
  because: string | null
  /** The rivals that a person decided against when this one was chosen. */
  chosenOver: string[]
  /** The wholes that a person said it is no part of, where he did. */
  outside?: string[]
  removed: boolean
  version: number
  postedAt: Date
}

/** A tie that a posting comes under; `b` receives where one side gives. */
type Under = { id: string; programme: string | null; b?: string }

/** What a posting is made of: a figure as a person or a rule accepted it, and where it came from. */
export type Accepted = {
  figure: Figure
  stage: AmountStage | null
  source: { figure: string; document: string } | { report: string }
  entry: { id: string; named: boolean } | null
  partOf: string | null
  /** The tie, where it is known and need not be found by the parties. */
  tie?: Under | null
}

/** The line of the book that an accepted figure makes. */
export function postingOf(act: Act, accepted: Accepted, findTie: FindTie): BookPosting {
  const { figure, stage, source, entry, partOf } = accepted
  const { unit, counter, hedge, status, accrual, theme, core, measure, period } = figure
  const parties = [...figure.parties].sort()
  const tie = accepted.tie ?? findTie(parties, period)
  const measureId = measureIdOf(figure, tie)
  const document = 'document' in source ? source.document : null
  const said = { unit, counter, hedge, status, accrual, theme, core, measure, measureId, stage, parties, partOf }
  const posting: Posting = {
    ...said,
    id: newId(),
    document,
    figure: 'figure' in source ? source.figure : null,
    report: 'report' in source ? source.report : null,
    entry: entry?.id ?? null,
    named: entry?.named ?? false,
    tie: tie?.id ?? null,
    programme: tie?.programme ?? null,
    min: exact(figure.min),
    max: exact(figure.max),
    from: period?.[0] ?? null,
    to: period?.[1] ?? null,
  }
  return {
    ...posting,
    regions: regionsOf(parties),
    year: yearOf(period, accrual),
    series: seriesOf(posting),
    ...{ standing: 'counted', because: null, chosenOver: [], removed: false, version: 1, postedAt: act.at },
  }
}

/**
 * The ledger's measure of what was counted. People sent count one way alone: 凉山州选派教师395名到宁波 is no other number of what 宁波 sent
 * there, and stands under its own words.
 */
export function measureIdOf({ measure, unit }: Pick<Figure, 'measure' | 'unit'>, tie: Under | null): string | null {
  const id = measureFor(measure, unit)?.id ?? null
  const back = id !== null && sentOneWay.has(id) && tie?.b !== undefined && isBy(tie.b, measure)
  return back ? null : id
}

const sentOneWay: ReadonlySet<string> = new Set(['PPL.CADRE_SENT', 'PPL.PRO_SENT'])

/** Whether the words of a measure begin with a region alone, by its full name or a short form. */
function isBy(region: string, measure: string): boolean {
  const names = [region, ...shortForms(region)].filter((name) => measure.startsWith(name))
  return names.length > 0 && !names.some((name) => /^[和与、及]/.test(measure.slice(name.length)))
}

/** A number of a reading, which is exact to fifteen digits, as a decimal. Throws for what no decimal can say. */
export function exact(value: number | null): string | null {
  if (value === null) return null
  if (Number.isSafeInteger(value)) return String(value)
  const written =
    Math.abs(value) < 1e21 && Math.abs(value) >= 1e-6 ? String(value) : value.toFixed(6).replace(/\.?0+$/, '')
  return amountSchema.parse(written)
}

/** The year to whose total it belongs: of a flow the year that its whole period lies in, of a stand the year of its last day. */
export function yearOf(period: Period | null, accrual: Figure['accrual']): number | null {
  if (!period) return null
  const [first, last] = [Number(period[0].slice(0, 4)), Number(period[1].slice(0, 4))]
  return accrual === 'flow' && first !== last ? null : last
}

/** A posting from its row. */
export function postingFrom(row: Selectable<PostingsTable>): BookPosting {
  const { measure_id, from_day, to_day, part_of, posted_at, chosen_over, outside, workspace: _, ...same } = row
  const said = {
    measureId: measure_id,
    from: from_day,
    to: to_day,
    partOf: part_of,
    postedAt: posted_at,
    chosenOver: chosen_over,
    ...(outside.length > 0 ? { outside } : {}),
  }
  return { ...same, ...said } as BookPosting
}

/** The row of a posting. */
export function rowOfPosting(workspace: string, posting: BookPosting) {
  const { measureId, from, to, partOf, postedAt, chosenOver, outside = [], ...same } = posting
  return {
    workspace,
    ...same,
    measure_id: measureId,
    from_day: from,
    to_day: to,
    part_of: partOf,
    posted_at: postedAt,
    chosen_over: chosenOver,
    outside,
  }
}
