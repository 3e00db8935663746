// 台账 (Ledger).
import { PageHead } from '../../parts/page-head.tsx'
import { useSay } from '../../words/language.tsx'

export function LedgerPage() {
  const say = useSay()
  return <PageHead title={say('台账', 'Ledger')} />
}
