// What an entry is (基本情况): its parties by their part, tie, days and properties, as its kind names them; what is empty is not shown.
import { Link } from '@tanstack/react-router'
import { Descriptions, Grid } from 'antd'
import { useAsk } from '../../calls/calls.ts'
import { isWhole } from '../../parts/period.tsx'
import { useLanguage, useSay } from '../../words/language.tsx'
import { said } from './cell.tsx'
import { fieldsOf } from './columns.ts'
import type { Kind } from './scope.ts'
import type { WholeEntry } from './whole-entry.ts'

export function EntryAbout({ entry, kind }: { entry: WholeEntry; kind: Kind }) {
  const say = useSay()
  const { language } = useLanguage()
  const wide = Grid.useBreakpoint().md ?? true
  const programmes = useAsk('/programmes', {}).data?.items
  const items = fieldsOf(kind).flatMap((field) => {
    if (field.id === 'name' || (field.id === 'to' && isWhole(entry))) return []
    const column = field.type === 'programme' ? { ...field, choices: programmes } : field
    const text = said(entry, column, language)
    if (text === '') return []
    const long = field.type === 'long_text'
    return [
      {
        key: field.id,
        label: say(field),
        span: long ? ('filled' as const) : 1,
        children: shown(field.type, text, entry),
      },
    ]
  })
  return <Descriptions size="small" column={wide ? 2 : 1} items={items} />
}

function shown(type: string, text: string, { tie, tieName }: WholeEntry) {
  if (type === 'tie' && tie) {
    return (
      <Link to="/ties/$id" params={{ id: tie }}>
        {tieName ?? text}
      </Link>
    )
  }
  if (type === 'url' && /^https?:\/\//.test(text)) {
    return (
      <a href={text} target="_blank" rel="noreferrer">
        {text}
      </a>
    )
  }
  return <span style={{ whiteSpace: 'pre-wrap' }}>{text}</span>
}
