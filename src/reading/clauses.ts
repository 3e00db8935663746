// Clauses of an agreement as its document states them (条款的识读): the articles by their numbers, and outside of articles the sentences that
// promise something. What comes out is proposed to a person; every word of it is the document's own.
import type { Mark } from '../model/document.ts'
import type { Span } from '../model/evidence.ts'
import { type Copy, isWhole, type Paragraph, rawSpan } from './copy.ts'
import { copyOf } from './steps/layout.ts'

/** A clause that a document seems to state. `number` and `heading` as printed, `words` without layout; `text.slice(start, end) === quote`. */
export type ReadClause = Span & { quote: string; number: string | null; heading: string | null; words: string }

/** The clauses of a document in their order: `第三条 产业合作。双方每年共建园区1个。` gives the words after the heading. */
export function readClauses(text: string, marks: readonly Mark[] = []): ReadClause[] {
  const copy = copyOf(text, { marks })
  const under: Under[] = []
  return copy.paragraphs.flatMap((paragraph) => {
    const begun = beginningOf(copy, paragraph)
    if (begun.rank !== null) enter(under, begun)
    else if (paragraph.kind === 'heading') return headed(under, begun)
    return begun.body ? clausesIn(copy, begun.body, under) : []
  })
}

/** An article or part that what follows stands in. */
type Under = { rank: number; number: string; heading: string | null }
type Begun = { rank: number | null; number: string; heading: string | null; body: Span | null }

/** How articles are numbered, the outer ones first. 1.5亿元 is no number of an article. */
const numberings: readonly RegExp[] = [
  /^第[一二三四五六七八九十百零〇\d]+[章节编]\s*/,
  /^第[一二三四五六七八九十百零〇\d]+条\s*[:：、.]?\s*/,
  /^[一二三四五六七八九十]+\s*、\s*/,
  /^[（(]\s*[一二三四五六七八九十]+\s*[）)]\s*、?\s*/,
  /^\d{1,2}\s*[.．、](?!\d)\s*/,
  /^[（(]\s*\d{1,2}\s*[）)]\s*/,
]

/** The number, heading and body with which a paragraph begins. */
function beginningOf(copy: Copy, paragraph: Paragraph): Begun {
  const text = copy.text.slice(paragraph.start, paragraph.end)
  const rank = numberings.findIndex((one) => one.test(text))
  const number = rank < 0 ? '' : numberings[rank]!.exec(text)![0]
  const from = paragraph.start + number.length
  const rest = text.slice(number.length)
  const heading = headingIn(rest, paragraph)
  const at = from + (heading?.length ?? 0)
  const body = trimmed(copy.text, { start: at, end: paragraph.end })
  const plain = number.trim().replace(/[\s:：、.．]+$/, '')
  return { rank: rank < 0 ? null : rank, number: plain, heading: heading && plainHeading(heading), body }
}

/** Longer than this nothing is a heading. */
const longestHeading = 24

/** The heading at the beginning of an article: before its first 。 or ： where more follows, or all of a short line without one. */
function headingIn(rest: string, { kind }: Paragraph): string | null {
  const [, before = '', mark = ''] = /^([^。；：:！？，,]*)([。；：:]?)/.exec(rest) ?? []
  if (before === '' || before.length > longestHeading) return null
  if (before.length + mark.length < rest.trimEnd().length) {
    const spaced = /^(\S{2,16})[ \u3000]+(?=\S)/.exec(rest)
    if (mark === '。' || mark === ':' || mark === '：') return before + mark
    return spaced ? spaced[0] : null
  }
  return mark === '' || kind === 'heading' ? before + mark : null
}

const plainHeading = (heading: string) => heading.trim().replace(/[。：:；\s]+$/, '')

function trimmed(text: string, { start, end }: Span): Span | null {
  const inner = text.slice(start, end)
  const from = start + (inner.length - inner.trimStart().length)
  const to = end - (inner.length - inner.trimEnd().length)
  return from < to ? { start: from, end: to } : null
}

/** An article ends those of its own rank and below. */
function enter(under: Under[], { rank, number, heading }: Begun): void {
  while (under.length > 0 && under.at(-1)!.rank >= rank!) under.pop()
  under.push({ rank: rank!, number, heading })
}

/** A heading without a number is that of the article which it stands in, where that has none; else it begins something of its own. */
function headed(under: Under[], { heading }: Begun): ReadClause[] {
  const last = under.at(-1)
  if (last && last.heading === null) last.heading = heading
  else under.length = 0
  return []
}

/** Words of promise; within an article most verbs are, outside only what plainly looks ahead. */
const promises = {
  article:
    /将|力争|确保|争取|计划|应当?|支持|推动|推进|加强|加大|建立|健全|完善|开展|组织|安排|承担|负责|提供|选派|互派|共建|共同|搭建|鼓励|促进|深化|拓展|协助|帮助|落实|引导|打造|实施|扩大|提升|不少于|不低于|每年|同意|约定|商定|设立|举办|互[推送访换认]|建设|培育|对接|发展|给予|帮扶|选送|培训|加快|引进|合作/,
  alone: /将|力争|确保|争取|计划|拟|不少于|不低于|双方(?:同意|约定|商定|承诺)|每年(?:互|选|安排|组织|召开|举办)|承诺/,
}

/** Articles about the agreement itself promise nothing. */
const about =
  /一式[两二三四五六\d]+份|(?:本)?协议(?:书)?(?:自|经).{0,60}生效|有效期|未尽事宜|争议|不可抗力|具有同等法律效力|解释权|签字盖章|甲方[:：]|乙方[:：]/

function clausesIn(copy: Copy, body: Span, under: readonly Under[]): ReadClause[] {
  const own = under.filter(({ rank }) => rank > 0)
  const text = copy.text.slice(body.start, body.end)
  if (about.test(text) || /[:：]$/.test(text)) return []
  const named = { number: numberOf(own), heading: own.findLast(({ heading }) => heading !== null)?.heading ?? null }
  if (own.length > 0 && isWhole(copy, body)) return promises.article.test(text) ? [clauseAt(copy, body, named)] : []
  const words = own.length > 0 ? promises.article : promises.alone
  return copy.sentences
    .filter(({ start, end }) => start >= body.start && end <= body.end)
    .flatMap((sentence) => trimmed(copy.text, sentence) ?? [])
    .filter((span) => words.test(copy.text.slice(span.start, span.end)) && isWhole(copy, span))
    .map((span) => clauseAt(copy, span, named))
}

/** 第三条（一）: the article's number and those within it. */
function numberOf(under: readonly Under[]): string | null {
  return under.length === 0 ? null : under.map(({ number }) => number).join('')
}

function clauseAt(copy: Copy, span: Span, named: Pick<ReadClause, 'number' | 'heading'>): ReadClause {
  const { start, end } = rawSpan(copy, span)
  return { start, end, quote: copy.raw.slice(start, end), ...named, words: copy.text.slice(span.start, span.end) }
}
