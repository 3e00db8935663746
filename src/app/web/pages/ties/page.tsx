// 结对 (Ties).
import { PageHead } from '../../parts/page-head.tsx'
import { useSay } from '../../words/language.tsx'

export function TiesPage() {
  const say = useSay()
  return <PageHead title={say('结对', 'Ties')} />
}
