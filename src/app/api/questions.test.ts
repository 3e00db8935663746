// Questions over HTTP: targets and their completion, scores, own indicators with versions and revisions, questions in words, and what a limited
// member gets to see of them.
import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { type Caller, inHouse, sent, type TestHouse } from '../../../test/house.ts'
import { localPrincipal } from '../auth/rights.ts'

const texts = [
  ['2024-01-10', '2023年，宁波市与黄冈市签约项目15个。全年，宁波市向黄冈市拨付财政援助资金超1亿元。'],
  ['2024-02-10', '2023年，宁波市与黄冈市签约项目20个。'],
  ['2025-01-10', '2024年，宁波市向黄冈市拨付财政援助资金1.5亿元。'],
  ['2025-01-12', '2024年，杭州市向恩施土家族苗族自治州拨付财政援助资金1.2亿元。'],
  ['2025-02-10', '2025年，宁波市力争与黄冈市签约项目18个。'],
] as const

inHouse('questions', (test) => {
  it('tell completion by intervals, and what an open doubt would change', async () => {
    const { call, tie } = await filled(test)
    const target = { indicator: 'IND.SIGNED_N', tie, from: '2023-01-01', to: '2023-12-31', min: '16', max: '16' }
    expect((await call('POST', '/targets', target)).body.code).toBe('target_without_ground')
    const set = await call('POST', '/targets', { ...target, basis: '2023年度协作协议' })
    expect(set.status).toBe(201)
    expect((await call('POST', '/targets', { ...target, basis: '另一份文件' })).body.code).toBe('target_there')
    const { body } = await call('GET', `/targets/${set.body.id}`)
    expect(body).toMatchObject({ verdict: 'undecided', answer: { amount: { min: '15', max: '20' }, disputed: 1 } })
    const otherwise = body.otherwise as { verdict: string; text: { zh: string } }[]
    expect(otherwise.map(({ verdict, text }) => [text.zh, verdict]).sort()).toEqual([
      ['15个', 'not_done'],
      ['20个', 'surpassed'],
    ])
  })

  it('do not call a target surpassed by 超', async () => {
    const { call, tie } = await filled(test)
    const period = { from: '2023-01-01', to: '2023-12-31' }
    const set = async (amount: string, indicator: string) => {
      const basis = '协议'
      const made = await call('POST', '/targets', { indicator, tie, ...period, min: amount, max: amount, basis })
      return (await call('GET', `/targets/${made.body.id}`)).body
    }
    expect(await set('100000000', 'FUND.FISCAL')).toMatchObject({ verdict: 'done', rateText: { zh: '超100%' } })
    expect(await set('90000000', 'DON.CASH')).toMatchObject({ verdict: 'no_source', rate: null })
  })

  it('take a target from the figure that states it, and never a result', async () => {
    const { call, tie } = await filled(test)
    const { items } = (await call('GET', `/postings?tie=${tie}`)).body
    const stated = items.find(({ status }) => status === 'target')!
    const result = items.find(({ status }) => status === 'actual')!
    expect((await call('POST', '/targets', { posting: result.id })).body.code).toBe('not_a_target')
    const made = await call('POST', '/targets', { posting: stated.id })
    expect(made.body).toMatchObject({
      indicator: 'IND.SIGNED_N',
      min: '18',
      max: '18',
      posting: stated.id,
      basis: null,
      tie,
    })
    const { body } = await call('GET', `/targets/${made.body.id}?on=2025-07-01`)
    expect(body).toMatchObject({ verdict: 'no_source', answer: { amount: null, lacks: { code: 'other_only' } } })
  })

  it('keep who changed a target, and refuse what was changed since', async () => {
    const { call, tie } = await filled(test)
    const said = {
      indicator: 'MEC.JOINT',
      tie,
      from: '2024-01-01',
      to: '2024-12-31',
      min: '2',
      max: '2',
      basis: '纪要',
    }
    const { body } = await call('POST', '/targets', said)
    const path = `/targets/${body.id}`
    expect((await call('PATCH', path, { min: '3' }, { 'if-match': '"1"' })).body.code).toBe('ends_turned')
    expect((await call('PATCH', path, { min: '3', max: '3' }, { 'if-match': '"1"' })).body).toMatchObject({
      version: 2,
    })
    expect((await call('DELETE', path, undefined, { 'if-match': '"1"' })).status).toBe(412)
    expect((await call('DELETE', path, undefined, { 'if-match': '"2"' })).status).toBe(200)
    const revisions = (await call('GET', `/revisions?subject=${body.id}`)).body.items
    expect(revisions.map(({ action }) => action)).toEqual(['target.remove', 'target.edit', 'target.add'])
  })

  it('score with intervals and list what has no figure', async () => {
    const { call, tie } = await filled(test)
    const lines = [
      {
        zh: '签约项目',
        indicator: 'IND.SIGNED_N',
        by: 'value',
        weight: '10',
        rule: {
          is: 'bands',
          bands: [
            { from: '18', points: '10' },
            { from: '15', points: '8' },
          ],
        },
      },
      { zh: '资金', indicator: 'FUND.FISCAL', by: 'completion', weight: '20', rule: { is: 'proportion' } },
      {
        zh: '联席会议',
        indicator: 'MEC.JOINT',
        by: 'value',
        weight: '5',
        rule: { is: 'deduction', each: '1', most: '3' },
      },
    ]
    const sheet = await call('POST', '/score-sheets', { name: '年度考核', lines })
    expect(sheet.status).toBe(201)
    const scores = () => call('GET', `/score-sheets/${sheet.body.id}/scores?ties=${tie}&year=2023`)
    expect((await scores()).body.items[0]).toMatchObject({
      total: { min: '8', max: '10' },
      // A deduction that nobody knows of gives no points, and can still take some away.
      open: { min: '20', max: '20' },
      possible: { min: '5', max: '30' },
      lines: [
        { points: { min: '8', max: '10' }, otherwise: [{ points: { min: '8' } }, { points: { min: '10' } }] },
        { points: null, lacks: 'no_target' },
        { points: null, lacks: 'no_source' },
      ],
    })
    const year = { tie, from: '2023-01-01', to: '2023-12-31', basis: '协议' }
    await call('POST', '/targets', { indicator: 'FUND.FISCAL', ...year, min: '200000000', max: '200000000' })
    expect((await scores()).body.items[0]).toMatchObject({ total: { min: '18', max: '30' }, open: { min: '0' } })
    const wrong = [{ ...lines[1], by: 'value' }]
    expect((await call('POST', '/score-sheets', { name: '另一张', lines: wrong })).body.code).toBe(
      'proportion_of_nothing',
    )
  })

  it('rank only as far as it can be told', async () => {
    const { call, tie } = await filled(test)
    const [aid] = (await call('GET', '/postings?region=330100')).body.items
    const other = String(aid!.tie)
    const { items } = (await call('GET', `/ranking?indicator=FUND.FISCAL&year=2024&ties=${other},${tie}`)).body
    expect(items.map(({ scope, place }) => [(scope as { tie: string }).tie, place])).toEqual([
      [tie, { best: 1, worst: 1 }],
      [other, { best: 2, worst: 2 }],
    ])
    const open = (await call('GET', `/ranking?indicator=FUND.FISCAL&year=2023&ties=${other},${tie}`)).body.items
    expect(open.map(({ place }) => place)).toEqual([
      { best: 1, worst: 1 },
      { best: null, worst: null },
    ])
  })

  it('answer words, and say which were not understood', async () => {
    const { call, tie } = await filled(test)
    const ask = async (words: string) =>
      (await call('GET', `/answers?words=${encodeURIComponent(words)}&terms=true`)).body
    const answer = await ask('2024年宁波支援黄冈投入多少资金，友谊有多深')
    expect(answer).toMatchObject({
      question: { indicators: ['FUND.FISCAL'], notUnderstood: [{ word: '友谊' }, { word: '深' }] },
      items: [{ scope: { tie, year: 2024 }, text: { zh: '1.5亿元' }, terms: 1 }],
    })
    const { behind } = answer.items[0] as { behind: { terms: string[] } }
    expect((await call('GET', `/postings/${behind.terms[0]}`)).body).toMatchObject({ min: '150000000' })
    const kind = await ask('2024年宁波对口合作投入多少资金')
    const { columns } = kind.question as { columns: { scope: { programme: string } }[] }
    expect(columns.map(({ scope }) => scope.programme)).toContain('revolutionary')
    expect(kind.items.filter(({ amount }) => amount !== null)).toMatchObject([{ text: { zh: '1.5亿元' } }])
    expect((await ask('2024年宁波与黄冈对口合作投入多少资金')).items).toMatchObject([{ scope: { tie } }])
    expect(await ask('嗯')).toMatchObject({ code: 'question_not_understood' })
    const most = await ask('2024年财政援助资金最多的是哪对')
    expect(most.question).toMatchObject({ ranked: { of: 2, places: [{ best: 1 }, { best: 2 }] } })
    expect(most.items.map(({ text }) => (text as { zh: string }).zh)).toEqual(['1.5亿元', '1.2亿元'])
    const least = await ask('the last 1 ties by funds in 2024')
    expect(least.items).toMatchObject([{ text: { zh: '1.2亿元' } }])
    expect(least.question).toMatchObject({ ranked: { of: 2 }, notUnderstood: [] })
    expect(await ask('2024年哪个县项目最多')).toMatchObject({ code: 'ranking_of_what' })
    expect(await ask('2024年哪个县财政援助资金增长最多')).toMatchObject({ code: 'ranking_of_change' })
    expect((await ask('2024年计划财政援助资金最多的是哪对')).question).toMatchObject({ ranked: { of: 0, there: 2 } })
    const beside = await ask('2024年宁波与杭州的财政援助资金对比')
    expect(beside.items).toMatchObject([{ scope: { region: '330200' } }, { scope: { region: '330100' } }])
    const grown = await ask('2024年宁波黄冈财政援助资金同比增长多少')
    expect(grown.question).toMatchObject({ years: [2023, 2024], changes: [{ change: { text: { zh: '近5000万元' } } }] })
  })

  it('keep own indicators by version, and none that turns back on itself', async () => {
    const { call } = await filled(test)
    const rate = { is: 'rate', a: { indicator: 'FUND.FISCAL' }, b: { indicator: 'FUND.FISCAL', of: 'last_year' } }
    const made = await call('POST', '/indicators', { zh: '资金为上年', formula: rate })
    const path = `/indicators/${made.body.id}`
    const self = { zh: '资金为上年', formula: { is: 'growth', a: { indicator: made.body.id } } }
    expect((await call('PUT', path, self, { 'if-match': '"1"' })).body.code).toBe('formula_turns')
    const user = await call('POST', '/indicators', {
      zh: '再上年',
      formula: { is: 'gap', a: { indicator: made.body.id } },
    })
    expect((await call('DELETE', path, undefined, { 'if-match': '"1"' })).body.code).toBe('indicator_in_use')
    const ring = { zh: '资金为上年', formula: { is: 'growth', a: { indicator: user.body.id } } }
    expect((await call('PUT', path, ring, { 'if-match': '"1"' })).body.code).toBe('formula_turns')
    expect((await call('GET', '/indicators?own=true')).body.items).toHaveLength(2)
  })

  it('keep an own indicator as long as a target or a score sheet goes by it', async () => {
    const { call, tie } = await filled(test)
    const { body } = await call('POST', '/indicators', { zh: '会议', counts: { measure: 'MEC.JOINT' } })
    const remove = () => call('DELETE', `/indicators/${body.id}`, undefined, { 'if-match': '"1"' })
    const line = { zh: '会议', by: 'value', weight: '5', rule: { is: 'bands', bands: [{ from: '2', points: '5' }] } }
    const unknown = { name: '考核', lines: [{ ...line, indicator: 'NO.SUCH' }] }
    expect((await call('POST', '/score-sheets', unknown)).status).toBe(404)
    const sheet = await call('POST', '/score-sheets', { name: '考核', lines: [{ ...line, indicator: body.id }] })
    const target = { indicator: body.id, tie, from: '2024-01-01', to: '2024-12-31', min: '2', max: '2', basis: '纪要' }
    const set = await call('POST', '/targets', target)
    expect((await remove()).body).toMatchObject({
      code: 'indicator_in_use',
      zh: expect.stringContaining('2024年有目标'),
    })
    await call('DELETE', `/targets/${set.body.id}`, undefined, { 'if-match': '"1"' })
    expect((await remove()).body).toMatchObject({ code: 'indicator_in_use', zh: expect.stringContaining('“考核”') })
    await call('DELETE', `/score-sheets/${sheet.body.id}`, undefined, { 'if-match': '"1"' })
    expect((await remove()).status).toBe(200)
  })

  it('are verified with the book, and what is changed past the program is named', async () => {
    const { call, workspace, tie } = await filled(test)
    const period = { from: '2024-01-01', to: '2024-12-31', min: '2.50', max: '2.50' }
    await call('POST', '/targets', { indicator: 'MEC.JOINT', tie, ...period, basis: '纪要' })
    await call('POST', '/indicators', { zh: '仅拨付', counts: { measure: 'FUND.FISCAL', stages: ['paid'] } })
    const rule = { is: 'bands', bands: [{ from: '1', points: '5' }] }
    const line = { zh: '联席会议', indicator: 'MEC.JOINT', by: 'value', weight: '5', rule }
    await call('POST', '/score-sheets', { name: '考核', lines: [line] })
    const verified = async () =>
      (await call('POST', '/verify')).body as unknown as { checked: object; faults: object[] }
    expect(await verified()).toMatchObject({ checked: { targets: 1, indicators: 1, scoreSheets: 1 }, faults: [] })
    for (const change of ['targets set min = 1', "indicators set said = '{}'", 'score_sheets set removed = true']) {
      await sql.raw(`update ${change} where workspace = '${workspace}'`).execute(test.house.database.kysely)
    }
    expect((await verified()).faults).toHaveLength(3)
  })

  it('show a limited member no more than his own', async () => {
    const { call, workspace, tie } = await filled(test)
    const said = { indicator: 'FUND.FISCAL', from: '2024-01-01', to: '2024-12-31', min: '1', max: '1', basis: '协议' }
    await call('POST', '/targets', { ...said, tie })
    const limits = { regions: ['330100'], programmes: null, ties: null }
    const other = test.as({ ...localPrincipal(workspace, 'test'), role: 'editor', limits })
    expect((await other('GET', '/targets')).body.items).toEqual([])
    const words = encodeURIComponent('2024年宁波支援黄冈投入多少资金')
    expect((await other('GET', `/answers?words=${words}`)).body.items[0]).toMatchObject({ amount: null })
    const own = (await other('GET', '/answers?indicators=FUND.FISCAL&region=330100&year=2024')).body.items[0]
    expect(own).toMatchObject({ text: { zh: '1.2亿元' } })
    expect((await other('POST', '/targets', { ...said, tie })).status).toBe(404)
    expect((await other('POST', '/targets', { ...said, region: '330200' })).status).toBe(403)
    expect((await other('POST', '/indicators', { zh: '甲', counts: { measure: 'FUND.FISCAL' } })).status).toBe(403)
  })
})

async function filled(test: TestHouse) {
  const { workspace, call } = await test.book()
  await call('PUT', '/settings/rule', { on: true, undated: true, untied: true, entries: true })
  for (const [published, text] of texts) await sent(call, text, `name=${published}.txt&published=${published}`)
  return { workspace, call, tie: await tieBetween(call, '宁波市', '黄冈市') }
}

async function tieBetween(call: Caller, a: string, b: string): Promise<string> {
  const { items } = (await call('GET', `/ties?words=${encodeURIComponent(a)}&limit=200`)).body
  return String(items.find((tie) => [tie.a, tie.b].includes(a) && [tie.a, tie.b].includes(b))!.id)
}
