#!/usr/bin/env node
// `npm run screenshots`: the pictures of README and docs, taken of the example book in a real browser, so that they show what a
// newcomer gets. Needs the built web (npm run build).
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { startServer } from '../src/app/server.ts'
import { openBrowser } from '../test/chromium.ts'
import { makeBook } from './demo/book.ts'
import { demoPassword } from './demo/people.ts'

/** `follow`: the link that leads from there to what is shown. */
type Picture = {
  file: string
  path: string
  follow?: string
  phone?: boolean
  dark?: boolean
  language?: 'en'
  wait?: number
}

const pictures: Picture[] = [
  { file: 'overview.png', path: '/?year=2024' },
  { file: 'overview-en-dark.png', path: '/?year=2024', language: 'en', dark: true },
  { file: 'review.png', path: '/review?sort=entry' },
  { file: 'ledger.png', path: '/ledger?kind=project' },
  { file: 'ties.png', path: '/ties' },
  { file: 'plan.png', path: '/plans', follow: `宁波市与黄冈市${new Date().getFullYear()}年对口合作任务分解表` },
  { file: 'phone.png', path: '/?year=2024', phone: true },
]

const docs = join(import.meta.dirname, '..', 'docs')
const dataDir = mkdtempSync(join(tmpdir(), 'jiedui-screenshots-'))
const log = (message: string) => process.stderr.write(`${message}\n`)
await makeBook(dataDir, log)
const server = await startServer({ dataDir, port: 0, callsPerMinute: 0 }, log)
const { browser, close } = await openBrowser()
try {
  for (const picture of pictures) await taken(browser, picture)
} finally {
  await close()
  await server.stop()
  rmSync(dataDir, { recursive: true, force: true })
}

async function taken(
  browser: Browser,
  { file, path, follow, phone, dark, language, wait = 1_200 }: Picture,
): Promise<void> {
  const context = await browser.newContext({
    viewport: phone ? { width: 390, height: 844 } : { width: 1360, height: 900 },
    locale: language === 'en' ? 'en-US' : 'zh-CN',
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  const data = { username: 'zhangmin', password: demoPassword }
  await page.request.post(`${server.address}/api/auth/sign-in/username`, { data, headers: { origin: server.address } })
  await page.goto(server.address + path, { waitUntil: 'networkidle' })
  if (follow) await page.getByRole('link', { name: follow }).click()
  await page.waitForTimeout(wait)
  await page.screenshot({ path: join(docs, file) })
  await context.close()
  process.stdout.write(`docs/${file}\n`)
}
