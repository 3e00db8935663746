// How the tests run: every test file beside its code, in the Node that npm installed. It stands here to keep the root short;
// `npx vitest run FILE` without it does the same with vitest's shorter time limit.
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: join(import.meta.dirname, '..'),
  test: { include: ['src/**/*.test.ts', 'test/**/*.test.ts', 'golden/**/*.test.ts'], testTimeout: 30_000 },
})
