// A sentence as it is shown (原句的显示): that of a web page without its markup, with the place of the quote in it. The document itself and
// the place of the quote in it stay as they came.

/** A sentence and the place of the quote in it; null where the quote is not in it in one piece. */
export type Shown = { sentence: string; inSentence: [start: number, end: number] | null }

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
