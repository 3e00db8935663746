// Saved views over HTTP (常用视图): a member's own and those that the office shares.
import { z } from 'zod'
import { keepView, removeView, savedViewDraftSchema, savedViewsOf } from '../../../ledger/saved-views.ts'
import { done } from '../../../model/refusal.ts'
import { actions } from '../../../model/roles.ts'
import { mayNot } from '../../auth/refusals.ts'
import { mayDo } from '../../auth/rights.ts'
import { idParams, route } from '../route.ts'

export const listSavedViews = route({
  method: 'get',
  path: '/views',
  action: 'views.own',
  says: { zh: '本人和全单位的常用视图', en: 'The saved views of a member and those that the office shares' },
  query: savedViewDraftSchema.pick({ page: true }),
  reply: z.object({
    items: z.array(savedViewDraftSchema.extend({ id: z.string(), owner: z.string(), own: z.boolean() })),
  }),
  run: async ({ query: { page }, principal, act }) => {
    const views = await act((book) => savedViewsOf(book, page))
    const items = views.map(({ updatedAt: _, ...view }) => ({ ...view, own: view.owner === principal.user.id }))
    return done({ items })
  },
})

export const postSavedView = route({
  method: 'post',
  path: '/views',
  action: 'views.own',
  says: {
    zh: '存下常用视图，同名的以这次为准；shared=true 为全单位共用',
    en: 'Keep a view, in the place of one of the same name; shared=true needs the right to share',
  },
  body: savedViewDraftSchema,
  reply: z.object({ id: z.string() }),
  status: 201,
  run: async ({ body, principal, act }) =>
    body.shared && !mayDo(principal, 'views.share')
      ? { ok: false, refusal: mayNot(actions['views.share'].zh, actions['views.share'].en) }
      : act((book) => keepView(book, body)),
})

export const deleteSavedView = route({
  method: 'delete',
  path: '/views/{id}',
  action: 'views.own',
  says: {
    zh: '删除本人的常用视图；管理员也可删除全单位的',
    en: 'Remove a view of one’s own; administrators also one that is shared',
  },
  params: idParams,
  reply: z.null(),
  run: ({ params: { id }, principal, act }) =>
    act((book) => removeView(book, id, { others: mayDo(principal, 'settings.write') })),
})
