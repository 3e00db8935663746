// Whether the example book is there (示例台账是否最新): it is made anew when what it is made of has changed: the examples, the demo's own steps,
// the tables.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DirectoryInUse, lockDirectory } from '../../src/db/embedded.ts'

const root = join(import.meta.dirname, '..', '..')
const madeOf = ['examples', 'scripts/demo', 'migrations']
const stampOf = (dataDir: string) => join(dataDir, 'example-book')

/** Whether the directory holds the book that would be made now. */
export function hasBookOf(dataDir: string): boolean {
  return existsSync(stampOf(dataDir)) && readFileSync(stampOf(dataDir), 'utf8') === digest()
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

/** Notes that the book was made whole. */
export function markMade(dataDir: string): void {
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
