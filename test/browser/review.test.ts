// Reviewing with a browser: with the keyboard alone, one after another; what is wrong is corrected or rejected with a reason and can be taken back; two
// people at once do not lose each other's work.
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { atDesk, overflows, seriousFindings } from './desk.ts'

atDesk('the review desk', (desk) => {
  it('accepts, rejects and takes back with the keyboard alone', async () => {
    const page = await desk.open('/review?sort=figure')
    const first = await shown(page)
    await page.keyboard.press('a')
    await other(page, first)
    const second = await shown(page)
    await page.keyboard.press('r')
    await page.getByRole('dialog', { name: '为什么退回？' }).waitFor()
    await page.keyboard.press('1')
    await other(page, second)
    await page.keyboard.press('u')
    await same(page, second)
    await page.keyboard.press('u')
    await same(page, first)
    await page.keyboard.press('j')
    await other(page, first)
    await page.keyboard.press('k')
    await same(page, first)
    await page.keyboard.press('?')
    await page.getByRole('dialog', { name: '快捷键' }).waitFor()
  })

  it('has the next item at once', async () => {
    const page = await desk.open('/review?sort=tie')
    await shown(page)
    const took = await page.evaluate<number>(`(async () => {
      const current = () => document.querySelector('.review-item.is-current')?.getAttribute('data-item')
      const before = current()
      const begun = performance.now()
      window.dispatchEvent(new KeyboardEvent('keydown', { key: 'a' }))
      while (current() === before) await new Promise((resolve) => setTimeout(resolve, 4))
      return performance.now() - begun
    })()`)
    expect(took).toBeLessThan(250)
    await page.getByText('已采纳').first().waitFor()
    await page.keyboard.press('u')
    await page.getByText('已撤销').first().waitFor()
  })

  it('corrects a figure; what was read stays, and what was typed too', async () => {
    const page = await desk.open('/review?sort=figure')
    const id = await shown(page)
    await page.keyboard.press('c')
    await page.getByLabel('数额').fill('2.5亿')
    await page
      .getByText(/识读为：/)
      .first()
      .waitFor()
    await page.reload()
    expect(await page.getByLabel('数额').inputValue()).toBe('2.5亿')
    await page.getByLabel('数额').press('Enter')
    await other(page, id)
    await page.getByText('已更正并采纳').first().waitFor()
    const { items } = await (await page.request.get(`${desk.address()}/api/decisions?finding=${id}`)).json()
    expect(items[0]).toMatchObject({ verdict: 'correct', undoneBy: null })
    const finding = await (await page.request.get(`${desk.address()}/api/findings/${id}`)).json()
    expect(finding.state).toBe('accepted')
    expect(finding.said.max ?? finding.said.min).not.toBe(250_000_000)
    await page.keyboard.press('u')
    await page.getByText('已撤销').first().waitFor()
  })

  it('accepts an entry with its figures, and they are in the book', async () => {
    const page = await desk.open('/review?sort=entry')
    const id = await shown(page)
    await page.getByText(/随条目一并采纳的 \d+ 条/).waitFor()
    await page.keyboard.press('Shift+A')
    await other(page, id)
    await page.getByText('已采纳').first().waitFor()
    const { items } = await (
      await page.request.get(`${desk.address()}/api/findings?proposal=${id}&state=accepted`)
    ).json()
    expect(items.length).toBeGreaterThan(0)
  })

  it('chooses among rivals with a reason', async () => {
    const page = await desk.open('/review?sort=rivals')
    const id = await shown(page)
    await page.keyboard.press('1')
    await page.getByRole('dialog', { name: '为什么采信这一条？' }).waitFor()
    await page.keyboard.press('2')
    await other(page, id)
    await page.getByText('已采信').first().waitFor()
    const { items } = await (await page.request.get(`${desk.address()}/api/doubts?code=rivals&state=open`)).json()
    expect(items.map((one: { id: string }) => one.id)).not.toContain(id)
  })

  it('says who was there first, and loses nothing', async () => {
    const [zhang, wang] = [
      await desk.open('/review?sort=figure'),
      await desk.open('/review?sort=figure', { user: 'wangfang' }),
    ]
    const id = await shown(zhang)
    await zhang.keyboard.press('c')
    await zhang.getByLabel('统计的是什么').fill('另一种口径')
    expect(await shown(wang)).toBe(id)
    await wang.keyboard.press('r')
    await wang.getByLabel('理由').fill('与上月重复')
    await wang.keyboard.press('Enter')
    await other(wang, id)
    await zhang.getByLabel('统计的是什么').press('Enter')
    await zhang.getByText(/王芳已先办理：已退回（与上月重复）/).waitFor()
    await other(zhang, id)
    expect(await zhang.evaluate<string>(`sessionStorage.getItem('jiedui.review.${id}')`)).toContain('另一种口径')
  })

  it('decides on many with one reason', async () => {
    const page = await desk.open('/review?sort=tie')
    await shown(page)
    await page.keyboard.press('x')
    await page.keyboard.press('j')
    await page.keyboard.press('x')
    const bar = page.getByRole('toolbar', { name: '批量办理' })
    await bar.getByText('已选 2 条').waitFor()
    await bar.getByRole('button', { name: '退回所选' }).click()
    await page.getByRole('dialog', { name: '为什么退回这 2 条？' }).waitFor()
    await page.keyboard.press('1')
    await page.getByText('已退回 2 条').waitFor()
    await page.getByRole('button', { name: '最近复核' }).click()
    const list = page.getByRole('dialog', { name: '最近复核' })
    await list
      .getByText(/等 2 条/)
      .first()
      .waitFor()
    await list.getByRole('button', { name: '撤销' }).first().click()
    await list.getByText('已撤销').first().waitFor()
  })

  it('merges into what says the same', async () => {
    const page = await desk.open('/review?sort=figure')
    const id = await shown(page)
    await page.keyboard.press('m')
    const form = page.getByRole('dialog', { name: '并入哪一条？' })
    await form.getByRole('button', { name: '并入' }).first().click()
    await other(page, id)
    await page.getByText('已合并').first().waitFor()
    const finding = await (await page.request.get(`${desk.address()}/api/findings/${id}`)).json()
    expect(finding).toMatchObject({ state: 'merged', mergedInto: expect.any(String) })
  })

  it('settles whose account a document is and of which year it tells, for all of it at once', async () => {
    const page = await desk.open('/review')
    await page.locator('.review-card').getByText('讲述方待认定').waitFor()
    expect(await seriousFindings(page)).toEqual([])
    await page.keyboard.press('c')
    const form = page.getByRole('dialog', { name: '更正材料' })
    await form.getByRole('radio', { name: '其他地区' }).click()
    await form.getByRole('combobox', { name: '其他地区' }).fill('罗田')
    await page.getByText('罗田县（湖北省）').last().click()
    expect(await seriousFindings(page)).toEqual([])
    await form.getByRole('button', { name: '保存并重新识读' }).click()
    await form.waitFor({ state: 'hidden' })
    await page.locator('.review-card').getByText('所述年份待认定').waitFor()
    await page.keyboard.press('2')
    await page.locator('.review-card').getByText('所述年份待认定').waitFor({ state: 'detached' })
    const { items } = await (await page.request.get(`${desk.address()}/api/documents?words=county-review`)).json()
    await page.goto(`${desk.address()}/documents/${items[0].id}`)
    await page.getByText('讲述方 罗田县（人工认定） · 所述年份 2022（人工认定）').waitFor()
    await page.locator('.finding-row', { hasText: '2022年 · 罗田县、宁波市' }).first().waitFor()
    await page.getByRole('button', { name: /更正/ }).first().click()
    await form.getByRole('radio', { name: '按识读（宁波市）' }).click()
    await form.getByRole('button', { name: '保存并重新识读' }).click()
    await page.getByText('讲述方 宁波市 · 所述年份 2022（人工认定）').waitFor()
    await page.locator('.finding-row', { hasText: '2022年 · 罗田县、宁波市' }).first().waitFor({ state: 'detached' })
    expect(await overflows(page)).toBe(false)
  })

  it('says what to do when nothing waits', async () => {
    const page = await desk.open('/review?doubt=number_too_long&sort=agreement')
    await page.getByText('这个范围内没有待复核的内容。').waitFor()
    await page.getByRole('button', { name: '查看全部待复核' }).click()
    await page.getByText(/第 1 条，共/).waitFor()
  })

  it('has no serious finding, wide or on a phone, in both languages', async () => {
    for (const looks of [{}, { phone: true, language: 'en' as const, dark: true }]) {
      const page = await desk.open('/review?sort=entry', looks)
      await page.locator('.review-sentence').waitFor()
      expect(await seriousFindings(page)).toEqual([])
      expect(await overflows(page)).toBe(false)
    }
    const rivals = await desk.open('/review?sort=rivals')
    expect(await seriousFindings(rivals)).toEqual([])
  })
})

const current = '.review-item.is-current'

/** The id of the item that is looked at. */
async function shown(page: Page): Promise<string> {
  await page.locator('.review-card').waitFor()
  await page.locator(current).waitFor()
  return (await page.locator(current).getAttribute('data-item'))!
}

const same = (page: Page, id: string) => page.locator(`${current}[data-item="${id}"]`).waitFor()
const other = (page: Page, id: string) => page.locator(`${current}:not([data-item="${id}"])`).waitFor()
