// 报送 (Reports of units).
import { PageHead } from '../../parts/page-head.tsx'
import { useSay } from '../../words/language.tsx'

export function UnitReportsPage() {
  const say = useSay()
  return <PageHead title={say('报送', 'Reports of units')} />
}
