#!/usr/bin/env node
// `jiedui` (命令行): the program itself. It gives the commands the terminal they run in and takes their exit status; all else is in
// dispatch.ts, where tests can reach it.
import { run } from './dispatch.ts'
import { exit } from './io.ts'

/** A reader that goes away (`jiedui read … | head`) is no fault of anyone's. */
function endQuietly(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error
  process.exit(exit.well)
}

const { stdin, stdout, stderr, env } = process
stdout.on('error', endQuietly)
stderr.on('error', endQuietly)
const plain = (env.NO_COLOR ?? '') !== ''
process.exitCode = await run(process.argv.slice(2), { stdin, stdout, stderr, folder: process.cwd(), plain, env })
