// 比较 (Comparison).
import { PageHead } from '../../parts/page-head.tsx'
import { useSay } from '../../words/language.tsx'

export function ComparePage() {
  const say = useSay()
  return <PageHead title={say('比较', 'Comparison')} />
}
