// What the office does with progress (核对进展): accepts it, or returns it with a reason that the unit sees; what was returned no longer counts.
import { Button, Flex, Grid } from 'antd'
import { useState } from 'react'
import { useChange } from '../../calls/calls.ts'
import { useMay } from '../../calls/me.ts'
import { useSay } from '../../words/language.tsx'
import { WhyDialog } from './why-dialog.tsx'
import type { Progress } from './words.ts'

export function ProgressDeeds({ progress: { id, version, standing, unit } }: { progress: Progress }) {
  const say = useSay()
  const may = useMay()('progress.decide')
  const { change, busy } = useChange()
  const [returning, setReturning] = useState(false)
  const size = (Grid.useBreakpoint().md ?? true) ? 'small' : 'large'
  if (!may || standing === 'returned') return null
  const at = { params: { id }, version }
  const accept = () => void change('post', '/progress/{id}/accept', at, { done: { zh: '已采纳', en: 'Accepted' } })
  const sendBack = async (reason: string) => {
    const sent = await change(
      'post',
      '/progress/{id}/return',
      { ...at, body: { reason } },
      { done: { zh: '已退回，不再计入', en: 'Returned; it no longer counts' } },
    )
    if (sent) setReturning(false)
  }
  return (
    <Flex gap="small" className="no-print">
      <Button size={size} onClick={() => setReturning(true)}>
        {unit === null ? say('撤回', 'Take back') : say('退回', 'Return')}
      </Button>
      {standing === 'sent' && (
        <Button size={size} type="primary" loading={busy} onClick={accept}>
          {say('采纳', 'Accept')}
        </Button>
      )}
      {returning && (
        <WhyDialog
          title={unit === null ? say('撤回进展', 'Take the progress back') : say('退回进展', 'Return the progress')}
          ok={unit === null ? say('撤回', 'Take back') : say('退回', 'Return')}
          asks={
            unit === null
              ? say('请写明理由（会留在进展记录中）', 'Why (it stays with the progress)')
              : say('退回理由（报送单位会看到）', 'Why (the unit sees it)')
          }
          most={2000}
          busy={busy}
          onOk={sendBack}
          onClose={() => setReturning(false)}
        />
      )}
    </Flex>
  )
}
