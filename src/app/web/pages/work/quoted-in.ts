// Where a pasted sentence stands (原句所在): its span in the raw text of a document, so that the quote is that of the document and not that of the clipboard.
import type { Progress } from './words.ts'

export type Quoted = NonNullable<Progress['quoted']>

/** The place of a pasted sentence, whose line breaks may be elsewhere than those of the document. */
export function quotedIn(document: string, text: string, pasted: string): Quoted | null {
  const letters = [...pasted].filter((letter) => !/\s/.test(letter))
  if (letters.length === 0) return null
  const escaped = letters.map((letter) => letter.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
  const found = new RegExp(escaped.join('\\s*'), 'u').exec(text)
  if (!found) return null
  return { document, start: found.index, end: found.index + found[0].length, quote: found[0] }
}
