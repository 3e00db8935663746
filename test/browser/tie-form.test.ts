// The form of a tie with a browser: a reload does not empty it, and what somebody else changed meanwhile is not written over.
import { expect, it } from 'vitest'
import { atDesk } from './desk.ts'

atDesk('the form of a tie', (desk) => {
  it('keeps what was typed through a reload, and forgets it once it is given up or saved', async () => {
    const page = await desk.open('/ties?view=list')
    const open = () => page.getByRole('button', { name: '新增结对' }).click()
    const form = page.getByRole('dialog', { name: '新增结对关系' })
    const side = form.getByLabel('另一方', { exact: true })
    await open()
    await form.getByLabel('一方（帮扶、支援方写在前）').fill('湖州市')
    await side.fill('黄冈市')
    await page.reload({ waitUntil: 'networkidle' })
    await open()
    expect(await side.inputValue()).toBe('黄冈市')
    await form.getByRole('button', { name: '取消' }).click()
    await form.waitFor({ state: 'detached' })
    await open()
    expect(await side.inputValue()).toBe('')
    await form.getByLabel('一方（帮扶、支援方写在前）').fill('湖州市')
    await side.fill('黄冈市')
    await page.reload({ waitUntil: 'networkidle' })
    await open()
    await form.getByRole('button', { name: '保存' }).click()
    await page.getByRole('heading', { level: 1, name: '湖州市 — 黄冈市' }).waitFor()
    await page.goto(`${desk.address()}/ties?view=list`, { waitUntil: 'networkidle' })
    await open()
    expect(await side.inputValue()).toBe('')
  })

  it('does not write over what somebody else changed meanwhile unless one says so', async () => {
    const page = await desk.open('/ties?view=list&words=黄冈市')
    await page.getByRole('link', { name: '宁波市 — 黄冈市' }).first().click()
    await page.getByRole('button', { name: '修改' }).click()
    const form = page.getByRole('dialog', { name: '修改结对关系' })
    await form.getByLabel('备注').fill('我写的')
    const path = `${desk.address()}/api/ties/${new URL(page.url()).pathname.split('/').at(-1)}`
    const { version } = (await (await page.request.get(path)).json()) as { version: number }
    const headers = { origin: desk.address(), 'if-match': `"${version}"` }
    expect((await page.request.patch(path, { data: { note: '别人写的' }, headers })).status()).toBe(200)
    await form.getByRole('button', { name: '保存' }).click()
    await page.getByText('在您打开之后已被别人改动', { exact: false }).waitFor()
    await page.reload({ waitUntil: 'networkidle' })
    await page.getByText('别人写的').waitFor()
    await page.getByRole('button', { name: '修改' }).click()
    await form.getByText('此后这条关系已被别人改动', { exact: false }).waitFor()
    await form.getByRole('button', { name: '以我填写的为准' }).click()
    await form.getByRole('button', { name: '保存' }).click()
    await form.waitFor({ state: 'detached' })
    await page.getByText('我写的').waitFor()
  })
})
