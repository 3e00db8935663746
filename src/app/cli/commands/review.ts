// `jiedui review` (复核): what waits for a decision, and decisions on it from the command line, one by one or all that a list shows.
import type { countFindings, decideRoute } from '../../api/routes/review.ts'
import type { Api, ReplyOf } from '../api.ts'
import { onBook } from '../call.ts'
import { doubtLine, findingLine, sortNames, type Waiting } from '../finding.ts'
import { harmless, harmlessJson } from '../harmless.ts'
import { type Command, exit, Failure, type Io, type Language, Misuse, write } from '../io.ts'
import { bookPart, statusPart } from '../manual.ts'
import { atMost, bookOptions, type Given, given, oneOf } from '../options.ts'
import { sentencesOf } from '../sources.ts'

export const reviewCommand: Command = {
  name: 'review',
  summary: { zh: '复核：列出待复核内容，采纳、退回、撤销', en: 'list what waits for a decision; accept, reject, undo' },
  manual: {
    zh: `jiedui review：列出待复核的内容（存疑和重要的在前），并作出复核意见。

用法：jiedui review [list] [筛选] [--limit 条数] [--format table|json|jsonl]
      jiedui review accept 编号… | --all [筛选]      采纳；条目连同其数据一步采纳
      jiedui review reject 编号… | --all [筛选] --reason 理由
      jiedui review undo 意见编号 [--reason 理由]    撤销一次复核意见
      jiedui review rule [on|off] [--undated] [--untied] [--entries]
                                                     查看或设置自动采纳规则

筛选：
  --document 编号      只看一份材料的
  --sort 种类          figure 数据、tie 结对关系、agreement 协议、entry 台账条目
  --doubt 代码         只看带有这一存疑的

  --all                筛选出的全部（须给出至少一项筛选）
  --reason 理由        退回时必须给出
  --limit 条数         最多列出多少条，默认 20
  --format 格式        table（默认）、json、jsonl
  --undated            自动采纳时，没有时段的数据也采纳
  --untied             自动采纳时，不属于已知结对关系的数据也采纳
  --entries            自动采纳时，条目连同其数据一并采纳
${bookPart.zh}

默认没有任何内容自动入账。自动采纳只对数值和时段确定、没有存疑和矛盾的数据有效，并注明是按规则采纳的。
${statusPart.zh}
`,
    en: `jiedui review: lists what waits for a decision, doubtful and important first, and decides on it.

Usage: jiedui review [list] [FILTER] [--limit COUNT] [--format table|json|jsonl]
       jiedui review accept ID... | --all FILTER       an entry is accepted with its figures in one step
       jiedui review reject ID... | --all FILTER --reason WHY
       jiedui review undo DECISION [--reason WHY]      takes a decision back
       jiedui review rule [on|off] [--undated] [--untied] [--entries]
                                                       shows or sets the rule of acceptance

Filters:
  --document ID        what one document says
  --sort SORT          figure, tie, agreement, entry
  --doubt CODE         what carries this doubt

  --all                everything that the filters list (at least one is needed)
  --reason WHY         needed to reject
  --limit COUNT        how many are listed at most, 20 by default
  --format FORMAT      table (the default), json, jsonl
  --undated            the rule lets figures without a period pass
  --untied             the rule lets figures of no known tie pass
  --entries            the rule accepts entries with their figures
${bookPart.en}

By default nothing enters the book by itself. The rule accepts figures whose number and period are certain,
without doubts and without rivals, and marks them as accepted by rule.
${statusPart.en}
`,
  },
  run: runReview,
}

const wanted = {
  ...bookOptions,
  document: 'value',
  sort: 'value',
  doubt: 'value',
  all: 'switch',
  reason: 'value',
  limit: 'value',
  format: 'value',
  undated: 'switch',
  untied: 'switch',
  entries: 'switch',
} as const

type Options = Given<typeof wanted>
type Call = { words: string[]; options: Options; language: Language; io: Io }
type Decided = ReplyOf<typeof decideRoute>

async function runReview(args: string[], io: Io): Promise<number> {
  const { words, options, language } = given('review', args, wanted)
  const verb = oneOf('review', words[0] ?? 'list', ['list', 'accept', 'reject', 'undo', 'rule'])
  const call = { words: words.slice(1), options, language, io }
  const work = { list, accept: decide('accept'), reject: decide('reject'), undo, rule }[verb](call)
  return onBook(call, ({ api }) => work(api))
}

type Work = (api: Api) => Promise<number>
type Filter = { document?: string | undefined; sort?: string | undefined; doubt?: string | undefined }

function filterOf({ document, sort, doubt }: Options): Filter {
  const known = sort === undefined ? undefined : oneOf('sort', sort, ['figure', 'tie', 'agreement', 'entry'])
  return { document, sort: known, doubt }
}

/** Figures whose proposed entry waits come with it, unless figures are asked for. */
const alone = (filter: Filter) => (filter.sort === undefined ? { ...filter, alone: true } : filter)

function list({ words, options, language, io }: Call): Work {
  atMost(0, words, 'review')
  const filter = filterOf(options)
  const format = oneOf('format', options.format ?? 'table', ['table', 'json', 'jsonl'])
  const most = countOf(options.limit)
  return async (api) => {
    const items = await api.items<Waiting>('/findings', alone(filter), most)
    if (format === 'json') await write(io.stdout, `${harmlessJson(items, 2)}\n`)
    else if (format === 'jsonl') await write(io.stdout, items.map((one) => `${harmlessJson(one)}\n`).join(''))
    else await write(io.stdout, await tableOf(api, items, language))
    return exit.well
  }
}

function countOf(limit: string | undefined): number {
  if (limit === undefined) return 20
  if (/^[1-9]\d{0,5}$/.test(limit)) return Number(limit)
  throw new Misuse(`--limit 应为数字，不是“${limit}”。`, `--limit is a number, not "${limit}".`)
}

async function tableOf(api: Api, items: Waiting[], language: Language): Promise<string> {
  const sentence = sentencesOf(api)
  const lines: string[] = []
  let document = ''
  for (const item of items) {
    if (item.document !== document)
      lines.push(harmless(`${item.documentTitle ?? item.documentName}  ${item.published ?? ''}`.trimEnd()))
    document = item.document
    const doubts = doubtLine(item.doubts, language)
    lines.push(`  ${item.id}  ${findingLine(item, language)}`)
    lines.push(`      ${await sentence(item.document, item, item.said.row)}`, ...(doubts ? [`      ${doubts}`] : []))
  }
  const counts = await api.get<ReplyOf<typeof countFindings>>('/findings/counts')
  return `${[...lines, ...(lines.length > 0 ? [''] : []), countLine(counts, language)].join('\n')}\n`
}

function countLine(counts: Record<string, number>, language: Language): string {
  const told = Object.entries(sortNames).flatMap(([sort, name]) =>
    counts[sort] ? `${name[language]} ${counts[sort]}` : [],
  )
  if (told.length === 0) return { zh: '没有待复核的内容。', en: 'Nothing waits.' }[language]
  return { zh: `待复核：${told.join('，')}`, en: `Waiting: ${told.join(', ')}` }[language]
}

type Target = { id: string; version?: number }
/** How many findings one decision takes. */
const atOnce = 1_000

function decide(verdict: 'accept' | 'reject'): (call: Call) => Work {
  return ({ words, options, language, io }) => {
    const filter = filterOf(options)
    const { all = false, reason } = options
    if (all === words.length > 0) {
      throw new Misuse('请给出编号，或用 --all 加筛选，二者选一。', 'Give ids, or --all with a filter: one of the two.')
    }
    if (all && Object.values(filter).every((one) => one === undefined)) {
      throw new Misuse('--all 须至少加一项筛选，如 --document。', '--all needs a filter, such as --document.')
    }
    if (verdict === 'reject' && !reason)
      throw new Misuse('退回须用 --reason 写明理由。', 'To reject, say why with --reason.')
    return async (api) => {
      const targets: Target[] = all ? await found(api, filter) : words.map((id) => ({ id }))
      if (targets.length === 0) throw new Failure('没有符合筛选的待复核内容。', 'Nothing that waits fits the filter.')
      for (let at = 0; at < targets.length; at += atOnce) {
        const findings = targets.slice(at, at + atOnce)
        const decided = await api.send<Decided>('POST', '/decisions', { verdict, findings, reason })
        await write(io.stdout, decidedLine(verdict, findings.length, decided)[language])
      }
      return exit.well
    }
  }
}

async function found(api: Api, filter: Filter): Promise<Target[]> {
  const items = await api.items<Waiting>('/findings', alone(filter))
  return items.map(({ id, version }) => ({ id, version }))
}

function decidedLine(verdict: 'accept' | 'reject', count: number, { decision, entries, postings, ties }: Decided) {
  const undo = { zh: `（撤销：jiedui review undo ${decision}）\n`, en: ` (undo: jiedui review undo ${decision})\n` }
  if (verdict === 'reject') return { zh: `已退回 ${count} 条${undo.zh}`, en: `Rejected ${count}${undo.en}` }
  return {
    zh: `已采纳 ${count} 条：台账条目 ${entries.length} 个、入账数据 ${postings.length} 条、结对关系 ${ties.length} 项${undo.zh}`,
    en: `Accepted ${count}: ${entries.length} entries, ${postings.length} figures, ${ties.length} ties${undo.en}`,
  }
}

function undo({ words, options, language, io }: Call): Work {
  const [decision] = words
  if (decision === undefined) throw new Misuse('没有给出意见编号。', 'No decision was named.')
  atMost(1, words, 'review')
  return async (api) => {
    await api.send('POST', '/decisions', { verdict: 'undo', decision, reason: options.reason })
    await write(io.stdout, { zh: '已撤销。\n', en: 'Taken back.\n' }[language])
    return exit.well
  }
}

type Rule = { on: boolean; undated: boolean; untied: boolean; entries: boolean }

function rule({ words, options, language, io }: Call): Work {
  const word = words[0] === undefined ? null : oneOf('rule', words[0], ['on', 'off'])
  atMost(1, words, 'review')
  const { undated = false, untied = false, entries = false } = options
  return async (api) => {
    const now =
      word === null
        ? await api.get<Rule>('/settings/rule')
        : await api.send<Rule>('PUT', '/settings/rule', { on: word === 'on', undated, untied, entries })
    await write(io.stdout, `${ruleLine(now)[language]}\n`)
    return exit.well
  }
}

function ruleLine({ on, undated, untied, entries }: Rule): Record<Language, string> {
  if (!on) return { zh: '自动采纳：关', en: 'Rule of acceptance: off' }
  const zh = [undated && '没有时段的也采纳', untied && '不属于已知结对关系的也采纳', entries && '条目一并采纳']
  const en = [undated && 'also without a period', untied && 'also of no known tie', entries && 'entries too']
  const more = (parts: (string | false)[], comma: string) => parts.flatMap((part) => (part ? [part] : [])).join(comma)
  return {
    zh: `自动采纳：开${more(zh, '，') && `（${more(zh, '，')}）`}`,
    en: `Rule of acceptance: on${more(en, ', ') && ` (${more(en, ', ')})`}`,
  }
}
