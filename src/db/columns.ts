// Columns on the wire (成列传入): the values of one column of many rows as one array in the database's own binary form, which it takes apart in
// half the time of JSON. What has no plain binary form here goes as text and is cast.
import { sql, type Transaction } from 'kysely'
import { Canonical } from './canonical.ts'
import type { Tables } from './tables.ts'

/** The types that are sent as they are, with PostgreSQL's numbers for them (pg_type.dat), which never change. */
const sentAs = { uuid: 2950, text: 25, integer: 23, jsonb: 3802 } as const
type Sent = keyof typeof sentAs

/** The columns of each table that was asked for, with their types as SQL writes them. */
const known = new Map<string, ReadonlyMap<string, string>>()

/** The types of some columns of a table as SQL writes them. Throws for a column that the table does not have. */
export async function typesOf(
  tx: Transaction<Tables>,
  table: keyof Tables & string,
  names: readonly string[],
): Promise<string[]> {
  const has = (types: ReadonlyMap<string, string> | undefined) => names.every((name) => types?.has(name))
  // A table may have got more columns since.
  if (!has(known.get(table))) known.set(table, await askedTypes(tx, table))
  const types = known.get(table)!
  if (!has(types)) throw new TypeError(`${table} has no column ${names.filter((name) => !types.has(name))}`)
  return names.map((name) => types.get(name)!)
}

async function askedTypes(tx: Transaction<Tables>, table: string): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ name: string; type: string }>`
    select attname as name, format_type(atttypid, atttypmod) as type from pg_attribute
    where attrelid = ${table}::regclass and attnum > 0 and not attisdropped`.execute(tx)
  return new Map(rows.map(({ name, type }) => [name, type]))
}

/** Columns of the same length as a table `u` with their names; `values` gives all values of one by its name. */
export function unnested(names: readonly string[], types: readonly string[], values: (name: string) => unknown[]) {
  const columns = names.map((name, at) => {
    const type = sentFor(types[at]!)
    return sql`unnest(${arrayOf(type, values(name))}::${sql.raw(type)}[]) as ${sql.ref(name)}`
  })
  return sql`(select ${sql.join(columns)}) u`
}

/** A column of that table as the type that it has in its own. */
export function typed(name: string, type: string) {
  return sentFor(type) === type ? sql`u.${sql.ref(name)}` : sql`u.${sql.ref(name)}::${sql.raw(type)}`
}

const sentFor = (type: string): Sent => (type in sentAs ? (type as Sent) : 'text')

/** An array of one dimension in PostgreSQL's binary form (array_recv); `jsonb` is its version and the JSON text. */
export function arrayOf(type: Sent, values: readonly unknown[]): Buffer {
  const written = values.map((value) => (value === null || value === undefined ? null : writtenAs(type, value)))
  let size = 20
  for (const one of written) size += 4 + (one === null ? 0 : most(type, one))
  const bytes = Buffer.allocUnsafe(size)
  let at = 0
  const int = (n: number) => {
    at = bytes.writeInt32BE(n, at)
  }
  for (const n of [1, 1, sentAs[type], written.length, 1]) int(n)
  for (const one of written) {
    if (one === null) int(-1)
    else at = put(bytes, at, { type, one })
  }
  return bytes.subarray(0, at)
}

type Written = string | number

/** More bytes than it can take: a letter of a string takes three at most. */
const most = (type: Sent, one: Written) => (typeof one === 'number' ? 4 : type === 'uuid' ? 16 : one.length * 3 + 1)

function put(bytes: Buffer, at: number, { type, one }: { type: Sent; one: Written }): number {
  const begin = at + 4
  let end = begin
  if (typeof one === 'number') end = bytes.writeInt32BE(one, begin)
  else if (type === 'uuid') end = putId(bytes, begin, one)
  else {
    if (type === 'jsonb') bytes[end++] = 1
    end = putText(bytes, end, one)
  }
  bytes.writeInt32BE(end - begin, at)
  return end
}

/** Most texts are a code of some plain letters, sooner written here than by the buffer. */
const fewLetters = 24

function putText(bytes: Buffer, begin: number, text: string): number {
  if (text.length > fewLetters) return begin + bytes.write(text, begin)
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit > 0x7f) return begin + bytes.write(text, begin)
    bytes[begin + at] = unit
  }
  return begin + text.length
}

function putId(bytes: Buffer, begin: number, id: string): number {
  let end = begin
  for (let at = 0; at < id.length; at += 2) {
    if (id.charCodeAt(at) === 0x2d) at++
    bytes[end++] = (digit(id.charCodeAt(at)) << 4) | digit(id.charCodeAt(at + 1))
  }
  if (end - begin !== 16) throw new TypeError(`not a uuid: ${id}`)
  return end
}

/** The value of a hexadecimal digit by its unit; large and small letters differ in one bit. */
function digit(unit: number): number {
  const value = unit <= 0x39 ? unit - 0x30 : (unit | 0x20) - 0x57
  if (value < 0 || value > 15 || (unit > 0x39 && value < 10)) throw new TypeError('not a digit of a uuid')
  return value
}

function writtenAs(type: Sent, value: unknown): Written {
  if (type === 'jsonb') return value instanceof Canonical ? value.text : JSON.stringify(value)
  if (typeof value === 'string') return value
  if (type === 'integer' && Number.isInteger(value)) return value as number
  if (type === 'text') return textOf(value)
  throw new TypeError(`not a value of a column of ${type}: ${value}`)
}

/** A value as text that the database casts. */
function textOf(value: unknown): string {
  if (value instanceof Date) return value.toISOString()
  if (Array.isArray(value)) return `{${value.map((one) => `"${String(one).replace(/["\\]/g, '\\$&')}"`).join(',')}}`
  if (typeof value === 'object') throw new TypeError('an object in a column that is none of JSON')
  return String(value)
}
