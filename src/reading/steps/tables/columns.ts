// Columns (列): what the heads over each column say of it: whether it holds figures, labels, units or years, what is counted, in which unit
// and when.

import type { Status } from '../../../model/figure.ts'
import { attributeWords } from '../../../model/phrases.data.ts'
import type { GridCell, GridRow } from './grids.ts'
import type { Told } from './phrases.ts'
import { headsOver, type Region } from './regions.ts'
import { sortOf } from './sorts.ts'
import { isDuration, type UnitWord, unitIn, unitOfHead } from './units.ts'
import { hullOf, type When, whenOf, withoutTimes, withYear, yearBefore } from './whens.ts'
import {
  countsNothing,
  goesBefore,
  isCumulative,
  isField,
  isGeneric,
  isPart,
  isSuffix,
  isTotal,
  ofWhole,
  statusIn,
  withoutMarks,
} from './words.ts'

export type Column = {
  column: number
  role: 'figures' | 'label' | 'unit' | 'years' | 'nothing'
  /** The heads over it, from above; empty in a table without heads. */
  heads: GridCell[]
  /** All its heads' words. */
  said: string
  /** What is counted; `''` where the heads do not say. `suffix`: what they say of another measure, 完成率. */
  measure: string
  suffix: string
  unit: UnitWord | null
  when: When | null
  places: Told['places']
  status: Status | null
  cumulative: boolean
  total: boolean
  part: boolean
  /** What the column counts of which it is a part; `''` where it is of none. */
  of: string
}

/** What the phrases of a table tell, and the year of its caption. */
export type Reader = { told: (phrase: string) => Told; year: number | null }

/** The columns of a table that hold anything, in order. */
export function columnsOf({ heads, rows }: Region, reader: Reader): Column[] {
  const cells = cellsByColumn(rows)
  const columns = [...cells.keys()]
    .sort((a, b) => a - b)
    .map((column) => {
      const over = headsOver(heads, column)
      return columnOf({ column, heads: over, cells: cells.get(column)! }, reader)
    })
  for (const [i, column] of columns.entries()) {
    const whole = column.part ? wholeBefore(columns, i) : null
    if (whole && !column.unit) column.unit = whole.unit
    if (whole) Object.assign(column, { measure: ofWhole(column.measure, whole.measure), of: whole.measure })
    if (column.role === 'figures') goOn(column, columns.slice(Math.max(0, i - farthest), i))
  }
  spread(columns)
  return columns
}

/** 上年同期, 同比增长 and 全年目标 are of what the column before them counts. */
function goOn(column: Column, before: readonly Column[]): void {
  if (column.measure !== '' || column.total) return
  if (column.suffix === '' && column.when === null && column.status === null) return
  const base = before.findLast(
    ({ role, suffix, status, said }) =>
      role === 'figures' && suffix === '' && status !== 'target' && !earlier.test(said),
  )
  if (!base) return
  if (column.said.includes('同期') && base.when) column.when = yearBefore(base.when)
  else if (column.suffix !== '') column.when ??= base.when
  if (base.measure === '') return
  column.measure = base.measure
  if (column.suffix === '') column.unit ??= base.unit
}

const earlier = /同期|上年|去年/
/** As many columns before it may a column go on with. */
const farthest = 8

/** A 合计 of columns that have a time each is of all their times. */
function spread(columns: readonly Column[]): void {
  const figures = columns.filter(({ role, total }) => role === 'figures' && !total)
  const hull = figures.every(({ when }) => when) ? hullOf(figures.map(({ when }) => when)) : null
  for (const column of columns) if (column.total && hull) column.when ??= hull
}

function cellsByColumn(rows: readonly GridRow[]): Map<number, GridCell[]> {
  const cells = new Map<number, GridCell[]>()
  for (const row of rows)
    for (const cell of row.cells) {
      const list = cells.get(cell.column)
      if (list) list.push(cell)
      else cells.set(cell.column, [cell])
    }
  return cells
}

/** The column of which a column that says 其中 is a part: the nearest before it that is none. */
export function wholeBefore(columns: readonly Column[], at: number): Column | null {
  for (let i = at - 1; i >= 0 && columns[i]!.role === 'figures'; i--) if (!columns[i]!.part) return columns[i]!
  return null
}

type Bare = { column: number; heads: GridCell[]; cells: readonly GridCell[] }

function columnOf({ column, heads, cells }: Bare, reader: Reader): Column {
  const levels = heads.map(({ text }) => levelOf(text, reader))
  const last = heads.at(-1)?.text ?? ''
  const words = levels.map((level) => level.words)
  const deepest = <T>(of: (level: Level) => T | null): T | null =>
    levels.findLast((level) => of(level) !== null) ? of(levels.findLast((level) => of(level) !== null)!) : null
  const suffix = words.filter(isSuffix).join('')
  return {
    column,
    role: roleOf(heads, cells),
    heads,
    said: heads.map(({ text }) => text).join(' '),
    measure: joined(words.filter((word) => !isGeneric(word) && !(isSuffix(word) && word.length <= 4))),
    suffix: suffix.length <= 4 ? suffix : '',
    unit: deepest(({ unit }) => unit),
    when: deepest(({ when }) => when),
    places: levels.findLast(({ places }) => places.length > 0)?.places ?? [],
    status: deepest(({ status }) => status),
    cumulative: heads.some(({ text }) => isCumulative(text)),
    total: isTotal(unitOfHead(last).words),
    part: heads.some(({ text }) => isPart(text)),
    of: '',
  }
}

type Level = { words: string; unit: UnitWord | null; when: When | null; places: Told['places']; status: Status | null }

/** What one head says: 2024年完成值（万元） is a time, a status and a unit. */
function levelOf(text: string, { told, year }: Reader): Level {
  const phrase = phraseOf(text, year)
  const { places, times } = told(phrase)
  const { words, unit } = unitOfHead(withoutTimes(phrase, times))
  const bare = withoutMarks(words)
    .replace(/^累计/, '')
    .replace(/^（([^（）]*)）$/, '$1')
    .replace(/^[“”]*(?:时期|期间|年度)?$/, '')
  return {
    words: isPlaceAlone(bare, phrase, places) ? '' : bare,
    unit,
    when: whenOf(times),
    places,
    status: statusIn(text),
  }
}

/** The words of a head, label or caption as they are read for what they name. */
export function phraseOf(text: string, year: number | null): string {
  return withYear(text.replace(/[\n\t]/g, ' '), year)
}

/** Whether words are nothing but the places that they name: 北仑区, 宁波市与黄冈市. */
export function isPlaceAlone(words: string, phrase: string, places: Told['places']): boolean {
  if (places.length === 0) return false
  const named = places.reduce((sum, { start, end }) => sum + end - start, 0)
  const joints = words.replace(/[-—~·、，,与和及同对（）\s]|小计|合计/g, '').length
  return named >= joints && phrase.length <= 40
}

/** 资金投入 over 省级 is 省级资金投入, 援助资金 over 到位资金 is 到位援助资金, 签约项目 over 总投资 both in order; 劳务协作 over 转移就业, and what holds the other, say it alone. */
function joined(words: readonly string[]): string {
  return words.reduce((all, word) => {
    if (all === '' || word.includes(all)) return word
    if (all.endsWith(word)) return all
    const come = all.endsWith('资金')
      ? /^(?:已|实际|累计)?(到位|拨付|支出|安排|下达|落实|使用|结余)资金$/.exec(word)
      : null
    if (come) return come[1] + all
    if (isField(all) && word.length >= 4 && !attributes.has(word)) return word
    return goesBefore(word) ? word + all : all + word
  }, '')
}

const attributes = new Set(attributeWords)

const unitHead = /^(?:计量|计算|数据)?单位$/

function roleOf(heads: readonly GridCell[], cells: readonly GridCell[]): Column['role'] {
  const last = heads.at(-1)?.text ?? ''
  const counts = { number: 0, year: 0, none: 0, code: 0, words: 0 }
  for (const cell of cells) counts[sortOf(cell)]++
  if (heads.some(({ text }) => countsNothing(unitOfHead(text).words)) || isDuration(last))
    return counts.words > counts.number ? 'label' : 'nothing'
  if (unitHead.test(last.replace(/\s/g, '')) && cells.filter(({ text }) => unitIn(text)).length * 2 > cells.length)
    return 'unit'
  if (counts.number === 0) return counts.year > counts.words ? 'years' : 'label'
  if (counts.year > counts.number && /^(?:年份?|年度|[一-龥]{2}年[份度])$/.test(last)) return 'years'
  return counts.number + counts.none + counts.year >= counts.words ? 'figures' : 'label'
}
