// Ties with a browser: map, network and list of the same relations, the page of a pair with what both sides say, a change of a tie, comparison.
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { atDesk, overflows, seriousFindings } from './desk.ts'

atDesk('ties', (desk) => {
  /** Opens the page of 宁波市 — 黄冈市 by its row of the list. */
  async function openPair(looks: Parameters<typeof desk.open>[1] = {}, search = ''): Promise<Page> {
    const page = await desk.open('/ties?view=list&words=黄冈市', looks)
    await page.getByRole('link', { name: '宁波市 — 黄冈市' }).first().click()
    await page.waitForURL(/\/ties\/[0-9a-f-]+/)
    if (search) await page.goto(`${new URL(page.url()).origin}${new URL(page.url()).pathname}${search}`)
    await page.getByRole('heading', { level: 1, name: '宁波市 — 黄冈市' }).waitFor()
    return page
  }

  it('draws a schematic map that says it is one, with the islands and every province', async () => {
    const page = await desk.open('/ties')
    const map = page.getByRole('img', { name: /^示意图：\d+条结对关系/ })
    await map.waitFor()
    await page.getByText('示意图，不表示行政区域界线和实际位置。', { exact: false }).waitFor()
    expect(await map.locator('.tile').count()).toBe(34)
    for (const name of ['台湾', '香港', '澳门', '海南', '南海诸岛']) expect(await map.getByText(name).count()).toBe(1)
    const before = await map.locator('.line').count()
    await page
      .getByRole('group', { name: '图例' })
      .getByRole('button', { name: /东西部协作/ })
      .click()
    await page.waitForURL(/programme=east_west/)
    await expect.poll(() => map.locator('.line').count()).toBeLessThan(before)
  })

  it('tells the same as a network and as a list, narrowed by words', async () => {
    const page = await desk.open('/ties?view=network')
    await page.getByRole('img', { name: /^网络图：\d+条结对关系/ }).waitFor()
    await page.getByRole('tab', { name: '列表' }).click()
    await page.getByRole('textbox', { name: '按双方名称查找' }).fill('黄冈市')
    await page.getByText(/^已列出 \d 条/).waitFor()
    await page.getByRole('link', { name: '宁波市 — 黄冈市' }).waitFor()
    expect(new URL(page.url()).searchParams.get('words')).toBe('黄冈市')
  })

  it('shows of a pair its numbers with evidence, what both sides say, and its entries', async () => {
    const page = await openPair({}, '?year=2024')
    await page.locator('article.headline').first().waitFor()
    const exchange = page.getByRole('region', { name: '双方往来（2024年）' })
    await exchange
      .getByRole('heading', { name: /宁波市.*黄冈市/ })
      .first()
      .waitFor()
    expect(await exchange.getByRole('button').count()).toBeGreaterThan(2)
    const sides = page.getByRole('region', { name: '双方核对（2024年）' })
    const disputed = sides.getByRole('row', { name: /异议/ })
    await disputed.waitFor()
    expect(await disputed.innerText()).toContain('万元')
    await sides.getByRole('button').first().click()
    await page.getByRole('dialog', { name: '出处' }).locator('blockquote mark').first().waitFor()
    await page.keyboard.press('Escape')
    await page
      .getByRole('region', { name: '台账条目（2024年）' })
      .getByRole('link', { name: '对口合作联席会议' })
      .waitFor()
    await page.getByRole('region', { name: '提到这对关系的材料' }).getByRole('link').first().waitFor()
    await page
      .getByRole('navigation', { name: '上下级结对关系' })
      .getByRole('link', { name: '北仑区 — 罗田县' })
      .click()
    await page.getByRole('heading', { level: 1, name: '北仑区 — 罗田县' }).waitFor()
    await page
      .getByRole('navigation', { name: '上下级结对关系' })
      .getByRole('link', { name: '宁波市 — 黄冈市' })
      .waitFor()
  })

  it('changes a tie, says in one sentence what it cannot be, and only to whom may', async () => {
    const page = await openPair({ user: 'liqiang' })
    await page.getByRole('button', { name: '修改' }).click()
    const form = page.getByRole('dialog', { name: '修改结对关系' })
    await form.getByLabel('另一方').fill('宁波市')
    await form.getByRole('button', { name: '保存' }).click()
    await page.getByText('结对双方不能是同一方。').waitFor()
    await form.getByLabel('另一方').fill('黄冈市')
    await form.getByLabel('备注').fill('两市每年召开联席会议')
    await form.getByRole('button', { name: '保存' }).click()
    await form.waitFor({ state: 'detached' })
    await page.getByText('两市每年召开联席会议').waitFor()
    const leader = await openPair({ user: 'leader' })
    expect(await leader.getByRole('button', { name: '修改' }).count()).toBe(0)
  })

  it('compares two years with what makes them not comparable', async () => {
    const page = await openPair()
    await page.getByRole('link', { name: '比较' }).click()
    await page.waitForURL(/\/compare\?ties=/)
    await page.getByRole('heading', { level: 1, name: '比较' }).waitFor()
    await page.getByRole('columnheader', { name: '2024年' }).waitFor()
    await page.getByRole('columnheader', { name: '可比性' }).waitFor()
    await page
      .getByText(/^有的没有数据：/)
      .first()
      .waitFor()
    await page.locator('tbody').getByRole('button').first().click()
    await page.getByRole('dialog', { name: '出处' }).locator('blockquote mark').first().waitFor()
  })

  it.each([
    ['the map', '/ties'],
    ['the network', '/ties?view=network'],
    ['the list', '/ties?view=list'],
    ['the comparison', '/compare?years=2023,2024'],
  ])('%s has no serious finding, wide or on a phone', async (_, path) => {
    for (const looks of [{}, { phone: true, language: 'en' as const, dark: true }]) {
      const page = await desk.open(path, looks)
      expect(await seriousFindings(page)).toEqual([])
      expect(await overflows(page)).toBe(false)
      await page.context().close()
    }
  })

  it('the page of a pair has no serious finding, wide or on a phone', async () => {
    for (const looks of [{}, { phone: true, dark: true }]) {
      const page = await openPair(looks, '?year=2024')
      await page.locator('article.headline').first().waitFor()
      expect(await seriousFindings(page)).toEqual([])
      expect(await overflows(page)).toBe(false)
      await page.context().close()
    }
  })
})
