// Names of indicators (指标名称): an indicator's own, else that of the measure of the ledger that it counts.
import { useAsk } from '../calls/calls.ts'
import type { Said } from '../words/language.tsx'

/** Gives the name of an indicator by its id; before the names have come, an ellipsis. */
export function useIndicatorNames(): (id: string) => Said {
  const indicators = useAsk('/indicators', { query: { limit: 200 } }).data?.items
  const measures = useAsk('/measures', {}).data?.items
  if (!indicators || !measures) return () => ({ zh: '…', en: '…' })
  const all = [...measures, ...indicators]
  const capital = (en: string) => en.charAt(0).toUpperCase() + en.slice(1)
  const names = new Map(all.map(({ id, zh, en }) => [id, { zh, en: capital(en || zh) }]))
  return (id) => names.get(id) ?? { zh: id, en: id }
}
