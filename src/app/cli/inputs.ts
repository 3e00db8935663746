// Inputs (待读文件): what the words of a call mean as files: files, folders with all inside them, patterns, and standard input.
import { type Stats, statSync } from 'node:fs'
import { resolve, sep } from 'node:path'
import { glob, isDynamicPattern } from 'tinyglobby'
import { Misuse } from './io.ts'

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
