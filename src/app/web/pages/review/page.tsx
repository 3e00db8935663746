// Review (复核): one queue of what was read and waits for a person: the sentence large, what was read of it, what the book has already, and a key for
// each decision.
import { Alert, Button, Drawer, Flex, Grid, Skeleton, Typography } from 'antd'
import { useState } from 'react'
import { useAsk } from '../../calls/calls.ts'
import { useMay } from '../../calls/me.ts'
import { problemOf } from '../../calls/problem.ts'
import { PageHead } from '../../parts/page-head.tsx'
import { useLanguage, useSay } from '../../words/language.tsx'
import { useTextsAhead } from '../documents/text.ts'
import { BesidePanel } from './beside-panel.tsx'
import { BulkBar } from './bulk-bar.tsx'
import { type Desk, useDesk } from './desk.ts'
import { EmptyQueue } from './empty-queue.tsx'
import { FindingCard } from './finding-card.tsx'
import { KeyHelp } from './key-help.tsx'
import { useKeys } from './keys.ts'
import { type Item, type Queue, useQueue } from './queue.ts'
import { QueueFilters } from './queue-filters.tsx'
import { QueueList } from './queue-list.tsx'
import { RecentDecisions } from './recent-decisions.tsx'
import { RivalsCard } from './rivals-card.tsx'
import { WholeCard } from './whole-card.tsx'
import './review.css'

export function ReviewPage() {
  const say = useSay()
  const queue = useQueue()
  const desk = useDesk(queue)
  const [help, setHelp] = useState(false)
  const [recent, setRecent] = useState(false)
  const mayDecide = useMay()('findings.decide')
  return (
    <>
      <PageHead
        title={say('复核', 'Review')}
        actions={
          <>
            {mayDecide && (
              <Button onClick={() => void desk.undo()}>
                {say('撤销上一条', 'Undo')} <kbd className="key">U</kbd>
              </Button>
            )}
            <Button onClick={() => setRecent(true)}>{say('最近复核', 'Recent decisions')}</Button>
            <Button onClick={() => setHelp(true)}>
              {say('快捷键', 'Keys')} <kbd className="key">?</kbd>
            </Button>
          </>
        }
      />
      <QueueFilters queue={queue} />
      <Body queue={queue} desk={desk} onHelp={() => setHelp(true)} />
      {help && <KeyHelp onClose={() => setHelp(false)} />}
      {recent && <RecentDecisions onUndo={desk.undo} onClose={() => setRecent(false)} />}
    </>
  )
}

/** The document whose text the card of an item shows. */
function documentIn(item: Item): string[] {
  if ('finding' in item) return [item.finding.document]
  return 'whole' in item && item.whole.document ? [item.whole.document] : []
}

type BodyProps = { queue: Queue; desk: Desk; onHelp: () => void }

function Body({ queue, desk, onHelp }: BodyProps) {
  const { language } = useLanguage()
  const { items, current, at, loading, error } = queue
  useTextsAhead(items.slice(at, at + 4).flatMap((item) => documentIn(item)))
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const [listed, setListed] = useState(false)
  const [merging, setMerging] = useState<string | null>(null)
  const size = Grid.useBreakpoint()
  const toggle = (id: string) =>
    setSelected((before) =>
      before.has(id) ? new Set([...before].filter((one) => one !== id)) : new Set([...before, id]),
    )
  useKeys((command) => {
    if (command === 'next') queue.step(1)
    if (command === 'previous') queue.step(-1)
    if (command === 'skip' && current) queue.skip(current.id)
    if (command === 'undo') void desk.undo()
    if (command === 'help') onHelp()
    if (command === 'select' && current && 'finding' in current) toggle(current.id)
  })
  if (error) return <Alert type="error" showIcon title={problemOf(error)[language]} />
  if (loading) return <Skeleton active />
  if (!current) return <EmptyQueue queue={queue} />
  const chosen = items.filter(({ id }) => selected.has(id))
  const list = <QueueList queue={queue} selected={selected} onToggle={toggle} onSelect={setSelected} />
  return (
    <>
      {chosen.length > 0 && <BulkBar items={chosen} desk={desk} onClear={() => setSelected(new Set())} />}
      <div className={'finding' in current ? 'review' : 'review is-rivals'}>
        {size.xl && list}
        <Flex vertical gap="middle" style={{ minWidth: 0 }}>
          <Position queue={queue} {...(size.xl ? {} : { onList: () => setListed(true) })} />
          {'finding' in current ? (
            <FindingCard
              key={current.id}
              finding={current.finding}
              desk={desk}
              merging={merging === current.id}
              onMerge={setMerging}
            />
          ) : 'whole' in current ? (
            <WholeCard key={current.id} whole={current.whole} onTold={() => queue.take([current.id], true)} />
          ) : (
            <RivalsCard key={current.id} rivals={current.rivals} desk={desk} />
          )}
        </Flex>
        {'finding' in current && <BesidePanel finding={current.finding} desk={desk} />}
      </div>
      <Drawer
        open={listed}
        onClose={() => setListed(false)}
        placement="left"
        size={320}
        styles={{ body: { padding: 8 } }}
      >
        {list}
      </Drawer>
    </>
  )
}

/** Which of how many, and the way to the list where it has no room of its own. */
function Position({ queue: { at, items, more, step, filter }, onList }: { queue: Queue; onList?: () => void }) {
  const say = useSay()
  const count = `${items.length}${more ? '+' : ''}`
  const { sort, doubt, document } = filter
  const counts = useAsk('/findings/counts', sort || doubt || document ? null : {}).data ?? {}
  const all = Object.values(counts).reduce((sum, one) => sum + one, 0)
  return (
    <Flex gap="small" align="center" justify="space-between">
      <span>
        <span aria-live="polite">{say(`第 ${at + 1} 条，共 ${count} 条待复核`, `${at + 1} of ${count} waiting`)}</span>
        {!more && all > items.length && (
          <Typography.Text type="secondary">
            {say(`（连同随条目采纳的数据共 ${all} 项）`, ` (${all} with the figures that go with their entries)`)}
          </Typography.Text>
        )}
      </span>
      <Flex gap={8}>
        {onList && <Button onClick={onList}>{say('列表', 'List')}</Button>}
        <Button disabled={at === 0} onClick={() => step(-1)}>
          {say('上一条', 'Previous')} <kbd className="key">K</kbd>
        </Button>
        <Button disabled={at >= items.length - 1} onClick={() => step(1)}>
          {say('下一条', 'Next')} <kbd className="key">J</kbd>
        </Button>
      </Flex>
    </Flex>
  )
}
