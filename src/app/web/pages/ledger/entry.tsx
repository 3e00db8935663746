// An entry (台账条目): what it is and how far it has come, its figures with their sentences, what it is linked to, what both sides say of it, and
// everything that was ever done to it.
import { DeleteOutlined, EditOutlined } from '@ant-design/icons'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { Button, Card, Flex, Input, Modal, Steps, Tag } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useAsk, useChange } from '../../calls/calls.ts'
import { fetched } from '../../calls/connection.ts'
import { useMay } from '../../calls/me.ts'
import { Answered } from '../../parts/answered.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { useSay } from '../../words/language.tsx'
import { EntryWork } from '../work/entry-work.tsx'
import { EntryAbout } from './entry-about.tsx'
import { EntryFigures } from './entry-figures.tsx'
import { EntryHistory } from './entry-history.tsx'
import { EntryLinks } from './entry-links.tsx'
import { EntrySides } from './entry-sides.tsx'
import { EntryTimeline } from './entry-timeline.tsx'
import type { Kind } from './scope.ts'
import type { WholeEntry } from './whole-entry.ts'
import './ledger.css'

const EntryForm = lazy(async () => ({ default: (await fetched(() => import('./entry-form.tsx'))).EntryForm }))

export function EntryPage() {
  const { id } = useParams({ strict: false }) as { id: string }
  const kinds = useAsk('/kinds', {})
  const entry = useAsk('/entries/{id}', { params: { id } })
  return (
    <Answered asked={kinds}>
      {({ items }) => (
        <Answered asked={entry}>
          {(found) => (
            <Shown key={found.id} entry={found} kind={items.find((one) => one.id === found.kind)!} kinds={items} />
          )}
        </Answered>
      )}
    </Answered>
  )
}

function Shown({ entry, kind, kinds }: { entry: WholeEntry; kind: Kind; kinds: Kind[] }) {
  const say = useSay()
  const may = useMay()
  const [open, setOpen] = useState<'edit' | 'remove' | null>(null)
  const postings = useAsk('/postings', { query: { entry: entry.id, limit: 200 } })
  return (
    <>
      <PageHead
        title={entry.name}
        actions={
          <>
            {may('entries.write') && (
              <Button type="primary" icon={<EditOutlined aria-hidden />} onClick={() => setOpen('edit')}>
                {say('修改', 'Edit')}
              </Button>
            )}
            {may('entries.delete') && (
              <Button icon={<DeleteOutlined aria-hidden />} onClick={() => setOpen('remove')}>
                {say('删除', 'Remove')}
              </Button>
            )}
          </>
        }
      >
        <Link to="/ledger" search={{ kind: entry.kind } as never}>
          {say(kind)}
        </Link>{' '}
        <Tag>{entry.named ? say('具体事项', 'one particular thing') : say('总述', 'on the tie as a whole')}</Tag>
      </PageHead>
      <Flex vertical gap="middle">
        {kind.stages.length > 0 && <Stages entry={entry} kind={kind} />}
        <div className="entry-columns">
          <Flex vertical gap="middle" style={{ minWidth: 0 }}>
            <Card size="small" title={say('基本情况', 'What it is')}>
              <EntryAbout entry={entry} kind={kind} />
            </Card>
            <EntryFigures entry={entry} asked={postings} />
            {may('plans.read') && <EntryWork entry={entry} />}
          </Flex>
          <Flex vertical gap="middle" style={{ minWidth: 0 }}>
            <EntrySides entry={entry} />
            <EntryLinks entry={entry} kind={kind} kinds={kinds} />
            <EntryTimeline entry={entry} kind={kind} postings={postings.data?.items ?? []} />
            {may('revisions.read') && <EntryHistory entry={entry} kind={kind} />}
          </Flex>
        </div>
      </Flex>
      <Suspense>
        {open === 'edit' && (
          <EntryForm kind={kind} entry={entry} onClose={() => setOpen(null)} onSaved={() => setOpen(null)} />
        )}
      </Suspense>
      {open === 'remove' && <Removing entry={entry} onClose={() => setOpen(null)} />}
    </>
  )
}

function Stages({ entry, kind }: { entry: WholeEntry; kind: Kind }) {
  const say = useSay()
  const at = kind.stages.findIndex(({ id }) => id === entry.stage)
  return (
    <Card size="small">
      <Steps
        size="small"
        responsive
        current={at}
        aria-label={say('进展阶段', 'Stage')}
        items={kind.stages.map((stage, index) => ({
          title: say(stage),
          status: index < at ? ('finish' as const) : index === at ? ('process' as const) : ('wait' as const),
        }))}
      />
    </Card>
  )
}

function Removing({ entry, onClose }: { entry: WholeEntry; onClose: () => void }) {
  const say = useSay()
  const navigate = useNavigate()
  const { change, busy } = useChange()
  const [why, setWhy] = useState('')
  const remove = async () => {
    const said = { params: { id: entry.id }, query: { why: why.trim() }, version: entry.version }
    const gone = await change('delete', '/entries/{id}', said, {
      done: { zh: '已删除，修改记录保留', en: 'Removed; its revisions stay' },
    })
    if (gone) void navigate({ to: '/ledger', search: { kind: entry.kind } as never })
  }
  return (
    <Modal
      open
      title={say(`删除“${entry.name}”`, `Remove "${entry.name}"`)}
      okText={say('删除', 'Remove')}
      okButtonProps={{ danger: true, disabled: why.trim() === '', loading: busy }}
      onOk={() => void remove()}
      onCancel={onClose}
    >
      <label htmlFor="why-removed">{say('请写明理由，将记入修改记录', 'Say why; it goes into the log')}</label>
      <Input.TextArea
        id="why-removed"
        rows={3}
        maxLength={500}
        value={why}
        onChange={({ target }) => setWhy(target.value)}
      />
    </Modal>
  )
}
