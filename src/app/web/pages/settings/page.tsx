// 设置 (Settings).
import { PageHead } from '../../parts/page-head.tsx'
import { useSay } from '../../words/language.tsx'

export function SettingsPage() {
  const say = useSay()
  return <PageHead title={say('设置', 'Settings')} />
}
