// Reading again (重新识读): an administrator sees how many documents were read by an older version of the program, and has all of them read once more.
import { Alert, App, Button, Flex, Progress } from 'antd'
import { useEffect, useState } from 'react'
import { useAsk, useChange } from '../../calls/calls.ts'
import { useMay } from '../../calls/me.ts'
import { useSay } from '../../words/language.tsx'

/** How often it is asked how far it is, in milliseconds. */
const often = 2_000

export function Rereading() {
  const may = useMay()('documents.reread')
  const say = useSay()
  const { change, busy } = useChange()
  const [going, setGoing] = useState(false)
  /** How many there were when it began, as far as this page saw it. */
  const [most, setMost] = useState(0)
  const asked = useAsk('/documents/rereading', may ? {} : null, { every: going && often })
  const { older = 0, waiting = 0, failed = 0 } = asked.data ?? {}
  useEffect(() => {
    setGoing(waiting > 0)
    setMost((before) => (waiting > 0 ? Math.max(before, waiting) : 0))
  }, [waiting])
  const start = useAskFirst(older, () => void change('post', '/documents/rereading', {}))
  if (!may || older === 0) return null
  if (waiting > 0) {
    const percent = most === 0 ? 0 : Math.round((100 * (most - waiting)) / most)
    const stop = () => void change('delete', '/documents/rereading', {}, { done: { zh: '已停止', en: 'Stopped' } })
    return (
      <Alert
        type="info"
        showIcon
        style={{ marginBottom: 12 }}
        title={say(`正在重新识读，还有 ${waiting} 份。`, `Being read again: ${waiting} to go.`)}
        description={<Progress percent={percent} aria-label={say('重新识读进度', 'Read again')} />}
        action={
          <Button size="small" loading={busy} onClick={stop}>
            {say('停止', 'Stop')}
          </Button>
        }
      />
    )
  }
  const lost =
    failed > 0 ? say(`其中 ${failed} 份上次未能重新识读。`, ` ${failed} of them could not be read again.`) : ''
  return (
    <Alert
      type="info"
      showIcon
      style={{ marginBottom: 12 }}
      title={say(
        `有 ${older} 份材料由旧版程序识读。${lost}`,
        `${older} documents were read by an older version of the program.${lost}`,
      )}
      action={
        <Flex gap="small">
          <Button size="small" loading={busy} onClick={start}>
            {say('全部重新识读', 'Read all again')}
          </Button>
        </Flex>
      }
    />
  )
}

/** Says what comes of it before it is done. */
function useAskFirst(older: number, start: () => void): () => void {
  const say = useSay()
  const { modal } = App.useApp()
  return () => {
    modal.confirm({
      title: say(`重新识读 ${older} 份材料？`, `Read ${older} documents again?`),
      content: say(
        '在后台逐份进行，可随时停止。已采纳、更正、退回的内容和台账里的数据不变；待复核的内容换成新识读的，新读出的内容进入待复核。',
        'It is done in the background, one after another, and can be stopped. What was accepted, corrected or rejected and the figures of the book stay as they are; what waits for review is read anew, and what is new waits with it.',
      ),
      okText: say('重新识读', 'Read again'),
      onOk: start,
    })
  }
}
