// Templates: what an office writes around a report stays, notes go with their numbers, and a wrong name of a place is told in one sentence.
import { Document, Packer, Paragraph, TextRun } from 'docx'
import { describe, expect, it } from 'vitest'
import { zipOf } from '../../test/archives.ts'
import { filledTemplate, standardTemplate, templatePlaces } from './templates.ts'
import { type Answer, heading, paragraph, type ReportText, title, words } from './text.ts'
import { partOf } from './word-part.ts'

const answer: Answer = { is: 'answer', key: 'a', sort: 'figure', text: '超1.1亿元', terms: ['1'], same: [], made: null }
const document = { id: 'd', title: '年度材料', name: '年度材料.txt', published: '2025-01-05' }
const text: ReportText = {
  kind: 'yearly',
  scope: { region: '330500', tie: null, programme: null, year: 2024 },
  subject: '湖州市',
  madeAt: '2026-11-29T08:00:00.000Z',
  blocks: [
    title('title', [words('湖州市工作总结')]),
    paragraph('opening', [words('概述一段。')]),
    { ...heading('chapter/fund', '资金帮扶'), label: '一、' } as ReturnType<typeof heading>,
    paragraph('fund/done/', [words('投入资金'), answer, words('。')]),
  ],
  sources: {
    1: {
      by: 'document',
      document,
      quote: '超1.1亿元',
      start: 4,
      end: 10,
      sentence: '投入资金超1.1亿元。',
      inSentence: [4, 10],
      page: null,
      cell: null,
    },
  },
  blanks: [],
  gone: [],
}

async function template(...lines: string[]): Promise<Uint8Array> {
  const children = lines.map((line) => new Paragraph({ children: [new TextRun(line)] }))
  return Uint8Array.from(await Packer.toBuffer(new Document({ sections: [{ children }] })))
}

const plain = (xml: string | null) => (xml ?? '').replace(/<[^>]+>/g, '')

describe('a template', () => {
  it('names its places, with or without spaces', async () => {
    const places = await templatePlaces(await template('某市办公室文件', '{{标题}}', '{{ 正文 }}'))
    expect(places).toEqual({ ok: true, value: ['标题', '正文'] })
  })

  it.each([
    ['{{正问}}', 'unknown_place', '“{{正问}}”'],
    ['没有位置', 'no_place', '{{正文}}'],
  ])('%s is refused with a sentence', async (line, code, says) => {
    const places = await templatePlaces(await template(line))
    expect(places.ok ? null : places.refusal.code).toBe(code)
    expect(places.ok ? '' : places.refusal.zh).toContain(says)
  })

  it('that is no Word file is refused', async () => {
    const places = await templatePlaces(new TextEncoder().encode('not a zip'))
    expect(places.ok ? null : places.refusal.code).toBe('not_a_template')
  })

  it.each([{ claim: 10 }, { claim: 2_000_000_000 }])(
    'that unpacks to another size than it says, or to too much, is refused',
    async (lie) => {
      const places = await templatePlaces(zipOf({ 'word/document.xml': '{{正文}}'.padEnd(5_000) }, lie))
      expect(places.ok ? null : places.refusal.code).toBe('not_a_template')
    },
  )

  it('takes the report in, each number with its note, and keeps what stood around it', async () => {
    const filled = await filledTemplate(await template('某市办公室文件', '{{标题}}', '{{正文}}', '抄送各区县'), text)
    const body = plain(await partOf(filled, 'word/document.xml'))
    expect(body).toContain('某市办公室文件')
    expect(body).toContain('湖州市工作总结')
    expect(body).toContain('投入资金超1.1亿元')
    expect(body).toContain('抄送各区县')
    expect(body).not.toContain('{{')
    expect(await partOf(filled, 'word/document.xml')).toContain('<w:footnoteReference')
    expect(plain(await partOf(filled, 'word/footnotes.xml'))).toContain(
      '《年度材料》（2025年1月5日）：“投入资金超1.1亿元”',
    )
  })

  it('of the standard form has the styles of the report, which an office can change', async () => {
    const standard = await standardTemplate()
    expect(await templatePlaces(standard)).toEqual({ ok: true, value: ['标题', '正文', '日期'] })
    const filled = await filledTemplate(standard, text)
    expect(await partOf(filled, 'word/document.xml')).toContain('w:val="JieduiBody"')
    expect(plain(await partOf(filled, 'word/document.xml'))).toContain('2026年11月29日')
  })

  it('takes in one chapter where it names one', async () => {
    const filled = plain(
      await partOf(
        await filledTemplate(await template('资金情况', '{{资金帮扶}}', '{{荣誉与考核}}'), text),
        'word/document.xml',
      ),
    )
    expect(filled).toContain('投入资金超1.1亿元')
    expect(filled).not.toContain('概述一段')
    expect(filled).toContain('（无）')
  })
})
