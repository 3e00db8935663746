// The client is typed by the routes and speaks to the real API: answers, lists in a query, versions, keys, files and refusals.
import { expect, expectTypeOf, it } from 'vitest'
import { localEnv } from '../src/app/auth/doors.ts'
import { localPrincipal } from '../src/app/auth/rights.ts'
import { clientOf } from '../src/app/client.ts'
import { inHouse } from './house.ts'

inHouse('the client', (test) => {
  const opened = async () => {
    const { workspace } = await test.book()
    const env = localEnv(localPrincipal(workspace, 'test'))
    return clientOf(async (path, init) => test.app.request(path, init, env))
  }

  it('calls routes by method and address, and reads what they give', async () => {
    const client = await opened()
    const made = await client('post', '/entries', { body: { kind: 'meeting', name: '联席会议' }, key: 'a' })
    if (!made.ok) throw new Error(made.problem.en)
    expectTypeOf(made.value.createdAt).toEqualTypeOf<string>()
    expect(made.value).toMatchObject({ kind: 'meeting', name: '联席会议', version: 1 })
    const params = { id: made.value.id }
    const changed = await client('patch', '/entries/{id}', { params, body: { stage: 'held' }, version: made.version! })
    expect(changed).toMatchObject({ ok: true, value: { stage: 'held' }, version: 2 })
    const late = await client('patch', '/entries/{id}', { params, body: { stage: null }, version: 1 })
    expect(late).toMatchObject({ ok: false, status: 412, problem: { code: 'changed_since' } })
  })

  it('writes lists into the address, and gives files as they come', async () => {
    const client = await opened()
    expect(await client('get', '/totals', { query: { by: ['theme', 'year'] } })).toMatchObject({ ok: true })
    const sent = await client('post', '/documents', { query: { name: '简报.txt' }, file: '2023年，签约项目15个。' })
    if (!sent.ok) throw new Error(sent.problem.en)
    const file = await client('get', '/documents/{id}/file', { params: { id: sent.value.id } })
    if (!file.ok) throw new Error(file.problem.en)
    expect(await (file.value as Response).text()).toBe('2023年，签约项目15个。')
  })

  it('does not compile where the API has no such thing', async () => {
    const client = await opened()
    // @ts-expect-error there is no such address
    const none = await client('get', '/nothing')
    expect(none).toMatchObject({ ok: false, status: 404 })
    // @ts-expect-error the name is missing
    expect(await client('post', '/entries', { body: { kind: 'meeting' } })).toMatchObject({ ok: false, status: 400 })
    // @ts-expect-error the id is missing
    expect((await client('get', '/ties/{id}')).ok).toBe(false)
  })
})

it('tells an answer that is none of ours as a refusal', async () => {
  const client = clientOf(async () => new Response('<html>', { status: 502 }))
  expect(await client('get', '/me')).toMatchObject({ ok: false, status: 502, problem: { code: 'no_answer' } })
})
