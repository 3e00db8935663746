// Names in a report (名称的写法): what is counted, as the document or the ledger calls it, in simplified script. Digits of a name (832平台) are
// places too, so that no digit of a report was typed.
import { measures } from '../../model/measures.ts'
import { simplifiedPairs, simplifiedPairsOfTraditionalTexts } from '../../model/script.data.ts'
import type { Stated } from '../../questions/outline.ts'
import { type Run, words } from '../text.ts'

let simple: ReadonlyMap<string, string> | null = null

/** The text in simplified script, on one line. */
export function simplified(text: string): string {
  simple ??= pairsOf(simplifiedPairs, simplifiedPairsOfTraditionalTexts)
  return Array.from(text.replace(/\s+/g, ''), (character) => simple!.get(character) ?? character).join('')
}

function pairsOf(...lists: string[]): Map<string, string> {
  const map = new Map<string, string>()
  for (const list of lists) for (let i = 0; i + 1 < list.length; i += 2) map.set(list[i]!, list[i + 1]!)
  return map
}

/**
 * What a figure counts: the ledger's name where the document's words end in one of its nouns and are long, else the document's own
 * words, which its sentence proves.
 */
export function measureName({ measure, measureId }: Pick<Stated, 'measure' | 'measureId'>): string {
  const said = simplified(measure)
  const known = measureId === null ? undefined : measures.get(measureId)
  const ends = known && [known.zh, ...known.nouns].some((noun) => said.endsWith(noun))
  return known && ends && said.length > 14 ? known.zh : said
}

/** The ledger's name of a line of several figures, else the words of its first. */
export function lineName({ measure, measureId }: Pick<Stated, 'measure' | 'measureId'>): string {
  return (measureId === null ? undefined : measures.get(measureId)?.zh) ?? simplified(measure)
}

const digits = /\d+(?:[.,:：/／%％＋+\-—]+\d+)*%?/g

/** Words of the book as runs: each number in them is a name, held by the figure or entry that it comes from. */
export function named(text: string, { key, terms }: { key: string; terms: string[] }): Run[] {
  const said = text.normalize('NFKC')
  const runs: Run[] = []
  let at = 0
  for (const match of said.matchAll(digits)) {
    if (match.index > at) runs.push(words(said.slice(at, match.index)))
    const name = `${key}.${runs.length}`
    runs.push({ is: 'answer', key: name, sort: 'name', text: match[0], terms, same: [], made: null })
    at = match.index + match[0].length
  }
  return at < said.length ? [...runs, words(said.slice(at))] : runs
}
