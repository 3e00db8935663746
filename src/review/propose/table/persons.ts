// Lists of persons (人员名单): a list whose rows are people (姓名, 单位, 职务, 时间) is one statement of how many were sent or trained, and not an
// entry for each of them.
import { evidenceAt, type Span } from '../../../model/evidence.ts'
import type { KindId } from '../../../model/kinds.ts'
import type { Day } from '../../../model/period.ts'
import type { Proposal } from '../../../model/proposal.ts'
import type { ReadTable, TableRow } from '../../../model/read-table.ts'
import { plainNames } from '../aggregate.ts'
import { factsOf } from './facts.ts'
import { captionKind, headOf, nameCell } from './lists.ts'
import { sidesOf } from './sides.ts'

/** A list of persons: what they are entered as, the column of their names, and their rows. */
export type Persons = { kind: KindId; thing: number; rows: TableRow[] }

/** The rows of a table that name a person each, where its caption or its heads say that they were sent or trained; null otherwise. */
export function personsOf(table: ReadTable): Persons | null {
  const thing = table.heads.findIndex((_, column) => /姓名$/.test(headOf(table, column)))
  if (thing < 0) return null
  const said = captionKind(table.caption)
  const posted = table.heads.some((_, column) => /挂职|派驻|派出|支援|受援/.test(headOf(table, column)))
  const kind = said === 'mission' || said === 'training' ? said : posted ? 'mission' : null
  const rows = table.rows().filter((row) => row.sort === 'plain' && nameCell(row, thing) !== null)
  return kind && rows.length > 0 ? { kind, thing, rows } : null
}

type Listed = { text: string; table: ReadTable; published: Day | null }

/** The one entry of a list of persons: 2024年挂职干部12人, from the first day that a row states to the last. */
export function entryOfPersons({ text, table, published }: Listed, { kind, thing, rows }: Persons): Proposal[] {
  const [first] = rows
  const evidence = first && evidenceAt(text, nameCell(first, thing) as Span)
  if (!first || !evidence) return []
  const facts = rows.map((row) => factsOf({ text, kind, table, row, published, counted: '' }))
  const people = new Set(rows.map((row) => nameCell(row, thing)!.text.replace(/\s/g, ''))).size
  const sentence = first.sentence()
  const at = sentence.indexOf(evidence.quote)
  return [
    {
      ...evidence,
      kind,
      name: `${table.year === null ? '' : `${table.year}年`}${sortOf(kind, table.caption)}${people}人`,
      named: false,
      stage: facts.find(({ stage }) => stage !== null)?.stage ?? null,
      ...lasting(facts),
      parties: sidesOf({ kind, table, names: regionsOf(table, rows) }),
      figures: [],
      properties: typeOf(kind, table.caption),
      row: { sentence, inSentence: at < 0 ? null : [at, at + evidence.quote.length] },
    },
  ]
}

const sorts =
  /(?:(?:挂职|援派|选派|驻派)(?:党政)?干部|党政干部|干部人才|专业技术人才|专技人才|技术人才|柔性专家|医疗队员?|医疗专家|支医医生|支教教师|专家|教师|医生|干部|学员|人才)/

const sortOf = (kind: KindId, caption: string) => sorts.exec(caption)?.[0] ?? plainNames[kind]

/** The choice of the kind's property 人员类型 that a caption says: 教师. */
function typeOf(kind: KindId, caption: string): Proposal['properties'] {
  const words: readonly (readonly [RegExp, string])[] = [
    [/教师|支教/, 'teacher'],
    [/医疗|医生|支医/, 'medical'],
    [/柔性|专家/, 'expert'],
    [/专技|技术人才/, 'technical'],
    [/干部/, 'cadre'],
  ]
  const found = kind === 'mission' ? words.filter(([word]) => word.test(caption)) : []
  const [only, more] = found
  return only && !more ? { type: only[1] } : {}
}

/** From the first day of all rows to the last, where each row has one; a list that says no days has none. */
function lasting(facts: readonly { from: Day | null; to: Day | null }[]): { from: Day | null; to: Day | null } {
  const starts = facts.flatMap(({ from }) => from ?? []).sort()
  const ends = facts.flatMap(({ to }) => to ?? []).sort()
  return { from: starts[0] ?? null, to: ends.length === facts.length ? (ends.at(-1) ?? null) : null }
}

/** The regions of the caption, else those that the rows name where they are few. */
function regionsOf(table: ReadTable, rows: readonly TableRow[]): string[] {
  const named = [...new Set(rows.flatMap(({ labels }) => labels.flatMap(({ places }) => places)))]
  if (table.places.length > 1) return [...table.places]
  const all = [...new Set([...table.places, ...named])]
  return all.length <= few ? all : [...table.places]
}
const few = 4
