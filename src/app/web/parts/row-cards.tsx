// Rows as cards (手机上的表格行): on a narrow screen each row of a table is a card, its first column the head and the others below it by their titles, so
// that nothing has to be scrolled sideways.
import { Button, Card, Flex, type TableProps, Typography } from 'antd'
import { type Key, type ReactNode, useState } from 'react'
import { useSay } from '../words/language.tsx'

type Props<Row> = Pick<TableProps<Row>, 'columns' | 'dataSource' | 'rowKey' | 'expandable' | 'loading'> & {
  name: string
}
type Column<Row> = NonNullable<TableProps<Row>['columns']>[number]

/** Cards before one asks for more. */
const first = 20

export function RowCards<Row extends object>({
  name,
  columns = [],
  dataSource = [],
  rowKey,
  expandable,
  loading,
}: Props<Row>) {
  const say = useSay()
  const [shown, setShown] = useState(first)
  const keyOf = (row: Row, at: number): Key =>
    typeof rowKey === 'function' ? rowKey(row, at) : (row[rowKey as keyof Row] as Key)
  return (
    <Flex vertical gap="small">
      <Flex vertical gap="small" role="list" aria-label={name} aria-busy={loading === true}>
        {dataSource.slice(0, shown).map((row, at) => (
          <Card size="small" key={keyOf(row, at)} role="listitem">
            {columns.map((column, place) => (
              <Line key={String(column.key ?? place)} column={column} row={row} at={at} head={place === 0} />
            ))}
            {expandable?.expandedRowRender && <More>{() => expandable.expandedRowRender?.(row, at, 0, true)}</More>}
          </Card>
        ))}
      </Flex>
      {dataSource.length > shown && (
        <Button block size="large" onClick={() => setShown(shown + first)}>
          {say('再显示一些', 'Show more')}
        </Button>
      )}
    </Flex>
  )
}

type LineProps<Row> = { column: Column<Row>; row: Row; at: number; head: boolean }

function Line<Row extends object>({ column, row, at, head }: LineProps<Row>) {
  const value = 'dataIndex' in column ? row[column.dataIndex as keyof Row] : undefined
  const said = (column.render ? column.render(value, row, at) : value) as ReactNode
  if (said === null || said === undefined || said === '' || said === '—') return null
  if (head) return <div style={{ marginBottom: 4 }}>{said}</div>
  return (
    <div className="row-card-line">
      <Typography.Text type="secondary">{column.title as ReactNode}</Typography.Text>
      <div>{said}</div>
    </div>
  )
}

/** What a table shows below a row that is opened. */
function More({ children }: { children: () => ReactNode }) {
  const say = useSay()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button type="link" style={{ padding: 0, minHeight: 40 }} aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? say('收起', 'Less') : say('详情', 'Details')}
      </Button>
      {open && children()}
    </>
  )
}
