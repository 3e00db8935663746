// How the tests run: every test file beside its code, in the Node that npm installed, two at a time at least; then those in a real browser,
// which share one example book and measure how soon a page answers, one at a time. It stands here to keep the root short;
// `npx vitest run FILE --config test/vitest.config.ts` runs one file.
import { availableParallelism } from 'node:os'
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
          maxWorkers: Math.max(2, availableParallelism() - 1),
          sequence: { groupOrder: 0 },
          include: ['src/**/*.test.ts', 'test/*.test.ts', 'golden/**/*.test.ts', 'scripts/**/*.test.ts'],
          globalSetup: [join(import.meta.dirname, 'databases.setup.ts')],
        },
      },
      {
        ...{ root: shared.root },
        test: {
          ...shared,
          name: 'browser',
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
          include: ['test/browser/*.test.ts'],
          globalSetup: [join(import.meta.dirname, 'browser/example.setup.ts')],
          testTimeout: 60_000,
        },
      },
    ],
  },
})
