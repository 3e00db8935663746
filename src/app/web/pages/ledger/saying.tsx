// What a side says (确认或异议): that it is so, or another number as people write it (超4500万元), with a note. The number is read and shown before it
// is sent.
import { Button, Flex, Input, Typography } from 'antd'
import { useState } from 'react'
import type { Unit } from '../../../../model/figure.ts'
import { useChange } from '../../calls/calls.ts'
import { AmountField, type ReadAmount } from '../../parts/amount-field.tsx'
import { useSay } from '../../words/language.tsx'

export type Subject = { kind: 'entry'; id: string } | { kind: 'posting'; id: string; unit: Unit; measure: string }

type Props = { side: string; subject: Subject; onEnd: () => void }

export function SayingForm({ side, subject, onEnd }: Props) {
  const say = useSay()
  const { change, busy } = useChange()
  const [number, setNumber] = useState('')
  const [amount, setAmount] = useState<ReadAmount | null>(null)
  const [note, setNote] = useState('')
  const isFigure = subject.kind === 'posting'
  const send = async (verdict: 'confirmed' | 'disputed') => {
    const own =
      verdict === 'disputed' && isFigure && amount
        ? { min: decimal(amount.min), max: decimal(amount.max), hedge: amount.hedge }
        : {}
    const body = { subjectKind: subject.kind, subject: subject.id, side, verdict, note: note.trim() || null, ...own }
    const sent = await change('post', '/confirmations', { body }, { done: { zh: '已记下', en: 'Written down' } })
    if (sent) onEnd()
  }
  const otherUnit = isFigure && amount !== null && amount.unit !== subject.unit
  const ready = isFigure ? amount !== null && !otherUnit : note.trim() !== ''
  return (
    <Flex vertical gap="small" style={{ padding: '8px 0', maxWidth: 420 }}>
      {isFigure && (
        <AmountField
          label={say('本方的数', 'Your own number')}
          value={number}
          unit={subject.unit}
          measure={subject.measure}
          onChange={(text, read) => {
            setNumber(text)
            setAmount(read)
          }}
        />
      )}
      {otherUnit && (
        <Typography.Text type="danger">
          {say('单位与台账的数不同，请按同一单位填写。', "Its unit is not that of the book's number.")}
        </Typography.Text>
      )}
      <Input.TextArea
        aria-label={say('说明', 'Note')}
        placeholder={
          isFigure ? say('说明（可不填）', 'Note (optional)') : say('有异议时请说明', 'Say what is otherwise')
        }
        autoSize={{ minRows: 2 }}
        maxLength={2000}
        value={note}
        onChange={({ target }) => setNote(target.value)}
      />
      <Flex gap="small" wrap>
        <Button type="primary" loading={busy} onClick={() => void send('confirmed')}>
          {say('确认无误', 'Confirm')}
        </Button>
        <Button disabled={!ready} loading={busy} onClick={() => void send('disputed')}>
          {say('提出异议', 'Dispute')}
        </Button>
        <Button type="text" onClick={onEnd}>
          {say('取消', 'Cancel')}
        </Button>
      </Flex>
    </Flex>
  )
}

const decimal = (value: number | null) => (value === null ? null : String(value))
