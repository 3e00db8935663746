// The directory of the example book: only a demo's own is emptied, and a book that was not finished is no book.
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { begin, finish, hasBook, isForeign, isServed } from '../scripts/demo/made.ts'
import { lockDirectory } from '../src/db/embedded.ts'

const folder = mkdtempSync(join(tmpdir(), 'jiedui-demo-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('does not take a directory that holds something else', () => {
  const other = join(folder, 'other')
  mkdirSync(other)
  expect(isForeign(other)).toBe(false)
  writeFileSync(join(other, '年度总结.docx'), '')
  expect(isForeign(other)).toBe(true)
  expect(isForeign(join(folder, 'not there'))).toBe(false)
})

it('knows a finished book from one whose making was broken off', () => {
  const own = join(folder, 'own')
  begin(own)
  expect([isForeign(own), hasBook(own)]).toEqual([false, false])
  finish(own)
  expect(hasBook(own)).toBe(true)
  writeFileSync(join(own, 'left over'), '')
  begin(own)
  expect([readdirSync(own), hasBook(own)]).toEqual([['example-book'], false])
})

it('sees that another process has the book open', () => {
  const own = join(folder, 'own')
  expect(isServed(own)).toBe(false)
  const unlock = lockDirectory(own)
  expect(isServed(own)).toBe(true)
  unlock()
  expect(isServed(own)).toBe(false)
})
