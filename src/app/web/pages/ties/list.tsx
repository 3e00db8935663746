// The list of ties (结对列表): who stands with whom, with what the book holds of each; on a phone as cards.
import { Link } from '@tanstack/react-router'
import { Alert, Button, Flex, Grid, Table, Tag, Typography } from 'antd'
import { useList } from '../../calls/calls.ts'
import { problemOf } from '../../calls/problem.ts'
import { NothingYet } from '../../parts/nothing-yet.tsx'
import { PaperNote, PrintButton } from '../../parts/print-button.tsx'
import { usePrint, usePrinting } from '../../parts/printing.ts'
import { useLanguage, useSay } from '../../words/language.tsx'
import { levelNames, originNames, useTieFilter } from './filters.tsx'
import type { ListedTie } from './places.ts'
import { useProgrammeColour, useProgrammes } from './programme-look.ts'

/** The table, or cards where the screen is narrow. */
export function TieList() {
  const say = useSay()
  const { language } = useLanguage()
  const { filter, narrowed } = useTieFilter()
  const wide = Grid.useBreakpoint().md ?? true
  const asked = useList('/ties', { query: { ...filter, limit: 200 } })
  const { hasNextPage, isFetching, fetchNextPage } = asked
  const print = usePrint('/ties', { query: filter })
  const items = print.rows ?? asked.items
  if (asked.error) return <Alert type="error" showIcon title={problemOf(asked.error)[language]} />
  if (asked.isSuccess && items.length === 0) {
    return (
      <NothingYet
        says={
          narrowed
            ? say('没有符合条件的结对关系，请放宽筛选。', 'No tie fits; widen the filter.')
            : say(
                '还没有结对关系：导入材料后会识读出来，也可以手工新增。',
                'No ties yet: import documents, or add one.',
              )
        }
      />
    )
  }
  return (
    <Flex vertical gap="small">
      <div style={{ alignSelf: 'flex-end' }}>
        <PrintButton print={print} />
      </div>
      <PaperNote print={print} shown={items.length} more={hasNextPage} />
      {wide ? (
        <TieTable ties={items} loading={asked.isLoading} printing={print.rows !== null} />
      ) : (
        [...items].sort((a, b) => b.figures - a.figures).map((tie) => <TieCard key={tie.id} tie={tie} />)
      )}
      <Flex justify="space-between" align="center" className="no-print">
        <Typography.Text type="secondary">
          {say(`已列出 ${items.length} 条`, `${items.length} listed`)}
          {hasNextPage && say('，还有更多', ', and more')}
        </Typography.Text>
        {hasNextPage && (
          <Button loading={isFetching} onClick={() => void fetchNextPage()} className="no-print">
            {say('再列 200 条', '200 more')}
          </Button>
        )}
      </Flex>
    </Flex>
  )
}

type TableProps = { ties: readonly ListedTie[]; loading: boolean; printing: boolean }

function TieTable({ ties, loading, ...on }: TableProps) {
  const say = useSay()
  const printing = usePrinting() || on.printing
  return (
    <Table<ListedTie>
      size="small"
      rowKey="id"
      {...(printing ? {} : { virtual: true, scroll: { x: 960, y: 560 } })}
      pagination={false}
      loading={loading}
      dataSource={[...ties]}
      columns={[
        {
          title: say('双方', 'Sides'),
          width: 290,
          render: (_, tie) => (
            <Link to="/ties/$id" params={{ id: tie.id }}>
              {tie.a} — {tie.b}
            </Link>
          ),
        },
        { title: say('机制', 'Programme'), width: 240, render: (_, tie) => <Programme id={tie.programme} /> },
        { title: say('层级', 'Level'), width: 80, render: (_, tie) => <Level of={tie} /> },
        { title: say('起止', 'Since, until'), width: 150, render: (_, tie) => <Since tie={tie} /> },
        { title: say('来源', 'Origin'), width: 100, render: (_, tie) => say(originNames[tie.origin]) },
        {
          title: say('条目', 'Entries'),
          width: 70,
          align: 'right',
          dataIndex: 'entries',
          sorter: (a, b) => a.entries - b.entries,
        },
        {
          title: say('数据', 'Figures'),
          width: 70,
          align: 'right',
          dataIndex: 'figures',
          // Those of which the book says something stand first.
          defaultSortOrder: 'descend',
          sorter: (a, b) => a.figures - b.figures,
        },
        {
          title: say('下级', 'Under'),
          width: 70,
          align: 'right',
          dataIndex: 'under',
          sorter: (a, b) => a.under - b.under,
        },
      ]}
    />
  )
}

function TieCard({ tie }: { tie: ListedTie }) {
  const say = useSay()
  return (
    <article className="tie-card">
      <Link to="/ties/$id" params={{ id: tie.id }} style={{ fontWeight: 600, display: 'block', padding: '4px 0' }}>
        {tie.a} — {tie.b}
      </Link>
      <Programme id={tie.programme} /> <Level of={tie} /> <Since tie={tie} />
      <Typography.Text type="secondary" style={{ display: 'block' }}>
        {say(
          `条目 ${tie.entries} · 数据 ${tie.figures} · 下级 ${tie.under}`,
          `${tie.entries} entries · ${tie.figures} figures · ${tie.under} under it`,
        )}
      </Typography.Text>
    </article>
  )
}

/** A programme by its colour and name. */
export function Programme({ id }: { id: string | null }) {
  const { name } = useProgrammes()
  const colour = useProgrammeColour()(id)
  return (
    <span>
      <span aria-hidden className="swatch" style={{ background: colour }} />
      {name(id)}
    </span>
  )
}

function Level({ of: { level } }: { of: ListedTie }) {
  const say = useSay()
  const name = levelNames[level as keyof typeof levelNames]
  return <Tag style={{ margin: 0 }}>{name ? say(name) : level}</Tag>
}

/** Since when and until when a tie holds. */
export function Since({ tie: { since, until } }: { tie: Pick<ListedTie, 'since' | 'until'> }) {
  const say = useSay()
  if (!since && !until) return <Typography.Text type="secondary">{say('未注明', 'not stated')}</Typography.Text>
  const month = (day: string | null) => day?.slice(0, 7) ?? '…'
  return (
    <span className="number">
      {until ? `${month(since)} — ${month(until)}` : say(`${month(since)} 起`, `since ${month(since)}`)}
    </span>
  )
}
