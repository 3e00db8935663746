// A document of sheets (表格): its cells in their rows and columns, sheet by sheet, with the marks on the words in them.
import { Typography } from 'antd'
import { useMemo } from 'react'
import { blocksOf } from './blocks.ts'
import { Chunk, piecesOf } from './chunks.tsx'
import { Segments } from './segments.tsx'
import { type Row, type Sheet, sheetsOf } from './sheets.ts'
import { holds, type ViewProps } from './text-view.tsx'

const rowsInPiece = 60
const rowHeight = 32

export function SheetView(props: ViewProps) {
  const { cells } = props.text
  const sheets = useMemo(() => sheetsOf(cells ?? []), [cells])
  return sheets.map((sheet) => <SheetTable key={sheet.name} sheet={sheet} {...props} />)
}

function SheetTable({ sheet: { name, columns, rows }, ...props }: ViewProps & { sheet: Sheet }) {
  const pieces = useMemo(() => piecesOf(rows, () => 1, rowsInPiece), [rows])
  return (
    <>
      {name && (
        <Typography.Title level={2} style={{ fontSize: 16 }}>
          {name}
        </Typography.Title>
      )}
      <table className="sheet">
        <thead>
          <tr>
            <th scope="col" aria-label="#" />
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        {pieces.map((some) => (
          <Chunk
            key={some[0]!.number}
            rows
            estimate={some.length * rowHeight}
            within={props.paper}
            forced={holds(some, props.target)}
          >
            {() => some.map((row) => <SheetRow key={row.number} row={row} columns={columns} {...props} />)}
          </Chunk>
        ))}
      </table>
    </>
  )
}

function SheetRow({ row, columns, text, marks, selected }: ViewProps & { row: Row; columns: readonly string[] }) {
  return (
    <tr>
      <th scope="row">{row.number}</th>
      {columns.map((column) => {
        const cell = row.cells.get(column)
        return (
          <td key={column}>
            {cell &&
              blocksOf(text.text, text.marks, { from: cell.start, to: cell.end }).map((block) => (
                <Segments key={block.start} block={block} marks={marks} selected={selected} />
              ))}
          </td>
        )
      })}
    </tr>
  )
}
