// The example book: made from examples/ by its people, through the API alone, it has what every page of the web shows, and it verifies.
import { rmSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { makeBook } from '../scripts/demo/book.ts'
import { callsAs, given, people } from '../scripts/demo/people.ts'
import { apiOf } from '../src/app/api/app.ts'
import { localPrincipal } from '../src/app/auth/rights.ts'
import type { Client } from '../src/app/client.ts'
import { type OpenHouse, openHouse } from '../src/app/house.ts'
import { doubtCodes } from '../src/model/doubt.ts'
import { kindIdSchema } from '../src/model/kinds.ts'
import { copyOfTemplate } from './databases.setup.ts'

describe('the example book', () => {
  const dataDir = copyOfTemplate(inject('databases').template)
  let house: OpenHouse
  let client: Client
  beforeAll(async () => {
    const workspace = await makeBook(dataDir, () => {})
    house = await openHouse({ dataDir })
    client = callsAs(apiOf(house, { callsPerMinute: 0 }), localPrincipal(workspace, 'test'))
  }, 180_000)
  afterAll(async () => {
    await house?.close()
    rmSync(dataDir, { recursive: true, force: true })
  })
  const tieOf = async (a: string, b: string) => {
    const { items } = given(await client('get', '/ties', { query: { words: a, limit: 200 } }))
    return items.find(({ parties }) => parties.includes(a) && parties.includes(b))!
  }

  it('has every document read, in each format, and one that could not be', async () => {
    const { items } = given(await client('get', '/documents', { query: { limit: 200 } }))
    expect(items.length).toBeGreaterThanOrEqual(19)
    expect(new Set(items.map(({ format }) => format))).toEqual(new Set(['txt', 'html', 'docx', 'xlsx', 'pdf', null]))
    expect(items.filter(({ state }) => state !== 'read').map(({ name, state }) => [name, state])).toEqual([
      ['数据报送通知（扫描件）.pdf', 'failed'],
    ])
  })

  it('leaves a queue to work on, with each doubt that the reading knows', async () => {
    const { items } = given(await client('get', '/findings', { query: { alone: 'true', limit: 200 } }))
    expect(items.length).toBeGreaterThanOrEqual(20)
    expect(items.length).toBeLessThanOrEqual(60)
    // Agreements go with the entries that are about them.
    expect(new Set(items.map(({ sort }) => sort))).toEqual(new Set(['figure', 'tie', 'entry']))
    const doubts = given(await client('get', '/doubts', { query: { limit: 200 } })).items
    expect(new Set(doubts.map(({ code }) => code))).toEqual(new Set([...Object.keys(doubtCodes), 'rivals']))
    const rejected = given(await client('get', '/findings', { query: { state: 'rejected' } })).items
    expect(rejected.length).toBeGreaterThanOrEqual(3)
  })

  it('shows rivals with both sentences, and one that a person chose', async () => {
    const open = given(await client('get', '/doubts', { query: { code: 'rivals' } })).items
    expect(open.length).toBeGreaterThanOrEqual(2)
    for (const { rivals } of open) {
      expect(rivals.length).toBeGreaterThanOrEqual(2)
      expect(rivals.every(({ evidence }) => evidence !== null)).toBe(true)
    }
    const settled = given(await client('get', '/doubts', { query: { code: 'rivals', state: 'settled' } })).items
    expect(settled.length).toBeGreaterThanOrEqual(1)
    const left = given(await client('get', '/postings', { query: { standing: 'not_chosen' } })).items
    expect(left.map(({ min }) => min)).toEqual(['18900'])
  })

  it('has two years of a pair with a trend, a target with its result, and what is left out with the reason', async () => {
    const { id: tie } = await tieOf('宁波市', '黄冈市')
    const lines = async (year: number) =>
      given(await client('get', '/totals', { query: { tie, under: true, year, by: 'measure' } })).items
    const [before, after] = [await lines(2023), await lines(2024)]
    const both = before.filter(({ measureId }) => measureId && after.some((line) => line.measureId === measureId))
    expect(both.length).toBeGreaterThanOrEqual(8)
    const trains = after.filter(({ measureId }) => measureId === 'LOG.TRAINS')
    expect(new Set(trains.map(({ status }) => status))).toEqual(new Set(['actual', 'target']))
    const reasons = new Set(after.flatMap(({ leftOut }) => leftOut.map(({ reason }) => reason)))
    expect([...reasons]).toEqual(expect.arrayContaining(['restated', 'within_period', 'not_chosen']))
    expect(after.some(({ disputed }) => disputed > 0)).toBe(true)
  })

  it('adds up to no more than its documents say', async () => {
    const { id: tie } = await tieOf('湖州市', '丽水市')
    const { items } = given(await client('get', '/totals', { query: { tie, year: 2024, by: 'measure' } }))
    const amounts = (id: string) =>
      items.filter((one) => one.measureId === id).map(({ status, amount }) => [status, amount?.min, amount?.max])
    expect(amounts('FUND.FISCAL')).toEqual([['actual', '15400000', '15400000']])
    expect(amounts('PPL.TRAIN_LABOUR')).toEqual([['actual', '2264', '2264']])
    expect(amounts('CON.SALES').sort()).toEqual([
      ['actual', '37100000', '37100000'],
      ['target', '36000000', '36000000'],
    ])
  })

  it('holds entries of most kinds, linked from fund to agreement, with both sides', async () => {
    const facets = given(await client('get', '/entries/facets', {}))
    expect(facets.kind.length).toBeGreaterThanOrEqual(12)
    expect(facets.kind.every(({ value }) => kindIdSchema.safeParse(value).success)).toBe(true)
    const [park] = given(await client('get', '/entries', { query: { kind: 'park', words: '轴承产业园' } })).items
    const { links } = given(await client('get', '/entries/{id}', { params: { id: park!.id } }))
    expect(links.map(({ direction, kind }) => `${direction} ${kind}`).sort()).toEqual([
      'in project',
      'in project',
      'out agreement',
    ])
    const { id } = await tieOf('宁波市', '黄冈市')
    const sides = given(await client('get', '/ties/{id}/sides', { params: { id }, query: { year: 2024 } })).items
    expect(sides.some(({ difference }) => difference !== null && difference.min !== '0')).toBe(true)
    expect(sides.some(({ a, b }) => a.verdict === 'confirmed' && b.verdict === 'confirmed')).toBe(true)
  })

  it('has a report of a unit in each state, and its people', async () => {
    const reports = given(await client('get', '/unit-reports', {})).items
    expect(reports.map(({ state }) => state).sort()).toEqual(['accepted', 'draft', 'returned', 'signed'])
    const members = given(await client('get', '/members', {})).items
    expect(members.map(({ userName }) => userName).sort()).toEqual(Object.keys(people).sort())
    expect(members.some(({ mustChangePassword }) => mustChangePassword)).toBe(false)
  })

  it('has targets that were reached, that were not, and that an open doubt decides, a score sheet, and reports', async () => {
    const { items } = given(await client('get', '/targets/completion', { query: { limit: 200 } }))
    const verdicts = new Set(items.map(({ verdict }) => verdict))
    expect([...verdicts]).toEqual(expect.arrayContaining(['surpassed', 'not_done', 'undecided']))
    expect(items.some(({ otherwise }) => otherwise.length > 0)).toBe(true)
    const [sheet] = given(await client('get', '/score-sheets', {})).items
    const { id: ties } = await tieOf('宁波市', '黄冈市')
    const query = { ties, year: 2024 }
    const [score] = given(await client('get', '/score-sheets/{id}/scores', { params: { id: sheet!.id }, query })).items
    expect(score!.lines.every(({ answer }) => answer.amount !== null)).toBe(true)
    const reports = given(await client('get', '/reports', {})).items
    expect(reports.map(({ kind }) => kind).sort()).toEqual(['profile', 'scores', 'yearly'])
  })

  it('has an agreement with its clauses, closed plans and one in force that is in the middle of its work, and progress in each standing', async () => {
    const clauses = given(await client('get', '/clauses', {})).items
    expect(clauses.map(({ number }) => number)).toEqual([
      '第一条',
      '第二条',
      '第三条',
      '第四条（一）',
      '第四条（二）',
      '第五条',
      '第六条',
      '第七条',
      '第八条',
    ])
    expect(clauses.filter(({ tasks }) => tasks === 0).map(({ number }) => number)).toEqual(['第八条'])
    const plans = given(await client('get', '/plans', {})).items
    expect(plans.map(({ state, summary }) => [state, summary.tasks])).toEqual([['in_force', 9], ['closed', 11], ['closed', 10]]) // biome-ignore format: one list
    expect(plans[2]!.summary).toMatchObject({ states: { done: 8, stopped: 1, under_way: 1 }, doneLate: 1, unsaid: 0 })
    expect(plans[1]!.summary).toMatchObject({ states: { done: 9, stopped: 1, under_way: 1 }, doneLate: 2, overdue: 1 })
    expect(plans[0]!.summary).toMatchObject({ states: { done: 1, under_way: 6, planned: 2 }, overdue: 1, unsaid: 2 })
    const said = given(await client('get', '/progress', { query: { limit: 200 } })).items
    expect(new Set(said.map(({ standing }) => standing))).toEqual(new Set(['sent', 'accepted', 'returned']))
    expect(said.some(({ quoted }) => quoted !== null) && said.some(({ postings }) => postings.length > 0)).toBe(true)
    const { counts } = given(await client('get', '/reminders', {}))
    expect(counts).toMatchObject({ overdue: 1, due_soon: 1 })
    expect(counts.silent).toBeGreaterThanOrEqual(1)
    const tasks = given(await client('get', '/tasks', { query: { limit: 200 } })).items
    expect(tasks.filter(({ target }) => target !== null).length).toBeGreaterThanOrEqual(3)
  })

  it('verifies', async () => {
    const checked = given(await client('post', '/verify'))
    expect(checked).toMatchObject({ faults: [] })
  })
})
