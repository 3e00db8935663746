// The history of an entry (修改记录): who changed what, when and why, each change as before → after in the words of its kind.
import { Button, Card, Flex, Typography } from 'antd'
import { type Given, useAsk, useList } from '../../calls/calls.ts'
import { useNames } from '../../parts/person-name.tsx'
import { type Language, useLanguage, useSay } from '../../words/language.tsx'
import { minuteOf } from '../../words/moments.ts'
import { written } from './cell.tsx'
import { type EntryLike, fieldsOf, type LedgerColumn, saidIn } from './columns.ts'
import type { Kind } from './scope.ts'
import type { WholeEntry } from './whole-entry.ts'

type Revision = Given<'get', '/revisions'>['items'][number]

const actions: Record<string, { zh: string; en: string }> = {
  'entry.add': { zh: '新增', en: 'added' },
  'entry.edit': { zh: '修改', en: 'changed' },
  'entry.remove': { zh: '删除', en: 'removed' },
  'entry.undo': { zh: '撤销复核', en: 'undone' },
}

export function EntryHistory({ entry, kind }: { entry: WholeEntry; kind: Kind }) {
  const say = useSay()
  const { language } = useLanguage()
  const nameOf = useNames()
  const list = useList('/revisions', { query: { subject: entry.id, limit: 20 } })
  const programmes = useAsk('/programmes', {}).data?.items
  const columns = fieldsOf(kind).map((one) => (one.type === 'programme' ? { ...one, choices: programmes } : one))
  return (
    <Card size="small" title={say('修改记录', 'History')}>
      <Flex vertical gap="small">
        {list.items.map((revision) => (
          <div key={revision.no}>
            <Typography.Text type="secondary">{minuteOf(revision.at)} </Typography.Text>
            {nameOf(revision.by)} {say(actions[revision.action] ?? { zh: revision.action, en: revision.action })}
            {revision.decision && say('（经复核采纳）', ' (by a decision)')}
            {revision.why && <div>{say(`理由：${revision.why}`, `Why: ${revision.why}`)}</div>}
            <Changes revision={revision} columns={columns} language={language} />
          </div>
        ))}
        {list.hasNextPage && (
          <Button size="small" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {say('更早的记录', 'Earlier')}
          </Button>
        )}
      </Flex>
    </Card>
  )
}

type Changed = { revision: Revision; columns: LedgerColumn[]; language: Language }

function Changes({ revision, columns, language }: Changed) {
  const [before, after] = [revision.before, revision.after] as (EntryLike | null)[]
  if (!before || !after) return null
  const empty = language === 'zh' ? '（空）' : '(empty)'
  const shown = (text: string, { type }: LedgerColumn) =>
    text === '' ? empty : type === 'tie' ? <TieNamed id={text} /> : text
  const changed = columns.flatMap((column) => {
    const [was = '', is = ''] = [before, after].map((one) => written(saidIn(one, column.id), column, language))
    return was === is ? [] : [{ column, was: shown(was, column), is: shown(is, column) }]
  })
  return (
    <ul style={{ margin: 0, paddingInlineStart: 20 }}>
      {changed.map(({ column, was, is }) => (
        <li key={column.id}>
          {column[language]}: <del>{was}</del> → {is}
        </li>
      ))}
    </ul>
  )
}

/** A tie by its two sides; one that has left the book has no name any more. */
function TieNamed({ id }: { id: string }) {
  const say = useSay()
  const { data, error } = useAsk('/ties/{id}', { params: { id } })
  if (error) return <>{say('已移除的结对', 'a tie that was removed')}</>
  return <>{data ? `${data.a}—${data.b}` : '…'}</>
}
