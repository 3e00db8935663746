// The tables of the ledger over HTTP: sorted and page by page every entry comes once, facets count what the list gives, an export holds just what is
// seen; and a number is read as people write it.
import { expect, it } from 'vitest'
import { inHouse } from '../../../test/house.ts'

const stages = ['signed', 'started', null]

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
      const seen: { id: string; name: string; from: string | null }[] = []
      let cursor = ''
      do {
        const { body } = await call('GET', `/entries?kind=project&sort=${sort}&limit=4${cursor && `&cursor=${cursor}`}`)
        seen.push(...(body.items as never[]))
        cursor = (body.next as string | null) ?? ''
      } while (cursor)
      expect(new Set(seen.map(({ id }) => id)).size, sort).toBe(13)
      expect(seen).toHaveLength(13)
      if (sort === 'name') expect(seen.map(({ name }) => name)).toEqual(seen.map(({ name }) => name).sort())
      if (sort === '-from') {
        const days = seen.map(({ from }) => from ?? '')
        expect(days).toEqual([...days].sort().reverse())
      }
    }
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

  it('reads a number as people write it, all of it or not at all', async () => {
    const { call } = await test.book()
    const read = (text: string, more = '') => call('GET', `/amounts?text=${encodeURIComponent(text)}${more}`)
    expect((await read('超1.2亿元')).body).toMatchObject({ min: 120_000_000, max: null, hedge: 'over', unit: 'CNY' })
    expect((await read('近5万人次')).body).toMatchObject({ min: null, max: 50_000, unit: 'person-time' })
    expect((await read('35', '&unit=person')).body).toMatchObject({ min: 35, max: 35, unit: 'person' })
    for (const wrong of ['一些', '12批97人次', '35', '约']) expect((await read(wrong)).body.code).toBe('no_amount')
  })
})
