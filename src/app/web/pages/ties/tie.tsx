// 结对关系 (Tie).
import { PageHead } from '../../parts/page-head.tsx'
import { useSay } from '../../words/language.tsx'

export function TiePage() {
  const say = useSay()
  return <PageHead title={say('结对关系', 'Tie')} />
}
