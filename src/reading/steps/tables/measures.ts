// Measures of tables (表中的统计口径): what a number in a table counts: what its column says, or its row, or the caption, with the thing that
// the row is about where several rows would else say the same.
import { groupedBy } from '../../../model/grouped.ts'
import type { Caption } from './captions.ts'
import type { Column } from './columns.ts'
import type { Row } from './rows.ts'
import { callsRows, namesMeasures, namesThings } from './words.ts'

/**
 * What a table's cells count: whether its rows name it, which rows cannot be told apart by their places and times, and which of those not by
 * their labels either.
 */
export type Naming = { byRows: boolean; alike: ReadonlySet<Row>; twice: ReadonlySet<Row>; caption: Caption }

/** No more of a thing's name goes into a measure. */
export const longestThing = 24

/** How a table names what it counts. */
export function namingOf(columns: readonly Column[], rows: readonly Row[], caption: Caption): Naming {
  const named = rows.filter(({ sort }) => sort !== 'total')
  const keyOf = ({ places, when, sort }: Row) =>
    [sort, ...places.map(({ place }) => place.name).sort(), when?.period.join()].join()
  const groups = groupedBy(named, keyOf)
  const labels = groupedBy(named, (row) => `${keyOf(row)} ${row.label}`)
  const things = columns.some(({ role, said }) => role === 'label' && namesThings(said))
  const alike = [...groups.values()].filter((group) => things || group.length > 1 || !group[0]!.places.length).flat()
  const twice = [...labels.values()].filter((group) => group.length > 1).flat()
  return { byRows: rowsName(columns, rows), alike: new Set(alike), twice: new Set(twice), caption }
}

function rowsName(columns: readonly Column[], rows: readonly Row[]): boolean {
  const labelled = rows.filter(({ label }) => label !== '').length
  if (columns.some(({ role }) => role === 'unit')) return labelled > 0
  const heads = columns.filter(({ role }) => role === 'label').map(({ said }) => said)
  if (heads.some((head) => namesThings(head) || callsRows(head))) return false
  if (labelled * 2 <= rows.length) return false
  const figures = columns.filter(({ role }) => role === 'figures')
  return (
    figures.every(({ measure }) => measure === '') ||
    (heads.some(namesMeasures) && figures.some(({ measure }) => measure === ''))
  )
}

/** What the number at a row and a column counts; `thing` is the same without the row's own thing. `''` where nothing says it. */
export function measureAt(
  row: Row,
  column: Column,
  { byRows, alike, twice, caption }: Naming,
): { measure: string; thing: string } {
  const own = byRows ? row.label : column.measure || (row.section.unit ? row.section.words : '')
  const counted = own || (byRows ? column.measure : '') || caption.measure
  const more = byRows && own !== '' && !own.includes(column.measure) ? column.measure : ''
  const thing = `${counted}${more}${counted.endsWith(column.suffix) ? '' : column.suffix}`
  const label = !byRows && alike.has(row) && !thing.includes(row.label) ? row.label : ''
  const over = twice.has(row) && !thing.includes(row.over) ? row.over : ''
  return { measure: (over + label).slice(0, longestThing) + thing, thing }
}
