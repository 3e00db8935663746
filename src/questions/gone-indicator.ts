// An indicator that is gone (已移除的指标): an own one that was removed while a target or a score sheet still names it. Nothing answers it, and so it
// is told as 待补 in the place where it stood.
import type { Unit } from '../model/figure.ts'
import type { Indicator } from '../model/indicators.ts'

/** Stands for an indicator that is not there any more. */
export function goneIndicator(id: string, unit: Unit): Indicator {
  return {
    ...{ id, zh: id, en: id, unit, definition: '', shown: '', programmes: [], sources: [] },
    ...{ direction: 'neutral', side: 'both', own: true, formula: null, partOf: null },
    counts: { measure: id, accruals: [], stages: [], status: 'actual' },
  }
}
