// `jiedui report` (报告): makes reports of the book, lists them, and writes them as Word, html, pdf or with all their evidence.
import { existsSync } from 'node:fs'
import { extname, resolve } from 'node:path'
import { Readable } from 'node:stream'
import { reportKindSchema, reportKinds } from '../../../reports/text.ts'
import type { addReportOfBook, getReportOfBook, listMadeReports } from '../../api/routes/reports.ts'
import type { Api, ReplyOf } from '../api.ts'
import type { Book } from '../book.ts'
import { onBook } from '../call.ts'
import { harmless, harmlessJson } from '../harmless.ts'
import { type Command, exit, Failure, type Io, type Language, Misuse, write } from '../io.ts'
import { keptFile } from '../kept-file.ts'
import { bookPart, statusPart } from '../manual.ts'
import { atMost, bookOptions, type Given, given, oneOf } from '../options.ts'
import { regionNamed, tieNamed } from '../pairs.ts'
import { progress } from '../progress.ts'
import { rowsOf } from '../rows.ts'

export const reportCommand: Command = {
  name: 'report',
  summary: { zh: '生成报告：年度总结、简报、结对概况、评分表', en: 'reports of the book, with their evidence' },
  manual: {
    zh: `jiedui report：从台账生成报告。每个数字都出自台账并注明出处；没有的写“待补”，不猜。

用法：jiedui report make [选项]          生成一份；给出编号则重新生成，保留人工改动
      jiedui report list                  已有的报告
      jiedui report get 编号 [--to 文件]  写成文件；不给 --to 则显示文字

  --kind 类别          yearly 年度总结（默认）、brief 工作简报、profile 结对概况、scores 考核评分表
  --region 地区        一个地区，含其下级
  --tie 甲,乙          一对结对关系，含其下级；也可给编号
  --programme 机制     一个合作机制的编号
  --year 年份          一年；结对概况可以不给
  --sheet 编号         评分表用哪一张
  --name 名称          报告的名称
  --to 文件            写成 .docx（GB/T 9704 版式）、.html、.pdf 或 .zip（佐证材料）；已有的文件不覆盖
  --template 编号      用本单位的 Word 模板（.docx）
  --format 格式        table（默认）或 json
${bookPart.zh}

${statusPart.zh}

示例：
  jiedui report make --region 湖州市 --year 2024 --to 总结.docx
  jiedui report get 编号 --to 佐证材料.zip
`,
    en: `jiedui report: makes reports of the book. Every number comes from the book and has a note on its source; what the book
does not have is left blank (待补) and never guessed.

Usage: jiedui report make [OPTION]       make one; with an id make it again, keeping what people wrote
       jiedui report list                the reports there are
       jiedui report get ID [--to FILE]  as a file; without --to its words

  --kind KIND          yearly (the default), brief, profile, scores
  --region REGION      a region with those in it
  --tie A,B            a tie with those nested in it; or its id
  --programme ID       one programme
  --year YEAR          one year; a profile can be of all
  --sheet ID           of a score sheet, which one
  --name NAME          the report's name
  --to FILE            as .docx (in the form of GB/T 9704), .html, .pdf or .zip (with all evidence); a file that is
                       there is not written over
  --template ID        laid into a Word template of the office (.docx)
  --format FORMAT      table (the default) or json
${bookPart.en}

${statusPart.en}

Examples:
  jiedui report make --region 湖州市 --year 2024 --to report.docx
  jiedui report get ID --to evidence.zip
`,
  },
  run: runReport,
}

const wanted = {
  ...bookOptions,
  kind: 'value',
  region: 'value',
  tie: 'value',
  programme: 'value',
  year: 'value',
  sheet: 'value',
  name: 'value',
  to: 'value',
  template: 'value',
  format: 'value',
} as const

type Options = Given<typeof wanted>
type Wish = { options: Options; language: Language; io: Io; to: string | null; format: 'table' | 'json' }
type Report = ReplyOf<typeof getReportOfBook>

async function runReport(args: string[], io: Io): Promise<number> {
  const { words, options, language } = given('report', args, wanted)
  const [deed = '', id] = words
  const deeds = { make, list, get } as const
  if (!(deed in deeds)) {
    throw new Misuse(
      `“${deed}”不是 report 的用法；可用 make、list、get，见 jiedui report --help。`,
      `report does not know "${deed}"; there are make, list and get: see jiedui report --help.`,
    )
  }
  atMost(deed === 'list' ? 1 : 2, words, 'report')
  if (options.year !== undefined && !/^\d{4}$/.test(options.year)) {
    throw new Misuse(`--year 应为年份，不是“${options.year}”。`, `--year is a year, not "${options.year}".`)
  }
  const format = oneOf('format', options.format ?? 'table', ['table', 'json'])
  const wish = { options, language, io, to: fileOf(options, io), format }
  await onBook({ options, language, io }, (book) => deeds[deed as keyof typeof deeds](book, id, wish))
  return exit.well
}

const forms: Record<string, string> = { '.docx': 'docx', '.html': 'html', '.pdf': 'pdf', '.zip': 'pack' }

/** The file to write, checked before anything is made. */
function fileOf({ to }: Options, io: Io): string | null {
  if (to === undefined) return null
  const path = resolve(io.folder, to)
  if (forms[extname(path).toLowerCase()] === undefined) {
    throw new Misuse(
      '--to 的文件名应以 .docx、.html、.pdf 或 .zip 结尾。',
      'The name of --to ends in .docx, .html, .pdf or .zip.',
    )
  }
  if (existsSync(path))
    throw new Failure(`${path} 已存在，没有覆盖。`, `${path} is there already and was not written over.`)
  return path
}

async function list({ api }: Book, _: string | undefined, { language, io, format }: Wish): Promise<void> {
  const items = await api.items<ReplyOf<typeof listMadeReports>['items'][number]>('/reports')
  if (format === 'json') return write(io.stdout, `${harmlessJson(items, 2)}\n`)
  if (items.length === 0) return write(io.stdout, { zh: '还没有报告。\n', en: 'There are no reports yet.\n' }[language])
  const headings = { zh: ['编号', '类别', '状态', '名称'], en: ['id', 'kind', 'state', 'name'] }[language]
  const rows = items.map(({ id, kind, state, name }) => [
    id,
    reportKinds[kind][language],
    stateNames[state][language],
    name,
  ])
  await write(io.stdout, `${rowsOf(headings, rows).join('\n')}\n`)
}

const stateNames = {
  waiting: { zh: '等候', en: 'waiting' },
  making: { zh: '生成中', en: 'being made' },
  made: { zh: '已生成', en: 'made' },
  failed: { zh: '未成', en: 'failed' },
}

async function make(book: Book, again: string | undefined, wish: Wish): Promise<void> {
  const { api, house } = book
  const path = again === undefined ? '/reports' : `/reports/${again}/make`
  const body = again === undefined ? await asked(api, wish) : {}
  const { id } = await api.send<ReplyOf<typeof addReportOfBook>>('POST', path, body)
  await house?.jobs.work()
  const report = await made(api, id, wish)
  if (wish.format === 'json') await write(wish.io.stdout, `${harmlessJson(report, 2)}\n`)
  else await write(wish.io.stdout, `${harmless(saidOf(report, wish.language))}\n`)
  await written(api, id, wish)
}

async function asked(api: Api, { options }: Wish): Promise<object> {
  const { kind = 'yearly', region, tie, programme, year, sheet, name } = options
  return {
    kind: oneOf('kind', kind, reportKindSchema.options),
    ...(region === undefined ? {} : { region: regionNamed(region) }),
    ...(tie === undefined ? {} : { tie: await tieNamed(api, tie) }),
    ...(year === undefined ? {} : { year: Number(year) }),
    ...(programme === undefined ? {} : { programme }),
    ...(sheet === undefined ? {} : { sheet }),
    ...(name === undefined ? {} : { name }),
  }
}

/** Waits until the report is made, showing how far it is. */
async function made(api: Api, id: string, { language, io }: Wish): Promise<Report> {
  for (;;) {
    const report = await api.get<Report>(`/reports/${id}`, { text: false })
    progress(io, `${stateNames[report.state][language]} ${report.progress}%`, 2)
    if (report.state === 'made' || report.state === 'failed') {
      progress(io, '', 2)
      if (report.problem) throw new Failure(report.problem.zh, report.problem.en)
      return api.get<Report>(`/reports/${id}`)
    }
    await new Promise((done) => setTimeout(done, 150))
  }
}

function saidOf({ id, name, text }: Report, language: Language): string {
  const answers = text?.blocks.flatMap((block) => ('runs' in block ? block.runs : [])).filter(isNumber).length ?? 0
  const blanks = text?.blanks.length ?? 0
  return {
    zh: `${name}：${answers} 个数据，${blanks} 处待补。  ${id}`,
    en: `${name}: ${answers} numbers, ${blanks} blanks.  ${id}`,
  }[language]
}

type Run = Extract<NonNullable<Report['text']>['blocks'][number], { runs: unknown[] }>['runs'][number]

const isNumber = (run: Run) => run.is === 'answer' && (run.sort === 'figure' || run.sort === 'sum')

async function get({ api }: Book, id: string | undefined, wish: Wish): Promise<void> {
  if (id === undefined) {
    throw new Misuse(
      '没有给出报告的编号；用 jiedui report list 查看。',
      'No report was named: jiedui report list shows them.',
    )
  }
  if (wish.to !== null) return written(api, id, wish)
  const report = await api.get<Report>(`/reports/${id}`)
  const text = wish.format === 'json' ? harmlessJson(report, 2) : harmless(plainText(report))
  await write(wish.io.stdout, `${text}\n`)
}

function plainText({ text }: Report): string {
  const lines = (text?.blocks ?? []).flatMap((block) => {
    if (block.is === 'chart') return []
    if (block.is === 'table') return [block.title, ...block.rows.map((row) => row.map(said).filter(Boolean).join('  '))]
    return [`${block.is === 'heading' ? block.label : ''}${said(block.runs)}`]
  })
  return lines.join('\n')
}

const said = (runs: readonly Run[]) => runs.map(({ text }) => text).join('')

async function written(api: Api, id: string, { to, options, language, io }: Wish): Promise<void> {
  if (to === null) return
  const form = forms[extname(to).toLowerCase()]!
  const { body } = await api.response(`/reports/${id}/${form}`, { template: options.template })
  await keptFile(Readable.fromWeb((body ?? new Blob([]).stream()) as Parameters<typeof Readable.fromWeb>[0]), to)
  await write(io.stdout, harmless({ zh: `已写成 ${to}。\n`, en: `Written to ${to}.\n` }[language]))
}
