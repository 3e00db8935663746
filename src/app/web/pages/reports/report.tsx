// 报告 (Report).
import { PageHead } from '../../parts/page-head.tsx'
import { useSay } from '../../words/language.tsx'

export function ReportPage() {
  const say = useSay()
  return <PageHead title={say('报告', 'Report')} />
}
