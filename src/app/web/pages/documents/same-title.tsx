// Documents of one title (同名材料): a corrected summary that is added beside the old one would have its numbers counted against it; this says so where it is
// added, and how the one becomes the newer version of the other.
import { Link } from '@tanstack/react-router'
import { Button, Typography } from 'antd'
import { useAsk } from '../../calls/calls.ts'
import { useSay } from '../../words/language.tsx'
import type { ListedDocument } from './states.tsx'
import { useAskNewer } from './version-of.tsx'

export function SameTitle({ document }: { document: ListedDocument }) {
  const say = useSay()
  const { id, title } = document
  const askNewer = useAskNewer(document)
  const asked = useAsk('/documents', title ? { query: { words: title.slice(0, 100), limit: 20 } } : null)
  const items = asked.data?.items ?? []
  const isVersion = (items.find((one) => one.id === id) ?? document).replaces !== null
  const other = items.find((one) => one.id !== id && one.title === title && one.replacedBy === null)
  if (!other || isVersion) return null
  return (
    <Typography.Text type="warning" style={{ display: 'block', fontSize: 12 }}>
      {say('与已有的', 'Has the title of ')}
      <Link to="/documents/$id" params={{ id: other.id }} style={{ textDecoration: 'underline' }}>
        {other.name}
      </Link>
      {say('同名。如是它的新版本：', '. If it is a newer version of that: ')}
      <Button type="link" size="small" style={{ padding: 0 }} onClick={() => askNewer(other)}>
        {say('认定为新版本', 'say so')}
      </Button>
    </Typography.Text>
  )
}
