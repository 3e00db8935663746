// Search on both databases: what finds what, in which order, page after page; a workspace's own passages and no others; and no word
// that a person types is anything but a word.
import fc from 'fast-check'
import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { onEachDatabase, type TestDatabase } from '../../test/databases.ts'
import { insertAll, newId } from '../db/rows.ts'
import { indexedText, labelOfKind, labelOfWorkspace } from '../model/search-terms.ts'
import { type Found, type SearchFor, type SubjectKind, search } from './search.ts'

type Written = { text: string; day?: string | null; kind?: SubjectKind }

function rowOf(workspace: string, { text, day = null, kind = 'document' }: Written) {
  const [subject, document] = [newId(), kind === 'document' ? newId() : null]
  const terms = indexedText(text, [labelOfWorkspace(workspace), labelOfKind(kind)])
  const place = { subject_kind: kind, subject, document, start_at: 0, end_at: text.length }
  return { workspace, id: newId(), ...place, text, terms, day }
}

async function write(test: TestDatabase, workspace: string, list: Written[]): Promise<void> {
  const rows = list.map((one) => rowOf(workspace, one))
  await test.database.act({ workspace, by: 'li' }, ({ tx }) => insertAll(tx, 'passages', rows))
}

const found = (test: TestDatabase, asked: SearchFor): Promise<Found> =>
  test.database.act({ workspace: asked.workspace, by: 'li' }, ({ tx }) => search(tx, asked))

onEachDatabase('search', (test) => {
  const [workspace, other, large] = [newId(), newId(), newId()]
  const texts = async (words: string, kinds?: SubjectKind[]) =>
    (await found(test, { workspace, words, ...(kinds ? { kinds } : {}) })).hits.map(({ text }) => text)

  beforeAll(async () => {
    await write(test, workspace, [
      { text: '寧波市與麗水市簽約項目15個。', day: '2019-05-01' },
      { text: '宁波市与丽水市签约项目20个，项目总投资3亿元，项目全部开工。', day: '2018-01-01' },
      { text: '东湖边的小镇', day: '2024-01-01' },
      { text: '赴阿克苏地区调研。' },
      { text: '即墨市捐款100万元。', day: '2015-01-01' },
      { text: '签约项目', day: '2010-01-01', kind: 'entry' },
      { text: '新签约项目', day: '2023-01-01' },
    ])
    await write(test, other, [{ text: '别人的宁波项目' }])
  })

  it('finds two characters, one, codes and other names, both scripts', async () => {
    expect(await texts('丽水')).toHaveLength(2)
    expect(await texts('麗水')).toHaveLength(2)
    expect(await texts('湖')).toEqual(['东湖边的小镇'])
    expect(await texts('镇')).toEqual(['东湖边的小镇'])
    expect(await texts('652900')).toEqual(['赴阿克苏地区调研。'])
    expect(await texts('即墨区')).toEqual(['即墨市捐款100万元。'])
    expect(await texts('330200')).toHaveLength(2)
    expect(await texts('15个')).toEqual(['寧波市與麗水市簽約項目15個。'])
    expect(await texts('约签')).toEqual([])
    expect(await texts('宁波 3亿元')).toHaveLength(1)
    expect(await texts('，。')).toEqual([])
  })

  it('puts the very words first, then those typed so, then more matches, then the newer', async () => {
    expect(await texts('签约项目')).toEqual([
      '签约项目',
      '新签约项目',
      '宁波市与丽水市签约项目20个，项目总投资3亿元，项目全部开工。',
      '寧波市與麗水市簽約項目15個。',
    ])
    expect((await texts('项目'))[0]).toContain('全部开工')
  })

  it('shows what matched', async () => {
    const { hits } = await found(test, { workspace, words: '宁波 签约项目' })
    const shown = hits.map(({ text, matches }) => matches.map(({ start, end }) => text.slice(start, end)))
    expect(shown).toContainEqual(['寧波市', '簽約項目'])
  })

  it('finds the kinds that are asked for, in its own workspace alone', async () => {
    expect(await texts('项目', ['entry'])).toEqual(['签约项目'])
    expect(await texts('项目', [])).toEqual([])
    expect((await texts('项目')).join()).not.toContain('别人')
    const asOther = test.database.act({ workspace: other, by: 'li' }, ({ tx }) =>
      search(tx, { workspace, words: '项目' }),
    )
    expect((await asOther).hits).toEqual([])
  })

  it('takes whatever a person types', async () => {
    const typed = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...`'"\\|&!()<->:* 湖州a1𠮷`) }),
    )
    const hits = async (words: string) => (await found(test, { workspace, words })).hits
    await fc.assert(
      fc.asyncProperty(typed, async (words) => Array.isArray(await hits(words))),
      { numRuns: 60 },
    )
    expect((await found(test, { workspace, words: 'a\0b\ud800湖' })).hits).toEqual([])
  })

  it('keeps any text, and finds its letters', async () => {
    const room = newId()
    const any = fc.string({ unit: 'binary', maxLength: 80 }).map((text) => text.replaceAll('\0', ' ').toWellFormed())
    const list = fc.sample(any, 200)
    await write(
      test,
      room,
      [...list, '湖'.repeat(20_000), `${'长词'.repeat(9)}${'w'.repeat(5_000)}`].map((text) => ({ text })),
    )
    expect((await found(test, { workspace: room, words: '湖湖' })).hits).toHaveLength(1)
  })

  describe('over more passages than are looked at', () => {
    beforeAll(async () => {
      // The first names 海南省, the second another place that is written with the same characters, the third both words out of order.
      const old = ['海南独特', '海南藏族自治州独特', '特独海南']
      const day = (at: number) => `2${String(at % 1000).padStart(3, '0')}-01-01`
      const list = Array.from({ length: 3_000 }, (_, at) => ({
        text: `第${at}号${at % 2 ? '常见' : ''}${at % 100 === 7 ? '少有' : ''}${at === 5 ? '独一' : ''}${at < 1_500 && at % 3 === 0 ? '从前' : ''}${old[at] ?? ''}`,
        day: day(at),
      }))
      await write(test, large, list)
      await sql`analyze passages`.execute(test.database.kysely)
    })

    const pages = async (words: string) => {
      const hits: Found['hits'] = []
      let [cursor, more]: [string | null, boolean] = [null, false]
      do {
        const page: Found = await found(test, { workspace: large, words, cursor })
        hits.push(...page.hits)
        cursor = page.next
        more = page.more
      } while (cursor)
      return { hits, more }
    }

    it('finds all of the rare, the oldest too, and says so', async () => {
      expect(await pages('独一')).toMatchObject({ more: false, hits: [{ text: '第5号常见独一' }] })
      const { hits, more } = await pages('少有')
      expect([hits.length, new Set(hits.map(({ id }) => id)).size, more]).toEqual([30, 30, false])
    })

    it('finds a place by its words too, and holds what the index gives to the words as they are', async () => {
      const { hits } = await pages('海南 独特')
      expect(hits.map(({ text }) => text).sort()).toEqual(['第0号从前海南独特', '第1号常见海南藏族自治州独特'])
    })

    it('ranks a bounded number of the common and says that there are more', async () => {
      for (const words of ['常见', '从前']) {
        const { hits, more } = await pages(words)
        expect(hits.length).toBeGreaterThan(100)
        expect(hits.length).toBeLessThan(700)
        expect(new Set(hits.map(({ id }) => id)).size).toBe(hits.length)
        expect(more).toBe(true)
      }
      const { hits } = await found(test, { workspace: large, words: '常见', limit: 1_000 })
      expect(hits.length).toBe(50)
      expect(hits[0]!.day).toBe('2999-01-01')
    })

    it('begins again at a cursor that it did not make', async () => {
      const first = await found(test, { workspace: large, words: '常见' })
      expect(await found(test, { workspace: large, words: '常见', cursor: 'nonsense' })).toEqual(first)
    })
  })
})
