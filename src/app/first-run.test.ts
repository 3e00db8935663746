// The first run over HTTP: only the link's secret opens it, only while there is no book, and whoever uses it is signed in as administrator.
import { rmSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { copyOfTemplate } from '../../test/databases.setup.ts'
import { serverBook } from '../../test/databases.ts'
import { type Server, startServer } from './server.ts'
import { readSettings } from './settings.ts'

const wanted = { book: '宁波市区域合作办', userName: 'zhang.min', name: '张敏', password: 'long-enough-1' }

const databases = inject('databases').server ? ['embedded', 'PostgreSQL server'] : ['embedded']

describe.each(databases)('the first run (%s)', (database) => {
  let dataDir = ''
  let databaseUrl: string | undefined
  let remove = async () => {}
  let server: Server
  let secret = ''
  const start = () =>
    startServer(
      readSettings({ options: { data: dataDir, port: '0' }, env: { DATABASE_URL: databaseUrl }, folder: dataDir }),
      () => {},
    )
  const post = (body: object) =>
    fetch(`${server.address}/api/first-run`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  const due = async () => (await (await fetch(`${server.address}/api/first-run`)).json()) as object
  const codeOf = async (response: Response) => [response.status, ((await response.json()) as { code: string }).code]

  beforeAll(async () => {
    dataDir = copyOfTemplate(inject('databases').template)
    if (database !== 'embedded') {
      const made = await serverBook()
      databaseUrl = 'databaseUrl' in made.where ? made.where.databaseUrl : undefined
      remove = made.remove
    }
    server = await start()
    secret = new URL(server.setUpLink ?? '').searchParams.get('secret') ?? ''
  })
  afterAll(async () => {
    await server.stop()
    await remove()
    rmSync(dataDir, { recursive: true, force: true })
  })

  it('is due while there is no book, and tells nothing else', async () => {
    expect(await due()).toEqual({ due: true })
  })

  it('is refused without the secret and with a wrong one, whatever else is sent', async () => {
    expect(await codeOf(await post(wanted))).toEqual([403, 'first_run_secret'])
    expect(await codeOf(await post({ ...wanted, secret: '' }))).toEqual([403, 'first_run_secret'])
    expect(await codeOf(await post({ ...wanted, secret: `${secret}x` }))).toEqual([403, 'first_run_secret'])
    expect(await codeOf(await post({ secret: 7 }))).toEqual([403, 'first_run_secret'])
    expect(await due()).toEqual({ due: true })
  })

  it('names what is wrong, and makes nothing of it', async () => {
    const short = await post({ ...wanted, secret, password: '123456789' })
    expect(short.status).toBe(400)
    expect(((await short.json()) as { errors: { path: string }[] }).errors.map(({ path }) => path)).toEqual([
      'password',
    ])
    expect(await codeOf(await post({ ...wanted, secret, userName: '张 敏' }))).toEqual([422, 'bad-user-name'])
    expect(await due()).toEqual({ due: true })
  })

  it('makes one book and its administrator, signed in; of two at once the second is refused', async () => {
    const both = await Promise.all([post({ ...wanted, secret }), post({ ...wanted, secret, book: '另一个' })])
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409])
    const made = both.find(({ status }) => status === 201)!
    const cookie = made.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ')
    const me = await fetch(`${server.address}/api/me`, { headers: { cookie } })
    expect(await me.json()).toMatchObject({ role: 'administrator', mustChangePassword: false })
    const members = await fetch(`${server.address}/api/members`, { headers: { cookie } })
    expect(members.status).toBe(200)
  })

  it('is over from then on, with the secret as well, and the password signs in', async () => {
    expect(await due()).toEqual({ due: false })
    expect(await codeOf(await post({ ...wanted, secret, userName: 'li.si' }))).toEqual([409, 'first_run_over'])
    const signedIn = await fetch(`${server.address}/api/auth/sign-in/username`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: server.address },
      body: JSON.stringify({ username: wanted.userName, password: wanted.password }),
    })
    expect(signedIn.status).toBe(200)
  })

  it('gives out no link once there is a book', async () => {
    await server.stop()
    server = await start()
    expect(server.setUpLink).toBeNull()
    expect(await codeOf(await post({ ...wanted, secret }))).toEqual([403, 'first_run_secret'])
  })
})
