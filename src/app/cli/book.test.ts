// Commands on the book as they are called: a book from its beginning to its backup, on each database, in process. What a running server
// changes is in serve.test.ts.
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { embeddedBook, serverBook } from '../../../test/databases.ts'
import { type Terminal, terminal } from '../../../test/terminal.ts'

const brief = '2023年，宁波市与黄冈市签约项目15个，总投资额45.3亿元。全年，宁波市向黄冈市选派12批97人次柔性专家。\n'

const databases: [string, typeof embeddedBook][] = [['embedded', embeddedBook]]
if (inject('databases').server) databases.push(['PostgreSQL server', serverBook])

for (const [name, make] of databases) {
  describe(`the book from the command line (${name})`, () => {
    const at = openedOn(make)

    it('asks for a book before anything else', async () => {
      const { status, err } = await at().jiedui(['review'])
      expect([status, err]).toEqual([1, 'jiedui: 还没有工作区；请先用 jiedui begin 名称 建立。\n'])
    })

    it('begins one, with an administrator and his way in', async () => {
      const { status, out } = await at().jiedui(['begin', '宁波办', '--admin', 'zhang.san', '--name', '张三'])
      expect(status).toBe(0)
      expect(out).toMatch(/临时密码：\S{19}\n.*http:\/\/127\.0\.0\.1:8787\/api\/auth\/magic-link\/verify\?token=/)
      expect((await at().jiedui(['begin', '宁波办'])).err).toContain('已有同名的工作区')
      expect((await at().jiedui(['members'])).out).toMatch(/zhang\.san +张三 +管理员/)
    })

    it('imports documents, says what each holds, and changes nothing the second time', async () => {
      at().put('简报.txt', brief)
      at().put('坏.docx', 'not a document \x00\x01\x02')
      const first = await at().jiedui([
        'import',
        '简报.txt',
        '坏.docx',
        '无.txt',
        '--published',
        '2024-01-10',
        '--wait',
      ])
      expect(first.status).toBe(1)
      expect(first.out).toMatch(/^简报\.txt: 4 条数据、2 个条目/)
      expect(first.err).toMatch(/^坏\.docx: .*。\n无\.txt: 文件不存在或无法读取。\n$/)
      const older = await at().jiedui(['import', '--reread', '--wait'])
      expect(older).toMatchObject({ status: 0, out: expect.stringContaining('没有由旧版识读的材料') })
      const again = await at().jiedui(['import', '简报.txt', '--wait', '--format', 'jsonl'])
      expect(again.status).toBe(0)
      expect(JSON.parse(again.out)).toMatchObject({
        file: '简报.txt',
        state: 'read',
        said: expect.stringContaining('已有'),
      })
    })

    it('lists what waits with its sentence, accepts it and takes that back', async () => {
      const { out } = await at().jiedui(['review', '--lang', 'en'])
      expect(out).toContain('【宁波市与黄冈市签约项目15个，总投资额45.3亿元】')
      expect(out).toMatch(/Waiting: figure 4, .*entry 2/)
      const accepted = await at().jiedui(['review', 'accept', '--all', '--sort', 'entry'])
      expect(accepted).toMatchObject({ status: 0, err: '' })
      expect(accepted.out).toContain('已采纳 2 条：台账条目 2 个、入账数据 4 条')
      const decision = /review undo ([0-9a-f-]{36})/.exec(accepted.out)?.[1] ?? ''
      expect(await at().jiedui(['review', 'undo', decision])).toMatchObject({ status: 0, out: '已撤销。\n' })
      expect((await at().jiedui(['review', 'accept', '--all', '--sort', 'entry'])).status).toBe(0)
      const nothing = await at().jiedui(['review', 'accept', '--all', '--sort', 'entry'])
      expect(nothing).toMatchObject({ status: 1, err: expect.stringContaining('没有符合筛选') })
    })

    it('sets the rule of acceptance, which is off at first', async () => {
      expect((await at().jiedui(['review', 'rule'])).out).toBe('自动采纳：关\n')
      expect((await at().jiedui(['review', 'rule', 'on', '--entries', '--lang', 'en'])).out).toContain(
        'on (entries too)',
      )
      expect((await at().jiedui(['review', 'rule', 'off'])).out).toBe('自动采纳：关\n')
    })

    it('answers for totals with the sentences behind them', async () => {
      const { out, status, err } = await at().jiedui(['ask', '--tie', '宁波,黄冈', '--year', '2023', '--evidence'])
      expect([status, err]).toEqual([0, ''])
      expect(out).toMatch(/45\.3亿元 .*当期.* 1 条数据/)
      expect(out).toContain('总投资额【45.3亿元】')
      const json = JSON.parse((await at().jiedui(['ask', '--by', 'theme', '--format', 'json'])).out)
      expect(json[0]).toMatchObject({ key: { theme: expect.any(String) }, behind: { terms: expect.any(Array) } })
      expect((await at().jiedui(['ask', '--tie', '宁波市,北京市'])).err).toContain('没有 宁波市 与 北京市 的结对关系')
    })

    it('answers a question in words, and names what it did not understand', async () => {
      const asked = await at().jiedui(['ask', '2023年宁波与黄冈签约项目总投资多少亿元，友谊几何', '--evidence'])
      expect(asked.out).toMatch(/宁波市—黄冈市 2023年 {2}签约项目总投资 {2}45\.3亿元 {2}当期/)
      expect(asked.out).toContain('总投资额【45.3亿元】')
      expect(asked.out).toContain('没有读懂：友谊')
      expect((await at().jiedui(['ask', '签约多少项目', '--year', '2023'])).err).toContain('不能再用 --year')
      expect((await at().jiedui(['ask', '嗯'])).err).toContain('没有读懂')
    })

    it('finds words', async () => {
      expect((await at().jiedui(['search', '柔性专家'])).out).toContain('【柔性专家】')
      expect((await at().jiedui(['search', '航天飞机'])).out).toBe('没有找到。\n')
    })

    it('makes, lists and revokes a token, and resets a password', async () => {
      const { out } = await at().jiedui(['token', 'make', 'zhang.san', '--name', '报表', '--may', 'totals.read'])
      expect(out).toMatch(/^jd_[\w-]{43}\n$/)
      const [token] = JSON.parse((await at().jiedui(['token', '--format', 'json'])).out)
      expect(token).toMatchObject({ name: '报表', scopes: ['totals.read'], revokedAt: null })
      expect((await at().jiedui(['token', 'revoke', token.id])).status).toBe(0)
      expect((await at().jiedui(['members', 'add', 'li.si', '--role', 'editor'])).out).toMatch(/临时密码：\S{19}\n$/)
      expect((await at().jiedui(['members', 'reset-password', 'LI.SI'])).out).toMatch(/临时密码：\S{19}\n$/)
      expect((await at().jiedui(['members', 'remove', 'li.si'])).status).toBe(0)
      expect((await at().jiedui(['members', 'remove', 'li.si'])).err).toContain('没有“li.si”这个成员')
    })

    it('goes out and comes back as Excel and as the whole book', async () => {
      expect((await at().jiedui(['export', '--to', '台账.xlsx'])).status).toBe(0)
      const dry = await at().jiedui(['import', '台账.xlsx', '--entries', '--dry'])
      expect(dry.out).toContain('未变 2 条')
      expect((await at().jiedui(['export', '--to', '台账.jsonl'])).status).toBe(0)
      expect((await at().jiedui(['export', '--to', '台账.jsonl'])).err).toContain('已存在')
      const piped = await at().jiedui(['export'])
      expect(piped.out.split('\n').length).toBe(
        readFileSync(join(at().folder, '台账.jsonl'), 'utf8').split('\n').length,
      )
      const elsewhere = ['--data', join(at().folder, 'elsewhere')]
      const embedded = { env: { DATABASE_URL: '' } }
      expect((await at().jiedui(['restore', '台账.jsonl', ...elsewhere], embedded)).out).toContain(
        '已恢复工作区“宁波办”',
      )
      expect((await at().jiedui(['ask', ...elsewhere], embedded)).out).toContain('45.3亿元')
      expect((await at().jiedui(['restore', '台账.jsonl', ...elsewhere], embedded)).status).toBe(1)
    })

    it('is saved into one file', async () => {
      expect((await at().jiedui(['backup', '--to', '备份.zip'])).status).toBe(0)
      expect((await at().jiedui(['backup', '--to', '备份.zip'])).err).toContain('已存在')
      const back = ['--data', join(at().folder, 'back')]
      const embedded = { env: { DATABASE_URL: '' } }
      expect((await at().jiedui(['restore', '备份.zip', ...back], embedded)).out).toContain('工作区 1 个')
      expect((await at().jiedui(['ask', ...back], embedded)).out).toContain('45.3亿元')
      expect((await at().jiedui(['restore', '备份.zip', ...back], embedded)).err).toContain('不是空的')
    })

    it('asks which book where there are several', async () => {
      await at().jiedui(['begin', '黄冈办'])
      const { status, err } = await at().jiedui(['review'])
      expect([status, err]).toEqual([2, 'jiedui: 有多个工作区，请用 --book 指明：宁波办、黄冈办。\n'])
      expect((await at().jiedui(['review', '--book', '黄冈办'])).out).toBe('没有待复核的内容。\n')
      expect((await at().jiedui(['review'], { env: { JIEDUI_BOOK: '黄冈' } })).err).toContain('没有“黄冈”这个工作区')
    })
  })
}

describe('what is given wrongly is said in one sentence:', () => {
  it.each([
    [['import'], '没有给出文件'],
    [['import', 'a', '--reread'], '不与文件同用'],
    [['import', 'a', 'b', '--replaces', 'x', '--published', 'heute'], '只能用于一个文件'],
    [['review', 'approve'], '没有“approve”'],
    [['review', 'accept'], '二者选一'],
    [['review', 'accept', '--all'], '至少加一项筛选'],
    [['review', 'reject', 'x'], '--reason'],
    [['ask', '--by', 'colour'], '没有“colour”'],
    [['ask', '--year', '去年'], '--year 应为年份'],
    [['export', '--to', 'a.pdf'], '.jsonl 或 .xlsx'],
    [['backup'], '--to'],
    [['members', 'add'], '没有给出用户名'],
    [['members', 'add', 'x', '--role', 'king'], '没有“king”'],
    [['token', 'make', 'x'], '--name'],
    [['serve', 'now'], '“now”是多余的'],
    [['serve', '--port', 'http'], '设置 --port 缺失或不符合要求'],
    [['read', 'a.txt', '--book', 'x'], '选项“--book”不认识'],
  ])('%j', async (args, sentence) => {
    const { status, out, err } = await terminal().jiedui(args)
    expect([status, out]).toEqual([2, ''])
    expect(err).toContain(sentence)
    expect(err.trimEnd().split('\n')).toHaveLength(1)
  })

  it('a server that is not there, without its password', async () => {
    const env = { DATABASE_URL: 'postgres://jiedui:hunter2@127.0.0.1:9/book' }
    const { status, err } = await terminal(env).jiedui(['review'])
    expect([status, err]).toEqual([1, 'jiedui: 连不上 DATABASE_URL 所指的 PostgreSQL 服务器（ECONNREFUSED）。\n'])
  })

  it('a worker for the embedded database', async () => {
    expect((await terminal().jiedui(['worker', '--lang', 'en'])).err).toContain('set DATABASE_URL')
  })
})

/** A terminal of the tests' own on a database of their own. */
function openedOn(make: typeof embeddedBook): () => Terminal {
  const held: { terminal?: Terminal; remove?: () => Promise<void> } = {}
  beforeAll(async () => {
    const { where, remove } = await make()
    const own: Record<string, string> =
      'dataDir' in where ? { JIEDUI_DATA: where.dataDir } : { DATABASE_URL: where.databaseUrl, JIEDUI_DATA: 'data' }
    held.terminal = terminal(own)
    held.remove = remove
  })
  afterAll(async () => {
    await held.remove?.()
    if (held.terminal) rmSync(held.terminal.folder, { recursive: true, force: true })
  })
  return () => held.terminal!
}
