// Inputs (待读文件): what the words of a call mean as files: files, folders with all inside them, patterns, and standard input.
import { type Stats, statSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { basename, relative, resolve, sep } from 'node:path'
import type { Readable } from 'node:stream'
import { glob, isDynamicPattern } from 'tinyglobby'
import { problem } from '../../documents/problems.ts'
import type { Problem } from '../../model/document.ts'
import { largestFile } from '../../model/document.ts'
import { type Io, Misuse } from './io.ts'

/** Endings that a folder is searched for. Old Office files are among them, so that nobody thinks that they were read. */
const endings = 'txt,text,md,html,htm,shtml,xhtml,docx,docm,pdf,xlsx,xlsm,csv,tsv,doc,xls,wps,et,rtf'

/** Standard input among the inputs. */
export const standardInput = '-'

/**
 * The files that the words name, as full paths, each once; those of one folder or pattern in order of their names. A word
 * that names nothing stays as it is, to be reported as a file that does not exist.
 */
export async function inputsOf(words: string[], folder: string): Promise<string[]> {
  const found = new Set<string>()
  for (const word of words) for (const path of await meant(word, folder)) found.add(path)
  return [...found]
}

async function meant(word: string, folder: string): Promise<string[]> {
  if (word === standardInput) return [word]
  const path = resolve(folder, word)
  const stats = statsOf(path)
  if (stats?.isDirectory()) return inside(`**/*.{${endings}}`, path)
  const pattern = sep === '\\' ? word.replaceAll('\\', '/') : word
  if (stats || !isDynamicPattern(pattern)) return [path]
  const files = await inside(pattern, folder)
  if (files.length > 0) return files
  throw new Misuse(`没有与“${word}”相符的文件。`, `No file matches "${word}".`)
}

async function inside(pattern: string, folder: string): Promise<string[]> {
  const options = { cwd: folder, absolute: true, caseSensitiveMatch: false, expandDirectories: false, onlyFiles: true }
  const files = await glob([pattern], options)
  return files.map((file) => resolve(file)).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
}

function statsOf(path: string): Stats | null {
  return statSync(path, { throwIfNoEntry: false }) ?? null
}

/** The bytes of an input, or why they cannot be had. */
export function inputBytes(path: string, stdin: Readable): Promise<Uint8Array | Problem> {
  return path === standardInput ? drained(stdin) : bytesOf(path)
}

/** The name under which an input is known as a document. */
export function inputName(path: string): string {
  return path === standardInput ? 'stdin' : basename(path)
}

/** The path as it is shown: as short as the folder that the call was made in lets it be. */
export function shownPath(path: string, { folder }: Pick<Io, 'folder'>): string {
  return path === standardInput ? path : relative(folder, path) || path
}

async function bytesOf(path: string): Promise<Uint8Array | Problem> {
  try {
    if ((await stat(path)).size > largestFile) return problem('too_large')
    return await readFile(path)
  } catch {
    return problem('unreadable')
  }
}

async function drained(stream: Readable): Promise<Uint8Array | Problem> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk)
    size += bytes.length
    if (size > largestFile) return problem('too_large')
    chunks.push(bytes)
  }
  return Buffer.concat(chunks)
}
