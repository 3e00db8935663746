// Asking why (说明理由): what is taken away or returned is so with a reason, which goes into the log or to the unit.
import { Input, Modal } from 'antd'
import { useState } from 'react'
import { useSay } from '../../words/language.tsx'

type Props = {
  title: string
  /** On the button. */
  ok: string
  /** What is asked; that the reason goes into the log, where nothing else is said. */
  asks?: string
  busy: boolean
  most?: number
  onOk: (why: string) => Promise<void>
  onClose: () => void
}

export function WhyDialog({ title, ok, asks, busy, most = 500, onOk, onClose }: Props) {
  const say = useSay()
  const [why, setWhy] = useState('')
  return (
    <Modal
      open
      title={title}
      okText={ok}
      okButtonProps={{ danger: true, disabled: why.trim() === '', loading: busy }}
      onOk={() => void onOk(why.trim())}
      onCancel={onClose}
    >
      <label htmlFor="why-said">{asks ?? say('请写明理由，将记入修改记录', 'Say why; it goes into the log')}</label>
      <Input.TextArea
        id="why-said"
        rows={3}
        maxLength={most}
        value={why}
        onChange={({ target }) => setWhy(target.value)}
      />
    </Modal>
  )
}
