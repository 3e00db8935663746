// API tokens through the front door: they carry what they were given and no more, and end by time, by revocation, and with the
// rights of their owner.
import { afterEach, beforeAll, expect, it, vi } from 'vitest'
import { onEachDatabase } from '../../../test/databases.ts'
import { type Office, openOffice, type Visitor } from '../../../test/front-door.ts'
import { actionSchema, actionsOf, type Role } from '../../model/roles.ts'
import { removeMember, setRole } from './members.ts'
import { principalOf } from './principal.ts'
import { isRefusal } from './refusals.ts'
import type { Principal } from './rights.ts'
import { createToken, listTokens, revokeToken, type TokenAsk } from './tokens.ts'

onEachDatabase('tokens', (test) => {
  let office: Office
  beforeAll(async () => {
    office = await openOffice(test.database, test.fresh())
  })
  afterEach(() => void vi.useRealTimers())

  async function someone(role: Role): Promise<{ userId: string; visitor: Visitor; principal: Principal }> {
    const { userId, visitor } = await office.add({ role })
    const cookie = [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    return { userId, visitor, principal: (await principalOf(office.signIn, new Headers({ cookie })))! }
  }

  async function made(owner: Principal, ask: TokenAsk) {
    const token = await createToken(office.signIn, owner, ask)
    if (isRefusal(token)) throw new Error(token.en)
    return { ...token, get: (path: string) => office.visitor().get(path, { authorization: `Bearer ${token.token}` }) }
  }

  it('carries what it was given and no more', async () => {
    const { userId, principal } = await someone('editor')
    const token = await made(principal, { name: '统计系统', scopes: ['totals.read', 'search'] })
    expect(await (await token.get('/who')).json()).toMatchObject({ user: { id: userId }, via: 'token', role: 'editor' })
    expect((await token.get('/do/totals.read')).status).toBe(200)
    expect((await token.get('/do/entries.write')).status).toBe(403)
    expect((await token.get('/do/tokens.own')).status).toBe(403)
  })

  it('with a ceiling carries what that role may, people and tokens apart', async () => {
    const { principal } = await someone('administrator')
    const token = await made(principal, { name: 'x', ceiling: 'viewer' })
    for (const action of actionSchema.options) {
      const allowed = actionsOf('viewer').includes(action) && action !== 'tokens.own'
      expect([action, (await token.get(`/do/${action}`)).status]).toEqual([action, allowed ? 200 : 403])
    }
  })

  it('cannot be wider than its owner, nor empty, nor last for ever, nor make another', async () => {
    const { principal } = await someone('viewer')
    const ask = (asked: TokenAsk) => createToken(office.signIn, principal, asked)
    expect(await ask({ name: 'x', scopes: ['entries.write'] })).toMatchObject({ code: 'bad-scopes' })
    expect(await ask({ name: 'x', ceiling: 'editor' })).toMatchObject({ code: 'bad-scopes' })
    expect(await ask({ name: 'x', scopes: [] })).toMatchObject({ code: 'bad-scopes' })
    expect(await ask({ name: 'x', scopes: ['tokens.own'] })).toMatchObject({ code: 'bad-scopes' })
    expect(await ask({ name: 'x', scopes: ['search'], days: 400 })).toMatchObject({ code: 'bad-expiry' })
    expect(await ask({ name: 'x', scopes: ['search'], days: Number.NaN })).toMatchObject({ code: 'bad-expiry' })
    expect(await ask({ name: ' ', scopes: ['search'] })).toMatchObject({ code: 'bad-name' })
    const byToken = { ...principal, via: 'token' as const }
    expect(await createToken(office.signIn, byToken, { name: 'x', scopes: ['search'] })).toMatchObject({ status: 403 })
  })

  it('is kept as a hash, and listed without its text', async () => {
    const { principal } = await someone('viewer')
    const { token, id } = await made(principal, { name: '大屏', scopes: ['totals.read'] })
    const listed = await listTokens(office.signIn, principal)
    expect(listed).toMatchObject([
      { id, name: '大屏', start: token.slice(0, 9), scopes: ['totals.read'], lastUsedAt: null },
    ])
    const rows = JSON.stringify(await office.signIn.db.selectFrom('tokens').selectAll().execute())
    expect(rows).not.toContain(token.slice(9))
    expect(await listTokens(office.signIn, principal, 'all')).toMatchObject({ code: 'not-allowed' })
    const all = await listTokens(office.signIn, (await someone('administrator')).principal, 'all')
    expect(all).toContainEqual(expect.objectContaining({ id }))
  })

  it('ends when revoked, by its owner or who manages tokens, and by nobody else', async () => {
    const { principal } = await someone('editor')
    const token = await made(principal, { name: 'x', scopes: ['search'] })
    expect((await token.get('/who')).status).toBe(200)
    const other = await someone('editor')
    expect(await revokeToken(office.signIn, other.principal, token.id)).toMatchObject({ code: 'no-such-token' })
    expect(await revokeToken(office.signIn, principal, 'not an id')).toMatchObject({ code: 'no-such-token' })
    expect(await revokeToken(office.signIn, principal, token.id)).toBeNull()
    expect((await token.get('/who')).status).toBe(401)
    const second = await made(principal, { name: 'x', scopes: ['search'] })
    expect(await revokeToken(office.signIn, (await someone('administrator')).principal, second.id)).toBeNull()
    expect((await second.get('/who')).status).toBe(401)
  })

  it('ends with its time', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    const { principal } = await someone('viewer')
    const token = await made(principal, { name: 'x', scopes: ['search'], days: 2 })
    vi.setSystemTime(Date.now() + 47 * 3600_000)
    expect((await token.get('/who')).status).toBe(200)
    vi.setSystemTime(Date.now() + 2 * 3600_000)
    expect((await token.get('/who')).status).toBe(401)
  })

  it('loses what its owner loses, and all with him', async () => {
    const { userId, principal } = await someone('editor')
    const token = await made(principal, { name: 'x', scopes: ['search', 'entries.write'] })
    expect((await token.get('/do/entries.write')).status).toBe(200)
    await setRole(office.signIn, office.local, { userId, role: 'viewer' })
    expect((await token.get('/do/entries.write')).status).toBe(403)
    expect((await token.get('/do/search')).status).toBe(200)
    await removeMember(office.signIn, office.local, userId)
    expect((await token.get('/do/search')).status).toBe(401)
  })

  it('is a token or nothing', async () => {
    const tried = ['Bearer', 'Bearer x', `Bearer jd_${'a'.repeat(43)}`, 'Basic bGk6bGk=', 'Bearer jd_']
    for (const authorization of tried) {
      expect([authorization, (await office.visitor().get('/who', { authorization })).status]).toEqual([
        authorization,
        401,
      ])
    }
  })
})
