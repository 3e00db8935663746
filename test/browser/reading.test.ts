// Reading with a browser: a document as it came with its marks, from the text to the list and back, a pdf as its pages, and a figure that the reading
// missed added by selecting its words.
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { atDesk, type Desk, overflows, seriousFindings } from './desk.ts'

atDesk('the reading view', (desk) => {
  it('goes from the mark to the line and back, by pointer and by key', async () => {
    const page = await opened(desk, 'ningbo-huanggang-2024.html')
    expect(await page.locator('.reading-paper').innerText()).not.toContain('<p')
    await page.locator('mark', { hasText: '34.28亿元' }).click()
    const row = page.locator('.finding-row.is-selected')
    expect(await row.innerText()).toContain('34.28亿元')
    await page.keyboard.press('n')
    await selectedIs(page, '7个')
    await page.keyboard.press('p')
    await selectedIs(page, '34.28亿元')
    await page.getByRole('button', { name: /1.52亿元/ }).click()
    await selectedIs(page, '1.52亿元')
  })

  it('shows the words that an address points at', async () => {
    const page = await opened(desk, 'huzhou-work-2024.txt')
    const id = new URL(page.url()).pathname
    const { text } = await (await page.request.get(`${desk.address()}/api${id}/text`)).json()
    const start = text.lastIndexOf('湖州市')
    await page.goto(`${desk.address()}${id}?start=${start}&end=${start + 3}`)
    await page.locator('.said-sought').waitFor()
    expect(await page.locator('.said-sought').innerText()).toBe('湖州市')
  })

  it('adds a figure that was missed, from the words that are selected', async () => {
    const page = await pasted(desk, '2024年，宁波市与黄冈市签约项目15个。另有来访客商若干：共计三十二。')
    const words = '三十二'
    await select(page, { words, within: '[data-start]' })
    await page.getByRole('button', { name: '补录所选数据' }).click()
    const form = page.getByRole('dialog', { name: '补录数据' })
    expect(await form.getByLabel('数额').inputValue()).toBe('32')
    expect(await form.getByText('宁波市', { exact: true }).count()).toBeGreaterThan(0)
    await form.getByLabel('统计的是什么').fill('来访客商')
    await form.getByRole('button', { name: '补录入账' }).click()
    await form.waitFor({ state: 'detached' })
    await page.locator('.finding-row.is-selected').getByText('人工补录').waitFor()
    expect(await page.locator('mark.said-selected').innerText()).toBe(words)
  })

  it('shows a pdf as its pages, with the marks on the words', async () => {
    const page = await opened(desk, 'ningbo-liangshan-2024.pdf')
    const mark = page.locator('.pdf-marks .said-figure').first()
    await mark.waitFor()
    const drawn = await page.evaluate<number>("document.querySelector('.pdf-page canvas').width")
    expect(drawn).toBeGreaterThan(300)
    const own = await mark.getAttribute('data-id')
    const { x, y, width, height } = (await mark.boundingBox())!
    await page.mouse.click(x + width / 2, y + height / 2)
    await page.locator(`[data-finding="${own}"].is-selected`).waitFor()
    await page.getByText('文字', { exact: true }).click()
    await page.locator('mark', { hasText: '6.1亿元' }).waitFor()
  })

  it('finds a selection on a page in the text that was read', async () => {
    const page = await opened(desk, 'ningbo-liangshan-2024.pdf')
    await page.locator('.pdf-marks .said-figure').first().waitFor()
    await select(page, { words: '6.1亿元', within: '.pdf-text span' })
    await page.getByRole('button', { name: '补录所选数据' }).click()
    await page.getByText('这里已识读出一条数据').waitFor()
  })

  it('shows cells in their rows and columns', async () => {
    const page = await opened(desk, 'huzhou-funds.xlsx')
    await page.getByRole('columnheader', { name: 'B' }).waitFor()
    expect(
      await page.getByRole('row').filter({ hasText: '湖州市投入援疆资金' }).first().locator('mark').count(),
    ).toBeGreaterThan(0)
  })

  it('stays smooth with a megabyte of text', async () => {
    const line = '2024年，宁波市与黄冈市推进合作，各项工作有序开展，成效持续显现，群众得到实惠。\n'
    const page = await pasted(desk, `${line.repeat(25_000)}末尾签约项目15个。`)
    expect(await page.locator('.reading-text p').count()).toBeLessThan(2_000)
    await page.getByRole('button', { name: /15个/ }).first().click()
    await page.locator('mark.said-selected', { hasText: '15个' }).waitFor()
    const took = await page.evaluate<number>(`(async () => {
      const begun = performance.now()
      document.querySelector('.reading-paper').scrollTop = 100000
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
      return performance.now() - begun
    })()`)
    expect(took).toBeLessThan(400)
  })

  it('shows a reader the figures of the book', async () => {
    const page = await opened(desk, 'ningbo-huanggang-2024.html', { user: 'leader' })
    await page.getByText(/已入账数据 \d+ 条/).waitFor()
    expect(await page.getByRole('button', { name: '采纳' }).count()).toBe(0)
  })

  it('has no serious finding, wide or on a phone, in both languages', async () => {
    for (const looks of [{}, { phone: true, language: 'en' as const }, { dark: true }]) {
      const page = await opened(desk, 'ningbo-huanggang-2024.html', looks)
      await page.locator('mark').first().waitFor()
      expect(await seriousFindings(page)).toEqual([])
      expect(await overflows(page)).toBe(false)
    }
  })
})

/** The reading view of a document of the example book. */
async function opened(desk: Desk, name: string, looks: Parameters<Desk['open']>[1] = {}): Promise<Page> {
  const page = await desk.open('/documents', looks)
  const { items } = await (await page.request.get(`${desk.address()}/api/documents?words=${name}`)).json()
  await page.goto(`${desk.address()}/documents/${items[0].id}`, { waitUntil: 'networkidle' })
  return page
}

/** The reading view of a text that was just sent. */
async function pasted(desk: Desk, data: string): Promise<Page> {
  const page = await desk.open('/documents')
  const headers = { origin: desk.address(), 'content-type': 'application/octet-stream' }
  const query = 'name=简报.txt&published=2024-12-31'
  const answer = await page.request.post(`${desk.address()}/api/documents?${query}`, {
    data: Buffer.from(data),
    headers,
  })
  const { id } = await answer.json()
  await page.goto(`${desk.address()}/documents/${id}`)
  await page.locator('.reading-text').waitFor({ timeout: 60_000 })
  return page
}

/** Selects words as a person would with the pointer. */
async function select(page: Page, { words, within }: { words: string; within: string }): Promise<void> {
  await page.evaluate(`(() => {
    const words = ${JSON.stringify(words)}
    const piece = [...document.querySelectorAll(${JSON.stringify(within)})].find((one) => one.textContent.includes(words))
    const at = piece.textContent.indexOf(words)
    window.getSelection().setBaseAndExtent(piece.firstChild, at, piece.firstChild, at + words.length)
  })()`)
}

/** Waits until the mark of these words is the selected one. */
const selectedIs = (page: Page, words: string) =>
  page.waitForFunction(`document.querySelector('mark.said-selected')?.textContent === ${JSON.stringify(words)}`)
