// Taking a tie out (移除结对关系): one that was written by mistake, with a reason; not while figures, entries or ties stand under it.
import { DeleteOutlined } from '@ant-design/icons'
import { useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { useChange } from '../../calls/calls.ts'
import { useSay } from '../../words/language.tsx'
import { WhyDialog } from '../work/why-dialog.tsx'
import type { ListedTie } from './places.ts'

export function RemoveTie({ tie: { id, version, a, b } }: { tie: ListedTie }) {
  const say = useSay()
  const navigate = useNavigate()
  const { change, busy } = useChange()
  const [asking, setAsking] = useState(false)
  const remove = async (why: string) => {
    const said = { params: { id }, query: { why }, version }
    const gone = await change('delete', '/ties/{id}', said, { done: { zh: '已移除', en: 'Removed' } })
    if (gone) void navigate({ to: '/ties' })
  }
  return (
    <>
      <Button danger icon={<DeleteOutlined />} onClick={() => setAsking(true)}>
        {say('移除', 'Remove')}
      </Button>
      {asking && (
        <WhyDialog
          title={say(`移除“${a}—${b}”？`, `Remove ${a}—${b}?`)}
          ok={say('移除', 'Remove')}
          busy={busy}
          onOk={remove}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  )
}
