// 指标 (Indicators).
import { PageHead } from '../../parts/page-head.tsx'
import { useSay } from '../../words/language.tsx'

export function IndicatorsPage() {
  const say = useSay()
  return <PageHead title={say('指标', 'Indicators')} />
}
