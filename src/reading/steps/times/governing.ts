// Governing (时间的统辖): which time expression a figure stands under. The nearest one before it in its sentence; else the one
// that its paragraph carries on; else the frame that a lead sentence or a heading sets for the list below it.
import type { Span } from '../../../model/evidence.ts'
import type { Figure, Status } from '../../../model/figure.ts'
import type { Copy, Paragraph, Sentence } from '../../copy.ts'
import { isComparedBefore, isHadNow, isHistory, isOfOneThing, isOpening, isPerennial, isShutOff } from './bounds.ts'
import type { TimeMention } from './mention.ts'
import { type Review, reviewOf } from './review.ts'

/** What the steps of time need to know of a quantity. */
export type Counted = Span & Pick<Figure, 'unit' | 'counter' | 'min' | 'max'> & { threshold?: boolean }

/**
 * How a time reaches a figure: from its own sentence, carried on from a sentence before, or as the frame of a list or
 * section, or as the year of a review or a programme; `none` where nothing does.
 */
export type Reach = 'sentence' | 'carried' | 'frame' | 'review' | 'programme' | 'none'
export type Governor = { time: TimeMention | null; reach: Reach; sentence: Span; paragraph: number }

/** Quantities with the times that govern them, for the steps that go on from there. */
export type Governed = {
  copy: Copy
  quantities: readonly Counted[]
  times: readonly TimeMention[]
  governors: readonly Governor[]
}
export type Judged = Governed & { statuses: readonly Status[] }

/** The time that governs each quantity, in the order of the quantities. */
export function governorsOf(copy: Copy, quantities: readonly Counted[], times: readonly TimeMention[]): Governor[] {
  const review = reviewOf(copy, times)
  const frames = new Frames(copy, review)
  const out: Governor[] = []
  let next = 0
  let time = 0
  let paragraph = -1
  let carried: TimeMention | null = null
  for (const sentence of copy.sentences) {
    if (sentence.paragraph !== paragraph) {
      frames.leave(paragraph, carried)
      paragraph = sentence.paragraph
      carried = null
      frames.enter(paragraph)
    }
    while (time < times.length && times[time]!.end <= sentence.start) time++
    const first = time
    while (time < times.length && times[time]!.start < sentence.end) time++
    const within: Within = { copy, times, quantities, sentence, first, last: time, quantity: next }
    for (; next < quantities.length && quantities[next]!.start < sentence.end; next++) {
      while (within.first < time && times[within.first]!.start < quantities[next]!.start - farthest) within.first++
      within.quantity = next
      const own = ownTime(within)
      const near = own ?? (carried ? null : trailingSince(copy, times, time, sentence))
      const counted = quantities[next] as Counted
      const held = carried && review?.whole && isItsEnd(copy.text, carried, sentence, review.time) ? null : carried
      const reached = near ?? held ?? frames.frame
      const reach = near ? 'sentence' : held ? 'carried' : reached ? 'frame' : 'none'
      if (
        isMembership(copy.text, counted) ||
        (!near && (isPaired(copy.text, counted) || isOfNoTime(copy, carried, sentence, counted)))
      )
        out.push({ time: null, reach: 'none', sentence, paragraph })
      else if (!reached && review && isReviewed(copy.text, sentence, review))
        out.push({ time: review.time, reach: review.ahead ? 'programme' : 'review', sentence, paragraph })
      else out.push({ time: reached, reach, sentence, paragraph })
    }
    carried = carriedOn(within, carried)
  }
  frames.leave(paragraph, carried)
  while (out.length < quantities.length)
    out.push({ time: null, reach: 'none', sentence: { start: 0, end: 0 }, paragraph: 0 })
  return out
}

/** Whether a number of a later sentence is of no time that was told before it. */
function isOfNoTime({ text }: Copy, carried: TimeMention | null, sentence: Span, counted: Counted): boolean {
  return carried !== null && (isPerennial(text, counted, sentence) || isHadNow(text, carried, sentence))
}

/** How far back in its own sentence a time still governs. */
const farthest = 600

const members = /^(?:成员国|观察员国|对话伙伴国|伙伴国|成员单位|会员单位|成员城市|会员城市|理事单位)/

/** Whether a quantity counts the members of something: 上海合作组织的8个成员国 are that many whatever the sentence tells. */
export function isMembership(text: string, { end }: Counted): boolean {
  return '成观对伙会理'.includes(text.charAt(end) || '\n') && members.test(text.slice(end, end + 5))
}

const paired = /^结对(?:帮扶)?(?:区|县|城市|州|市|地区|乡镇|街镇)/

/** Whether a quantity counts 结对区县 and the like: they are that many whatever another sentence dates. */
export function isPaired(text: string, { end }: Counted): boolean {
  return text.startsWith('结对', end) && paired.test(text.slice(end, end + 8))
}

/** 至年底 in the review of that year: a moment of it that speaks for its own sentence alone. */
function isItsEnd(
  text: string,
  { sort, period, end, grain }: TimeMention,
  { start }: Span,
  year: TimeMention,
): boolean {
  if (sort !== 'asof' || !period || !year.period) return false
  return (
    period[1] >= year.period[0] &&
    period[1] <= year.period[1] &&
    grain !== 'none' &&
    text.slice(end, start).includes('。')
  )
}

const totals = /累计|全[年市省县区州国]|共(?![建享同创赢商富青产和谋推育管治])|一年来|合计/

function isReviewed(text: string, sentence: Span, { whole }: Review): boolean {
  return whole || totals.test(text.slice(sentence.start, sentence.end))
}

type Within = Pick<Governed, 'copy' | 'times' | 'quantities'> & {
  sentence: Sentence
  first: number
  last: number
  quantity: number
}

/** The time of a quantity in its own sentence: the nearest before it, or one after it that its clause leans on. */
function ownTime(within: Within): TimeMention | null {
  const { times, first, last, copy, sentence } = within
  const quantity = within.quantities[within.quantity] as Counted
  let before: TimeMention | null = null
  let after: TimeMention | null = null
  for (let i = first; i < last; i++) {
    const time = times[i] as TimeMention
    if (time.start >= quantity.end) {
      after = time
      break
    }
    if (time.end > quantity.start || belongsToOther(within, time) || isDateline(copy.text, time)) continue
    if (isMeasuredBy(copy.text, time) || isShutOff(copy.text, time, quantity.start)) continue
    if (isComparedBefore(copy.text, time, quantity.start)) continue
    if (before && isAttribute(copy.text, before, time)) continue
    before = time
  }
  if (after && leansOn(copy.text, quantity, after, before, sentence)) return after
  return before
}

/** 恢复到2019年的87%: the year that a share is of. */
function isMeasuredBy(text: string, { start, end }: TimeMention): boolean {
  return (
    /(?:恢复[到至]|相当于|[是为]|超过)$/.test(text.slice(Math.max(0, start - 3), start)) &&
    /^(?:同期)?的\d/.test(text.slice(end, end + 4))
  )
}

/** 上年的 in 由上年的31家增加到38家 is the time of 31家 and of nothing behind it. */
function belongsToOther({ copy, quantities, quantity }: Within, time: TimeMention): boolean {
  if (copy.text.charAt(time.end) !== '的') return false
  for (let i = quantity - 1; i >= 0 && quantities[i]!.start > time.end; i--)
    if (quantities[i]!.start <= time.end + 2) return true
  return false
}

/** 省2024年重大项目 inside 去年1至11月…: a whole year in the middle of a clause that already has a finer time in it. */
function isAttribute(text: string, before: TimeMention, time: TimeMention): boolean {
  if (!before.period || !time.period || time.grain !== 'year' || before.sort !== 'span' || before.grain === 'year')
    return false
  if (/[\n，。；：、“（！？]/.test(text.charAt(time.start - 1)) || text.startsWith('全年', time.start)) return false
  return time.period[0] <= before.period[0] && time.period[1] >= before.period[1]
}

/** A time behind the figure that is still its own: 105人医疗队，于2月19日抵荆; 3个案例于去年入选; …等3个案例入选……去年以来. */
function leansOn(
  text: string,
  quantity: Span,
  after: TimeMention,
  before: TimeMention | null,
  sentence: Span,
): boolean {
  const between = text.slice(quantity.end, after.start)
  const led = /(?:^|[^大高低小快优多少关对由至])[于在自]$/.test(between)
  if (led && !/[。；]/.test(between) && commas(between) <= 1 && between.length < 30)
    return (
      before === null ||
      (commas(text.slice(before.end, quantity.start)) > 0 && (contains(before, after) || commas(between) === 0))
    )
  return before === null && after.sort === 'since' && after.end <= sentence.end && !isOpening(text, after)
}

/** …等3个案例入选；成功加入联盟；……去年以来，全市……: an 以来 further on in the sentence that ； only parts. */
function trailingSince(
  { text }: Copy,
  times: readonly TimeMention[],
  next: number,
  sentence: Span,
): TimeMention | null {
  let end = sentence.end
  const time = times[next]
  if (time?.sort !== 'since' || time.end >= sentence.end + 301 || isOpening(text, time)) return null
  while (end < sentence.end + 300 && text.charAt(end - 1) === '；') {
    while (end < sentence.end + 300 && !'。！？；\n'.includes(text.charAt(end))) end++
    end++
  }
  return time.end < end ? time : null
}

function contains(outer: TimeMention, inner: TimeMention): boolean {
  if (!outer.period || !inner.period) return false
  return outer.period[0] <= inner.period[0] && inner.period[1] <= outer.period[1]
}

function commas(text: string): number {
  let count = 0
  for (let at = text.indexOf('，'); at >= 0; at = text.indexOf('，', at + 1)) count++
  return count
}

/** The time that a sentence hands on to the next one of its paragraph; `held` is what it was handed itself. */
function carriedOn({ copy, times, first, last, sentence }: Within, held: TimeMention | null): TimeMention | null {
  let carried: TimeMention | null = null
  let past = false
  for (let i = first; i < last; i++) {
    const time = times[i] as TimeMention
    if (time.sort === 'after' || isAside(copy.text, time) || isDateline(copy.text, time)) continue
    if (!isHead(copy.text, sentence, time)) {
      past ||= carried !== null && isPassed(copy.text, carried, time)
      continue
    }
    if (carried && isAttribute(copy.text, carried, time)) continue
    if (isHistory(copy.text, time, carried ?? held)) continue
    if (isOfOneNumber(copy.text, time, carried) || isShutOff(copy.text, time, sentence.end)) continue
    if (isOfOneThing(copy.text, time, sentence, copy.paragraphs[sentence.paragraph] as Paragraph)) continue
    carried = time
    past = false
  }
  return past ? null : (carried ?? held)
}

/** 车间2022年投产，…，去年增至1860万元: a history that has gone on from the year it began in. */
function isPassed(text: string, begun: TimeMention, time: TimeMention): boolean {
  if (!begun.period || !time.period || begun.grain !== 'year' || begun.sort !== 'span' || time.sort !== 'span')
    return false
  return text.charAt(begun.end) !== '，' && time.period[0] > begun.period[1]
}

/** 由2021年的610台增加到1430台: the first year is the first number's and goes no further. */
function isOfOneNumber(text: string, time: TimeMention, carried: TimeMention | null): boolean {
  if (!/^的[\d一二三四五六七八九十百千两近约超逾]/.test(text.slice(time.end, time.end + 2))) return false
  return carried !== null || '由从自'.includes(text.charAt(time.start - 1) || '\n')
}

const reported = /[说称据]|表示|介绍|获悉|了解|统计|显示|指出|强调|报道|其中|同时|此外|截至/

/** Whether a time speaks for what follows: it opens its sentence, stands before a comma, or follows 介绍 and the like. */
function isHead(text: string, sentence: Span, time: TimeMention): boolean {
  if (text.charAt(time.end) === '，' || text.charAt(sentence.end - 1) !== '。') return true
  const lead = text.slice(sentence.start, time.start)
  return !lead.includes('，') || reported.test(lead)
}

const learnt = /^[^。；\n]{0,24}?(?:获悉|了解到|介绍，|透露，)/

/** 记者15日从成都海关获悉, 新华社3月12日电: when the reporter was told, not when it happened. */
function isDateline(text: string, time: TimeMention): boolean {
  if (time.grain !== 'day' && time.grain !== 'none') return false
  const after = text.charAt(time.end)
  if (after === '电' || after === '讯') return true
  if (after !== '，' && after !== '记' && after !== '从') return false
  return (
    time.sort === 'span' &&
    /^，?(?:记者)?从|^，记者|^记者/.test(text.slice(time.end, time.end + 3)) &&
    learnt.test(text.slice(time.end, time.end + 32))
  )
}

/** 成立于2010年, 2015年成立的: a date about a thing that is named, not about what the text tells. */
function isAside(text: string, time: TimeMention): boolean {
  if (text.charAt(time.start - 1) !== '于') return false
  const before = text.slice(Math.max(0, time.start - 3), time.start)
  return /(?:[立建办始设创生起]|位)于$/.test(before)
}

/** The frames of lists and sections: a lead with a time, and the paragraphs below it that it speaks for. */
class Frames {
  private readonly copy: Copy
  private readonly review: Review | null
  frame: TimeMention | null = null
  private lead: TimeMention | null = null
  private section: { time: TimeMention | null; level: number } = { time: null, level: 0 }
  private inList = false
  /** Whether the title is over: 两市召开2024年联席会议 says nothing of the figures below it. */
  private begun = false

  constructor(copy: Copy, review: Review | null) {
    this.copy = copy
    this.review = review
  }

  /** 截至12月20日 in the lead of a year's review: the list below is of the year. */
  private isOfReview({ sort, period }: TimeMention): boolean {
    const year = this.review?.whole ? this.review.time.period : null
    return year !== null && sort === 'asof' && period !== null && period[1] >= year[0] && period[1] <= year[1]
  }

  enter(index: number) {
    const paragraph = this.copy.paragraphs[index]
    if (!paragraph || paragraph.kind === 'caption') return
    this.inList = isItem(this.copy.text, paragraph)
    this.frame = this.inList
      ? (this.lead ?? this.section.time)
      : paragraph.kind === 'heading'
        ? null
        : this.section.time
  }

  leave(index: number, carried: TimeMention | null) {
    const paragraph = this.copy.paragraphs[index]
    if (!paragraph || paragraph.kind === 'caption') return
    if (paragraph.kind === 'heading') {
      const section = this.begun || numbered.test(this.copy.text.slice(paragraph.start, paragraph.start + 6))
      if (carried?.sort === 'span' && section) this.section = { time: carried, level: paragraph.level }
      else if (paragraph.level <= this.section.level) this.section = { time: null, level: 0 }
      this.lead = null
    }
    if (paragraph.kind !== 'heading') this.begun = true
    if (paragraph.kind !== 'heading' && !this.inList) this.lead = carried && this.isOfReview(carried) ? null : carried
  }
}

const numbered = /^(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、．.]|第[一二三四五六七八九十]+[部章节编])/
const opener =
  /^(?:—|（[一-龥]{2,8}）|·|●|○|◆|■|▲|★|其中，|另外，|此外，|同时，|一是|二是|三是|四是|五是|六是|首先，|其次，|再次，|最后，|第[一二三四五六七八九十]，|[（(]?[一二三四五六七八九十\d]{1,3}[）)、．.])/

/** Whether a paragraph goes on with the list that a lead opened. */
export function isItem(text: string, paragraph: Paragraph): boolean {
  return paragraph.kind === 'item' || opener.test(text.slice(paragraph.start, paragraph.start + 10))
}
