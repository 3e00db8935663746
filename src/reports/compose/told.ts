// What is told (陈述的数据): of the lines that the ledger added up, every figure that a report states, in which way, and what it is beside: a
// rival of another, a part, or already within a wider one.
import { compare } from '../../model/amount.ts'
import type { LeftOut, Material, Stated, StatedLine } from '../../questions/outline.ts'
import { type Nature, natureOf, type Section, sectionOf, timeKey } from './days.ts'
import { subjectOf } from './whom.ts'

/** How a figure stands to the total of its line. */
export type Within = 'counted' | 'rival' | 'part' | 'included' | 'overlapping' | 'alone'

/** A figure to be told. `same`: further sources of the same number; `rivals`: the others of its dispute. */
export type Told = {
  posting: Stated
  line: StatedLine
  nature: Nature
  section: Section
  within: Within
  same: string[]
  rivals: string[]
  /** Whom it is about, the same for all that one paragraph holds. */
  subject: string[]
  time: string
  weight: number
}

const ways: Partial<Record<LeftOut['reason'], Within>> = {
  part: 'part',
  in_aggregate: 'included',
  in_parent: 'included',
  overlaps_period: 'overlapping',
  not_additive: 'alone',
}

/**
 * All that a line tells: its terms, its rivals, and what stands beside its sum. What a later day, a longer period (1至11月 beside 全年) or a
 * choice replaced is not told.
 */
export function toldOf(
  line: StatedLine,
  { postings, subjectHome }: { postings: Material['postings']; subjectHome: readonly string[] },
): Told[] {
  const rivals = new Map(
    line.disputed.flatMap(({ ids }) => ids.map((id) => [id, ids.filter((other) => other !== id)] as const)),
  )
  const restated = Map.groupBy(
    line.leftOut.filter(({ reason }) => reason === 'restated'),
    ({ because }) => because,
  )
  const one = (id: string, within: Within): Told[] => {
    const posting = postings.get(id)
    if (!posting) return []
    const same = (restated.get(id) ?? []).map((other) => other.id)
    const subject = subjectOf(posting, subjectHome)
    const said = { nature: natureOf(posting), section: sectionOf(posting), time: timeKey(posting) }
    const weight = weightOf(posting)
    return [{ posting, line, within, same, rivals: rivals.get(id) ?? [], subject, weight, ...said }]
  }
  return [
    ...line.terms.flatMap((id) => one(id, rivals.has(id) ? 'rival' : 'counted')),
    ...line.leftOut.flatMap(({ id, reason }) => {
      const within = ways[reason]
      return within ? one(id, within) : []
    }),
  ]
}

/** How strong a result is beside others: money before people before things, each by its size in powers of ten. */
export function weightOf({ unit, min, max }: Pick<Stated, 'unit' | 'min' | 'max'>): number {
  const said = min ?? max
  if (said === null || compare(said, '0') <= 0) return 0
  const size = said.split('.')[0]!.length
  if (unit === 'CNY' || unit === 'USD') return 100 + size
  if (unit === 'person' || unit === 'person-time') return 50 + size
  return unit === 'item' ? 20 + size : 10
}
