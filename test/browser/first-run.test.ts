// The first run with a browser: an empty server, the link that it printed, a book and its administrator, who is then signed in.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Server, startServer } from '../../src/app/server.ts'
import { type OpenBrowser, openBrowser } from '../chromium.ts'
import { overflows, seriousFindings } from './desk.ts'

describe('the first run', () => {
  const folder = mkdtempSync(join(tmpdir(), 'jiedui-first-'))
  let server: Server
  let opened: OpenBrowser

  beforeAll(async () => {
    server = await startServer({ dataDir: folder, port: 0, callsPerMinute: 0 }, () => {})
    opened = await openBrowser()
  })
  afterAll(async () => {
    await opened.close()
    await server.stop()
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  })
  const open = async (address: string, { phone = false, language = 'zh' as 'zh' | 'en' } = {}) => {
    const context = await opened.browser.newContext({
      viewport: phone ? { width: 390, height: 844 } : { width: 1360, height: 900 },
      locale: language === 'en' ? 'en-US' : 'zh-CN',
    })
    const page = await context.newPage()
    await page.goto(address, { waitUntil: 'networkidle' })
    return page
  }

  it('asks for the link where it is missing, without a serious finding', async () => {
    const page = await open(server.address, { phone: true, language: 'en' })
    await page.waitForURL(/\/first-run$/)
    await page.getByLabel('Set-up link').waitFor()
    expect(await seriousFindings(page)).toEqual([])
    expect(await overflows(page)).toBe(false)
  })

  it('begins a book by the link alone, and signs its administrator in', async () => {
    const wrong = new URL(server.setUpLink!)
    wrong.searchParams.set('secret', 'x'.repeat(43))
    const page = await open(wrong.href)
    const fill = (label: string, text: string) => page.getByLabel(label, { exact: true }).fill(text)
    await fill('台账名称', '临江市区域合作台账')
    await fill('管理员姓名', '林岚')
    await fill('用户名（登录用）', 'linlan')
    await fill('密码（至少10个字符）', 'short')
    await fill('再输入一次', 'other')
    await page.getByRole('button', { name: '建立台账' }).click()
    await page.getByText('两次输入不一致').waitFor()
    await fill('密码（至少10个字符）', 'a long password')
    await fill('再输入一次', 'a long password')
    await page.getByRole('button', { name: '建立台账' }).click()
    await page.getByRole('alert').first().waitFor()
    expect(await page.getByLabel('台账名称').inputValue()).toBe('临江市区域合作台账')
    await fill('设置链接', server.setUpLink!)
    await page.getByRole('button', { name: '建立台账' }).click()
    await page.waitForURL((url) => url.pathname === '/')
    await page.getByText('临江市区域合作台账').first().waitFor()
    const again = await open(`${server.address}/first-run`)
    await again.getByText('这里已经建好台账').waitFor()
  })
})
