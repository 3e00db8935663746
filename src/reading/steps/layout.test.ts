// Layout undone: what a margin, a font or a PDF did to a text must not change what it says, and every character must know
// its way back.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rawSpan } from '../copy.ts'
import { copyOf } from './layout.ts'

const paragraphs = (raw: string) => copyOf(raw).text.trimEnd().split('\n')

describe('layout', () => {
  it('joins lines that a margin cut, inside numbers and names', () => {
    const raw =
      '今年以来，两地共同投入资金2.5\n6亿元，建成帮扶车间四十多个，\n吸纳就业1200人，惠及当地农户\n三百余户。\n下一步，将继续深化协作。\n'
    expect(paragraphs(raw)[0]).toBe(
      '今年以来，两地共同投入资金2.56亿元，建成帮扶车间四十多个，吸纳就业1200人，惠及当地农户三百余户。',
    )
  })

  it('keeps headings apart from what follows', () => {
    const raw =
      '一、产业协作\n全年新签项目12个，到位资金3亿元，开工率九成以上，带动就业五百人，群众得到了实惠。\n二、人才交流\n选派干部6名，教师15名，医生18名，在当地工作满一年，受到群众欢迎和好评。'
    expect(copyOf(raw).paragraphs.map((paragraph) => paragraph.kind)).toEqual(['heading', 'body', 'heading', 'body'])
  })

  it('removes spaces between letters and around digits but keeps the pauses of a title', () => {
    expect(paragraphs('全 年 投 入 3 0 0 万 元 ， 完 成 任 务 。')).toEqual(['全年投入300万元，完成任务。'])
    expect(paragraphs('投入 13.4 亿元，共 5 个项目。')).toEqual(['投入13.4亿元，共5个项目。'])
    expect(paragraphs('携手同行 共谱新篇')).toEqual(['携手同行 共谱新篇'])
  })

  it('folds script and width', () => {
    expect(paragraphs('總投資４．５億元，佔比６０％，後年達產。')).toEqual(['总投资4.5亿元，占比60%，后年达产。'])
    expect(copyOf('於潜镇在浙江省，乾县在陕西省，今年投资30亿元，两地来往日益密切。').text).toContain('乾县')
  })

  it('leaves furniture out', () => {
    const raw =
      '首页 | 新闻 | 专题 | 视频 | 图片\n来源：某某日报 2024-05-01 09:30\n今年共签约项目12个，总投资30亿元。\n互联网新闻信息许可证 12345678\n京ICP备10000000号-1\n- 3 -\n'
    expect(paragraphs(raw)).toEqual(['今年共签约项目12个，总投资30亿元。'])
  })

  it('reads each copy of a doubled caption by itself', () => {
    expect(paragraphs('共建产业园正式开工共建产业园正式开工')).toEqual(['共建产业园正式开工', '共建产业园正式开工'])
  })

  it('closes a sentence that a column break left open', () => {
    const raw = `${'两地围绕产业协作、劳务协作、消费协作等重点领域持续深化合作，'.repeat(2)}全年共完成投\n\n车间一角\n\n资18亿元，占计划的九成。\n另一段文字在这里结束。\n又一段文字在这里结束。\n`
    expect(paragraphs(raw)[0]).toMatch(/完成投资18亿元/)
  })

  it('reads marks as they say and quotes what stands there', () => {
    const raw = '<p>投资2&nbsp;<b>亿</b>元</p>'
    const marks = [
      { start: 0, end: 3, as: '' },
      { start: 6, end: 12, as: ' ' },
      { start: 12, end: 15, as: '' },
      { start: 16, end: 20, as: '' },
      { start: 21, end: 25, as: '\n' },
    ]
    const copy = copyOf(raw, { marks })
    expect(copy.text).toBe('投资2亿元\n')
    expect(raw.slice(rawSpan(copy, { start: 2, end: 5 }).start, rawSpan(copy, { start: 2, end: 5 }).end)).toBe(
      '2&nbsp;<b>亿</b>元',
    )
  })

  it('gives every character its way back', () => {
    const alphabet = fc.constantFrom(...'一二三万亿元个年，。；：“”（） \n\t\r12.9%A—-總投資')
    fc.assert(
      fc.property(fc.array(alphabet, { maxLength: 200 }), (letters) => {
        const copy = copyOf(letters.join(''))
        for (let at = 0; at < copy.text.length; at++) {
          if (copy.text[at] === '\n') continue
          expect(copy.ends[at]! - copy.starts[at]!).toBe(1)
        }
        expect(copy.starts.length).toBe(copy.text.length)
      }),
    )
  })
})
