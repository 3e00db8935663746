// A source file as the house tests see it: what it imports, passes on, how long it and its functions are. Read with a real
// parser, because a rule that a comment or a string can deceive is no rule.
import { parse } from '@babel/parser'

/** One import: where from, and whether only types come over. */
export type Import = { from: string; line: number; typeOnly: boolean }

/** What gathers tests, and is as long as they are. */
const sections = new Set(['describe', 'onEachDatabase', 'inHouse', 'atDesk'])

/** A function with its size; `name` is empty where it has none. `section` marks the body of a test's `describe` and its kin. */
export type Sized = { name: string; line: number; lines: number; section: boolean }

export type Source = {
  path: string
  lines: number
  opensWithComment: boolean
  imports: Import[]
  /** Lines that hand on what another file defines. */
  reExports: number[]
  functions: Sized[]
  /** Lines that write the type any. */
  anys: number[]
  /** Lines whose comment puts work off. */
  postponed: number[]
}

type Node = { type: string; loc?: { start: { line: number }; end: { line: number } } | null; [key: string]: unknown }

/** Reads one TypeScript file; `path` is relative to the root, such as `src/reading/read.ts`. */
export function sourceOf(path: string, text: string): Source {
  const plugins = path.endsWith('x') ? (['typescript', 'jsx'] as const) : (['typescript'] as const)
  const file = parse(text, { sourceType: 'module', plugins: [...plugins], createImportExpressions: true })
  const source: Source = {
    path,
    lines: text.trimEnd().split('\n').length,
    opensWithComment: /^(?:#!.*\n)?\/\/ \S/.test(text),
    imports: [],
    reExports: [],
    functions: [],
    anys: [],
    postponed: (file.comments ?? [])
      .filter((comment) => /\b(?:TODO|FIXME|XXX)\b/.test(comment.value))
      .map((comment) => comment.loc?.start.line ?? 0),
  }
  visit(file.program as unknown as Node, source, new Set(), '')
  return source
}

function visit(node: Node, source: Source, imported: Set<string>, name: string): void {
  note(node, source, imported, name)
  for (const [key, value] of Object.entries(node)) {
    if (key === 'loc' || key.endsWith('omments')) continue
    for (const child of Array.isArray(value) ? value : [value]) {
      if (isNode(child)) visit(child, source, imported, nameFor(node) || (node.type === 'CallExpression' ? name : ''))
    }
  }
}

const isNode = (value: unknown): value is Node => typeof (value as Node | null)?.type === 'string'
const lineOf = (node: Node) => node.loc?.start.line ?? 0
const textOf = (node: unknown) =>
  String((node as { value?: unknown; name?: unknown })?.value ?? (node as Node)?.name ?? '')

/** The name that a node gives to a function inside it; a call's is its callee's, so that `describe` is known. */
function nameFor(node: Node): string {
  if (node.type === 'VariableDeclarator') return textOf(node.id)
  if (node.type === 'CallExpression') return calleeName(node.callee as Node)
  return ''
}

function calleeName(callee: Node): string {
  if (callee.type === 'Identifier') return textOf(callee)
  const inner = (callee.object ?? callee.callee) as Node | undefined
  return inner ? calleeName(inner) : ''
}

function note(node: Node, source: Source, imported: Set<string>, name: string): void {
  const line = lineOf(node)
  if (node.type === 'ImportDeclaration') noteImport(node, source, imported)
  else if (node.type === 'ImportExpression' || node.type === 'TSImportType')
    source.imports.push({
      from: textOf(node.source ?? node.argument),
      line,
      typeOnly: node.type === 'TSImportType',
    })
  else if (node.type === 'ExportAllDeclaration') noteReExport(node, source)
  else if (node.type === 'ExportNamedDeclaration') noteNamedExport(node, source, imported)
  else if (node.type === 'TSAnyKeyword') source.anys.push(line)
  else if (/Function|Method/.test(node.type) && isNode(node.body)) noteFunction(node, source, name)
}

function noteImport(node: Node, source: Source, imported: Set<string>): void {
  const specifiers = node.specifiers as Node[]
  for (const one of specifiers) imported.add(textOf(one.local))
  const typeOnly =
    node.importKind === 'type' || (specifiers.length > 0 && specifiers.every((one) => one.importKind === 'type'))
  source.imports.push({ from: textOf(node.source), line: lineOf(node), typeOnly })
}

function noteNamedExport(node: Node, source: Source, imported: Set<string>): void {
  if (node.source) noteReExport(node, source)
  else if ((node.specifiers as Node[]).some((one) => imported.has(textOf(one.local))))
    source.reExports.push(lineOf(node))
}

function noteReExport(node: Node, source: Source): void {
  source.reExports.push(lineOf(node))
  source.imports.push({ from: textOf(node.source), line: lineOf(node), typeOnly: node.exportKind === 'type' })
}

function noteFunction(node: Node, source: Source, name: string): void {
  const own = textOf(node.id ?? node.key) || name
  const lines = (node.loc?.end.line ?? 0) - lineOf(node) + 1
  source.functions.push({ name: own, line: lineOf(node), lines, section: sections.has(own) })
}
