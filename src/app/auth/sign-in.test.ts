// Sign-in through the front door: right and wrong passwords, the lock and its end, sessions that end, the second factor, the link that
// works once, and addresses of the library that are shut.
import { createHmac } from 'node:crypto'
import { afterEach, beforeAll, expect, it, vi } from 'vitest'
import { onEachDatabase } from '../../../test/databases.ts'
import { address, type Office, openOffice, ownPassword, type Visitor } from '../../../test/front-door.ts'
import { oneTimeLink, resetPassword } from './access.ts'
import { removeMember } from './members.ts'
import { principalOf } from './principal.ts'
import { isRefusal } from './refusals.ts'

const minutes = (count: number) => vi.setSystemTime(Date.now() + count * 60_000)
const codeOf = async (response: Response) => ((await response.json()) as { code: string }).code

/** What an authenticator shows for a key, by RFC 6238. */
function oneTimeCode(uri: string): string {
  const bits = [...new URL(uri).searchParams.get('secret')!].map((letter) =>
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'),
  )
  const key = Buffer.from(
    bits
      .join('')
      .match(/.{8}/g)!
      .map((byte) => Number.parseInt(byte, 2)),
  )
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)))
  const digest = createHmac('sha1', key).update(counter).digest()
  const at = digest[19]! & 15
  return String((digest.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

onEachDatabase('sign-in', (test) => {
  let office: Office
  beforeAll(async () => {
    office = await openOffice(test.database, test.fresh())
  })
  // Only the clock that the program reads stands under the test; timers and the database run on.
  const ownClock = () => vi.useFakeTimers({ toFake: ['Date'] })
  afterEach(() => void vi.useRealTimers())

  async function wrongTries(visitor: Visitor, userName: string, count: number) {
    for (let n = 0; n < count; n++) expect((await visitor.signIn(userName, 'not the password')).status).toBe(401)
  }

  it('knows who signed in, and nobody without a session', async () => {
    const { visitor, userId } = await office.add({ userName: '王芳', name: '王芳', role: 'editor' })
    const who = await (await visitor.get('/who')).json()
    expect(who).toMatchObject({ user: { id: userId, name: '王芳' }, role: 'editor', via: 'session', scopes: null })
    expect(await codeOf(await office.visitor().get('/who'))).toBe('not-signed-in')
    expect(await principalOf(office.signIn, new Headers({ cookie: 'jiedui.session_token=made.up' }))).toBeNull()
    expect((await visitor.post('/api/auth/sign-out')).status).toBe(200)
    expect((await visitor.get('/who')).status).toBe(401)
  })

  it('gives a cookie that scripts and other sites cannot use', async () => {
    const { userName } = await office.add({})
    const response = await office.visitor().signIn(userName, ownPassword)
    const cookie = response.headers.getSetCookie().find((one) => one.includes('session_token'))!
    expect(cookie).toMatch(/HttpOnly/i)
    expect(cookie).toMatch(/SameSite=Lax/i)
    expect(cookie).not.toMatch(/Secure/i)
    const https = await openOffice(test.database, test.fresh(), { addresses: ['https://jiedui.example'] })
    const { signIn } = https
    const direct = await signIn.auth.api.signInUsername({
      body: { username: userName, password: ownPassword },
      asResponse: true,
    })
    expect(direct.headers.get('set-cookie')).toMatch(/^__Secure-jiedui.*Secure/)
  })

  it('tells a wrong password and an unknown name alike', async () => {
    const { userName } = await office.add({})
    const answers = [
      await office.visitor().signIn(userName, 'not the password'),
      await office.visitor().signIn('nobody-of-this-name', 'not the password'),
      await office.visitor().signIn('!!', 'not the password'),
    ]
    const told = await Promise.all(answers.map(async (one) => ({ code: await codeOf(one) })))
    expect(told).toEqual([{ code: 'wrong-password' }, { code: 'wrong-password' }, { code: 'wrong-password' }])
    expect((await office.visitor().signIn(userName.toUpperCase(), ownPassword)).status).toBe(200)
  })

  it('lets a temporary password do nothing but be changed', async () => {
    const { userId, userName } = await office.add({ role: 'administrator' })
    const reset = await resetPassword(office.signIn, office.local, { userId })
    if (isRefusal(reset)) throw new Error(reset.en)
    const visitor = office.visitor()
    expect((await visitor.signIn(userName, reset.temporaryPassword)).status).toBe(200)
    expect(await codeOf(await visitor.get('/do/entries.read'))).toBe('password-must-change')
    const change = (newPassword: string, currentPassword = reset.temporaryPassword) =>
      visitor.post('/api/auth/change-password', { currentPassword, newPassword })
    expect(await codeOf(await change('short'))).toBe('short-password')
    expect(await codeOf(await change(reset.temporaryPassword))).toBe('same-password')
    expect(await codeOf(await change(ownPassword, 'not the password'))).toBe('wrong-password')
    expect((await change(ownPassword)).status).toBe(200)
    expect((await visitor.get('/do/entries.read')).status).toBe(200)
    expect((await office.visitor().signIn(userName, reset.temporaryPassword)).status).toBe(401)
  })

  it('locks an account at the tenth wrong password, from anywhere, and opens it after a quarter of an hour', async () => {
    ownClock()
    const { userName } = await office.add({})
    const visitor = office.visitor()
    await wrongTries(visitor, userName, 10)
    const locked = await office.visitor().signIn(userName, ownPassword)
    expect(locked.status).toBe(429)
    expect(Number(locked.headers.get('retry-after'))).toBe(900)
    expect(await codeOf(locked)).toBe('locked-out')
    minutes(14)
    expect((await visitor.signIn(userName, ownPassword)).status).toBe(429)
    minutes(1.1)
    expect((await visitor.signIn(userName, ownPassword)).status).toBe(200)
  })

  it('counts wrong tries of a quarter of an hour only, and none after a right one', async () => {
    ownClock()
    const { userName } = await office.add({})
    await wrongTries(office.visitor(), userName, 9)
    minutes(16)
    await wrongTries(office.visitor(), userName, 9)
    expect((await office.visitor().signIn(userName, ownPassword)).status).toBe(200)
    await wrongTries(office.visitor(), userName, 9)
    expect((await office.visitor().signIn(userName, ownPassword)).status).toBe(200)
  })

  it('is not outrun by many tries at once', async () => {
    const { userName } = await office.add({})
    const tries = Array.from({ length: 25 }, () => office.visitor().signIn(userName, 'not the password'))
    const seen = (await Promise.all(tries)).filter((one) => one.status === 401)
    expect(seen.length).toBeLessThanOrEqual(10)
    expect((await office.visitor().signIn(userName, ownPassword)).status).toBe(429)
  })

  it('slows down an address that tries many names, whatever address it claims', async () => {
    const tryFrom = (remoteAddress: string, n: number) => {
      const body = JSON.stringify({ username: `!${n}`, password: 'x' })
      const headers = { 'content-type': 'application/json', origin: address, 'x-jiedui-address': `10.0.0.${n}` }
      const bindings = { incoming: { socket: { remoteAddress } } }
      return office.app.request('/api/auth/sign-in/username', { method: 'POST', body, headers }, bindings)
    }
    const seen: number[] = []
    const net = Math.floor(Math.random() * 1e9)
      .toString(16)
      .slice(0, 4)
    for (let n = 0; n < 121; n++) seen.push((await tryFrom(`2001:db8:${net}:1::1`, n)).status)
    expect(seen.indexOf(429)).toBe(120)
    expect((await tryFrom(`2001:db8:${net}:2::1`, 0)).status).not.toBe(429)
  })

  it('counts wrong passwords within a session as well, and an administrator opens the lock', async () => {
    const { userId, userName, visitor } = await office.add({})
    for (let n = 0; n < 10; n++) await visitor.post('/api/auth/two-factor/enable', { password: 'not the password' })
    expect((await visitor.post('/api/auth/two-factor/enable', { password: ownPassword })).status).toBe(429)
    expect((await office.visitor().signIn(userName, ownPassword)).status).toBe(429)
    const reset = await resetPassword(office.signIn, office.local, { userId })
    if (isRefusal(reset)) throw new Error(reset.en)
    expect((await office.visitor().signIn(userName, reset.temporaryPassword)).status).toBe(200)
  })

  it('ends a session that nobody used for twelve hours, and prolongs one in use', async () => {
    ownClock()
    const { visitor } = await office.add({})
    for (let n = 0; n < 3; n++) {
      minutes(8 * 60)
      const answer = await visitor.get('/who')
      expect(answer.status).toBe(200)
      expect(answer.headers.get('set-cookie')).toMatch(/session_token/)
    }
    minutes(12 * 60 + 1)
    expect((await visitor.get('/who')).status).toBe(401)
  })

  it('asks for the second factor once it is on, and takes a backup code once', async () => {
    ownClock()
    const { userId, userName, visitor } = await office.add({})
    const enabled = await visitor.post('/api/auth/two-factor/enable', { password: ownPassword })
    const { totpURI, backupCodes } = (await enabled.json()) as { totpURI: string; backupCodes: string[] }
    expect(decodeURIComponent(totpURI)).toContain(userName)
    expect((await visitor.post('/api/auth/two-factor/verify-totp', { code: oneTimeCode(totpURI) })).status).toBe(200)

    const second = office.visitor()
    expect(await (await second.signIn(userName, ownPassword)).json()).toMatchObject({ twoFactorRedirect: true })
    expect((await second.get('/who')).status).toBe(401)
    const verify = (code: string) => second.post('/api/auth/two-factor/verify-totp', { code })
    expect(await codeOf(await verify('000000'))).toBe('wrong-code')
    expect((await verify(oneTimeCode(totpURI))).status).toBe(200)
    expect((await second.get('/who')).status).toBe(200)

    const withCode = async () => {
      const one = office.visitor()
      await one.signIn(userName, ownPassword)
      return (await one.post('/api/auth/two-factor/verify-backup-code', { code: backupCodes[0] })).status
    }
    expect([await withCode(), await withCode()]).toEqual([200, 401])

    const reset = await resetPassword(office.signIn, office.local, { userId, secondFactor: 'drop' })
    if (isRefusal(reset)) throw new Error(reset.en)
    const third = office.visitor()
    await third.signIn(userName, reset.temporaryPassword)
    expect((await third.get('/who')).status).toBe(200)
  })

  it('makes an address that signs in once and not late, and only for the machine itself', async () => {
    ownClock()
    const { userId } = await office.add({ role: 'administrator' })
    const link = async () => {
      const made = await oneTimeLink(office.signIn, office.local, { userId, path: '/ledger' })
      if (isRefusal(made)) throw new Error(made.en)
      return made.address
    }
    const first = await link()
    const visitor = office.visitor()
    const followed = await visitor.get(first)
    expect([followed.status, followed.headers.get('location')]).toEqual([302, 'http://127.0.0.1:4747/ledger'])
    expect((await visitor.get('/who')).status).toBe(200)
    const again = office.visitor()
    expect((await again.get(first)).headers.get('location')).toMatch(/\/sign-in\?error=link-used$/)
    expect((await again.get('/who')).status).toBe(401)
    const late = await link()
    minutes(11)
    await again.get(late)
    expect((await again.get('/who')).status).toBe(401)
    const admin = await principalOf(office.signIn, new Headers({ cookie: cookieOf(visitor) }))
    expect(await oneTimeLink(office.signIn, admin!, { userId })).toMatchObject({ code: 'local-only' })
  })

  it('shuts out at once who was removed', async () => {
    const { userId, userName, visitor } = await office.add({})
    expect((await visitor.get('/who')).status).toBe(200)
    expect(await removeMember(office.signIn, office.local, userId)).toBeNull()
    expect((await visitor.get('/who')).status).toBe(401)
    expect(await codeOf(await office.visitor().signIn(userName, ownPassword))).toBe('not-a-member')
  })

  it('keeps every other address of the library shut', async () => {
    const { visitor } = await office.add({ role: 'administrator' })
    const shut = [
      'sign-up/email',
      'sign-in/email',
      'sign-in/magic-link',
      'is-username-available',
      'update-user',
      'change-email',
    ]
    for (const path of [...shut, 'request-password-reset', 'delete-user', 'link-social', 'get-access-token']) {
      expect([path, (await visitor.post(`/api/auth/${path}`, {})).status]).toEqual([path, 404])
    }
  })

  it('does not take a request of another site for one of ours', async () => {
    const { visitor } = await office.add({ role: 'administrator' })
    const foreign = { origin: 'https://elsewhere.example' }
    expect((await visitor.post('/do/entries.write', {}, {})).status).toBe(200)
    expect(await codeOf(await visitor.post('/do/entries.write', {}, foreign))).toBe('foreign-origin')
    expect(await codeOf(await visitor.post('/api/auth/sign-out', {}, foreign))).toBe('foreign-origin')
  })

  it('tells no secret to the log', async () => {
    const said: string[] = []
    const print = (...words: unknown[]) => void said.push(words.join(' '))
    const printed = (['error', 'warn', 'log'] as const).map((name) => vi.spyOn(console, name).mockImplementation(print))
    const told = await openOffice(test.database, test.fresh(), {
      log: (level, message) => said.push(`${level} ${message}`),
    })
    const { userName } = await told.add({})
    await told.visitor().signIn(userName, 'not the password')
    await told.visitor().signIn('nobody-here', 'not the password')
    for (const one of printed) one.mockRestore()
    expect(said.join('\n')).not.toMatch(/not the password|山海情|secret-of-the-tests/)
  })

  it('hides its tables from the queries of the book', async () => {
    const look = test.database.act({ workspace: test.fresh(), by: 'li' }, ({ tx }) =>
      tx
        .withSchema('auth')
        .selectFrom('user' as 'members')
        .selectAll()
        .execute(),
    )
    await expect(look).rejects.toThrow(/permission denied/)
  })
})

function cookieOf(visitor: Visitor): string {
  return [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
}
