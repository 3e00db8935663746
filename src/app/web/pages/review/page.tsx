// 复核 (Review).
import { PageHead } from '../../parts/page-head.tsx'
import { useSay } from '../../words/language.tsx'

export function ReviewPage() {
  const say = useSay()
  return <PageHead title={say('复核', 'Review')} />
}
