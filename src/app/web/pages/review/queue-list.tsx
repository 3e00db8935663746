// The queue as a list (待复核列表): all that has come of it, the current one marked, each to be selected for a decision on many.
import { Checkbox, Flex, Typography } from 'antd'
import { useEffect, useMemo, useRef } from 'react'
import { Amount } from '../../parts/amount.tsx'
import { useSay } from '../../words/language.tsx'
import { Chunk, piecesOf } from '../documents/chunks.tsx'
import type { Item, Queue } from './queue.ts'
import { figureSaid, nameOf, sortNames, wholeNames, wholeSaid, written } from './said.ts'

type ListProps = {
  queue: Queue
  selected: ReadonlySet<string>
  onToggle: (id: string) => void
  onSelect: (ids: ReadonlySet<string>) => void
}

const rowsInPiece = 40
const rowHeight = 52

export function QueueList({ queue: { items, current, go }, selected, onToggle, onSelect }: ListProps) {
  const say = useSay()
  const box = useRef<HTMLDivElement>(null)
  const findings = items.filter((item) => 'finding' in item)
  const pieces = useMemo(() => piecesOf(items, () => 1, rowsInPiece), [items])
  const all = findings.length > 0 && findings.every(({ id }) => selected.has(id))
  const id = current?.id
  useEffect(() => {
    box.current?.querySelector(`[data-item="${id}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [id])
  return (
    <nav className="review-list" aria-label={say('待复核列表', 'Queue')}>
      {findings.length > 0 && (
        <Checkbox
          checked={all}
          indeterminate={!all && selected.size > 0}
          onChange={() => onSelect(all ? new Set() : new Set(findings.map((item) => item.id)))}
          style={{ padding: '6px 10px' }}
        >
          {say(`全选已列出的 ${findings.length} 条`, `All ${findings.length} listed`)}
        </Checkbox>
      )}
      <div ref={box} className="review-items">
        {pieces.map((some) => (
          <Chunk
            key={some[0]!.id}
            estimate={some.length * rowHeight}
            within={box}
            forced={some.some((one) => one.id === id)}
          >
            {() =>
              some.map((item) => (
                <ListRow
                  key={item.id}
                  item={item}
                  isCurrent={item.id === id}
                  isSelected={selected.has(item.id)}
                  onGo={go}
                  onToggle={onToggle}
                />
              ))
            }
          </Chunk>
        ))}
      </div>
    </nav>
  )
}

type RowProps = {
  item: Item
  isCurrent: boolean
  isSelected: boolean
  onGo: (id: string) => void
  onToggle: (id: string) => void
}

function ListRow({ item, isCurrent, isSelected, onGo, onToggle }: RowProps) {
  const say = useSay()
  const { name, kind } = useWords(item)
  return (
    <Flex className={isCurrent ? 'review-item is-current' : 'review-item'} data-item={item.id} align="center" gap={8}>
      {'finding' in item ? (
        <Checkbox
          checked={isSelected}
          onChange={() => onToggle(item.id)}
          aria-label={say(`选入批量：${name}`, `Select ${name}`)}
        />
      ) : (
        <span style={{ width: 16 }} />
      )}
      <button type="button" className="plain-button" aria-current={isCurrent} onClick={() => onGo(item.id)}>
        <Typography.Text ellipsis style={{ display: 'block' }}>
          {'finding' in item && item.finding.sort === 'figure' && (
            <strong>
              <Amount amount={written(figureSaid(item.finding))} />{' '}
            </strong>
          )}
          {name}
        </Typography.Text>
        <Typography.Text type="secondary" ellipsis style={{ display: 'block', fontSize: 12 }}>
          {kind}
        </Typography.Text>
      </button>
    </Flex>
  )
}

/** What an item is called, and what there is to decide of it. */
function useWords(item: Item): { name: string; kind: string } {
  const say = useSay()
  if ('whole' in item) return { name: wholeSaid(item.whole), kind: say(wholeNames[item.whole.code]!) }
  if ('rivals' in item) {
    const kind =
      item.rivals.whole === null
        ? say('数据打架，待选定', 'rivals, to be chosen from')
        : say('部分大于总数，待核定', 'a part larger than its whole')
    return { name: item.rivals.rivals[0]?.posting.measure ?? '', kind }
  }
  const { sort, doubts, documentTitle, documentName } = item.finding
  const doubtful = doubts.length > 0 ? say(' · 存疑', ' · doubtful') : ''
  return { name: nameOf(item.finding), kind: `${say(sortNames[sort])}${doubtful} · ${documentTitle ?? documentName}` }
}
