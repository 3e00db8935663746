// Search with a browser: Ctrl-K finds places, ties, entries and sentences while one types, the keys open them, and the page of a search has
// an address.
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { atDesk, type Looks, overflows, seriousFindings } from './desk.ts'

/** At a desk, and on a phone in English and the dark. */
const allLooks: Record<string, Looks> = {
  wide: {},
  'on a phone, in English, in the dark': { phone: true, language: 'en', dark: true },
}

const box = (page: Page) => page.getByRole('combobox', { name: '检索或提问' })

atDesk('search', (desk) => {
  it('finds while one types, and opens by keys', async () => {
    const page = await desk.open('/settings/looks')
    await page.keyboard.press('Control+k')
    await page.getByText('可以这样检索或提问').waitFor()
    await box(page).fill('湖州')
    const found = page.getByRole('listbox', { name: '检索结果' })
    for (const group of ['地方', '结对', '台账', '材料']) await found.getByText(group, { exact: true }).waitFor()
    await found.getByRole('option', { name: /^湖州市 浙江省/ }).waitFor()
    expect(await found.locator('mark').first().innerText()).toContain('湖州')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    const chosen = found.getByRole('option', { selected: true })
    expect(await chosen.innerText()).toMatch(/湖州市—/)
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/ties\/[0-9a-f-]{36}/)
  })

  it('opens a sentence in its document, and remembers what was looked for', async () => {
    const page = await desk.open('/search?words=培训劳动力')
    const link = page
      .getByRole('link')
      .filter({ has: page.locator('mark') })
      .first()
    expect(await link.locator('mark').first().innerText()).toContain('培训')
    await link.click()
    await page.waitForURL(/\/documents\/[0-9a-f-]{36}\?start=\d+&end=\d+/)
    await page.goto(`${desk.address()}/search`)
    await page.getByLabel('检索或提问').fill('东西部协作')
    await page.keyboard.press('Enter')
    await page.waitForURL(/words=/)
    await page.goto(`${desk.address()}/search`)
    await page.getByText('最近检索').waitFor()
    await page
      .getByRole('button', { name: /东西部协作/ })
      .first()
      .click()
    await page.waitForURL(/words=/)
  })

  it('finds pages of the program, and says when nothing is found', async () => {
    const page = await desk.open('/search?words=备份')
    await page.getByRole('link', { name: '设置：备份与导出' }).click()
    await page.waitForURL(/\/settings\/backup/)
    await page.goto(`${desk.address()}/search?words=从未有过的词语`)
    await page.getByText('没有找到与这些字词相符的内容').waitFor()
  })

  for (const [how, looks] of Object.entries(allLooks)) {
    it(`has no serious finding ${how}`, async () => {
      const page = await desk.open('/search?words=湖州', looks)
      await page.getByRole('link', { name: /湖州/ }).first().waitFor()
      expect(await seriousFindings(page)).toEqual([])
      expect(await overflows(page)).toBe(false)
      await page.keyboard.press('Control+k')
      await page.getByRole('combobox').fill('湖州')
      await page.getByRole('option').nth(2).waitFor()
      expect(await seriousFindings(page)).toEqual([])
    })
  }

  it('answers a question in words, with what was understood and the sentence behind', async () => {
    const page = await desk.open('/search?words=2024年湖州对口支援新疆投入多少资金')
    const answer = page.locator('.ant-card', { has: page.getByRole('heading', { name: '回答' }) })
    for (const chip of ['时间：2024年', '地方：湖州市', '机制：对口援疆']) await answer.getByText(chip).waitFor()
    await answer.locator('mark').first().waitFor()
    await answer.getByRole('button', { name: /元$/ }).first().click()
    await page.getByRole('dialog', { name: '出处' }).locator('mark').first().waitFor()
    await page.goto(`${desk.address()}/search?words=我们今天中午吃什么呢？`)
    await page.getByText('没有读懂').first().waitFor()
  })
})
