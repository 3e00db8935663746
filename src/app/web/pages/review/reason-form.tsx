// Why (理由): the usual reasons as chips, and room for another; asked whenever something is rejected or one of several is chosen.
import { Flex, Input, type InputRef, Modal, Tag } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { type Said, useSay } from '../../words/language.tsx'

type ReasonProps = {
  title: string
  okText: string
  reasons: readonly Said[]
  danger?: boolean
  onDone: (reason: string) => void
  onCancel: () => void
}

/** A dialog that gives a reason; the numbers 1 to 9 take one of the usual ones while nothing is typed, Enter sends it. */
export function ReasonForm({ title, okText, reasons, danger = false, onDone, onCancel }: ReasonProps) {
  const say = useSay()
  const [reason, setReason] = useState('')
  const input = useRef<InputRef>(null)
  useEffect(() => {
    const timer = setTimeout(() => input.current?.focus(), 50)
    return () => clearTimeout(timer)
  }, [])
  const send = () => reason.trim() && onDone(reason.trim())
  useNumbers((number) => {
    const chosen = reasons[number - 1]
    if (reason === '' && chosen) onDone(say(chosen))
    return reason === '' && chosen !== undefined
  })
  return (
    <Modal
      open
      title={title}
      okText={okText}
      okButtonProps={{ danger, disabled: reason.trim() === '' }}
      onOk={send}
      onCancel={onCancel}
      transitionName=""
      maskTransitionName=""
    >
      <Flex vertical gap="middle">
        <Flex wrap gap={8}>
          {reasons.map((one, i) => (
            <Tag.CheckableTag
              key={one.zh}
              checked={reason === say(one)}
              onChange={() => onDone(say(one))}
              style={{ border: '1px solid var(--ant-color-border)', padding: '4px 10px', margin: 0 }}
            >
              {`${i + 1} ${say(one)}`}
            </Tag.CheckableTag>
          ))}
        </Flex>
        <Input
          ref={input}
          value={reason}
          maxLength={2_000}
          aria-label={say('理由', 'Reason')}
          placeholder={say('按数字键选用常用理由，或在此填写', 'Press a number for a usual reason, or write one')}
          onChange={({ target }) => setReason(target.value)}
          onPressEnter={send}
        />
      </Flex>
    </Modal>
  )
}

/** Calls back for a number key wherever the focus is; true where that was its meaning. */
function useNumbers(run: (number: number) => boolean): void {
  const latest = useRef(run)
  useEffect(() => {
    latest.current = run
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.repeat || event.isComposing || !/^[1-9]$/.test(event.key)) return
      if (latest.current(Number(event.key))) event.preventDefault()
    }
    window.addEventListener('keydown', listen, true)
    return () => window.removeEventListener('keydown', listen, true)
  }, [])
}
