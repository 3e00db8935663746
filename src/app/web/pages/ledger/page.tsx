// 台账 (Ledger): a table for each kind of entry and one of all figures, to be narrowed, sorted, written over, added to, taken out and taken in.
import { PlusOutlined, UploadOutlined } from '@ant-design/icons'
import { useNavigate } from '@tanstack/react-router'
import { Button, Flex, Grid, Typography } from 'antd'
import { lazy, Suspense, useMemo, useState } from 'react'
import { useAsk, useList } from '../../calls/calls.ts'
import { useMay } from '../../calls/me.ts'
import { Answered } from '../../parts/answered.tsx'
import { NothingYet } from '../../parts/nothing-yet.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { useLanguage, useSay } from '../../words/language.tsx'
import { ColumnChoice } from './column-choice.tsx'
import { defaultColumns, tableColumnsOf } from './columns.ts'
import { EntryCards } from './entry-cards.tsx'
import { EntryTable } from './entry-table.tsx'
import { ExportMenu } from './export-menu.tsx'
import { type Facet, FacetBar } from './facets.tsx'
import { KindList, keptFor } from './kind-list.tsx'
import { PostingTable } from './posting-table.tsx'
import { type EntryQuery, figures, type Kind, type PostingQuery, useScope } from './scope.ts'
import { Views } from './views.tsx'
import './ledger.css'

const EntryForm = lazy(async () => ({ default: (await import('./entry-form.tsx')).EntryForm }))
const ImportDialog = lazy(async () => ({ default: (await import('./import-dialog.tsx')).ImportDialog }))

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
  return (
    <>
      <PageHead
        title={say('台账', 'Ledger')}
        actions={
          <>
            <Views said={said} onOpen={go} />
            {!isFigures && may('export') && <ExportMenu kind={kind} filter={filter} />}
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
        {isFigures ? (
          <Figures filter={filter} onChange={change} />
        ) : (
          <Entries key={kind.id} kind={kind} onNew={() => setOpen('new')} />
        )}
      </div>
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

type Change = (changes: Record<string, string | undefined>) => void

function Figures({ filter, onChange }: { filter: Record<string, string>; onChange: Change }) {
  return <PostingTable filter={filter} programmes={useProgrammeNames()} onChange={onChange} />
}

function useProgrammeNames(): ReadonlyMap<string, string> {
  const { language } = useLanguage()
  const items = useAsk('/programmes', {}).data?.items
  return useMemo(() => new Map((items ?? []).map((one) => [one.id, one[language]])), [items, language])
}

function Entries({ kind, onNew }: { kind: Kind; onNew: () => void }) {
  const say = useSay()
  const may = useMay()
  const wide = Grid.useBreakpoint().md ?? true
  const { filter, sort, columns: chosen, change } = useScope()
  const query = { ...filter, kind: kind.id } as EntryQuery
  const list = useList('/entries', {
    query: { ...query, limit: wide ? 200 : 30, ...(sort ? { sort: sort as 'name' } : {}) },
  })
  const programmes = useAsk('/programmes', {}).data?.items
  const all = useMemo(
    () =>
      tableColumnsOf(kind).map((column) => (column.type === 'programme' ? { ...column, choices: programmes } : column)),
    [kind, programmes],
  )
  const ids = useMemo(() => chosen?.split(',') ?? defaultColumns(kind), [chosen, kind])
  const columns = useMemo(() => all.filter(({ id }) => id === 'name' || ids.includes(id)), [all, ids])
  const facets = useAsk('/entries/facets', { query })
  const total = facets.data?.kind.find(({ value }) => value === kind.id)?.count ?? 0
  const more = () => list.hasNextPage && !list.isFetchingNextPage && void list.fetchNextPage()
  const narrowed = Object.keys(filter).length > 0
  return (
    <Flex vertical gap="small" style={{ minWidth: 0 }}>
      <FacetBar facets={facetsOf(kind, facets.data, useProgrammeNames(), say)} filter={filter} onChange={change} />
      <Flex justify="space-between" align="center" gap="small" wrap>
        <Typography.Text type="secondary" role="status">
          {facets.data && say(`${kind.zh} ${total} 条`, `${kind.en}: ${total}`)}
          {wide &&
            may('entries.write') &&
            say('，双击单元格或按回车可修改', '; double-click a cell, or press Enter, to write')}
        </Typography.Text>
        <span className="no-print">
          <ColumnChoice all={all} chosen={ids} onChange={(next) => change({ columns: next?.join(',') })} />
        </span>
      </Flex>
      {!list.isPending && list.items.length === 0 ? (
        <NothingYet
          says={
            narrowed
              ? say('没有符合条件的条目，请放宽筛选。', 'Nothing matches: widen the filter.')
              : say(
                  `还没有“${kind.zh}”条目。导入材料后采纳，或在此新增、用 Excel 导入。`,
                  `No ${kind.en} yet: accept what documents say, add one here, or import a workbook.`,
                )
          }
        >
          {may('entries.write') && <Button onClick={onNew}>{say(`新增${kind.zh}`, `New ${kind.en}`)}</Button>}
        </NothingYet>
      ) : wide ? (
        <EntryTable
          name={say(kind)}
          rows={list.items}
          columns={columns}
          sort={sort}
          loading={list.isPending}
          onSort={(next) => change({ sort: next })}
          onMore={more}
        />
      ) : (
        <EntryCards
          rows={list.items}
          columns={columns}
          more={list.hasNextPage}
          loading={list.isFetchingNextPage}
          onMore={more}
        />
      )}
    </Flex>
  )
}

type Counts = NonNullable<ReturnType<typeof useAsk<'/entries/facets'>>['data']>

function facetsOf(
  kind: Kind,
  counts: Counts | undefined,
  programmes: ReadonlyMap<string, string>,
  say: ReturnType<typeof useSay>,
): Facet[] {
  const stages = new Map(kind.stages.map((one) => [one.id, say(one)]))
  const of = (id: 'year' | 'tie' | 'stage' | 'programme' | 'region', label: (value: string) => string | undefined) =>
    (counts?.[id] ?? []).map((one) => ({ ...one, label: one.label ?? label(one.value ?? '') ?? one.value }))
  return [
    { id: 'year', name: { zh: '年度', en: 'Year' }, values: of('year', () => undefined) },
    { id: 'tie', name: { zh: '结对关系', en: 'Tie' }, values: of('tie', () => undefined) },
    ...(kind.stages.length > 0
      ? [{ id: 'stage', name: { zh: '阶段', en: 'Stage' }, values: of('stage', (id) => stages.get(id)) }]
      : []),
    { id: 'programme', name: { zh: '合作机制', en: 'Programme' }, values: of('programme', (id) => programmes.get(id)) },
    { id: 'region', name: { zh: '地区', en: 'Region' }, values: of('region', () => undefined) },
  ]
}
