// What was changed of a task (修改记录): who, when, and what it was before.
import { Button, Flex, Typography } from 'antd'
import { useList } from '../../calls/calls.ts'
import { Changes } from '../../parts/changes.tsx'
import { useNames } from '../../parts/person-name.tsx'
import { revisionWords } from '../../parts/revision-words.ts'
import { useSay } from '../../words/language.tsx'
import { minuteOf } from '../../words/moments.ts'
import type { WholeTask } from './words.ts'

export function TaskHistory({ task }: { task: WholeTask }) {
  const say = useSay()
  const nameOf = useNames()
  const list = useList('/revisions', { query: { subject: task.id, limit: 20 } })
  return (
    <details className="panel no-print">
      <summary>{say('修改记录', 'History')}</summary>
      <Flex vertical gap="small" style={{ marginTop: 8 }}>
        {list.items.map((revision) => (
          <div key={revision.no}>
            <Typography.Text type="secondary">{minuteOf(revision.at)}</Typography.Text> {nameOf(revision.by)}{' '}
            {say(revisionWords(revision.action))}
            {revision.why && <div>{say(`理由：${revision.why}`, `Why: ${revision.why}`)}</div>}
            {revision.before !== null && <Changes before={revision.before} after={revision.after} />}
          </div>
        ))}
        {list.hasNextPage && (
          <Button size="small" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {say('更早的记录', 'Earlier')}
          </Button>
        )}
      </Flex>
    </details>
  )
}
