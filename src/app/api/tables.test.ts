// The tables of the ledger over HTTP: sorted and page by page every entry comes once, facets count what the list gives, an export holds just what is
// seen; views are kept for each member; and a number is read as people write it.
import { expect, it } from 'vitest'
import { inHouse, sent } from '../../../test/house.ts'
import { localPrincipal } from '../auth/rights.ts'

const stages = ['signed', 'intended', null]
/** In the order in which a project passes them, which is not that of their letters reversed. */
const stageNames = [null, 'intended', 'signed']
const inOrder = [0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 2]

type Evidence = { sentence: string; inSentence: [number, number] }

inHouse('tables of the ledger over HTTP', (test) => {
  const filled = async () => {
    const { call } = await test.book()
    for (let at = 0; at < 13; at++) {
      const from = at % 4 === 0 ? null : `202${at % 3}-0${1 + (at % 9)}-01`
      const parties = [{ name: at % 2 ? '宁波市' : '湖州市', role: 'giver' }]
      const body = { kind: 'project', name: `项目${at % 5}`, stage: stages[at % 3], from, parties }
      expect((await call('POST', '/entries', body)).status).toBe(201)
    }
    return call
  }

  it('gives every entry once, in the order that was asked for', async () => {
    const call = await filled()
    for (const sort of ['updated', '-updated', 'name', '-name', 'stage', '-from', 'from', '-to']) {
      const seen: { id: string; name: string; from: string | null; stage: string | null }[] = []
      let cursor = ''
      do {
        const { body } = await call('GET', `/entries?kind=project&sort=${sort}&limit=4${cursor && `&cursor=${cursor}`}`)
        seen.push(...(body.items as never[]))
        cursor = (body.next as string | null) ?? ''
      } while (cursor)
      expect(new Set(seen.map(({ id }) => id)).size, sort).toBe(13)
      expect(seen).toHaveLength(13)
      if (sort === 'name') expect(seen.map(({ name }) => name)).toEqual(seen.map(({ name }) => name).sort())
      const whole = await call('GET', `/entries?kind=project&sort=${sort}&at=9&limit=200`)
      expect(whole.body.items.map(({ id }) => id)).toEqual(seen.slice(9).map(({ id }) => id))
      if (sort === 'stage') expect(seen.map(({ stage }) => stageNames.indexOf(stage))).toEqual(inOrder)
      if (sort === '-from') {
        const days = seen.map(({ from }) => from ?? '')
        expect(days).toEqual([...days].sort().reverse())
      }
    }
  })

  it('tells at which place a name or a day stands', async () => {
    const call = await filled()
    const place = async (query: string) => (await call('GET', `/entries/place?kind=project&${query}`)).body
    for (const [query, fits] of [
      ['sort=name&to=项目2', ({ name }) => name >= '项目2'],
      ['sort=-name&to=项目2', ({ name }) => name.startsWith('项目2') || name < '项目2'],
      ['sort=from&to=2021', ({ from }) => from !== null && from >= '2021-01-01'],
      ['sort=-from&to=2021-5', ({ from }) => from === null || from <= '2021-05-31'],
    ] as [string, (entry: { name: string; from: string | null }) => boolean][]) {
      const { items } = (await call('GET', `/entries?kind=project&${query.split('&to=')[0]}&limit=200`)).body
      expect(await place(query), query).toEqual({ at: (items as never[]).findIndex(fits) })
    }
    expect((await place('sort=stage&to=signed')).code).toBe('no_such_place')
    expect((await place('sort=from&to=去年')).code).toBe('no_such_place')
    const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
    expect(await place(`sort=-updated&to=${today}`)).toEqual({ at: 0 })
    expect(await place(`sort=updated&to=${today}`)).toEqual({ at: 0 })
  })

  it('begins the list of figures at any place, those without a day at its end', async () => {
    const { call } = await test.book()
    const years = ['2023年，宁波市与黄冈市签约项目15个。', '2021年，宁波市与黄冈市签约项目11个，总投资额45.3亿元。']
    for (const text of [...years, '宁波市向黄冈市捐赠物资折价300万元。']) await sent(call, text)
    const all = (await call('GET', '/findings?alone=true')).body.items.map(({ id }) => ({ id }))
    expect((await call('POST', '/decisions', { verdict: 'accept', findings: all })).status).toBe(201)
    const listed = async (at: number) => (await call('GET', `/postings?at=${at}&limit=200`)).body.items
    const whole = await listed(0)
    expect(whole.map(({ to }) => to)).toEqual(['2023-12-31', '2021-12-31', '2021-12-31', null])
    for (let at = 1; at <= 5; at++) {
      expect((await listed(at)).map(({ id }) => id)).toEqual(whole.slice(at).map(({ id }) => id))
    }
    const place = async (to: string) => (await call('GET', `/postings/place?to=${to}`)).body
    expect([await place('2023'), await place('2021-12'), await place('2020')]).toEqual([
      { at: 0 },
      { at: 1 },
      { at: 3 },
    ])
    expect((await place('项目')).code).toBe('no_such_place')
    const csv = (await call('GET', '/postings/sheet?form=csv&year=2021&columns=measure,amount,standing')).body.text
    const lines = String(csv).trim().split('\r\n')
    expect(lines[0]).toContain('统计口径,数值,最小值,最大值,单位,限定,计入情况')
    expect(lines).toHaveLength(3)
    expect(String(csv)).toContain('总投资额,45.3亿元,4530000000,4530000000,元,确数,')
  })

  it('keeps the views of each member, and shares those that are meant for all', async () => {
    const { workspace } = await test.book()
    const as = (name: string, role: 'editor' | 'viewer' | 'administrator') =>
      test.as({ ...localPrincipal(workspace, name), role })
    const [editor, viewer, administrator] = [as('li', 'editor'), as('shen', 'viewer'), as('zhang', 'administrator')]
    const view = { page: 'ledger', name: '在建项目', search: { kind: 'project', stage: 'started' }, shared: false }
    expect((await editor('POST', '/views', view)).status).toBe(201)
    const names = async (call: typeof editor) =>
      (await call('GET', '/views?page=ledger')).body.items.map(({ name, own }) => `${name} ${own}`)
    expect(await names(editor)).toEqual(['在建项目 true'])
    expect(await names(viewer)).toEqual([])
    const first = (await editor('GET', '/views?page=ledger')).body.items[0]!
    expect((await editor('POST', '/views', { ...view, search: { kind: 'park' }, shared: true })).body.id).toBe(first.id)
    expect((await viewer('GET', '/views?page=ledger')).body.items).toMatchObject([{ search: { kind: 'park' } }])
    expect((await viewer('POST', '/views', { ...view, shared: true })).status).toBe(403)
    expect((await viewer('POST', '/views', view)).status).toBe(201)
    expect(await names(viewer)).toEqual(['在建项目 false', '在建项目 true'])
    expect((await viewer('DELETE', `/views/${first.id}`)).status).toBe(404)
    expect((await administrator('DELETE', `/views/${first.id}`)).status).toBe(200)
    expect(await names(editor)).toEqual([])
  })

  it('counts by a facet what the list then gives, and exports just that', async () => {
    const call = await filled()
    const { body: counts } = await call('GET', '/entries/facets?kind=project&stage=signed')
    const facets = counts as unknown as Record<string, { value: string; count: number; label: string | null }[]>
    expect(facets.stage!.length).toBe(3)
    expect(facets.region!.map(({ label }) => label).sort()).toEqual(['宁波市', '湖州市'])
    for (const { value, count } of facets.region!) {
      const query = `kind=project&stage=signed&region=${value}`
      expect((await call('GET', `/entries?${query}`)).body.items).toHaveLength(count)
      const csv = (await call('GET', `/csv?${query}`)).body.text as string
      expect(csv.trim().split('\r\n')).toHaveLength(count + 1)
    }
  })

  it('takes a list in as one entry a row, shows each figure under its heads, and finds a row by them', async () => {
    const { call } = await test.book()
    const rows = [
      '2024年帮扶项目清单（单位：万元）,,',
      '县区,项目名称,总投资,已到位资金',
      '峨边县,竹笋罐头项目,8600,3200',
      '马边县,彝绣工坊项目,620,620',
    ]
    await sent(call, rows.join('\n'), 'name=清单.csv&published=2025-01-10')
    const { items } = (await call('GET', '/findings?alone=true')).body
    expect(items.map(({ said }) => (said as { name: string }).name)).toEqual(['竹笋罐头项目', '彝绣工坊项目'])
    const accepted = await call('POST', '/decisions', { verdict: 'accept', findings: [{ id: items[0]!.id }] })
    expect(accepted.body).toMatchObject({
      entries: [expect.any(String)],
      postings: [expect.any(String), expect.any(String)],
    })
    const postings = (await call('GET', '/postings?limit=10')).body.items as unknown as { evidence: Evidence }[]
    const told = postings.map(({ evidence: { sentence, inSentence } }) => [sentence, sentence.slice(...inSentence)])
    const lead = '2024年帮扶项目清单（单位：万元） · 峨边县 · 竹笋罐头项目'
    expect(told.sort()).toEqual([
      [`${lead} · 已到位资金：3200`, '3200'],
      [`${lead} · 总投资：8600`, '8600'],
    ])
    const hits = (await call('GET', `/search?words=${encodeURIComponent('彝绣 总投资')}`)).body.items
    expect(hits[0]).toMatchObject({
      text: '2024年帮扶项目清单（单位：万元） · 马边县 · 彝绣工坊项目：总投资：620；已到位资金：620',
    })
  })

  it('reads a number as people write it, all of it or not at all', async () => {
    const { call } = await test.book()
    const read = (text: string, more = '') => call('GET', `/amounts?text=${encodeURIComponent(text)}${more}`)
    expect((await read('超1.2亿元')).body).toMatchObject({ min: 120_000_000, max: null, hedge: 'over', unit: 'CNY' })
    expect((await read('近5万人次')).body).toMatchObject({ min: null, max: 50_000, unit: 'person-time' })
    expect((await read('35', '&unit=person')).body).toMatchObject({ min: 35, max: 35, unit: 'person' })
    for (const wrong of ['一些', '12批97人次', '35', '约']) expect((await read(wrong)).body.code).toBe('no_amount')
  })
})
