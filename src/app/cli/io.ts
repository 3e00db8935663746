// The world of a command (命令的输入输出): its streams and folder, given to it so that a test can stand in the terminal's place.
import type { Readable, Writable } from 'node:stream'

export type Language = 'zh' | 'en'

/** Streams are a terminal where `isTTY` is true: only then are there colours and progress. */
export type Io = {
  stdin: Readable
  stdout: Writable & { isTTY?: boolean }
  stderr: Writable & { isTTY?: boolean; columns?: number }
  /** The folder that paths are given and shown relative to. */
  folder: string
  /** Whether the user asked for no colour (NO_COLOR). */
  plain: boolean
  /** The environment's settings (DATABASE_URL, JIEDUI_…). */
  env?: Record<string, string | undefined>
}

/** A command of `jiedui`: its name, one line about it, its manual, and what it does. `run` gives the exit status. */
export type Command = {
  name: string
  summary: Record<Language, string>
  manual: Record<Language, string>
  run: (args: string[], io: Io) => Promise<number>
}

/** Exit statuses: all well, some file failed, the command was given wrongly. */
export const exit = { well: 0, failed: 1, misused: 2 } as const

/** Something that ends a command, in one sentence per language: it could not be done, status 1. */
export class Failure extends Error {
  readonly said: Record<Language, string>
  readonly status: number = exit.failed
  constructor(zh: string, en: string) {
    super(en)
    this.said = { zh, en }
  }
}

/** Something wrong with how a command was given: status 2. */
export class Misuse extends Failure {
  override readonly status = exit.misused
}

/** Writes and waits while the reader of the stream is slower. */
export async function write(stream: Writable, text: string | Uint8Array): Promise<void> {
  if (stream.write(text) || stream.destroyed) return
  await new Promise<void>((resolve) => {
    const go = () => {
      stream.off('drain', go)
      stream.off('close', go)
      stream.off('error', go)
      resolve()
    }
    stream.once('drain', go).once('close', go).once('error', go)
  })
}
