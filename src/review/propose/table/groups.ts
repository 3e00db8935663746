// Groups of a row (行内归组): which figures of a row that names no thing make one entry: those of one kind and one period, as a sentence that says
// them together does. What names no kind stays a figure by itself.
import type { Figure } from '../../../model/figure.ts'
import type { KindId } from '../../../model/kinds.ts'
import { aggregateName, nameOfMeasure, namesAround } from '../aggregate.ts'
import { attributes } from '../cues.ts'
import type { Placed } from '../draft.ts'
import { isWeak, headOf as kindOfFigure } from '../gather.ts'

/** A figure of a row with the heads over it. */
export type RowFigure = { index: number; figure: Figure; heads: readonly string[] }
export type Group = { kind: KindId; name: string; figures: RowFigure[] }

/** The groups of a row's figures, in order of their first. */
export function groupsOf(figures: readonly RowFigure[]): Group[] {
  const groups = new Map<string, Omit<Group, 'name'>>()
  let last: Omit<Group, 'name'> | null = null
  for (const one of figures) {
    const kind = one.figure.core ? kindOf(one) : null
    const open = last && samePeriod(last.figures[0]!, one) ? last : null
    if (open && describes(open.kind, one, kind)) {
      open.figures.push(one)
      continue
    }
    if (kind === null) continue
    const key = `${kind}|${one.figure.period?.join()}`
    const group = groups.get(key) ?? { kind, figures: [] }
    group.figures.push(one)
    groups.set(key, group)
    last = group
  }
  return [...groups.values()].map((group) => ({ ...group, name: nameOf(group) }))
}

/** Of a rate the period need not be said. */
const samePeriod = ({ figure: a }: RowFigure, { figure: b }: RowFigure) =>
  a.period?.join() === b.period?.join() || (b.period === null && b.unit.startsWith('percent'))

/** Whether a figure only describes the entry that the one before it began: 支持项目数 of a fund, a rate of anything. */
function describes(of: KindId, { figure }: RowFigure, kind: KindId | null): boolean {
  if (kind === of) return true
  if (/^percent/.test(figure.unit)) return true
  if (!attributes[of].test(`${figure.measure}|${figure.counter ?? ''}`)) return false
  return kind === null || (isWeak(kind, of) && dependent.test(figure.measure))
}

/** What came of the thing beside it, and is no thing of its own: 带动就业, 支持项目数. */
const dependent = /^(?:带动|支持|惠及|受益|吸纳|覆盖|实施|涉及)/

/** What the measure says, else the heads over it. */
function kindOf({ figure, heads }: RowFigure): KindId | null {
  for (const measure of [figure.measure, heads.join(' ')]) {
    const kind = kindOfFigure(pseudo(figure, measure))
    if (kind) return kind
    if (figure.unit === 'CNY' && /投资/.test(measure) && !/固定资产|年度投资/.test(measure)) return 'project'
  }
  return null
}

/** A figure as the rules of sentences see it: its cell has no words around it, so that its measure tells all. */
const pseudo = (figure: Figure, measure: string): Placed => ({
  ...{ index: 0, figure, start: 0, end: 0, sentence: 0, before: '', after: '' },
  measure,
})

/** The head that stands over all of them (人才交流), else what their measures name. */
function nameOf({ kind, figures }: Omit<Group, 'name'>): string {
  const measures = new Set(figures.map(({ figure }) => figure.measure))
  const [top] = figures[0]!.heads
  const over = figures.every(({ heads }) => heads.length > 1 && heads[0] === top)
    ? (top ?? '').replace(/（[^）]*）|\s/g, '')
    : ''
  if (measures.size > 1 && over.length > 1 && over.length <= 16 && !/^\d|年度?$|情况$/.test(over)) return over
  const own = figures.slice(0, 3).map(({ figure }) => figure.measure)
  const names = own.flatMap((measure) => nameOfMeasure(measure) || namesAround(pseudo(figures[0]!.figure, measure)))
  return aggregateName(kind, names, '')
}
