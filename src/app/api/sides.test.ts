// Both sides over HTTP: a side confirms or disputes with its number, and the difference is shown; a unit's signed numbers become figures of
// the book and cannot be changed afterwards.
import { expect, it } from 'vitest'
import { inHouse, sent } from '../../../test/house.ts'
import { unlimited } from '../../model/roles.ts'
import { localPrincipal } from '../auth/rights.ts'

const text = '2023年，宁波市向黄冈市拨付财政援助资金1.2亿元。'
const row = {
  ...{
    measure: '培训干部',
    min: 120,
    max: 120,
    hedge: 'exact',
    unit: 'person',
    counter: '人',
    theme: 'people',
    status: 'actual',
  },
  ...{ accrual: 'flow', period: ['2023-01-01', '2023-12-31'], parties: ['宁波市', '黄冈市'], stage: null, note: null },
}

inHouse('both sides over HTTP', (test) => {
  it('stand side by side with the difference', async () => {
    const { workspace, call } = await test.book()
    await sent(call, text)
    const waiting = await call('GET', '/findings?sort=figure')
    const accepted = await call('POST', '/decisions', {
      verdict: 'accept',
      findings: [{ id: waiting.body.items[0]!.id }],
    })
    const [subject] = accepted.body.postings as string[]
    const say = (body: object) => call('POST', '/confirmations', { subjectKind: 'posting', subject, ...body })
    expect((await say({ side: '宁波市', verdict: 'confirmed' })).status).toBe(201)
    expect(await say({ side: '杭州市', verdict: 'confirmed' })).toMatchObject({
      status: 422,
      body: { code: 'no_such_side' },
    })
    expect(await say({ side: '黄冈市', verdict: 'disputed' })).toMatchObject({
      status: 422,
      body: { code: 'number_needed' },
    })
    expect((await say({ side: '黄冈市', verdict: 'disputed', min: '110000000', max: '110000000' })).status).toBe(201)
    const posting = (await call('GET', `/postings/${subject}`)).body as { tie?: string }
    const both = await call('GET', `/ties/${posting.tie}/sides?year=2023`)
    expect(both.body.items).toMatchObject([
      {
        a: { side: '宁波市', verdict: 'confirmed', amount: { min: '120000000' } },
        b: { side: '黄冈市', verdict: 'disputed', amount: { min: '110000000' } },
        difference: { min: '10000000', max: '10000000' },
      },
    ])
    const words = await call('GET', `/confirmations?subject=${subject}`)
    expect(words.body).toMatchObject({
      items: [{ side: '宁波市' }, { side: '黄冈市', hedge: 'exact' }],
      difference: { min: '10000000', max: '10000000' },
    })
    const reporter = test.as({ ...localPrincipal(workspace, 'unit'), role: 'reporter', unit: '黄冈市' })
    const body = { subjectKind: 'posting', subject, verdict: 'confirmed' }
    expect((await reporter('POST', '/confirmations', { ...body, side: '宁波市' })).body.code).toBe('beyond_limits')
    expect((await reporter('POST', '/confirmations', { ...body, side: '黄冈市' })).status).toBe(201)
    const limits = { ...unlimited, regions: ['210000'] }
    const liaoning = test.as({ ...localPrincipal(workspace, 'limited'), role: 'editor', limits })
    expect((await liaoning('POST', '/confirmations', { ...body, side: '宁波市' })).status).toBe(404)
    expect((await liaoning('GET', `/confirmations?subject=${subject}`)).status).toBe(404)
    expect((await liaoning('GET', `/ties/${posting.tie}/sides?year=2023`)).status).toBe(404)
  })

  it('a unit signs its numbers, and the office takes them into the book', async () => {
    const { workspace, call } = await test.book()
    const reporter = test.as({ ...localPrincipal(workspace, 'unit'), role: 'reporter', unit: '市教育局' })
    const draft = {
      unit: '市教育局',
      title: '2023年协作数据',
      from: '2023-01-01',
      to: '2023-12-31',
      rows: [row],
      attachment: null,
    }
    expect(await reporter('POST', '/unit-reports', { ...draft, unit: '市卫健委' })).toMatchObject({ status: 403 })
    const made = await reporter('POST', '/unit-reports', draft)
    expect(made).toMatchObject({ status: 201, body: { state: 'draft', version: 1 } })
    const turn = (as: typeof call, what: string, version: number, body: object = {}) =>
      as('POST', `/unit-reports/${made.body.id}/${what}`, body, { 'if-match': `"${version}"` })
    expect((await turn(call, 'accept', 1)).body).toMatchObject({ code: 'not_now' })
    expect((await turn(reporter, 'sign', 1)).body).toMatchObject({ state: 'signed', version: 2 })
    const late = await reporter('PATCH', `/unit-reports/${made.body.id}`, { title: '改' }, { 'if-match': '"2"' })
    expect(late.body).toMatchObject({ code: 'not_now' })
    expect((await turn(reporter, 'accept', 2)).status).toBe(403)
    expect((await turn(call, 'return', 2, { reason: '缺附件' })).body).toMatchObject({
      state: 'returned',
      reason: '缺附件',
    })
    expect((await turn(reporter, 'sign', 3)).body).toMatchObject({ state: 'signed' })
    expect((await turn(call, 'accept', 4)).body).toMatchObject({ state: 'accepted' })
    const postings = await call('GET', '/postings?year=2023')
    expect(postings.body.items).toMatchObject([{ report: made.body.id, figure: null, min: '120' }])
    expect((await call('POST', '/verify', {})).body).toMatchObject({ faults: [] })
    const others = test.as({ ...localPrincipal(workspace, 'other'), role: 'reporter', unit: '市卫健委' })
    expect((await others('GET', '/unit-reports')).body.items).toEqual([])
    expect((await others('GET', `/unit-reports/${made.body.id}`)).status).toBe(404)
    expect((await reporter('GET', '/unit-reports?state=accepted')).body.items).toMatchObject([{ id: made.body.id }])
    const limits = { ...unlimited, regions: ['210000'] }
    const liaoning = test.as({ ...localPrincipal(workspace, 'limited'), role: 'editor', limits })
    expect((await liaoning('GET', '/unit-reports')).body.items).toEqual([])
    expect((await liaoning('GET', `/unit-reports/${made.body.id}`)).status).toBe(404)
    expect((await liaoning('POST', '/unit-reports', draft)).body).toMatchObject({ code: 'beyond_limits' })
    expect((await reporter('POST', '/unit-reports', { ...draft, rows: [{ ...row, max: 1e30 }] })).status).toBe(400)
  })
})
