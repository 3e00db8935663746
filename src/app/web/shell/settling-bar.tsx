// While totals are made anew (重新核定提示): said at the top of every page as long as it lasts after an upgrade; then what is shown is asked again.
import { useQueryClient } from '@tanstack/react-query'
import { Alert } from 'antd'
import { useEffect, useState } from 'react'
import { useAsk } from '../calls/calls.ts'
import { useSay } from '../words/language.tsx'

/** How often it is asked whether it is done, in milliseconds; where nothing is made anew it is asked once. */
const often = 5_000

export function SettlingBar() {
  const say = useSay()
  const queries = useQueryClient()
  const [going, setGoing] = useState(false)
  const { data } = useAsk('/totals/settling', {}, { every: going && often })
  const settling = data?.settling === true
  useEffect(() => {
    if (going && !settling) void queries.invalidateQueries()
    setGoing(settling)
  }, [going, settling, queries])
  if (!settling) return null
  const said = say(
    '程序升级后正在按新规则重新核定合计，完成之前合计和存疑可能变动。',
    'After an upgrade the totals are being made anew by the new rules; until that is done totals and doubts may change.',
  )
  return <Alert banner type="info" title={said} role="status" />
}
