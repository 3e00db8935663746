// When the network is lost (断网提示): said at the top of the page as long as it lasts; what was typed stays, what was sent is sent again.
import { Alert } from 'antd'
import { useSyncExternalStore } from 'react'
import { connection, onConnection } from '../calls/connection.ts'
import { useSay } from '../words/language.tsx'

export function ConnectionBar() {
  const say = useSay()
  const { lost } = useSyncExternalStore(onConnection, connection)
  if (!lost) return null
  const said = say(
    '连接中断，正在重新连接；本页内容不会丢失。',
    'The connection is lost and is being tried again; nothing on this page is lost.',
  )
  return <Alert banner type="warning" title={said} role="status" />
}
