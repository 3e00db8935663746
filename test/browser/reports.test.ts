// Reports with a browser: one is made of the book, its words are written in and its numbers are not, it is made again, and it comes as files.
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { atDesk, type Looks, overflows, seriousFindings } from './desk.ts'

/** At a desk, on a phone in English and the dark, and as who may only look. */
const allLooks: Record<string, Looks> = {
  wide: {},
  'on a phone, in English, in the dark': { phone: true, language: 'en', dark: true },
  'to a viewer': { user: 'leader' },
}

const paper = (page: Page) => page.getByRole('article', { name: '文稿' })

/** Makes the yearly report of 湖州 for 2024 by hand, and waits for its text. */
async function made(page: Page): Promise<string> {
  await page.getByRole('button', { name: '生成报告' }).first().click()
  const form = page.getByRole('dialog')
  await form.getByLabel('地区', { exact: true }).fill('湖州')
  await page.getByText('湖州市（浙江省）').last().click()
  await form.getByLabel('年度', { exact: true }).click()
  await page
    .getByText(/^2024年（/)
    .last()
    .click()
  await form.getByRole('button', { name: '生成', exact: true }).click()
  await page.waitForURL(/\/reports\/[0-9a-f-]{36}/)
  await paper(page).waitFor()
  return new URL(page.url()).pathname
}

atDesk('reports', (desk) => {
  it('makes one of the book, whose numbers open their evidence', async () => {
    const page = await desk.open('/reports')
    await made(page)
    await paper(page).locator('.answer-figure').first().click()
    const evidence = page.getByRole('dialog', { name: '出处' })
    await evidence.locator('mark').first().waitFor()
  })

  it('keeps words that were written in, and refuses numbers that were typed', async () => {
    const page = await desk.open('/reports')
    const path = await made(page)
    const opening = paper(page).locator('[data-block="opening"]')
    const text = opening.getByRole('textbox')
    await text.press('End')
    await text.press('Control+End')
    await text.pressSequentially('现将有关情况报告于后。')
    await opening.getByText('已保存').waitFor()
    await page.reload({ waitUntil: 'networkidle' })
    expect(await text.innerText()).toContain('现将有关情况报告于后。')
    await text.press('Control+End')
    await text.pressSequentially('共有99个项目。')
    await opening.getByRole('alert').getByText(/99/).waitFor()
    expect(await text.innerText()).toContain('共有99个项目。')
    // What was refused is still here after the page was opened again, and is said again.
    await page.reload({ waitUntil: 'networkidle' })
    await opening.getByRole('alert').getByText(/99/).waitFor()
    await text.press('Control+End')
    for (const _ of '共有99个项目。') await text.press('Backspace')
    await opening.getByRole('alert').waitFor({ state: 'detached' })
    await page.getByRole('button', { name: '重新生成' }).click()
    await page.getByRole('progressbar').waitFor({ state: 'detached' })
    await page.goto(desk.address() + path, { waitUntil: 'networkidle' })
    expect(await text.innerText()).toContain('现将有关情况报告于后。')
    await opening.getByRole('button', { name: '恢复原文' }).click()
    await opening.getByText('已改写').waitFor({ state: 'detached' })
    expect(await text.innerText()).not.toContain('报告于后')
  })

  it('overwrites nobody: two that write in the same paragraph choose', async () => {
    const page = await desk.open('/reports')
    const path = await made(page)
    const other = await desk.open(path, { user: 'liqiang' })
    const write = async (one: Page, words: string) => {
      const text = paper(one).locator('[data-block="opening"]').getByRole('textbox')
      await text.press('Control+End')
      await text.pressSequentially(words)
    }
    await write(page, '甲写的话。')
    await paper(page).getByText('已保存').waitFor()
    await write(other, '乙写的话。')
    const conflict = paper(other).getByRole('alert')
    await conflict.getByText(/甲写的话/).waitFor()
    await conflict.getByRole('button', { name: '用我的' }).click()
    await paper(other).getByText('已保存').waitFor()
    await page.reload({ waitUntil: 'networkidle' })
    expect(await paper(page).innerText()).toContain('乙写的话。')
  })

  it('comes as Word, pdf, html and with all evidence', async () => {
    const page = await desk.open('/reports')
    await made(page)
    for (const [button, start] of [
      ['Word', 'PK'],
      ['PDF', '%PDF'],
      ['网页', '<!'],
    ] as const) {
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: button }).click(),
      ])
      expect(readFileSync(await file.path(), 'latin1').slice(0, start.length)).toBe(start)
    }
    await page.getByRole('button', { name: '佐证材料' }).click()
    const pack = page.getByRole('dialog', { name: '佐证材料' })
    await pack.getByText('有出处的数字').waitFor()
    const [zip] = await Promise.all([
      page.waitForEvent('download'),
      pack.getByRole('button', { name: '下载（.zip）' }).click(),
    ])
    expect(zip.suggestedFilename()).toMatch(/佐证材料\.zip$/)
  })

  it('takes a template that names its places, and says what is wrong with another', async () => {
    const page = await desk.open('/reports?tab=templates')
    const upload = page.locator('input[type=file]')
    await upload.setInputFiles({
      name: '版式.docx',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from('no docx'),
    })
    await page.getByRole('alert').waitFor()
    const standard = await page.request.get(`${desk.address()}/api/report-templates/standard`)
    await upload.setInputFiles({
      name: '本单位版式.docx',
      mimeType: 'application/octet-stream',
      buffer: await standard.body(),
    })
    await page.getByRole('cell', { name: '本单位版式.docx', exact: true }).waitFor()
  })

  for (const [how, looks] of Object.entries(allLooks)) {
    it(`has no serious finding ${how}`, async () => {
      const path = await made(await desk.open('/reports'))
      const page = await desk.open('/reports', looks)
      for (const at of ['/reports', '/reports?tab=templates', path]) {
        await page.goto(desk.address() + at, { waitUntil: 'networkidle' })
        expect([at, await seriousFindings(page)]).toEqual([at, []])
        expect([at, await overflows(page)]).toEqual([at, false])
      }
    })
  }
})
