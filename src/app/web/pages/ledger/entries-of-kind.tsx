// The entries of a kind (一类台账): narrowed, sorted, in the columns that were chosen; as a table on a desk, as cards on a phone, and on paper all of
// them.
import { Button, Flex, Grid, Typography } from 'antd'
import { useMemo } from 'react'
import { useAsk, useList } from '../../calls/calls.ts'
import { useMay } from '../../calls/me.ts'
import { useRows } from '../../calls/rows.ts'
import { NothingYet } from '../../parts/nothing-yet.tsx'
import { PaperNote, PrintButton } from '../../parts/print-button.tsx'
import { type Print, usePrint } from '../../parts/printing.ts'
import { useSay } from '../../words/language.tsx'
import { ColumnChoice } from './column-choice.tsx'
import { defaultColumns, type LedgerColumn, tableColumnsOf } from './columns.ts'
import { EntryCards } from './entry-cards.tsx'
import { EntryTable } from './entry-table.tsx'
import { ExportMenu, useEntryExport } from './export-menu.tsx'
import { type Facet, FacetBar, FilterWords } from './facets.tsx'
import type { Frame } from './frame.ts'
import { GoTo, type Place } from './go-to.tsx'
import { NotCome } from './not-come.tsx'
import { useProgrammeNames } from './programme-names.ts'
import { type EntryQuery, type EntryRow, firstRow, type Kind, useScope } from './scope.ts'

type Props = { kind: Kind; onNew: () => void; frame: Frame }

export function EntriesOfKind({ kind, onNew, frame }: Props) {
  const say = useSay()
  const may = useMay()
  const wide = Grid.useBreakpoint().md ?? true
  const { filter, sort, columns: chosen, change } = useScope()
  const query = { ...filter, kind: kind.id } as EntryQuery
  const ordered = { ...query, ...(sort ? { sort: sort as 'name' } : {}) }
  const facets = useAsk('/entries/facets', { query })
  const total = facets.data && (facets.data.kind.find(({ value }) => value === kind.id)?.count ?? 0)
  const { all, ids, columns } = useColumns(kind, chosen)
  const shownFacets = facetsOf(kind, facets.data, useProgrammeNames(), say)
  const file = useEntryExport(kind, filter)
  const print = usePrint('/entries', { query: ordered })
  const onExport = may('export') ? () => void file.fetchFile('xlsx') : undefined
  const table = { kind, ordered, columns, total, sort, print, onSort: (next?: string) => change({ sort: next }) }
  return frame(
    <>
      {may('export') && <ExportMenu export={file} />}
      <PrintButton print={print} total={total} onExport={onExport} />
    </>,
    <Flex vertical gap="small" style={{ minWidth: 0 }}>
      <FacetBar facets={shownFacets} filter={filter} onChange={change} />
      <Flex justify="space-between" align="center" gap="small" wrap>
        <Typography.Text type="secondary" role="status" className="no-print">
          {total !== undefined && say(`${kind.zh} ${total} 条`, `${kind.en}: ${total}`)}
          {wide &&
            may('entries.write') &&
            say('，双击单元格或按回车可修改', '; double-click a cell, or press Enter, to write')}
        </Typography.Text>
        <Flex gap="small" wrap className="no-print">
          {wide && total !== undefined && (
            <GoTo total={total} place={placeOf(sort)} list={{ path: '/entries/place', query: ordered }} />
          )}
          <ColumnChoice all={all} chosen={ids} onChange={(next) => change({ columns: next?.join(',') })} />
        </Flex>
      </Flex>
      {total === 0 ? (
        <NothingYet
          says={
            Object.keys(filter).length > 0
              ? say('没有符合条件的条目，请放宽筛选。', 'Nothing matches: widen the filter.')
              : may('entries.write')
                ? say(
                    `还没有“${kind.zh}”条目。导入材料后采纳，或在此新增、用 Excel 导入。`,
                    `No ${kind.en} yet: accept what documents say, add one here, or import a workbook.`,
                  )
                : say(
                    `还没有“${kind.zh}”条目，由本单位编辑人员录入后在此查看。`,
                    `No ${kind.en} yet: what the office's editors enter is shown here.`,
                  )
          }
        >
          {may('entries.write') && <Button onClick={onNew}>{say(`新增${kind.zh}`, `New ${kind.en}`)}</Button>}
        </NothingYet>
      ) : (
        <>
          {wide ? <OnDesk {...table} /> : <OnPhone {...table} />}
          <FilterWords facets={shownFacets} filter={filter} />
        </>
      )}
    </Flex>,
  )
}

function useColumns(kind: Kind, chosen: string | undefined) {
  const programmes = useAsk('/programmes', {}).data?.items
  const all = useMemo(
    () =>
      tableColumnsOf(kind).map((column) => (column.type === 'programme' ? { ...column, choices: programmes } : column)),
    [kind, programmes],
  )
  const ids = useMemo(() => chosen?.split(',') ?? defaultColumns(kind), [chosen, kind])
  const columns = useMemo(() => all.filter(({ id }) => id === 'name' || ids.includes(id)), [all, ids])
  return { all, ids, columns }
}

/** By what one can go far in this order: the table is by the day of the last change, unless a person sorts it otherwise. */
function placeOf(sort: string | undefined): Place {
  const by = sort?.replace('-', '')
  return by === 'stage' ? null : by === 'name' ? 'name' : 'day'
}

type Table = {
  kind: Kind
  ordered: EntryQuery
  columns: LedgerColumn[]
  total: number | undefined
  sort: string | undefined
  print: Print<EntryRow>
  onSort: (sort: string | undefined) => void
}

function OnDesk({ kind, ordered, columns, total, sort, print, onSort }: Table) {
  const say = useSay()
  const { row } = useScope()
  const { rows, pending, error, see } = useRows('/entries', ordered, { total, first: firstRow(row) })
  if (error) return <NotCome error={error} />
  return (
    <>
      <PaperNote print={print} name={say(kind)} shown={rows.filter((one) => one.row !== null).length} total={total} />
      <EntryTable
        name={say(kind)}
        rows={rows}
        printed={print.rows}
        columns={columns}
        sort={sort}
        loading={pending}
        onSort={onSort}
        onSee={see}
      />
    </>
  )
}

function OnPhone({ kind, ordered, columns, total, print }: Table) {
  const say = useSay()
  const list = useList('/entries', { query: { ...ordered, limit: 30 } })
  const rows = print.rows ?? list.items
  return (
    <>
      <PaperNote print={print} name={say(kind)} shown={rows.length} total={total} />
      <EntryCards
        rows={rows}
        columns={columns}
        more={list.hasNextPage && print.rows === null}
        loading={list.isFetchingNextPage}
        onMore={() => void list.fetchNextPage()}
      />
    </>
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
