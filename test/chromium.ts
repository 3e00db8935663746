// A real Chromium for tests and screenshots (浏览器): it comes with its libraries out of npm packages, and so do Chinese characters, so that a
// machine without any of them shows what users see.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import packed, { inflate } from '@sparticuz/chromium'
import { type Browser, chromium } from 'playwright-core'

/** A browser that runs, and its end. */
export type OpenBrowser = { browser: Browser; close: () => Promise<void> }

/** Starts the browser; it takes a second, and two more the first time on a machine. */
export async function openBrowser(): Promise<OpenBrowser> {
  const folder = mkdtempSync(join(tmpdir(), 'jiedui-browser-'))
  const executablePath = await packed.executablePath()
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--headless=new', '--disable-dev-shm-usage', '--disable-gpu', '--font-render-hinting=none'],
    env: { ...process.env, FONTCONFIG_FILE: fontsOf(folder), LD_LIBRARY_PATH: await librariesIn() },
  })
  const close = async () => {
    await browser.close()
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  }
  return { browser, close }
}

/** The libraries that a bare machine lacks, behind those that it has. */
async function librariesIn(): Promise<string> {
  const root = dirname(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')))
  const unpacked = await inflate(join(root, 'bin', 'al2023.tar.br'))
  return [process.env.LD_LIBRARY_PATH, join(unpacked, 'lib')].filter(Boolean).join(':')
}

/** One font for every name, which has Chinese characters. */
function fontsOf(folder: string): string {
  const font = createRequire(import.meta.url).resolve('@expo-google-fonts/noto-sans-sc/package.json')
  const weights = ['400Regular', '700Bold'].map((name) => `<dir>${join(dirname(font), name)}</dir>`)
  mkdirSync(join(folder, 'cache'), { recursive: true })
  const file = join(folder, 'fonts.conf')
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${weights.join('')}<cachedir>${join(folder, 'cache')}</cachedir></fontconfig>`,
  )
  return file
}
