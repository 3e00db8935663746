// The table of a kind (一类台账的表): only the rows on the screen are drawn, and more come as one scrolls; a cell is written over by a double click
// or Enter.
import { useQueryClient } from '@tanstack/react-query'
import { Table, type TableProps } from 'antd'
import { useMemo, useRef, useState } from 'react'
import { useMay } from '../../calls/me.ts'
import { useLanguage } from '../../words/language.tsx'
import { CellEditor, CellText } from './cell.tsx'
import { type LedgerColumn, sortable, widthOf } from './columns.ts'
import type { EntryRow } from './scope.ts'
import { nearEnd, usePrinting, useTableHeight } from './table-height.ts'

type Props = {
  name: string
  rows: EntryRow[]
  columns: LedgerColumn[]
  sort: string | undefined
  loading: boolean
  onSort: (sort: string | undefined) => void
  onMore: () => void
}

type Columns = NonNullable<TableProps<EntryRow>['columns']>

export function EntryTable({ name, rows, columns, sort, loading, onSort, onMore }: Props) {
  const { language } = useLanguage()
  const box = useRef<HTMLDivElement>(null)
  const height = useTableHeight(box)
  const printing = usePrinting()
  const mayWrite = useMay()('entries.write')
  const saved = useRowSaved()
  const [open, setOpen] = useState<string | null>(null)
  const shown = useMemo<Columns>(() => {
    const order = (id: string) => (sort === id ? 'ascend' : sort === `-${id}` ? 'descend' : null)
    return columns.map((column) => ({
      key: column.id,
      title: column[language],
      width: widthOf(column),
      ellipsis: true,
      ...(column.id === 'name' ? { fixed: 'start' as const } : {}),
      ...(sortable.has(column.id) ? { sorter: true, sortOrder: order(column.id) } : {}),
      onCell: (entry: EntryRow) => cellProps({ entry, column, mayWrite, open: setOpen }),
      render: (_: unknown, entry: EntryRow) =>
        open === `${entry.id} ${column.id}` ? (
          <CellEditor entry={entry} column={column} onEnd={() => setOpen(null)} onSaved={(now) => saved(entry, now)} />
        ) : (
          <CellText entry={entry} column={column} />
        ),
    }))
  }, [columns, sort, open, mayWrite, language, saved])
  const width = columns.reduce((sum, column) => sum + widthOf(column), 0)
  return (
    <div ref={box}>
      <Table<EntryRow>
        aria-label={name}
        size="small"
        rowKey="id"
        virtual={!printing}
        scroll={printing ? {} : { x: width, y: height }}
        pagination={false}
        loading={loading}
        columns={shown}
        dataSource={rows}
        showSorterTooltip={false}
        onScroll={(event) => nearEnd(event.currentTarget) && onMore()}
        onChange={(_pages, _filters, sorter, { action }) => {
          if (action !== 'sort' || Array.isArray(sorter)) return
          const id = String(sorter.columnKey)
          onSort(sorter.order ? `${sorter.order === 'descend' ? '-' : ''}${id}` : undefined)
        }}
      />
    </div>
  )
}

const kept = new Set(['name', 'figures', 'updated'])

/** The name opens the entry, so it is written over by the keys alone; figures come from documents and reports. */
function cellProps({ entry, column, mayWrite, open }: CellOf) {
  if (!mayWrite || (kept.has(column.id) && column.id !== 'name')) return {}
  const start = () => open(`${entry.id} ${column.id}`)
  return {
    className: 'ledger-cell-open',
    tabIndex: 0,
    onDoubleClick: start,
    onKeyDown: (event: React.KeyboardEvent<HTMLElement>) => {
      if (event.target !== event.currentTarget || (event.key !== 'Enter' && event.key !== 'F2')) return
      event.preventDefault()
      start()
    },
  }
}

type CellOf = { entry: EntryRow; column: LedgerColumn; mayWrite: boolean; open: (cell: string) => void }

type Pages = { pages: { items: EntryRow[] }[] }

/** Puts a changed entry into the pages that came, so that not all of them are asked again. */
function useRowSaved() {
  const queries = useQueryClient()
  return useMemo(
    () => (before: EntryRow, now: Partial<EntryRow>) => {
      const put = (row: EntryRow) => (row.id === before.id ? { ...row, ...now } : row)
      queries.setQueriesData<Pages>({ queryKey: ['/entries'] }, (asked) =>
        asked?.pages
          ? { ...asked, pages: asked.pages.map((page) => ({ ...page, items: page.items.map(put) })) }
          : asked,
      )
      void queries.invalidateQueries({ queryKey: ['/entries/{id}'] })
    },
    [queries],
  )
}
