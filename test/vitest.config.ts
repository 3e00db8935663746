// How the tests run: every test file beside its code, in the Node that npm installed, and those in a real browser apart, which share one
// example book. It stands here to keep the root short; `npx vitest run FILE --config test/vitest.config.ts` runs one file.
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

const shared = { root: join(import.meta.dirname, '..'), testTimeout: 30_000, hookTimeout: 60_000 }

export default defineConfig({
  root: shared.root,
  test: {
    projects: [
      {
        ...{ root: shared.root },
        test: {
          ...shared,
          name: 'code',
          include: ['src/**/*.test.ts', 'test/*.test.ts', 'golden/**/*.test.ts', 'scripts/**/*.test.ts'],
          globalSetup: [join(import.meta.dirname, 'databases.setup.ts')],
        },
      },
      {
        ...{ root: shared.root },
        test: {
          ...shared,
          name: 'browser',
          include: ['test/browser/*.test.ts'],
          globalSetup: [join(import.meta.dirname, 'browser/example.setup.ts')],
          testTimeout: 60_000,
        },
      },
    ],
  },
})
