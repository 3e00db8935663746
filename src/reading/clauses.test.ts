// Clauses that a document states: articles by their numbers, sentences of promise, nothing of the agreement's own forms; and every quote at its place.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readClauses } from './clauses.ts'

const agreement = `甲市与乙市对口合作协议

为落实上级部署，两市商定签订本协议。

第一条 产业合作。甲市支持乙市建设产业园1个，每年组织企业考察不少于2次。
第二条　人才交流
双方每年互派干部不少于10名。
第三条 在以下领域加强合作：
（一）文旅。互推旅游线路，每年互送游客1万人次。
（二）消费协作
1．甲市设立乙市农产品展示中心。
2．力争年销售额1.5亿元以上。
第四条 本协议一式四份，自双方签字之日起生效。
`

const read = (text: string) => readClauses(text).map(({ number, heading, words }) => [number, heading, words])

describe('clauses', () => {
  it('are the articles of an agreement, each with its number and heading', () => {
    expect(read(agreement)).toEqual([
      ['第一条', '产业合作', '甲市支持乙市建设产业园1个，每年组织企业考察不少于2次。'],
      ['第二条', '人才交流', '双方每年互派干部不少于10名。'],
      ['第三条（一）', '文旅', '互推旅游线路，每年互送游客1万人次。'],
      ['第三条（二）1', '消费协作', '甲市设立乙市农产品展示中心。'],
      ['第三条（二）2', '消费协作', '力争年销售额1.5亿元以上。'],
    ])
  })

  it.each([
    ['一、物流通道。2025年，海铁联运班列力争开行150列。', [['一', '物流通道', '2025年，海铁联运班列力争开行150列。']]],
    ['两市商定，双方每年召开联席会议2次。会议在黄冈举行。', [[null, null, '两市商定，双方每年召开联席会议2次。']]],
    ['2023年，两市签约项目12个。', []],
    ['1.5亿元资金已经拨付。', []],
    ['第五条 有效期为三年。', []],
  ])('of %s', (text, clauses) => expect(read(text)).toEqual(clauses))

  it('of markup are quoted as the document has them', () => {
    const text = '<p>第一条&nbsp;双方每年互访<b>2</b>次。</p>'
    const marks = [...text.matchAll(/<[^>]+>|&nbsp;/g)].map(({ 0: said, index }) => ({
      ...{ start: index, end: index + said.length },
      as: said === '&nbsp;' ? ' ' : said === '<p>' || said === '</p>' ? '\n' : '',
    }))
    const [clause] = readClauses(text, marks)
    expect(clause).toMatchObject({ words: '双方每年互访2次。', quote: '双方每年互访<b>2</b>次。' })
  })

  it('always stand where they say', () => {
    const piece = fc.constantFrom(
      '第一条',
      '（一）',
      '一、',
      '1.',
      '。',
      '：',
      '\n',
      '\n\n',
      '双方每年互访2次',
      '产业',
      ' ',
      '\u3000',
      '1.5亿元',
      'a',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('')
        for (const { start, end, quote, words } of readClauses(text)) {
          expect(text.slice(start, end)).toBe(quote)
          expect(words).not.toBe('')
        }
      }),
    )
  })
})
