// Progress (进度): one line on a terminal that is written over, and nothing anywhere else.
import { harmless } from './harmless.ts'
import type { Io } from './io.ts'
import { cut } from './width.ts'

/** Shows how far the work is; an empty text takes the line away. One file alone needs no progress. */
export function progress(io: Io, text: string, files: number): void {
  if (files > 1 && io.stderr.isTTY) io.stderr.write(`\r\x1b[K${cut(harmless(text), (io.stderr.columns ?? 80) - 1)}`)
}
