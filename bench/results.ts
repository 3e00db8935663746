// Results (测试结果): what a benchmark measured goes into its part of bench/README.md, and the other parts stay.
import { readFileSync, writeFileSync } from 'node:fs'
import { between } from '../scripts/docs/page.ts'

const page = new URL('./README.md', import.meta.url)

/** Writes the part of a benchmark anew. */
export function writeResults(name: 'reading' | 'book' | 'rows' | 'web', text: string): void {
  writeFileSync(page, between(readFileSync(page, 'utf8'), name, text))
}
