// A desk with a browser (浏览器测试): the example book behind the real server on a port, a real Chromium before it, and somebody who signs in.
// Whatever a page writes to the browser's log as an error fails the test.
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, inject } from 'vitest'
import { demoPassword as password } from '../../scripts/demo/people.ts'
import { type Server, startServer } from '../../src/app/server.ts'
import { openBrowser } from '../chromium.ts'

/** How a person looks at it: `phone` is 390 wide; Chinese and light unless said otherwise. */
export type Looks = { user?: string; phone?: boolean; language?: 'zh' | 'en'; dark?: boolean }

/** The desk of the running tests. */
export type Desk = {
  /** Opens a page as somebody of the example book (zhangmin, the administrator) at an address such as /review. */
  open: (path: string, looks?: Looks) => Promise<Page>
  /** Opens a page as nobody. */
  outside: (path: string, looks?: Looks) => Promise<Page>
  address: () => string
}

/** What the logs of browser and server say of a call that was refused, or cut off, on purpose; the page shows that, and the test looks there. */
const expected =
  /Failed to load resource: (the server responded with a status of 4\d\d|net::ERR_INTERNET_DISCONNECTED)|^Invalid password$/

/** Declares tests at a desk of their own. */
export function atDesk(name: string, tests: (desk: Desk) => void): void {
  describe(name, () => {
    const held: { server?: Server; browser?: Browser; end: (() => unknown)[]; contexts: BrowserContext[] } = {
      end: [],
      contexts: [],
    }
    const errors: string[] = []
    beforeAll(async () => {
      const folder = mkdtempSync(join(tmpdir(), 'jiedui-desk-'))
      cpSync(inject('example'), folder, { recursive: true })
      const server = await startServer({ dataDir: folder, port: 0, callsPerMinute: 0 }, (message) => {
        if (!expected.test(message)) errors.push(message)
      })
      const { browser, close } = await openBrowser()
      held.server = server
      held.browser = browser
      held.end.push(close, server.stop, () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }))
    })
    afterEach(async () => {
      for (const context of held.contexts.splice(0)) await context.close()
      expect(errors.splice(0)).toEqual([])
    })
    afterAll(async () => {
      for (const end of held.end) await end()
    })
    const address = () => held.server!.address
    const outside = async (path: string, looks: Looks = {}) => {
      const page = await pageOf(held, looks, errors)
      await page.goto(address() + path, { waitUntil: 'networkidle' })
      return page
    }
    const open = async (path: string, looks: Looks = {}) => {
      const page = await pageOf(held, looks, errors)
      const data = { username: looks.user ?? 'zhangmin', password }
      const headers = { origin: address() }
      const answer = await page.request.post(`${address()}/api/auth/sign-in/username`, { data, headers })
      expect(answer.status()).toBe(200)
      await page.goto(address() + path, { waitUntil: 'networkidle' })
      return page
    }
    tests({ open, outside, address })
  })
}

async function pageOf(
  held: { browser?: Browser; contexts: BrowserContext[] },
  { phone = false, language = 'zh', dark = false }: Looks,
  errors: string[],
): Promise<Page> {
  const context = await held.browser!.newContext({
    viewport: phone ? { width: 390, height: 844 } : { width: 1360, height: 900 },
    hasTouch: phone,
    locale: language === 'en' ? 'en-US' : 'zh-CN',
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
  })
  held.contexts.push(context)
  const page = await context.newPage()
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' && !expected.test(message.text())) errors.push(message.text())
  })
  return page
}

/** What an accessibility check finds serious on a page; should be nothing. */
export async function seriousFindings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.slice(0, 3).map((node) => `${id}: ${node.target.join(' ')} ${node.html.slice(0, 160)}`),
    )
}

/** Whether the page is wider than the screen, which on a phone means that something is cut off. */
export function overflows(page: Page): Promise<boolean> {
  return page.evaluate<boolean>('document.documentElement.scrollWidth > window.innerWidth + 1')
}
