// Keeping a second reading (登记重新识读的结果): what nobody has decided on yet is read anew; what people decided stays as it is, with its lines in the
// book, and nobody is asked a second time at the same place.
import { canonical } from '../db/canonical.ts'
import { revise } from '../db/revisions.ts'
import { insertAll, updateAll } from '../db/rows.ts'
import type { Act } from '../db.ts'
import { firstEndingAfter, type Span } from '../model/evidence.ts'
import { readingVersion } from '../reading/version.ts'
import type { Finding } from './decisions.ts'
import { countsOf, type Read, rowsOf } from './keep.ts'

/** Writes what was read again from a document that was read before, in the same text; gives the findings that are new. */
export async function keepAgain(act: Act, id: string, read: Read): Promise<Finding[]> {
  const { tx, workspace } = act
  const earlier = await findingsIn(act, id)
  const decided = earlier.filter((one) => one.state !== 'waiting' || isAdded(one))
  const made = rowsOf(act, id, read)
  const { findings, standsFor } = withoutDecided(made.findings, decided)
  const isNew = new Set(findings.map((one) => one.id))
  // A doubt of what was decided on is no doubt any more.
  const doubts = made.doubts.filter(({ subjects }) => subjects.length === 0 || subjects.some((one) => isNew.has(one)))
  for (const doubt of doubts) doubt.subjects = doubt.subjects.map((one) => standsFor.get(one) ?? one)
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
  const counts = countsOf([...decided, ...findings], doubts.length)
  const { title, published } = read.document
  await tx
    .updateTable('documents')
    .set((is) => ({
      ...{ title, published, reading: readingVersion, reread: null },
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

/** What is new of a reading. `standsFor`: of what is left out the finding that was decided on in its place. */
function withoutDecided(read: readonly Finding[], decided: readonly Finding[]) {
  const figures = decided
    .filter(({ sort }) => sort === 'figure')
    .map(({ id, start_at: start, end_at: end }) => ({ id, start, end }))
    .sort((a, b) => a.start - b.start)
  const others = new Map(decided.flatMap((one) => namesOf(one).map((name) => [name, one.id])))
  const standsFor = new Map<string, string>()
  for (const one of read) {
    const known =
      one.sort === 'figure' ? touching(figures, one)?.id : namesOf(one).flatMap((name) => others.get(name) ?? [])[0]
    if (known !== undefined) standsFor.set(one.id, known)
  }
  const findings = read.filter(({ id }) => !standsFor.has(id))
  for (const finding of findings) {
    finding.part_of = standsFor.get(finding.part_of ?? '') ?? finding.part_of
    finding.proposal = standsFor.get(finding.proposal ?? '') ?? finding.proposal
  }
  return { findings, standsFor }
}

/** By what a tie, an agreement or an entry is known again: its place, or what it says. */
function namesOf({ sort, start_at, end_at, said }: Finding): string[] {
  const { start: _, end: __, quote: ___, figures: ____, ...values } = said as Record<string, unknown>
  return [`${sort} ${start_at} ${end_at}`, `${sort} ${canonical(values)}`]
}

/** Of figures in the order of their places, the one that shares a character with another. */
function touching<T extends Span>(figures: readonly T[], { start_at, end_at }: Finding): T | undefined {
  const found = figures[firstEndingAfter(figures, start_at)]
  return found && found.start < end_at ? found : undefined
}

/** What the earlier reading was unsure of is told by the new one, where it still is. */
async function settleDoubts({ tx, workspace, at }: Act, document: string): Promise<void> {
  await tx
    .updateTable('doubts')
    .set({ state: 'settled', settled_at: at })
    .where('workspace', '=', workspace)
    .where('document', '=', document)
    .where('state', '=', 'open')
    .where('start_at', 'is not', null)
    .execute()
}
