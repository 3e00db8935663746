// Names of rows (行的名称): what a row's thing is called in the book. Two rows of one list never get one name: what tells them apart goes into it.
import type { KindId } from '../../../model/kinds.ts'
import type { ReadTable, TableRow } from '../../../model/read-table.ts'
import { plainNames } from '../aggregate.ts'
import { normalName } from '../normal.ts'
import type { List } from './lists.ts'
import { nameCell } from './lists.ts'

/** The name of each row of a list, in the rows' order. */
export function namesOf(table: ReadTable, list: List, rows: readonly TableRow[]): string[] {
  const plain = rows.map((row) => ownName(table, list, row))
  const same = Map.groupBy(rows.keys(), (i) => normalName(plain[i]!))
  const names = [...plain]
  for (const group of same.values()) {
    if (group.length < 2) continue
    const told = apart(
      group.map((i) => rows[i]!),
      list.thing,
    )
    for (const [at, i] of group.entries()) if (told) names[i] = withTelling(plain[i]!, told[at]!)
  }
  return names.map((name) => withYearOf(list.kind, name, table.year))
}

function ownName(table: ReadTable, { kind, thing, actors }: List, row: TableRow): string {
  const cell = nameCell(row, thing)!
  const name = cell.text.replace(/\s+/g, ' ').replace(/^(?:\d{1,3}|[一二三四五六七八九十]{1,3})[、.．]\s*/, '')
  if (batch.test(name))
    return `${table.year === null ? '' : `${table.year}年`}${name}${teamIn(table, row) ?? plainNames[kind]}`
  return actors && !ownThings.has(kind) ? `${name}${plainNames[kind]}` : name
}

/** 第三批, 2期: names nothing without what came in it. */
const batch = /^第?[一二三四五六七八九十\d]{1,3}[批期次轮](?:次)?$/
/** Kinds of which a firm, a school or a hospital is the thing itself. */
const ownThings = new Set<KindId>(['project', 'service', 'park'])

/** What sort of team a row is of: 医疗队. */
function teamIn({ heads }: ReadTable, row: TableRow): string | null {
  const cell = row.labels.find(
    ({ column, text }) => /类别|类型|队伍|团队|人员/.test(heads[column]?.at(-1) ?? '') && /^[一-龥]{2,12}$/.test(text),
  )
  return cell?.text ?? null
}

type Telling = { text: string; place: boolean }

/** The labels by which rows of one name differ: their regions before anything else. Null where nothing tells them apart. */
function apart(rows: readonly TableRow[], thing: number): Telling[] | null {
  const columns = [...new Set(rows.flatMap(({ labels }) => labels.map(({ column }) => column)))].filter(
    (column) => column !== thing,
  )
  const told = columns.flatMap((column) => {
    const cells = rows.map((row) => row.labels.find((label) => label.column === column))
    const texts = cells.map((cell) => cell?.text ?? '')
    const place = cells.every((cell) => cell && cell.places.length > 0 && cell.text.length <= 12)
    return new Set(texts).size === rows.length && texts.every((text) => text.length <= 30) ? [{ texts, place }] : []
  })
  const best = told.find(({ place }) => place) ?? told[0]
  return best ? best.texts.map((text) => ({ text, place: best.place })) : null
}

function withTelling(name: string, { text, place }: Telling): string {
  if (text === '' || name.includes(text)) return name
  return place ? `${text}${name}` : `${name}（${text}）`
}

/** Funds come every year under one name. */
function withYearOf(kind: KindId, name: string, year: number | null): string {
  return kind !== 'fund' || year === null || /(?:19|20)\d\d/.test(name) ? name : `${year}年${name}`
}

/** What a total of a list is called: 新材料合作项目 for the 小计 of 新材料, the fund's own name where all rows are of one fund. */
export function totalName(table: ReadTable, { kind, thing }: List, row: TableRow): string {
  const things = new Set(
    table.rows().flatMap((one) => (one.sort === 'plain' ? (nameCell(one, thing)?.text ?? []) : [])),
  )
  const [only, more] = things
  const own = only && !more && table.rows().length > 2 ? withYearOf(kind, only, table.year) : plainNames[kind]
  if (row.sort !== 'subtotal') return own
  const labels = row.labels.map(({ text }) => text.replace(/小计|合计|[（()）]/g, ''))
  const group = labels.find((text) => text.length > 1 && text.length <= 12)
  return `${group ?? (row.section.length <= 12 ? row.section : '')}${own}`
}
