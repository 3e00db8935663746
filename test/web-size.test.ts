// How much a browser must fetch before it shows the frame (首屏大小): the page, its scripts and styles, compressed as the server sends them. A slow
// intranet feels every kilobyte.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { webFolder } from '../src/app/web-pages.ts'

const most = 500_000

it('the frame of the web takes less than 500 kB', () => {
  const folder = webFolder()
  const page = readFileSync(join(folder, 'index.html'), 'utf8')
  const pieces = [...page.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map((match) => match[1]!)
  expect(pieces.some((piece) => piece.endsWith('.js'))).toBe(true)
  const sizes = ['/index.html', ...pieces].map((piece) => gzipSync(readFileSync(join(folder, piece))).length)
  const bytes = sizes.reduce((sum, size) => sum + size, 0)
  console.log(`the frame: ${pieces.length} pieces, ${Math.round(bytes / 1_000)} kB`)
  expect(bytes).toBeLessThan(most)
})
