#!/usr/bin/env node
// `npm run docs`: writes the pages of docs/ that are printed from the source.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pages } from './docs/pages.ts'

for (const { path, of } of pages) {
  const file = join(import.meta.dirname, '..', path)
  const current = existsSync(file) ? readFileSync(file, 'utf8') : ''
  writeFileSync(file, await of(current))
}
