// Saved views (常用视图): what a member has narrowed a page to, under a name, so that it follows him to another machine; one that is shared is seen by
// the whole office. A view holds nothing of the book, so it is no revision, and who may not see an entry does not see it through a view.
import { z } from 'zod'
import { newId } from '../db/rows.ts'
import type { Act } from '../db.ts'
import { done, notFound, type Outcome, refused } from '../model/refusal.ts'

/** What is sent of a view. `search`: what stands behind the ? of the page's address. */
export const savedViewDraftSchema = z.strictObject({
  page: z.enum(['ledger']),
  name: z.string().trim().min(1).max(40),
  search: z.record(z.string().max(50), z.string().max(1_000)),
  shared: z.boolean(),
})
type Draft = z.infer<typeof savedViewDraftSchema>

/** A view as it is kept; `owner`: the user whose it is. */
export type SavedView = Draft & { id: string; owner: string; updatedAt: Date }

/** So many views of one member are more than he finds again. */
const mostViews = 100

/** A member's own views of a page and those that others share, by name. */
export async function savedViewsOf({ tx, workspace, by }: Act, page: Draft['page']): Promise<SavedView[]> {
  const rows = await tx
    .selectFrom('saved_views')
    .selectAll()
    .where('workspace', '=', workspace)
    .where('page', '=', page)
    .where((is) => is.or([is('owner', '=', by), is('shared', '=', true)]))
    .orderBy('name')
    .orderBy('id')
    .limit(2_000)
    .execute()
  return rows.map((row) => ({
    ...{ id: row.id, owner: row.owner, page, name: row.name, shared: row.shared, updatedAt: row.updated_at },
    search: savedViewDraftSchema.shape.search.parse(row.search),
  }))
}

/** Keeps a view of the member; one of the same name becomes this one. */
export async function keepView(act: Act, draft: Draft): Promise<Outcome<{ id: string }>> {
  const { tx, workspace, by, at } = act
  const own = await tx
    .selectFrom('saved_views')
    .select(['id', 'name', 'page'])
    .where('workspace', '=', workspace)
    .where('owner', '=', by)
    .execute()
  const same = own.some(({ name, page }) => name === draft.name && page === draft.page)
  if (!same && own.length >= mostViews) return tooMany
  const said = { search: JSON.stringify(draft.search), shared: draft.shared, updated_at: at }
  const { id } = await tx
    .insertInto('saved_views')
    .values({ workspace, id: newId(), owner: by, page: draft.page, name: draft.name, created_at: at, ...said })
    .onConflict((there) =>
      there
        .columns(['workspace', 'owner', 'page', 'name'])
        .doUpdateSet((is) => ({ ...said, version: is('saved_views.version', '+', 1) })),
    )
    .returning('id')
    .executeTakeFirstOrThrow()
  return done({ id })
}

const tooMany = refused(
  'too_many_views',
  `每人最多存${mostViews}个常用视图，请先删去不用的。`,
  `One may keep ${mostViews} views: remove some that are no longer used.`,
)

/** Takes a view away: the member's own, or with `others` any that is shared. */
export async function removeView(
  { tx, workspace, by }: Act,
  id: string,
  { others }: { others: boolean },
): Promise<Outcome<null>> {
  const { numDeletedRows } = await tx
    .deleteFrom('saved_views')
    .where('workspace', '=', workspace)
    .where('id', '=', id)
    .where((is) => (others ? is.or([is('owner', '=', by), is('shared', '=', true)]) : is('owner', '=', by)))
    .executeTakeFirst()
  return numDeletedRows > 0n ? done(null) : notFound('这个视图', 'view of yours')
}
