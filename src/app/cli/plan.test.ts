// `jiedui plan` as it is called: a plan is begun, its sheet comes in with what is wrong by cell, goes out, and what is late is told.
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import ExcelJs from 'exceljs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { embeddedBook } from '../../../test/databases.ts'
import { type Terminal, terminal } from '../../../test/terminal.ts'

const held: { terminal?: Terminal; remove?: () => Promise<void> } = {}
const jiedui = (...args: string[]) => held.terminal!.jiedui(args)

beforeAll(async () => {
  const { where, remove } = await embeddedBook()
  held.terminal = terminal({ JIEDUI_DATA: 'dataDir' in where ? where.dataDir : 'data' })
  held.remove = remove
  await jiedui('begin', '宁波办')
})
afterAll(async () => {
  await held.remove?.()
  if (held.terminal) rmSync(held.terminal.folder, { recursive: true, force: true })
})

async function sheet(name: string, due: string): Promise<void> {
  const book = new ExcelJs.Workbook()
  const page = book.addWorksheet('分解表')
  page.addRow(['任务', '责任单位', '完成时限'])
  page.addRow(['建设产业园', '市发改委', due])
  await book.xlsx.writeFile(join(held.terminal!.folder, name))
}

it('begins a plan, takes a sheet in, shows its tasks and writes them', async () => {
  const made = await jiedui('plan', 'make', '2024年计划', '--year', '2024', '--tie', '宁波市,黄冈市')
  expect(made).toMatchObject({ status: 0, err: '' })
  const id = /[0-9a-f-]{36}/.exec(made.out)![0]
  await sheet('错.xlsx', '尽快')
  const wrong = await jiedui('plan', 'import', id, '错.xlsx')
  expect([wrong.status, wrong.out]).toEqual([1, ''])
  expect(wrong.err).toContain('分解表!C2')
  await sheet('对.xlsx', '6月底前')
  expect((await jiedui('plan', 'import', id, '对.xlsx')).out).toContain('已新增 1 条')
  expect((await jiedui('plan', 'get', id)).out).toMatch(/未启动（逾期） +0% +2024-06-30 +市发改委 +建设产业园/)
  expect((await jiedui('plan', 'list', '--year', '2024')).out).toMatch(/1 +0 +1 +0% +2024年计划/)
  expect((await jiedui('plan', 'get', id, '--to', '表.xlsx')).status).toBe(0)
  expect((await jiedui('plan', 'remind')).out).toContain('没有要提醒的')
})

it.each([
  [['plan', 'burn'], 2, 'list、make、get、import、remind'],
  [['plan', 'make', '计划', '--year', '2024'], 1, '请指定结对关系'],
  [['plan', 'import', 'x'], 2, '没有给出要导入的文件'],
])('%j ends with one sentence', async (args, status, says) => {
  const answer = await jiedui(...args)
  expect(answer.status).toBe(status)
  expect(answer.err).toContain(says)
  expect(answer.err.trim().split('\n')).toHaveLength(1)
})
