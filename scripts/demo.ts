#!/usr/bin/env node
// `npm run demo`: makes the example book where it is missing or out of date, serves it on this machine alone, and prints its address with a
// link that signs in once. `--data`, `--port`, `--user`: where, at which port, as whom; `--fresh` makes the book anew; `--build` builds the
// web where it is out of date.
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { readNote } from '../src/app/running.ts'
import { makeBook } from './demo/book.ts'
import { build, isBuilt } from './demo/built.ts'
import { begin, finish, hasBook, isForeign, isServed } from './demo/made.ts'
import { serveBook } from './demo/serve.ts'

const flag = { type: 'boolean' } as const
const value = { type: 'string' } as const
const { values } = parseArgs({ options: { data: value, port: value, user: value, fresh: flag, build: flag } })
const dataDir = resolve(values.data ?? join(import.meta.dirname, '..', 'data', 'demo'))
const log = (message: string) => process.stderr.write(`${message}\n`)

process.exitCode = await demo()

async function demo(): Promise<number> {
  if (isServed(dataDir)) {
    log(`示例台账已在运行：${readNote(dataDir)?.address ?? dataDir}\nThe example book is being served already.`)
    return 1
  }
  if (isForeign(dataDir)) {
    log(
      `文件夹 ${dataDir} 里有别的内容，未作任何改动。\nThe directory holds something else; nothing in it was touched.`,
    )
    return 1
  }
  if (values.build && !isBuilt()) build()
  if (values.fresh || !hasBook(dataDir)) {
    process.stdout.write('正在用 examples/ 中的材料建立示例台账，约需十几秒…… Making the example book …\n')
    begin(dataDir)
    await makeBook(dataDir, log)
    finish(dataDir)
  }
  return serveBook({ dataDir, port: Number(values.port ?? 8787), user: values.user ?? 'zhangmin' }, log)
}
