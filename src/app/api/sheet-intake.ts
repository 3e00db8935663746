// A workbook that comes in (导入工作簿): its rows become entries of the book, new ones and changed ones, all of them or none; what is wrong is
// told at its cell.
import { canonical } from '../../db/canonical.ts'
import type { Act } from '../../db.ts'
import { addEntries, type BookEntry, type EntryDraft, editEntry, entryFrom } from '../../ledger/entries.ts'
import { readWorkbook } from '../../ledger/sheets.ts'
import { tiesOf } from '../../ledger/ties.ts'
import { done, type Outcome } from '../../model/refusal.ts'
import type { Limits } from '../../model/roles.ts'
import { subjectFits } from './member-limits.ts'
import { refusedSheet, type SheetResult } from './sheet-result.ts'

type Read = Awaited<ReturnType<typeof readWorkbook>>
type Row = Read['drafts'][number]
type Told = Read['problems'][number]

/** Takes a workbook in; with `dry` it only says what would be done. */
export async function takeSheets(
  book: Act,
  bytes: Uint8Array,
  { dry, limits }: { dry: boolean; limits: Limits },
): Promise<Outcome<SheetResult>> {
  const ties = await tiesOf(book)
  const { drafts, problems } = await readWorkbook(bytes, { ties })
  const sorted = sortedOut(await knownOf(book, drafts), drafts, limits)
  const told = [...problems, ...sorted.problems]
  const counts = { added: sorted.fresh.length, changed: sorted.changed.length, unchanged: sorted.unchanged }
  if (dry) return done({ ...counts, problems: told })
  if (told.some(({ severity }) => severity === 'error')) return refusedSheet(told)
  const written = await writeAll(book, sorted)
  return written ? refusedSheet([...told, written]) : done({ ...counts, problems: told })
}

async function knownOf({ tx, workspace }: Act, drafts: readonly Row[]): Promise<Map<string, BookEntry>> {
  const ids = drafts.flatMap(({ draft }) => (draft.id !== null && isId.test(draft.id) ? [draft.id] : []))
  const found = new Map<string, BookEntry>()
  for (let at = 0; at < ids.length; at += 5_000) {
    const rows = await tx
      .selectFrom('entries')
      .selectAll()
      .where('workspace', '=', workspace)
      .where('removed', '=', false)
      .where('id', 'in', ids.slice(at, at + 5_000))
      .execute()
    for (const row of rows) found.set(row.id, entryFrom(row))
  }
  return found
}

const isId = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

type Sorted = {
  fresh: Row[]
  changed: { row: Row; before: BookEntry }[]
  unchanged: number
  problems: Told[]
}

function sortedOut(known: ReadonlyMap<string, BookEntry>, drafts: readonly Row[], limits: Limits): Sorted {
  const sorted: Sorted = { fresh: [], changed: [], unchanged: 0, problems: [] }
  for (const row of drafts) {
    const { draft } = row
    const before = draft.id === null ? null : known.get(draft.id.toLowerCase())
    const hidden = before && !subjectFits(limits, before)
    if (before === undefined || hidden) sorted.problems.push(at(row, unknownId))
    else if (!subjectFits(limits, draft)) sorted.problems.push(at(row, beyond))
    else if (before && before.kind !== draft.kind) sorted.problems.push(at(row, otherKind))
    else if (before === null) sorted.fresh.push(row)
    else if (saidOf(before) === saidOf(draft)) sorted.unchanged++
    else sorted.changed.push({ row, before })
  }
  return sorted
}

/** What an entry says, whatever the order in which its parties were written. */
function saidOf(entry: EntryDraft): string {
  const { kind, name, named, stage, from, to, tie, programme, properties, note } = entry
  const parties = entry.parties.map((party) => canonical(party)).sort()
  return canonical({ kind, name, named, stage, from, to, tie, programme, properties, note, parties })
}

/** Writes all; gives the problem of the first that the book does not take. */
async function writeAll(book: Act, { fresh, changed }: Sorted): Promise<Told | null> {
  const added = await addEntries(
    book,
    fresh.map(({ draft: { id: _, ...draft } }) => draft),
  )
  if (!added.ok) return at(fresh['at' in added ? added.at : 0]!, added.refusal)
  for (const { row, before } of changed) {
    const { id: _, ...draft } = row.draft
    const edited = await editEntry(book, before.id, { ...draft, version: before.version })
    if (!edited.ok) return at(row, edited.refusal)
  }
  return null
}

function at({ sheet, row }: Row, { zh, en }: { zh: string; en: string }): Told {
  return { sheet, cell: `A${row}`, severity: 'error', zh, en }
}

const unknownId = {
  zh: '台账中没有这个编号的条目；如是新的条目，请清空编号。',
  en: 'The book has no entry of this id; clear it if this is a new entry.',
}
const beyond = { zh: '这一条超出您本人的范围。', en: 'This entry is beyond the limits that you have been given.' }
const otherKind = {
  zh: '这个编号的条目属于另一类台账，不能改类别。',
  en: 'The entry of this id is of another kind, which cannot be changed.',
}
