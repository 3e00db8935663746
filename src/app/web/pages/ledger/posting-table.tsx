// The table of all figures (数据总表): what is counted, how much, when, for whom, how it takes part in totals; each opens the sentence that states it.
import { Link } from '@tanstack/react-router'
import { Button, Card, Flex, Grid, Table, Tag, Typography } from 'antd'
import { useMemo, useRef } from 'react'
import type { Theme } from '../../../../model/figure.ts'
import { accrualNames, statusNames, themeNames } from '../../../../model/words.ts'
import { useAsk, useList } from '../../calls/calls.ts'
import { Amount } from '../../parts/amount.tsx'
import { NothingYet } from '../../parts/nothing-yet.tsx'
import { Period } from '../../parts/period.tsx'
import { PostingCard } from '../../parts/posting-card.tsx'
import { standingWords } from '../../parts/standings.ts'
import { ThemeTag } from '../../parts/theme-tag.tsx'
import { useSay } from '../../words/language.tsx'
import { FacetBar } from './facets.tsx'
import type { PostingQuery, PostingRow } from './scope.ts'
import { nearEnd, usePrinting, useTableHeight } from './table-height.ts'

type Props = {
  filter: Record<string, string>
  programmes: ReadonlyMap<string, string>
  onChange: (changes: Record<string, string | undefined>) => void
}

export function PostingTable({ filter, programmes, onChange }: Props) {
  const say = useSay()
  const wide = Grid.useBreakpoint().md ?? true
  const query = filter as PostingQuery
  const list = useList('/postings', { query: { ...query, limit: wide ? 200 : 30 } })
  const facets = useFacets(query, programmes)
  const total = useAsk('/postings/facets', { query }).data?.standing.reduce((sum, { count }) => sum + count, 0)
  const more = () => list.hasNextPage && !list.isFetchingNextPage && void list.fetchNextPage()
  return (
    <Flex vertical gap="small" style={{ minWidth: 0 }}>
      <FacetBar facets={facets} filter={filter} onChange={onChange} />
      <Typography.Text type="secondary" role="status">
        {total === undefined ? ' ' : say(`共 ${total} 条数据`, `${total} figures`)}
      </Typography.Text>
      {!list.isPending && list.items.length === 0 ? (
        <NothingYet
          says={say(
            '没有符合条件的数据，请放宽筛选，或先导入材料、采纳复核结果。',
            'No figures: widen the filter, or add documents and accept what was read.',
          )}
        />
      ) : wide ? (
        <Wide rows={list.items} loading={list.isPending} onMore={more} />
      ) : (
        <Flex vertical gap="small">
          {list.items.map((posting) => (
            <Card size="small" key={posting.id}>
              <PostingCard
                posting={posting}
                {...(posting.standing === 'counted' ? {} : { why: standingWords(posting.standing) })}
              />
            </Card>
          ))}
          {list.hasNextPage && (
            <Button size="large" block loading={list.isFetchingNextPage} onClick={more}>
              {say('再显示一些', 'Show more')}
            </Button>
          )}
        </Flex>
      )}
    </Flex>
  )
}

function useFacets(query: PostingQuery, programmes: ReadonlyMap<string, string>) {
  const say = useSay()
  const counts = useAsk('/postings/facets', { query }).data
  const of = (
    id: 'theme' | 'tie' | 'programme' | 'year' | 'standing' | 'status' | 'accrual',
    label: (value: string) => string,
  ) => (counts?.[id] ?? []).map((one) => ({ ...one, label: one.label ?? label(one.value ?? '') }))
  const asIs = (value: string) => value
  const named = (names: Record<string, { zh: string; en: string }>) => (value: string) =>
    names[value] ? say(names[value]) : value
  return [
    { id: 'year', name: { zh: '年度', en: 'Year' }, values: of('year', asIs) },
    { id: 'theme', name: { zh: '主题', en: 'Theme' }, values: of('theme', named(themeNames)) },
    { id: 'tie', name: { zh: '结对关系', en: 'Tie' }, values: of('tie', asIs) },
    {
      id: 'programme',
      name: { zh: '合作机制', en: 'Programme' },
      values: of('programme', (id) => programmes.get(id) ?? id),
    },
    {
      id: 'standing',
      name: { zh: '计入情况', en: 'Standing' },
      values: of('standing', (id) => say(standingWords(id))),
    },
    { id: 'status', name: { zh: '性质', en: 'Status' }, values: of('status', named(statusNames)) },
    { id: 'accrual', name: { zh: '累计方式', en: 'Accrual' }, values: of('accrual', named(accrualNames)) },
  ]
}

function Wide({ rows, loading, onMore }: { rows: PostingRow[]; loading: boolean; onMore: () => void }) {
  const say = useSay()
  const box = useRef<HTMLDivElement>(null)
  const height = useTableHeight(box)
  const printing = usePrinting()
  const columns = useMemo(() => columnsIn(say), [say])
  return (
    <div ref={box}>
      <Table<PostingRow>
        aria-label={say('数据', 'Figures')}
        size="small"
        rowKey="id"
        virtual={!printing}
        scroll={printing ? {} : { x: 1236, y: height }}
        pagination={false}
        loading={loading}
        dataSource={rows}
        onScroll={(event) => nearEnd(event.currentTarget) && onMore()}
        columns={columns}
      />
    </div>
  )
}

const columnsIn = (say: ReturnType<typeof useSay>) => [
  { key: 'measure', title: say('统计内容', 'what is counted'), width: 220, ellipsis: true, dataIndex: 'measure' },
  {
    ...{ key: 'amount', title: say('数额', 'amount'), width: 150, ellipsis: true },
    render: (_: unknown, one: PostingRow) => <Amount amount={one} of={{ postings: [one.id] }} />,
  },
  {
    ...{ key: 'period', title: say('时段', 'period'), width: 130, ellipsis: true },
    render: (_: unknown, one: PostingRow) => <Period from={one.from} to={one.to} accrual={one.accrual} />,
  },
  {
    ...{ key: 'parties', title: say('合作方', 'parties'), width: 150, ellipsis: true },
    render: (_: unknown, { parties }: PostingRow) => parties.join('、'),
  },
  {
    ...{ key: 'standing', title: say('计入情况', 'standing'), width: 100, ellipsis: true },
    render: (_: unknown, { standing }: PostingRow) => (
      <Tag color={standing === 'counted' ? 'green' : standing === 'rival' ? 'orange' : 'default'}>
        {say(standingWords(standing))}
      </Tag>
    ),
  },
  {
    ...{ key: 'evidence', title: say('出处', 'evidence'), width: 240, ellipsis: true },
    render: (_: unknown, { evidence }: PostingRow) => <Source evidence={evidence} />,
  },
  {
    ...{ key: 'is', title: say('性质', 'status'), width: 96, ellipsis: true },
    render: (_: unknown, { status, accrual }: PostingRow) =>
      `${say(statusNames[status])}·${say(accrualNames[accrual])}`,
  },
  {
    ...{ key: 'theme', title: say('主题', 'theme'), width: 90 },
    render: (_: unknown, { theme }: PostingRow) => <ThemeTag id={theme as Theme} />,
  },
  {
    ...{ key: 'entry', title: say('条目', 'entry'), width: 80 },
    render: (_: unknown, { entry }: PostingRow) =>
      entry && (
        <Link to="/entries/$id" params={{ id: entry }}>
          {say('条目', 'entry')}
        </Link>
      ),
  },
]

function Source({ evidence }: { evidence: PostingRow['evidence'] }) {
  if (!evidence) return null
  if (evidence.by === 'report') {
    return (
      <Link to="/unit-reports" search={{ report: evidence.report } as never}>
        {evidence.unit}《{evidence.title}》
      </Link>
    )
  }
  const { document, start, end } = evidence
  return (
    <Link to="/documents/$id" params={{ id: document.id }} search={{ start: String(start), end: String(end) } as never}>
      {document.title ?? document.name}
    </Link>
  )
}
