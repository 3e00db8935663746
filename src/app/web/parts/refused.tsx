// What was refused in a form (未能保存): the reason at the form, and where somebody else changed the thing meanwhile, the way to save all the same.
import { Alert, Button } from 'antd'
import { type ReactNode, useEffect, useRef } from 'react'
import type { Problem } from '../../api/problem.ts'
import { useLanguage, useSay } from '../words/language.tsx'

type Props = {
  problem: Problem | null
  /** Looks up what is there now, so that what was typed can be saved upon it. */
  onKeepMine?: () => Promise<void>
  /** What else is said below. */
  more?: ReactNode
}

export function Refused({ problem, onKeepMine, more }: Props) {
  const say = useSay()
  const { language } = useLanguage()
  const shown = useRef<HTMLDivElement>(null)
  // The form may be scrolled far below, where the button that was pressed stands.
  useEffect(() => {
    if (problem) shown.current?.scrollIntoView({ block: 'center' })
  }, [problem])
  if (!problem) return null
  const changed = problem.code === 'changed_since'
  return (
    <Alert
      ref={(alert) => {
        shown.current = alert?.nativeElement ?? null
      }}
      showIcon
      style={{ marginBottom: 16 }}
      type={changed ? 'warning' : 'error'}
      title={
        changed && onKeepMine
          ? say(
              '这一条在您打开之后已被别人改动。您填的都还在，未保存。',
              'Somebody changed this after you opened it. What you typed is still here, not saved.',
            )
          : problem.errors?.map((one) => one[language]).join(' ') || problem[language]
      }
      description={more}
      action={
        changed &&
        onKeepMine && (
          <Button size="small" onClick={() => void onKeepMine()}>
            {say('保留我填的，可再保存', 'Keep mine, then save again')}
          </Button>
        )
      }
    />
  )
}
