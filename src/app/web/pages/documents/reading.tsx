// 阅读 (Reading).
import { PageHead } from '../../parts/page-head.tsx'
import { useSay } from '../../words/language.tsx'

export function ReadingPage() {
  const say = useSay()
  return <PageHead title={say('阅读', 'Reading')} />
}
