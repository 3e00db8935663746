// The sheet of a plan: what goes out comes back as the same tasks; an office's own table is read with its titles, groups and manners of writing; and
// nothing is dropped or run as a formula.
import ExcelJs from 'exceljs'
import { describe, expect, it } from 'vitest'
import { newId } from '../db/rows.ts'
import type { BookTie } from '../ledger/ties.ts'
import { readPlanSheet, writePlanSheet } from './plan-sheet.ts'
import type { Plan } from './plans.ts'
import type { ListedTask } from './task-list.ts'
import type { Task } from './tasks.ts'

const tie = { id: newId(), a: '宁波市', b: '黄冈市', parties: ['宁波市', '黄冈市'].sort(), programme: 'revolutionary', kind: 'paired_cooperation', since: null, until: null, regions: [] } as unknown as BookTie // biome-ignore format: one tie
const whose = { tie: null, programme: null, region: '330200', regionName: '宁波市', regions: ['330200'] }
const said = { title: '2025年对口合作任务分解表', from: '2025-01-01', to: '2025-12-31', state: 'drafted' as const }
const plan: Plan = { ...said, ...whose, basis: null, note: null, id: newId(), version: 1 }
const clause = (number: string, heading: string, agreementName = '合作协议') => ({ id: newId(), number, heading, words: '', agreementName }) // biome-ignore format: one clause
const clauses = [clause('第一条', '产业合作'), clause('第二条', '人才'), clause('第二条', '人才', '补充协议')]
const nameable = { ties: [tie], clauses }

const task = (some: Partial<Task>): Task => ({
  ...{
    id: newId(),
    plan: plan.id,
    position: 1,
    title: '任务',
    units: [],
    helpers: [],
    from: null,
    due: null,
    goal: null,
  },
  ...{
    target: null,
    clauses: [],
    entries: [],
    weight: '1',
    note: null,
    tie: null,
    programme: null,
    regions: [],
    version: 1,
  },
  ...some,
})

const listed = (one: Task): ListedTask => ({
  ...one,
  ...{
    state: 'under_way',
    percent: 40,
    saidOn: '2025-06-30',
    lastWords: '主体完工',
    overdue: false,
    late: false,
    waiting: 0,
    returned: false,
    said: 1,
  },
  ...{ planTitle: plan.title, planState: 'in_force', planFrom: plan.from, planTo: plan.to },
})

const tasks = [
  task({
    title: '=HYPERLINK("http://x")',
    units: ['市发改委', '市商务局'],
    due: '2025-06-30',
    clauses: [clauses[2]!.id],
  }),
  task({
    position: 2,
    title: '互派干部\n不少于10名',
    goal: '-10名',
    weight: '2.5',
    tie: tie.id,
    note: '长期',
    clauses: [newId()],
  }),
]

async function sheetOf(rows: unknown[][], also: (page: ExcelJs.Worksheet) => void = () => {}): Promise<Uint8Array> {
  const book = new ExcelJs.Workbook()
  const page = book.addWorksheet('Sheet1')
  for (const row of rows) page.addRow(row)
  also(page)
  return new Uint8Array(await book.xlsx.writeBuffer())
}

const read = (bytes: Uint8Array, known: readonly Task[] = []) =>
  readPlanSheet(bytes, { plan, tasks: known, ...nameable })

describe('a sheet of our own', () => {
  it.each(['zh', 'en'] as const)('comes back as the same tasks (%s)', async (language) => {
    const bytes = await writePlanSheet({ plan, tasks: tasks.map(listed), units: ['市发改委'], language }, nameable)
    expect(await read(bytes, tasks)).toMatchObject({ fresh: [], changed: [], unchanged: 2, problems: [] })
    const empty = await read(bytes)
    expect(empty.problems.map(({ cell, severity }) => [cell, severity])).toEqual([['A3', 'error'], ['A4', 'error']]) // biome-ignore format: one list
  })

  it('holds no cell that a spreadsheet would run', async () => {
    const bytes = await writePlanSheet({ plan, tasks: tasks.map(listed), units: ['=1+1'], language: 'zh' }, nameable)
    const book = new ExcelJs.Workbook()
    await book.xlsx.load(bytes.buffer as ArrayBuffer)
    const texts: string[] = []
    book.eachSheet((page) => page.eachRow((row) => row.eachCell(({ value }) => texts.push(String(value)))))
    expect(texts.filter((text) => /^[=+@]|^-\D/.test(text))).toEqual([])
    expect(texts).toContain('\'=HYPERLINK("http://x")')
  })

  it('without tasks is a form whose example is not read', async () => {
    const bytes = await writePlanSheet({ plan, tasks: [], units: [], language: 'zh' }, nameable)
    expect(await read(bytes)).toMatchObject({ fresh: [], unchanged: 0, problems: [] })
  })
})

describe("an office's own table", () => {
  const own = [
    ['2025年度宁波黄冈对口合作重点任务分解表'],
    ['单位：万元', '', '', '', '', '', '', ''],
    ['序号', '完成 时限', '重点工作', '牵头单位', '配合单位', '预期目标', '对应条款', '联系人'],
    ['一、产业合作'],
    [1, '6月底前', '建设产业园', '市发改委、市商务局', '', '建成1个', '第一条', '张三'],
    [2, '长期坚持', '组织企业考察', '市商务局', '市工商联；市贸促会', '', '第二条', ''],
    ['', '', '', '', '', '', '', ''],
    [3, new Date('2025-09-30T00:00:00Z'), '选派干部', '组织部', '', '', '《补充协议》第二条、第九条', ''],
    ['合计', '', '', '', '', '', '', ''],
    ['注：本表由市合作办制'],
  ]

  it('is read as it is, and what was not read is told', async () => {
    const bytes = await sheetOf(own, (page) => page.mergeCells('A1:H1'))
    const { fresh, problems } = await read(bytes)
    expect(fresh.map(({ said, at }) => [at.row, said.position, said.title, said.due])).toEqual([
      [5, 1, '建设产业园', '2025-06-30'],
      [6, 2, '组织企业考察', null],
      [8, 3, '选派干部', '2025-09-30'],
    ])
    expect(fresh[0]!.said).toMatchObject({
      units: ['市发改委', '市商务局'],
      goal: '建成1个',
      clauses: [clauses[0]!.id],
    })
    expect(fresh[1]!.said).toMatchObject({
      helpers: ['市工商联', '市贸促会'],
      note: '完成时限：长期坚持；对应条款：第二条',
    })
    expect(fresh[2]!.said).toMatchObject({ clauses: [clauses[2]!.id], note: '对应条款：第九条' })
    expect(problems.map(({ cell, severity }) => `${cell} ${severity}`)).toEqual([
      'H3 note',
      'A4 note',
      'B6 note',
      'G6 note',
      'G8 note',
      'A9 note',
      'A10 note',
      'B5 note',
    ])
  })

  it('is taken twice without doubling its tasks', async () => {
    const bytes = await sheetOf(own)
    const { fresh } = await read(bytes)
    const there = fresh.map(({ said }) => task(said))
    expect(await read(bytes, there)).toMatchObject({ fresh: [], changed: [], unchanged: 3 })
    const moved = there.map((one) => ({ ...one, due: '2025-03-31', weight: '7' }))
    const again = await read(bytes, moved)
    expect(again.changed.map(({ changes }) => changes)).toEqual([
      { due: '2025-06-30' },
      { due: null },
      { due: '2025-09-30' },
    ])
  })

  it('has what is wrong told at its cell', async () => {
    const rows = [
      ['任务', '完成时限', '权重', '结对关系', '编号'],
      ['甲', '尽快', 'x', '北京市—火星', ''],
      ['', '年底', '1', '宁波—黄冈', ''],
      ['乙', '年底', '1', '宁波—黄冈', newId()],
    ]
    const { fresh, problems } = await read(await sheetOf(rows))
    expect(fresh).toEqual([])
    expect(problems.flatMap(({ cell, severity }) => (severity === 'error' ? [cell] : []))).toEqual([
      'B2',
      'C2',
      'D2',
      'A3',
      'A4',
    ])
  })

  it('that is none is one sentence', async () => {
    expect((await read(await sheetOf([['姓名', '电话']]))).problems).toMatchObject([{ cell: '', severity: 'error' }])
    expect((await read(new TextEncoder().encode('任务'))).problems).toMatchObject([{ cell: '', severity: 'error' }])
  })
})
