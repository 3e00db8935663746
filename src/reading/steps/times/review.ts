// Review (年度总结): a document that looks back on one year gives that year to what it does not date.
import { yearPeriod } from '../../../model/period.ts'
import type { Copy, Paragraph } from '../../copy.ts'
import type { TimeMention } from './mention.ts'

/**
 * The year a document reviews. `whole` where its title says so (2023年工作总结): then every figure is of that year. Else the
 * first paragraph of a text of the turn of a year only looks back, and totals alone (全市累计) are of that year.
 * `ahead` where it is a programme: its year is that of what it aims at.
 */
export type Review = { time: TimeMention; whole: boolean; ahead: boolean }

const reviews =
  /总结|回顾|述评|年报|综述|盘点|一年来|成绩单|年终|年鉴|完成情况|开展情况|工作情况|落实情况|执行情况|实施情况|自评|情况(?:的)?(?:报告|汇报|通报)|运行情况|进展情况|统计公报|发展公报/
const plans = /要点|计划|安排|打算|展望|任务/
const achieved = /总结|回顾|成果|成效|成绩|一年来|回望|盘点|收官/

const programme = /((?:19|20)\d\d)年[^。，]{0,40}(?:要点|工作计划|任务清单|实施方案|行动计划|工作安排)$/

/** The year of which a text is the programme (2022年某市与某县协作工作要点), or null. It aims at what it dates no earlier. */
export function programmeYear(copy: Copy): number | null {
  const year = titlesOf(copy)
    .map((line) => programme.exec(line)?.[1])
    .find((found) => found !== undefined)
  return year === undefined ? null : (copy.year ?? Number(year))
}

/** The review that a document is, or null. */
export function reviewOf(copy: Copy, times: readonly TimeMention[]): Review | null {
  const year = titledYear(copy)
  if (year !== null) return { time: mention(year), whole: true, ahead: false }
  const aimed = programmeYear(copy)
  if (aimed !== null) return { time: mention(aimed), whole: true, ahead: true }
  const opening = openingYear(copy, times)
  return opening === null ? null : { time: mention(opening), whole: false, ahead: false }
}

function mention(year: number): TimeMention {
  return { start: 0, end: 0, period: yearPeriod(year), sort: 'span', grain: 'year' }
}

/**
 * The year that a document looks back on: that of a title or subtitle such as 青岛市2023年东西部协作工作总结. Where a person said of which year it tells,
 * that one, also for a title without a year.
 */
export function titledYear(copy: Copy): number | null {
  for (const line of titlesOf(copy)) {
    const year = /((?:19|20)\d\d)年/.exec(line)
    const told = copy.year ?? (year && Number(year[1]))
    if (told !== null && reviews.test(line) && !plans.test(line)) return told
  }
  return null
}

/** The title and the short lines at the head of a text. */
function titlesOf({ title, text, paragraphs }: Copy): string[] {
  const heads = paragraphs.slice(0, 4).filter(isTitle)
  return [title ?? '', ...heads.map(({ start, end }) => text.slice(start, end).trim())]
}

function isTitle({ start, end }: Paragraph): boolean {
  return end - start < 50
}

/** The year that the first paragraph opens with and speaks of as done: 2024年，…取得丰硕成果. */
function openingYear({ paragraphs, text, published }: Copy, times: readonly TimeMention[]): number | null {
  const first = paragraphs.find((paragraph) => paragraph.kind === 'body' && paragraph.end - paragraph.start > 30)
  const opening = first && times.find((time) => time.start >= first.start)
  if (!first || !opening?.period || opening.start >= first.start + 12) return null
  if (opening.grain !== 'year' || opening.sort !== 'span' || !achieved.test(text.slice(first.start, first.end)))
    return null
  const year = Number(opening.period[0].slice(0, 4))
  if (!published) return year
  const [now, month] = [Number(published.slice(0, 4)), Number(published.slice(5, 7))]
  return (year === now && month >= 11) || (year === now - 1 && month <= 3) ? year : null
}
