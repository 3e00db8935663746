// The overview with a browser: every number opens its sentence, what does not compare says why, and each role sees what is its own.
import { expect, it } from 'vitest'
import { atDesk, overflows, seriousFindings } from './desk.ts'

atDesk('the overview', (desk) => {
  it('shows the year’s numbers, each with the sentence that states it', async () => {
    const page = await desk.open('/?year=2024')
    await page.getByRole('heading', { level: 1, name: '总览' }).waitFor()
    const cards = page.locator('article.headline')
    await cards.first().waitFor()
    expect(await cards.count()).toBeGreaterThanOrEqual(4)
    const number = cards.first().getByRole('button').first()
    const said = await number.innerText()
    await number.click()
    const drawer = page.getByRole('dialog', { name: '出处' })
    await drawer.locator('blockquote mark').first().waitFor()
    expect(await drawer.getByRole('heading', { level: 2 }).innerText()).toBe(said)
    await drawer.getByRole('link').first().click()
    await page.waitForURL(/\/documents\/[0-9a-f-]+\?start=\d+/)
  })

  it('says why a number does not compare with last year’s, and takes no difference then', async () => {
    const page = await desk.open('/?year=2024')
    await page.locator('.not-comparable').first().waitFor()
    const cards = page.locator('article.headline', { has: page.locator('.not-comparable') })
    for (const card of await cards.all()) {
      expect((await card.locator('.headline-why').innerText()).length).toBeGreaterThan(5)
      expect(await card.locator('.headline-change > .turn').count()).toBe(0)
    }
  })

  it('goes to another year and to a programme, and the address says so', async () => {
    const page = await desk.open('/?year=2024')
    await page.getByRole('combobox', { name: '年度' }).click()
    await page.getByTitle('2023年').click()
    await page.getByText(/^2023年计入数据\d+条/).waitFor()
    expect(new URL(page.url()).searchParams.get('year')).toBe('2023')
    await page.goBack()
    await page.getByText(/^2024年计入数据\d+条/).waitFor()
    await page.goto(`${desk.address()}/?programme=three_gorges`)
    await page.getByText('台账中还没有这一机制的数据').waitFor()
  })

  it('shows rivals with both sentences, and leads from what waits to where it is done', async () => {
    const page = await desk.open('/')
    const rivals = page.getByRole('region', { name: '数据打架，待选定' })
    await rivals.locator('.rivalry').first().waitFor()
    expect(await rivals.locator('.rivalry').first().locator('> div').count()).toBeGreaterThanOrEqual(2)
    await page
      .getByRole('region', { name: '待办' })
      .getByRole('link', { name: /待复核：数据/ })
      .click()
    await page.waitForURL(/\/review\?.*sort=figure/)
  })

  it('is of use to a leader who only looks, and to a unit that reports', async () => {
    const leader = await desk.open('/', { user: 'leader' })
    await leader.locator('article.headline').first().waitFor()
    await leader.getByRole('region', { name: '最近材料' }).getByRole('link').first().waitFor()
    expect(await leader.getByRole('region', { name: '待办' }).count()).toBe(0)
    expect(await leader.getByRole('region', { name: '数据打架，待选定' }).count()).toBe(0)
    const unit = await desk.open('/', { user: 'huanggang' })
    await unit.locator('article.headline').first().waitFor()
    await unit.getByRole('region', { name: '待办' }).getByRole('link', { name: /报送/ }).first().waitFor()
    expect(await unit.getByRole('region', { name: '最近材料' }).count()).toBe(0)
  })

  it.each([
    ['at a desk', {}],
    ['on a phone, in English, in the dark', { phone: true, language: 'en' as const, dark: true }],
  ])('has no serious finding %s', async (_, looks) => {
    const page = await desk.open('/', looks)
    await page.locator('article.headline').first().waitFor()
    await page.locator('.ties-map svg').waitFor()
    expect(await seriousFindings(page)).toEqual([])
    expect(await overflows(page)).toBe(false)
  })
})
