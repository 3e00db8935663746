// The actions of the desk (办理): a button with its key for each decision; on a phone they stay at the bottom of the screen.
import { Button, Grid } from 'antd'
import { useSay } from '../../words/language.tsx'
import type { Queued } from './said.ts'

type BarProps = {
  sort: Queued['sort']
  correcting: boolean
  onAccept: () => void
  onCorrect: () => void
  onGiveUp: () => void
  onReject: () => void
  onMerge: () => void
}

export function ActionBar({ sort, correcting, onAccept, onCorrect, onGiveUp, onReject, onMerge }: BarProps) {
  const say = useSay()
  const wide = Grid.useBreakpoint().md ?? true
  if (correcting) {
    return (
      <div className="review-actions">
        <Button type="primary" size="large" htmlType="submit" form="correct">
          {say('更正并采纳', 'Correct and accept')} <kbd className="key">Enter</kbd>
        </Button>
        <Button size="large" onClick={onGiveUp}>
          {say('放弃更正', 'Give up')}
        </Button>
      </div>
    )
  }
  return (
    <div className="review-actions">
      <Button type="primary" size="large" onClick={onAccept}>
        {sort === 'entry' && wide ? say('连同数据采纳', 'Accept with figures') : say('采纳', 'Accept')}{' '}
        <kbd className="key">A</kbd>
      </Button>
      <Button size="large" onClick={onCorrect}>
        {say('更正', 'Correct')} <kbd className="key">C</kbd>
      </Button>
      <Button size="large" danger onClick={onReject}>
        {say('退回', 'Reject')} <kbd className="key">R</kbd>
      </Button>
      <Button size="large" onClick={onMerge}>
        {say('合并', 'Merge')} <kbd className="key">M</kbd>
      </Button>
    </div>
  )
}
