// One row of a kind's sheet (一行台账): its cells together as the draft of an entry, checked as every entry is, with what is wrong told
// at the cell where it stands.
import type { WorkbookCell, WorkbookRow } from '../../documents/workbook.ts'
import { entryProblems } from '../../model/entry.ts'
import type { Kind, Party } from '../../model/kind.ts'
import type { KindId } from '../../model/kinds.ts'
import type { Period } from '../../model/period.ts'
import type { ProgrammeId } from '../../model/programmes.ts'
import { textOf, unusableCell } from '../cell-text.ts'
import type { EntryDraft } from '../entries.ts'
import type { Problems, Said } from '../sheet-problems.ts'
import type { TieLabels } from '../tie-labels.ts'
import { cellAt, type Headings } from './headings.ts'
import type { SheetColumn } from './layout.ts'
import { partiesRead } from './parties.ts'
import { cellRead } from './read-cell.ts'

/** An entry as a row has it; `id` is null for a new one. */
export type RowDraft = EntryDraft & { id: string | null }

export type Reading = { kind: Kind; sheet: string; headings: Headings; labels: TieLabels; problems: Problems }

/** What the cells of a row say, by column of the kind. */
type RowSaid = {
  texts: Map<string, string>
  parties: Party[]
  /** Columns of the kind that are wrong. */
  wrong: Set<string>
}

/** The draft of a row, null where something in it is wrong. */
export function draftOf(reading: Reading, row: WorkbookRow): RowDraft | null {
  const said = cellsSaid(reading, row)
  const draft = drafted(reading.kind, said)
  draft.tie = tieOf(reading, row, draft, said)
  for (const { path, ...problem } of entryProblems({ ...draft, id: draft.id ?? 'new' })) {
    const column = columnOf(path, draft)
    if (!said.wrong.has(column))
      tellWrong(reading, row, { column, problem: asked(reading.kind, path, draft, problem) }, said)
  }
  return said.wrong.size === 0 ? draft : null
}

function cellsSaid(reading: Reading, row: WorkbookRow): RowSaid {
  const said: RowSaid = { texts: new Map(), parties: [], wrong: new Set() }
  for (const [at, column] of reading.headings.columns) {
    const cell = row.cells.get(at)
    if (!cell || column.type === 'figures') continue
    if (column.type === 'parties' || column.type === 'tie') readNames(reading, { at, row, column, cell }, said)
    else readValue(reading, { at, row, column, cell }, said)
  }
  return said
}

type Place = { at: number; row: WorkbookRow; column: SheetColumn; cell: WorkbookCell }

function readValue({ kind, sheet, problems }: Reading, { at, row, column, cell }: Place, said: RowSaid): void {
  const place = { sheet, cell: cellAt(at, row.number) }
  const read = cellRead(kind, column, cell)
  if ('wrong' in read) {
    said.wrong.add(column.id)
    problems.error(place, read.wrong)
    return
  }
  if (read.note) problems.note(place, read.note)
  if (read.value === null) return
  if (!said.texts.has(column.id)) said.texts.set(column.id, read.value)
  else if (said.texts.get(column.id) !== read.value) {
    const [zh, en] = [
      `“${column.zh}”有两栏，这一栏未读入。`,
      `There are two columns of "${column.en}"; this one was not read.`,
    ]
    problems.note(place, { zh, en })
  }
}

function readNames({ sheet, problems }: Reading, { at, row, column, cell }: Place, said: RowSaid): void {
  const unusable = unusableCell(cell)
  if (unusable) {
    said.wrong.add(column.id)
    problems.error({ sheet, cell: cellAt(at, row.number) }, unusable)
    return
  }
  if (column.type === 'tie') said.texts.set(column.id, textOf(cell))
  else
    said.parties.push(...partiesRead(textOf(cell)).map((one) => ({ ...one, role: column.id.split('.')[1] ?? 'party' })))
}

function drafted(kind: Kind, { texts, parties }: RowSaid): RowDraft {
  const text = (id: string) => texts.get(id) ?? null
  const properties = kind.properties.flatMap(({ id, type }) => {
    const value = text(`properties.${id}`)
    return value === null ? [] : [[id, type === 'yes_no' ? value === 'yes' : value] as const]
  })
  return {
    ...{ id: text('id'), kind: kind.id as KindId, name: text('name') ?? '', stage: text('stage') },
    ...{ from: text('from'), to: text('to'), tie: null, programme: text('programme') as ProgrammeId | null },
    ...{ parties, properties: Object.fromEntries(properties), note: text('note') },
    named: texts.has('named') ? text('named') === 'one' : kind.named,
  }
}

function tieOf(reading: Reading, row: WorkbookRow, draft: RowDraft, said: RowSaid): string | null {
  const text = said.texts.get('tie')
  if (!text) return null
  const [first, last] = [draft.from ?? draft.to, draft.to ?? draft.from]
  const period: Period | null = first !== null && last !== null ? [first, last] : null
  const tie = reading.labels.tieMeant(text, { programme: draft.programme, period })
  if (tie) return tie
  const [zh, en] = [
    `台账中没有结对关系“${text}”，请从下拉列表中选择，或先添加这一关系。`,
    `The book has no tie "${text}"; choose one from the list, or add it first.`,
  ]
  tellWrong(reading, row, { column: 'tie', problem: { zh, en } }, said)
  return null
}

/** The column that a path of `entryProblems` is about: `parties.0` is the column of that party's role. */
function columnOf(path: string, draft: RowDraft): string {
  const [field = '', index = ''] = path.split('.')
  return field === 'parties' ? `parties.${draft.parties[Number(index)]?.role ?? 'party'}` : path
}

function asked(kind: Kind, path: string, draft: RowDraft, problem: Said): Said {
  if (path !== 'name' || draft.name !== '') return problem
  return { zh: `“${kind.headings.name.zh}”必填。`, en: `"${kind.headings.name.en}" is required.` }
}

/** At the column's cell, or at the name's where the sheet has no such column. */
function tellWrong(
  { headings, sheet, problems }: Reading,
  row: WorkbookRow,
  { column, problem }: { column: string; problem: Said },
  said: RowSaid,
): void {
  const places = [...headings.columns]
  const at = places.find(([, { id }]) => id === column) ?? places.find(([, { id }]) => id === 'name')
  said.wrong.add(column)
  problems.error({ sheet, cell: cellAt(at?.[0] ?? 1, row.number) }, problem)
}
