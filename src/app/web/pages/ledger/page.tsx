// 台账 (Ledger): a table for each kind of entry and one of all figures, to be narrowed, sorted, written over, added to, taken out and taken in.
import { PlusOutlined, UploadOutlined } from '@ant-design/icons'
import { useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useAsk } from '../../calls/calls.ts'
import { fetched } from '../../calls/connection.ts'
import { useMay } from '../../calls/me.ts'
import { Answered } from '../../parts/answered.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { useSay } from '../../words/language.tsx'
import { EntriesOfKind } from './entries-of-kind.tsx'
import type { Frame } from './frame.ts'
import { KindList, keptFor } from './kind-list.tsx'
import { PostingTable } from './posting-table.tsx'
import { type EntryQuery, figures, type Kind, type PostingQuery, useScope } from './scope.ts'
import { Views } from './views.tsx'
import './ledger.css'

const EntryForm = lazy(async () => ({ default: (await fetched(() => import('./entry-form.tsx'))).EntryForm }))
const ImportDialog = lazy(async () => ({ default: (await fetched(() => import('./import-dialog.tsx'))).ImportDialog }))

export function LedgerPage() {
  const kinds = useAsk('/kinds', {})
  return <Answered asked={kinds}>{({ items }) => <Ledger kinds={items} />}</Answered>
}

function Ledger({ kinds }: { kinds: Kind[] }) {
  const say = useSay()
  const may = useMay()
  const navigate = useNavigate()
  const { kind: asked, filter, change, said } = useScope()
  const [open, setOpen] = useState<'new' | 'import' | null>(null)
  const across = scopeAcross(said)
  const counts = useAsk('/entries/facets', { query: across }).data?.kind
  const figureCounts = useAsk('/postings/facets', { query: across as PostingQuery }).data?.standing
  const kind = kinds.find(({ id }) => id === asked) ?? firstKind(kinds, counts)
  const isFigures = asked === figures
  const go = (search: Record<string, string | undefined>) => void navigate({ to: '/ledger', search: search as never })
  const frame: Frame = (actions, table) => (
    <>
      <PageHead
        title={say('台账', 'Ledger')}
        actions={
          <>
            <Views said={said} onOpen={go} />
            {actions}
            {may('import') && (
              <Button icon={<UploadOutlined aria-hidden />} onClick={() => setOpen('import')}>
                {say('导入', 'Import')}
              </Button>
            )}
            {!isFigures && may('entries.write') && (
              <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setOpen('new')}>
                {say(`新增${kind.zh}`, `New ${kind.en}`)}
              </Button>
            )}
          </>
        }
      />
      <div className="ledger">
        <KindList
          kinds={kinds}
          counts={new Map((counts ?? []).map(({ value, count }) => [value ?? '', count]))}
          figureCount={figureCounts ? figureCounts.reduce((sum, { count }) => sum + count, 0) : null}
          chosen={isFigures ? figures : kind.id}
          said={said}
          onChoose={(id) => go({ ...keptFor(said), kind: id })}
        />
        {table}
      </div>
    </>
  )
  return (
    <>
      {isFigures ? (
        <PostingTable filter={filter} onChange={change} frame={frame} />
      ) : (
        <EntriesOfKind key={kind.id} kind={kind} onNew={() => setOpen('new')} frame={frame} />
      )}
      <Suspense>
        {open === 'new' && (
          <EntryForm
            kind={kind}
            tie={filter.tie}
            onClose={() => setOpen(null)}
            onSaved={(id) => void navigate({ to: '/entries/$id', params: { id } })}
          />
        )}
        {open === 'import' && <ImportDialog onClose={() => setOpen(null)} />}
      </Suspense>
    </>
  )
}

/** What the counts of all kinds are narrowed to. */
function scopeAcross(said: Record<string, string | undefined>): EntryQuery {
  return Object.fromEntries(Object.entries(keptFor(said)).filter(([, value]) => value)) as EntryQuery
}

/** The kind with the most entries, so that the first look is not at an empty table. */
function firstKind(kinds: Kind[], counts: { value: string | null }[] | undefined): Kind {
  return kinds.find(({ id }) => id === counts?.[0]?.value) ?? kinds.find(({ id }) => id === 'project') ?? kinds[0]!
}
