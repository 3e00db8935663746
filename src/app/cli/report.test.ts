// `jiedui report` as it is called: made, listed, shown, written as each kind of file, made again; what is given wrongly is told in one sentence.
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { embeddedBook } from '../../../test/databases.ts'
import { type Terminal, terminal } from '../../../test/terminal.ts'

const brief = '2024年，湖州市与白山市签约项目15个，总投资额45.3亿元。\n'
const held: { terminal?: Terminal; remove?: () => Promise<void> } = {}
const jiedui = (...args: string[]) => held.terminal!.jiedui(args)

beforeAll(async () => {
  const { where, remove } = await embeddedBook()
  held.terminal = terminal({ JIEDUI_DATA: 'dataDir' in where ? where.dataDir : 'data' })
  held.remove = remove
  await jiedui('begin', '湖州办')
  held.terminal.put('简报.txt', brief)
  await jiedui('import', '简报.txt', '--published', '2025-01-10', '--wait')
  await jiedui('review', 'accept', '--all', '--sort', 'entry')
})
afterAll(async () => {
  await held.remove?.()
  if (held.terminal) rmSync(held.terminal.folder, { recursive: true, force: true })
})

it('makes a report and writes it, shows its words, and makes it again', async () => {
  const made = await jiedui('report', 'make', '--tie', '湖州市,白山市', '--year', '2024', '--to', '总结.docx')
  expect(made).toMatchObject({ status: 0, err: '' })
  expect(made.out).toMatch(/^湖州市与白山市2024年度总结：2 个数据，0 处待补。/)
  const id = /[0-9a-f-]{36}/.exec(made.out)![0]
  expect((await jiedui('report', 'list')).out).toMatch(
    new RegExp(`${id} +年度总结 +已生成 +湖州市与白山市2024年度总结`),
  )
  expect((await jiedui('report', 'get', id)).out).toContain('45.3亿元')
  const starts: Record<string, string> = {
    '总结.pdf': '%PDF',
    '总结.zip': 'PK',
    '总结.html': '<!doctype html>',
    '总结.docx': 'PK',
  }
  for (const name of ['总结.pdf', '总结.zip', '总结.html']) {
    expect((await jiedui('report', 'get', id, '--to', name)).status).toBe(0)
  }
  for (const [name, start] of Object.entries(starts)) {
    expect(readFileSync(join(held.terminal!.folder, name)).toString('latin1').startsWith(start), name).toBe(true)
  }
  expect((await jiedui('report', 'make', id)).status).toBe(0)
})

it.each([
  [['report', 'print'], 2, 'make、list、get'],
  [['report', 'make', '--region', '湖州市', '--year', '24'], 2, '--year 应为年份'],
  [['report', 'make', '--region', '湖州市'], 1, '要指明年度'],
  [['report', 'make', '--kind', 'poem', '--year', '2024'], 2, 'yearly'],
  [['report', 'make', '--region', '无此地', '--year', '2024'], 1, '没有“无此地”这个地区'],
  [['report', 'get', '00000000-0000-7000-8000-000000000000'], 1, '没有找到这份报告'],
  [['report', 'get'], 2, '没有给出报告的编号'],
  [['report', 'get', 'x', '--to', '总结.txt'], 2, '.docx、.html、.pdf 或 .zip'],
])('%j ends with one sentence', async (args, status, says) => {
  const answer = await jiedui(...args)
  expect(answer.status).toBe(status)
  expect(answer.err).toContain(says)
  expect(answer.err.trim().split('\n')).toHaveLength(1)
})
