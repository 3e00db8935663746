// Composing (编写): what the book says within a scope becomes the text of a report, in the sober style of such reports and in sentences of our
// own. Pure: the same material always gives the same text.
import { programmes } from '../model/programmes.ts'
import { themes } from '../model/themes.ts'
import type { Material, Stated } from '../questions/outline.ts'
import { blanksOf } from './compose/blanks.ts'
import { type Chapter, chapterBlocks, chaptersOf, type Telling } from './compose/chapters.ts'
import { yearBefore } from './compose/compared.ts'
import { dayText } from './compose/days.ts'
import { joined } from './compose/sentences.ts'
import { thingsOf } from './compose/things.ts'
import {
  type Answer,
  answersOf,
  type Blank,
  type Block,
  heading,
  paragraph,
  type ReportKind,
  type Run,
  title,
  words,
} from './text.ts'

/** A text that was composed and does not have its sources yet. */
export type Composed = { blocks: Block[]; blanks: Blank[] }

/** So many figures a theme has in a brief. */
const mostInBrief = 4

/** Composes a report of the kinds that are text; a score sheet is made of scores (scores.ts). */
export function compose(kind: Exclude<ReportKind, 'scores'>, material: Material): Composed {
  const telling: Telling = { material, before: yearBefore(material) }
  const chapters = chaptersOf(material)
  const front = [titleOf(kind, material), ...openingOf(kind, material, chapters)]
  if (kind === 'brief') return { blocks: [...front, ...briefBlocks(chapters, telling)], blanks: [] }
  const missing = blanksOf(material, telling.before)
  const things = thingsOf(material)
  const body = chapters.flatMap((chapter): Block[] => [
    heading(`chapter/${chapter.theme}`, themes[chapter.theme].zh),
    ...chapterBlocks(chapter, telling),
  ])
  const blocks = [
    ...front,
    ...body,
    ...(things.length > 0 ? [heading('chapter/things', '合作事项'), ...things] : []),
    ...(missing.blocks.length > 0 ? [heading('chapter/blanks', '待补事项'), ...missing.blocks] : []),
  ]
  return { blocks: numbered(blocks), blanks: missing.blanks }
}

/** The ids of the figures of which a text needs the evidence. */
export function figuresIn(blocks: readonly Block[]): string[] {
  return [...new Set(blocks.flatMap(answersOf).flatMap(({ terms, same }) => [...terms, ...same]))]
}

function titleOf(kind: ReportKind, { scope, subject }: Material): Block {
  const of = { yearly: '区域合作工作总结', brief: '区域合作工作简报', profile: '合作概况', scores: '考核评分表' }[kind]
  const year: Run[] = scope.year === null ? [] : [scopeAnswer('title.year', `${scope.year}`), words('年')]
  return title('title', joined([words(subject), ...year, words(of)]))
}

const scopeAnswer = (key: string, text: string): Answer => ({
  is: 'answer',
  key,
  sort: 'day',
  text,
  terms: [],
  same: [],
  made: null,
})

/** Who works with whom, and what the report rests on. */
function openingOf(kind: ReportKind, material: Material, chapters: readonly Chapter[]): Block[] {
  const { scope, subject } = material
  const year: Run[] = scope.year === null ? [] : [scopeAnswer('opening.year', `${scope.year}`), words('年，')]
  const partners = partnersOf(chapters)
  const who =
    partners.length === 0 ? '' : `合作涉及${partners.slice(0, 8).join('、')}${partners.length > 8 ? '等' : ''}；`
  const what = chapters.slice(0, 4).map(({ theme }) => themes[theme].zh)
  const done = what.length === 0 ? '台账中尚无可以陈述的数据' : `工作主要体现在${what.join('、')}等方面`
  const basis = kind === 'brief' ? '。' : '。所列数据均出自台账，逐项注明出处；尚缺的列为“待补”。'
  const runs = joined([...year, words(`${subject}的区域合作工作情况如下：${who}${done}${basis}`)])
  return [paragraph('opening', runs), ...tieBlocks(kind, material)]
}

function partnersOf(chapters: readonly Chapter[]): string[] {
  const counts = new Map<string, number>()
  for (const { told } of chapters)
    for (const { subject } of told) for (const one of subject) counts.set(one, (counts.get(one) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([name]) => name)
}

/** Of a profile: under which programme the two stand, and since when. */
function tieBlocks(kind: ReportKind, { ties, scope }: Material): Block[] {
  if (kind !== 'profile') return []
  const shown = ties
    .filter(({ id, parent }) => (scope.tie === null ? parent === null : id === scope.tie || parent === scope.tie))
    .slice(0, 30)
  return shown.map(({ id, a, b, programme, since, until }): Block => {
    const key = `tie/${id}`
    const under = programme === null ? '结对' : `属${programmes[programme as keyof typeof programmes]?.zh ?? programme}`
    const runs: Run[] = [words(`${a}与${b}${under}`)]
    if (since !== null) runs.push(words('，自'), scopeAnswer(`${key}.since`, dayText(since, null)), words('起'))
    if (until !== null) runs.push(words('，至'), scopeAnswer(`${key}.until`, dayText(until, null)), words('止'))
    return paragraph(key, joined([...runs, words('。')]))
  })
}

/** A brief has no chapters: a paragraph a theme, with its strongest results. */
function briefBlocks(chapters: readonly Chapter[], telling: Telling): Block[] {
  return chapters.flatMap((chapter) => {
    const told = chapter.told
      .filter(({ section, within }) => section === 'done' && within === 'counted')
      .slice(0, mostInBrief)
    if (told.length === 0) return []
    const blocks = chapterBlocks({ ...chapter, lines: [], told }, telling)
    return blocks.map((block, at) =>
      block.is === 'paragraph' && at === 0
        ? { ...block, runs: joined([words(`${themes[chapter.theme].zh}方面，`), ...block.runs]) }
        : block,
    )
  })
}

/** 一、 for chapters and （一） for their sections, in their order. */
function numbered(blocks: readonly Block[]): Block[] {
  let [chapter, section] = [0, 0]
  return blocks.map((block) => {
    if (block.is !== 'heading') return block
    if (block.level === 1) [chapter, section] = [chapter + 1, 0]
    else section += 1
    return { ...block, label: block.level === 1 ? `${hanNumber(chapter)}、` : `（${hanNumber(section)}）` }
  })
}

/** 1 to 99 in Chinese: 十二. */
export function hanNumber(number: number): string {
  const ones = '零一二三四五六七八九'
  const [tens, rest] = [Math.floor(number / 10), number % 10]
  if (tens === 0) return ones[rest]!
  return `${tens === 1 ? '' : ones[tens]}十${rest === 0 ? '' : ones[rest]}`
}

/** A figure that a text states, as its evidence is asked for. */
export const askedFor = ({ id, figure, report }: Stated) => ({ id, figure, report })
