// History over HTTP: the log and the past are asked for by day or moment, within the limits of who asks; and the book is verified.
import { expect, it } from 'vitest'
import { inHouse, sent } from '../../../test/house.ts'
import { rulesVersion, settleAnew } from '../../ledger/settle-anew.ts'
import { unlimited } from '../../model/roles.ts'
import { localPrincipal } from '../auth/rights.ts'

const texts = ['2023年，宁波市向黄冈市拨付财政援助资金1.2亿元。', '2022年，大连市与本溪市签约项目9个。']

inHouse('history over HTTP', (test) => {
  it('tells who changed what, and what the book said then', async () => {
    const { workspace, call } = await test.book()
    for (const text of texts) await sent(call, text)
    const waiting = await call('GET', '/findings?sort=figure')
    const before = new Date().toISOString()
    await new Promise((resolve) => setTimeout(resolve, 5))
    const findings = waiting.body.items.map(({ id }) => ({ id }))
    const accepted = await call('POST', '/decisions', { verdict: 'accept', findings })
    expect(accepted.status).toBe(201)
    const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
    const log = await call('GET', `/revisions?kind=posting&from=${today}&to=${today}&limit=1`)
    expect(log.body).toMatchObject({ items: [{ action: 'posting.add', kind: 'posting', by: 'local:test' }] })
    expect(log.body.next).toEqual(expect.any(String))
    expect((await call('GET', `/revisions?kind=posting&to=${before}`)).body.items).toEqual([])

    expect((await call('GET', `/as-of/postings?at=${before}`)).body).toEqual({ items: [], next: null })
    expect((await call('GET', `/as-of/postings?at=${today}&year=2023`)).body).toMatchObject({
      items: [{ min: '120000000', parties: ['宁波市', '黄冈市'] }],
      next: null,
    })
    expect((await call('GET', `/as-of/entries?at=${today}`)).status).toBe(200)
    const totals = await call('GET', `/as-of/totals?at=${today}&by=region,year`)
    const of = (region: string) => expect.objectContaining({ key: { region, year: '2023' } })
    expect(totals.body.items).toEqual(expect.arrayContaining([of('宁波市'), of('浙江省')]))
    expect((await call('GET', `/as-of/totals?at=${before}`)).body).toEqual({ items: [] })
    for (const what of ['postings', 'entries', 'totals'])
      expect((await call('GET', `/as-of/${what}?at=2023-13-01`)).status, what).toBe(400)

    const limits = { ...unlimited, regions: ['210000'] }
    const liaoning = test.as({ ...localPrincipal(workspace, 'limited'), role: 'editor', limits })
    expect((await liaoning('GET', '/revisions')).body).toMatchObject({ code: 'beyond_limits' })
    const past = await liaoning('GET', `/as-of/postings?at=${today}`)
    expect(past.body.items).toMatchObject([{ parties: ['大连市', '本溪市'] }])
    const seen = past.body.items[0]!.id
    expect((await liaoning('GET', `/revisions?subject=${seen}`)).body.items).toMatchObject([{ subject: seen }])
    const unseen = (accepted.body.postings as string[]).find((id) => id !== seen)
    expect((await liaoning('GET', `/revisions?subject=${unseen}`)).body).toMatchObject({ code: 'beyond_limits' })
    expect((await liaoning('GET', `/as-of/totals?at=${today}`)).body.items).toHaveLength(1)
    expect((await liaoning('POST', '/verify', {})).body).toMatchObject({ code: 'beyond_limits' })
    expect((await call('POST', '/verify', {})).body).toMatchObject({ faults: [], checked: { postings: 2 } })
    const along = String((await call('POST', '/verify/along', {})).body.text)
    const told = along.trim().split('\n').map((line) => JSON.parse(line)) // biome-ignore format: one chain
    expect(told.at(-1)).toMatchObject({ faults: [], checked: { postings: 2 } })
    const steps = told.slice(0, -1) as { step: string; done: number; of: number }[]
    expect(steps.map(({ step }) => step)).toEqual(Object.keys(told.at(-1).checked))
    expect(steps.map(({ done }) => done)).toEqual(steps.map(({ done }) => done).toSorted((a, b) => a - b))
    expect(steps.at(-1)!.done).toBeGreaterThan(steps.at(-1)!.of / 2)
  })

  it('does not call totals wrong that are being made anew after an upgrade, and says that they are', async () => {
    const { workspace, call } = await test.book()
    const who = { workspace, by: 'jiedui' }
    const stands = async (rules: number) => {
      await test.house.database.act(who, ({ tx }) =>
        tx.updateTable('workspaces').set({ rules }).where('workspace', '=', workspace).execute(),
      )
      const { body } = await call('POST', '/verify', {})
      const sums = 'sums' in (body.checked as object)
      return { ...(await call('GET', '/totals/settling')).body, verified: body.settling, sums }
    }
    expect(await stands(1)).toEqual({ settling: true, verified: true, sums: false })
    await settleAnew(test.house.database, who)
    expect((await call('GET', '/totals/settling')).body).toEqual({ settling: false })
    expect(await stands(rulesVersion)).toEqual({ settling: false, verified: false, sums: true })
  })
})
