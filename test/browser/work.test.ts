// Plans with a browser: the office makes a plan of the clauses of an agreement and takes in a sheet; a unit tells how far its task is and loses nothing
// by a reload; the office returns it with a reason, and accepts it; reminders and search lead to tasks.
import { readFile } from 'node:fs/promises'
import exceljs from 'exceljs'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { atDesk, type Desk, type Looks, overflows, seriousFindings } from './desk.ts'

const agreement = '宁波市人民政府与黄冈市人民政府对口合作协议'

atDesk('plans and tasks', (desk) => {
  it('go from clauses to tasks, to a unit, and back to the office', async () => {
    const office = await desk.open('/plans?open=plan')
    await office.getByRole('combobox', { name: '结对关系' }).fill('黄冈市')
    await office.getByTitle('宁波市—黄冈市').click()
    await office.keyboard.press('Escape')
    await office.getByPlaceholder('宁波市与黄冈市2026年合作计划').waitFor()
    await office.getByRole('button', { name: '建立计划' }).click()
    const choice = office.getByRole('dialog', { name: '从条款生成任务' })
    await choice.getByRole('heading', { name: agreement }).waitFor()
    await choice.getByRole('checkbox', { name: /双方共同开行/ }).check()
    await choice.getByLabel('任务', { exact: true }).fill('班列加密到每周四列')
    await choice.getByLabel('责任单位').fill('黄冈市、')
    await choice.getByRole('checkbox', { name: /甲方支持乙方农特产品/ }).check()
    await choice.getByRole('button', { name: '生成2项任务' }).click()
    await office.getByText('已生成2项任务').waitFor()
    await office.getByText('1项任务还没有责任单位。').waitFor()
    await office.getByRole('button', { name: '下达执行' }).click()
    await office.getByText('已下达执行').waitFor()

    const unit = await desk.open('/plans', { user: 'huanggang', phone: true })
    await unit.getByRole('link', { name: '班列加密到每周四列' }).click()
    await unit.getByLabel('完成百分比').fill('30')
    await unit.getByLabel('进展情况').fill('新增一家固定货主，每周三列。')
    await unit.reload({ waitUntil: 'networkidle' })
    expect(await unit.getByLabel('进展情况').inputValue()).toBe('新增一家固定货主，每周三列。')
    await unit.getByRole('button', { name: '报送进展' }).click()
    await unit.getByText('待核对').waitFor()
    expect(await unit.getByRole('button', { name: '采纳' }).count()).toBe(0)

    const told = (page: Page) => page.getByRole('article').filter({ hasText: '新增一家固定货主' })
    await office.goto(`${desk.address()}/plans?view=progress`)
    await told(office).getByRole('button', { name: '退回' }).click()
    const returning = office.getByRole('dialog', { name: '退回进展' })
    await returning.getByLabel(/退回理由/).fill('请附开行台账')
    await returning.getByRole('button', { name: '退回' }).click()
    await office.getByText('已退回，不再计入').waitFor()

    await unit.goto(desk.address(), { waitUntil: 'networkidle' })
    await unit.getByRole('link', { name: /进展被退回：班列加密到每周四列/ }).click()
    await unit.getByText('退回理由：请附开行台账').waitFor()
    await unit.getByLabel('进展情况').fill('已附一季度开行台账，每周三列。')
    await unit.locator('input[type=file]').setInputFiles({
      ...{ name: '开行台账.txt', mimeType: 'text/plain' },
      buffer: Buffer.from('2026年一季度每周开行三列。'),
    })
    await unit.getByRole('button', { name: '开行台账.txt' }).waitFor()
    await unit.getByRole('button', { name: '报送进展' }).click()
    await unit.getByText('附件：开行台账').waitFor()

    await office.goto(`${desk.address()}/plans?view=progress`)
    const again = office.getByRole('article').filter({ hasText: '已附一季度开行台账' })
    await again.getByRole('button', { name: '采纳' }).click()
    await again.waitFor({ state: 'detached' })
    await office.goto(`${desk.address()}/plans`)
    await office.getByRole('link', { name: '宁波市与黄冈市2026年合作计划' }).click()
    await office.getByRole('row', { name: /班列加密到每周四列.*推进中.*已附一季度开行台账/ }).waitFor()
  })

  it('come in as a sheet, with what is wrong told by its cell, and go out as one', async () => {
    const page = await desk.open('/plans')
    const plan = await newPlan(page, desk)
    await page.goto(`${desk.address()}/plans/${plan}?open=import`)
    const dialog = page.getByRole('dialog', { name: '导入任务分解表' })
    const put = async (due: string) =>
      dialog.locator('input[type=file]').setInputFiles({
        ...{ name: '任务分解表.xlsx', mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
        buffer: await sheetOf(due),
      })
    await put('等通知')
    await dialog.getByText('有 1 处错误').waitFor()
    await dialog.getByRole('cell', { name: 'C3' }).waitFor()
    expect(await dialog.getByRole('button', { name: /导入$/ }).isDisabled()).toBe(true)
    await put('2026年9月底')
    await dialog.getByText('将新增 2 条').waitFor()
    await dialog.getByRole('button', { name: /导入$/ }).click()
    await page.getByRole('row', { name: /组织两批跟岗研修.*2026-09-30/ }).waitFor()
    await page.getByRole('button', { name: '上移“组织两批跟岗研修”' }).click()
    await page.getByRole('button', { name: '上移“组织两批跟岗研修”', disabled: true }).waitFor()
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '导出' }).click(),
    ])
    const book = new exceljs.Workbook()
    await book.xlsx.load((await readFile(await file.path())).buffer as ArrayBuffer)
    const texts = book.worksheets[0]!.getSheetValues().flat().map(String)
    expect(texts.indexOf('组织两批跟岗研修')).toBeLessThan(texts.indexOf('办好一次产销对接会'))
  })

  it('lose nothing where two people change a task', async () => {
    const page = await desk.open('/plans')
    const { items } = await (
      await page.request.get(`${desk.address()}/api/tasks?words=结对区县&planState=in_force`)
    ).json()
    const [{ id, version }] = items
    await page.goto(`${desk.address()}/tasks/${id}`)
    await page.getByRole('button', { name: '修改', exact: true }).click()
    const form = page.getByRole('dialog', { name: '修改任务' })
    await form.getByLabel('备注').fill('每季度碰头一次')
    const headers = { origin: desk.address(), 'if-match': `"${version}"` }
    const theirs = { headers, data: { goal: '每季度通报' } }
    expect((await page.request.patch(`${desk.address()}/api/tasks/${id}`, theirs)).status()).toBe(200)
    await form.getByRole('button', { name: /^(loading )?保存$/ }).click()
    const keeps = form.getByRole('button', { name: '保留我填的，可再保存' })
    await keeps.click()
    await keeps.waitFor({ state: 'detached' })
    expect(await form.getByLabel('备注').inputValue()).toBe('每季度碰头一次')
    await form.getByRole('button', { name: /^(loading )?保存$/ }).click()
    await form.waitFor({ state: 'detached' })
    const task = page.getByRole('region', { name: '任务内容' })
    await task.getByText('每季度碰头一次').waitFor()
    await task.getByText('每季度通报').waitFor()
  })

  it('take clauses from the text of an agreement', async () => {
    const page = await desk.open(`/ledger?kind=agreement&words=${encodeURIComponent(agreement)}`)
    const { items } = await (await page.request.get(`${desk.address()}/api/clauses?carried=false`)).json()
    await page.goto(`${desk.address()}/entries/${items[0].agreement}`)
    const clause = page.getByRole('listitem').filter({ hasText: '尚无任务' })
    await clause.getByRole('button', { name: '移除' }).click()
    await page.getByLabel(/请写明理由/).fill('试删')
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /移\s?除/ })
      .click()
    await clause.waitFor({ state: 'detached' })
    await page.getByRole('button', { name: '从材料提取条款' }).click()
    await page.getByRole('checkbox', { name: '全选（1条）' }).waitFor()
    await page.getByRole('button', { name: '录入1条' }).click()
    await clause.getByRole('link', { name: agreement }).click()
    await page.waitForURL(/\/documents\/[0-9a-f-]{36}\?start=\d+&end=\d+/)
  })

  it('have no serious finding and fit, wide or on a phone, in both languages', async () => {
    const looked: [Looks, (plan: string, task: string) => string[]][] = [
      [{}, (plan) => [`/plans/${plan}?open=clauses`]],
      [{ phone: true, language: 'en', dark: true }, (plan, task) => [`/plans/${plan}`, `/tasks/${task}`]],
    ]
    for (const [looks, pathsOf] of looked) {
      const page = await desk.open('/plans?view=tasks', looks)
      const api = async (path: string) => (await (await page.request.get(`${desk.address()}/api${path}`)).json()).items
      const [plan] = await api('/plans?year=2025')
      const [task] = await api(`/tasks?plan=${plan.id}`)
      for (const path of pathsOf(plan.id, task.id)) {
        expect([path, await seriousFindings(page), await overflows(page)]).toEqual([path, [], false])
        await page.goto(desk.address() + path, { waitUntil: 'networkidle' })
      }
      expect([await seriousFindings(page), await overflows(page)]).toEqual([[], false])
      await page.context().close()
    }
  })
})

async function newPlan(page: Page, desk: Desk): Promise<string> {
  const ties = await (await page.request.get(`${desk.address()}/api/ties?words=黄冈市`)).json()
  const data = { title: '导入的计划', year: 2026, tie: ties.items[0].id }
  const headers = { origin: desk.address() }
  const made = await page.request.post(`${desk.address()}/api/plans`, { data, headers })
  expect(made.status()).toBe(201)
  return (await made.json()).id
}

async function sheetOf(due: string): Promise<Buffer> {
  const book = new exceljs.Workbook()
  const sheet = book.addWorksheet('任务分解表')
  sheet.addRows([
    ['工作任务', '牵头单位', '完成时限'],
    ['办好一次产销对接会', '宁波市商务局', '2026-06-30'],
    ['组织两批跟岗研修', '黄冈市', due],
  ])
  return Buffer.from(await book.xlsx.writeBuffer())
}
