// A long table (长表): only the rows on the screen are drawn and asked for, its scroll bar is that of the whole list, and the row at its top is in
// the address, so that Back and a colleague come to the same place.
import { Table, type TableProps, type TableRef } from 'antd'
import { type Key, type ReactNode, useEffect, useMemo, useRef } from 'react'
import { type Placed, stretchSize } from '../../calls/rows.ts'
import { usePrinting } from '../../parts/printing.ts'
import { useAddress } from '../../words/address.ts'
import { firstRow } from './scope.ts'
import { useTableHeight } from './table-height.ts'

/** A column: what stands in it of a row. */
export type LongColumn<Row> = {
  key: string
  title: ReactNode
  width: number
  ellipsis?: boolean
  fixed?: 'start'
  sorter?: boolean
  sortOrder?: 'ascend' | 'descend' | null
  onCell?: (row: Row) => React.HTMLAttributes<HTMLElement>
  render: (row: Row) => ReactNode
}

type Props<Row> = {
  name: string
  rows: readonly Placed<Row>[]
  /** What goes to paper instead of the rows on the screen. */
  printed: readonly Row[] | null
  columns: readonly LongColumn<Row>[]
  loading: boolean
  /** Says which places are on the screen. */
  onSee: (first: number, last: number) => void
  onSort?: (key: Key, order: 'ascend' | 'descend' | null) => void
}

export function LongTable<Row>({ name, rows, printed, columns, loading, onSee, onSort }: Props<Row>) {
  const box = useRef<HTMLDivElement>(null)
  const table = useRef<TableRef>(null)
  const height = useTableHeight(box)
  const onPaper = usePrinting() || printed !== null
  const width = columns.reduce((sum, column) => sum + column.width, 0)
  // Paper has no second look at what is cut off.
  const shown = useMemo(
    () => columns.map((column) => columnOf(onPaper ? { ...column, ellipsis: false } : column)),
    [columns, onPaper],
  )
  const onScroll = useRowInAddress(table, rows, onSee)
  const data = useMemo(
    () => (onPaper ? (printed?.map((row, at) => ({ at, row })) ?? rows.filter(({ row }) => row !== null)) : rows),
    [onPaper, printed, rows],
  )
  return (
    <div ref={box}>
      <Table<Placed<Row>>
        aria-label={name}
        ref={table}
        size="small"
        rowKey="at"
        virtual={!onPaper}
        scroll={onPaper ? {} : { x: width, y: height }}
        pagination={false}
        loading={loading}
        columns={shown}
        dataSource={data}
        showSorterTooltip={false}
        onScroll={onScroll}
        onChange={(_pages, _filters, sorter, { action }) => {
          if (action === 'sort' && !Array.isArray(sorter)) onSort?.(sorter.columnKey ?? '', sorter.order ?? null)
        }}
      />
    </div>
  )
}

/** A place whose row has not come is a grey stroke. */
function columnOf<Row>({
  render,
  onCell,
  ...column
}: LongColumn<Row>): NonNullable<TableProps<Placed<Row>>['columns']>[0] {
  return {
    ...column,
    ...(onCell ? { onCell: ({ row }: Placed<Row>) => (row === null ? {} : onCell(row)) } : {}),
    render: (_: unknown, { row }: Placed<Row>) => (row === null ? <span className="row-to-come" /> : render(row)),
  }
}

/** How long the scroll bar rests before rows are asked for, and before the address says where one is; milliseconds. */
const rests = { ask: 60, address: 400 }

/** Keeps the row at the top in the address, and goes to the one that the address names. */
function useRowInAddress<Row>(
  table: React.RefObject<TableRef | null>,
  rows: readonly Placed<Row>[],
  onSee: (first: number, last: number) => void,
) {
  const [{ row: said }, change] = useAddress()
  const own = useRef<string | undefined>(undefined)
  const timers = useRef<{ ask?: number; address?: number }>({})
  const begin = rows[0]?.at ?? 0
  const at = firstRow(said)
  const there = rows.length > at % stretchSize
  useEffect(() => {
    if (!there || said === own.current) return
    onSee(at, at)
    // The list is measured first.
    const wait = setTimeout(() => {
      own.current = said
      table.current?.scrollTo({ index: at % stretchSize, align: 'start' } as never)
    }, 30)
    return () => clearTimeout(wait)
  }, [said, at, there, onSee, table])
  useEffect(
    () => () => {
      clearTimeout(timers.current.ask)
      clearTimeout(timers.current.address)
    },
    [],
  )
  return ({ currentTarget: { scrollTop, clientHeight, scrollHeight } }: React.UIEvent<HTMLDivElement>) => {
    if (rows.length === 0) return
    const rowHeight = scrollHeight / rows.length
    const first = begin + Math.round(scrollTop / rowHeight)
    const last = Math.min(begin + rows.length - 1, first + Math.ceil(clientHeight / rowHeight))
    clearTimeout(timers.current.ask)
    clearTimeout(timers.current.address)
    timers.current.ask = window.setTimeout(() => onSee(first, last), rests.ask)
    timers.current.address = window.setTimeout(() => {
      const row = first === 0 ? undefined : String(first + 1)
      if (row === own.current) return
      own.current = row
      change({ row }, { replace: true })
    }, rests.address)
  }
}
