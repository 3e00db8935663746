// 条目 (Entry).
import { PageHead } from '../../parts/page-head.tsx'
import { useSay } from '../../words/language.tsx'

export function EntryPage() {
  const say = useSay()
  return <PageHead title={say('条目', 'Entry')} />
}
