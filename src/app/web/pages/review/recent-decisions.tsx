// Recent decisions (最近复核): one's own or everybody's, the newest first, each to be taken back as long as nothing was built on it.
import { Link } from '@tanstack/react-router'
import { Button, Drawer, Flex, Grid, Segmented, Tag, Typography } from 'antd'
import { useState } from 'react'
import { useList } from '../../calls/calls.ts'
import { useMay } from '../../calls/me.ts'
import { NothingYet } from '../../parts/nothing-yet.tsx'
import { useSay } from '../../words/language.tsx'
import { minuteOf } from '../../words/moments.ts'
import { useNames } from './desk.ts'
import { type Finding, nameOf } from './said.ts'

const verdicts = {
  accept: { zh: '采纳', en: 'accepted', color: 'green' },
  correct: { zh: '更正', en: 'corrected', color: 'blue' },
  reject: { zh: '退回', en: 'rejected', color: 'red' },
  merge: { zh: '合并', en: 'merged', color: 'purple' },
  choose: { zh: '采信', en: 'chose', color: 'gold' },
  outside: { zh: '认定不含在内', en: 'said to be no part', color: 'gold' },
  undo: { zh: '撤销', en: 'undid', color: 'default' },
} as const

export function RecentDecisions({
  onUndo,
  onClose,
}: {
  onUndo: (decision: string) => Promise<void>
  onClose: () => void
}) {
  const say = useSay()
  const wide = Grid.useBreakpoint().md
  const [whose, setWhose] = useState('own')
  const listed = useList('/decisions', { query: { own: whose === 'own' ? 'true' : 'false', limit: 30 } })
  return (
    <Drawer open onClose={onClose} size={wide ? 480 : '100%'} title={say('最近复核', 'Recent decisions')}>
      <Segmented
        value={whose}
        onChange={setWhose}
        options={[
          { value: 'own', label: say('我办理的', 'Mine') },
          { value: 'all', label: say('全部', "Everybody's") },
        ]}
      />
      {listed.items.length === 0 && !listed.isLoading && (
        <NothingYet says={say('还没有复核记录。', 'No decisions yet.')} />
      )}
      <Flex vertical component="ul" style={{ listStyle: 'none', padding: 0 }}>
        {listed.items.map((decision) => (
          <DecisionLine key={decision.id} decision={decision} onUndo={onUndo} />
        ))}
      </Flex>
      {listed.hasNextPage && (
        <Button onClick={() => void listed.fetchNextPage()}>{say('显示更多', 'Show more')}</Button>
      )}
    </Drawer>
  )
}

type Decision = ReturnType<typeof useList<'/decisions'>>['items'][number]

function DecisionLine({ decision, onUndo }: { decision: Decision; onUndo: (decision: string) => Promise<void> }) {
  const say = useSay()
  const names = useNames()
  const mayDecide = useMay()('findings.decide')
  const [busy, setBusy] = useState(false)
  const { id, verdict, by, at, reason, rule, undoneBy, count, first } = decision
  const said = verdicts[verdict]
  const who = rule ? say('自动采纳规则', 'the rule of acceptance') : (names.get(by) ?? by)
  const undo = async () => {
    setBusy(true)
    await onUndo(id)
    setBusy(false)
  }
  return (
    <li className="review-decision">
      <Flex justify="space-between" gap="small">
        <div style={{ minWidth: 0 }}>
          <Tag color={said.color}>{say(said)}</Tag>
          {first ? (
            <Link to="/documents/$id" params={{ id: first.document }} search={{ finding: first.finding } as never}>
              {nameOf({ ...first, sort: first.sort as Finding['sort'] })}
            </Link>
          ) : null}
          {count > 1 && say(` 等 ${count} 条`, ` and ${count - 1} more`)}
          <div>
            <Typography.Text type="secondary">
              {[who, minuteOf(at), reason].filter(Boolean).join(' · ')}
            </Typography.Text>
          </div>
        </div>
        {undoneBy ? (
          <Typography.Text type="secondary">{say('已撤销', 'undone')}</Typography.Text>
        ) : (
          verdict !== 'undo' &&
          mayDecide && (
            <Button size="small" loading={busy} onClick={() => void undo()}>
              {say('撤销', 'Undo')}
            </Button>
          )
        )}
      </Flex>
    </li>
  )
}
