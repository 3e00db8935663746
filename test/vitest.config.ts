// How the tests run: every test file beside its code, in the Node that npm installed. It stands here to keep the root short;
// `npx vitest run FILE --config test/vitest.config.ts` runs one file, with both databases prepared.
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: join(import.meta.dirname, '..'),
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts', 'golden/**/*.test.ts'],
    globalSetup: [join(import.meta.dirname, 'databases.setup.ts')],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
