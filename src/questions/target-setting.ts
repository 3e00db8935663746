// Setting a target (设定目标值): what a person gives becomes a target of the book: its indicator must be there and count in that unit, the tie or the
// region must be known, and a figure that it is taken from must state a target.
import { indicators as shipped } from '../model/indicators.ts'
import type { Day } from '../model/period.ts'
import { done, notFound, type Outcome, refused } from '../model/refusal.ts'
import { type HeldTo, statedTarget, type TargetSaid } from '../work/targets.ts'
import type { Answers } from './answers.ts'
import { regionNameOf } from './scope.ts'

/** What is given: numbers and a ground, or a figure of status target; what the figure says need not be given again. */
export type TargetGiven = {
  indicator?: string | undefined
  tie?: string | undefined
  region?: string | undefined
  from?: Day | undefined
  to?: Day | undefined
} & { [name in 'accrual' | 'min' | 'max' | 'hedge' | 'basis' | 'posting' | 'note']?: TargetSaid[name] | undefined }

/** The target that is meant, and for whom. */
export async function targetMeant(
  answers: Answers,
  given: TargetGiven,
): Promise<Outcome<{ said: TargetSaid; heldTo: HeldTo }>> {
  const stated = given.posting ? await statedTarget(answers.source.act, given.posting) : null
  if (stated && !stated.ok) return stated
  const figure = stated?.value ?? null
  const id = given.indicator ?? indicatorCounting(figure?.measureId ?? null)
  const indicator = id === null ? null : answers.find(id)
  if (!indicator) return notFound('要设目标的指标', 'indicator to set a target for')
  if (figure && figure.unit !== indicator.unit) {
    return refused(
      'units_differ',
      '这条目标数据与指标的计量单位不同。',
      'The figure and the indicator are in different units.',
    )
  }
  const tie = given.tie ?? figure?.tie ?? undefined
  const [own, another] = figure?.regions ?? []
  const region = given.region ?? (tie === undefined && another === undefined ? own : undefined)
  const heldTo = heldToOf(answers, { tie, region })
  if (!heldTo.ok) return heldTo
  const [from, to] = [given.from ?? figure?.from ?? yearBegin(figure?.to ?? null), given.to ?? figure?.to ?? null]
  if (from === null || to === null) {
    return refused('target_without_period', '请填写目标值的起止日期。', 'Say for which days the target is meant.')
  }
  const { min = null, max = null, hedge = 'exact' } = figure?.amount ?? given
  const accrual = figure?.accrual ?? given.accrual ?? indicator.counts?.accruals[0] ?? 'flow'
  const { basis = null, note = null, posting = null } = given
  const ground = { basis: posting ? null : basis, note, posting }
  return done({
    said: { indicator: indicator.id, from, to, unit: indicator.unit, accrual, min, max, hedge, ...ground },
    heldTo: heldTo.value,
  })
}

/** The shipped indicator that counts a measure, else the measure itself. */
function indicatorCounting(measure: string | null): string | null {
  if (measure === null) return null
  return [...shipped.values()].find(({ counts }) => counts?.measure === measure)?.id ?? measure
}

const yearBegin = (day: Day | null) => day && `${day.slice(0, 4)}-01-01`

function heldToOf(
  { source }: Answers,
  { tie, region }: { tie: string | undefined; region: string | undefined },
): Outcome<HeldTo> {
  const regionName = region === undefined ? null : regionNameOf(region)
  if (region !== undefined && regionName === null) return notFound('这个地区', 'region')
  if (tie === undefined) {
    if (region === undefined) {
      return refused('target_for_nobody', '请指定结对关系或地区。', 'Say for which tie or region the target is.')
    }
    return done({ tie: null, region, regionName, regions: [region], programme: null })
  }
  const found = source.ties.find(({ id }) => id === tie)
  if (!found) return notFound('这条结对关系', 'tie')
  const { regions, programme } = found
  return done({ tie, region: region ?? null, regionName, regions, programme })
}
