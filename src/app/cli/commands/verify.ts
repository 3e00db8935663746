// `jiedui verify` (核验): checks the whole book against its own records, and names what is not as it should be.
import type { verifyRoute } from '../../api/routes/history.ts'
import type { ReplyOf } from '../api.ts'
import { onBook } from '../call.ts'
import { harmless, harmlessJson } from '../harmless.ts'
import { type Command, exit, type Io, type Language, write } from '../io.ts'
import { bookPart, statusPart } from '../manual.ts'
import { bookOptions, given, oneOf } from '../options.ts'

export const verifyCommand: Command = {
  name: 'verify',
  summary: { zh: '核验整本台账', en: 'verify the whole book' },
  manual: {
    zh: `jiedui verify：核验整本台账：修订记录的链条、每条原文与材料、每条数据的出处、
条目与数据是否被绕过程序改动、现成汇总是否与数据相符。有问题时逐条指出。

用法：jiedui verify [选项]

  --format 格式        table（默认）或 json
${bookPart.zh}

${statusPart.zh}
`,
    en: `jiedui verify: checks the whole book: the chain of revisions, every quote against its document, the
evidence of every figure, rows changed past the program, ready totals against their figures. Names what is wrong.

Usage: jiedui verify [OPTION]

  --format FORMAT      table (the default) or json
${bookPart.en}

${statusPart.en}
`,
  },
  run: runVerify,
}

type Verified = ReplyOf<typeof verifyRoute>

async function runVerify(args: string[], io: Io): Promise<number> {
  const { options, language } = given('verify', args, { ...bookOptions, format: 'value' } as const)
  const format = oneOf('format', options.format ?? 'table', ['table', 'json'])
  const found = await onBook({ options, language, io }, ({ api }) => api.send<Verified>('POST', '/verify'))
  await write(io.stdout, format === 'json' ? `${harmlessJson(found, 2)}\n` : told(found, language))
  return found.faults.length === 0 ? exit.well : exit.failed
}

const names: Record<string, Record<Language, string>> = {
  revisions: { zh: '修订记录', en: 'revisions' },
  documents: { zh: '材料', en: 'documents' },
  findings: { zh: '识读结果', en: 'findings' },
  postings: { zh: '数据', en: 'figures' },
  entries: { zh: '条目', en: 'entries' },
  ties: { zh: '结对关系', en: 'ties' },
  links: { zh: '关联', en: 'links' },
  reports: { zh: '单位报送', en: 'reports of units' },
  confirmations: { zh: '双方意见', en: 'words of sides' },
  indicators: { zh: '指标', en: 'indicators' },
  targets: { zh: '目标值', en: 'targets' },
  scoreSheets: { zh: '评分表', en: 'score sheets' },
  spans: { zh: '条款和进展的原文', en: 'quotes of clauses and progress' },
  clauses: { zh: '条款', en: 'clauses' },
  plans: { zh: '计划', en: 'plans' },
  tasks: { zh: '任务', en: 'tasks' },
  progress: { zh: '进展', en: 'progress' },
  sums: { zh: '汇总', en: 'totals' },
}

function told({ checked, faults, settling }: Verified, language: Language): string {
  const counts = Object.entries(checked).map(([name, count]) => `${names[name]?.[language] ?? name} ${count}`)
  const head = { zh: `已核验：${counts.join('，')}。`, en: `Checked: ${counts.join(', ')}.` }[language]
  const well = { zh: '没有发现问题。', en: 'Nothing is wrong.' }[language]
  const lines = faults.map((fault) => `  ${harmless(fault.subject)}  ${harmless(fault[language])}`)
  const anew = {
    zh: '升级后汇总正按新规则重新核定（服务运行时在后台进行），本次没有核对汇总；完成后请再核验一次。',
    en: 'After an upgrade the totals are being made anew (in the background while the server runs) and were not checked; verify again when that is done.',
  }[language]
  return `${[head, ...(lines.length > 0 ? lines : [well]), ...(settling ? [anew] : [])].join('\n')}\n`
}
