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

  it('gives nothing that a browser may keep', async () => {
    const { call } = await test.book()
    const asked = await call('GET', '/me')
    expect(asked.headers.get('cache-control')).toBe('no-store')
  })
})
