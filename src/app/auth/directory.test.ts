// Sign-in by the office's directory, against a certified OpenID provider that runs here on localhost: it says who someone is, and lets
// in only whom an administrator expects.
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { onEachDatabase } from '../../../test/databases.ts'
import { address, type Office, openOffice, ownPassword, type Visitor } from '../../../test/front-door.ts'
import { addMember, listMembers, removeMember } from './members.ts'

const client = { client_id: 'jiedui', client_secret: 'a secret that the directory gave the office' }

/** What the directory says of its people, by subject: the staff number stays, the name may be given to another. */
const staff: Record<string, { preferred_username: string; name: string; email?: string }> = {}

/** The provider, with its own pages for signing in and consenting. */
async function startDirectory(): Promise<{ issuer: string; server: Server }> {
  const server = createServer()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const provider = new Provider(issuer, {
    clients: [{ ...client, redirect_uris: [`${address}/api/auth/callback/directory`] }],
    claims: { openid: ['sub'], profile: ['name', 'preferred_username'], email: ['email', 'email_verified'] },
    findAccount: (_ctx, sub) => ({
      accountId: sub,
      claims: async () => ({ sub, ...staff[sub], email_verified: true }),
    }),
    cookies: { keys: ['a key of the tests'] },
  })
  server.on('request', provider.callback())
  return { issuer, server }
}

/** A browser at the provider: follows it through its forms until it sends back to us. */
async function throughDirectory(start: string, subject: string): Promise<string> {
  const cookies = new Map<string, string>()
  let at = start
  let form: URLSearchParams | null = null
  for (let step = 0; step < 12 && !at.startsWith(address); step++) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const init = form ? { method: 'POST', body: form } : {}
    const response = await fetch(at, { ...init, redirect: 'manual', headers: { cookie } })
    for (const set of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(set)!
      cookies.set(name!, value!)
    }
    const location = response.headers.get('location')
    if (location) [at, form] = [new URL(location, at).href, null]
    else [at, form] = formOf(await response.text(), at, subject)
  }
  return at
}

function formOf(page: string, at: string, subject: string): [string, URLSearchParams] {
  const action = /<form[^>]*action="([^"]+)"/.exec(page)?.[1]
  if (!action) throw new Error(`no form at ${at}: ${page.slice(0, 300)}`)
  const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1] ?? 'consent'
  return [new URL(action, at).href, new URLSearchParams({ prompt, login: subject, password: 'any' })]
}

onEachDatabase('the directory', (test) => {
  let office: Office
  let directory: Awaited<ReturnType<typeof startDirectory>>
  beforeAll(async () => {
    directory = await startDirectory()
    const settings = { issuer: directory.issuer, clientId: client.client_id, clientSecret: client.client_secret }
    office = await openOffice(test.database, test.fresh(), { directory: settings })
  })
  afterAll(() => {
    directory.server.closeAllConnections()
    directory.server.close()
  })

  async function startAt(visitor: Visitor): Promise<string> {
    const body = { provider: 'directory', callbackURL: '/ledger', errorCallbackURL: '/sign-in' }
    const response = await visitor.post('/api/auth/sign-in/social', body)
    return ((await response.json()) as { url: string }).url
  }

  /** Signs in at the directory and comes back; tells where to. */
  async function cameBack(visitor: Visitor, subject: string): Promise<string | null> {
    const back = await throughDirectory(await startAt(visitor), subject)
    return (await visitor.get(back)).headers.get('location')
  }

  async function expected(userName: string, directoryName: string): Promise<string> {
    const member = { userName, name: '张三', role: 'editor' as const, directoryName }
    const added = await addMember(office.signIn, office.local, member)
    if (!('userId' in added)) throw new Error(added.en)
    expect(added.temporaryPassword).toBeNull()
    return added.userId
  }

  it('lets in whom an administrator expects, again and again, and he has no password here', async () => {
    staff['n-1001'] = { preferred_username: 'zhangsan', name: '张三' }
    const userId = await expected('zhang.san', 'zhangsan')
    for (let n = 0; n < 2; n++) {
      const visitor = office.visitor()
      expect(await cameBack(visitor, 'n-1001')).toBe('/ledger')
      expect(await (await visitor.get('/who')).json()).toMatchObject({
        user: { id: userId },
        role: 'editor',
        via: 'session',
      })
    }
    expect((await office.visitor().signIn('zhang.san', ownPassword)).status).toBe(401)
    const members = await listMembers(office.signIn, office.local)
    expect(members).toContainEqual(expect.objectContaining({ userId, directoryName: 'zhangsan' }))
  })

  it('lets in nobody else, whatever the directory says of name and address', async () => {
    const local = await office.add({ userName: 'lisi', role: 'administrator' })
    const { email } = await office.signIn.db
      .selectFrom('user')
      .select('email')
      .where('id', '=', local.userId)
      .executeTakeFirstOrThrow()
    staff['n-1002'] = { preferred_username: 'lisi', name: '李四', email }
    const visitor = office.visitor()
    expect(await cameBack(visitor, 'n-1002')).toBe('/sign-in?error=not-expected')
    expect((await visitor.get('/who')).status).toBe(401)
  })

  it('does not let a colleague in who was given the name of one before him', async () => {
    staff['n-1003'] = { preferred_username: 'wangwu', name: '王五' }
    await expected('wang.wu', 'wangwu')
    expect(await cameBack(office.visitor(), 'n-1003')).toBe('/ledger')
    staff['n-2003'] = { preferred_username: 'wangwu', name: '另一个王五' }
    expect(await cameBack(office.visitor(), 'n-2003')).toBe('/sign-in?error=not-expected')
  })

  it('does not let in who was removed', async () => {
    staff['n-1004'] = { preferred_username: 'zhaoliu', name: '赵六' }
    const userId = await expected('zhao.liu', 'zhaoliu')
    await removeMember(office.signIn, office.local, userId)
    const visitor = office.visitor()
    expect(await cameBack(visitor, 'n-1004')).toBe('/sign-in?error=not-a-member')
    expect((await visitor.get('/who')).status).toBe(401)
  })

  it('takes an answer only in the browser that asked, and once', async () => {
    staff['n-1005'] = { preferred_username: 'sunqi', name: '孙七' }
    await expected('sun.qi', 'sunqi')
    const visitor = office.visitor()
    const back = await throughDirectory(await startAt(visitor), 'n-1005')
    const other = office.visitor()
    await other.get(back)
    expect((await other.get('/who')).status).toBe(401)
    const mine = office.visitor()
    const own = await throughDirectory(await startAt(mine), 'n-1005')
    await mine.get(own)
    expect((await mine.get('/who')).status).toBe(200)
    await other.get(own)
    expect((await other.get('/who')).status).toBe(401)
  })

  it('one name is one person', async () => {
    await expected('zhou.ba', 'zhouba')
    const again = { userName: 'zhou.ba2', name: '周八', role: 'viewer' as const, directoryName: 'zhouba' }
    expect(await addMember(office.signIn, office.local, again)).toMatchObject({ code: 'directory-name-taken' })
  })

  it('that cannot be reached leaves local sign-in as it is', async () => {
    const settings = { issuer: 'http://127.0.0.1:9', clientId: 'x', clientSecret: 'y' }
    const alone = await openOffice(test.database, test.fresh(), { directory: settings })
    const { userName } = await alone.add({})
    expect((await alone.visitor().signIn(userName, ownPassword)).status).toBe(200)
    const asked = await alone.visitor().post('/api/auth/sign-in/social', { provider: 'directory', callbackURL: '/' })
    expect(asked.status).toBeGreaterThanOrEqual(400)
  })
})
