// Opening files: what a document is, what is said of files that cannot be opened, and that no bytes end a call or hang it.
import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { docxOf, paragraph, xlsxOf, zipOf } from '../../test/archives.ts'
import { encode } from '../../test/charsets.ts'
import { columnOf, pdfOf } from '../../test/pdfs.ts'
import { largestFile } from '../model/document.ts'
import { openDocument } from './open.ts'
import { allProblems } from './problems.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const text = '甲市与乙州召开对口合作联席会议\n发布时间：2024年5月31日\n两地签约项目103个，总投资45.3亿元。\n'
const ole = (name: string) =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(600),
    Buffer.from(name, 'utf16le'),
    Buffer.alloc(600),
  ])
const codeOf = async (bytes: Uint8Array, name: string) => {
  const opened = await openDocument(bytes, name)
  return opened.ok ? 'opened' : opened.problem.code
}

it('a document is its text as it came, with hash, title and day', async () => {
  const bytes = encode(text, 'gb18030')
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  expect(await openDocument(bytes, '简报.txt')).toEqual({
    ok: true,
    document: {
      name: '简报.txt',
      format: 'txt',
      encoding: 'gb18030',
      sha256,
      text,
      title: '甲市与乙州召开对口合作联席会议',
      published: '2024-05-31',
      marks: [],
      notes: [],
    },
  })
})

describe('the bytes decide what a file is, and a wrong name is noted:', () => {
  const html = bytesOf(`<!DOCTYPE html><html><body><p>${text}</p></body></html>`)
  it.each([
    ['报告.pdf', html, 'html'],
    ['报表.xls.html', html, 'html'],
    ['网页.txt', html, 'html'],
    ['简报.docx', bytesOf(text), 'txt'],
    ['简报.pdf', docxOf(paragraph('甲市')), 'docx'],
    ['表.csv', xlsxOf([{ name: '一', rows: '<row><c r="A1"><v>1</v></c></row>' }]), 'xlsx'],
    ['无后缀', html, 'html'],
  ])('%s', async (name, bytes, format) => {
    const opened = await openDocument(bytes, name)
    expect(opened).toMatchObject({ ok: true, document: { format } })
    const wrong = opened.ok && opened.document.notes.some(({ code }) => code === 'mislabelled')
    expect(wrong).toBe(!/html$|无后缀/.test(name))
  })
})

describe('what cannot be opened is said:', () => {
  it.each([
    ['empty', 'a.txt', new Uint8Array()],
    ['no_text', 'a.txt', bytesOf(' \n\t\n')],
    ['no_text', 'a.html', bytesOf('<html><body><img src="a.png"></body></html>')],
    ['no_text', 'a.docx', docxOf('')],
    ['unknown_format', 'a.docx', zipOf({ '照片.txt': '甲' })],
    ['unknown_format', 'a.pptx', zipOf({ '_rels/.rels': '<Relationships/>', 'ppt/presentation.xml': '<p/>' })],
    ['unknown_format', 'a.rar', Buffer.from('Rar!\x1a\x07\x00 and more of it', 'latin1')],
    ['broken', 'a.docx', docxOf(paragraph('甲市')).subarray(0, 500)],
    ['encrypted', 'a.docx', ole('EncryptedPackage')],
    ['encrypted', 'a.docx', zipOf({ '_rels/.rels': '<a/>' }, { locked: true })],
    ['legacy', 'a.doc', ole('WordDocument')],
    ['legacy', 'a.xls', ole('Workbook')],
    ['legacy', 'a.doc', bytesOf('{\\rtf1 abc}')],
    ['scanned', 'a.jpg', Buffer.from('ffd8ffe000104a464946', 'hex')],
    ['too_large', 'a.docx', zipOf({ '_rels/.rels': 'x' }, { claim: 0xf0000000 })],
    ['broken', 'a.docx', zipOf({ '_rels/.rels': ' '.repeat(1_000_000) }, { claim: 10 })],
    ['binary', 'a.txt', Uint8Array.from({ length: 400 }, (_, i) => (i * 31) % 256)],
  ])('%s: %s', async (code, name, bytes) => {
    expect(await codeOf(bytes, name)).toBe(code)
  })

  it('too large, by the measure of the bytes', async () => {
    expect(await codeOf(new Uint8Array(largestFile + 1), 'a.txt')).toBe('too_large')
  })

  it('in one sentence each, in Chinese and English', () => {
    for (const { zh, en } of allProblems()) {
      expect(zh).toMatch(/^[^。]+。$/)
      expect(en).toMatch(/^[^\n]+\.$/)
    }
  })
})

describe('no bytes end a call or hang it:', () => {
  const names = ['a.txt', 'a.html', 'a.docx', 'a.pdf', 'a.xlsx', 'a.csv']

  it('random bytes under every name', async () => {
    const starts = ['', 'PK\x03\x04', '%PDF-1.4\n', '<html>', '\xff\xfe', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'].map(
      (start) => Buffer.from(start, 'latin1'),
    )
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...starts),
        fc.uint8Array({ maxLength: 2000 }),
        fc.constantFrom(...names),
        async (start, rest, name) => {
          expect(await codeOf(Buffer.concat([start, rest]), name)).toBeTypeOf('string')
        },
      ),
      { numRuns: 300 },
    )
  })

  const lines = ['甲市与乙州对口合作五年来，两地干部', '往来不断，累计签约项目一百二十个。']
  it.each([
    ['txt', encode(text, 'gb18030')],
    ['html', bytesOf(`<html><body><div><p>${text}</p><table><tr><td>1</td></tr></table></div></body></html>`)],
    ['docx', docxOf(paragraph(text).repeat(20))],
    ['xlsx', xlsxOf([{ name: '一', rows: '<row><c r="A1"><v>1</v></c></row>' }])],
    ['pdf', pdfOf([columnOf(lines, { x: 60, y: 700 }), columnOf(lines, { x: 60, y: 700 })])],
    ['csv', bytesOf('甲,"乙"\n1,2\n')],
  ])('%s cut at fifty places, and with a byte changed at fifty', async (ending, bytes) => {
    for (let i = 0; i < 50; i++) {
      const at = Math.floor((bytes.length * i) / 50)
      expect(await codeOf(bytes.subarray(0, at), `a.${ending}`)).toBeTypeOf('string')
      const changed = new Uint8Array(bytes)
      changed[at] = (changed[at] ?? 0) ^ 0x55
      expect(await codeOf(changed, `a.${ending}`)).toBeTypeOf('string')
    }
  })
})

it('a page without a day of its own has none, whatever its scripts and lists say', async () => {
  const page =
    '<html><script>var others = ["2020-01-01 来源：别处"]</script><body><p>甲市与乙州签约。</p></body></html>'
  expect(await openDocument(bytesOf(page), 'a.html')).toMatchObject({ ok: true, document: { published: null } })
})
