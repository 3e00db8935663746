// Entries of tables (表中的条目): a list gives one entry a row with all that stands in it; other tables give for each row what a sentence would.
// Every figure of a table is used here, so that the rules of sentences see none of them.
import { type Evidence, evidenceAt, firstFrom } from '../../../model/evidence.ts'
import type { Figure } from '../../../model/figure.ts'
import { kinds } from '../../../model/kinds.ts'
import type { Day } from '../../../model/period.ts'
import type { Proposal } from '../../../model/proposal.ts'
import type { ReadTable, TableRow } from '../../../model/read-table.ts'
import type { Shown } from '../../../model/shown.ts'
import { stageOf } from '../stages.ts'
import { factsOf } from './facts.ts'
import { groupsOf, type RowFigure } from './groups.ts'
import { type List, listOf, nameCell } from './lists.ts'
import { namesOf, totalName } from './names.ts'
import { entryOfPersons, personsOf } from './persons.ts'
import { partiesOfRow, sidesOf } from './sides.ts'

export type Tables = { text: string; tables: readonly ReadTable[]; figures: readonly Figure[]; published: Day | null }

/** What tables propose: `taken`: indexes of the figures that are no sentence's; `lists`: the rows in which names are no sentence's either. */
export type OfTables = { proposals: Proposal[]; taken: Set<number>; lists: TableRow[] }

/** The entries of all tables of a document. */
export function entriesOfTables({ text, tables, figures, published }: Tables): OfTables {
  const out: OfTables = { proposals: [], taken: new Set(), lists: [] }
  for (const table of tables) {
    const list = listOf(table)
    const persons = list ? null : personsOf(table)
    const reader = { text, table, figures, published }
    for (const row of table.rows())
      for (const { index, cell } of inRow(row, figures))
        if (list || persons || table.roles[cell] === 'figures') out.taken.add(index)
    if (list) ofList(reader, list, out)
    else if (persons) {
      out.lists.push(...table.rows())
      out.proposals.push(...entryOfPersons(reader, persons))
    } else for (const row of table.rows()) out.proposals.push(...aggregates(reader, row))
  }
  return out
}

type Reader = { text: string; table: ReadTable; figures: readonly Figure[]; published: Day | null }

/** The figures that stand in a row, each with its column; figures come in order of place. */
function inRow(row: TableRow, figures: readonly Figure[]): { index: number; cell: number }[] {
  const found: { index: number; cell: number }[] = []
  for (let at = firstFrom(figures, row.start); at < figures.length && figures[at]!.end <= row.end; at++) {
    const cell = row.cells.find(({ start, end }) => start <= figures[at]!.start && figures[at]!.end <= end)
    if (cell) found.push({ index: at, cell: cell.column })
  }
  return found
}

/** One entry for each thing; a thing that stands over several rows, and 其中 below it, has the figures of all of them. */
function ofList(reader: Reader, list: List, out: OfTables): void {
  const { table, figures } = reader
  const things: { row: TableRow; figures: number[] }[] = []
  for (const row of table.rows()) {
    const own = inRow(row, figures).map(({ index }) => index)
    const name = row.sort === 'plain' ? nameCell(row, list.thing) : null
    const before = things.at(-1)
    out.lists.push(row)
    if (before && (row.sort === 'part' || (name && nameCell(before.row, list.thing)?.start === name.start)))
      before.figures.push(...own)
    else if (name) things.push({ row, figures: own })
    else if (row.sort === 'plain') out.proposals.push(...aggregates(reader, row))
    else if (own.length > 0) out.proposals.push(...totals(reader, list, row, own))
  }
  const names = namesOf(
    table,
    list,
    things.map(({ row }) => row),
  )
  for (const [i, thing] of things.entries()) out.proposals.push(...ofThing(reader, list, { ...thing, name: names[i]! }))
}

function ofThing(
  { text, table, figures, published }: Reader,
  list: List,
  { row, name, figures: own }: { row: TableRow; name: string; figures: number[] },
): Proposal[] {
  const { kind } = list
  const evidence = evidenceAt(text, nameCell(row, list.thing)!)
  if (!evidence) return []
  const told = own.map((index) => figures[index]!.parties).find((parties) => parties.length > 0) ?? []
  const said = own.map((index) => figures[index]!)
  const facts = factsOf({ text, kind, table, row, published, counted: countedIn(said) })
  const period = !kinds[kind].named && facts.from === null ? periodOf(said) : null
  const days = period ? { from: period[0], to: period[1] } : {}
  const parties = partiesOfRow({ kind, table, row, told })
  return [
    {
      ...evidence,
      kind,
      name,
      named: true,
      parties,
      figures: own,
      ...facts,
      ...days,
      row: marked(row, evidence),
    },
  ]
}

/** The 合计 or 小计 of a list: one statement on all its things. */
function totals({ text, table, figures }: Reader, list: List, row: TableRow, own: number[]): Proposal[] {
  const first = figures[own[0]!]!
  const evidence = evidenceAt(text, first)
  if (!evidence) return []
  const { kind } = list
  const names = { kind, name: totalName(table, list, row), named: false, stage: null, properties: {} }
  return [
    {
      ...evidence,
      ...names,
      ...lasting(own.map((i) => figures[i]!)),
      parties: sidesOf({ kind, table, names: first.parties }),
      figures: own,
      row: marked(row, evidence),
    },
  ]
}

/** What a row without a name of its own states of each kind. */
function aggregates({ text, table, figures }: Reader, row: TableRow): Proposal[] {
  const own = inRow(row, figures).flatMap(({ index, cell }): RowFigure[] =>
    table.roles[cell] === 'figures' ? [{ index, figure: figures[index]!, heads: table.heads[cell] ?? [] }] : [],
  )
  return groupsOf(own).flatMap(({ kind, name, figures: group }) => {
    const said = group.map(({ figure }) => figure)
    const evidence = evidenceAt(text, said[0]!)
    if (!evidence) return []
    const parties = sidesOf({ kind, table, names: said[0]!.parties })
    const indexes = group.map(({ index }) => index)
    const stage = stageByMeasures(kind, said)
    return [
      {
        ...evidence,
        kind,
        name,
        named: false,
        stage,
        ...lasting(said),
        parties,
        figures: indexes,
        properties: {},
        row: marked(row, evidence),
      },
    ]
  })
}

/** How far the measures themselves say that it has come; what is only aimed at has come nowhere. */
function stageByMeasures(kind: Proposal['kind'], said: readonly Figure[]): string | null {
  return stageOf(kind, countedIn(said))
}

const countedIn = (said: readonly Figure[]) =>
  said.flatMap(({ status, measure }) => (status === 'actual' ? [measure] : [])).join('。')

const periodOf = (said: readonly Figure[]) =>
  said.find(({ period, status }) => period && status === 'actual')?.period ?? null

function lasting(said: readonly Figure[]): { from: Day | null; to: Day | null } {
  const period = periodOf(said)
  return { from: period?.[0] ?? null, to: period?.[1] ?? null }
}

/** The row in one sentence with the quoted words in it: as a value under its head, else as what the row is called. */
function marked(row: TableRow, { quote }: Evidence): Shown {
  const sentence = row.sentence()
  const [value, label] = [sentence.lastIndexOf(`：${quote}`), sentence.indexOf(` · ${quote}`)]
  const from = value >= 0 ? value + 1 : label >= 0 ? label + 3 : sentence.indexOf(quote)
  return { sentence, inSentence: from < 0 ? null : [from, from + quote.length] }
}
