// 指标 (Indicator).
import { PageHead } from '../../parts/page-head.tsx'
import { useSay } from '../../words/language.tsx'

export function IndicatorPage() {
  const say = useSay()
  return <PageHead title={say('指标', 'Indicator')} />
}
