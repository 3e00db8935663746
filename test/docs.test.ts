// The documentation says what is so: printed pages equal what the source prints today, every word of the schemas stands in
// the glossary, every link leads somewhere, and the README and the changelog are what they promise to be.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { pages } from '../scripts/docs/pages.ts'
import { agreementSchema } from '../src/model/agreement.ts'
import { doubtSchema } from '../src/model/doubt.ts'
import { accrualSchema, figureSchema, hedgeSchema, statusSchema, themeSchema, unitSchema } from '../src/model/figure.ts'
import { tieKindSchema, tieSchema } from '../src/model/tie.ts'

const root = join(import.meta.dirname, '..')
const textOf = (path: string) => readFileSync(join(root, path), 'utf8')

it.each(pages.map((page) => [page.path, page] as const))(
  '%s is as the source prints it (npm run docs)',
  async (path, page) => {
    const current = textOf(path)
    expect(await page.of(current)).toBe(current)
  },
)

describe('docs/glossary.md', () => {
  const glossary = textOf('docs/glossary.md')
  const schemas = { figure: figureSchema, tie: tieSchema, agreement: agreementSchema, doubt: doubtSchema }

  it.each(Object.entries(schemas))('has every field of a %s', (_, schema) => {
    for (const field of Object.keys(schema.shape)) expect(glossary).toContain(`\`${field}\``)
  })

  const choices = { hedgeSchema, unitSchema, themeSchema, statusSchema, accrualSchema, tieKindSchema }
  it.each(Object.entries(choices))('has every choice of %s', (_, schema) => {
    for (const choice of schema.options) expect(glossary).toContain(`\`${choice}\``)
  })
})

describe('links', () => {
  const docs = readdirSync(join(root, 'docs')).filter((name) => name.endsWith('.md'))
  const written = [...readdirSync(root).filter((name) => name.endsWith('.md')), ...docs.map((name) => `docs/${name}`)]

  it.each(written)('of %s lead to files that exist', (path) => {
    const links = [...textOf(path).matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)].map((match) => match[1]!)
    const local = links.filter((link) => !link.includes(':'))
    expect(local.filter((link) => !existsSync(join(root, dirname(path), link)))).toEqual([])
  })
})

it.each(['README.md', 'README.zh-CN.md'])('%s fits on one page', (path) => {
  expect(textOf(path).trimEnd().split('\n').length).toBeLessThanOrEqual(120)
})

it('CHANGELOG.md has Unreleased on top', () => {
  expect(/^## (.*)$/m.exec(textOf('CHANGELOG.md'))?.[1]).toBe('Unreleased')
})
