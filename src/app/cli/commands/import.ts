// `jiedui import` (导入材料): sends documents to the book, where they are kept as they came and read. Importing one twice changes nothing.
import { resolve } from 'node:path'
import type { Day } from '../../../model/period.ts'
import type { addDocumentRoute, getDocument } from '../../api/routes/documents.ts'
import type { Api, ReplyOf } from '../api.ts'
import type { Book } from '../book.ts'
import { onBook } from '../call.ts'
import { harmless, harmlessJson } from '../harmless.ts'
import { inputBytes, inputName, inputsOf, shownPath } from '../inputs.ts'
import { type Command, exit, Failure, type Io, type Language, Misuse, write } from '../io.ts'
import { type Manifest, readManifest } from '../manifest.ts'
import { bookPart, statusPart } from '../manual.ts'
import { bookOptions, dayOf, given, oneOf } from '../options.ts'
import { progress } from '../progress.ts'
import { reread } from '../reread.ts'
import { sheetsImported } from '../sheets.ts'
import { type Told, toldOf, toldOptions } from '../told.ts'

export const importCommand: Command = {
  name: 'import',
  summary: { zh: '导入材料，识读后待复核', en: 'put documents into the book, where they wait for review' },
  manual: {
    zh: `jiedui import：把材料导入台账。原件照原样保存，识读出的内容等待复核（jiedui review）。

用法：jiedui import 文件… [选项]

  文件                 txt、html、docx、pdf、xlsx、csv；也可以是文件夹（连同子文件夹）、
                       通配符（'材料/**/*.pdf'），或 -（从标准输入读取）
  --published 日期     发布日期（2024-03-12），用于清单中没有日期的材料
  --account 地区       讲述方：文中“我市”“我县”“当地”是谁（黄冈市；同名的写行政区划代码）
  --year 年份          所述年份：文中“今年”和未写年份的月、日是哪一年（2023）；写明的年份不变
  --manifest 清单      每行一条 {"id","file","published","title","account","year"}；不给文件时，
                       导入清单里的全部文件
  --replaces 编号      是哪份材料的新版本；旧版保留，仍在的数据沿用已有的复核意见；
                       文件早已导入的，也可以这样事后认定
  --reread             不给文件：把由旧版程序识读的材料全部重新识读；已有的复核意见和台账数据不变
  --wait               等到全部识读完；没有服务在运行时总是等待
  --entries            文件是填好的 Excel 台账（jiedui export --to 台账.xlsx），导入条目本身；
                       全部无误才导入，问题逐格指出
  --dry                与 --entries 连用，只检查不导入
  --format 格式        table（默认）或 jsonl（每份材料一行）
${bookPart.zh}

同一份材料再次导入，不会有任何改变。整本台账的导入见 jiedui restore。
${statusPart.zh}

示例：
  jiedui import 简报.docx --published 2024-03-12
  jiedui import 送审稿.docx --account 黄冈市 --year 2023
  jiedui import 材料/ --manifest 材料/index.jsonl --wait
`,
    en: `jiedui import: puts documents into the book. They are kept as they came; what is read in them waits for
review (jiedui review).

Usage: jiedui import FILE... [OPTION]

  FILE                 txt, html, docx, pdf, xlsx or csv; or a folder (with those inside it),
                       a pattern ('reports/**/*.pdf'), or - (standard input)
  --published DATE     day of publication (2024-03-12) of documents without one in the manifest
  --account REGION     whose account the documents are: who 我市 and 我县 are (黄冈市; its code where several
                       have that name)
  --year YEAR          the year of which they tell: that of 今年 and of months and days without a year (2023);
                       years that are written stay
  --manifest LIST      one {"id","file","published","title","account","year"} a line; without FILE, every file
                       of the list
  --replaces ID        the document of which this is a new version; the old one stays, and decisions carry
                       over to figures that are still there; also for a FILE that came in before
  --reread             without FILE: read all documents again that an older version of the program read;
                       what was decided and the figures of the book stay as they are
  --wait               wait until everything was read; without a running server it always waits
  --entries            FILE is a workbook of entries (jiedui export --to book.xlsx): the entries themselves come
                       in, all or none, and what is wrong is told by its cell
  --dry                with --entries: only look
  --format FORMAT      table (the default) or jsonl (one line a document)
${bookPart.en}

A document that is imported again changes nothing. For a whole book see jiedui restore.
${statusPart.en}

Examples:
  jiedui import brief.docx --published 2024-03-12
  jiedui import draft.docx --account 黄冈市 --year 2023
  jiedui import reports/ --manifest reports/index.jsonl --wait
`,
  },
  run: runImport,
}

type Wish = {
  paths: string[]
  published: Day | null
  told: Told
  manifest: Manifest | null
  replaces: string | undefined
  wait: boolean
  format: 'table' | 'jsonl'
  language: Language
}

const wanted = {
  ...bookOptions,
  published: 'value',
  ...toldOptions,
  manifest: 'value',
  replaces: 'value',
  reread: 'switch',
  wait: 'switch',
  entries: 'switch',
  dry: 'switch',
  format: 'value',
} as const

async function runImport(args: string[], io: Io): Promise<number> {
  const { words, options, language } = given('import', args, wanted)
  if (options.reread) {
    if (words.length > 0) throw new Misuse('--reread 不与文件同用。', '--reread takes no file.')
    return onBook({ options, language, io }, (book) => reread(book, { wait: options.wait ?? false, language, io }))
  }
  const format = oneOf('format', options.format ?? 'table', ['table', 'jsonl'])
  const manifest = options.manifest === undefined ? null : readManifest(resolve(io.folder, options.manifest))
  if (words.length === 0 && !manifest) {
    throw new Misuse('没有给出文件；用法见 jiedui import --help。', 'No file was given; see jiedui import --help.')
  }
  const paths = words.length > 0 ? await inputsOf(words, io.folder) : manifest!.files.map(({ path }) => path)
  if (paths.length === 0) throw new Misuse('没有找到可读的文件。', 'No file that can be read was found.')
  if (options.replaces !== undefined && paths.length > 1) {
    throw new Misuse('--replaces 只能用于一个文件。', '--replaces is for one file alone.')
  }
  if (options.entries) {
    const { dry = false } = options
    return onBook({ options, language, io }, ({ api }) =>
      sheetsImported(api, { paths, to: '/sheets', dry, language, io }),
    )
  }
  const published = dayOf(options.published)
  const { replaces, wait = false } = options
  const wish: Wish = { paths, published, told: toldOf(options), manifest, replaces, wait, format, language }
  return onBook({ options, language, io }, (book) => imported(book, wish, io))
}

/** A file on its way: where it is kept, or why it is not. */
type Sent = { path: string; id: string; again: boolean } | { path: string; failed: string }

async function imported(book: Book, wish: Wish, io: Io): Promise<number> {
  const { paths, language } = wish
  const sent: Sent[] = []
  for (const [i, path] of paths.entries()) {
    progress(io, `${i + 1}/${paths.length} ${shownPath(path, io)}`, paths.length)
    sent.push(await sentFile(book.api, path, { wish, io }))
  }
  // Without a server the work has to be done here; a server of PostgreSQL may have workers elsewhere.
  if (wish.wait || book.house?.database.embedded) await book.house?.jobs.work()
  let status: number = exit.well
  for (const [i, one] of sent.entries()) {
    progress(io, `${{ zh: '识读', en: 'reading' }[language]} ${i + 1}/${sent.length}`, sent.length)
    const outcome = await outcomeOf(book, one, wish)
    progress(io, '', sent.length)
    if (outcome.failed) status = exit.failed
    await tell(outcome, { wish, io })
  }
  return status
}

async function sentFile(api: Api, path: string, { wish, io }: { wish: Wish; io: Io }): Promise<Sent> {
  const bytes = await inputBytes(path, io.stdin)
  if ('code' in bytes) return { path, failed: bytes[wish.language] }
  const listed = wish.manifest?.of(path) ?? null
  const published = listed?.published ?? wish.published ?? undefined
  const account = listed?.account ?? wish.told.account ?? undefined
  const year = listed?.year ?? wish.told.year ?? undefined
  const told = { published, title: listed?.title ?? undefined, account, year: year && String(year) }
  const query = { name: inputName(path), ...told, replaces: wish.replaces }
  try {
    const added = await api.send<ReplyOf<typeof addDocumentRoute>>('POST', '/documents', bytes, query)
    return { path, ...added }
  } catch (error) {
    if (error instanceof Failure) return { path, failed: error.said[wish.language] }
    throw error
  }
}

/** What became of a file, for people and programs. */
type Outcome = { file: string; document: string | null; state: string; said: string; failed: boolean }
type Document = ReplyOf<typeof getDocument>

const underway = new Set(['waiting', 'reading'])

async function outcomeOf({ api, house }: Book, sent: Sent, { wait, language }: Wish): Promise<Outcome> {
  if ('failed' in sent) return { file: sent.path, document: null, state: 'refused', said: sent.failed, failed: true }
  const look = () => api.get<Document>(`/documents/${sent.id}`)
  let document = await look()
  const patient = wait || house?.database.embedded === true
  while (patient && underway.has(document.state)) {
    await new Promise((resolve) => setTimeout(resolve, 100))
    document = await look()
  }
  const failed = document.state === 'failed' || document.state === 'cancelled'
  const said = sayingOf(document, sent.again, language)
  return { file: sent.path, document: sent.id, state: document.state, said, failed }
}

function sayingOf({ state, problem, counts, notes }: Document, again: boolean, language: Language): string {
  const zh = language === 'zh'
  if (state === 'failed') return problem?.[language] ?? (zh ? '未能识读。' : 'It could not be read.')
  if (state === 'cancelled') return zh ? '已取消识读。' : 'Its reading was cancelled.'
  if (underway.has(state)) return zh ? '已导入，正在识读。' : 'Imported; it is being read.'
  const { figure = 0, tie = 0, agreement = 0, entry = 0 } = counts
  const found = zh
    ? `${figure} 条数据、${entry} 个条目、${tie} 项结对关系、${agreement} 份协议。`
    : `${figure} figures, ${entry} entries, ${tie} ties, ${agreement} agreements.`
  const noted = notes.map((note) => ` ${note[language]}`).join('')
  return `${again ? (zh ? '台账中已有，未改动：' : 'In the book already: ') : ''}${found}${noted}`
}

async function tell({ file, document, state, said, failed }: Outcome, { wish, io }: { wish: Wish; io: Io }) {
  const shown = shownPath(file, io)
  if (wish.format === 'jsonl') await write(io.stdout, `${harmlessJson({ file: shown, document, state, said })}\n`)
  else if (failed) io.stderr.write(`${harmless(`${shown}: ${said}`)}\n`)
  else await write(io.stdout, `${harmless(`${shown}: ${said}`)}  ${document}\n`)
}
