// Whether the example book is there (示例台账是否最新): it is made anew when what it is made of has changed: the examples, the demo's own steps,
// the tables.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DirectoryInUse, lockDirectory } from '../../src/db/embedded.ts'

const root = join(import.meta.dirname, '..', '..')
const madeOf = ['examples', 'scripts/demo', 'scripts/examples', 'migrations']
const stampOf = (dataDir: string) => join(dataDir, 'example-book')

/** Whether the directory holds the book that would be made now. */
export function hasBook(dataDir: string): boolean {
  return existsSync(stampOf(dataDir)) && readFileSync(stampOf(dataDir), 'utf8') === digest()
}

/** Whether the directory holds something that no demo made, and must not be emptied. */
export function isForeign(dataDir: string): boolean {
  return existsSync(dataDir) && readdirSync(dataDir).length > 0 && !existsSync(stampOf(dataDir))
}

/** Whether another process has the book open: it must not be taken from under it. */
export function isServed(dataDir: string): boolean {
  if (!existsSync(join(dataDir, 'lock'))) return false
  try {
    lockDirectory(dataDir)()
    return false
  } catch (error) {
    if (error instanceof DirectoryInUse) return true
    throw error
  }
}

/** Empties the directory for a new book; until it is finished the directory says that it is not. */
export function begin(dataDir: string): void {
  rmSync(dataDir, { recursive: true, force: true })
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  writeFileSync(stampOf(dataDir), 'unfinished')
}

/** Notes that the book was made whole. */
export function finish(dataDir: string): void {
  writeFileSync(stampOf(dataDir), digest())
}

function digest(): string {
  const hash = createHash('sha256')
  for (const folder of madeOf) {
    for (const name of readdirSync(join(root, folder)).sort())
      hash.update(name).update(readFileSync(join(root, folder, name)))
  }
  return hash.digest('hex')
}
