// Roles of dates (时间的用法): what the words around a date make of it: 截至 a moment, 以来 a start, 底前 a time not to be
// passed, 比 and 较 the base of a comparison, which is no figure's time.
import type { TimeSort } from './mention.ts'

/** The use of a date: a sort of time, and where its expression ends with the words that give it that use. */
export type Role = { sort: TimeSort; end: number }

const before = [
  ['截至到', 'asof'], ['截止到', 'asof'], ['截至', 'asof'], ['截止', 'asof'], ['到', 'asof'], ['至', 'asof'], ['自', 'from'], ['从', 'from'],
] as const // biome-ignore format: one table
const notMoment = [
  '降至',
  '增至',
  '升至',
  '减至',
  '扩至',
  '缩至',
  '涨至',
  '跃至',
  '提至',
  '增到',
  '降到',
  '升到',
  '加到',
  '高到',
  '少到',
  '长到',
  '大到',
  '达到',
  '直至',
  '甚至',
  '乃至',
  '提前到',
  '推迟到',
  '来到',
  '回到',
  '感到',
  '想到',
  '看到',
  '听到',
  '说到',
  '提到',
  '谈到',
  '追溯到',
  '回溯到',
]

const behind = [
  ['以来', 'since'], ['之前', 'until'], ['以前', 'until'], ['底前', 'until'], ['前', 'until'], ['开始', 'from'], ['以后', 'from'], ['之后', 'from'],
  ['后', 'from'], ['起', 'from'], ['期间', 'span'], ['年间', 'span'], ['间', 'span'], ['期内', 'span'],
] as const // biome-ignore format: one table
const notBehind = /^(?:前[后期来往沿景身三两几]|后[半期续来勤备]|起[步草点源飞伏初诉])/

const behindFirst = new Set(behind.map(([word]) => word.charAt(0)))
const beforeLast = new Set(before.map(([word]) => word.slice(-1)))

/** The use of the date at `start` to `end`; null where it is only the base of a comparison or part of a name. */
export function roleOf(text: string, start: number, end: number): Role | null {
  if (isBase(text, start, end) || inName(text, start, end) || text.startsWith('每年', start - 2)) return null
  if (text.startsWith('来，', end)) return { sort: 'since', end: end + 1 }
  if (behindFirst.has(text.charAt(end)))
    for (const [word, sort] of behind)
      if (text.startsWith(word, end) && !notBehind.test(text.slice(end, end + 2)))
        return { sort, end: end + word.length }
  if (!beforeLast.has(text.charAt(start - 1))) return { sort: 'span', end }
  for (const [word, sort] of before) {
    if (!text.startsWith(word, start - word.length) || start < word.length) continue
    if (sort === 'from' && text.charAt(end) === '的') break
    if (sort === 'asof' && notMoment.some((other) => text.startsWith(other, start - other.length))) break
    return { sort, end }
  }
  return { sort: 'span', end }
}

const budget = /^(?:预算|预期|目标|计划|既定|确定|设定|下达|核定|批复)/
const compared = /^(?:全年)?(?:相比|的(?:[近约超逾]|将近)?(?:[\d.]+|[一二两三四五六七八九十百几]+)(?:多|余)?倍)/

/** 较2023年增长, 比去年同期, 与2020年相比, 是2014年的10倍, 相当于2021年的两倍. */
function isBase(text: string, start: number, end: number): boolean {
  const prior = text.charAt(start - 1)
  if (prior === '较' || prior === '比') return true
  if (text.startsWith('同期', end) || (text.startsWith('年初', end - 2) && budget.test(text.slice(end, end + 2))))
    return true
  if ('全相的'.includes(text.charAt(end) || '\n') && compared.test(text.slice(end, end + 12))) return true
  return prior === '于' && /[高低快慢优多少]/.test(text.charAt(start - 2))
}

/** 2024年政府工作报告, 2023年度市直单位综合考核: the year is part of what a paper or an assessment is called. */
const papers =
  '工作报告|工作计划|工作要点|工作方案|任务清单|实施方案|行动计划|行动方案|规划纲要|综合考核|年度考核|成效考核'
const paper = new RegExp(`(?:${papers})(?!$|\\n)`, 'y')
const paperFirst = new Set(papers.split('|').map((word) => word.charAt(0)))

/** Whether the name of a paper begins within ten characters of a date, with no mark between. */
function isPaper(text: string, end: number): boolean {
  for (let at = end; at <= end + 10; at++) {
    const sign = text.charAt(at)
    if (paperFirst.has(sign)) {
      paper.lastIndex = at
      if (paper.test(text)) return true
    } else if ('，。；：、\n'.includes(sign)) return false
  }
  return false
}

/** “2023年度先进集体”: a quoted name without a stop in it. */
function inName(text: string, start: number, end: number): boolean {
  if (isPaper(text, end)) return true
  if (text.charAt(start - 1) !== '“') return false
  for (let at = end; at < end + 20; at++) {
    const sign = text.charAt(at)
    if (sign === '”') return at > end
    if (sign === '，' || sign === '。' || sign === '、' || sign === '' || sign === '\n' || (sign >= '0' && sign <= '9'))
      return false
  }
  return false
}
