// A sentence as it is shown (原句的显示): the row of a table with its heads, that of a web page without its markup, with the place of the quote in
// it. The document itself and the place of the quote in it stay as they came.
import { type Shown, shownSchema } from '../model/shown.ts'

/** What is known of a sentence: the passage as it was cut, the quote, `row`: the row of a table as the reading told it. */
export type Told = { passage: string; at: number; quote: string; row: unknown; format: string | null }

/** The one sentence that every page, report and door shows beside a quote. */
export function shownSentence({ passage, at, quote, row, format }: Told): Shown {
  const told = shownSchema.safeParse(row)
  if (told.success) return told.data
  const start = passage.slice(at, at + quote.length) === quote ? at : onlyPlace(passage, quote)
  const shown: Shown = { sentence: passage, inSentence: start === null ? null : [start, start + quote.length] }
  return format === 'html' ? withoutMarkup(shown) : shown
}

/** A passage that is a row of a table stands otherwise than in the document, so that the quote is looked for; twice found is not found. */
function onlyPlace(passage: string, quote: string): number | null {
  const first = passage.indexOf(quote)
  return first >= 0 && first === passage.lastIndexOf(quote) ? first : null
}

/** The sentence of a web page without tags, and with its entities as what they stand for. */
export function withoutMarkup({ sentence, inSentence }: Shown): Shown {
  if (inSentence === null) return { sentence: plain(sentence), inSentence }
  const [before, quote] = [plain(sentence.slice(0, inSentence[0])).trimStart(), sentence.slice(...inSentence)]
  const whole = `${before}${quote}${plain(sentence.slice(inSentence[1])).trimEnd()}`
  return { sentence: whole, inSentence: [before.length, before.length + quote.length] }
}

/** A sentence may begin or end inside a tag that has a line break in it. */
const tags = /^[^<>]*?[\w"'/]>|<[^<>]*>|<[/!a-zA-Z][^<>]*$/g

const entities: Record<string, string> = { nbsp: ' ', amp: '&', lt: '<', gt: '>', quot: '"', ensp: ' ', emsp: '　' }

function plain(text: string): string {
  return text
    .replace(tags, '')
    .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,6}));/gi, (written, decimal, hex, name) =>
      name === undefined
        ? letterOf(Number.parseInt(decimal ?? hex, decimal === undefined ? 16 : 10))
        : (entities[String(name).toLowerCase()] ?? written),
    )
}

const letterOf = (code: number) => (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '')
