// Settings over HTTP (设置): the rule by which figures are accepted without a person. Off unless somebody sets it.
import { ruleSchema, set, settingOf } from '../../../ledger/book.ts'
import { done } from '../../../model/refusal.ts'
import { wholeBookOnly } from '../member-limits.ts'
import { route } from '../route.ts'

export const getRule = route({
  method: 'get',
  path: '/settings/rule',
  action: 'settings.read',
  says: { zh: '自动采纳规则', en: 'The rule of acceptance' },
  reply: ruleSchema,
  run: async ({ act }) => done(await act((book) => settingOf(book, 'rule'))),
})

export const putRule = route({
  method: 'put',
  path: '/settings/rule',
  action: 'rules.write',
  says: { zh: '设置自动采纳规则', en: 'Set the rule of acceptance' },
  body: ruleSchema,
  reply: ruleSchema,
  run: async ({ body, principal, act }) => {
    const wrong = wholeBookOnly(principal.limits)
    if (wrong) return wrong
    await act((book) => set(book, 'rule', body))
    return done(body)
  },
})
