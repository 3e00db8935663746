// Pages of an evidence pack (出处页): the index of all numbers, and of each document the paragraphs that state them with the quotes marked.
import { escaped } from '../html.ts'
import { quoted } from '../notes.ts'
import type { Source } from '../text.ts'
import type { Missing, PackedNumber } from './numbers.ts'

/** A document of the pack: its number in the pack, how its file and its page are called there. */
export type PackedDocument = {
  id: string
  no: number
  title: string
  file: string | null
  page: string
  text: string | null
}

export type Places = ReadonlyMap<string, PackedDocument>

/** The index: every number in the order of the report, with its sentence, document and place. */
export function indexPage(
  title: string,
  { numbers, places, missing }: { numbers: readonly PackedNumber[]; places: Places; missing: readonly Missing[] },
): string {
  const rows = numbers.map((number) => indexRow(number, places)).join('\n')
  const lacks = missing
    .map(({ zh, text }) => `<li>${escaped(zh)}${zh.includes(text) ? '' : `（${escaped(text)}）`}</li>`)
    .join('')
  const list = missing.length === 0 ? '<p>所列数据均有出处，材料齐全。</p>' : `<ul>${lacks}</ul>`
  return htmlPage(
    `${title}佐证材料目录`,
    `<table><thead><tr><th>序号</th><th>章节</th><th>报告中的陈述</th><th>出处</th></tr></thead><tbody>${rows}</tbody></table><h2>缺项</h2>${list}`,
  )
}

function indexRow({ no, chapter, said, made, figures }: PackedNumber, places: Places): string {
  const told = figures
    .map(({ source }) => (source === null ? '<mark>缺少出处</mark>' : sourceLink(no, source, places)))
    .join('<br>')
  const sum = made === null ? '' : `<br><small>${escaped(made)}</small>`
  return `<tr id="n${no}"><td>${no}</td><td>${escaped(chapter)}</td><td>${escaped(said)}${sum}</td><td>${told}</td></tr>`
}

function sourceLink(no: number, source: Source, places: Places): string {
  if (source.by === 'report') return escaped(`${source.unit}报送《${source.title}》`)
  const place = places.get(source.document.id)
  const where = [source.document.published, source.page === null ? null : `第${source.page}页`, source.cell]
    .filter((one) => one !== null)
    .join('，')
  const name = escaped(`《${place?.title ?? source.document.name}》${where === '' ? '' : `（${where}）`}`)
  const page = place ? `<a href="${encodeURI(place.page)}#n${no}">${name}</a>` : name
  const file = place?.file ? ` <a href="${encodeURI(place.file)}">原件</a>` : ''
  return `${page}${file}：“${escaped(quoted(source))}”`
}

/** So much of the document is shown around a quote. */
const around = 240

/** The page of a document: for each number the paragraph that states it, with the quote marked. */
export function documentPage({ id, title, file, text }: PackedDocument, numbers: readonly PackedNumber[]): string {
  const parts = numbers.flatMap(({ no, said, figures }) =>
    figures.flatMap(({ source }) => {
      if (source?.by !== 'document' || source.document.id !== id) return []
      const place = source.page === null ? (source.cell ?? '') : `第${source.page}页`
      return [
        `<section id="n${no}"><h2>〔${no}〕${escaped(said)}</h2><p class="place">${escaped(place)}</p>${retold(source, text)}<blockquote>${marked(source, text)}</blockquote></section>`,
      ]
    }),
  )
  const link = file === null ? '' : `<p><a href="../${encodeURI(file)}">打开原件</a></p>`
  return htmlPage(title, link + parts.join('\n'))
}

/** The row of a table with its heads, over what stands there in the document; nothing where the sentence is the document's own line. */
function retold({ start, sentence, inSentence }: Extract<Source, { by: 'document' }>, text: string | null): string {
  if (text === null || inSentence === null) return ''
  const [from, to] = inSentence
  if (text.slice(start - from).startsWith(sentence)) return ''
  return `<p>${escaped(sentence.slice(0, from))}<mark>${escaped(sentence.slice(from, to))}</mark>${escaped(sentence.slice(to))}</p>`
}

function marked(
  { start, end, quote, sentence, inSentence }: Extract<Source, { by: 'document' }>,
  text: string | null,
): string {
  if (text !== null && text.slice(start, end) === quote) {
    const [before, after] = [text.slice(Math.max(0, start - around), start), text.slice(end, end + around)]
    return `${lines(fromBlank(before))}<mark>${lines(quote)}</mark>${lines(toBlank(after))}`
  }
  if (inSentence === null) return `<mark>${lines(quote)}</mark>`
  return `${lines(sentence.slice(0, inSentence[0]))}<mark>${lines(sentence.slice(...inSentence))}</mark>${lines(sentence.slice(inSentence[1]))}`
}

/** From the last empty line, which parts paragraphs. */
const fromBlank = (text: string) => text.slice(text.lastIndexOf('\n\n') + 1)

function toBlank(text: string): string {
  const at = text.indexOf('\n\n')
  return at < 0 ? text : text.slice(0, at)
}

const lines = (text: string) => escaped(text).replaceAll('\n', '<br>')

function htmlPage(title: string, body: string): string {
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>${escaped(title)}</title><style>
body { max-width: 60em; margin: 2em auto; padding: 0 1em; font: 16px/1.7 "仿宋_GB2312","FangSong",serif; }
h1, h2, th { font-family: "黑体","SimHei",sans-serif; font-weight: normal; } h1 { font-size: 22px; } h2 { font-size: 16px; }
table { border-collapse: collapse; width: 100%; } th, td { border: 1px solid #999; padding: 4px 8px; text-align: left; vertical-align: top; }
mark { background: #ffe58f; } blockquote { margin: 0; padding: 8px 16px; background: #f7f7f7; } .place { color: #555; margin: 0; }
</style></head><body><h1>${escaped(title)}</h1>
${body}
</body></html>
`
}
