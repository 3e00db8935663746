// What a person looks at while he reviews: a document's findings in order, what the book has beside one, his own decisions, and a figure that the
// reading suggests for the words that he selected.
import { expect, it } from 'vitest'
import { inHouse, sent } from '../../../test/house.ts'

const text = '2023年，宁波市与黄冈市签约项目15个，总投资额45.3亿元。两地教师结对三十二对，成效明显。'

inHouse('what is looked at in review', (test) => {
  it('gives all of a document in its order, whatever was decided', async () => {
    const { call } = await test.book()
    const id = await sent(call, text)
    const all = await call('GET', `/documents/${id}/findings?limit=2`)
    const rest = await call('GET', `/documents/${id}/findings?cursor=${String(all.body.next)}`)
    const starts = [...all.body.items, ...rest.body.items].map((one) => Number(one.start))
    expect(starts).toEqual([...starts].sort((a, b) => a - b))
    const figure = [...all.body.items, ...rest.body.items].find(({ sort }) => sort === 'figure')!
    await call('POST', '/decisions', { verdict: 'reject', findings: [{ id: figure.id }], reason: '重复' })
    const later = await call('GET', `/documents/${id}/findings`)
    expect(later.body.items.map((one) => one.id)).toHaveLength(starts.length)
    expect(later.body.items.find((one) => one.id === figure.id)).toMatchObject({ state: 'rejected' })
  })

  it('shows what the book has on the same measure, and not the finding itself', async () => {
    const { call } = await test.book()
    const first = await sent(call, text)
    const project = await figureOf(call, first, '45.3亿元')
    const accepted = await call('POST', '/decisions', { verdict: 'accept', findings: [{ id: project.id }] })
    expect((await call('GET', `/findings/${project.id}/beside`)).body.postings).toEqual([])
    const second = await sent(call, '2023年，宁波市与黄冈市签约项目总投资额46亿元。')
    const rival = await figureOf(call, second, '46亿元')
    const { body } = await call('GET', `/findings/${rival.id}/beside`)
    expect(body).toMatchObject({ tie: { a: expect.stringContaining('市') } })
    expect(body.postings).toMatchObject([{ id: (accepted.body as { postings?: string[] }).postings?.[0] }])
  })

  it('takes corrected parties of an entry by their names', async () => {
    const { call } = await test.book()
    await sent(call, text)
    const [entry] = (await call('GET', '/findings?sort=entry')).body.items
    const parties = [
      { name: '宁波市', role: 'party' },
      { name: '麻城市', role: 'party' },
    ]
    const said = { name: '签约项目（全部）', parties }
    const { body } = await call('POST', '/decisions', { verdict: 'correct', findings: [{ id: entry!.id }], said })
    expect(body).toMatchObject({ entries: [expect.any(String)] })
    const made = await call('GET', `/entries/${String((body as unknown as { entries: string[] }).entries[0])}`)
    expect(made.body).toMatchObject({ name: said.name, parties: [{ code: '330200' }, { code: '421181' }] })
  })

  it('lists decisions, the newest first, with what they were about', async () => {
    const { call } = await test.book()
    const id = await sent(call, text)
    const figure = await figureOf(call, id, '45.3亿元')
    const { body: done } = await call('POST', '/decisions', { verdict: 'accept', findings: [{ id: figure.id }] })
    await call('POST', '/decisions', { verdict: 'undo', decision: done.decision })
    const { body } = await call('GET', `/decisions?own=true&finding=${figure.id}`)
    expect(body.items).toMatchObject([
      { verdict: 'undo' },
      { verdict: 'accept', undoneBy: expect.any(String), count: 1, first: { quote: '45.3亿元' } },
    ])
  })

  it('reads the selected words as one figure, and leaves open what they do not say', async () => {
    const { call } = await test.book()
    const id = await sent(call, text)
    const at = (words: string) => `start=${text.indexOf(words)}&end=${text.indexOf(words) + words.length}`
    const known = await call('GET', `/documents/${id}/figure-at?${at('45.3亿')}`)
    expect(known.body).toMatchObject({ figure: { min: 4_530_000_000, unit: 'CNY' }, there: expect.any(String) })
    const open = await call('GET', `/documents/${id}/figure-at?${at('成效明显')}`)
    expect(open.body).toMatchObject({ figure: { min: null, max: null, measure: '' }, there: null })
    const bare = await sent(call, '2023年，宁波市与黄冈市签约项目15个，教师结对数：三十二，校长结对数：8。')
    const start = '2023年，宁波市与黄冈市签约项目15个，教师结对数：'.length
    const number = await call('GET', `/documents/${bare}/figure-at?start=${start}&end=${start + 3}`)
    expect(number.body).toMatchObject({ figure: { min: 32, max: 32, parties: ['宁波市', '黄冈市'] } })
    expect((await call('GET', `/documents/${id}/figure-at?start=5&end=9999`)).status).toBe(422)
  })

  it('counts and narrows documents by state, format and year', async () => {
    const { call } = await test.book()
    const id = await sent(call, text, 'name=简报.txt&published=2024-01-10')
    await sent(call, `${text}另一份。`, 'name=通报.txt&published=2023-01-10')
    const { body } = await call('GET', '/documents/counts?year=2024')
    expect(body).toMatchObject({ state: [{ value: 'read', count: 1 }], year: [{ count: 1 }, { count: 1 }] })
    expect((await call('GET', '/documents?year=2024&format=txt')).body.items).toMatchObject([{ id }])
    expect((await call('GET', `/documents?ids=${id}`)).body.items).toHaveLength(1)
  })
})

async function figureOf(call: Parameters<typeof sent>[0], document: string, quote: string) {
  const { body } = await call('GET', `/documents/${document}/findings`)
  return body.items.find((one) => one.sort === 'figure' && one.quote === quote)!
}
