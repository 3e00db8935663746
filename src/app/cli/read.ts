// `jiedui read` (读取材料): goes through the files one after another, prints what each says, and reports those that cannot be read.
import { resolve } from 'node:path'
import type { Document } from '../../model/document.ts'
import type { Day } from '../../model/period.ts'
import { harmless } from './harmless.ts'
import { readManual } from './help.ts'
import { inputsOf, shownPath } from './inputs.ts'
import { type Command, exit, type Io, type Language, Misuse, write } from './io.ts'
import { type Manifest, readManifest } from './manifest.ts'
import { dayOf, given, oneOf } from './options.ts'
import { progress } from './progress.ts'
import { openInput, type Result, resultOf } from './result.ts'
import { tableOf } from './table.ts'
import { type Told, toldOf, toldOptions } from './told.ts'

type Format = 'table' | 'json' | 'jsonl'
/** The call that a file is read in; `first`: nothing was printed before. */
type Call = { wish: Wish; io: Io; first: boolean }
type Wish = {
  words: string[]
  published: Day | null
  told: Told
  manifest: Manifest | null
  format: Format
  language: Language
}

export const readCommand: Command = {
  name: 'read',
  summary: {
    zh: '读取材料，列出数据、结对关系、协议和存疑',
    en: 'read documents into figures, ties, agreements and doubts',
  },
  manual: readManual,
  run: runRead,
}

async function runRead(args: string[], io: Io): Promise<number> {
  const wish = wishOf(args, io)
  const paths =
    wish.words.length > 0 ? await inputsOf(wish.words, io.folder) : (wish.manifest?.files.map(({ path }) => path) ?? [])
  if (wish.words.length === 0 && !wish.manifest) {
    throw new Misuse('没有给出文件；用法见 jiedui read --help。', 'No file was given; see jiedui read --help.')
  }
  if (paths.length === 0) throw new Misuse('没有找到可读的文件。', 'No file that can be read was found.')
  let [status, printed] = [exit.well as number, 0]
  if (wish.format === 'json') await write(io.stdout, '[')
  for (const [i, path] of paths.entries()) {
    progress(io, `${i + 1}/${paths.length} ${shownPath(path, io)}`, paths.length)
    const form = await formOf(path, { wish, io, first: printed === 0 })
    progress(io, '', paths.length)
    for (const sentence of form.said) io.stderr.write(`${harmless(shownPath(path, io))}: ${harmless(sentence)}\n`)
    if (form.text === null) status = exit.failed
    else await write(io.stdout, form.text)
    printed += form.text === null ? 0 : 1
  }
  if (wish.format === 'json') await write(io.stdout, printed > 0 ? '\n]\n' : ']\n')
  return status
}

/** One file as it is printed, null where it cannot be read, and what is to be said of it. */
async function formOf(path: string, call: Call): Promise<{ text: string | null; said: string[] }> {
  const { wish, io } = call
  try {
    const opened = await openInput(path, io.stdin)
    if (!opened.ok) return { text: null, said: [opened.problem[wish.language]] }
    const said = opened.document.notes.map((note) => note[wish.language])
    return { text: printedForm(path, opened.document, call), said }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return {
      text: null,
      said: [{ zh: `读取时程序出错：${why}`, en: `The program failed on it: ${why}` }[wish.language]],
    }
  }
}

function printedForm(path: string, document: Document, { wish, io, first }: Call): string {
  const listed = wish.manifest?.of(path) ?? null
  const told = { account: listed?.account ?? wish.told.account, year: listed?.year ?? wish.told.year }
  const given = { published: listed?.published ?? wish.published, title: listed?.title ?? null, ...told }
  const result: Result = resultOf(document, given, { path, folder: io.folder })
  if (wish.format === 'jsonl') return `${JSON.stringify(result)}\n`
  if (wish.format === 'json') return `${first ? '' : ','}\n${JSON.stringify(result, null, 2)}`
  const coloured = io.stdout.isTTY === true && !io.plain
  return (first ? '' : '\n') + tableOf(result, document, { language: wish.language, coloured })
}

function wishOf(args: string[], io: Io): Wish {
  const wanted = { published: 'value', ...toldOptions, manifest: 'value', format: 'value' } as const
  const { words, options, language } = given('read', args, wanted)
  const format = oneOf('format', options.format ?? 'table', ['table', 'json', 'jsonl'])
  const list = options.manifest === undefined ? null : readManifest(resolve(io.folder, options.manifest))
  return { words, published: dayOf(options.published), told: toldOf(options), manifest: list, format, language }
}
