// Variants (变体): ways in which the same document comes to an office, changed in form and not in meaning: in traditional
// characters, with the lines that a margin cut, letter-spaced, as a web page, in an old encoding. The figures must be the same.
import { Converter } from 'opencc-js'
import { openDocument } from '../src/documents/open.ts'
import type { Mark } from '../src/model/document.ts'
import { type Charset, encode } from './charsets.ts'

/** What is read: a text, with the marks of its markup where it is a page. */
export type Readable = { text: string; marks?: readonly Mark[] }
export type Variant = { name: string; of: (text: string) => Readable | Promise<Readable> }

const converters = { t: Converter({ from: 'cn', to: 't' }), tw: Converter({ from: 'cn', to: 'tw' }) }
const han = '[\\u3400-\\u9fff]'

export const variants: Variant[] = [
  { name: 'as it came', of: (text) => ({ text }) },
  { name: 'traditional', of: (text) => ({ text: toTraditional(text, 't') }) },
  { name: 'traditional of Taiwan', of: (text) => ({ text: toTraditional(text, 'tw') }) },
  ...[12, 17, 23, 40].map((width) => ({
    name: `broken every ${width}`,
    of: (text: string) => ({ text: broken(text, () => width) }),
  })),
  { name: 'broken anywhere', of: (text) => ({ text: broken(text, anyWidth(7)) }) },
  { name: 'spaced out', of: (text) => ({ text: text.replace(/(?<=[^\s])(?=[^\s])/gu, ' ') }) },
  { name: 'spaces around digits', of: (text) => ({ text: spacedDigits(text) }) },
  {
    name: 'full-width digits',
    of: (text) => ({ text: text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)) }),
  },
  { name: 'web page', of: (text) => opened(new TextEncoder().encode(page(text)), 'page.html') },
  { name: 'GB18030 bytes', of: (text) => opened(encode(text, 'gb18030'), 'text.txt') },
  { name: 'Big5 bytes', of: (text) => opened(encode(toTraditional(text, 't'), 'big5' satisfies Charset), 'text.txt') },
]

/** A text in traditional characters; where the phrase table would change the number of characters, each is taken alone. */
export function toTraditional(text: string, to: 't' | 'tw'): string {
  const convert = converters[to]
  const whole = convert(text)
  return whole.length === text.length
    ? whole
    : [...text].map((char) => (convert(char).length === char.length ? convert(char) : char)).join('')
}

/** Each line cut into rows as a narrow page would print it; `width` gives each row's length. */
function broken(text: string, width: () => number): string {
  const rows = (line: string): string[] => {
    const cut: string[] = []
    for (let at = 0; at < line.length; ) {
      const end = at + width()
      cut.push(line.slice(at, end))
      at = end
    }
    return cut
  }
  return text
    .split('\n')
    .map((line) => rows(line).join('\n'))
    .join('\n')
}

/** Row widths from 12 to 40 that look random and are the same on every run. */
function anyWidth(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1103515245 + 12345) % 2147483648
    return 12 + (Math.floor(state / 65536) % 29)
  }
}

function spacedDigits(text: string): string {
  return text.replace(new RegExp(`(?<=${han})(?=\\d)|(?<=\\d)(?=${han})`, 'gu'), ' ')
}

async function opened(bytes: Uint8Array, name: string): Promise<Readable> {
  const result = await openDocument(bytes, name)
  if (!result.ok) throw new Error(result.problem.en)
  return result.document
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** The text as the article of a site, one paragraph for each line, with what sites put around articles. */
function page(text: string): string {
  const paragraphs = text.split('\n').filter((line) => line.trim())
  return `<!DOCTYPE html><html lang="zh"><head><meta charset="utf-8"><title>${escaped(paragraphs[0] ?? '')}</title>
<style>.a{margin:12px 30px}</style><script>var pages = 120; track("3000万元")</script></head>
<body><nav><ul><li><a href="/">首页</a></li><li><a href="/news">要闻</a></li><li><a href="/42">专题42</a></li></ul></nav>
<main><article>
${paragraphs.map((line) => `<p style="text-indent:2em">${escaped(line)}</p>`).join('\n')}
</article></main>
<footer><p>版权所有 京ICP备12345678号-1 电话：010-87654321</p><p><a href="/about">关于我们</a></p></footer></body></html>`
}
