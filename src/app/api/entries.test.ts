// Entries, links and ties over HTTP: a kind says what its entries may hold and to what they point; lists are narrowed and go on page by page; ties
// are nested down to schools and villages, and hold for a time.
import { expect, it } from 'vitest'
import { type Caller, inHouse, sent } from '../../../test/house.ts'

const parties = [
  { name: '宁波市', role: 'giver' },
  { name: '黄冈市', role: 'receiver' },
]

const added = async (call: Caller, path: string, body: object): Promise<string> => {
  const answer = await call('POST', path, body)
  expect(answer, JSON.stringify(answer.body)).toMatchObject({ status: 201 })
  return String(answer.body.id)
}

const ofNingbo = async (call: Caller) => {
  const { body } = await call('GET', '/ties?limit=200')
  return body.items.find(({ a, b }) => [a, b].sort().join() === '宁波市,黄冈市')!
}

inHouse('entries over HTTP', (test) => {
  it('hold what their kind allows, and find code, tie and programme by themselves', async () => {
    const { call } = await test.book()
    const fund = {
      kind: 'fund',
      name: '2023年财政援助资金',
      stage: 'paid',
      from: '2023-03-01',
      to: '2023-12-01',
      parties,
    }
    const { body } = await call('POST', '/entries', fund)
    const tie = await ofNingbo(call)
    expect(body).toMatchObject({
      tie: tie.id,
      programme: tie.programme,
      parties: [{ code: '330200' }, { code: '421100' }],
    })
    const wrong: [object, string][] = [
      [{ ...fund, stage: 'departed' }, 'stage'],
      [{ ...fund, properties: { colour: '红' } }, 'properties.colour'],
      [{ ...fund, from: '2024-01-01' }, 'to'],
      [{ ...fund, parties: [{ name: '宁波市', role: 'donee' }] }, 'parties'],
    ]
    for (const [draft, place] of wrong) {
      const answer = await call('POST', '/entries', draft)
      expect(answer, place).toMatchObject({ status: 422, body: { zh: expect.stringMatching(/。$/) } })
    }
    expect((await call('POST', '/entries', { ...fund, kind: 'wish' })).status).toBe(400)
  })

  it('point to each other as their kinds know, and cannot go while something rests on them', async () => {
    const { call } = await test.book()
    const project = await added(call, '/entries', { kind: 'project', name: '智慧农业项目' })
    const park = await added(call, '/entries', { kind: 'park', name: '轴承产业园' })
    const agreement = await added(call, '/entries', { kind: 'agreement', name: '《合作协议》' })
    const links = [
      [project, park, 'park'],
      [project, agreement, 'agreement'],
    ] as const
    for (const [from, to, role] of links) await added(call, `/entries/${from}/links`, { to, role })
    const whole = await call('GET', `/entries/${project}`)
    expect((whole.body.links as { role: string; to: string }[]).map(({ role }) => role).sort()).toEqual([
      'agreement',
      'park',
    ])
    const refused = await call('POST', `/entries/${park}/links`, { to: project, role: 'watched' })
    expect(refused.status).toBe(422)
    expect((await call('POST', `/entries/${project}/links`, { to: agreement, role: 'park' })).status).toBe(422)
    await sent(call, '2023年，宁波市与黄冈市签约项目15个。')
    const [finding] = (await call('GET', '/findings?sort=figure')).body.items
    await call('POST', '/decisions', { verdict: 'accept', findings: [{ id: finding!.id }], entry: project })
    expect(await call('DELETE', `/entries/${project}`, undefined, { 'if-match': '"1"' })).toMatchObject({
      status: 409,
      body: { code: 'entry_in_use' },
    })
  })

  it('are listed by filters, counted, and go on page by page without a gap', async () => {
    const { call } = await test.book()
    for (let n = 0; n < 7; n++)
      await added(call, '/entries', {
        kind: n % 2 ? 'meeting' : 'visit',
        name: `第${n}次`,
        from: `202${n % 3}-05-01`,
        parties: [],
      })
    const seen: unknown[] = []
    for (let cursor = ''; ; ) {
      const { body } = await call('GET', `/entries?limit=3${cursor && `&cursor=${cursor}`}`)
      seen.push(...body.items.map(({ id }) => id))
      if (!body.next) break
      cursor = encodeURIComponent(String(body.next))
    }
    expect(new Set(seen).size).toBe(7)
    expect(seen).toHaveLength(7)
    expect((await call('GET', '/entries?kind=meeting')).body.items).toHaveLength(3)
    expect((await call('GET', '/entries?kind=meeting&year=2021')).body.items).toHaveLength(1)
    expect((await call('GET', '/entries?words=第5次')).body.items).toHaveLength(1)
    const { body } = await call('GET', '/entries/facets')
    expect(body.kind).toEqual(expect.arrayContaining([expect.objectContaining({ value: 'visit', count: 4 })]))
    expect((await call('GET', '/entries?cursor=nonsense')).status).toBeLessThan(500)
  })
})

inHouse('ties over HTTP', (test) => {
  it('ship, and are nested down to schools, for a time', async () => {
    const { call } = await test.book()
    const city = await ofNingbo(call)
    expect(city).toMatchObject({ since: '2022-05-01', until: '2030-12-31' })
    const county = {
      kind: 'paired_cooperation',
      a: '余姚市',
      b: '罗田县',
      parent: city.id,
      programme: city.programme,
      since: '2022-06-01',
    }
    const of = await added(call, '/ties', county)
    const school = {
      kind: 'institution',
      a: '余姚市阳明小学',
      b: '罗田县实验小学',
      parent: of,
      since: '2023-09-01',
      until: '2026-08-31',
    }
    const own = await added(call, '/ties', school)
    expect((await call('GET', `/ties?parent=${of}`)).body.items).toMatchObject([{ id: own, a: school.a, b: school.b }])
    const wrong: [object, string][] = [
      [{ ...school, a: school.b }, 'one_side'],
      [{ ...school, until: '2020-01-01' }, 'ends_before_it_begins'],
      [county, 'tie_there'],
    ]
    for (const [draft, code] of wrong) expect((await call('POST', '/ties', draft)).body.code).toBe(code)
    const ring = await call('PATCH', `/ties/${of}`, { parent: own }, { 'if-match': '"1"' })
    expect(ring.body.code).toBe('nested_in_itself')
    expect((await call('DELETE', `/ties/${of}`, undefined, { 'if-match': '"1"' })).body.code).toBe('tie_in_use')
    const ended = await call('PATCH', `/ties/${own}`, { until: '2025-08-31' }, { 'if-match': '"1"' })
    expect(ended).toMatchObject({ status: 200, body: { until: '2025-08-31', version: 2 } })
    expect((await call('DELETE', `/ties/${own}`, undefined, { 'if-match': '"2"' })).status).toBe(200)
  })

  it('take in what was accepted before they were there', async () => {
    const { call } = await test.book()
    await sent(call, '2023年，温岭市向仁怀市拨付财政援助资金800万元。')
    const [finding] = (await call('GET', '/findings?sort=entry')).body.items
    await call('POST', '/decisions', { verdict: 'accept', findings: [{ id: finding!.id }] })
    const held = async () => [
      ...(await call('GET', '/postings')).body.items,
      ...(await call('GET', '/entries?kind=fund')).body.items,
    ]
    const none = { tie: null, programme: null }
    expect(await held()).toMatchObject([none, none])
    const id = await added(call, '/ties', { kind: 'east_west', a: '温岭', b: '仁怀市' })
    const own = { tie: id, programme: null }
    expect(await held()).toMatchObject([own, own])
    expect((await call('GET', `/totals?tie=${id}&year=2023`)).body.items).toMatchObject([
      { amount: { min: '8000000' } },
    ])
    const told = await call('PATCH', `/ties/${id}`, { programme: 'east_west' }, { 'if-match': '"1"' })
    expect(told).toMatchObject({ status: 200, body: { a: '温岭市', programme: 'east_west' } })
    const under = { tie: id, programme: 'east_west' }
    expect(await held()).toMatchObject([under, under])
    const blank = await added(call, '/entries', { kind: 'visit', name: '互访' })
    const parties = ['温岭', '仁怀'].map((name) => ({ name, role: 'party' }))
    expect((await call('PATCH', `/entries/${blank}`, { parties }, { 'if-match': '"1"' })).body).toMatchObject({
      ...under,
      parties: [{ name: '温岭市' }, { name: '仁怀市' }],
    })
  })
})
