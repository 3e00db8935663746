// Comparison with the year before (与上年比较): only like with like. Two figures are compared where they count the same, of the same regions,
// over the same days of their years; where the days differ it is said instead of compared.
import type { Material, Stated, StatedLine } from '../../questions/outline.ts'
import { type Run, words } from '../text.ts'
import { changeOf, figureAnswer, sumAnswer } from './amounts.ts'
import { periodText } from './days.ts'
import type { Told } from './told.ts'

/** The figures and lines of the year before, by what they count. */
export type YearBefore = {
  figures: ReadonlyMap<string, Stated>
  lines: ReadonlyMap<string, StatedLine>
  postings: Material['postings']
}

/** What the year before had, of a report of one year; null for a report of all times. */
export function yearBefore({ scope, lines, postings }: Material): YearBefore | null {
  if (scope.year === null) return null
  const before = lines.filter(({ key }) => key.year === String(scope.year! - 1))
  const figures = before.flatMap((line) =>
    line.disputed.length > 0 ? [] : line.terms.flatMap((id) => postings.get(id) ?? []),
  )
  return {
    postings,
    figures: new Map(figures.map((posting) => [countedKey(posting), posting])),
    lines: new Map(
      before.filter(({ disputed, amount }) => disputed.length === 0 && amount).map((line) => [lineKey(line), line]),
    ),
  }
}

/** What is counted and of whom; the days of the year are compared apart. */
export const countedKey = ({ series, parties, entry, named }: Stated) =>
  `${series}|${parties.join('+')}|${named ? (entry ?? '') : ''}`

const lineKey = ({ key, series }: StatedLine) => `${key.theme}|${series}`
const daysOfYear = ({ from, to, accrual }: Stated) => `${accrual === 'stock' ? '' : from?.slice(5)}~${to?.slice(5)}`

/** The words after a figure that compare it: ，比上年增长12%; empty where there is nothing to compare. */
export function comparedRuns({ posting, within }: Told, before: YearBefore | null, key: string): Run[] {
  if (within !== 'counted' || posting.status !== 'actual') return []
  const earlier = before?.figures.get(countedKey(posting))
  if (!earlier || earlier.to === null || posting.to === null) return []
  const was = figureAnswer(earlier, [], `${key}.before`)
  if (daysOfYear(earlier) !== daysOfYear(posting)) return incomparable(earlier, was, key)
  const made = { terms: [posting.id, earlier.id], key: `${key}.change`, made: `上年${was.text}` }
  // A share of a share says nothing: 成本降低8% against 6% is told beside it.
  const change = isShare(posting) ? null : changeOf(posting, earlier, made)
  if (!change) return [words('（上年'), was, words('）')]
  return change.answer ? [words(`，比上年${change.verb}`), change.answer] : [words('，与上年持平')]
}

const isShare = ({ unit, series }: Stated) =>
  unit === 'percent' || unit === 'percentage-point' || series.endsWith('|ratio')

function incomparable(earlier: Stated, was: Run, key: string): Run[] {
  const time = periodText(earlier.from ?? earlier.to!, earlier.to!, null) ?? ''
  const day: Run = {
    is: 'answer',
    key: `${key}.days`,
    sort: 'day',
    text: time,
    terms: [earlier.id],
    same: [],
    made: null,
  }
  return [words('（'), day, words('为'), was, words('，时段不同，不作比较）')]
}

/** The same for a sum: compared only where both years' sums are of the same regions over the same days. */
export function comparedSum(line: StatedLine, terms: readonly Stated[], before: YearBefore | null, key: string): Run[] {
  const earlier = before?.lines.get(lineKey(line))
  if (!earlier || line.disputed.length > 0 || line.status !== 'actual') return []
  const were = earlier.terms.flatMap((id) => before!.postings.get(id) ?? [])
  const shape = (postings: readonly Stated[]) =>
    postings
      .map((one) => `${countedKey(one)}|${daysOfYear(one)}`)
      .sort()
      .join()
  const was = sumAnswer(earlier, were, `${key}.before`)
  if (shape(were) !== shape(terms)) return [words('（上年'), was, words('，所含地区或时段不尽相同，不作比较）')]
  const made = {
    terms: [...terms, ...were].slice(0, 100).map(({ id }) => id),
    key: `${key}.change`,
    made: `上年${was.text}`,
  }
  const change = changeOf(line.amount!, earlier.amount!, made)
  if (!change) return [words('（上年'), was, words('）')]
  return change.answer ? [words(`，比上年${change.verb}`), change.answer] : [words('，与上年持平')]
}
