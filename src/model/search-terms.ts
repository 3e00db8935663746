// Search terms (检索词): what a text is found by and what a person's words ask for, in PostgreSQL's own tsvector and tsquery
// without any extension of the database. Text and question are cut by the same rules, so both scripts and all widths meet.
import { foldedText } from './search/folding.ts'
import { placesNamedIn } from './search/place-marks.ts'
import { type Token, tokensOf } from './search/tokens.ts'

/** The last position that a tsvector can hold. */
const lastPosition = 16_383
/** How often one term may stand in one tsvector. */
const mostPositions = 255
/** Words of one question, and tokens of one word, that are looked at; more only costs time. */
const mostWords = 12
const mostTokens = 24

/**
 * What a text is found by, as a tsvector literal: pairs of Han characters, words and numbers with their positions, places by
 * their codes. `labels` are found as they are (see `label`). `'湖州' → '湖州':1 '州':2 '#330500'`.
 */
export function indexedText(text: string, labels: readonly string[] = []): string {
  const marks = new Set(labels)
  for (const { marks: found } of placesNamedIn(foldedText(text))) for (const mark of found) marks.add(mark)
  return (termsOf(tokensOf(text).slice(0, lastPosition)) + [...marks].map(quoted).join(' ')).trimEnd()
}

/** Terms as they come, one that comes again too: the database puts them together. */
function termsOf(tokens: ReturnType<typeof tokensOf>): string {
  const many = tokens.length > mostPositions ? new Map<string, number>() : null
  let terms = ''
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]
    if (!token || (many && isTooOften(token.word, many))) continue
    terms += `${quoted(token.word)}:${at + 1} `
  }
  return terms
}

function isTooOften(word: string, counts: Map<string, number>): boolean {
  const count = (counts.get(word) ?? 0) + 1
  counts.set(word, count)
  return count > mostPositions
}

/**
 * A person's words as a tsquery: every word must be there, a run of Han as a phrase, a place under any of its names. Empty
 * where there is nothing to look for. Nothing that a person types becomes an operator.
 */
export function searchQuery(words: string): string {
  return wordsOf(words)
    .map((word) => {
      const phrase = phraseOf(word)
        .map(({ word: term, gap, prefix }) => `${gap === 0 ? '' : ` <${gap}> `}${quoted(term)}${prefix ? ':*' : ''}`)
        .join('')
      return `(${[phrase, ...marksAskedBy(word).map(quoted)].join(' | ')})`
    })
    .join(' & ')
}

/**
 * What an index is asked for the same words, where going through its lists is most of the work: no order of terms, and of a place its marks
 * alone. What it finds has to be held to `searchQuery`. `all`: whether it finds everything, since no place is asked for by its words too.
 */
export function quickQuery(words: string): { query: string; all: boolean } {
  const asked = wordsOf(words).map((word) => ({ marks: marksAskedBy(word), terms: phraseOf(word) }))
  const query = asked
    .map(({ marks, terms }) =>
      marks.length > 0
        ? `(${marks.map(quoted).join(' | ')})`
        : terms.map(({ word, prefix }) => `${quoted(word)}${prefix ? ':*' : ''}`).join(' & '),
    )
    .join(' & ')
  return { query, all: asked.every(({ marks }) => marks.length === 0) }
}

/** The label of a workspace's passages, by the random end of its id; so that one index can serve many workspaces. */
export function labelOfWorkspace(workspace: string): string {
  return `=${workspace.slice(-12)}`
}

/** The label of what a passage speaks of (`entry`). */
export function labelOfKind(kind: string): string {
  return `=${kind}`
}

/** Narrows a query to rows that carry one of the labels. */
export function labelled(query: string, labels: readonly string[]): string {
  return `(${labels.map(quoted).join(' | ')}) & ${query}`
}

/** The stretches of a text that a person's words match, in order, none overlapping. */
export function matchesIn(text: string, words: string): { start: number; end: number }[] {
  const asked = wordsOf(words)
  const tokens = tokensOf(text)
  const found = asked.flatMap((word) => stretchesOf(tokens, phraseOf(word)))
  const marks = new Set(asked.flatMap(marksAskedBy))
  if (marks.size > 0) {
    const named = placesNamedIn(foldedText(text)).filter((place) => place.marks.some((mark) => marks.has(mark)))
    found.push(...named.map(({ start, end }) => ({ start, end })))
  }
  return joined(found)
}

/** The folded words of a question, as many as are looked at. */
export function wordsOf(words: string): string[] {
  const parts = foldedText(words)
    .split(/\s+/)
    .filter((word) => tokensOf(word).some((token) => token))
  return [...new Set(parts)].slice(0, mostWords)
}

/** One term of a phrase, `gap` positions after the one before; `prefix` where a Han character stands for its pairs. */
type PhraseTerm = { word: string; gap: number; prefix: boolean }

function phraseOf(word: string): PhraseTerm[] {
  const terms: PhraseTerm[] = []
  const tokens = tokensOf(word).slice(0, mostTokens)
  let last = -1
  for (const [index, token] of tokens.entries()) {
    if (!token || isInPairBefore(tokens, index) || isBetweenPairs(tokens, index, last)) continue
    terms.push({ word: token.word, gap: terms.length === 0 ? 0 : index - last, prefix: token.han && token.single })
    last = index
  }
  return terms
}

/** The last character of a run is already the second of the pair before it. */
function isInPairBefore(tokens: readonly (Token | null)[], index: number): boolean {
  const [token, before] = [tokens[index], tokens[index - 1]]
  return Boolean(token?.han && token.single && before?.han && !before.single)
}

/**
 * A pair whose characters both stand in its neighbours need not be asked for: where 数字 stands two places before 孪生, 字孪 stands between
 * them. The fewer terms a phrase has, the sooner the index has gone through their lists.
 */
function isBetweenPairs(tokens: readonly (Token | null)[], index: number, last: number): boolean {
  const [before, token, after] = [tokens[index - 1], tokens[index], tokens[index + 1]]
  return last === index - 1 && [before, token, after].every((one) => one?.han && !one.single)
}

function marksAskedBy(word: string): string[] {
  const whole = placesNamedIn(word).find(({ start, end }) => start === 0 && end === word.length)
  return whole?.marks ?? []
}

function stretchesOf(
  tokens: readonly (Token | null)[],
  phrase: readonly PhraseTerm[],
): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = []
  for (const [index, first] of tokens.entries()) {
    if (!first || !fits(first, phrase[0])) continue
    let [at, end] = [index, endOf(first, phrase[0])]
    for (const term of phrase.slice(1)) {
      at += term.gap
      const token = tokens[at]
      end = token && fits(token, term) ? endOf(token, term) : -1
      if (end < 0) break
    }
    if (end >= 0) found.push({ start: first.start, end })
  }
  return found
}

function fits(token: Token, term: PhraseTerm | undefined): boolean {
  if (!term) return false
  return term.prefix ? token.word.startsWith(term.word) : token.word === term.word
}

/** A character that stands for its pairs is found alone. */
function endOf(token: Token, term: PhraseTerm | undefined): number {
  return term?.prefix ? token.start + term.word.length : token.end
}

function joined(found: { start: number; end: number }[]): { start: number; end: number }[] {
  const stretches: { start: number; end: number }[] = []
  for (const { start, end } of found.sort((a, b) => a.start - b.start)) {
    const last = stretches.at(-1)
    if (last && start <= last.end) last.end = Math.max(last.end, end)
    else stretches.push({ start, end })
  }
  return stretches
}

function quoted(term: string): string {
  if (!/['\\]/.test(term)) return `'${term}'`
  return `'${term.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`
}
