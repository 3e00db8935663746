// The columns of a kind's table (台账的栏): those of the kind, then the tie, the programme, the figures and the last change; what an entry says in
// each, and what changes when a person writes something else there.

import type { Said } from '../../words/language.tsx'
import type { EntryRow, Kind } from './scope.ts'

type KindColumn = Kind['columns'][number]

/** A column of a table or a field of a form. */
export type LedgerColumn = Said & {
  id: string
  type: KindColumn['type'] | 'tie' | 'programme' | 'figures' | 'moment'
  choices?: readonly (Said & { id: string })[] | undefined
  required: boolean
}

/** What stands in a cell: parties are names. */
export type Value = string | boolean | string[] | null

/** What is known of an entry by those who show and change it. */
export type EntryLike = Pick<EntryRow, 'name' | 'stage' | 'from' | 'to' | 'tie' | 'programme' | 'note'> &
  Pick<EntryRow, 'parties' | 'properties'>

/** What a form can fill in. */
export function fieldsOf({ columns }: Kind): LedgerColumn[] {
  const at = columns.findIndex(({ id }) => id === 'to')
  return [...columns.slice(0, at + 1), tieColumn, programmeColumn, ...columns.slice(at + 1)]
}

/** Every column that a table can show. */
export function tableColumnsOf(kind: Kind): LedgerColumn[] {
  const [name, ...rest] = fieldsOf(kind)
  return [name!, figuresColumn, ...rest, updatedColumn]
}

const tieColumn: LedgerColumn = { id: 'tie', zh: '结对关系', en: 'tie', type: 'tie', required: false }
const programmeColumn: LedgerColumn = {
  ...{ id: 'programme', zh: '合作机制', en: 'programme', type: 'programme' as const },
  required: false,
}
const figuresColumn: LedgerColumn = { id: 'figures', zh: '数据', en: 'figures', type: 'figures', required: false }
const updatedColumn: LedgerColumn = { id: 'updated', zh: '最近改动', en: 'changed', type: 'moment', required: false }

/** What is shown before a person chooses: what every office asks first, and the first of the kind's own properties. */
export function defaultColumns(kind: Kind): string[] {
  const own = kind.columns.filter(({ id, type }) => id.startsWith('properties.') && type !== 'long_text').slice(0, 3)
  const stage = kind.stages.length > 0 ? ['stage'] : []
  return ['name', 'figures', ...stage, 'from', 'tie', ...own.map(({ id }) => id)]
}

const widths: Partial<Record<LedgerColumn['type'], number>> = {
  ...{ long_text: 260, day: 116, number: 110, choice: 110, yes_no: 90, url: 180, parties: 180 },
  ...{ tie: 210, programme: 150, figures: 300, moment: 150 },
}

/** The width of a column in pixels. */
export function widthOf({ id, type }: LedgerColumn): number {
  return id === 'name' ? 260 : (widths[type] ?? 160)
}

/** Columns by which the API can sort. */
export const sortable = new Set(['name', 'stage', 'from', 'to', 'updated'])

/** What an entry says in a column. */
export function saidIn(entry: EntryLike, id: string): Value {
  const [group, own] = id.split('.')
  if (group === 'parties') return entry.parties.filter(({ role }) => role === own).map(({ name }) => name)
  if (group === 'properties') return entry.properties[own ?? ''] ?? null
  return entry[group as 'name' | 'stage' | 'from' | 'to' | 'tie' | 'programme' | 'note'] ?? null
}

/** What has to be sent so that an entry says something else in a column. */
export function changeOf(entry: EntryLike, id: string, value: Value) {
  const [group = '', own = ''] = id.split('.')
  const empty = value === null || value === '' || (Array.isArray(value) && value.length === 0)
  if (group === 'parties') {
    const names = Array.isArray(value) ? value : []
    const kept = new Map(entry.parties.map((party) => [party.name, party]))
    const named = names.map((name) => {
      const known = kept.get(name)
      return known ? { name, code: known.code, role: own } : { name, role: own }
    })
    return { parties: [...entry.parties.filter(({ role }) => role !== own), ...named] }
  }
  if (group === 'properties') {
    const { [own]: _, ...rest } = entry.properties
    return { properties: empty ? rest : { ...rest, [own]: value as string | boolean } }
  }
  return { [group]: empty ? (group === 'name' ? '' : null) : value }
}
