// Figures of tables (表中的数据): each number cell of a table with what its row, its column and the caption say of it.
import type { Span } from '../../../model/evidence.ts'
import type { Status } from '../../../model/figure.ts'
import type { Day, Period } from '../../../model/period.ts'
import type { Place } from '../../../model/place.ts'
import { mostExact, related } from '../parties/main-pair.ts'
import { amountIn, type CellAmount } from './amounts.ts'
import type { Caption } from './captions.ts'
import type { Column } from './columns.ts'
import type { GridCell } from './grids.ts'
import { keyOf, type Saying } from './judged.ts'
import { longestThing, measureAt, type Naming } from './measures.ts'
import type { Row } from './rows.ts'
import { hasOwnUnit, sortOf } from './sorts.ts'
import { fittingUnit, type UnitWord, unitOfWords } from './units.ts'
import { said } from './whens.ts'
import { isCumulative, isSuffix, statusIn } from './words.ts'

/** A number of a table: its cell, its row and column by index, and all that is said of it but theme and accrual, which `saying` decides. */
export type Told = {
  cell: GridCell
  row: number
  column: number
  amount: CellAmount
  measure: string
  status: Status
  cumulative: boolean
  period: Period | null
  parties: string[]
  /** Whether neither its row nor its head names a region. */
  unnamed: boolean
  saying: Saying
  key: string
}
/** A table with its parts read. */
export type Table = { columns: Column[]; rows: Row[]; caption: Caption; naming: Naming; published: Day | null }
/** The numbers of a table; the cells whose number is too long or `unfit`; the columns that have numbers and no unit, by their first cell. */
export type Numbers = { told: Told[]; tooLong: GridCell[]; unfit: GridCell[]; unitless: Map<Column, GridCell> }

/** The numbers of a table in order of place. */
export function numbersOf(table: Table): Numbers {
  const { columns, rows } = table
  const found: Numbers = { told: [], tooLong: [], unfit: [], unitless: new Map() }
  const byColumn = new Map(columns.map((column, i) => [column.column, i]))
  for (const [row, { cells }] of rows.entries())
    for (const cell of cells) {
      const column = byColumn.get(cell.column)
      if (cell.unfit) found.unfit.push(cell)
      else if (column !== undefined && columns[column]!.role === 'figures' && isNumber(cell))
        take(table, { cell, row, column }, found)
    }
  return found
}

/** A four-digit number in a column of numbers is a number. */
function isNumber(cell: GridCell): boolean {
  const sort = sortOf(cell)
  return sort === 'number' || (sort === 'year' && /^\d{4}$/.test(cell.text))
}

type At = { cell: GridCell; row: number; column: number }

function take(table: Table, at: At, found: Numbers): void {
  const [row, column] = [table.rows[at.row]!, table.columns[at.column]!]
  const own = hasOwnUnit(at.cell.text)
  // A number with its unit under no head of its own (指标, 数值) is read with its line, as a sentence.
  if (own && column.measure === '' && column.suffix === '' && !column.when && column.places.length === 0) return
  const unit = own ? null : unitAt(row, column, table)
  if (!own && !unit) {
    if (!found.unitless.has(column)) found.unitless.set(column, column.heads.at(-1) ?? at.cell)
    return
  }
  const amount = amountIn(at.cell.text, unit)
  if (amount === 'too_long') found.tooLong.push(at.cell)
  else if (amount && !contradicts(amount, column)) found.told.push(toldAt(table, at, amount))
}

/** A share in a column of money or of people is no figure of that column. */
function contradicts({ unit }: CellAmount, { unit: headed, said }: Column): boolean {
  return unit === 'percent' && headed !== null && headed.unit !== 'percent' && !isSuffix(said)
}

function unitAt(row: Row, column: Column, { naming, caption }: Table): UnitWord | null {
  const { thing } = measureAt(row, column, naming)
  if (row.unit && naming.byRows && column.suffix === '') return row.unit
  const said = (words: string) => unitOfWords(words) ?? fittingUnit(caption.units, words)
  // 人数 says how its numbers count, whatever the caption says that they count.
  const own = column.unit ?? row.section.unit ?? unitOfWords(column.heads.at(-1)?.text ?? '') ?? said(thing)
  return own || isSuffix(thing) || column.of === '' ? own : said(column.of)
}

function toldAt(table: Table, { cell, row: rowAt, column: columnAt }: At, amount: CellAmount): Told {
  const { caption, naming, published } = table
  const [row, column] = [table.rows[rowAt]!, table.columns[columnAt]!]
  const { measure, thing } = measureAt(row, column, naming)
  const when = column.when ?? row.when ?? caption.when
  const framed = !column.when && !row.when && caption.cumulative
  const cumulative = column.cumulative || framed || (row.sort !== 'total' && isCumulative(row.said))
  const percent = amount.unit === 'percent'
  const unit = percent ? '%' : `${amount.counter ?? '个'}`
  const saying = {
    heading: caption.words,
    before: `${said(when)}${cumulative ? '累计' : ''}${thing}`,
    unit,
    measure: thing,
  }
  const ahead = when && published && when.period[0] > published ? 'planned' : 'actual'
  return {
    ...{ cell, row: rowAt, column: columnAt, amount, measure, cumulative, saying, key: keyOf(saying) },
    status: column.status ?? labelStatus(row, naming) ?? caption.status ?? ahead,
    period: when?.period ?? null,
    parties: partiesAt(row, column, caption),
    unnamed: row.places.length === 0 && column.places.length === 0,
  }
}

function labelStatus({ label }: Row, { byRows }: Naming): Status | null {
  return byRows && /^(?:计划|预计|预期|目标|拟|力争)/.test(label) ? statusIn(label) : null
}

/**
 * A cell with sentences: the regions that its row names, whom its row is about with the caption's other side, when, and the thing that
 * the row is about (`''` where it is about no thing of its own).
 */
export type Scope = Span & { own: string[]; whole: string[]; period: Period | null; thing: string }

/** What the sentences in a row's cells speak of. */
export function scopeOf(row: Row, { caption, naming }: Table): Omit<Scope, 'start' | 'end'> {
  const own = mostExact(once(row.places.map(({ place }) => place))).map(({ name }) => name)
  const thing = naming.byRows || !naming.alike.has(row) ? '' : row.label.slice(0, longestThing)
  return { own, whole: partiesAt(row, null, caption), period: (row.when ?? caption.when)?.period ?? null, thing }
}

/** Whom a number is about: whom its row or column names, with the caption's other side where they name one. */
function partiesAt(row: Row, column: Column | null, { places }: Caption): string[] {
  // 疆 of 湖州援疆指挥部 says less than the county that the caption names.
  const isTold = ({ place, start, end }: Row['places'][number]) =>
    end - start > 1 || !places.some((one) => one.name !== place.name && related(one, place))
  const told = row.places.filter(isTold)
  const named = told.length > 0 ? told : (column?.places ?? [])
  const own = mostExact(once(named.map(({ place }) => place)))
  if (own.length === 0) return once(places).map(({ name }) => name)
  const others = places.length <= 2 ? places.filter((place) => !own.some((one) => related(one, place))) : []
  const first = places[0] && others.includes(places[0])
  return once(own.length > 1 ? own : first ? [...others, ...own] : [...own, ...others]).map(({ name }) => name)
}

const once = (places: readonly Place[]) =>
  places.filter(({ name }, i) => places.findIndex((other) => other.name === name) === i)
