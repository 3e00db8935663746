// A wide table (宽表): where the window is narrower than it, it is scrolled in a box of its own, by touch, wheel or the keys, and the page stays where it
// is; on a phone its rows are cards.
import { Grid, Table, type TableProps } from 'antd'
import { usePrinting } from './printing.ts'
import { RowCards } from './row-cards.tsx'
import './wide-table.css'

type Props<Row> = Omit<TableProps<Row>, 'scroll'> & { name: string; width: number }

/** `name`: what is listed; `width`: below so many pixels it is scrolled. */
export function WideTable<Row extends object>({ name, width, ...table }: Props<Row>) {
  const wide = Grid.useBreakpoint().md ?? true
  // On paper there are no pages to turn and nothing to scroll.
  const printing = usePrinting()
  if (!wide && !printing) return <RowCards<Row> name={name} {...table} />
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has only keys scrolls it by them
    <section aria-label={name} tabIndex={0} style={{ overflowX: 'auto', width: '100%' }}>
      <div style={{ minWidth: printing ? 0 : width }}>
        <Table<Row> {...table} {...(printing ? { pagination: false as const } : {})} />
      </div>
    </section>
  )
}
