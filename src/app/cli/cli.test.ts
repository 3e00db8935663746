// `jiedui` as it is called: its output in each form, its exit statuses, and one sentence for whatever is given wrongly.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { docxOf, paragraph, xlsxOf } from '../../../test/archives.ts'
import { encode } from '../../../test/charsets.ts'
import { columnOf, pdfOf } from '../../../test/pdfs.ts'
import { run } from './dispatch.ts'
import type { Result } from './result.ts'

const brief = '甲市与乙州合作情况\n去年，两地签约项目103个，总投资45.3亿元。\n'
let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jiedui-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const put = (path: string, bytes: string | Uint8Array) => {
  mkdirSync(join(folder, path, '..'), { recursive: true })
  writeFileSync(join(folder, path), bytes)
}

/** A call of `jiedui` in the folder, with what it printed. */
async function jiedui(args: string[], { input = '', terminal = false } = {}) {
  const said = { out: '', err: '' }
  const into = (name: 'out' | 'err') =>
    Object.assign(
      new Writable({
        write(chunk, _, done) {
          said[name] += String(chunk)
          done()
        },
      }),
      { isTTY: terminal },
    )
  const io = {
    stdin: Readable.from([Buffer.from(input)]),
    stdout: into('out'),
    stderr: into('err'),
    folder,
    plain: false,
  }
  return { status: await run(args, io), ...said }
}

const resultsOf = (out: string): Result[] =>
  out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

describe('jiedui read', () => {
  it('prints one line a document in jsonl, with evidence on the text as it came', async () => {
    put('简报.txt', encode(brief, 'gb18030'))
    const { status, out, err } = await jiedui(['read', '简报.txt', '--published', '2024-03-12', '--format', 'jsonl'])
    expect([status, err]).toEqual([0, ''])
    const [result] = resultsOf(out)
    expect(result?.doc).toMatchObject({
      id: '简报',
      title: '甲市与乙州合作情况',
      published: '2024-03-12',
      file: '简报.txt',
      format: 'txt',
    })
    expect(result?.figures.map(({ quote }) => quote)).toEqual(['103个', '45.3亿元'])
    for (const { start, end, quote } of result?.figures ?? []) expect(brief.slice(start, end)).toBe(quote)
    expect(Object.keys(result ?? {})).toEqual(['doc', 'figures', 'ties', 'agreements', 'doubts'])
  })

  it('prints an array in json, also of nothing', async () => {
    put('a.txt', brief)
    put('b.txt', brief)
    put('c.txt', '')
    expect(JSON.parse((await jiedui(['read', 'a.txt', 'b.txt', '--format', 'json'])).out)).toHaveLength(2)
    expect(JSON.parse((await jiedui(['read', 'c.txt', '--format', 'json'])).out)).toEqual([])
  })

  it('takes a folder with all inside it, in order, and patterns', async () => {
    put('材料/2.txt', brief)
    put('材料/1.html', `<p>${brief}</p>`)
    put('材料/深/3.TXT', brief)
    put('材料/图.png', 'no document')
    const files = async (...words: string[]) =>
      resultsOf((await jiedui(['read', ...words, '--format', 'jsonl'])).out).map(({ doc }) => doc.file)
    expect(await files('材料')).toEqual(['材料/1.html', '材料/2.txt', '材料/深/3.TXT'].map((path) => join(path)))
    expect(await files('材料/*.txt', '材料/2.txt')).toEqual([join('材料/2.txt')])
  })

  it('takes standard input', async () => {
    const { out } = await jiedui(['read', '-', '--format', 'jsonl'], { input: brief })
    expect(resultsOf(out)[0]?.doc).toMatchObject({ id: 'stdin', file: '-' })
  })

  it('names the page of a pdf and the cell of a sheet', async () => {
    const lines = columnOf(['去年，两地签约项目一百零三个，成绩喜人。', '两地干部常来常往，群众交口称赞。'], {
      x: 60,
      y: 700,
    })
    put('a.pdf', pdfOf([lines, columnOf(['总投资45.3亿元，带动就业2万人。'], { x: 60, y: 700 })]))
    put(
      'b.xlsx',
      xlsxOf([{ name: '汇总', rows: '<row><c r="B3" t="inlineStr"><is><t>总投资45.3亿元</t></is></c></row>' }]),
    )
    const [pdf, sheet] = resultsOf((await jiedui(['read', 'a.pdf', 'b.xlsx', '--format', 'jsonl'])).out)
    expect(pdf?.figures.find(({ quote }) => quote === '45.3亿元')?.page).toBe(2)
    expect(sheet?.figures.find(({ quote }) => quote === '45.3亿元')?.cell).toBe('汇总!B3')
  })

  it('goes on after a file that cannot be read, and says so at the end', async () => {
    put('坏.docx', docxOf(paragraph('甲')).subarray(0, 300))
    put('好.txt', brief)
    const { status, out, err } = await jiedui(['read', '坏.docx', '无.txt', '好.txt', '--format', 'jsonl'])
    expect(status).toBe(1)
    expect(err).toBe('坏.docx: 文件已损坏或不完整，无法打开。\n无.txt: 文件不存在或无法读取。\n')
    expect(resultsOf(out)).toHaveLength(1)
  })

  it('notes a wrong name and reads on', async () => {
    put('报告.pdf', `<!DOCTYPE html><p>${brief}</p>`)
    const { status, out, err } = await jiedui(['read', '报告.pdf', '--format', 'jsonl', '--lang', 'en'])
    expect([status, err]).toEqual([0, '报告.pdf: The name says one format and the content another; read as html.\n'])
    expect(resultsOf(out)[0]?.doc).toMatchObject({ format: 'html', notes: ['mislabelled'] })
  })
})

describe('the manifest gives the day and the title', () => {
  const lines = '{"id":"1","file":"1.txt","published":"2021-02-03","title":"清单标题"}\n{"file":"2.txt"}\n\n'
  beforeEach(() => {
    put('材料/1.txt', brief)
    put('材料/2.txt', brief)
    put('材料/3.txt', `发布时间：2019-09-09\n${brief}`)
    put('材料/index.jsonl', lines)
  })
  const docs = async (...args: string[]) =>
    resultsOf((await jiedui(['read', ...args, '--format', 'jsonl'])).out).map(({ doc }) => doc)

  it('by file; --published for those it gives none; the document itself else', async () => {
    const read = await docs('材料', '--manifest', '材料/index.jsonl', '--published', '2024-03-12')
    expect(read.map(({ published }) => published)).toEqual(['2021-02-03', '2024-03-12', '2024-03-12'])
    expect(read[0]?.title).toBe('清单标题')
    expect((await docs('材料', '--manifest', '材料/index.jsonl')).map(({ published }) => published)).toEqual([
      '2021-02-03',
      null,
      '2019-09-09',
    ])
  })

  it('and whose account it is and of which year it tells; --account and --year for those it gives none', async () => {
    const own = '今年，宁波市帮助我县实施项目12个。今年，宁波市选派教师20名，来我县交流干部5名。'
    put('材料/1.txt', own)
    put('材料/2.txt', own)
    put('材料/index.jsonl', '{"file":"1.txt","account":"罗田县","year":2022}\n{"file":"2.txt"}\n')
    const { out } = await jiedui([
      'read',
      '--manifest',
      '材料/index.jsonl',
      '--account',
      '421125',
      '--year',
      '2023',
      '--format',
      'jsonl',
    ])
    const read = resultsOf(out).map(({ doc: { account, year }, figures: [first] }) => {
      return [account, year, first?.parties.join(), first?.period?.join()]
    })
    expect(read).toEqual([
      ['罗田县', 2022, '罗田县,宁波市', '2022-01-01,2022-12-31'],
      ['浠水县', 2023, '浠水县,宁波市', '2023-01-01,2023-12-31'],
    ])
    expect((await docs('材料/3.txt'))[0]).toMatchObject({ account: null, year: 2019 })
  })

  it('and the files, where none is given', async () => {
    expect((await docs('--manifest', '材料/index.jsonl')).map(({ id }) => id)).toEqual(['1', '2'])
  })

  it.each([
    ['{"file":"1.txt","published":"2021-02-31"}', '第 1 行有误（published）'],
    ['{"file":"1.txt","account":"某某市"}', '第 1 行有误（account）'],
    ['\nnot json', '第 2 行有误（JSON）'],
  ])('wrong in a line, it names the line: %j', async (text, said) => {
    put('坏.jsonl', text)
    const { status, err } = await jiedui(['read', '材料', '--manifest', '坏.jsonl'])
    expect(status).toBe(2)
    expect(err).toContain(said)
  })
})

describe('the table for people', () => {
  it('shows every figure with its sentence', async () => {
    put('简报.txt', brief)
    const { out } = await jiedui(['read', '简报.txt', '--published', '2024-03-12'])
    expect(out).toContain('甲市与乙州合作情况  2024-03-12\n简报.txt  2 条数据\n')
    expect(out).toContain('去年，两地签约项目【103个】，总投资45.3亿元。')
    expect(out).toMatch(/^45\.3亿元 .* 2023 /m)
    expect(out).not.toContain('\x1b')
  })

  it('speaks English where asked', async () => {
    put('简报.txt', brief)
    const { out } = await jiedui(['read', '简报.txt', '--lang', 'en'])
    expect(out).toContain('4,530,000,000 CNY')
  })

  it('is coloured on a terminal, where progress shows as well', async () => {
    put('a.txt', brief)
    put('b.txt', brief)
    const { out, err } = await jiedui(['read', 'a.txt', 'b.txt'], { terminal: true })
    expect(out).toContain('\x1b[')
    expect(err).toContain('2/2 b.txt')
    expect((await jiedui(['read', 'a.txt', 'b.txt'])).err).toBe('')
  })
})

describe('what is given wrongly is said in one sentence:', () => {
  it.each([
    [['raed'], '没有“raed”这个命令'],
    [['read'], '没有给出文件'],
    [['read', 'a.txt', '--colour'], '选项“--colour”不认识'],
    [['read', 'a.txt', '--published', '2024-3-12'], '“2024-3-12”不是日期'],
    [['read', 'a.txt', '--format', 'xml'], '没有“xml”这种格式'],
    [['read', 'a.txt', '--lang', 'fr'], '没有“fr”这种语言'],
    [['read', 'a.txt', '--manifest', 'no.jsonl'], 'no.jsonl 不存在或无法读取'],
    [['read', 'a.txt', '--year', '23'], '--year 应为年份'],
    [['read', 'a.txt', '--account', '鼓楼区'], '“鼓楼区”不是一个确定的地区'],
    [['read', '*.doc'], '没有与“*.doc”相符的文件'],
    [['read', 'a.txt', '--lang', 'en', '--format', 'xml'], 'There is no format "xml"'],
  ])('%j', async (args, sentence) => {
    const { status, out, err } = await jiedui(args)
    expect([status, out]).toEqual([2, ''])
    expect(err).toContain(sentence)
    expect(err.trimEnd().split('\n')).toHaveLength(1)
  })
})

it('help and version', async () => {
  expect((await jiedui([])).out).toContain('用法：jiedui 命令')
  expect((await jiedui(['--help', '--lang', 'en'])).out).toContain('Usage: jiedui COMMAND')
  expect((await jiedui(['--lang', 'en'])).out).toContain('Usage: jiedui COMMAND')
  expect((await jiedui(['read', '--help'])).out).toContain('用法：jiedui read')
  expect((await jiedui(['help', 'read'])).out).toContain('用法：jiedui read')
  expect((await jiedui(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/)
})
