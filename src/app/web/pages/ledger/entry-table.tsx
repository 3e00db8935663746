// The table of a kind (一类台账的表): its columns as a person chose them; a cell is written over by a double click or Enter.
import { useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useMay } from '../../calls/me.ts'
import type { Placed } from '../../calls/rows.ts'
import { useLanguage } from '../../words/language.tsx'
import { CellEditor, CellText } from './cell.tsx'
import { type LedgerColumn, sortable, widthOf } from './columns.ts'
import { type LongColumn, LongTable } from './long-table.tsx'
import type { EntryRow } from './scope.ts'

type Props = {
  name: string
  rows: readonly Placed<EntryRow>[]
  printed: readonly EntryRow[] | null
  columns: LedgerColumn[]
  sort: string | undefined
  loading: boolean
  onSort: (sort: string | undefined) => void
  onSee: (first: number, last: number) => void
}

export function EntryTable({ columns, sort, onSort, ...table }: Props) {
  const { language } = useLanguage()
  const mayWrite = useMay()('entries.write')
  const saved = useRowSaved()
  const [open, setOpen] = useState<string | null>(null)
  const shown = useMemo<LongColumn<EntryRow>[]>(() => {
    const order = (id: string) => (sort === id ? 'ascend' : sort === `-${id}` ? 'descend' : null)
    return columns.map((column) => ({
      key: column.id,
      title: column[language],
      width: widthOf(column),
      ellipsis: true,
      ...(column.id === 'name' ? { fixed: 'start' as const } : {}),
      ...(sortable.has(column.id) ? { sorter: true, sortOrder: order(column.id) } : {}),
      onCell: (entry: EntryRow) => cellProps({ entry, column, mayWrite, open: setOpen }),
      render: (entry: EntryRow) =>
        open === `${entry.id} ${column.id}` ? (
          <CellEditor entry={entry} column={column} onEnd={() => setOpen(null)} onSaved={(now) => saved(entry, now)} />
        ) : (
          <CellText entry={entry} column={column} />
        ),
    }))
  }, [columns, sort, open, mayWrite, language, saved])
  return (
    <LongTable
      {...table}
      columns={shown}
      onSort={(key, order) => onSort(order ? `${order === 'descend' ? '-' : ''}${key}` : undefined)}
    />
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

type Page = { items: EntryRow[] }
/** The list of a phone has pages, the table on a desk each page by itself. */
type Kept = { pages?: Page[]; rows?: Page }

/** Puts a changed entry into the rows that came, so that not all of them are asked again. */
function useRowSaved() {
  const queries = useQueryClient()
  return useMemo(
    () => (before: EntryRow, now: Partial<EntryRow>) => {
      const put = (page: Page) => ({
        ...page,
        items: page.items.map((row) => (row.id === before.id ? { ...row, ...now } : row)),
      })
      queries.setQueriesData<Kept>({ queryKey: ['/entries'] }, (kept) => {
        if (kept?.pages) return { ...kept, pages: kept.pages.map(put) }
        return kept?.rows ? { ...kept, rows: put(kept.rows) } : kept
      })
      void queries.invalidateQueries({ queryKey: ['/entries/{id}'] })
    },
    [queries],
  )
}
