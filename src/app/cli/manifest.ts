// Manifest (清单): a list that gives documents their days of publication and titles, and where it is known whose account they are and of which year
// they tell, one JSON object a line, because most files do not say when they were published.
import { readFileSync } from 'node:fs'
import { basename, dirname, parse, resolve } from 'node:path'
import { z } from 'zod'
import { type Day, daySchema } from '../../model/period.ts'
import { placeMeant } from '../../model/place-search.ts'
import { toldYearSchema } from '../../model/understood.ts'
import { Misuse } from './io.ts'
import type { Told } from './told.ts'

const lineSchema = z.object({
  id: z.string().optional(),
  file: z.string().min(1),
  published: daySchema.nullish(),
  title: z.string().nullish(),
  account: z
    .string()
    .refine((name) => placeMeant(name) !== null)
    .nullish(),
  year: toldYearSchema.nullish(),
})

/** What a manifest says of one file. */
export type Listed = Told & { id: string; path: string; published: Day | null; title: string | null }

/** A manifest: its files in order, and what it says of a path, by place first, then by file name, then by id. */
export type Manifest = { files: Listed[]; of: (path: string) => Listed | null }

/** Reads a manifest; its paths are relative to its own folder. A line that is wrong is named and ends the command. */
export function readManifest(path: string): Manifest {
  const files = linesOf(path).flatMap((line, i) => (line.trim() ? [listedOf(line, { path, number: i + 1 })] : []))
  const byPath = new Map(files.map((listed) => [listed.path, listed]))
  const byName = new Map(files.map((listed) => [basename(listed.path), listed]))
  const byId = new Map(files.map((listed) => [listed.id, listed]))
  const of = (file: string) =>
    byPath.get(resolve(file)) ?? byName.get(basename(file)) ?? byId.get(parse(file).name) ?? null
  return { files, of }
}

function linesOf(path: string): string[] {
  try {
    return readFileSync(path, 'utf8')
      .replace(/^\uFEFF/, '')
      .split(/\r?\n/)
  } catch {
    throw new Misuse(`清单 ${path} 不存在或无法读取。`, `The manifest ${path} does not exist or cannot be read.`)
  }
}

function listedOf(line: string, at: { path: string; number: number }): Listed {
  const parsed = lineSchema.safeParse(jsonOf(line))
  if (!parsed.success) {
    const field = parsed.error.issues[0]?.path.join('.') || 'JSON'
    throw new Misuse(
      `清单 ${at.path} 第 ${at.number} 行有误（${field}）；每行应为 {"id","file","published"}。`,
      `Line ${at.number} of the manifest ${at.path} is wrong (${field}); each is {"id","file","published"}.`,
    )
  }
  const { id, file, published, title, account, year } = parsed.data
  const name = file.replaceAll('\\', '/')
  return {
    id: id ?? parse(name).name,
    path: resolve(dirname(at.path), name),
    published: published ?? null,
    title: title ?? null,
    account: account ?? null,
    year: year ?? null,
  }
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}
