// The article (正文): which blocks of a page are the text a reader came for, and which are the furniture around it (menus, related
// links, share bars, footers). Chosen by text density and structure; what may be text stays.
import type { Block, Element, Page } from './page.ts'

/** Words by which elements call themselves furniture; matched whole, between `-`, `_`, spaces and capitals. */
const furnitureWords = new Set(
  'nav navbar navigation menu submenu breadcrumb breadcrumbs crumb crumbs position location footer foot copyright copy share sharebar bdshare bdsharebuttonbox sidebar aside related relate relation recommend recommended rec hot rank ranking toplist hotlist comment comments reply pager pagination page-nav pages toolbar tools search login logo banner ad ads advert advertisement qrcode ewm code2d friendlink friendlinks links weixin wechat tags tag statement disclaimer gotop totop sitemap lang topbar fontsize zihao'.split(
    ' ',
  ),
)
const furnitureTags = new Set(['nav', 'footer', 'aside', 'menu'])
const sentence = /[。！？；，.;!?]/
/** Prose that pages carry at their foot and that is never the article. */
const licence =
  /版[权權]所有|著作[权權]所有|copyright|all rights reserved|备案号|[京沪粤浙苏鄂豫鲁川渝]ICP|ICP[备備证證]|公网安备|网站标识码|未[经經].{0,8}(?:许可|授权|同意|許可|授權)|(?:本网|本站)注明|增值[电電]信|违者.{0,8}法律责任/i

/** For each block of the page, whether it is part of the article. All are where no article stands out. */
export function articleOf(page: Page): boolean[] {
  const texts = page.blocks.map(textOf)
  const prose = page.blocks.map((block, i) => (isProse(block, texts[i] ?? '') ? block.chars : 0))
  const sums = sumsOf(page, prose)
  const furniture = furnitureOf(page.elements, sums)
  const good = prose.map((weight, i) => (furniture[page.blocks[i]?.element ?? 0] ? 0 : weight))
  const total = good.reduce((a, b) => a + b, 0)
  const lists = linkLists(page, sums)
  const inside = insideOf(page.elements, total > 0 ? widened(page, coreOf(page, good, total), sums) : 0)
  const kept = page.blocks.map((block, i) => {
    if (furniture[block.element] || lists[block.element]) return false
    return (inside[block.element] ?? false) || staysOutside(page, block, texts[i] ?? '')
  })
  const article = trimmed(kept, page.blocks, texts)
  return article.includes(true) ? article : article.map(() => true)
}

/** The text of a block as a reader sees it. */
export function textOf(block: Block): string {
  return block.pieces.map((piece) => piece.said).join('')
}

/** Running text: long enough, with marks between its clauses, and little of it links. */
function isProse(block: Block, text: string): boolean {
  return block.chars >= 25 && block.linkChars < block.chars * 0.3 && sentence.test(text) && !licence.test(text)
}

/** Per element, everything inside it added up. */
type Sums = { chars: number; linkChars: number; linkBlocks: number; blocks: number; prose: number }

function sumsOf(page: Page, prose: number[]): Sums[] {
  const sums = page.elements.map(() => ({ chars: 0, linkChars: 0, linkBlocks: 0, blocks: 0, prose: 0 }))
  page.blocks.forEach((block, i) => {
    const own = sums[block.element]
    if (!own) return
    own.chars += block.chars
    own.linkChars += block.linkChars
    own.blocks++
    own.prose += prose[i] ?? 0
    if (block.linkChars > block.chars * 0.5) own.linkBlocks++
  })
  for (let at = page.elements.length - 1; at > 0; at--) {
    const [own, parent] = [sums[at], sums[page.elements[at]?.parent ?? 0]]
    if (!own || !parent) continue
    parent.chars += own.chars
    parent.linkChars += own.linkChars
    parent.linkBlocks += own.linkBlocks
    parent.blocks += own.blocks
    parent.prose += own.prose
  }
  return sums
}

/**
 * Elements that are furniture by tag, by name or by being concealed, and all inside them. One that holds two fifths of the
 * page's running text is not furniture whatever it calls itself (`<body class="nav-open">`).
 */
function furnitureOf(elements: Element[], sums: Sums[]): boolean[] {
  const all = sums[0]?.prose ?? 0
  const found: boolean[] = []
  for (const [at, element] of elements.entries()) {
    const holdsMuch =
      (sums[at]?.prose ?? 0) > all * 0.4 || (all === 0 && (sums[at]?.chars ?? 0) > (sums[0]?.chars ?? 0) * 0.4)
    const named = furnitureTags.has(element.tag) || element.concealed || callsItselfFurniture(element.name)
    const banner = element.tag === 'header' && (sums[at]?.linkChars ?? 0) > (sums[at]?.chars ?? 0) * 0.4
    found[at] = (found[element.parent] ?? false) || ((named || banner) && !holdsMuch)
  }
  return found
}

function callsItselfFurniture(name: string): boolean {
  const words = name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[\s\-_\d]+/)
  return words.some((word) => furnitureWords.has(word))
}

/** The innermost element that holds four fifths of the running text; never a single paragraph. */
function coreOf(page: Page, good: number[], total: number): number {
  const held = new Float64Array(page.elements.length)
  page.blocks.forEach((block, i) => {
    held[block.element] = (held[block.element] ?? 0) + (good[i] ?? 0)
  })
  for (let at = held.length - 1; at > 0; at--) {
    const parent = page.elements[at]?.parent ?? 0
    held[parent] = (held[parent] ?? 0) + (held[at] ?? 0)
  }
  let core = 0
  for (let at = 1; at < held.length; at++) {
    if (page.elements[at]?.parent === core && (held[at] ?? 0) >= total * 0.8) core = at
  }
  while (core > 0 && isLeaf(page, core)) core = page.elements[core]?.parent ?? 0
  return core
}

/** The core with what stands around it, as long as that is text and not links: title, date, tables and captions. */
function widened(page: Page, core: number, sums: Sums[]): number {
  let at = core
  for (;;) {
    const parent = page.elements[at]?.parent ?? -1
    const sum = sums[parent]
    if (parent <= 0 || !sum || sum.linkChars > sum.chars * 0.12) return at
    if (page.elements[parent]?.tag === 'body') return at
    at = parent
  }
}

function isLeaf(page: Page, element: number): boolean {
  return /^(?:p|h\d|li|blockquote|section|span|td|center)$/.test(page.elements[element]?.tag ?? '')
}

/**
 * Lists of links, wherever they stand and whatever they call themselves: menus, rankings, related articles, and teasers, of
 * which each is a link with a few words under it. A page that is little else keeps them.
 */
function linkLists(page: Page, sums: Sums[]): boolean[] {
  const all = sums[0]?.prose ?? 0
  const found: boolean[] = []
  for (const [at, element] of page.elements.entries()) {
    const sum = sums[at]
    found[at] = (found[element.parent] ?? false) || (sum !== undefined && (isMenu(sum) || isTeasers(sum, all)))
  }
  return found
}

function isMenu({ linkBlocks, blocks, chars, linkChars, prose }: Sums): boolean {
  return linkBlocks >= 3 && linkBlocks > blocks * 0.6 && linkChars > chars * 0.6 && prose < chars * 0.3
}

function isTeasers({ linkBlocks, blocks, chars, prose }: Sums, all: number): boolean {
  return linkBlocks >= 2 && linkBlocks >= blocks * 0.4 && chars < blocks * 100 && prose < all * 0.4
}

function insideOf(elements: Element[], core: number): boolean[] {
  const inside: boolean[] = []
  for (const [at, element] of elements.entries()) inside[at] = at === core || (inside[element.parent] ?? false)
  return inside
}

/** Outside the core only headings, long running text and cells of tables with numbers stay: a page may be cut into parts. */
function staysOutside(page: Page, block: Block, text: string): boolean {
  const tag = page.elements[block.element]?.tag
  if (tag === 'h1' || (tag === 'h2' && block.links === 0)) return true
  if (block.linkChars > block.chars * 0.2 || licence.test(text)) return false
  return (block.chars >= 60 && /[。！？]/.test(text)) || (block.row >= 0 && /\d/.test(text) && block.links === 0)
}

/** Headings of what was hidden (相关阅读, 分享到) and single words of tool bars go with it. */
function trimmed(kept: boolean[], blocks: Block[], texts: string[]): boolean[] {
  const tools =
    /^(?:相关(?:阅读|链接|新闻|报道|文章|推荐|专题)|延伸阅读|推荐阅读|热门(?:新闻|推荐|文章)|更多(?:新闻|>>|»)?|猜你喜欢|大家都在看|分享(?:到|至)?|.{0,10}扫一扫.{0,20}|打印(?:本页)?|关闭(?:窗口|本页)?|收藏|【?字[体号].{0,12}|返回(?:顶部|首页|列表)|[上下]一[篇条页].{0,60}|當前位置.{0,40}|(?:您的?)?(?:当前|所在)位置.{0,60}|首页)[:：>\s]*$/
  return kept.map((keep, i) => keep && !((blocks[i]?.chars ?? 0) <= 70 && tools.test((texts[i] ?? '').trim())))
}
