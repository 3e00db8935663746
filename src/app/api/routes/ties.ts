// Ties over HTTP (结对关系): who stands with whom, kept by hand beside what ships and what documents declare.

import { z } from 'zod'
import { hold } from '../../../db/locks.ts'
import { revise } from '../../../db/revisions.ts'
import type { Act } from '../../../db.ts'
import { relink } from '../../../ledger/relink.ts'
import { figuresBetween, type ListedTie, listedTie, tieList } from '../../../ledger/tie-list.ts'
import { addTies, type BookTie, editTie, officialName, regionsOf, setTieRemoved, tiesOf } from '../../../ledger/ties.ts'
import { daySchema } from '../../../model/period.ts'
import { changedSince, done, notFound, type Outcome, refused } from '../../../model/refusal.ts'
import { type Limits, withinLimits } from '../../../model/roles.ts'
import { tieKindSchema } from '../../../model/tie.ts'
import { programmeSchema } from '../entry-body.ts'
import { beyondLimits } from '../member-limits.ts'
import { idParams, pageOfSchema, pageQuery, route } from '../route.ts'

const side = z.string().trim().min(1).max(200)

const fields = {
  kind: tieKindSchema,
  /** Official names; `a` is the giver where one side gives. */
  a: side,
  b: side,
  programme: programmeSchema.nullable(),
  since: daySchema.nullable(),
  until: daySchema.nullable(),
  /** The tie that this one is nested in; found by the regions where it is left out. */
  parent: z.uuid().nullable(),
  source: z.string().max(2_000).nullable(),
  note: z.string().max(10_000).nullable(),
}

const bookTieSchema = z.object({
  ...fields,
  id: z.string(),
  parent: z.string().nullable(),
  programme: z.string().nullable(),
  aCode: z.string().nullable(),
  bCode: z.string().nullable(),
  parties: z.array(z.string()),
  regions: z.array(z.string()),
  level: z.string(),
  origin: z.enum(['shipped', 'finding', 'person']),
  version: z.number(),
})
const listedSchema = bookTieSchema.extend({ entries: z.number(), figures: z.number(), under: z.number() })
/** `between`: how many figures of no tie lie between its two regions. */
const shownSchema = listedSchema.extend({ between: z.number() })

const filter = {
  programme: z.string().max(50).optional(),
  kind: tieKindSchema.optional(),
  level: z.string().max(20).optional(),
  origin: bookTieSchema.shape.origin.optional(),
  region: z.string().max(20).optional(),
  parent: z.union([z.uuid(), z.literal('none').transform(() => null)]).optional(),
  year: z.coerce.number().int().min(1).max(9999).optional(),
  words: z.string().max(100).optional(),
}

export const listTies = route({
  method: 'get',
  path: '/ties',
  action: 'ties.read',
  says: {
    zh: '结对关系列表；parent=none 为最上一层',
    en: 'Ties, by the names of their sides; parent=none: the outermost',
  },
  query: pageQuery.extend(filter),
  reply: pageOfSchema(listedSchema),
  run: async ({ query: { limit, cursor, ...asked }, principal: { limits }, act }) =>
    done(await act((book) => tieList(book, { ...asked, limits }, { limit, cursor }))),
})

export const getTie = route({
  method: 'get',
  path: '/ties/{id}',
  action: 'ties.read',
  says: { zh: '一条结对关系', en: 'A tie' },
  params: idParams,
  reply: shownSchema,
  run: ({ params, principal: { limits }, act }) =>
    act(async (book) => {
      const found = await one(book, params.id, limits)
      return found.ok ? done({ ...found.value, between: await figuresBetween(book, found.value, { limits }) }) : found
    }),
})

async function one(book: Act, id: string, limits: Limits): Promise<Outcome<ListedTie>> {
  const found = await listedTie(book, id, { limits })
  return found ? done(found) : notFound('这条结对关系', 'tie')
}

export const addTie = route({
  method: 'post',
  path: '/ties',
  action: 'ties.write',
  says: {
    zh: '新增结对关系；此前未归入的数据随之归入',
    en: 'Add a tie; figures without one that it fits come under it',
  },
  body: z.strictObject({ kind: fields.kind, a: fields.a, b: fields.b }).extend(
    z
      .object({ ...fields })
      .omit({ kind: true, a: true, b: true })
      .partial().shape,
  ),
  reply: bookTieSchema,
  status: 201,
  run: ({ body, principal: { limits }, act }) =>
    act(async (book) => {
      const {
        kind,
        a,
        b,
        programme = null,
        since = null,
        until = null,
        parent = null,
        source = null,
        note = null,
      } = body
      const draft = { kind, a: officialName(a), b: officialName(b), programme, since, until, parent, source, note }
      // Of two who add the same one the second finds it there.
      await hold(book, ['ties'])
      const wrong = (await wrongWith(book, draft, null)) ?? within(limits, draft, null)
      if (wrong) return wrong
      const [added] = await addTies(book, [draft], 'person')
      await relink(book, [added!], null)
      return done(added!)
    }),
})

export const changeTie = route({
  method: 'patch',
  path: '/ties/{id}',
  action: 'ties.write',
  says: { zh: '修改结对关系', en: 'Change a tie' },
  params: idParams,
  body: z.strictObject(fields).partial(),
  reply: bookTieSchema,
  ifMatch: true,
  run: ({ params: { id }, body, version, principal: { limits }, act }) =>
    act(async (book) => {
      await hold(book, ['ties'])
      const before = await one(book, id, limits)
      if (!before.ok) return before
      const changes = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined))
      const said = { ...before.value, ...changes }
      const draft = { ...said, a: officialName(said.a), b: officialName(said.b) }
      const wrong = (await wrongWith(book, draft, id)) ?? within(limits, draft, id)
      if (wrong) return wrong
      const { a, b } = draft
      const changed = await editTie(book, id, { ...changes, a, b, version })
      if (changed.ok) await relink(book, [changed.value], null)
      return changed
    }),
})

export const removeTie = route({
  method: 'delete',
  path: '/ties/{id}',
  action: 'ties.write',
  says: { zh: '移除没有条目和数据的结对关系', en: 'Remove a tie under which nothing of the book stands' },
  params: idParams,
  query: z.object({ why: z.string().max(500).optional() }),
  reply: z.object({ id: z.string() }),
  ifMatch: true,
  run: ({ params: { id }, query, version, principal: { limits }, act }) =>
    act(async (book) => {
      const found = await one(book, id, limits)
      if (!found.ok) return found
      const { entries, figures, under, ...before } = found.value
      if (before.version !== version) return changedSince()
      if (entries + figures + under > 0) return inUse()
      await setTieRemoved(book, id, true)
      const change = { action: 'tie.remove', kind: 'tie', subject: id, before, after: null } as const
      await revise(book, [{ ...change, why: query.why ?? null }])
      return done({ id })
    }),
})

const inUse = () =>
  refused(
    'tie_in_use',
    '这条结对关系下还有条目、数据或下级结对关系，不能移除；已结束的关系请填写截止日期。',
    'Entries, figures or other ties stand under this tie; where it has ended, give it an end.',
  )

type Draft = Pick<BookTie, 'kind' | 'a' | 'b' | 'programme' | 'since' | 'until' | 'parent'>

/** What of a tie the book cannot hold: no two sides, turned days, an unknown or circular nesting, or a tie that is there already. */
async function wrongWith(book: Act, draft: Draft, own: string | null) {
  const { a, b, since, until, parent } = draft
  if (a === b) return refused('one_side', '结对双方不能是同一方。', 'A tie has two different sides.')
  if (since && until && until < since) {
    return refused('ends_before_it_begins', '截止日期早于起始日期。', 'The tie ends before it begins.')
  }
  const ties = await tiesOf(book)
  if (parent !== null && !ties.some(({ id }) => id === parent)) return notFound('上级结对关系', 'tie to nest it in')
  if (own !== null && isNestedIn(ties, parent, own)) {
    return refused('nested_in_itself', '结对关系不能隶属于自身或其下级。', 'A tie cannot be nested in itself.')
  }
  const same = ties.find((other) => other.id !== own && isSame(other, draft))
  return same ? alreadyThere() : null
}

function isNestedIn(ties: readonly BookTie[], tie: string | null, outer: string): boolean {
  const parents = new Map(ties.map(({ id, parent }) => [id, parent]))
  for (let [at, steps] = [tie, 0]; at && steps <= ties.length; at = parents.get(at) ?? null, steps++) {
    if (at === outer) return true
  }
  return false
}

function isSame(other: BookTie, { kind, a, b, programme, since, until }: Draft): boolean {
  if (other.kind !== kind || other.programme !== programme) return false
  if (other.parties.join('|') !== [a, b].sort().join('|')) return false
  return (!other.until || !since || since <= other.until) && (!until || !other.since || other.since <= until)
}

const alreadyThere = () =>
  refused(
    'tie_there',
    '台账中已有同样双方、同一机制且时间重叠的结对关系。',
    'The book has a tie of these two under this programme for that time.',
  )

function within(limits: Limits, { a, b, programme }: Draft, tie: string | null) {
  return withinLimits(limits, { regions: regionsOf([a, b]), programme, tie }) ? null : beyondLimits()
}
