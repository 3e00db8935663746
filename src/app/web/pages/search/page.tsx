// 检索 (Search).
import { PageHead } from '../../parts/page-head.tsx'
import { useSay } from '../../words/language.tsx'

export function SearchPage() {
  const say = useSay()
  return <PageHead title={say('检索', 'Search')} />
}
