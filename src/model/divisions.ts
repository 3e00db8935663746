// The divisions of China to county, in force and former, as linked rows. It exists so that a name, a year and a parent
// can be asked for without a package at run time.

import type { Division, PlaceLevel } from './place.ts'
import { divisions as divisionRows } from './places/divisions.data.ts'
import { former as formerRows } from './places/former.data.ts'

/** All rows: those in force by their code, and every row with the former ones after them. */
export type DivisionTable = { byCode: Map<string, Division>; all: Division[] }

let table: DivisionTable | null = null

/** The table, parsed on first use (about 3 ms). */
export function divisionTable(): DivisionTable {
  table ??= parse()
  return table
}

function parse(): DivisionTable {
  const byCode = new Map<string, Division>()
  for (const row of divisionRows.trim().split(' ')) addCurrent(byCode, row)
  const all = [...byCode.values()]
  for (const row of formerRows.trim().split(' ')) all.push(formerDivision(byCode, row))
  return { byCode, all }
}

function addCurrent(byCode: Map<string, Division>, row: string): void {
  const code = row.slice(0, 6)
  const at = row.indexOf('@')
  const name = at < 0 ? row.slice(6) : row.slice(6, at)
  const from = at < 0 ? 0 : Number(row.slice(at + 1))
  byCode.set(code, division({ byCode, code, name, from, to: 9999 }))
}

function formerDivision(byCode: Map<string, Division>, row: string): Division {
  const [codeName = '', from = '0', to = '0', next = ''] = row.split(',')
  const written = codeName.slice(0, 6)
  const code = written === '000000' ? next : written
  const name = codeName.slice(6)
  const made = division({ byCode, code, name, from: Number(from), to: Number(to) - 1 })
  made.successor = byCode.get(next) ?? null
  if (written !== '000000') return made
  // Names from before 2003 have no code in the source; the land's own code of today would claim too much.
  const level = /地区$|自治州$/.test(name) ? 'prefecture' : made.place.level
  return { ...made, place: { ...made.place, code: null, level } }
}

type Row = { byCode: Map<string, Division>; code: string; name: string; from: number; to: number }

function division({ byCode, code, name, from, to }: Row): Division {
  const parent = parentOf(byCode, code)
  const level = levelOf(code)
  return { place: { name, code, level, within: parent?.place.name ?? null }, parent, from, to, successor: null }
}

function levelOf(code: string): PlaceLevel {
  if (code.endsWith('0000')) return 'province'
  return code.endsWith('00') ? 'prefecture' : 'county'
}

function parentOf(byCode: Map<string, Division>, code: string): Division | null {
  if (code.endsWith('0000')) return null
  const prefecture = code.endsWith('00') ? undefined : byCode.get(`${code.slice(0, 4)}00`)
  return prefecture ?? byCode.get(`${code.slice(0, 2)}0000`) ?? null
}
