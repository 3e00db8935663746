// Formulas of indicators (指标公式): whether what a formula puts together may be put together at all, before it is saved: units, accruals,
// status, stages, parts and their wholes; and in which unit its answer is.
import type { Accrual, Status, Unit } from './figure.ts'
import type { Formula, Indicator, IndicatorDraft, Term } from './indicators.ts'
import { anyStage, indicators } from './indicators.ts'
import { measures } from './measures.ts'
import { type AmountStage, amountStages } from './posting.ts'
import { done, type Outcome, refused } from './refusal.ts'
import { accrualNames, statusNames } from './words.ts'

/** Finds an indicator by its id, shipped or own. */
export type FindIndicator = (id: string) => Indicator | null

/** What a term or a formula gives, as far as it can be known without the book. `accruals` empty: over no time (a count of counties). */
export type Shape = {
  unit: Unit
  zh: string
  en: string
  accruals: Accrual[]
  status: Status | null
  stages: (AmountStage | null)[]
}

/** Own indicators lie this deep in each other at most. */
const deepest = 6

/** The indicator that a draft makes, or the one sentence that says why it cannot be. */
export function indicatorFrom(draft: IndicatorDraft, id: string, find: FindIndicator): Outcome<Indicator> {
  const { counts, formula, ...said } = draft
  if ((counts === null) === (formula === null)) {
    return refused(
      'indicator_unclear',
      '指标应填一个统计口径，或者一个公式，二者取一。',
      'An indicator is either a measure or a formula, one of the two.',
    )
  }
  const shape = counts ? shapeCounted(counts) : shapeOf(formula!, find, [id])
  if (!shape.ok) return shape
  const { unit, accruals } = shape.value
  const measure = counts ? measures.get(counts.measure)! : null
  return done({
    ...{ ...said, id, unit, formula, sources: [], side: 'both', own: true },
    partOf: indicators.get(measure?.id ?? '')?.partOf ?? null,
    en: said.en || said.zh,
    counts: counts && { ...counts, accruals, stages: counts.stages ?? anyStage },
    shown: said.shown,
    definition: said.definition || (measure?.definition ?? ''),
  })
}

function shapeCounted({ measure, accruals, stages, status }: NonNullable<IndicatorDraft['counts']>): Outcome<Shape> {
  const known = measures.get(measure)
  if (!known) {
    return refused('no_such_measure', `没有“${measure}”这个统计口径。`, `There is no measure "${measure}".`)
  }
  const { zh, en, unit } = known
  return done({ zh, en, unit, accruals: accruals ?? [known.accrual], status, stages: stages ?? anyStage })
}

/** The shape of a formula, or why it is refused. `inside`: the ids of the indicators that it is part of. */
export function shapeOf(formula: Formula, find: FindIndicator, inside: readonly string[] = []): Outcome<Shape> {
  const terms = termsOf(formula)
  const shapes: Shape[] = []
  for (const term of terms) {
    const shape = shapeOfTerm(term, find, inside)
    if (!shape.ok) return shape
    shapes.push(shape.value)
  }
  const wrong = checks[formula.is](shapes, terms, find)
  if (wrong) return wrong
  return done({ ...shapes[0]!, unit: unitOf(formula, shapes[0]!) })
}

/** The terms of a formula, those that it implies (the year before, what is around) written out. */
export function termsOf(formula: Formula): Term[] {
  if (formula.is === 'sum') return formula.terms
  if (formula.is === 'growth') return [formula.a, moved(formula.a, 'last_year')]
  if (formula.is === 'gap') return [formula.a, moved(formula.a, 'around')]
  return [formula.a, formula.b]
}

const moved = (term: Term, of: 'last_year' | 'around'): Term => ('count' in term ? term : { ...term, of })

function unitOf({ is }: Formula, { unit }: Shape): Unit {
  if (is === 'rate' || is === 'growth') return 'percent'
  return (is === 'gap' || is === 'difference') && unit === 'percent' ? 'percentage-point' : unit
}

function shapeOfTerm(term: Term, find: FindIndicator, inside: readonly string[]): Outcome<Shape> {
  if ('count' in term) {
    return done({
      ...{ zh: '受援县数', en: 'receiving counties' },
      ...{ unit: 'item', accruals: [], status: null, stages: [null] },
    })
  }
  const found = find(term.indicator)
  if (!found) {
    const { indicator } = term
    return refused('no_such_indicator', `没有“${indicator}”这个指标。`, `There is no indicator "${indicator}".`)
  }
  if (inside.includes(found.id) || inside.length > deepest) {
    return refused(
      'formula_turns',
      `公式绕回了自身：“${found.zh}”已在其中。`,
      `The formula comes back to itself through "${found.en}".`,
    )
  }
  const { zh, en, unit, counts } = found
  if (counts) {
    const stages = term.stage ? [term.stage] : counts.stages
    return done({ zh, en, unit, accruals: counts.accruals, status: term.status ?? counts.status, stages })
  }
  const inner = shapeOf(found.formula!, find, [...inside, found.id])
  return inner.ok ? done({ ...inner.value, zh, en, unit }) : inner
}

type Wrong = ReturnType<typeof refused> | null
type Check = (shapes: readonly Shape[], terms: readonly Term[], find: FindIndicator) => Wrong

const notAlike: Check = (shapes, terms, find) => {
  for (const [at, one] of shapes.entries()) {
    for (const other of shapes.slice(at + 1)) {
      const wrong = unitsApart(one, other) ?? accrualsApart(one, other) ?? statusApart(one, other)
      if (wrong ?? stagesApart(one, other)) return wrong ?? stagesApart(one, other)
    }
  }
  return partsAdded(terms, find)
}

const ratio: Check = (shapes) => {
  const [a, b] = shapes as [Shape, Shape]
  return unitsApart(a, b) ?? accrualsApart(a, b)
}

const perOne: Check = (shapes) => {
  const [a, b] = shapes as [Shape, Shape]
  if (a.unit === 'percent' || b.unit === 'percent') {
    return refused(
      'ratio_divided',
      '比率不能再求平均数，请用金额或数量。',
      'A percentage is not divided; use an amount.',
    )
  }
  return b.accruals.includes('stock') ? null : accrualsApart(a, b)
}

const itself: Check = () => null

const checks: Record<Formula['is'], Check> = {
  sum: (shapes, terms, find) => ratiosAdded(shapes) ?? notAlike(shapes, terms, find),
  difference: (shapes) => notAlike(shapes, [], () => null),
  rate: ratio,
  per: perOne,
  growth: itself,
  gap: itself,
}

function unitsApart(a: Shape, b: Shape): Wrong {
  if (a.unit === b.unit) return null
  return refused(
    'units_differ',
    `“${a.zh}”与“${b.zh}”的计量单位不同，不能放在一起计算。`,
    `"${a.en}" and "${b.en}" are in different units and are not put together.`,
  )
}

/** Over time in the same way: 当期 with 当期. A term that can be either goes with both, and the answer shows which it was. */
function accrualsApart(a: Shape, b: Shape): Wrong {
  if (a.accruals.length === 0 || b.accruals.length === 0) return null
  if (a.accruals.some((one) => b.accruals.includes(one))) return null
  const [x, y] = [accrualNames[a.accruals[0]!], accrualNames[b.accruals[0]!]]
  return refused(
    'accruals_differ',
    `“${a.zh}”是${x.zh}数，“${b.zh}”是${y.zh}数，不能放在一起计算。`,
    `"${a.en}" (${x.en}) and "${b.en}" (${y.en}) are not put together.`,
  )
}

function statusApart(a: Shape, b: Shape): Wrong {
  if (a.status === null || b.status === null || a.status === b.status) return null
  const [x, y] = [statusNames[a.status], statusNames[b.status]]
  return refused(
    'status_differs',
    `“${a.zh}”是${x.zh}数，“${b.zh}”是${y.zh}数，不能相加减；求完成率请用比率。`,
    `"${a.en}" (${x.en}) and "${b.en}" (${y.en}) are not added. For completion use a rate.`,
  )
}

/** 协议 and 完成 share no stage, though both may stand where none is said. */
function stagesApart(a: Shape, b: Shape): Wrong {
  const [own, other] = [a, b].map(({ stages }) => stages.filter((one) => one !== null))
  if (own!.length === 0 || other!.length === 0 || own!.some((one) => other!.includes(one))) return null
  const name = ({ stages: [first = null] }: Shape, language: 'zh' | 'en') =>
    first === null ? { zh: '未注明阶段', en: 'at no stage' }[language] : amountStages[first][language]
  return refused(
    'stages_differ',
    `“${a.zh}”（${name(a, 'zh')}）与“${b.zh}”（${name(b, 'zh')}）所处阶段不同，不能相加减。`,
    `"${a.en}" (${name(a, 'en')}) and "${b.en}" (${name(b, 'en')}) stand at different stages and are not added.`,
  )
}

function ratiosAdded(shapes: readonly Shape[]): Wrong {
  const found = shapes.find(({ unit }) => unit === 'percent' || unit === 'percentage-point')
  if (!found) return null
  return refused('ratio_added', `“${found.zh}”是比率，不能相加。`, `"${found.en}" is a ratio and is not added.`)
}

/** The same thing twice, or a part beside its whole, however deep in the indicators that are added. */
function partsAdded(terms: readonly Term[], find: FindIndicator): Wrong {
  const leaves = terms.flatMap((term) => leavesOf(term, find, deepest))
  for (const [at, one] of leaves.entries()) {
    const others = leaves.filter((_, place) => place !== at)
    const same = others.find((other) => isSame(one, other))
    if (same) {
      return refused(
        'part_added',
        `“${one.zh}”与“${same.zh}”统计的是同样的内容，不能相加。`,
        `"${one.en}" and "${same.en}" count the same and are not added.`,
      )
    }
    const whole = others.find((other) => isPartOf(one, other, find))
    if (!whole) continue
    return refused(
      'part_added',
      `“${one.zh}”是“${whole.zh}”的一部分，不能与其相加。`,
      `"${one.en}" is a part of "${whole.en}" and is not added to it.`,
    )
  }
  return null
}

/** What a term counts in the end, sums taken apart. */
function leavesOf(term: Term, find: FindIndicator, depth: number): Indicator[] {
  const found = 'count' in term ? null : find(term.indicator)
  if (!found) return []
  if (found.counts || depth === 0) return [found]
  const formula = found.formula!
  const inner = formula.is === 'sum' || formula.is === 'difference' ? termsOf(formula) : []
  return inner.length === 0 ? [found] : inner.flatMap((one) => leavesOf(one, find, depth - 1))
}

/** Whether two indicators count one measure, unless by two themes or two programmes, which share nothing. */
function isSame(a: Indicator, b: Indicator): boolean {
  if (a.id === b.id) return true
  if (!a.counts || !b.counts || a.counts.measure !== b.counts.measure) return false
  const apart = (x: string | undefined, y: string | undefined) => x !== undefined && y !== undefined && x !== y
  return !apart(a.counts.theme, b.counts.theme) && !apart(a.counts.programme, b.counts.programme)
}

function isPartOf({ partOf }: Indicator, whole: Indicator, find: FindIndicator): boolean {
  for (let [at, steps] = [partOf, 0]; at && steps < deepest; at = find(at)?.partOf ?? null, steps++) {
    if (at === whole.id || at === whole.counts?.measure) return true
  }
  return false
}
