#!/usr/bin/env node
// `npm run demo`: makes the example book where it is missing or out of date, serves it on this machine alone, and prints its address with a
// link that signs in once.
import { rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { readNote } from '../src/app/running.ts'
import { makeBook } from './demo/book.ts'
import { hasBookOf, isServed, markMade } from './demo/made.ts'
import { serveBook } from './demo/serve.ts'

const { values } = parseArgs({
  options: { data: { type: 'string' }, port: { type: 'string' }, user: { type: 'string' }, fresh: { type: 'boolean' } },
})
const dataDir = resolve(values.data ?? join(import.meta.dirname, '..', 'data', 'demo'))
const log = (message: string) => process.stderr.write(`${message}\n`)

if (isServed(dataDir)) {
  log(`示例台账已在运行：${readNote(dataDir)?.address ?? dataDir}\nThe example book is being served already.`)
  process.exit(1)
}
if (values.fresh || !hasBookOf(dataDir)) {
  process.stdout.write('正在用 examples/ 中的材料建立示例台账，约需十几秒…… Making the example book …\n')
  rmSync(dataDir, { recursive: true, force: true })
  await makeBook(dataDir, log)
  markMade(dataDir)
}
process.exitCode = await serveBook({ dataDir, port: Number(values.port ?? 8787), user: values.user ?? 'zhangmin' }, log)
