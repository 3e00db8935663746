// What a page does not show (未显示的部分): where a page looks at the first entries and figures alone it says so, and where the rest is.
import { Link } from '@tanstack/react-router'
import { Typography } from 'antd'
import { useSay } from '../words/language.tsx'

/** So many are asked for at once. */
export const mostAtOnce = 200

/** Shown where there are more entries or figures of a pair than were asked for. */
export function CutShort({ when, tie }: { when: boolean; tie: string | undefined }) {
  const say = useSay()
  if (!when) return null
  return (
    <Typography.Paragraph type="secondary" style={{ margin: '8px 0 0' }}>
      {say(
        `条目或数据超过 ${mostAtOnce} 条，这里只用了前 ${mostAtOnce} 条，其余见`,
        `There are more than ${mostAtOnce} entries or figures; this is of the first ${mostAtOnce}, and the others stand in `,
      )}
      <Link to="/ledger" search={{ tie } as never}>
        {say('台账', 'the ledger')}
      </Link>
      {say('。', '.')}
    </Typography.Paragraph>
  )
}
