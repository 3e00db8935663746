// What the command prints for one of the examples, in docs/reading.md, by running it: what a newcomer reads there must be what the
// newcomer gets.
import { join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { run } from '../../src/app/cli/dispatch.ts'
import type { Language } from '../../src/app/cli/io.ts'
import { between, type Page } from './page.ts'

const example = 'examples/fujian-ningxia.txt'
const root = join(import.meta.dirname, '..', '..')

/** The example in docs/reading.md. */
export const readingExample: Page = {
  path: 'docs/reading.md',
  of: async (current) => between(current, 'output', `\`\`\`text\n${(await printed('en')).trimEnd()}\n\`\`\``),
}

async function printed(language: Language): Promise<string> {
  const pieces: string[] = []
  const stdout = new Writable({
    write(piece, _, done) {
      pieces.push(String(piece))
      done()
    },
  })
  const stderr = new Writable({ write: (_piece, _encoding, done) => done() })
  await run(['read', example, '--lang', language], {
    stdin: Readable.from([]),
    stdout,
    stderr,
    folder: root,
    plain: true,
  })
  return pieces.join('')
}
