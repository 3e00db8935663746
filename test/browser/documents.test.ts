// Documents with a browser: a file comes in, is read, reviewed and in the book; what is wrong with a file is said in one sentence; the same file is not
// added twice; text can be pasted; a newer version, and a reading that is asked for again.
import type { Locator, Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { atDesk, overflows, seriousFindings } from './desk.ts'

/** Without a day of publication 去年 is doubtful, so that a person has to decide. */
const text = '去年，宁波市与丽水市联合举办招聘会37场，帮助丽水市劳动力到宁波市就业4321人。'

atDesk('the page of documents', (desk) => {
  it('takes a file in, and its number into the book', async () => {
    const page = await desk.open('/documents')
    await choose(page, [{ name: '宁波丽水劳务协作简报.txt', mimeType: 'text/plain', buffer: Buffer.from(text) }])
    const line = page.getByRole('row').filter({ hasText: '宁波丽水劳务协作简报.txt' }).first()
    await line.getByText(/数据 \d/).waitFor()
    await line.getByRole('link', { name: '宁波丽水劳务协作简报.txt' }).click()
    const mark = page.locator('mark', { hasText: '4321人' })
    await mark.click()
    const row = page.getByRole('article').filter({ hasText: '4321人' })
    await row.getByRole('button', { name: '采纳', exact: true }).click()
    await row.getByText('已采纳').first().waitFor()
    const id = new URL(page.url()).pathname.split('/').at(-1)
    const { items } = await (await page.request.get(`${desk.address()}/api/postings?document=${id}`)).json()
    expect(items).toMatchObject([{ min: '4321', max: '4321', unit: 'person', evidence: { quote: '4321人' } }])
  })

  it('says what is wrong with each file, and adds no file twice', async () => {
    const page = await desk.open('/documents')
    const again = { name: '再来一份.txt', mimeType: 'text/plain', buffer: Buffer.from('2024年，甲市签约项目1个。') }
    await choose(page, [again])
    await page
      .getByRole('row')
      .filter({ hasText: '再来一份.txt' })
      .getByText(/数据 \d/)
      .first()
      .waitFor()
    const broken = Buffer.from(Array.from({ length: 400 }, (_, i) => (i * 7) % 256))
    await choose(page, [
      { name: '空的.txt', mimeType: 'text/plain', buffer: Buffer.alloc(0) },
      { name: '坏的.docx', mimeType: 'application/octet-stream', buffer: broken },
      { ...again, name: '换个名字.txt' },
    ])
    const line = (name: string) => page.locator('.ant-table-row').filter({ hasText: name }).first()
    await line('空的.txt').getByText('文件是空的。').waitFor()
    await line('坏的.docx').getByText(/。$/).waitFor()
    await line('换个名字.txt').getByText('已有，未重复导入').waitFor()
    await page.getByText(/2 份有问题/).waitFor()
    await page.getByRole('button', { name: '清除已完成' }).click()
    await line('空的.txt').waitFor({ state: 'detached' })
  })

  it('takes files that are dropped anywhere on the page', async () => {
    const page = await desk.open('/documents')
    const dropped = await page.evaluateHandle(`(() => {
      const all = new DataTransfer()
      all.items.add(new File(['2024年，宁波市与黄冈市开展活动11场。'], '一.txt'))
      all.items.add(new File(['2024年，宁波市与黄冈市开展活动12场。'], '二.txt'))
      all.items.add(new File(['x'], '.DS_Store'))
      return all
    })()`)
    await page.dispatchEvent('body', 'dragenter', { dataTransfer: dropped })
    await page.getByText('松开即导入').waitFor()
    await page.dispatchEvent('body', 'drop', { dataTransfer: dropped })
    await page.getByText('导入 2 份，已完成 2 份').waitFor()
    expect(await page.getByText('.DS_Store').count()).toBe(0)
  })

  it('takes pasted text with its title and day', async () => {
    const page = await desk.open('/documents')
    await page.getByRole('button', { name: '粘贴文字' }).click()
    const form = page.getByRole('dialog', { name: '粘贴文字' })
    await form.getByLabel('标题').fill('粘贴的简报')
    await form.getByLabel('发布日期').fill('2024-05-06')
    await form.getByLabel('发布日期').press('Enter')
    await form.getByLabel('正文').fill('去年，宁波市与黄冈市互派干部12名。')
    await form.getByRole('button', { name: '导入' }).click()
    await page.getByRole('link', { name: '粘贴的简报', exact: true }).first().click()
    await page.getByText('发布 2024-05-06（人工填写）').waitFor()
    await page.getByText('2023年', { exact: false }).first().waitFor()
  })

  it('narrows the list by what the address says, and back works', async () => {
    const page = await desk.open('/documents?format=pdf&year=2025')
    await page.getByRole('link', { name: '宁波凉山东西部协作2024年工作情况' }).waitFor()
    expect(await page.locator('.ant-table-row').count()).toBe(1)
    await page.getByLabel('标题或文件名').fill('没有这样的')
    await page.getByLabel('标题或文件名').press('Enter')
    await page.getByText('没有符合条件的材料。').waitFor()
    await page.goBack()
    await page.getByRole('link', { name: '宁波凉山东西部协作2024年工作情况' }).waitFor()
  })

  it('takes out a document on which nothing rests, and keeps the others', async () => {
    const page = await desk.open('/documents')
    await choose(page, [{ name: '拿错的.txt', mimeType: 'text/plain', buffer: Buffer.from('拿错的材料，没有数据。') }])
    await page.getByText('没有读出内容').first().waitFor()
    await page.goto(`${desk.address()}/documents?words=${encodeURIComponent('拿错的')}`)
    const row = page.locator('.ant-table-row').filter({ hasText: '拿错的.txt' })
    await row.getByRole('button').click()
    await page.getByRole('menuitem', { name: '移除' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '移除' }).click()
    await row.waitFor({ state: 'detached' })
    await page.goto(`${desk.address()}/documents?words=huzhou-funds`)
    await page.locator('.ant-table-row').getByRole('button').click()
    await page.getByRole('menuitem', { name: '移除' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '移除' }).click()
    await page.getByText('台账里有数据以这份材料为出处').first().waitFor()
  })

  it('takes a newer version of a document, and leads from the old one to it', async () => {
    const page = await desk.open('/documents')
    const titled = (name: string, count: number) => ({
      ...{ name, mimeType: 'text/plain' },
      buffer: Buffer.from(`宁波黄冈茶叶协作通报\n2024年，宁波市与黄冈市举办茶事活动${count}场。`),
    })
    await choose(page, [titled('茶叶通报.txt', 3)])
    await page.getByText('导入 1 份，已完成 1 份').waitFor()
    await choose(page, [titled('茶叶通报（改）.txt', 4)])
    await page
      .getByText(/同名。如是它的新版本/)
      .first()
      .waitFor()
    await page.getByRole('button', { name: '认定为新版本' }).first().click()
    await page.getByRole('dialog').getByRole('button', { name: '认定' }).click()
    await rowOf(page, '茶叶通报.txt').getByText('已有新版本').waitFor()
    await page.reload({ waitUntil: 'networkidle' })
    const first = {
      name: '月报.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('2024年，宁波市与黄冈市开展活动21场。'),
    }
    await choose(page, [first])
    await page.getByText('导入 1 份，已完成 1 份').waitFor()
    await page.goto(`${desk.address()}/documents?words=${encodeURIComponent('月报')}`)
    const chooser = page.waitForEvent('filechooser')
    await act(page, rowOf(page, '月报.txt'), '上传新版本')
    const newer = { ...first, name: '月报（更正）.txt', buffer: Buffer.from('2024年，宁波市与黄冈市开展活动22场。') }
    await (await chooser).setFiles([newer])
    await rowOf(page, '月报（更正）.txt')
      .getByText(/数据 \d/)
      .waitFor()
    await rowOf(page, '月报.txt').getByText('已有新版本').waitFor()
    await rowOf(page, '月报.txt').getByRole('link', { name: '月报.txt' }).click()
    await page.getByRole('link', { name: '打开新版本' }).click()
    await page.locator('mark', { hasText: '22场' }).waitFor()
  })

  it('reads again what was cancelled, and what failed', async () => {
    const page = await desk.open('/documents')
    const api = `${desk.address()}/api/documents`
    const headers = { origin: desk.address() }
    // So long that it is cancelled before it is read: reading begins as soon as a document is there.
    const talk = '宁波市与黄冈市围绕产业、文旅、人才深入座谈，取得较好成效。\n'.repeat(40_000)
    const data = Buffer.from(`${talk}2024年，宁波市与黄冈市开展活动23场。`)
    const added = await page.request.post(`${api}?name=${encodeURIComponent('取消过的.txt')}`, { headers, data })
    const { id } = (await added.json()) as { id: string }
    expect((await page.request.post(`${api}/${id}/cancel`, { headers, data: {} })).status()).toBe(200)
    const row = rowOf(page, '取消过的.txt')
    await page.reload({ waitUntil: 'networkidle' })
    await row.getByText('已取消').waitFor()
    await act(page, row, '重新识读')
    await row.getByText(/数据 1/).waitFor()
    await page.goto(`${desk.address()}/documents?state=failed`)
    const scan = rowOf(page, '数据报送通知（扫描件）.pdf')
    await act(page, scan, '重新识读')
    await page.goto(`${desk.address()}/documents`)
    await scan.getByText('文件里没有文字。').waitFor()
  })

  it('cancels a reading by its menu', async () => {
    const page = await desk.open('/documents')
    // As much as a browser under test is given at once: a quarter of a minute of reading, which is more than two clicks take.
    const buffer = Buffer.from('宁波市与黄冈市围绕产业、文旅、人才深入座谈，取得较好成效。\n'.repeat(550_000))
    await choose(page, [{ name: '档案汇编.txt', mimeType: 'text/plain', buffer }])
    const row = rowOf(page, '档案汇编.txt')
    await row.getByText(/识读中|排队中/).waitFor()
    await act(page, row, '取消识读')
    await row.getByText('已取消').waitFor()
  })

  it('has no serious finding, wide or on a phone, in both languages', async () => {
    for (const looks of [{}, { phone: true, language: 'en' as const, dark: true }]) {
      const page = await desk.open('/documents', looks)
      await page.getByText('huzhou-funds.xlsx').waitFor()
      expect(await seriousFindings(page)).toEqual([])
      expect(await overflows(page)).toBe(false)
    }
  })

  it('offers nothing that a reader may not do', async () => {
    const page = await desk.open('/documents', { user: 'leader' })
    await page.getByText('huzhou-funds.xlsx').waitFor()
    expect(await page.getByRole('button', { name: /选择文件$/ }).count()).toBe(0)
  })
})

type Chosen = { name: string; mimeType: string; buffer: Buffer }

const rowOf = (page: Page, name: string) =>
  page
    .locator('.ant-table-row')
    .filter({ has: page.getByText(name, { exact: true }) })
    .filter({ has: page.getByRole('button', { name: /操作$/ }) })
    .first()

/** Chooses from the menu of a document. */
async function act(page: Page, row: Locator, name: string): Promise<void> {
  await row.getByRole('button', { name: /操作$/ }).click()
  await page.getByRole('menuitem', { name }).click()
}

async function choose(page: Page, files: Chosen[]): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: /选择文件$/ }).click()
  await (await chooser).setFiles(files)
}
