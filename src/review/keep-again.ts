// Keeping a second reading (登记重新识读的结果): what nobody has decided on yet is read anew; what people decided stays as it is, with its lines in the
// book, and nobody is asked a second time at the same place.
import { canonical } from '../db/canonical.ts'
import { revise } from '../db/revisions.ts'
import { insertAll, newId, updateAll } from '../db/rows.ts'
import type { Act } from '../db.ts'
import { firstEndingAfter, type Span } from '../model/evidence.ts'
import type { Figure } from '../model/figure.ts'
import type { UnderstoodFile } from '../model/understood.ts'
import { readingVersion } from '../reading/version.ts'
import type { Finding } from './decisions.ts'
import { countsOf, type Read, rowsOf, understoodOf } from './keep.ts'
import { isOtherwise, type OfAccount, ofAccount, type Standing, type Standings } from './otherwise.ts'
import { rankOf } from './rank.ts'

/**
 * Writes what was read again from a document that was read before, in the same text; gives the findings that are new. `standing`: what the book
 * has of the figures that were accepted, where those that are read otherwise now are to be looked at; null where all that was decided stays.
 */
export async function keepAgain(act: Act, id: string, read: Read, standing: Standings | null): Promise<Finding[]> {
  const { tx, workspace } = act
  const earlier = await findingsIn(act, id)
  const decided = earlier.filter((one) => one.state !== 'waiting' || isAdded(one))
  const made = rowsOf(act, id, read)
  const { findings, standsFor, otherwise } = withoutDecided(made.findings, decided, standing)
  const isNew = new Set(findings.map((one) => one.id))
  // A doubt of what was decided on is no doubt any more.
  const doubts = made.doubts.filter(({ subjects }) => subjects.length === 0 || subjects.some((one) => isNew.has(one)))
  for (const doubt of doubts) doubt.subjects = doubt.subjects.map((one) => standsFor.get(one) ?? one)
  doubts.push(...otherwise.map((one) => markOtherwise(act, one)))
  const waiting = earlier.filter((one) => !decided.includes(one))
  await updateAll(
    act,
    'findings',
    waiting.map((one) => ({ id: one.id, state: 'superseded', version: one.version + 1 })),
  )
  await settleDoubts(act, id)
  await insertAll(tx, 'findings', findings)
  await insertAll(tx, 'doubts', doubts)
  await tx
    .deleteFrom('passages')
    .where('workspace', '=', workspace)
    .where('subject_kind', '=', 'document')
    .where('subject', '=', id)
    .execute()
  await insertAll(tx, 'passages', made.passages())
  const counts = countsOf([...decided, ...findings.filter(({ doubts }) => !isOtherwise(doubts))], doubts.length)
  const { title, published } = read.document
  const understood = understoodOf(read, await understoodBefore(act, id))
  await tx
    .updateTable('documents')
    .set((is) => ({
      ...{ title, published, reading: readingVersion, reread: null, understood: JSON.stringify(understood) },
      counts: JSON.stringify(counts),
      version: is('version', '+', 1),
    }))
    .where('workspace', '=', workspace)
    .where('id', '=', id)
    .execute()
  const after = { reading: readingVersion, counts, fresh: findings.length, superseded: waiting.length }
  await revise(act, [{ action: 'document.reread', kind: 'document', subject: id, before: null, after }])
  return findings
}

function findingsIn({ tx, workspace }: Act, document: string): Promise<Finding[]> {
  return tx
    .selectFrom('findings')
    .selectAll()
    .where('workspace', '=', workspace)
    .where('document', '=', document)
    .where('state', '<>', 'superseded')
    .orderBy('start_at')
    .execute()
}

const isAdded = ({ said }: Finding) => (said as { added?: unknown }).added === 'person'

async function understoodBefore({ tx, workspace }: Act, id: string): Promise<UnderstoodFile | null> {
  const of = tx.selectFrom('documents').select('understood').where('workspace', '=', workspace).where('id', '=', id)
  return ((await of.executeTakeFirst())?.understood ?? null) as UnderstoodFile | null
}

/** A figure that is read otherwise than it stands in the book, and what the book has. */
type Otherwise = { finding: Finding; has: Standing }

/** Marks it for a person, and gives the doubt that says what the book has. */
function markOtherwise({ workspace, at }: Act, { finding, has }: Otherwise) {
  finding.doubts = [...finding.doubts, 'read_otherwise']
  finding.rank = rankOf('figure', finding.said as Figure, finding.doubts)
  const { document, start_at, end_at, quote } = finding
  const period = has.period ? [has.period.join('—')] : []
  const note = [...period, has.parties.join('、')].filter((words) => words !== '').join(' ')
  return {
    ...{ workspace, id: newId(), code: 'read_otherwise' as const, document, start_at, end_at, quote, note },
    ...{ state: 'open', subjects: [finding.id], created_at: at },
  }
}

/**
 * What is new of a reading. `standsFor`: of what is left out the finding that was decided on in its place; `otherwise`: what is not left out though
 * it was decided on, since it is read otherwise than it stands.
 */
function withoutDecided(read: readonly Finding[], decided: readonly Finding[], standing: Standings | null) {
  const figures = decided
    .filter(({ sort }) => sort === 'figure')
    .map((one) => ({ one, start: one.start_at, end: one.end_at }))
    .sort((a, b) => a.start - b.start)
  const others = new Map(decided.flatMap((one) => namesOf(one).map((name) => [name, one.id])))
  const standsFor = new Map<string, string>()
  // For what hangs on a figure that is read otherwise, the one that was decided on goes on standing.
  const standIn = new Map<string, string>()
  const otherwise: Otherwise[] = []
  for (const one of read) {
    const there = one.sort === 'figure' ? touching(figures, one) : []
    const known = one.sort === 'figure' ? keptOf(there)?.id : namesOf(one).flatMap((name) => others.get(name) ?? [])[0]
    if (known === undefined) continue
    const has = standing && otherwiseThan(one, there, standing)
    if (has) otherwise.push({ finding: one, has })
    ;(has ? standIn : standsFor).set(one.id, known)
  }
  const findings = read.filter(({ id }) => !standsFor.has(id))
  const stands = (id: string | null) => standsFor.get(id ?? '') ?? standIn.get(id ?? '') ?? id
  for (const finding of findings) {
    finding.part_of = stands(finding.part_of)
    finding.proposal = stands(finding.proposal)
  }
  return { findings, standsFor, otherwise }
}

/** Of figures at one place the one that is in the book, else the first. */
const keptOf = (there: readonly Finding[]) => there.find(({ state }) => state === 'accepted') ?? there[0]

/** What the book has of a figure that is read otherwise now; null where it is read so, or somebody has refused this very reading. */
function otherwiseThan(one: Finding, there: readonly Finding[], standing: Standings): Standing | null {
  if (there.some((old) => old.state === 'rejected' && isSame(old, one) && !turnedFrom(old.said as Figure, one)))
    return null
  const old = there.find((found) => found.state === 'accepted' && isSame(found, one))
  const has = old && standing.get(old.id)
  return has && turnedFrom(has, one, has.own) ? has : null
}

const isSame = (a: Finding, b: Finding) => a.start_at === b.start_at && a.end_at === b.end_at

/** Whether a figure is read otherwise than something says, in what a person has not said himself. */
function turnedFrom(has: Pick<Figure, OfAccount>, one: Finding, own: readonly string[] = []): boolean {
  const said = one.said as Figure
  return ofAccount.some((field) => !own.includes(field) && inOrder(field, has) !== inOrder(field, said))
}

/** A field of a figure; the book has parties in the order of their names. */
const inOrder = (field: OfAccount, said: Pick<Figure, OfAccount>) =>
  canonical(field === 'parties' ? [...said.parties].sort() : said[field])

/** By what a tie, an agreement or an entry is known again: its place, or what it says. */
function namesOf({ sort, start_at, end_at, said }: Finding): string[] {
  const { start: _, end: __, quote: ___, figures: ____, ...values } = said as Record<string, unknown>
  return [`${sort} ${start_at} ${end_at}`, `${sort} ${canonical(values)}`]
}

/** Of figures in the order of their places, those that share a character with another. */
function touching(figures: readonly (Span & { one: Finding })[], { start_at, end_at }: Finding): Finding[] {
  const found: Finding[] = []
  for (let at = firstEndingAfter(figures, start_at); at < figures.length; at++) {
    const { start, one } = figures[at]!
    if (start >= end_at) break
    found.push(one)
  }
  return found
}

/** What an earlier reading was unsure of is settled: the new one tells it where it still is. `codes`: only these, which a person has answered. */
export async function settleDoubts(
  { tx, workspace, at }: Act,
  document: string,
  codes: readonly string[] | null = null,
): Promise<void> {
  const open = tx
    .updateTable('doubts')
    .set({ state: 'settled', settled_at: at })
    .where('workspace', '=', workspace)
    .where('document', '=', document)
    .where('state', '=', 'open')
  await (codes ? open.where('code', 'in', codes) : open.where('start_at', 'is not', null)).execute()
}
