// `jiedui ask` (问数): a question in words, or totals of the book by options; each number as people write it, with how many figures it is made of,
// what was left out and why, and on demand the sentences behind it.
import { groupKeys } from '../../../ledger/total.ts'
import { statusSchema, themeSchema } from '../../../model/figure.ts'
import type { getAnswers } from '../../api/routes/answers.ts'
import type { getTotals } from '../../api/routes/totals.ts'
import { answerLines } from '../answer.ts'
import type { Api, ReplyOf } from '../api.ts'
import { onBook } from '../call.ts'
import { harmlessJson } from '../harmless.ts'
import { type Command, exit, type Io, type Language, Misuse, write } from '../io.ts'
import { bookPart, statusPart } from '../manual.ts'
import { bookOptions, type Given, given, oneOf } from '../options.ts'
import { regionNamed, tieNamed, tieTitles } from '../pairs.ts'
import { evidenceLines, totalLine } from '../total.ts'

export const askCommand: Command = {
  name: 'ask',
  summary: { zh: '问数：用文字提问，或汇总台账中的数据', en: 'a question in words, or totals of the book' },
  manual: {
    zh: `jiedui ask：用文字提问，或用选项汇总台账中的数据。区间照区间相加；当期与累计、实际与目标、签约与到位
从不相加；没有计入的逐项说明原因，没有读懂的词逐个列出。

用法：jiedui ask 文字… [--evidence] [--format 格式]
      jiedui ask [选项]

  --tie 甲,乙          一对结对关系，如 宁波市,黄冈市，含其下级；也可给编号
  --region 地区        涉及一个地区（含其下级）的
  --year 年份          一年的
  --theme 主题         ${themeSchema.options.join('、')}
  --measure 口径       一个统计口径，编号或材料中的说法
  --programme 机制     一个合作机制的编号
  --status 状态        actual 实际、target 目标、planned 计划
  --by 分组            ${groupKeys.join('、')}，可用逗号连用；默认 measure
  --evidence           列出每个合计所依据的原句
  --format 格式        table（默认）或 json
${bookPart.zh}

${statusPart.zh}

示例：
  jiedui ask 2024年湖州对口支援新疆投入多少资金
  jiedui ask --tie 宁波市,黄冈市 --year 2023 --by theme
  jiedui ask --region 浙江省 --by year,measure --format json
`,
    en: `jiedui ask: a question in words, or totals of the book by options. Intervals add as intervals; flows and
cumulative numbers, actual and target, agreed and in place are never added up; what is left out is told with its
reason, and each word that was not understood is named.

Usage: jiedui ask WORDS... [--evidence] [--format FORMAT]
       jiedui ask [OPTION]

  --tie A,B            one tie, as 宁波市,黄冈市, with those nested in it; or its id
  --region REGION      what concerns a region, with those in it
  --year YEAR          one year
  --theme THEME        ${themeSchema.options.slice(0, 7).join(', ')},
                       ${themeSchema.options.slice(7).join(', ')}
  --measure MEASURE    one measure, by its id or in the words of the documents
  --programme ID       one programme
  --status STATUS      actual, target, planned
  --by KEYS            ${groupKeys.join(', ')}; several by commas; measure by default
  --evidence           the sentences behind each total
  --format FORMAT      table (the default) or json
${bookPart.en}

${statusPart.en}

Examples:
  jiedui ask projects signed between Ningbo and Huanggang in 2023
  jiedui ask --tie 宁波市,黄冈市 --year 2023 --by theme
  jiedui ask --region 浙江省 --by year,measure --format json
`,
  },
  run: runAsk,
}

const wanted = {
  ...bookOptions,
  tie: 'value',
  region: 'value',
  year: 'value',
  theme: 'value',
  measure: 'value',
  programme: 'value',
  status: 'value',
  by: 'value',
  evidence: 'switch',
  format: 'value',
} as const

type Wish = { options: Given<typeof wanted>; by: string[]; format: 'table' | 'json'; language: Language }

async function runAsk(args: string[], io: Io): Promise<number> {
  const { words, options, language } = given('ask', args, wanted)
  if (words.length > 0) return askWords(words.join(' '), { options, language, io })
  if (options.year !== undefined && !/^\d{4}$/.test(options.year)) {
    throw new Misuse(`--year 应为年份，不是“${options.year}”。`, `--year is a year, not "${options.year}".`)
  }
  if (options.theme !== undefined) oneOf('theme', options.theme, themeSchema.options)
  if (options.status !== undefined) oneOf('status', options.status, statusSchema.options)
  const by = (options.by ?? 'measure').split(',').map((word) => oneOf('by', word.trim(), groupKeys))
  const format = oneOf('format', options.format ?? 'table', ['table', 'json'])
  const text = await onBook({ options, language, io }, ({ api }) => asked(api, { options, by, format, language }))
  await write(io.stdout, text)
  return exit.well
}

/** A question in words stands alone: what it narrows to is in it. */
async function askWords(words: string, { options, language, io }: Call): Promise<number> {
  const {
    evidence = false,
    format: wish = 'table',
    data: _,
    book: __,
    lang: ___,
    ...narrowing
  } = { lang: '', ...options }
  const format = oneOf('format', wish, ['table', 'json'])
  const [other] = Object.entries(narrowing).flatMap(([name, value]) => (value === undefined ? [] : [name]))
  if (other !== undefined) {
    throw new Misuse(
      `用文字提问时不能再用 --${other}，请写在问题里。`,
      `A question in words takes no --${other}: say it in the question.`,
    )
  }
  const query = { words, terms: evidence || format === 'json' ? true : undefined }
  const text = await onBook({ options, language, io }, async ({ api }) => {
    const reply = await api.get<ReplyOf<typeof getAnswers>>('/answers', query)
    if (format === 'json') return `${harmlessJson(reply, 2)}\n`
    return `${(await answerLines(api, reply, { evidence, language })).join('\n')}\n`
  })
  await write(io.stdout, text)
  return exit.well
}

type Call = { options: Given<typeof wanted>; language: Language; io: Io }

type Line = ReplyOf<typeof getTotals>['items'][number]

async function asked(api: Api, { options, by, format, language }: Wish): Promise<string> {
  const { tie, region, year, theme, measure, programme, status, evidence } = options
  const query = {
    ...{ year, theme, measure, programme, status, by },
    tie: tie === undefined ? undefined : await tieNamed(api, tie),
    under: tie === undefined ? undefined : true,
    region: region === undefined ? undefined : regionNamed(region),
    terms: evidence || format === 'json' ? true : undefined,
  }
  const { items } = await api.get<{ items: Line[] }>('/totals', query)
  if (format === 'json') return `${harmlessJson(items, 2)}\n`
  if (items.length === 0) return { zh: '台账中没有符合条件的数据。\n', en: 'The book has no such figures.\n' }[language]
  const titles = by.includes('tie') ? await tieTitles(api) : new Map<string, string>()
  const lines: string[] = []
  for (const item of items) {
    lines.push(...totalLine(item, { language, titles }))
    if (evidence) lines.push(...(await evidenceLines(api, item, language)))
  }
  return `${lines.join('\n')}\n`
}
