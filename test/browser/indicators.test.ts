// Indicators with a browser: the table with last year beside it, a number opens its sentences, an own indicator is checked while it is written, a target
// is set as people write it, and a score sheet shows its points.
import { expect, it } from 'vitest'
import { atDesk, overflows, seriousFindings } from './desk.ts'

atDesk('indicators', (desk) => {
  it('gives the year with the one before it, and opens what is behind', async () => {
    const page = await desk.open('/indicators?year=2024')
    await page.getByRole('columnheader', { name: '2023年' }).waitFor()
    await page.locator('.ant-table-row .number-link').first().click()
    const evidence = page.getByRole('dialog', { name: '出处' })
    await evidence.locator('article').first().waitFor()
    await page.keyboard.press('Escape')
    await page.getByText('待补', { exact: true }).first().click()
    await page.waitForURL(/held=no/)
    await page.locator('.lacking').first().waitFor()
  })

  it('shows an indicator by year, by tie, and with its definition', async () => {
    const page = await desk.open('/indicators/CON.SALES?year=2024')
    await page.getByRole('img', { name: /逐年$/ }).waitFor()
    const ranked = page.getByRole('region', { name: '排名' })
    await ranked.locator('.number-link').first().click()
    await page.getByRole('dialog', { name: '出处' }).locator('article').first().waitFor()
  })

  it('says what is wrong with an own indicator, and keeps one that holds together', async () => {
    const page = await desk.open('/indicators')
    await page.getByRole('button', { name: '自设指标' }).click()
    const form = page.getByRole('dialog', { name: '自设指标' })
    await form.getByLabel('名称', { exact: true }).fill('测试县均消费帮扶')
    await form.getByText('由其他指标计算').click()
    await form.getByLabel('计算方式').click()
    await page.getByTitle('差', { exact: true }).click()
    const [first, second] = [
      form.getByRole('combobox', { name: '指标' }).nth(0),
      form.getByRole('combobox', { name: '指标' }).nth(1),
    ]
    await first.fill('消费帮扶（')
    await first.press('Enter')
    await second.fill('选派党政挂职')
    await second.press('Enter')
    await form.getByRole('alert').waitFor()
    expect(await form.getByRole('button', { name: '保存' }).isDisabled()).toBe(true)
    await form.getByLabel('计算方式').click()
    await page.getByTitle('平均', { exact: true }).click()
    await second.fill('受援县数')
    await second.press('Enter')
    await form.getByText(/可以保存/).waitFor()
    await form.getByRole('button', { name: '保存' }).click()
    await page.getByRole('heading', { level: 1, name: '测试县均消费帮扶' }).waitFor()
    await page.getByText('÷ 受援县数').waitFor()
  })

  it('sets a target as people write it', async () => {
    const page = await desk.open('/indicators/PPL.CADRE_SENT?year=2023')
    await page.getByRole('button', { name: '设定目标' }).click()
    const form = page.getByRole('dialog', { name: '设定目标' })
    await form.getByRole('combobox', { name: '结对关系' }).fill('黄冈市')
    await page.getByTitle('宁波市—黄冈市').click()
    await form.getByLabel('目标值', { exact: true }).fill('不少于100人')
    await form.getByText(/即不少于100/).waitFor()
    await form.getByRole('button', { name: '保存' }).click()
    await form.getByRole('alert').waitFor()
    await form.getByLabel('依据').fill('2023年合作要点（测试）')
    await form.getByRole('button', { name: '保存' }).click()
    await form.waitFor({ state: 'detached' })
    await page.getByText('2023年合作要点（测试）').waitFor()
  })

  it('scores by a sheet', async () => {
    const page = await desk.open('/indicators?view=sheets&year=2024')
    await page
      .getByText(/第 .+ 名/)
      .first()
      .waitFor()
    await page.locator('.ant-card .number-link').first().click()
    await page.getByRole('dialog', { name: '出处' }).locator('article').first().waitFor()
  })

  it('has no serious finding and fits, wide or on a phone, in both languages', async () => {
    for (const looks of [{}, { phone: true, language: 'en' as const, dark: true }]) {
      for (const path of [
        '/indicators?year=2024',
        '/indicators?view=targets&year=2024',
        '/indicators/CON.SALES?year=2024',
      ]) {
        const page = await desk.open(path, looks)
        await page.locator('.ant-table-row').first().waitFor()
        expect(await seriousFindings(page)).toEqual([])
        expect(await overflows(page)).toBe(false)
        await page.context().close()
      }
    }
  })
})
