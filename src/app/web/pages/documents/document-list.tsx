// The list of documents (材料列表): narrowed by state, words, format and year; a table on a desk, cards on a phone.
import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Card, Flex, Grid, Table, type TableColumnsType, Tooltip, Typography } from 'antd'
import { useEffect } from 'react'
import { useAsk, useList } from '../../calls/calls.ts'
import { Answered } from '../../parts/answered.tsx'
import { NothingYet } from '../../parts/nothing-yet.tsx'
import { PaperNote, PrintButton } from '../../parts/print-button.tsx'
import { usePrint } from '../../parts/printing.ts'
import { useAddress } from '../../words/address.ts'
import { useLanguage, useSay } from '../../words/language.tsx'
import { minuteOf } from '../../words/moments.ts'
import { Counts } from './counts.tsx'
import { DocumentActions } from './document-actions.tsx'
import { DocumentFilters, filterOf } from './document-filters.tsx'
import { type ListedDocument, StateTag } from './states.tsx'

export function DocumentList() {
  const say = useSay()
  const [address] = useAddress()
  const filter = filterOf(address)
  const listed = useList('/documents', { query: { ...filter, limit: 50 } })
  const print = usePrint('/documents', { query: filter })
  const items = print.rows ?? listed.items
  useFresh()
  const wide = Grid.useBreakpoint().md ?? true
  return (
    <Flex vertical gap="middle">
      <Flex gap="small" justify="space-between" align="flex-start" wrap>
        <DocumentFilters />
        <PrintButton print={print} />
      </Flex>
      <PaperNote print={print} shown={items.length} more={listed.hasNextPage} />
      <Answered asked={listed as never}>
        {() =>
          items.length === 0 ? (
            <Nothing filtered={Object.keys(filter).length > 0} />
          ) : wide ? (
            <DocumentTable items={items} />
          ) : (
            items.map((one) => <DocumentCard key={one.id} document={one} />)
          )
        }
      </Answered>
      {listed.hasNextPage && (
        <Button loading={listed.isFetchingNextPage} onClick={() => void listed.fetchNextPage()} className="no-print">
          {say('显示更多', 'Show more')}
        </Button>
      )}
    </Flex>
  )
}

/** How often one looks whether something was read meanwhile, in milliseconds. */
const lookedEvery = 3_000

/** Asks for the list again whenever something was read meanwhile. */
function useFresh(): void {
  const queries = useQueryClient()
  const moving = useAsk('/documents/counts', { query: {} }, { every: lookedEvery })
  const state = JSON.stringify(moving.data?.state ?? null)
  useEffect(() => {
    if (state === 'null') return
    void queries.invalidateQueries({
      predicate: ({ queryKey: [path, , part] }) => path === '/documents' && part === 'pages',
    })
  }, [state, queries])
}

function Nothing({ filtered }: { filtered: boolean }) {
  const say = useSay()
  const [, change] = useAddress()
  if (!filtered) {
    return (
      <NothingYet
        says={say(
          '还没有材料。把通报、总结、报表等文件拖到本页，识读后到“复核”逐条采纳。',
          'No documents yet. Drop notices, summaries and tables here; what is read from them waits for you under Review.',
        )}
      />
    )
  }
  const all = { state: '', words: '', format: '', year: '' }
  return (
    <NothingYet says={say('没有符合条件的材料。', 'No document fits.')}>
      <Button onClick={() => change(all)}>{say('清除筛选', 'Clear filters')}</Button>
    </NothingYet>
  )
}

function DocumentTable({ items }: { items: ListedDocument[] }) {
  const say = useSay()
  const { language } = useLanguage()
  const columns: TableColumnsType<ListedDocument> = [
    { key: 'title', title: say('材料', 'Document'), render: (_, one) => <DocumentName document={one} /> },
    {
      dataIndex: 'published',
      title: say('发布日期', 'Published'),
      width: 116,
      render: (day: string | null) => day ?? '—',
    },
    { dataIndex: 'format', title: say('格式', 'Format'), width: 76, render: (format: string | null) => format ?? '—' },
    { key: 'state', title: say('状态', 'State'), width: 112, render: (_, { state }) => <StateTag state={state} /> },
    {
      key: 'counts',
      title: say('读出内容', 'What was read'),
      width: 240,
      render: (_, one) => <Outcome document={one} />,
    },
    {
      dataIndex: 'addedAt',
      title: say('导入时间', 'Added'),
      width: 150,
      render: (at: string) => minuteOf(at),
    },
    {
      key: 'actions',
      title: <span className="no-print">{say('操作', 'Actions')}</span>,
      width: 72,
      align: 'center',
      render: (_, one) => <DocumentActions document={one} />,
    },
  ]
  return (
    <Table
      key={language}
      rowKey="id"
      size="middle"
      columns={columns.map(onlyChanged)}
      dataSource={items}
      pagination={false}
      scroll={{ x: 960 }}
    />
  )
}

/** A row is drawn anew only where its document changed: the list is asked again and again while files are read. */
const onlyChanged = (column: TableColumnsType<ListedDocument>[number]) => ({
  ...column,
  shouldCellUpdate: (now: ListedDocument, before: ListedDocument) => now !== before,
})

function DocumentName({ document: { id, title, name, replacedBy } }: { document: ListedDocument }) {
  const say = useSay()
  return (
    <Flex vertical>
      <Link to="/documents/$id" params={{ id }}>
        {title ?? name}
      </Link>
      {title && <Typography.Text type="secondary">{name}</Typography.Text>}
      {replacedBy && <Typography.Text type="warning">{say('已有新版本', 'there is a newer version')}</Typography.Text>}
    </Flex>
  )
}

/** What came of the reading: what was read, or why it could not be. */
function Outcome({ document: { state, counts, problem, notes } }: { document: ListedDocument }) {
  const { language } = useLanguage()
  if (state === 'failed') return <Typography.Text type="danger">{problem?.[language]}</Typography.Text>
  if (state !== 'read') return <span>—</span>
  return (
    <Flex vertical>
      <Counts counts={counts} />
      {notes.map((note) => (
        <Tooltip key={note.code} title={note[language]}>
          <Typography.Text type="warning" ellipsis style={{ maxWidth: 220 }}>
            {note[language]}
          </Typography.Text>
        </Tooltip>
      ))}
    </Flex>
  )
}

function DocumentCard({ document }: { document: ListedDocument }) {
  return (
    <Card size="small">
      <Flex justify="space-between" gap="small">
        <DocumentName document={document} />
        <DocumentActions document={document} />
      </Flex>
      <Flex gap="small" align="center" wrap style={{ marginTop: 8 }}>
        <StateTag state={document.state} />
        <Typography.Text type="secondary">
          {[document.published, document.format].filter(Boolean).join(' · ')}
        </Typography.Text>
      </Flex>
      <div style={{ marginTop: 4 }}>
        <Outcome document={document} />
      </div>
    </Card>
  )
}
