// The house rules (house rules of structure) as one function each: sources in, complaints out, every complaint a sentence
// that says where and what. Kept apart from its test so that the test can plant bad sources and see them caught.
import { dirname, posix } from 'node:path'
import { type Folder, importTable } from './import-table.ts'
import type { Import, Source } from './source.ts'

/** Hard limits, in lines. Aim far below them. */
export const limits = { file: 500, function: 80, component: 150, rootEntries: 20 } as const

const isTest = (path: string) => /\.test\.tsx?$/.test(path)
const isTable = (path: string) => path.endsWith('.data.ts')

/** Everything that is wrong with these sources, in the order of the rules. */
export function complaints(sources: Source[]): string[] {
  return [
    ...sources.flatMap((source) => [...ofImports(source), ...ofForm(source), ...ofSize(source)]),
    ...ofCycles(sources),
  ]
}

/** `src/reading/steps/hedges.ts` is of the folder `reading`; a deeper folder with a rule of its own is named whole. */
export function folderOf(path: string): string | null {
  if (!path.startsWith('src/')) return null
  const inside = path.slice('src/'.length).replace(/(?:\.test)?\.tsx?$/, '')
  const names = Object.keys(importTable).filter((name) => inside === name || inside.startsWith(`${name}/`))
  return names.sort((a, b) => b.length - a.length)[0] ?? 'unknown'
}

/** The file that an import of ours means, or null for a package. */
export function targetOf(path: string, from: string): string | null {
  return from.startsWith('.') ? posix.join(dirname(path), from) : null
}

/** Files below a folder's first level are private to it: `src/reading/steps/hedges.ts` belongs to `src/reading`. */
export function ownerOf(path: string): string | null {
  const parts = path.split('/')
  return parts[0] === 'src' && parts.length > 3 ? parts.slice(0, 2).join('/') : null
}

function ofImports(source: Source): string[] {
  return source.imports.flatMap((one) => {
    const wrong = wrongOf(source.path, one)
    return wrong ? [`${source.path}:${one.line} imports ${one.from}: ${wrong}`] : []
  })
}

function wrongOf(path: string, one: Import): string | null {
  const [own, target] = [folderOf(path), targetOf(path, one.from)]
  const rule: Folder | undefined = own ? importTable[own] : undefined
  if (own && !rule) return 'its folder is not in the import table'
  if (target === null) return packageWrong(path, one.from, rule)
  const owner = ownerOf(target)
  const other = folderOf(target)
  if (rule && other === null) return isTest(path) ? null : 'nothing outside src belongs to the product'
  if (rule && other !== null && !mayKnow(own!, rule, other, one)) return `${own} may not know ${other}`
  if (owner && !path.startsWith(`${owner}/`) && !target.startsWith('src/app/')) return `private to ${owner}`
  return null
}

function mayKnow(own: string, rule: Folder, other: string, one: Import): boolean {
  if (own === other || rule.mayImport.includes(other)) return true
  return one.typeOnly && (rule.typesOf ?? []).some((name) => other === name || name.startsWith(`${other}/`))
}

function packageWrong(path: string, from: string, rule: Folder | undefined): string | null {
  if (!rule || rule.packages === 'any' || isTest(path)) return null
  return rule.packages.includes(from) ? null : 'this folder uses no such package'
}

function ofForm({ path, opensWithComment, reExports, anys, postponed }: Source): string[] {
  return [
    ...(opensWithComment ? [] : [`${path}:1 does not open with a comment that says what it is and why it exists`]),
    ...reExports.map((line) => `${path}:${line} passes on what another file defines`),
    ...anys.map((line) => `${path}:${line} has the type any`),
    ...postponed.map((line) => `${path}:${line} puts work off in a comment`),
  ]
}

function ofSize({ path, lines, functions }: Source): string[] {
  if (isTable(path)) return []
  const long = functions.filter((one) => !one.section && one.lines > limitOf(path, one.name))
  return [
    ...(lines > limits.file ? [`${path} has ${lines} lines, more than ${limits.file}`] : []),
    ...long.map(
      (one) =>
        `${path}:${one.line} ${one.name || 'a function'} has ${one.lines} lines, more than ${limitOf(path, one.name)}`,
    ),
  ]
}

const limitOf = (path: string, name: string) =>
  path.endsWith('.tsx') && /^[A-Z]/.test(name) ? limits.component : limits.function

/** Files that import one another in a ring, each ring told once, from its first file. */
function ofCycles(sources: Source[]): string[] {
  const next = new Map(
    sources.map(({ path, imports }) => [path, imports.flatMap(({ from }) => targetOf(path, from) ?? [])] as const),
  )
  const done = new Set<string>()
  const rings: string[] = []
  const walk = (path: string, way: string[]): void => {
    const at = way.indexOf(path)
    if (at >= 0) rings.push(`${[...way.slice(at), path].join(' → ')} is a ring`)
    if (at >= 0 || done.has(path)) return
    for (const target of next.get(path) ?? []) walk(target, [...way, path])
    done.add(path)
  }
  for (const path of [...next.keys()].sort()) walk(path, [])
  return rings
}
