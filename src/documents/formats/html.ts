// Web pages (网页): the file's text exactly as given, with marks over its tags and the furniture around the article, and what the
// page says of its title and day of publication.
import { type Mark, paragraphEnd } from '../../model/document.ts'
import type { Span } from '../../model/evidence.ts'
import type { Day } from '../../model/period.ts'
import { Unreadable } from '../problems.ts'
import { articleOf, textOf } from './article.ts'
import type { Contents } from './contents.ts'
import { type Block, type Page, type Piece, pageOf, visible } from './page.ts'
import { tablesOf } from './page-tables.ts'
import { dayFrom, publishedIn } from './published.ts'
import { titleIn } from './title.ts'

const dayFacts = [
  'pubdate', 'publishdate', 'publish-date', 'publish_date', 'publishtime', 'article:published_time', 'og:published_time',
  'og:release_date', 'datepublished', 'dc.date.issued', 'dcterms.issued', 'weibo:article:create_at', 'firstpublishedtime',
  'apub:time', 'releasedate', 'cdate', 'publicationdate',
] // biome-ignore format: one list

/** The charset that a page's first bytes declare (`gb2312`), or null. */
export function declaredCharset(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1')
  return /(?:charset|encoding)\s*=\s*["']?([\w-]{2,20})/i.exec(head)?.[1] ?? null
}

/** A page with its article left visible; the text is the file's own. */
export function openHtml(text: string): Contents {
  const page = pageOrNull(text)
  if (!page)
    return {
      format: 'html',
      text,
      marks: tagsOnly(text),
      title: null,
      published: publishedIn(text.replace(/<[^<>]{0,2000}>/g, '\n')),
    }
  const kept = articleOf(page)
  if (page.blocks.length === 0) throw new Unreadable('no_text')
  const shown = page.blocks.filter((_, i) => kept[i])
  return {
    format: 'html',
    text,
    marks: marksOf(text, page, shown),
    tables: tablesOf(page, cellsOf(text, shown)),
    title: titleOf(page, shown),
    published: publishedOn(page, kept),
  }
}

function pageOrNull(text: string): Page | null {
  try {
    return pageOf(text)
  } catch {
    return null
  }
}

/** Pages nested beyond sense are read whole, without their tags. */
function tagsOnly(text: string): Mark[] {
  return [...text.matchAll(/<[^<>]{0,2000}>/g)].map((tag) => ({
    start: tag.index,
    end: tag.index + tag[0].length,
    as: '\n',
  }))
}

function marksOf(text: string, page: Page, shown: Block[]): Mark[] {
  const marks: Mark[] = []
  const single = singleCells(page)
  let [cursor, before] = [0, null as Block | null]
  for (const block of shown) {
    const pieces = trimmed(text, block.pieces)
    hide(marks, { start: cursor, end: pieces[0]?.start ?? cursor, as: before ? borderOf(before, block, single) : '' })
    markPieces(text, pieces, { marks, verbatim: page.elements[block.element]?.tag === 'pre' })
    cursor = pieces.at(-1)?.end ?? cursor
    before = block
  }
  hide(marks, { start: cursor, end: text.length, as: '' })
  return marks
}

/** Where the text of each cell stands, from its first block that is shown to its last. */
function cellsOf(text: string, shown: readonly Block[]): Map<number, Span> {
  const spans = new Map<number, Span>()
  for (const block of shown) {
    const pieces = block.cell < 0 ? [] : trimmed(text, block.pieces)
    const [first, last] = [pieces[0], pieces.at(-1)]
    if (first && last) spans.set(block.cell, { start: spans.get(block.cell)?.start ?? first.start, end: last.end })
  }
  return spans
}

/** The pieces without the source's white space around them; an indent of the text's own (　　) stays. */
function trimmed(text: string, pieces: Piece[]): Piece[] {
  const isSpace = (at: number) => text.charCodeAt(at) <= 32
  const from = pieces.findIndex(({ said }) => visible(said) > 0)
  const until = pieces.findLastIndex(({ said }) => visible(said) > 0) + 1
  const kept = pieces.slice(from, until).map((piece) => ({ ...piece }))
  const [first, last] = [kept[0], kept.at(-1)]
  if (first && !first.entity) while (isSpace(first.start)) first.start++
  if (last && !last.entity) while (isSpace(last.end - 1)) last.end--
  return kept
}

/** Cells of one block each, whose paragraph tags are not paragraphs of the text. */
function singleCells(page: Page): Set<number> {
  const blocks = new Map<number, number>()
  for (const { cell } of page.blocks) blocks.set(cell, (blocks.get(cell) ?? 0) + 1)
  return new Set([...blocks].filter(([cell, count]) => cell >= 0 && count === 1).map(([cell]) => cell))
}

function borderOf(before: Block, block: Block, single: Set<number>): string {
  const sameRow = before.row >= 0 && before.row === block.row && before.cell !== block.cell
  return sameRow && single.has(before.cell) && single.has(block.cell) ? '\t' : block.newLine ? '\n' : paragraphEnd
}

/** Marks what stands inside a block: inline tags, entities, and the source's own line breaks. */
function markPieces(text: string, pieces: Piece[], into: { marks: Mark[]; verbatim: boolean }): void {
  let cursor = pieces[0]?.start ?? 0
  for (const { start, end, said, entity } of pieces) {
    hide(into.marks, { start: cursor, end: start, as: '' })
    if (entity) into.marks.push({ start, end, as: said.slice(0, 2) })
    else if (!into.verbatim) markBreaks(text, { start, end }, into.marks)
    cursor = end
  }
}

function markBreaks(text: string, span: { start: number; end: number }, marks: Mark[]): void {
  for (const found of text.slice(span.start, span.end).matchAll(/[ \t\r\n\f]+/g)) {
    if (!/[\n\r\t]/.test(found[0])) continue
    const start = span.start + found.index
    marks.push({ start, end: start + found[0].length, as: ' ' })
  }
}

function hide(marks: Mark[], mark: Mark): void {
  if (mark.start < mark.end) marks.push(mark)
}

function titleOf(page: Page, shown: Block[]): string | null {
  const given = page.facts.get('articletitle') ?? page.facts.get('og:title')
  const candidates = [given && withoutSite(given), page.facts.get('#h1'), withoutSite(page.facts.get('#title') ?? '')]
  for (const candidate of candidates) {
    const title = candidate?.replace(/[\s\u3000]+/g, ' ').trim()
    if (title && title.length >= 4 && title.length <= 100 && !/^(?:无标题|Untitled|Document$|新建|首页$)/i.test(title))
      return title
  }
  return titleIn(shown.slice(0, 3).map(textOf).join('\n'))
}

/** 宁波黄冈深化对口合作-湖北省人民政府门户网站 is 宁波黄冈深化对口合作. */
function withoutSite(title: string): string {
  const parts = title.split(/\s*[_|｜]\s*|\s+[-–—]\s+/)
  const first = (parts[0] ?? '').trim().length >= 4 ? (parts[0] ?? '') : title
  return first
    .replace(/[-—]{1,2}[^-—]{0,20}(?:网|網|政府|日报|日報|门户|频道|新闻|新聞|委员会|办公室|局|厅|在线)$/, '')
    .trim()
}

/** Named facts first, then the page's words from its title on, then its `<time>`; dates in lists of links are other articles'. */
function publishedOn(page: Page, kept: boolean[]): Day | null {
  for (const name of dayFacts) {
    const day = dayFrom(page.facts.get(name))
    if (day) return day
  }
  const stated = /"(?:datePublished|pubDate)"\s*:\s*"([^"]{8,40})"/.exec(page.facts.get('#script') ?? '')
  const head = Math.max(0, kept.indexOf(true) - 12)
  const words = page.blocks.slice(head).filter((block) => block.linkChars <= block.chars * 0.5)
  return (
    dayFrom(stated?.[1]) ??
    publishedIn(words.map((block) => textOf(block).trim()).join('\n')) ??
    dayFrom(page.facts.get('#time'))
  )
}
