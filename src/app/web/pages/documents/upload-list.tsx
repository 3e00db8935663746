// The upload list (导入进度): each file on its way, then how far its reading is, and in one sentence what is wrong with it.
import { CloseOutlined, RedoOutlined } from '@ant-design/icons'
import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Card, Flex, Progress, Table, type TableColumnsType, Typography } from 'antd'
import { useEffect, useMemo } from 'react'
import { useAsk } from '../../calls/calls.ts'
import { useLanguage, useSay } from '../../words/language.tsx'
import { Counts } from './counts.tsx'
import { SameTitle } from './same-title.tsx'
import { type ListedDocument, StateTag } from './states.tsx'
import { clearUploads, retryUpload, stopUpload, type Upload, useUploads } from './uploads.ts'

type Line = Upload & { read: ListedDocument | null }

/** How many documents are asked about at a time; they are read in the order in which they came. */
const watchedAtOnce = 40
const rowHeight = 47

export function UploadList() {
  const say = useSay()
  const uploads = useUploads()
  const lines = useLines(uploads)
  const columns = useColumns()
  useStay(uploads.some(({ state }) => state === 'queued' || state === 'sending'))
  if (uploads.length === 0) return null
  const through = lines.filter(isThrough).length
  const wrong = lines.filter(isWrong).length
  return (
    <Card
      size="small"
      style={{ marginBottom: 16 }}
      title={
        <span aria-live="polite">
          {say(`导入 ${uploads.length} 份，已完成 ${through} 份`, `${through} of ${uploads.length} done`)}
          {wrong > 0 && (
            <Typography.Text type="danger">{say(`，${wrong} 份有问题`, `, ${wrong} with a problem`)}</Typography.Text>
          )}
        </span>
      }
      extra={<UploadActions lines={lines} through={through} wrong={wrong} />}
    >
      <Progress
        percent={Math.floor((100 * through) / lines.length)}
        size="small"
        showInfo={false}
        aria-label={say('导入进度', 'Progress')}
      />
      <Table
        virtual
        size="small"
        rowKey="id"
        pagination={false}
        showHeader={false}
        columns={columns}
        dataSource={lines}
        scroll={{ y: Math.min(lines.length * rowHeight, 6 * rowHeight), x: 320 }}
      />
    </Card>
  )
}

/** Asks before the tab is closed while files are being sent. */
function useStay(sending: boolean): void {
  useEffect(() => {
    if (!sending) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [sending])
}

const isWrong = ({ state, read }: Line) => state === 'refused' || read?.state === 'failed'
const isMoving = ({ state, read }: Line) =>
  state === 'queued' ||
  state === 'sending' ||
  (state === 'sent' && (!read || read.state === 'waiting' || read.state === 'reading'))
const isThrough = (line: Line) => !isMoving(line)

function UploadActions({ lines, through, wrong }: { lines: readonly Line[]; through: number; wrong: number }) {
  const say = useSay()
  const again = () => {
    for (const { id, state } of lines) if (state === 'refused' || state === 'stopped') retryUpload(id)
  }
  const stop = () => {
    for (const { id, state } of lines) if (state === 'queued' || state === 'sending') stopUpload(id)
  }
  const refused = lines.some(({ state }) => state === 'refused' || state === 'stopped')
  const sending = lines.some(({ state }) => state === 'queued' || state === 'sending')
  return (
    <Flex gap="small">
      {sending && (
        <Button size="small" onClick={stop}>
          {say('全部停止', 'Stop all')}
        </Button>
      )}
      {refused && wrong > 0 && (
        <Button size="small" onClick={again}>
          {say('重试', 'Try again')}
        </Button>
      )}
      {through > 0 && (
        <Button size="small" onClick={() => clearUploads((one) => isThrough(lines.find(({ id }) => id === one.id)!))}>
          {say('清除已完成', 'Clear those done')}
        </Button>
      )}
    </Flex>
  )
}

/** The uploads with how far their documents are; asked again and again while some are not read. */
function useLines(uploads: readonly Upload[]): Line[] {
  const queries = useQueryClient()
  const open = uploads.flatMap(({ document, state }) =>
    document && state === 'sent' && !isEnd(known.get(document)) ? [document] : [],
  )
  const watched = open.slice(0, watchedAtOnce)
  const asked = useAsk('/documents', watched.length > 0 ? { query: { ids: watched, limit: watchedAtOnce } } : null, {
    every: 1_000,
  })
  useEffect(() => {
    for (const one of asked.data?.items ?? []) known.set(one.id, one)
    if (asked.data?.items.some(isEnd)) void queries.invalidateQueries({ queryKey: ['/documents/counts'] })
  }, [asked.data, queries])
  const news = asked.data
  return useMemo(() => {
    for (const one of news?.items ?? []) known.set(one.id, one)
    return uploads.map((one) => ({ ...one, read: (one.document && known.get(one.document)) || null }))
  }, [uploads, news])
}

/** What is known of the documents that were sent from this tab. */
const known = new Map<string, ListedDocument>()

const isEnd = (one: ListedDocument | undefined) =>
  one !== undefined && one.state !== 'waiting' && one.state !== 'reading'

function useColumns(): TableColumnsType<Line> {
  const say = useSay()
  return [
    {
      dataIndex: 'name',
      ellipsis: true,
      render: (name: string, { document }) =>
        document ? (
          <Link to="/documents/$id" params={{ id: document }}>
            {name}
          </Link>
        ) : (
          name
        ),
    },
    { key: 'state', render: (_, line) => <LineState line={line} /> },
    {
      key: 'actions',
      width: 48,
      align: 'right',
      render: (_, { id, state, name }) => {
        if (state === 'queued' || state === 'sending')
          return (
            <Button
              type="text"
              size="small"
              icon={<CloseOutlined />}
              aria-label={say(`停止 ${name}`, `Stop ${name}`)}
              onClick={() => stopUpload(id)}
            />
          )
        if (state === 'refused' || state === 'stopped')
          return (
            <Button
              type="text"
              size="small"
              icon={<RedoOutlined />}
              aria-label={say(`重试 ${name}`, `Try ${name} again`)}
              onClick={() => retryUpload(id)}
            />
          )
        return null
      },
    },
  ]
}

function LineState({ line: { state, sent, problem, read } }: { line: Line }) {
  const say = useSay()
  const { language } = useLanguage()
  if (state === 'refused') return <Typography.Text type="danger">{problem?.[language]}</Typography.Text>
  if (state === 'stopped') return <Typography.Text type="secondary">{say('已停止', 'stopped')}</Typography.Text>
  if (state === 'queued')
    return <Typography.Text type="secondary">{say('等待传送', 'waiting to be sent')}</Typography.Text>
  if (state === 'sending')
    return <Progress percent={Math.round(sent * 100)} size="small" aria-label={say('传送进度', 'Sent')} />
  if (state === 'there')
    return (
      <Typography.Text type="secondary">{say('已有，未重复导入', 'there already, not added twice')}</Typography.Text>
    )
  if (read?.state === 'failed') return <Typography.Text type="danger">{read.problem?.[language]}</Typography.Text>
  if (read?.state === 'read') {
    return (
      <>
        <Counts counts={read.counts} />
        <SameTitle document={read} />
      </>
    )
  }
  return <StateTag state={read?.state ?? 'waiting'} />
}
