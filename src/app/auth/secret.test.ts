// The secret is made once, kept for its owner alone, and never too short.
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { secretOf } from './secret.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jiedui-secret-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

it('is made once and readable by its owner alone', () => {
  const dataDir = join(folder, 'book')
  const secret = secretOf(dataDir, {})
  expect(secret).toMatch(/^[\w-]{43}$/)
  expect(secretOf(dataDir, {})).toBe(secret)
  expect(statSync(join(dataDir, 'secret')).mode & 0o777).toBe(0o600)
})

it('is another one in another place, and the one of the environment where there is one', () => {
  expect(secretOf(join(folder, 'a'), {})).not.toBe(secretOf(join(folder, 'b'), {}))
  expect(secretOf(folder, { JIEDUI_SECRET: 'x'.repeat(32) })).toBe('x'.repeat(32))
})

it('is refused where it is too short', () => {
  expect(() => secretOf(folder, { JIEDUI_SECRET: 'short' })).toThrow(/at least 32/)
  writeFileSync(join(folder, 'secret'), '\n')
  expect(() => secretOf(folder, {})).toThrow(/at least 32/)
})
