// 材料 (Documents).
import { PageHead } from '../../parts/page-head.tsx'
import { useSay } from '../../words/language.tsx'

export function DocumentsPage() {
  const say = useSay()
  return <PageHead title={say('材料', 'Documents')} />
}
