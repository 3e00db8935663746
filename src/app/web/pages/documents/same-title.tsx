// Documents of one title (同名材料): a corrected summary that is added beside the old one would have its numbers counted against it; this says so where it is
// added, and how the one becomes the newer version of the other.
import { Link } from '@tanstack/react-router'
import { Typography } from 'antd'
import { useAsk } from '../../calls/calls.ts'
import { useSay } from '../../words/language.tsx'
import type { ListedDocument } from './states.tsx'

export function SameTitle({ document: { id, title } }: { document: ListedDocument }) {
  const say = useSay()
  const asked = useAsk('/documents', title ? { query: { words: title.slice(0, 100), limit: 20 } } : null)
  const other = asked.data?.items.find((one) => one.id !== id && one.title === title && one.replacedBy === null)
  if (!other) return null
  return (
    <Typography.Text type="warning" style={{ display: 'block', fontSize: 12 }}>
      {say('与已有的', 'Has the title of ')}
      <Link to="/documents/$id" params={{ id: other.id }} style={{ textDecoration: 'underline' }}>
        {other.name}
      </Link>
      {say(
        '同名。如是它的新版本，请移除这份，在原材料的“⋯”中“上传新版本”。',
        '. If it is a newer version of that, remove it here and add it there under “⋯”.',
      )}
    </Typography.Text>
  )
}
