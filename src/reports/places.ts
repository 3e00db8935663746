// Places of a template (模板位置): the names in double braces at which an office's Word file takes in a report: {{标题}}, {{正文}}, {{资金帮扶}}.
import { themes } from '../model/themes.ts'
import { type Block, type ReportText, type Run, words } from './text.ts'

/** The places that hold whole paragraphs, each with the blocks of a report that go there. */
const chapters = new Map<string, string>([
  ...Object.entries(themes).map(([id, { zh }]) => [zh, `chapter/${id}`] as const),
  ['合作事项', 'chapter/things'],
  ['待补事项', 'chapter/blanks'],
])

/** Every place there is, in the order in which a template is likely to have them. */
export const placeNames: readonly string[] = ['标题', '范围', '年度', '日期', '正文', '概述', ...chapters.keys()]

/** What goes to a place: runs within a paragraph, or whole blocks. */
export type Place = { is: 'runs'; runs: Run[] } | { is: 'blocks'; blocks: Block[] }

/** What a report has for a place; a chapter that it does not have is empty. */
export function placeOf(name: string, { blocks, subject, scope, madeAt }: ReportText): Place {
  const title = blocks.find(({ is }) => is === 'title')
  if (name === '标题') return { is: 'runs', runs: title && 'runs' in title ? title.runs : [] }
  if (name === '范围') return { is: 'runs', runs: [words(subject)] }
  if (name === '年度') return { is: 'runs', runs: [words(scope.year === null ? '历年' : String(scope.year))] }
  if (name === '日期') return { is: 'runs', runs: [words(dayOf(madeAt))] }
  if (name === '正文') return { is: 'blocks', blocks: blocks.filter(({ is }) => is !== 'title') }
  if (name === '概述') return { is: 'blocks', blocks: beforeChapters(blocks) }
  return { is: 'blocks', blocks: chapterOf(blocks, chapters.get(name)) }
}

const dayOf = (time: string) => time.slice(0, 10).replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1年$2月$3日')

function beforeChapters(blocks: readonly Block[]): Block[] {
  const first = blocks.findIndex(({ is }) => is === 'heading')
  return blocks.slice(0, first < 0 ? blocks.length : first).filter(({ is }) => is !== 'title')
}

/** The blocks under a heading, without it: the template has headings of its own. */
function chapterOf(blocks: readonly Block[], key: string | undefined): Block[] {
  const at = blocks.findIndex((block) => block.key === key)
  if (at < 0) return []
  const rest = blocks.slice(at + 1)
  const end = rest.findIndex((block) => block.is === 'heading' && block.level === 1)
  return end < 0 ? rest : rest.slice(0, end)
}
