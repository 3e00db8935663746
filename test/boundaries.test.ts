// The house is built as it says: folders look left and never right, deeper files are private, nothing is circular or
// oversized. And the checker is checked: every kind of bad source, planted, must be caught.
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { describe, expect, it } from 'vitest'
import { complaints, limits } from './boundaries.ts'
import { type Source, sourceOf } from './source.ts'

const root = join(import.meta.dirname, '..')
const roots = ['src', 'test', 'golden', 'bench', 'scripts']

function sourcesOf(folder: string): Source[] {
  const entries = readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
  const files = entries.filter((entry) => entry.isFile() && /(?<!\.d)\.tsx?$/.test(entry.name))
  return files.map((entry) => {
    const path = join(entry.parentPath, entry.name)
    return sourceOf(relative(root, path).split(sep).join('/'), readFileSync(path, 'utf8'))
  })
}

it('the source keeps the rules', () => {
  expect(complaints(roots.flatMap(sourcesOf))).toEqual([])
})

it('what other programs import runs on Node 20, which has no groupBy', () => {
  const sources = ['src/model', 'src/documents', 'src/reading'].flatMap(sourcesOf)
  const groups = ({ path }: Source) => /\bgroupBy\(/.test(readFileSync(join(root, path), 'utf8'))
  expect(sources.filter(groups).map(({ path }) => path)).toEqual([])
})

it(`the root has at most ${limits.rootEntries} entries that are kept`, () => {
  const ignored = readFileSync(join(root, '.gitignore'), 'utf8')
    .split('\n')
    .map((line) => line.replaceAll('/', ''))
  const kept = readdirSync(root).filter((name) => name !== '.git' && !ignored.includes(name) && !name.endsWith('.log'))
  expect(kept.length, kept.join(' ')).toBeLessThanOrEqual(limits.rootEntries)
})

describe('planted', () => {
  const opening = '// A planted file: something and why.\n'
  const planted = (path: string, text: string) => sourceOf(path, opening + text)
  const caught = (...sources: Source[]) => complaints(sources)
  const statements = (count: number) => 'x()\n'.repeat(count)

  it('a decent file is left alone', () => {
    const text = `import type { Day } from '../model/period.ts'\nexport const day: Day = '2024-03-12'\n`
    expect(caught(planted('src/reading/read.ts', text))).toEqual([])
  })

  it.each([
    ['to the right', 'src/model/figure.ts', `import { read } from '../reading/read.ts'`, 'model may not know reading'],
    [
      'to the right, types alone',
      'src/reading/read.ts',
      `import type { Page } from '../documents/open.ts'`,
      'may not know documents',
    ],
    [
      'to the right, inline type',
      'src/reading/read.ts',
      `type Page = import('../documents/open.ts').Page`,
      'may not know documents',
    ],
    [
      'to the right, when it runs',
      'src/ledger/post.ts',
      `await import('../app/cli/main.ts')`,
      'ledger may not know app',
    ],
    [
      'past its answers',
      'src/reports/page.ts',
      `import { total } from '../ledger/total.ts'`,
      'reports may not know ledger',
    ],
    [
      'of app by the web',
      'src/app/web/list.tsx',
      `import { routes } from '../api/routes.ts'`,
      'app/web may not know app',
    ],
    [
      'private',
      'src/app/cli/main.ts',
      `import { hedges } from '../../reading/steps/hedges.ts'`,
      'private to src/reading',
    ],
    [
      'private, from a test',
      'test/robustness.test.ts',
      `import { a } from '../src/reading/steps/a.ts'`,
      'private to src/reading',
    ],
    [
      'of a package by the reading',
      'src/reading/steps/a.ts',
      `import { readFileSync } from 'node:fs'`,
      'no such package',
    ],
    [
      'from outside src',
      'src/documents/open.ts',
      `import { score } from '../../golden/score.ts'`,
      'nothing outside src',
    ],
    ['into an unruled folder', 'src/helpers/a.ts', `import { z } from 'zod'`, 'not in the import table'],
  ])('an import %s', (_, path, text, complaint) => {
    expect(caught(planted(path, text))).toEqual([expect.stringContaining(complaint)])
  })

  it('types of the API for the web are let through', () => {
    expect(caught(planted('src/app/web/list.tsx', `import type { Routes } from '../api/routes.ts'`))).toEqual([])
  })

  it('a ring of files', () => {
    const ring = [
      planted('src/model/a.ts', `import { b } from './b.ts'`),
      planted('src/model/b.ts', `import type { C } from './c.ts'`),
      planted('src/model/c.ts', `import { a } from './a.ts'`),
    ]
    expect(caught(...ring)).toEqual(['src/model/a.ts → src/model/b.ts → src/model/c.ts → src/model/a.ts is a ring'])
  })

  it.each([
    ['star', `export * from './figure.ts'`],
    ['names', `export { figureOn } from './figure.ts'`],
    ['types', `export type { Figure } from './figure.ts'`],
    ['two steps', `import { figureOn } from './figure.ts'\nexport { figureOn }`],
  ])('a barrel by %s', (_, text) => {
    expect(caught(planted('src/model/index.ts', text))).toEqual([expect.stringContaining('passes on')])
  })

  it('a long file, unless it is a table', () => {
    expect(caught(planted('src/model/long.ts', statements(limits.file)))).toEqual([
      expect.stringContaining('501 lines'),
    ])
    expect(caught(planted('src/model/long.data.ts', statements(limits.file)))).toEqual([])
  })

  it.each([
    ['a declaration', (body: string) => `function walk() {\n${body}}`],
    ['an arrow', (body: string) => `const walk = () => {\n${body}}`],
    ['a method', (body: string) => `class Walker {\n walk() {\n${body}}}`],
  ])('a long function as %s', (_, wrap) => {
    expect(caught(planted('src/model/a.ts', wrap(statements(limits.function))))).toEqual([
      expect.stringContaining('walk has 82 lines'),
    ])
    expect(caught(planted('src/model/a.ts', wrap(statements(limits.function - 2))))).toEqual([])
  })

  it('a long component is given more room than a function, and no more', () => {
    const component = (lines: number) => `export function List() {\n${statements(lines)}return <p>共</p>}`
    expect(caught(planted('src/app/web/list.tsx', component(120)))).toEqual([])
    expect(caught(planted('src/app/web/list.tsx', component(150)))).toEqual([expect.stringContaining('List has')])
  })

  it('a type any, work put off, a file that does not say what it is', () => {
    expect(caught(planted('src/model/a.ts', 'export const a = (x: any[]) => x'))).toEqual([
      'src/model/a.ts:2 has the type any',
    ])
    const later = `// ${'TO'}${'DO'} one day`
    expect(caught(planted('src/model/a.ts', later))).toEqual(['src/model/a.ts:2 puts work off in a comment'])
    expect(caught(sourceOf('src/model/a.ts', 'export const a = 1'))).toEqual([expect.stringContaining('does not open')])
  })
})
