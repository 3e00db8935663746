// Signing in with a browser: a wrong password is said, the right one leads where the person wanted to go, and leaving ends it.
import { expect, it } from 'vitest'
import { demoPassword as password } from '../../scripts/demo/people.ts'
import { atDesk, overflows, seriousFindings } from './desk.ts'

atDesk('the page for signing in', (desk) => {
  it('says a wrong password, and leads where one wanted to go', async () => {
    const page = await desk.outside('/ledger')
    await page.waitForURL(/\/sign-in\?to=/)
    await page.getByLabel('用户名').fill('zhangmin')
    await page.getByLabel('密码', { exact: true }).fill('wrong password')
    await page.getByRole('button', { name: '登录' }).click()
    expect(await page.getByRole('alert').innerText()).toContain('密码')
    await page.getByLabel('密码', { exact: true }).fill(password)
    await page.getByRole('button', { name: '登录' }).click()
    await page.waitForURL(/\/ledger/)
    await page.getByRole('button', { name: '本人' }).click()
    await page.getByText('退出').click()
    await page.waitForURL(/\/sign-in/)
  })

  it('leads nowhere outside', async () => {
    const page = await desk.outside('/sign-in?to=//example.org')
    await page.getByLabel('用户名').fill('leader')
    await page.getByLabel('密码', { exact: true }).fill(password)
    await page.getByRole('button', { name: '登录' }).click()
    await page.waitForURL((url) => url.pathname === '/')
    expect(new URL(page.url()).origin).toBe(desk.address())
  })

  it('has no serious finding, wide or on a phone, in both languages', async () => {
    for (const looks of [{}, { phone: true, language: 'en' as const, dark: true }]) {
      const page = await desk.outside('/sign-in', looks)
      expect(await seriousFindings(page)).toEqual([])
      expect(await overflows(page)).toBe(false)
    }
  })

  it('opens a page once the network is back, and stays where it is until then', async () => {
    const page = await desk.open('/documents')
    await page.context().setOffline(true)
    await page.getByRole('link', { name: '报送' }).first().click()
    await page.getByText('连接中断，正在重新连接').waitFor()
    await page.getByRole('heading', { level: 1, name: '材料' }).waitFor()
    await page.context().setOffline(false)
    await page.getByRole('heading', { level: 1, name: '报送' }).waitFor()
  })

  it('keeps what was on the page when the session ends', async () => {
    const page = await desk.open('/')
    await page.context().clearCookies()
    await page.getByRole('link', { name: '材料' }).first().click()
    const again = page.getByRole('dialog', { name: '登录已过期，请重新登录' })
    await again.getByLabel('用户名').fill('zhangmin')
    await again.getByLabel('密码', { exact: true }).fill(password)
    await again.getByRole('button', { name: '登录' }).click()
    await again.waitFor({ state: 'detached' })
    expect(new URL(page.url()).pathname).toBe('/documents')
  })
})
