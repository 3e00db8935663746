// Before the browser tests: the example book, made once; each test file serves a copy of it, so that none disturbs another.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { makeBook } from '../../scripts/demo/book.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The data directory of the example book. */
    example: string
  }
}

export async function setup(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'jiedui-example-'))
  await makeBook(join(folder, 'data'), () => {})
  project.provide('example', join(folder, 'data'))
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
}
