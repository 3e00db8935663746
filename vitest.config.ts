// How the tests run: every test file beside its code, one after the other's process, in the machine's Node.
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: { include: ['src/**/*.test.ts', 'test/**/*.test.ts', 'golden/**/*.test.ts'], testTimeout: 30_000 },
})
