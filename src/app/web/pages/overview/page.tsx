// 总览 (Overview).
import { PageHead } from '../../parts/page-head.tsx'
import { useSay } from '../../words/language.tsx'

export function OverviewPage() {
  const say = useSay()
  return <PageHead title={say('总览', 'Overview')} />
}
