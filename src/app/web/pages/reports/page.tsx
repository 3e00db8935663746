// 报告 (Reports).
import { PageHead } from '../../parts/page-head.tsx'
import { useSay } from '../../words/language.tsx'

export function ReportsPage() {
  const say = useSay()
  return <PageHead title={say('报告', 'Reports')} />
}
