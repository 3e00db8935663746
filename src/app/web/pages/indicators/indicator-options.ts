// What can be asked by number (可选指标): every indicator, and the measures that no indicator counts, by their names, for a choice.
import type { Unit } from '../../../../model/figure.ts'
import { useAsk } from '../../calls/calls.ts'
import { useSay } from '../../words/language.tsx'

export type IndicatorOption = { value: string; label: string; zh: string; en: string; unit: Unit }

/** Indicators first, in their order; nothing while they are being asked. */
export function useIndicatorOptions(): IndicatorOption[] {
  const say = useSay()
  const indicators = useAsk('/indicators', { query: { limit: 200 } }).data?.items
  const measures = useAsk('/measures', {}).data?.items
  if (!indicators || !measures) return []
  const counted = new Set(indicators.flatMap(({ id, own, counts }) => (own ? [] : [id, counts?.measure])))
  const alone = measures.filter(({ id }) => !counted.has(id))
  return [...indicators, ...alone].map(({ id, zh, en, unit }) => ({
    ...{ value: id, label: say(zh, en || zh), zh, en },
    unit: unit as Unit,
  }))
}
