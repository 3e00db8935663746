// Accepting ties (采纳结对关系): each joins the book once. 对口合作 without a programme is what is read where the words do not tell which sort of help
// it is; it is not a second tie of two that stand in 东西部协作, 对口支援 or 山海协作, or the figures of one pair would lie under two.
import { hold } from '../db/locks.ts'
import type { Act } from '../db.ts'
import type { ProgrammeId } from '../model/programmes.ts'
import { tieSchema } from '../model/tie.ts'
import type { Finding } from '../review/decisions.ts'
import { relink } from './relink.ts'
import { addTies, type BookTie, codeOf, editTie, officialName, programmesOf, type TieDraft, tiesOf } from './ties.ts'

/** Puts accepted ties into the book, and under them what came before them; gives the ids of those that are new or told apart now. */
export async function acceptTies(
  act: Act,
  findings: readonly Finding[],
  corrected: object,
  decision: string,
): Promise<string[]> {
  if (findings.length === 0) return []
  await hold(act, ['ties'])
  const known = await tiesOf(act)
  const drafts = draftsOf(findings, findings.length === 1 ? corrected : {})
    .filter((draft) => !known.some((tie) => tie.kind === draft.kind && sameParties(tie, draft)))
    .filter((draft, _, all) => !isLoose(draft) || ![...known.filter(lasts), ...all].some(helps(draft)))
  const looseOf = (draft: TieDraft) =>
    aiding.has(draft.kind) ? known.find((tie) => isLoose(tie) && lasts(tie) && sameParties(tie, draft)) : undefined
  const told = await tellApart(
    act,
    drafts.flatMap((draft) => pairOf(draft, looseOf(draft))),
    decision,
  )
  const added = await addTies(
    act,
    drafts.filter((draft) => !looseOf(draft)),
    'finding',
    decision,
  )
  await relink(act, [...told, ...added], decision)
  return [...told, ...added].map(({ id }) => id)
}

/** Names of one thing, 帮扶: two regions stand in one of them at a time. */
const aiding = new Set<TieDraft['kind']>(['east_west', 'paired_aid', 'mountain_sea'])

const isLoose = ({ kind, programme }: TieDraft) => kind === 'paired_cooperation' && programme === null

const lasts = ({ until }: BookTie) => until === null

const sameParties = (one: TieDraft, other: TieDraft) =>
  (one.a === other.a && one.b === other.b) || (one.a === other.b && one.b === other.a)

const helps = (draft: TieDraft) => (other: TieDraft) => aiding.has(other.kind) && sameParties(other, draft)

const pairOf = (draft: TieDraft, loose: BookTie | undefined) => (loose ? [{ draft, loose }] : [])

/** One draft for the findings of the same parties and kind, with the first since among them. */
function draftsOf(findings: readonly Finding[], corrected: object): TieDraft[] {
  const drafts = new Map<string, TieDraft>()
  const given = (corrected as { programme?: string | null }).programme
  for (const { said } of findings) {
    const { kind, since, ...sides } = tieSchema.parse({ ...(said as object), ...corrected })
    const [a, b] = [officialName(sides.a), officialName(sides.b)]
    const key = [...[a, b].sort(), kind].join('|')
    const programme = given ?? programmeOf(kind, [a, b])
    const unsaid = { until: null, parent: null, source: null, note: null }
    drafts.set(key, { kind, programme, a, b, since: drafts.get(key)?.since ?? since, ...unsaid })
  }
  return [...drafts.values()]
}

/** 对口支援 of a place in 新疆, 西藏 or 青海, by the first digits of its code. */
const aided: Record<string, ProgrammeId> = {
  65: 'paired_aid_xinjiang',
  54: 'paired_aid_tibet',
  63: 'paired_aid_qinghai',
}

/** The programme that a kind and its sides leave no choice of. */
function programmeOf(kind: TieDraft['kind'], sides: readonly string[]): ProgrammeId | null {
  const [only, another] = programmesOf(kind)
  if (only && another === undefined) return only
  const told = sides.flatMap((side) => aided[codeOf(side)?.slice(0, 2) ?? ''] ?? [])
  return kind === 'paired_aid' && told.length === 1 ? told[0]! : null
}

/** A loose tie takes the kind and programme that are known now. */
async function tellApart(
  act: Act,
  pairs: readonly { draft: TieDraft; loose: BookTie }[],
  decision: string,
): Promise<BookTie[]> {
  const told: BookTie[] = []
  for (const { draft, loose } of pairs) {
    const { kind, programme, a, b, since } = draft
    const changes = { kind, programme, a, b, since: loose.since ?? since, version: loose.version }
    const changed = await editTie(act, loose.id, changes, decision)
    if (changed.ok) told.push(changed.value)
  }
  return told
}
