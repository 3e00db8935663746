// Import of entries (导入台账): a workbook of the ledger's form, looked at before it is taken in.
import { attempt } from '../../calls/attempt.ts'
import { SheetDialog } from '../../parts/sheet-dialog.tsx'
import { useSay } from '../../words/language.tsx'

export function ImportDialog({ onClose }: { onClose: () => void }) {
  const say = useSay()
  return (
    <SheetDialog
      title={say('导入 Excel', 'Import a workbook')}
      send={(file, dry) => attempt('post', '/sheets', { file, query: { dry } })}
      onClose={onClose}
    />
  )
}
