// A terminal for tests of the command line: `jiedui` called in process, in a folder of its own, with what it printed.
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { run } from '../src/app/cli/dispatch.ts'

/** What a call printed, and its exit status. */
export type Printed = { status: number; out: string; err: string }

/** A folder with files, and calls of `jiedui` in it. */
export type Terminal = {
  folder: string
  put: (path: string, bytes: string | Uint8Array) => string
  jiedui: (args: string[], with_?: { env?: Record<string, string>; input?: string }) => Promise<Printed>
}

/** A terminal in a new folder. `env`: what every call finds in its environment. */
export function terminal(env: Record<string, string> = {}): Terminal {
  const folder = mkdtempSync(join(tmpdir(), 'jiedui-terminal-'))
  const put = (path: string, bytes: string | Uint8Array) => {
    mkdirSync(join(folder, path, '..'), { recursive: true })
    writeFileSync(join(folder, path), bytes)
    return join(folder, path)
  }
  const jiedui: Terminal['jiedui'] = async (args, { env: more = {}, input = '' } = {}) => {
    const said = { out: '', err: '' }
    const stdin = Readable.from([Buffer.from(input)])
    const io = {
      stdin,
      stdout: into(said, 'out'),
      stderr: into(said, 'err'),
      folder,
      plain: false,
      env: { ...env, ...more },
    }
    return { status: await run(args, io), ...said }
  }
  return { folder, put, jiedui }
}

function into(said: Record<'out' | 'err', string>, name: 'out' | 'err'): Writable {
  return new Writable({
    write(chunk, _, done) {
      said[name] += String(chunk)
      done()
    },
  })
}
