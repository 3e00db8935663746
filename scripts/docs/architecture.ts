// The table of folders in docs/architecture.md, printed from the import table that the boundaries test holds the source to.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Folder, importTable } from '../../test/import-table.ts'
import { between, type Page, table } from './page.ts'

const src = join(import.meta.dirname, '..', '..', 'src')
const stands = (name: string) => existsSync(join(src, name)) || existsSync(join(src, `${name}.ts`))
const names = (list: string[]) => list.map((name) => `\`${name}\``).join(', ')

export const architecture: Page = {
  path: 'docs/architecture.md',
  of: (current) => between(current, 'folders', foldersTable()),
}

function foldersTable(): string {
  const rows = Object.entries(importTable).map(([name, folder]) => {
    const label = stands(name) ? `\`${name}\`` : `\`${name}\` (to come)`
    return [label, folder.is, allowed(folder), packagesOf(folder)]
  })
  return table(['folder', 'what it does', 'may import of ours', 'packages and Node'], rows)
}

function allowed({ mayImport, typesOf = [] }: Folder): string {
  const types = typesOf.length > 0 ? [`types of ${names(typesOf)}`] : []
  return [...(mayImport.length > 0 ? [names(mayImport)] : []), ...types].join('; ') || 'nothing'
}

const packagesOf = ({ packages }: Folder) => (packages === 'any' ? 'any' : names(packages) || 'none')
