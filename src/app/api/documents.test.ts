// Documents and review over HTTP: a file is stored once, read in the background, decided on by its version, and refused in one sentence
// where it cannot be read.
import { expect, it } from 'vitest'
import { inHouse, sent } from '../../../test/house.ts'

const text = '2023年，宁波市与黄冈市签约项目15个，总投资额45.3亿元。全年，宁波市向黄冈市选派12批97人次柔性专家。'

inHouse('documents over HTTP', (test) => {
  it('stores, reads and gives back a document', async () => {
    const { call } = await test.book()
    const id = await sent(call, text)
    const { body } = await call('GET', `/documents/${id}`)
    expect(body).toMatchObject({ state: 'read', name: '简报.txt', counts: { figure: 4, entry: 2 } })
    expect((await call('GET', `/documents/${id}/text`)).body).toMatchObject({ text })
    expect((await call('GET', `/documents/${id}/file`)).body).toMatchObject({ text })
    const again = await call('POST', '/documents?name=同一份.txt', text)
    expect(again).toMatchObject({ status: 201, body: { id, again: true } })
    expect((await call('GET', '/documents')).body.items).toHaveLength(1)
  })

  it('reads documents of an older reading again in the background, and takes one as the newer version of another', async () => {
    const { call, workspace } = await test.book()
    const [old, now] = [await sent(call, text), await sent(call, `${text}互访3次。`)]
    const who = { workspace, by: 'local:test' }
    await test.house.database.act(who, ({ tx }) =>
      tx.updateTable('documents').set({ reading: null }).where('workspace', '=', workspace).execute(),
    )
    expect((await call('GET', '/documents/rereading')).body).toEqual({ older: 2, waiting: 0, failed: 0 })
    expect((await call('POST', '/documents/rereading', {})).body).toMatchObject({ waiting: 2 })
    await expect
      .poll(async () => (await call('GET', '/documents/rereading')).body, { timeout: 15_000 })
      .toEqual({ older: 0, waiting: 0, failed: 0 })
    expect((await call('GET', `/documents/${old}/findings`)).body.items.length).toBeGreaterThan(4)
    expect((await call('DELETE', '/documents/rereading')).status).toBe(200)
    expect(await call('POST', `/documents/${now}/replaces`, { replaces: old })).toMatchObject({ status: 200 })
    expect(await call('POST', `/documents/${old}/replaces`, { replaces: now })).toMatchObject({
      body: { code: 'ring_of_versions' },
    })
    expect((await call('GET', `/documents/${old}`)).body).toMatchObject({ replacedBy: now })
  })

  it('takes whose account a document is and of which year it tells, with the file or later, and reads it again', async () => {
    const { call } = await test.book()
    const own = '今年，宁波市帮助我县实施项目12个。今年，宁波市选派教师20名，来我县交流干部5名。'
    const id = await sent(call, own, `name=总结.txt&account=${encodeURIComponent('罗田县')}`)
    const document = async () => (await call('GET', `/documents/${id}`)).body
    const first = await document()
    expect(first).toMatchObject({
      account: '罗田县',
      year: null,
      understood: { account: '宁波市', year: null },
      reread: null,
    })
    const correct = (body: object, version: unknown) =>
      call('PATCH', `/documents/${id}`, body, { 'if-match': `"${String(version)}"` })
    expect((await call('PATCH', `/documents/${id}`, { year: 2023 })).status).toBe(428)
    expect(await correct({ year: 1200 }, first.version)).toMatchObject({ status: 400 })
    expect(await correct({ account: '某某市' }, first.version)).toMatchObject({ body: { code: 'place_unknown' } })
    const asked = await correct({ account: '421125', year: 2023, why: '来文为浠水县' }, first.version)
    expect(asked).toMatchObject({ status: 200, body: { account: '浠水县', year: 2023, reread: 'waiting' } })
    expect(await correct({ year: 2022 }, first.version)).toMatchObject({ body: { code: 'changed_since' } })
    await expect.poll(async () => (await document()).reread, { timeout: 15_000 }).toBe(null)
    const { items } = (await call('GET', `/documents/${id}/findings?sort=figure`)).body
    const told = items.filter(({ sort }) => sort === 'figure')
    expect(told.map(({ said }) => said)).toMatchObject(
      Array(3).fill({ parties: ['浠水县', '宁波市'], period: ['2023-01-01', '2023-12-31'] }),
    )
    const [last] = (await call('GET', `/revisions?subject=${id}`)).body.items.filter(
      ({ action }) => action === 'document.correct',
    )
    expect(last).toMatchObject({
      before: { account: '罗田县', year: null },
      after: { account: '浠水县', year: 2023 },
      why: '来文为浠水县',
    })
  })

  it('says in one sentence why a file cannot be read', async () => {
    const { call } = await test.book()
    const id = await sent(call, new Uint8Array(300).map((_, i) => (i * 7) % 256) as never, 'name=坏.docx')
    const { body } = await call('GET', `/documents/${id}`)
    expect(body).toMatchObject({
      state: 'failed',
      problem: { code: expect.any(String), zh: expect.stringMatching(/。$/) },
    })
    expect((await call('POST', `/documents/${id}/retry`)).status).toBe(200)
    expect((await call('POST', '/documents?name=', text)).status).toBe(400)
  })

  it('decides by version, and replays a write with the same key', async () => {
    const { call } = await test.book()
    await sent(call, text)
    const waiting = await call('GET', '/findings?alone=true&sort=entry')
    const [first] = waiting.body.items
    const wish = { verdict: 'accept', findings: [{ id: first!.id, version: first!.version }] }
    const accepted = await call('POST', '/decisions', wish, { 'idempotency-key': 'a' })
    expect(accepted).toMatchObject({ status: 201, body: { postings: [expect.any(String), expect.any(String)] } })
    expect(await call('POST', '/decisions', wish, { 'idempotency-key': 'a' })).toMatchObject({ body: accepted.body })
    const late = await call(
      'POST',
      '/decisions',
      { ...wish, verdict: 'reject', reason: '重复' },
      { 'accept-language': 'en' },
    )
    expect(late).toMatchObject({
      status: 412,
      body: { code: 'changed_since', title: expect.stringMatching(/^Somebody/) },
    })
    const other = await call(
      'POST',
      '/decisions',
      { ...wish, verdict: 'reject', reason: '重复' },
      { 'idempotency-key': 'a' },
    )
    expect(other).toMatchObject({ status: 422, body: { code: 'key_in_use' } })
  })

  it('refuses what is not signed in, and what is malformed', async () => {
    const { call } = await test.book()
    const anonymous = await test.app.request('/api/documents')
    expect(anonymous.status).toBe(401)
    expect(anonymous.headers.get('content-type')).toContain('application/problem+json')
    expect((await call('GET', '/findings?limit=0')).body).toMatchObject({ status: 400, errors: [{ path: 'limit' }] })
    expect((await call('POST', '/decisions', '{')).body).toMatchObject({ status: 400, code: 'bad_request' })
    expect((await call('GET', '/nothing')).status).toBe(404)
  })

  it('takes a figure that was missed once, as wide as it is said', async () => {
    const { call } = await test.book()
    const id = await sent(call, '2023年，宁波市与黄冈市往来密切，来访者达数百名。')
    const missed = {
      ...{ start: 17, end: 20, unit: 'person', counter: '名', measure: '来访者', theme: 'mechanism', status: 'actual' },
      ...{ accrual: 'flow', period: ['2023-01-01', '2023-12-31'], parties: ['宁波市', '黄冈市'], core: true },
    }
    const add = (said: object) => call('POST', `/documents/${id}/figures`, { ...missed, ...said })
    expect(await add({ min: 200, max: null, hedge: 'exact' })).toMatchObject({
      status: 400,
      body: { zh: expect.stringContaining('口气') },
    })
    expect((await add({ min: 1e30, max: 1e30, hedge: 'exact' })).status).toBe(400)
    const both = await Promise.all([1, 2].map(() => add({ min: 200, max: null, hedge: 'over' })))
    expect(both.map(({ status }) => status).sort()).toEqual([201, 422])
    expect((await call('GET', '/postings')).body.items).toMatchObject([{ min: '200', max: null, hedge: 'over' }])
  })
})
