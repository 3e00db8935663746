// Changed meanwhile (填写期间已被改动): what stands above a form whose thing somebody else has saved since it was begun, with the two ways on.
import { Alert, Button, Flex } from 'antd'
import { useSay } from '../words/language.tsx'

/** `onTheirs`: shows what is saved by now and gives up what was typed; `onMine`: goes on with what was typed. */
export function ChangedMeanwhile({ onTheirs, onMine }: { onTheirs: () => void; onMine: () => void }) {
  const say = useSay()
  return (
    <Alert
      type="warning"
      showIcon
      style={{ marginBottom: 16 }}
      title={say(
        '在您填写期间，已有人改动并保存了这一内容。下面是您填写的。',
        'Somebody has changed and saved this since you began. Below is what you typed.',
      )}
      action={
        <Flex vertical gap={4}>
          <Button onClick={onTheirs}>{say('改看最新内容', 'Show what is saved')}</Button>
          <Button onClick={onMine}>{say('以我填写的为准', 'Keep mine')}</Button>
        </Flex>
      }
    />
  )
}
