// What the command prints for one of the examples, in both READMEs, by running it: the first thing a newcomer sees must be
// what the newcomer gets.
import { join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { run } from '../../src/app/cli/dispatch.ts'
import type { Language } from '../../src/app/cli/io.ts'
import { between, type Page } from './page.ts'

const example = 'examples/fujian-ningxia.txt'
const root = join(import.meta.dirname, '..', '..')

const readme = (path: string, language: Language): Page => ({
  path,
  of: async (current) => between(current, 'output', `\`\`\`text\n${(await printed(language)).trimEnd()}\n\`\`\``),
})

export const readmes: Page[] = [readme('README.md', 'en'), readme('README.zh-CN.md', 'zh')]

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
