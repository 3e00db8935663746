// The list of steps in docs/reading.md: the steps that src/reading/read.ts calls, in its order, each in the words that open
// its file.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { between, type Page, table } from './page.ts'

const reading = join(import.meta.dirname, '..', '..', 'src', 'reading')

export const steps: Page = {
  path: 'docs/reading.md',
  of: (current) => between(current, 'steps', stepsTable()),
}

function stepsTable(): string {
  const source = readFileSync(join(reading, 'read.ts'), 'utf8')
  const body = source.slice(source.lastIndexOf('\nimport '))
  const called = [...source.matchAll(/import \{ ([^}]*) \} from '\.\/(steps\/[a-z-]+\.ts)'/g)]
    .map(([, names = '', path = '']) => ({ path, at: firstCall(body, names) }))
    .sort((a, b) => a.at - b.at)
  return table(
    ['step', 'what it does'],
    called.map(({ path }) => [`[${path}](../src/reading/${path})`, openingOf(path)]),
  )
}

/** Where the body first calls one of the imported names. */
function firstCall(body: string, names: string): number {
  const calls = names
    .split(',')
    .map((name) => name.replace('type ', '').trim())
    .map((name) => body.indexOf(`${name}(`))
    .filter((at) => at >= 0)
  return Math.min(...calls)
}

function openingOf(path: string): string {
  const lines = readFileSync(join(reading, path), 'utf8').split('\n')
  const end = lines.findIndex((line) => !line.startsWith('//'))
  return lines
    .slice(0, end)
    .map((line) => line.slice(3))
    .join(' ')
}
