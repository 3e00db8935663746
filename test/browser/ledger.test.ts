// The ledger with a browser: a kind is narrowed, one goes far down and back, all of it is printed, views are kept, a cell is written over and a conflict keeps what was typed, an entry is added and removed, figures
// open their sentence, a workbook comes in and goes out; and an entry's page tells both sides and its history.
import { readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { extractText } from 'unpdf'
import { expect, it } from 'vitest'
import { atDesk, overflows, seriousFindings } from './desk.ts'

const patiently = { timeout: 5_000 }

/** The row of the table in which a name stands. */
const rowOf = (page: Page, name: string) => page.locator('.ant-table-row').filter({ hasText: name }).first()

atDesk('the ledger', (desk) => {
  it('narrows a kind by its facets, and keeps that in the address', async () => {
    const page = await desk.open('/ledger?kind=project')
    const all = Number(/(\d+) 条/.exec(await page.getByRole('status').first().innerText())?.[1])
    await page.getByRole('combobox', { name: '年度' }).click()
    await page.getByTitle(/^2024（/).click()
    await page.waitForURL(/year=2024/)
    await expect
      .poll(async () => Number(/(\d+) 条/.exec(await page.getByRole('status').first().innerText())?.[1]))
      .toBeLessThan(all)
    await page.goBack()
    await expect.poll(() => new URL(page.url()).searchParams.get('year')).toBe(null)
    await page.getByRole('link', { name: /^财政资金/ }).click()
    await page.waitForURL(/kind=fund/)
  })

  it('opens the sentence behind a figure', async () => {
    const page = await desk.open('/ledger?kind=figures')
    await page.locator('.ant-table-row .number-link').first().click()
    const evidence = page.getByRole('dialog', { name: '出处' })
    await evidence.locator('blockquote, a').first().waitFor()
    expect(await evidence.locator('article').count()).toBe(1)
  })

  it('writes over a cell, and keeps what was typed when somebody else was first', async () => {
    const page = await desk.open('/ledger?kind=project&words=轴承产业园道路&columns=name,stage,properties.site')
    const cell = rowOf(page, '轴承产业园道路').locator('.ant-table-cell').nth(2)
    await cell.focus()
    await page.keyboard.press('Enter')
    const input = page.getByRole('textbox', { name: '建设地点' })
    await page.locator('input:focus[aria-label="建设地点"]').waitFor()
    await page.keyboard.press('ControlOrMeta+A')
    await page.keyboard.type('罗田县经济开发区')
    await page.keyboard.press('Enter')
    await expect.poll(() => cell.innerText(), patiently).toBe('罗田县经济开发区')
    await cell.dblclick()
    await input.fill('罗田县凤山镇')
    await changeBehind(page, '罗田县大河岸镇')
    await input.press('Enter')
    await page.getByText('已被别人改动，现为“罗田县大河岸镇”').waitFor()
    expect(await input.inputValue()).toBe('罗田县凤山镇')
    await page.getByRole('button', { name: '仍改为我填的' }).click()
    await expect.poll(() => cell.innerText(), patiently).toBe('罗田县凤山镇')
    await cell.dblclick()
    await page.getByRole('textbox', { name: '建设地点' }).fill('别处')
    await page.keyboard.press('Escape')
    expect(await cell.innerText()).toBe('罗田县凤山镇')
  })

  it('lets a viewer look and not write', async () => {
    const page = await desk.open('/ledger?kind=project', { user: 'leader' })
    await page.locator('.ant-table-row').first().waitFor()
    expect(await page.getByRole('button', { name: '新增项目' }).count()).toBe(0)
    expect(await page.locator('.ledger-cell-open').count()).toBe(0)
  })

  it('adds an entry, whose draft outlives a reload, and removes it with a reason', async () => {
    const page = await desk.open('/ledger?kind=meeting')
    await page.getByRole('button', { name: '新增联席会议' }).click()
    const form = page.getByRole('dialog', { name: '新增联席会议' })
    await form.getByLabel('会议名称').fill('测试用联席会议')
    await page.reload()
    await page.getByRole('button', { name: '新增联席会议' }).click()
    expect(await form.getByLabel('会议名称').inputValue()).toBe('测试用联席会议')
    await form.getByLabel('会议名称').fill('')
    await form.getByRole('button', { name: '保存' }).click()
    await form.getByText('应为1至300字的文字').waitFor()
    await form.getByLabel('会议名称').fill('测试用联席会议')
    await form.getByRole('button', { name: '保存' }).click()
    await page.waitForURL(/\/entries\//)
    await page.getByRole('heading', { level: 1, name: '测试用联席会议' }).waitFor()
    await page.getByRole('button', { name: '删除' }).click()
    const removing = page.getByRole('dialog', { name: /删除“/ })
    await removing.getByLabel('请写明理由').fill('试填')
    await removing.getByRole('button', { name: '删除' }).click()
    await page.waitForURL(/\/ledger/)
  })

  it('gives out just what is seen, and takes a workbook in after looking at it', async () => {
    const page = await desk.open('/ledger?kind=fund&year=2024')
    await page.getByRole('button', { name: '导出' }).click()
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByText('当前所见导出为 CSV').click()])
    const lines = readFileSync(await download.path(), 'utf8')
      .trim()
      .split('\r\n')
    const shown = Number(/(\d+) 条/.exec(await page.getByRole('status').first().innerText())?.[1])
    expect(lines.length - 1).toBe(shown)
    await page.getByRole('button', { name: '导出' }).click()
    const [book] = await Promise.all([page.waitForEvent('download'), page.getByText('当前所见导出为 Excel').click()])
    await page.getByRole('button', { name: '导入' }).click()
    const dialog = page.getByRole('dialog', { name: '导入 Excel' })
    await dialog.locator('input[type=file]').setInputFiles({
      name: '台账.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: readFileSync(await book.path()),
    })
    await dialog.getByText(`将新增 0 条，修改 0 条，不变 ${shown} 条`).waitFor()
    const broken = join(tmpdir(), 'not-a-workbook.xlsx')
    writeFileSync(broken, 'no workbook')
    await dialog.locator('input[type=file]').setInputFiles(broken)
    await dialog.getByText(/处错误，改好之前不能导入/).waitFor()
    expect(await dialog.getByRole('button', { name: /导入$/ }).isDisabled()).toBe(true)
  })

  it('goes far down at once, keeps the place in the address and comes back to it', async () => {
    const page = await desk.open('/ledger?kind=figures')
    const { items } = await (await page.request.get(`${desk.address()}/api/postings?limit=1&at=150`)).json()
    const [there] = items as { measure: string; to: string }[]
    await page.getByLabel('定位到').fill(there!.to)
    await page.getByRole('button', { name: '定位', exact: true }).click()
    await page.waitForURL(/row=\d+/)
    const { at } = await (await page.request.get(`${desk.address()}/api/postings/place?to=${there!.to}`)).json()
    expect(new URL(page.url()).searchParams.get('row')).toBe(String(at + 1))
    const { items: first } = await (await page.request.get(`${desk.address()}/api/postings?limit=1&at=${at}`)).json()
    const top = async () => (await page.locator('.ant-table-row').allInnerTexts()).slice(0, 2).join()
    await expect.poll(top, patiently).toContain(first[0].measure)
    await page.locator('.ant-table-row').nth(1).getByRole('link', { name: '条目' }).click()
    await page.waitForURL(/\/entries\//)
    await page.goBack()
    await expect.poll(top, patiently).toContain(first[0].measure)
    await page.getByLabel('定位到').fill('去年')
    await page.getByLabel('定位到').press('Enter')
    await page.getByText('请按 2024、2024-05 或 2024-05-06 的样子写日期', { exact: false }).waitFor()
  })

  it('prints all that the filters choose, not what is on the screen', async () => {
    const page = await desk.open('/ledger?kind=figures')
    const all = Number(/(\d+) 条/.exec(await page.getByRole('status').first().innerText())?.[1])
    expect(all).toBeGreaterThan(200)
    await page.evaluate(
      `window.print = () => { window.printedRows = document.querySelectorAll('.ant-table-row').length }`,
    )
    await page.keyboard.press('Control+p')
    await expect.poll(() => page.evaluate('window.printedRows'), { timeout: 15_000 }).toBe(all)
    const { text } = await extractText(new Uint8Array(await page.pdf({ format: 'A4' })), { mergePages: true })
    expect(text).toContain(`共 ${all} 条`)
    await page.evaluate(`window.dispatchEvent(new Event('afterprint'))`)
    await expect.poll(() => page.locator('.ant-table-row').count()).toBeLessThan(all)
  })

  it('keeps a view for the person on another machine, and shares it', async () => {
    const page = await desk.open('/ledger?kind=project&stage=signed')
    await page.getByRole('button', { name: '视图' }).click()
    await page.getByLabel('视图名称').fill('签约项目')
    await page.getByLabel('全单位共用').check()
    await page.getByRole('button', { name: '存下' }).click()
    await page.getByText('已存为“签约项目”').waitFor()
    const other = await desk.open('/ledger?kind=fund', { user: 'leader' })
    await other.getByRole('button', { name: '视图' }).click()
    expect(await other.getByRole('button', { name: '删除“签约项目”' }).count()).toBe(0)
    await other.getByRole('button', { name: '签约项目', exact: true }).click()
    await other.waitForURL(/kind=project&stage=signed/)
    await page.getByRole('button', { name: '删除“签约项目”' }).click()
    await page.getByText('已删除“签约项目”').waitFor()
  })

  it('gives out the table of figures as it is seen', async () => {
    const page = await desk.open('/ledger?kind=figures&year=2024&columns=measure,amount')
    await page.locator('.ant-table-row').first().waitFor()
    await page.getByRole('button', { name: '导出' }).click()
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByText('当前所见导出为 CSV').click()])
    const lines = readFileSync(await file.path(), 'utf8')
      .trim()
      .split('\r\n')
    expect(lines[0]).toBe('统计口径,数值,最小值,最大值,单位,限定')
    const shown = Number(/(\d+) 条/.exec(await page.getByRole('status').first().innerText())?.[1])
    expect(lines.length - 1).toBe(shown)
    expect(await page.locator('.ant-table-thead th').allInnerTexts()).toEqual(['统计内容', '数额'])
  })

  it('has no serious finding and fits, wide or on a phone, in both languages', async () => {
    for (const looks of [{}, { phone: true, language: 'en' as const, dark: true }]) {
      for (const path of ['/ledger?kind=project', '/ledger?kind=figures']) {
        const page = await desk.open(path, looks)
        await page
          .locator(looks.phone ? '.ant-card' : '.ant-table-row')
          .first()
          .waitFor()
        expect(await seriousFindings(page)).toEqual([])
        expect(await overflows(page)).toBe(false)
        await page.context().close()
      }
    }
  })
})

/** Somebody else changes the site of the entry that the page shows. */
async function changeBehind(page: Page, site: string): Promise<void> {
  const { origin } = new URL(page.url())
  const words = encodeURIComponent('轴承产业园道路')
  const { items } = await (await page.request.get(`${origin}/api/entries?kind=project&words=${words}`)).json()
  const [entry] = items as { id: string; version: number; properties: object }[]
  const answer = await page.request.patch(`${origin}/api/entries/${entry!.id}`, {
    headers: { 'if-match': `"${entry!.version}"`, origin },
    data: { properties: { ...entry!.properties, site } },
  })
  expect(answer.status()).toBe(200)
}

atDesk('the page of an entry', (desk) => {
  const entryPage = async (looks = {}) => {
    const page = await desk.open('/ledger?kind=donation', looks)
    const { items } = await (await page.request.get(`${desk.address()}/api/entries?kind=donation`)).json()
    const told = (items as { id: string; figures: { measure: string }[] }[]).find(({ figures }) =>
      figures.some(({ measure }) => measure.includes('捐赠物资折价')),
    )
    await page.goto(`${desk.address()}/entries/${told!.id}`, { waitUntil: 'networkidle' })
    return page
  }

  it('tells both sides, and takes a number as people write it', async () => {
    const page = await entryPage()
    const ask = page.getByRole('button', { name: '确认或提出异议' })
    await ask.first().click()
    await page.getByLabel('本方的数').fill('一些')
    await page.getByText(/读不出一个带单位的数/).waitFor()
    expect(await page.getByRole('button', { name: '提出异议', exact: true }).isDisabled()).toBe(true)
    await page.getByLabel('本方的数').fill('近300万元')
    await page.getByText('近300万元', { exact: false }).first().waitFor()
    await page.getByRole('button', { name: '提出异议', exact: true }).click()
    await page.getByText('有异议').first().waitFor()
    await page.getByText('近300万元').first().waitFor()
  })

  it('writes a change into the history, before and after in words', async () => {
    const page = await entryPage()
    await page.getByRole('button', { name: '修改', exact: true }).click()
    const form = page.getByRole('dialog', { name: /^修改/ })
    await form.getByLabel('备注').fill('已与黄冈市核对')
    const path = `${desk.address()}/api${new URL(page.url()).pathname}`
    const { version } = (await (await page.request.get(path)).json()) as { version: number }
    const headers = { origin: desk.address(), 'if-match': `"${version}"` }
    const theirs = { note: '别人写的', from: '2024-06-01' }
    expect((await page.request.patch(path, { data: theirs, headers })).status()).toBe(200)
    await form.getByRole('button', { name: /保存$/ }).click()
    await form.getByRole('button', { name: '保留我填的，可再保存' }).click()
    await form.getByText('备注，现为：别人写的').waitFor()
    await form.getByRole('button', { name: /保存$/ }).click()
    await page.getByText('备注: 别人写的 → 已与黄冈市核对').waitFor()
    expect(await (await page.request.get(path)).json()).toMatchObject({ ...theirs, note: '已与黄冈市核对' })
  })

  it('has no serious finding and fits, wide or on a phone, in both languages', async () => {
    for (const looks of [{}, { phone: true, language: 'en' as const, dark: true }]) {
      const page = await entryPage(looks)
      expect(await seriousFindings(page)).toEqual([])
      expect(await overflows(page)).toBe(false)
    }
  })
})
