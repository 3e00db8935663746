// Page (网页): html as pieces of text with their places in the file, and the blocks (paragraphs, cells, list items) they make. It
// exists because an article must be found in a page without losing where each of its characters stands in the file as given.
import { Parser } from 'htmlparser2'
import { Unreadable } from '../problems.ts'

/** A piece of text of the file: `said` is what a reader sees there, other than what the file writes only for an `entity`. */
export type Piece = { start: number; end: number; said: string; entity: boolean }

/**
 * An element: its parent's index, what it calls itself (class and id), whether nothing in it is ever shown (`hidden`) or its style
 * conceals it, and the nearest block, cell, row and table that hold it, itself included; -1 for none. `columns`, `rows`: over how many of
 * each a cell reaches.
 */
export type Element = {
  tag: string
  name: string
  parent: number
  hidden: boolean
  concealed: boolean
  block: number
  cell: number
  row: number
  table: number
  columns: number
  rows: number
}

/** Inline text between two block borders, with the element that holds it. `chars` counts all but white space. */
export type Block = {
  pieces: Piece[]
  element: number
  chars: number
  linkChars: number
  links: number
  /** Nearest table cell and row, or -1. */
  cell: number
  row: number
  /** Whether a single `<br>` parts it from the block before: a new line, and perhaps no new paragraph. */
  newLine: boolean
}

/** What a page's head says of it, lower-case names: `pubdate`, `og:title`, and `#title`, `#time`, `#script` for elements. */
export type Page = { elements: Element[]; blocks: Block[]; facts: Map<string, string> }

const deepest = 2000
/** No cell is believed to reach further. */
const widestReach = 200
const root: Element = {
  tag: '#page',
  name: '',
  parent: -1,
  hidden: false,
  concealed: false,
  block: 0,
  cell: -1,
  row: -1,
  table: -1,
  columns: 1,
  rows: 1,
}
const inlineTags = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark nobr o:p q ruby rb s samp small span st1 strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
)
const neverShown = new Set(
  'head script style noscript template iframe object embed svg canvas audio video select button textarea rt rp applet noframes map'.split(
    ' ',
  ),
)

/** The pieces and blocks of a page; throws `broken` where elements are nested beyond any page made for people. */
export function pageOf(text: string): Page {
  const builder = new Builder()
  const parser = new Parser(builder, { decodeEntities: true, lowerCaseTags: true, recognizeSelfClosing: false })
  builder.parser = parser
  parser.write(text)
  parser.end()
  return builder.finish()
}

class Builder {
  parser: Parser | null = null
  readonly page: Page = { elements: [root], blocks: [], facts: new Map() }
  private readonly open: number[] = [0]
  private block: Block | null = null
  private breaks = 0
  private factAt: { name: string; depth: number } | null = null
  private link = -1

  onopentag(tag: string, attributes: Record<string, string>): void {
    if (this.open.length > deepest) throw new Unreadable('broken')
    const parent = this.open.at(-1) ?? 0
    if (!isInline(tag)) this.closeBlock(tag)
    const at = this.page.elements.length
    this.open.push(at)
    this.page.elements.push(elementOf(tag, attributes, { at, parent, holder: this.page.elements[parent] ?? root }))
    if (tag === 'a' && attributes.href !== undefined) this.link = this.open.length
    this.noteFacts(tag, attributes)
  }

  onclosetag(tag: string): void {
    if (!isInline(tag) && tag !== 'br') this.closeBlock(tag)
    if (this.link === this.open.length) this.link = -1
    if (this.factAt?.depth === this.open.length) this.factAt = null
    if (this.open.length > 1) this.open.pop()
  }

  ontext(said: string): void {
    const parser = this.parser
    if (!parser) return
    if (this.factAt) this.addFact(this.factAt.name, said)
    const element = this.open.at(-1) ?? 0
    if (this.page.elements[element]?.hidden) return
    const [start, end] = [parser.startIndex, parser.endIndex + 1]
    const chars = visible(said)
    if (!this.block && chars === 0) return
    this.block ??= this.newBlock(element)
    this.block.pieces.push({ start, end, said, entity: said.length !== end - start })
    this.block.chars += chars
    if (this.link > 0) this.block.linkChars += chars
  }

  finish(): Page {
    this.closeBlock('')
    return this.page
  }

  private newBlock(element: number): Block {
    const { block, cell, row } = this.page.elements[element] ?? root
    return { pieces: [], element: block, chars: 0, linkChars: 0, links: 0, cell, row, newLine: this.breaks === 1 }
  }

  private closeBlock(tag: string): void {
    if (this.block) {
      this.page.blocks.push(this.block)
      this.breaks = 0
    }
    this.block = null
    this.breaks += tag === 'br' ? 1 : 2
  }

  private noteFacts(tag: string, attributes: Record<string, string>): void {
    const name = (attributes.name ?? attributes.property ?? attributes.itemprop)?.toLowerCase()
    if (tag === 'meta' && name && attributes.content) this.addFact(name, attributes.content)
    if (tag === 'time' && attributes.datetime) this.addFact('#time', attributes.datetime)
    const kept = tag === 'title' || tag === 'h1' || (tag === 'script' && /json/i.test(attributes.type ?? ''))
    if (kept && !this.factAt && !this.page.facts.has(`#${tag}`))
      this.factAt = { name: `#${tag}`, depth: this.open.length }
    if (tag === 'a' && this.block) this.block.links++
  }

  private addFact(name: string, value: string): void {
    const known = this.page.facts.get(name) ?? ''
    const grows = name.startsWith('#') && name !== '#time'
    if (known === '' || (grows && known.length < 20_000)) this.page.facts.set(name, known + value)
  }
}

function isInline(tag: string): boolean {
  return inlineTags.has(tag)
}

function elementOf(
  tag: string,
  attributes: Record<string, string>,
  at: { at: number; parent: number; holder: Element },
): Element {
  const { parent, holder } = at
  const name = `${attributes.class ?? ''} ${attributes.id ?? ''}`.slice(0, 200)
  const concealed = attributes.hidden !== undefined || /(?:^|[;\s])display\s*:\s*none/i.test(attributes.style ?? '')
  const inCell = tag === 'td' || tag === 'th'
  return {
    tag,
    name,
    parent,
    hidden: holder.hidden || neverShown.has(tag),
    concealed: holder.concealed || concealed,
    block: isInline(tag) ? holder.block : at.at,
    cell: inCell ? at.at : tag === 'table' ? -1 : holder.cell,
    row: tag === 'tr' ? at.at : tag === 'table' ? -1 : holder.row,
    table: tag === 'table' ? at.at : holder.table,
    columns: inCell ? reachOf(attributes.colspan) : 1,
    rows: inCell ? reachOf(attributes.rowspan) : 1,
  }
}

/** Over how many columns or rows a cell reaches, as its attribute says; what makes no sense is one. */
function reachOf(written: string | undefined): number {
  const reach = Number(written ?? 1)
  return Number.isInteger(reach) && reach > 1 && reach <= widestReach ? reach : 1
}

/** How many characters are to be seen: all but white space. */
export function visible(text: string): number {
  let seen = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code > 32 && code !== 0xa0 && code !== 0x3000 && code !== 0xfeff && code !== 0x200b) seen++
  }
  return seen
}
