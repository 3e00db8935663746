// The limits of a member over HTTP: a member of one region, programme or tie finds his part of the book in every list and total, nothing of the
// rest by its id, and can write nothing beyond.
import { expect, it } from 'vitest'
import { inHouse, sent } from '../../../test/house.ts'
import { type Limits, unlimited } from '../../model/roles.ts'
import { localPrincipal } from '../auth/rights.ts'

const texts = [
  '2023年，宁波市与黄冈市签约项目15个，总投资额45.3亿元。',
  '2023年，杭州市向宿州市拨付财政援助资金1.2亿元。',
]

inHouse('limits of members', (test) => {
  const filled = async () => {
    const { workspace, call } = await test.book()
    for (const text of texts) await sent(call, text)
    const { body } = await call('GET', '/findings?alone=true')
    const all = body.items.map(({ id }) => ({ id }))
    expect((await call('POST', '/decisions', { verdict: 'accept', findings: all })).status).toBe(201)
    await sent(call, '2023年，宁波市与黄冈市签约项目17个。')
    const as = (limits: Partial<Limits>) =>
      test.as({ ...localPrincipal(workspace, 'limited'), role: 'editor', limits: { ...unlimited, ...limits } })
    return { call, as }
  }

  it('narrow every list and total, and hide the rest', async () => {
    const { call, as } = await filled()
    const everything = (await call('GET', '/postings')).body.items
    const ties = (await call('GET', '/ties?limit=200')).body.items
    const suzhou = ties.find(({ a, b }) => [a, b].includes('宿州市'))!
    const programmes = [String(suzhou.programme)]
    expect(ties.filter(({ programme }) => programme === suzhou.programme && programme !== null).length).toBeGreaterThan(
      0,
    )
    const narrowed = [
      ...[as({ regions: ['340000'] }), as({ ties: [String(suzhou.id)] }), as({ regions: ['330100'] })],
      as({ programmes }),
    ]
    for (const limited of narrowed) {
      const own = (await limited('GET', '/postings')).body.items
      expect(own.map(({ tie }) => tie)).toEqual([suzhou.id])
      expect((await limited('GET', '/entries')).body.items).toHaveLength(1)
      expect((await limited('GET', '/totals?year=2023')).body.items).toMatchObject([
        { unit: 'CNY', amount: { min: '120000000' } },
      ])
      for (const { id } of everything.filter(({ tie }) => tie !== suzhou.id)) {
        expect((await limited('GET', `/postings/${id}`)).status).toBe(404)
      }
      expect((await limited('GET', '/findings')).body.items).toEqual([])
    }
    const waiting = (await call('GET', '/findings?alone=true')).body.items.map(({ id }) => ({ id }))
    await call('POST', '/decisions', { verdict: 'accept', findings: waiting })
    for (const [limited, count] of [
      [call, 1],
      [as({ regions: ['330000'] }), 1],
      [as({ regions: ['340000'] }), 0],
    ] as const) {
      expect((await limited('GET', '/doubts?code=rivals')).body.items).toHaveLength(count)
      expect((await limited('GET', '/doubts/counts')).body.rivals ?? 0).toBe(count)
    }
    expect((await as({ regions: ['420000'] })('GET', '/postings')).body.items).toHaveLength(3)
    expect((await as({ regions: ['650000'] })('GET', '/postings')).body.items).toEqual([])
  })

  it('let nobody decide, write or set beyond them', async () => {
    const { call, as } = await filled()
    const anhui = as({ regions: ['340000'] })
    const [waiting] = (await call('GET', '/findings')).body.items
    const wish = { verdict: 'accept', findings: [{ id: waiting!.id }] }
    expect((await anhui('POST', '/decisions', wish)).status).toBeGreaterThanOrEqual(403)
    const [other] = (await call('GET', '/entries')).body.items.filter(({ kind }) => kind === 'project')
    const change = await anhui('PATCH', `/entries/${other!.id}`, { name: '改名' }, { 'if-match': '"1"' })
    expect([403, 404]).toContain(change.status)
    const party = { name: '宁波市', code: '330200', role: 'party' }
    const made = await anhui('POST', '/entries', { kind: 'meeting', name: '座谈会', parties: [party] })
    expect(made.status).toBe(403)
    const rule = { on: true, undated: false, untied: false, entries: true }
    expect((await anhui('PUT', '/settings/rule', rule)).status).toBe(403)
    expect((await call('GET', `/entries/${other!.id}`)).body.name).toBe(other!.name)
    const documents = (await call('GET', '/documents')).body.items
    const stated = (await call('GET', '/postings')).body.items.map(({ document }) => document)
    const [own, others] = [as({ regions: ['330000'] }), anhui].map(
      (member) => async (document: (typeof documents)[0]) => {
        const version = { 'if-match': `"${document.version}"` }
        return (await member('PATCH', `/documents/${document.id}`, { title: '总结' }, version)).status
      },
    )
    const ningbo = documents.find(({ id }) => id === stated.at(-1))!
    const [newer] = documents
    expect(await others!(ningbo)).toBe(403)
    expect((await anhui('POST', `/documents/${newer!.id}/replaces`, { replaces: ningbo.id })).status).toBe(403)
    expect((await anhui('POST', `/documents?name=a.txt&replaces=${ningbo.id}`, '新的一版')).status).toBe(403)
    expect(await own!(ningbo)).toBe(200)
  })
})
