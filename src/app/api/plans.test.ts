// Plans over HTTP: from a document's clauses to tasks, the progress of units, what is late and what nobody spoke of; who sees and says what; and that
// nothing of it can be changed past the program unnoticed.
import ExcelJs from 'exceljs'
import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { type Answer, type Caller, inHouse, sent, type TestHouse } from '../../../test/house.ts'
import { localEnv } from '../auth/doors.ts'
import { localPrincipal } from '../auth/rights.ts'
import { dayOfTime } from './today.ts'

const pact = `宁波市人民政府与黄冈市人民政府对口合作协议

第一条 产业合作。宁波市支持黄冈市建设产业园1个，每年引进项目不少于10个。
第二条 人才交流。双方每年互派干部不少于10名。
第三条 本协议一式四份，自双方签字之日起生效。
`

const why = `why=${encodeURIComponent('录入有误')}`
const first = { 'if-match': '"1"' }
const code = ({ body }: Answer) => body.code

inHouse('plans', (test) => {
  it('go from the clauses of a document to tasks, and to what units say of them', async () => {
    const { call, agreement, document, tie } = await filled(test)
    const proposed = (await call('GET', `/clauses/proposals?document=${document}`)).body.items
    expect(proposed.map(({ number, heading, known }) => [number, heading, known])).toEqual([
      ['第一条', '产业合作', false],
      ['第二条', '人才交流', false],
    ])
    const items = proposed.map(({ known: _, ...item }) => item)
    const added = await call('POST', '/clauses', { agreement, items })
    expect(added.status).toBe(201)
    expect(added.body.items[0]).toMatchObject({
      number: '第一条',
      tie,
      tasks: 0,
      documentTitle: '宁波市人民政府与黄冈市人民政府对口合作协议',
    })
    expect(code(await call('POST', '/clauses', { agreement, items }))).toBe('clause_there')
    const moved = { ...items[0], start: Number(items[0]!.start) + 1 }
    expect(code(await call('POST', '/clauses', { agreement, items: [moved] }))).toBe('quote_not_there')
    expect((await call('DELETE', `/documents/${document}`)).body.code).toBe('document_in_use')
    expect((await call('DELETE', `/entries/${agreement}`, undefined, first)).body.code).toBe('entry_in_use')

    const [industry, people] = added.body.items
    const { plan, task } = await planned(call, { tie, clauses: [industry!.id] })
    expect((await call('GET', '/clauses?carried=false')).body.items).toMatchObject([{ id: people!.id }])
    expect((await call('GET', `/clauses/${industry!.id}`)).body).toMatchObject({ tasks: 1, taskItems: [{ id: task }] })
    expect(code(await call('DELETE', `/clauses/${industry!.id}?${why}`, undefined, first))).toBe('clause_in_use')
    expect((await call('DELETE', `/clauses/${people!.id}`, undefined, first)).status).toBe(400)
    expect((await call('DELETE', `/clauses/${people!.id}?${why}`, undefined, first)).status).toBe(200)

    const say = (body: object) => call('POST', `/tasks/${task}/progress`, body)
    expect(code(await say({ state: 'under_way', words: '开工' }))).toBe('plan_not_in_force')
    await call('PATCH', `/plans/${plan}`, { state: 'in_force' }, first)
    expect(code(await say({ state: 'done', percent: 80, words: '完工' }))).toBe('percent_contradicts')
    expect(code(await say({ state: 'under_way', words: '开工', asOf: '2999-01-01' }))).toBe('day_to_come')
    expect((await say({ state: 'under_way', percent: 40, words: '开工', asOf: '2024-06-30' })).body).toMatchObject({
      ...{ standing: 'accepted', unit: null, percent: 40 },
    })
    expect((await say({ state: 'done', words: '建成', asOf: '2025-02-01' })).body.percent).toBe(100)
    // What is said later of an earlier day does not undo the later word.
    await say({ state: 'under_way', percent: 60, words: '主体完工', asOf: '2024-09-30' })
    expect((await call('GET', `/tasks/${task}`)).body).toMatchObject({
      ...{ state: 'done', percent: 100, saidOn: '2025-02-01', late: true, overdue: false, said: 3 },
      ...{ lastWords: '建成', clauseItems: [{ id: industry!.id }], clauseHeads: [{ id: industry!.id }] },
    })
    const past = (await call('GET', `/tasks/${task}/progress`)).body.items
    expect(past.map(({ words }) => words)).toEqual(['建成', '主体完工', '开工'])
    const returned = await call('POST', `/progress/${past[0]!.id}/return`, { reason: '未附验收材料' }, first)
    expect(returned.body).toMatchObject({ standing: 'returned', reason: '未附验收材料' })
    expect((await call('GET', `/tasks/${task}`)).body).toMatchObject({ state: 'under_way', percent: 60, overdue: true })
    expect(code(await call('POST', `/progress/${past[0]!.id}/accept`, undefined, { 'if-match': '"2"' }))).toBe(
      'not_now',
    )
  })

  it('keep an agreement that a decision would take back from under its clauses', async () => {
    const { call } = await test.book()
    const text = '2023年3月10日，宁波市与黄冈市签署《宁波市与黄冈市劳务协作协议》。'
    const document = await sent(call, text)
    const found = (await call('GET', '/findings?sort=entry')).body.items.map(({ id }) => ({ id }))
    const decided = (await call('POST', '/decisions', { verdict: 'accept', findings: found })).body
    const [agreement] = decided.entries as string[]
    const quote = '劳务协作'
    const start = text.indexOf(quote)
    const span = { document, start, end: start + quote.length, quote }
    const clause = (await call('POST', '/clauses', { agreement, items: [span] })).body.items[0]!
    expect(clause).toMatchObject({ words: quote, agreementName: expect.stringContaining('劳务协作协议') })
    const undo = { verdict: 'undo', decision: decided.decision }
    expect(code(await call('POST', '/decisions', undo))).toBe('entry_in_use')
    expect((await call('GET', `/entries/${agreement}`)).status).toBe(200)
    await call('DELETE', `/clauses/${clause.id}?${why}`, undefined, first)
    expect((await call('POST', '/decisions', undo)).status).toBe(201)
  })

  it('sum up by state and weight, and keep open what nobody told in percent', async () => {
    const { call, tie } = await filled(test)
    const { plan, task } = await planned(call, { tie })
    const second = (await call('POST', '/tasks', { plan, title: '互派干部', units: ['组织部'], weight: '3' })).body
    const before = (await call('GET', `/tasks?plan=${plan}`)).body.items.length
    const wrong = { title: '多余', clauses: ['00000000-0000-7000-8000-000000000000'] }
    const none = await call('POST', `/plans/${plan}/tasks`, { tasks: [{ title: '研学' }, wrong] })
    expect(none).toMatchObject({ status: 404, body: { zh: expect.stringContaining('“多余”未能生成，全部没有写入') } })
    expect((await call('GET', `/tasks?plan=${plan}`)).body.items).toHaveLength(before)
    expect(second).toMatchObject({ position: 2, state: 'planned', percent: 0 })
    await call('PATCH', `/plans/${plan}`, { state: 'in_force' }, first)
    await call('POST', `/tasks/${task}/progress`, { state: 'done', words: '建成' })
    await call('POST', `/tasks/${second.id}/progress`, { state: 'under_way', words: '已选人' })
    const { body } = await call('GET', `/plans/${plan}`)
    expect(body.summary).toMatchObject({
      ...{ tasks: 2, states: { done: 1, under_way: 1 }, overdue: 0, unsaid: 0 },
      done: { min: '25', max: '100', hedge: 'range' },
    })
    expect(body.units).toMatchObject([{ unit: '市发改委' }, { unit: '组织部', summary: { tasks: 1 } }])
    const states = (await call('GET', `/tasks?plan=${plan}&state=done`)).body.items
    expect(states.map(({ id }) => id)).toEqual([task])
    const page = (await call('GET', `/tasks?plan=${plan}&sort=due&limit=1`)).body
    const rest = (await call('GET', `/tasks?plan=${plan}&sort=due&limit=1&cursor=${page.next}`)).body
    expect([page.items[0]!.id, rest.items[0]!.id, rest.next]).toEqual([task, second.id, null])
    expect((await call('GET', `/plans?tie=${tie}&year=2024`)).body.items).toMatchObject([{ summary: { tasks: 2 } }])
    expect((await call('GET', `/plans?year=2023`)).body.items).toEqual([])
    await call('PATCH', `/plans/${plan}`, { state: 'closed' }, { 'if-match': '"2"' })
    expect(code(await call('PATCH', `/tasks/${task}`, { title: '改' }, first))).toBe('plan_closed')
    expect(code(await call('DELETE', `/plans/${plan}?${why}`, undefined, { 'if-match': '"3"' }))).toBe('plan_in_use')
  })

  it('come in as a sheet that an office has, all or nothing, and go out with how far they are', async () => {
    const { call, workspace, tie, agreement, document } = await filled(test)
    const items = (await call('GET', `/clauses/proposals?document=${document}`)).body.items
    await call('POST', '/clauses', { agreement, items: items.map(({ known: _, ...item }) => item) })
    const plan = (await call('POST', '/plans', { title: '2024年计划', year: 2024, tie })).body.id
    const path = `/plans/${plan}/sheet`
    const table = [
      ['2024年重点任务分解表'],
      ['序号', '重点任务', '责任单位', '完成时限', '对应条款'],
      [1, '建设产业园', '市发改委', '6月底前', '第一条'],
      [2, '互派干部', '组织部', '尽快', '第二条'],
    ]
    const refusal = await call('POST', path, await workbook(table))
    expect(refusal.body).toMatchObject({ code: 'sheet_not_allowed', errors: [{ path: 'Sheet1!D4' }] })
    expect((await call('GET', `/tasks?plan=${plan}`)).body.items).toEqual([])
    table[3]![3] = '12月底前'
    expect((await call('POST', `${path}?dry=true`, await workbook(table))).body).toMatchObject({ added: 2 })
    expect((await call('POST', path, await workbook(table))).body).toMatchObject({ added: 2, changed: 0 })
    expect((await call('POST', path, await workbook(table))).body).toMatchObject({ added: 0, unchanged: 2 })
    const [task] = (await call('GET', `/tasks?plan=${plan}`)).body.items
    expect(task).toMatchObject({ title: '建设产业园', due: '2024-06-30', tie, units: ['市发改委'] })
    const sheet = await test.app.request(`/api${path}`, {}, localEnv(localPrincipal(workspace, 'test')))
    expect((await call('POST', path, new Uint8Array(await sheet.arrayBuffer()))).body).toMatchObject({
      ...{ added: 0, changed: 0, unchanged: 2, problems: [] },
    })
    const covered = async (year: number) => (await call('GET', `/coverage/work?year=${year}`)).body.items
    expect(await covered(2024)).toMatchObject([
      { tie, clauses: 2, uncarried: 0, plans: 1, summary: { tasks: 2, unsaid: 2 } },
    ])
    expect(await covered(2025)).toMatchObject([{ clauses: 2, plans: 0, summary: { tasks: 0 } }])
    expect(await covered(2026)).toEqual([])
  })

  it('remind of what is late, silent or not planned', async () => {
    const { call, tie, agreement, document } = await filled(test)
    const items = (await call('GET', `/clauses/proposals?document=${document}`)).body.items
    await call('POST', '/clauses', { agreement, items: items.map(({ known: _, ...item }) => item) })
    const missing = (await call('GET', '/reminders?on=2024-07-01')).body
    expect(missing).toMatchObject({ items: [{ sort: 'no_plan', tie: { id: tie, clauses: 2 }, year: 2024 }] })
    const { plan, task } = await planned(call, { tie })
    expect((await call('GET', '/reminders?on=2024-07-01')).body.items).toEqual([])
    await call('PATCH', `/plans/${plan}`, { state: 'in_force' }, first)
    const on = async (day: string) => {
      const { items, counts } = (await call('GET', `/reminders?on=${day}&plan=${plan}`)).body
      return [items.map(({ sort, days }) => [sort, days]), counts]
    }
    expect((await on('2024-04-09'))[0]).toEqual([])
    expect((await on('2024-12-01'))[0]).toEqual([['due_soon', 30], ['silent', 335]]) // biome-ignore format: one list
    expect((await on('2025-01-01'))[0]).toEqual([['overdue', 1], ['silent', 366]]) // biome-ignore format: one list
    expect((await call('PUT', '/settings/reminders', { dueWithin: 0, silentAfter: 366 })).status).toBe(200)
    expect((await on('2024-12-01'))[0]).toEqual([])
    await call('POST', `/tasks/${task}/progress`, { state: 'stopped', words: '企业撤资，中止' })
    expect((await on('2025-06-01'))[0]).toEqual([])
  })

  it('let a unit say of its own tasks alone, and the office decide', async () => {
    const { call, workspace, tie } = await filled(test)
    const { plan, task } = await planned(call, { tie })
    const helped = (await call('POST', '/tasks', { plan, title: '招商', units: ['商务局'], helpers: ['市发改委'] }))
      .body
    const foreign = (await call('POST', '/tasks', { plan, title: '研学', units: ['教育局'] })).body
    const unit = test.as({ ...localPrincipal(workspace, 'unit'), role: 'reporter', unit: '市发改委' })
    expect((await unit('GET', '/plans')).body.items).toEqual([])
    await call('PATCH', `/plans/${plan}`, { state: 'in_force' }, first)
    expect((await unit('GET', '/plans')).body.items).toMatchObject([{ id: plan, summary: { tasks: 2 } }])
    const seen = (await unit('GET', '/tasks')).body.items.map(({ id }) => id)
    expect(seen).toEqual([task, helped.id])
    expect((await unit('GET', `/tasks/${foreign.id}`)).status).toBe(404)
    const reminded = (await unit('GET', '/reminders?on=2025-06-01')).body.items
    expect(new Set(reminded.map((one) => (one.task as { id: string }).id))).toEqual(new Set([task]))
    const said = { state: 'under_way', percent: 30, words: '已选址' }
    expect((await unit('POST', `/tasks/${foreign.id}/progress`, said)).status).toBe(404)
    expect((await unit('POST', `/tasks/${helped.id}/progress`, said)).status).toBe(403)
    const quoted = { document: task, start: 0, end: 1, quote: '宁' }
    expect((await unit('POST', `/tasks/${task}/progress`, { ...said, quoted })).status).toBe(403)
    const progress = (await unit('POST', `/tasks/${task}/progress`, said)).body
    expect(progress).toMatchObject({ standing: 'sent', unit: '市发改委', asOf: dayOfTime(new Date()) })
    expect((await unit('PATCH', `/tasks/${task}`, { title: '改' }, first)).status).toBe(403)
    expect((await unit('POST', `/progress/${progress.id}/accept`, undefined, first)).status).toBe(403)
    expect((await call('GET', `/tasks?waiting=true`)).body.items).toMatchObject([{ id: task, percent: 30, waiting: 1 }])
    expect((await call('GET', '/progress?standing=sent')).body.items).toMatchObject([{ id: progress.id }])
    const accepted = await call('POST', `/progress/${progress.id}/accept`, undefined, first)
    expect(accepted.body).toMatchObject({ standing: 'accepted', version: 2 })
    const units = (await call('GET', '/tasks/units')).body.items
    expect(units).toContainEqual({ unit: '市发改委', responsible: 1, helping: 1, reports: false })
  })

  it('show a limited member no more than his own, and let him write nothing beyond', async () => {
    const { call, workspace, tie, agreement, document } = await filled(test)
    const items = (await call('GET', `/clauses/proposals?document=${document}`)).body.items
    const said = items.map(({ known: _, ...item }) => item)
    const clause = (await call('POST', '/clauses', { agreement, items: said })).body.items[0]!
    const { plan, task } = await planned(call, { tie })
    const limits = { regions: ['330100'], programmes: null, ties: null }
    const other = test.as({ ...localPrincipal(workspace, 'test'), role: 'editor', limits })
    for (const path of ['/clauses', '/plans', '/tasks', '/progress', '/reminders'])
      expect((await other('GET', path)).body.items, path).toEqual([])
    for (const path of [`/clauses/${clause.id}`, `/plans/${plan}`, `/tasks/${task}`, `/tasks/${task}/progress`])
      expect((await other('GET', path)).status, path).toBe(404)
    expect((await other('POST', '/plans', { title: '计划', year: 2024, tie })).status).toBe(404)
    expect((await other('POST', '/plans', { title: '计划', year: 2024, region: '330200' })).status).toBe(403)
    expect((await other('POST', '/clauses', { agreement, items: said })).status).toBe(404)
    const own = (await other('POST', '/plans', { title: '杭州计划', year: 2024, region: '330100' })).body.id
    const borrowed = { plan: own, title: '任务', clauses: [clause.id] }
    expect((await other('POST', '/tasks', borrowed)).status).toBe(404)
    expect((await other('POST', '/tasks', { plan: own, title: '任务', entries: [agreement] })).status).toBe(404)
    expect(code(await call('POST', '/tasks', { plan: own, title: '任务', tie }))).toBe('tie_not_in_plan')
    expect((await other('POST', '/tasks', { plan, title: '任务' })).status).toBe(404)
    expect((await other('GET', `/revisions?subject=${task}`)).status).toBe(403)
    expect((await other('GET', `/revisions?subject=${own}`)).body.items).toMatchObject([{ action: 'plan.add' }])
  })

  it('are verified with the book, and what is changed past the program is named', async () => {
    const { call, workspace, tie, agreement, document } = await filled(test)
    const items = (await call('GET', `/clauses/proposals?document=${document}`)).body.items
    const [item] = items.map(({ known: _, ...one }) => one)
    const clause = (await call('POST', '/clauses', { agreement, items: [item] })).body.items[0]!
    const { plan, task } = await planned(call, { tie, clauses: [clause.id] })
    await call('PATCH', `/plans/${plan}`, { state: 'in_force' }, first)
    const { document: from, start, end, quote } = item as Record<string, unknown>
    const quoted = { document: from, start, end, quote }
    await call('POST', `/tasks/${task}/progress`, { state: 'under_way', words: '推进', quoted })
    const verified = async () =>
      (await call('POST', '/verify')).body as unknown as { checked: object; faults: { sort: string }[] }
    expect(await verified()).toMatchObject({
      checked: { clauses: 1, plans: 1, tasks: 1, progress: 1, spans: 2 },
      faults: [],
    })
    const changes = [
      "clauses set quote = '别的'",
      "plans set state = 'closed'",
      "tasks set due_day = '2025-12-31'",
      "progress set words = '完成'",
    ]
    for (const change of changes)
      await sql.raw(`update ${change} where workspace = '${workspace}'`).execute(test.house.database.kysely)
    expect((await verified()).faults.map(({ sort }) => sort).sort()).toEqual(['quote', 'row', 'row', 'row', 'row'])
  })
})

async function workbook(rows: unknown[][]): Promise<Uint8Array> {
  const book = new ExcelJs.Workbook()
  const page = book.addWorksheet('Sheet1')
  for (const row of rows) page.addRow(row)
  return new Uint8Array(await book.xlsx.writeBuffer())
}

/** A book with an agreement of two cities and the document that states it. */
async function filled(test: TestHouse) {
  const { workspace, call } = await test.book()
  const document = await sent(call, pact, `name=${encodeURIComponent('协议.txt')}&published=2023-03-10`)
  const ties = (await call('GET', `/ties?words=${encodeURIComponent('宁波市')}&limit=200`)).body.items
  const tie = String(ties.find(({ a, b }) => [a, b].includes('黄冈市'))!.id)
  const parties = [
    { name: '宁波市', code: '330200', role: 'signatory' },
    { name: '黄冈市', code: '421100', role: 'signatory' },
  ]
  const entry = { kind: 'agreement', name: '宁波黄冈对口合作协议', tie, from: '2023-03-10', to: '2025-12-31', parties }
  const agreement = String((await call('POST', '/entries', entry)).body.id)
  return { workspace, call, document, tie, agreement }
}

/** A drafted plan of 2024 with a task. */
async function planned(call: Caller, { tie, clauses = [] }: { tie: string; clauses?: unknown[] }) {
  const plan = String((await call('POST', '/plans', { title: '2024年对口合作计划', year: 2024, tie })).body.id)
  const said = { title: '建设产业园', units: ['市发改委'], helpers: ['市商务局'], due: '2024-12-31', goal: '建成1个' }
  const task = await call('POST', '/tasks', { plan, ...said, clauses })
  expect(task.body).toMatchObject({ position: 1, tie, overdue: true, state: 'planned' })
  return { plan, task: String(task.body.id) }
}
