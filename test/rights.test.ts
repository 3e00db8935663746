// Who may do what, over HTTP: every role at every route is let through or refused exactly as the table in src/model/roles.ts says, whether
// he comes with a session, a token or from the machine itself. Made from the tables; no cell is written by hand.
import { describe, expect, it } from 'vitest'
import { operationId } from '../src/app/api/openapi.ts'
import type { Route } from '../src/app/api/route.ts'
import { routes } from '../src/app/api/routes.ts'
import { addMember } from '../src/app/auth/members.ts'
import { localPrincipal } from '../src/app/auth/rights.ts'
import { createToken } from '../src/app/auth/tokens.ts'
import { actions, may, type Role, roles } from '../src/model/roles.ts'
import { type Answer, inHouse } from './house.ts'

const roleNames = Object.keys(roles) as Role[]
const nobody = '00000000-0000-7000-8000-000000000000'
const address = ({ path }: Route) => path.replaceAll(/\{\w+\}/g, nobody)

/** What the table says; some addresses (who am I, the kinds) are for whoever is signed in. */
const maySay = (role: Role, { action }: Route) => action === 'signed-in' || may(role, action)
const mayCarry = ({ action }: Route) => action === 'signed-in' || actions[action].token

/** Refused for lack of a right, whatever else might be wrong with the call. */
const isRefused = ({ status, body }: Pick<Answer, 'status' | 'body'>) => status === 403 && body.code === 'not-allowed'

it('every route names an action of the table, and has a name of its own', () => {
  expect(routes.filter(({ action }) => action !== 'signed-in' && !(action in actions))).toEqual([])
  const names = routes.map(operationId)
  expect(new Set(names).size).toBe(names.length)
})

inHouse('rights', (test) => {
  it('of every role at every route', async () => {
    const { workspace } = await test.book()
    const wrong: string[] = []
    for (const role of roleNames) {
      const call = test.as({ ...localPrincipal(workspace, 'test'), role, unit: '市教育局' })
      for (const route of routes) {
        const answer = await call(route.method.toUpperCase(), address(route), route.method === 'get' ? undefined : {}, {
          'if-match': '"1"',
        })
        if (isRefused(answer) === maySay(role, route))
          wrong.push(`${role} ${route.method} ${route.path}: ${answer.status}`)
      }
    }
    expect(wrong).toEqual([])
  })

  it('of nobody at all', async () => {
    for (const route of routes) {
      const answer = await test.app.request(`/api${address(route)}`, { method: route.method.toUpperCase() })
      expect(answer.status, `${route.method} ${route.path}`).toBe(401)
    }
  })

  describe('of a token', () => {
    it.each(roleNames)('made by a %s', async (role) => {
      const { workspace } = await test.book()
      const admin = localPrincipal(workspace, 'test')
      const name = `${role}${Date.now()}`
      const member = await addMember(test.house.signIn, admin, { userName: name, name, role })
      if (!('userId' in member)) throw new Error(member.en)
      const owner = { ...admin, via: 'session' as const, role, user: { id: member.userId, name } }
      const made = await createToken(test.house.signIn, owner, { name: 'test', ceiling: role })
      if (!('token' in made)) throw new Error(made.en)
      const headers = { authorization: `Bearer ${made.token}` }
      const wrong: string[] = []
      for (const route of routes.filter(({ method }) => method === 'get')) {
        const response = await test.app.request(`/api${address(route)}`, { headers })
        const json = /^application\/(?:problem\+)?json\b/.test(response.headers.get('content-type') ?? '')
        const body = (json ? await response.json() : {}) as Answer['body']
        const allowed = maySay(role, route) && mayCarry(route)
        if (isRefused({ status: response.status, body }) === allowed) wrong.push(`${route.path}: ${response.status}`)
      }
      expect(wrong).toEqual([])
    })
  })
})
