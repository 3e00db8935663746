// Whatever comes in, the reading comes to an end, soon, and what it says is sound: random text, texts cut anywhere, and
// megabytes of one thing. Time grows with length and not faster.

import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { goldSets } from '../golden/gold.ts'
import { read } from '../src/reading/read.ts'
import { heaps } from './heaps.ts'
import { copiesOf } from './long.ts'
import { processorTime } from './processor-time.ts'
import { breaches } from './soundness.ts'

const texts = goldSets().flatMap((set) => set.texts.map(({ text }) => text))
const about = { published: '2024-03-12', title: null }

/** Pieces of which documents are made, and things that break programs: half characters, tags, controls. */
const pieces = [
  '一', '二', '十', '百', '千', '万', '亿', '两', '几', '数', '多', '余', '半', '○', '〇', '零', '壹',
  '0', '1', '2', '9', '１', '９', '.', ',', '%', '％', '-', '—', '~', '至', '到', '1.1', '45.3', '2021', '103', '12',
  '元', '亿元', '万元', '美元', '人', '人次', '个', '家', '项', '批', '次', '平方米', '公里', '吨', '亩', '年', '月', '日', '天',
  '近', '超', '逾', '约', '以上', '以下', '左右', '不少于', '突破', '达', '累计', '截至', '目前', '去年', '今年', '其中', '分别为',
  '宁波市', '黄冈', '甬黄', '新疆', '韩国', '浙江省', '结对', '缔结', '签约', '协议', '《', '》', '对口支援', '项目', '总投资',
  '，', '。', '；', '：', '、', '（', '）', '“', '”', '！', '\n', '\n\n', '\r\n', ' ', '\u3000', '\t', '\u00a0', '\u200b', '\ufeff',
  '\ud83d', '\udc00', '😀', '𠮷', '\0', '\ufffd', '<p>', '&nbsp;', 'GDP', 'km', 'm2', '㎡', '℃', '①', 'Ⅳ', '⽣', '國', '億', '個',
] // biome-ignore format: one list, by sort

const document = fc.array(fc.constantFrom(...pieces), { maxLength: 120 }).map((list) => list.join(''))

describe('any text', () => {
  it('is read soundly', () => {
    fc.assert(
      fc.property(fc.oneof(document, fc.string({ unit: 'binary', maxLength: 200 })), (text) => {
        expect(breaches(text, read({ text, ...about }))).toEqual([])
      }),
      { numRuns: 3000 },
    )
  })

  it('is read the same way twice, whatever was read between', () => {
    fc.assert(
      fc.property(document, document, (text, other) => {
        const first = read({ text, ...about })
        read({ text: other, published: null, title: other.slice(0, 20) })
        expect(read({ text, ...about })).toEqual(first)
      }),
      { numRuns: 500 },
    )
  })
})

describe('a text cut short', () => {
  it('is read soundly wherever it is cut', () => {
    for (const [at, text] of texts.entries())
      for (let end = at % 13; end <= text.length; end += at === 0 ? 1 : 13) {
        const cut = text.slice(0, end)
        expect(breaches(cut, read({ text: cut, ...about }))).toEqual([])
      }
  }, 120_000)

  it('at its beginning as well', () => {
    for (const [at, text] of texts.entries())
      for (let start = at % 29; start < text.length; start += 29) {
        const cut = text.slice(start)
        expect(breaches(cut, read({ text: cut, ...about }))).toEqual([])
      }
  }, 120_000)
})

/** Seconds within which a heap must be read, on a busy machine and with the first compilation. */
const patience = 30

describe('megabytes of one thing', () => {
  it.each(Object.keys(heaps))(
    '%s',
    (name) => {
      const script = join(import.meta.dirname, 'heaps.ts')
      const { error, stdout, stderr } = spawnSync(process.execPath, [script, name], {
        timeout: 2 * patience * 1000,
        encoding: 'utf8',
      })
      expect(error, `not read within ${2 * patience} seconds`).toBeUndefined()
      expect(Number.parseFloat(stdout), stderr).toBeLessThan(patience)
    },
    3 * patience * 1000,
  )
})

it('time grows with length and not faster', () => {
  const secondsFor = (characters: number, runs: number) => {
    const text = copiesOf(texts.join('\n'), characters)
    const times = Array.from({ length: runs }, () => processorTime(() => read({ text, ...about })))
    return Math.min(...times) / 1000
  }
  secondsFor(100_000, 3)
  const [once, ten, hundred] = [secondsFor(10_000, 9), secondsFor(100_000, 3), secondsFor(1_000_000, 1)]
  console.log(`10,000: ${once.toFixed(4)} s   100,000: ${ten.toFixed(3)} s   1,000,000: ${hundred.toFixed(2)} s`)
  expect(ten / once).toBeLessThan(25)
  expect(hundred / ten).toBeLessThan(25)
}, 240_000)
