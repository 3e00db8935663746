// The API as programs meet it: a description that is valid, versions against lost updates, an end to one caller's zeal, and a file that
// is too large refused in one sentence with nothing left behind.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { Validator } from '@seriousme/openapi-schema-validator'
import { expect, it } from 'vitest'
import { inHouse } from '../../../test/house.ts'
import { addMember } from '../auth/members.ts'
import { localPrincipal } from '../auth/rights.ts'
import { createToken } from '../auth/tokens.ts'
import { apiOf } from './app.ts'

inHouse('the doors of the API', (test) => {
  it('describe themselves in valid OpenAPI 3.1', async () => {
    const description = (await (await test.app.request('/api/openapi.json')).json()) as {
      openapi: string
      paths: object
    }
    expect(description.openapi).toBe('3.1.0')
    expect(Object.keys(description.paths).length).toBeGreaterThan(60)
    expect(await new Validator().validate(description)).toMatchObject({ valid: true })
  })

  it('tell the version of a thing, and take no change from who does not say which he saw', async () => {
    const { call } = await test.book()
    const made = await call('POST', '/entries', { kind: 'meeting', name: '联席会议' })
    const first = await call('GET', `/entries/${made.body.id}`)
    expect(first.headers.get('etag')).toBe('"1"')
    const blind = await call('PATCH', `/entries/${made.body.id}`, { stage: 'held' })
    expect(blind).toMatchObject({ status: 428, body: { code: 'version_needed' } })
  })

  it('lose nothing of two who change one thing at the same moment', async () => {
    const { call } = await test.book()
    const made = await call('POST', '/entries', { kind: 'meeting', name: '联席会议' })
    const tie = await call('POST', '/ties', { kind: 'paired_aid', programme: 'east_west', a: '鄞州区', b: '昭觉县' })
    const pair = { kind: 'paired_aid', programme: 'east_west', a: '余姚市', b: '喜德县' }
    const growth = { zh: '资金为上年', formula: { is: 'growth', a: { indicator: 'FUND.FISCAL' } } }
    const twice = async (path: string, body: object) => {
      const both = await Promise.all([call('POST', path, body), call('POST', path, body)])
      return both.map(({ status }) => status).sort()
    }
    expect([await twice('/ties', pair), await twice('/indicators', growth)]).toEqual([
      [201, 422],
      [201, 422],
    ])
    for (let version = 1; version <= 5; version++) {
      const seen = { 'if-match': `"${version}"` }
      const changes = [
        call('PATCH', `/entries/${made.body.id}`, { name: `第${version}次联席会议` }, seen),
        call('PATCH', `/entries/${made.body.id}`, { note: `记${version}` }, seen),
        call('PATCH', `/ties/${tie.body.id}`, { since: `202${version}-01-01` }, seen),
        call('PATCH', `/ties/${tie.body.id}`, { note: `记${version}` }, seen),
      ]
      const statuses = (await Promise.all(changes)).map(({ status }) => status)
      expect([statuses.slice(0, 2).sort(), statuses.slice(2).sort()]).toEqual([
        [200, 412],
        [200, 412],
      ])
    }
  })

  it('say what is wrong in both languages, and take no text that cannot be kept', async () => {
    const { call } = await test.book()
    const year = (await call('GET', '/postings?year=abc')).body
    expect(year).toMatchObject({ status: 400, en: expect.stringMatching(/expected number/) })
    expect(year.zh).not.toMatch(/Invalid|expected/)
    const day = (await call('GET', '/postings?from=2024-02-31')).body
    expect(day).toMatchObject({ status: 400, zh: '日期应写作2024-03-12，且确有这一天。' })
    for (const name of ['会\0议', '会\ud800议']) {
      const answer = await call('POST', '/entries', { kind: 'meeting', name })
      expect(answer).toMatchObject({ status: 400, body: { code: 'bad_request' } })
      expect(answer.body.title).toMatch(/无法保存的字符/)
    }
    expect((await call('GET', '/postings?words=%00')).status).toBe(400)
    expect((await call('POST', '/documents?name=%00.txt', '简报')).status).toBe(400)
  })

  it('let one caller ask so often a minute and tell him when to come back', async () => {
    const { workspace } = await test.book()
    const admin = localPrincipal(workspace, 'test')
    const name = `script${Date.now()}`
    const member = await addMember(test.house.signIn, admin, { userName: name, name, role: 'viewer' })
    if (!('userId' in member)) throw new Error(member.en)
    const owner = { ...admin, via: 'session' as const, role: 'viewer' as const, user: { id: member.userId, name } }
    const made = await createToken(test.house.signIn, owner, { name: 'script', ceiling: 'viewer' })
    if (!('token' in made)) throw new Error(made.en)
    const strict = apiOf(test.house, { callsPerMinute: 3 })
    const headers = { authorization: `Bearer ${made.token}` }
    const answers = []
    for (let times = 0; times < 4; times++) answers.push(await strict.request('/api/entries', { headers }))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 429])
    expect(Number(answers[3]!.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(await answers[3]!.json()).toMatchObject({ code: 'too_many_requests', zh: expect.stringMatching(/。$/) })
  })

  it('refuse 500 MB in one sentence, and keep none of it', { timeout: 60_000 }, async () => {
    const { call } = await test.book()
    const piece = new Uint8Array(1024 * 1024)
    let sent = 0
    const body = new ReadableStream({
      pull(to) {
        if (sent === 500) return to.close()
        sent++
        return to.enqueue(piece)
      },
    })
    const answer = await call('POST', '/documents?name=录像.pdf', body)
    expect(answer).toMatchObject({ status: 413, body: { code: 'too_large', title: '文件过大，上限为 200 MB。' } })
    expect(sent).toBeLessThan(210)
    expect((await call('GET', '/documents')).body.items).toEqual([])
    expect(readdirSync(join(test.house.dataDir, 'files', 'incoming'))).toEqual([])
  })
})
