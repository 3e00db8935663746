// What was refused in a form (未能保存): the reason at the form, and where somebody else changed the thing meanwhile, the way to save all the same.
import { Alert, Button } from 'antd'
import type { Problem } from '../../api/problem.ts'
import { useLanguage, useSay } from '../words/language.tsx'

/** `onKeepMine`: looks up the version that is there now, so that what was typed can be saved upon it. */
export function Refused({ problem, onKeepMine }: { problem: Problem | null; onKeepMine?: () => Promise<void> }) {
  const say = useSay()
  const { language } = useLanguage()
  if (!problem) return null
  const changed = problem.code === 'changed_since'
  return (
    <Alert
      showIcon
      style={{ marginBottom: 16 }}
      type={changed ? 'warning' : 'error'}
      title={problem.errors?.map((one) => one[language]).join(' ') || problem[language]}
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
