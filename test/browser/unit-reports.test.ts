// Reports of units with a browser: a unit writes its numbers as people do, loses nothing by a reload, signs; the office returns with a reason and
// accepts; a unit sees its own reports alone.
import { expect, it } from 'vitest'
import { atDesk, overflows, seriousFindings } from './desk.ts'

atDesk('reports of units', (desk) => {
  it('goes from a unit to the office, back with a reason, and into the book', async () => {
    const unit = await desk.open('/unit-reports?edit=new', { user: 'huanggang' })
    await unit.getByLabel('标题').fill('黄冈市测试报送')
    await unit.getByLabel('统计内容').fill('黄冈市测试接待疗休养职工')
    await unit.getByLabel('数额').fill('很多人')
    await unit.getByText(/读不出一个带单位的数/).waitFor()
    await unit.getByRole('button', { name: '保存并签报' }).click()
    await unit.getByText('请写明带单位的数').first().waitFor()
    await unit.getByLabel('数额').fill('约3000人次')
    await unit.getByText(/约3000人次 即3,000/).waitFor()
    await unit.reload()
    expect(await unit.getByLabel('标题').inputValue()).toBe('黄冈市测试报送')
    expect(await unit.getByLabel('数额').inputValue()).toBe('约3000人次')
    await unit.getByText(/约3000人次 即3,000/).waitFor()
    await unit
      .getByLabel('佐证附件')
      .or(unit.locator('input[type=file]'))
      .first()
      .setInputFiles({
        name: '接待台账.txt',
        mimeType: 'text/plain',
        buffer: Buffer.from('2025年黄冈市接待职工约3000人次。'),
      })
    await unit.getByRole('button', { name: '接待台账.txt' }).waitFor()
    await unit.getByRole('button', { name: '保存并签报' }).click()
    await unit.getByText('已签报，等待采纳。').waitFor()

    const office = await desk.open('/unit-reports', { user: 'wangfang' })
    await office.getByRole('button', { name: '黄冈市测试报送' }).click()
    await office.getByRole('button', { name: '退回', exact: true }).click()
    const returning = office.getByRole('dialog', { name: '退回报送' })
    await returning.getByLabel(/退回理由/).fill('请写明时段')
    await returning.getByRole('button', { name: '退回' }).click()
    await office.getByText('退回理由：请写明时段').waitFor()

    await unit.goto(`${desk.address()}/unit-reports?state=returned`, { waitUntil: 'networkidle' })
    await unit.getByRole('button', { name: '黄冈市测试报送' }).click()
    await unit.getByText('退回理由：请写明时段').waitFor()
    await unit.getByRole('button', { name: '修改', exact: true }).click()
    await unit.getByText(/约3000人次 即3,000/).waitFor()
    await unit.getByRole('button', { name: '保存并签报' }).click()
    await unit.getByText('已签报，等待采纳。').waitFor()

    await office.goto(`${desk.address()}/unit-reports?state=signed`, { waitUntil: 'networkidle' })
    await office.getByRole('button', { name: '黄冈市测试报送' }).click()
    await office.getByRole('button', { name: '采纳入账' }).click()
    await office.locator('.ant-drawer .number-link').first().click()
    await office
      .getByRole('dialog', { name: '出处' })
      .getByText(/单位报送/)
      .waitFor()
  })

  it('shows a unit its own reports alone', async () => {
    const page = await desk.open('/unit-reports?state=all', { user: 'beilun' })
    await page.locator('.ant-table-row').first().waitFor()
    const units = await page.locator('.ant-table-row').evaluateAll((rows) => rows.map((row) => row.textContent ?? ''))
    expect(units.every((text) => text.includes('北仑区'))).toBe(true)
  })

  it('has no serious finding and fits, wide or on a phone, in both languages', async () => {
    for (const looks of [{}, { phone: true, language: 'en' as const, dark: true }]) {
      for (const path of ['/unit-reports?state=all', '/unit-reports?edit=new']) {
        const page = await desk.open(path, { user: 'huanggang', ...looks })
        await page.locator('.report-row, .ant-table-row, .ant-card').first().waitFor()
        expect(await seriousFindings(page)).toEqual([])
        expect(await overflows(page)).toBe(false)
        await page.context().close()
      }
    }
  })
})
