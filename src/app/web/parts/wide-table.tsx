// A wide table (宽表): on a narrow screen it is scrolled in a box of its own, by touch, wheel or the keys, and the page stays where it is.
import { Table, type TableProps } from 'antd'
import { usePrinting } from './printing.ts'

type Props<Row> = Omit<TableProps<Row>, 'scroll'> & { name: string; width: number }

/** `name`: what is listed; `width`: below so many pixels it is scrolled. */
export function WideTable<Row extends object>({ name, width, ...table }: Props<Row>) {
  // On paper there are no pages to turn.
  const whole = usePrinting() ? { pagination: false as const } : {}
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has only keys scrolls it by them
    <section aria-label={name} tabIndex={0} style={{ overflowX: 'auto', width: '100%' }}>
      <div style={{ minWidth: width }}>
        <Table<Row> {...table} {...whole} />
      </div>
    </section>
  )
}
