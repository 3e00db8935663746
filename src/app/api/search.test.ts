// Search over HTTP: a hit says what it is called, places are found by name and code, and an answer is never taken out of a browser's store.
import { expect, it } from 'vitest'
import { inHouse, sent } from '../../../test/house.ts'

inHouse('search over HTTP', (test) => {
  it('names its hits, and knows places', async () => {
    const { call } = await test.book()
    await sent(call, '2023年，宁波市向黄冈市拨付财政援助资金1.2亿元。')
    const found = await call('GET', `/search?words=${encodeURIComponent('援助资金')}&kinds=document`)
    expect(found.body.items).toMatchObject([{ kind: 'document', name: expect.stringMatching(/./), entryKind: null }])
    expect(found.body.items[0]).not.toMatchObject({ name: expect.stringContaining('援助资金1.2亿元。') })
    const places = await call('GET', `/places?words=${encodeURIComponent('黄冈')}&codes=330200`)
    expect(places.body.items).toMatchObject([
      { name: '宁波市', code: '330200', province: '浙江省' },
      { name: '黄冈市', code: '421100', province: '湖北省' },
    ])
  })

  it('shows a sentence of a web page without its markup, and finds nothing in that', async () => {
    const { call } = await test.book()
    const page = '<html><body><p class="lead">2023年，宁波市向黄冈市拨付<b>财政援助资金</b>1.2亿元。</p></body></html>'
    await call('POST', '/documents?name=page.html&published=2024-01-10', page)
    const asked = async (words: string) =>
      (await call('GET', `/search?words=${encodeURIComponent(words)}&kinds=document`)).body.items
    await expect.poll(() => asked('援助资金'), { timeout: 20_000 }).toHaveLength(1)
    const [hit] = (await asked('援助资金')) as { text: string; matches: { start: number; end: number }[] }[]
    expect(hit!.text).toBe('2023年，宁波市向黄冈市拨付财政援助资金1.2亿元。')
    expect(hit!.matches.map(({ start, end }) => hit!.text.slice(start, end))).toEqual(['援助资金'])
    expect(await asked('lead')).toEqual([])
  })

  it('gives nothing that a browser may keep', async () => {
    const { call } = await test.book()
    const asked = await call('GET', '/me')
    expect(asked.headers.get('cache-control')).toBe('no-store')
  })
})
