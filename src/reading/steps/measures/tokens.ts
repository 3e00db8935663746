// Tokens (词): what stands in a stretch of a clause, as far as naming a measure needs it: predicates, words that lead
// a place or partner in, words of time and degree, dates, and the nouns between them.
import {
  leadWords,
  lightWords,
  nounWords,
  predicateWords,
  shortVerbs,
  wholeWords,
} from '../../../model/phrases.data.ts'
import { longestAt, wordsOf } from '../words.ts'

/** `light` is dropped from a measure; `lead` opens 在…, 与…; `short` is a verb only right before a number. */
export type Role = 'noun' | 'verb' | 'short' | 'light' | 'lead' | 'mark'

/** A token of the copy's text; `opens`: a quote or bracket that opens. */
export type Token = { start: number; end: number; role: Role; opens?: boolean }

const roles: Role[] = ['noun', 'verb', 'short', 'light', 'lead', 'mark']
const words = wordsOf([
  ...shortVerbs.map((word) => [word, 3] as const),
  ...leadWords.map((word) => [word, 5] as const),
  ...predicateWords.map((word) => [word, 2] as const),
  ...lightWords.map((word) => [word, 4] as const),
  ...wholeWords.map((word) => [word, 1] as const),
  ...nounWords.map((word) => [word, 1] as const),
])
const marks = new Set([...'、“”‘’（）《》·—()"'].map((mark) => mark.charCodeAt(0)))
const dateEnds = new Set([...'年月日号时点'].map((end) => end.charCodeAt(0)))
/** Single characters that hold nothing together but time and degree, even between two nouns. */
const surely = new Set('已了的均仍曾等过着及可')
const isDigit = (code: number) => (code >= 48 && code <= 57) || code === 46

/**
 * The tokens of a stretch in order, nouns included: `去年湖州投入援疆资金` is 去年 light, 湖州 noun, 投入 verb, 援疆资金 noun.
 * Linear in the stretch's length.
 */
export function tokensIn(text: string, start: number, end: number): Token[] {
  const tokens: Token[] = []
  let noun = start
  const put = (from: number, until: number, role: Role) => {
    if (noun < from) tokens.push({ start: noun, end: from, role: 'noun' })
    if (role !== 'noun') tokens.push({ start: from, end: until, role })
    noun = role === 'noun' ? from : until
  }
  let at = start
  while (at < end) {
    const code = text.charCodeAt(at)
    const found = words.first[code] ? longestAt(words, text, at, end) : 0
    if (found) {
      const until = at + (found & 63)
      const role = roles[(found >> 6) - 1] as Role
      if (role !== 'noun') put(at, until, role)
      at = until
    } else if (isDigit(code)) {
      const until = dateEnd(text, at, end)
      if (until > at) put(at, until, 'light')
      at = until > at ? until : at + 1
    } else {
      if (marks.has(code)) put(at, at + 1, 'mark')
      at++
    }
  }
  if (noun < end) tokens.push({ start: noun, end, role: 'noun' })
  return settle(text, tokens)
}

/** Where a date that begins with digits ends (2022年, 1至11月), or `at` where it is no date. */
function dateEnd(text: string, at: number, end: number): number {
  let i = at
  while (i < end && (isDigit(text.charCodeAt(i)) || '至-—~'.includes(text[i] as string))) i++
  if (i < end && dateEnds.has(text.charCodeAt(i)) && i - at <= 9) {
    i++
    while (i < end && '间底末初内前后'.includes(text[i] as string)) i++
    return i
  }
  return at
}

/** A short verb that no number follows, and a single light character between two nouns, belong to the noun around them. */
function settle(text: string, tokens: Token[]): Token[] {
  const settled: Token[] = []
  for (const [i, token] of tokens.entries()) {
    const role = roleAmong(text, tokens, i)
    const last = settled[settled.length - 1]
    if (role === 'noun' && last?.role === 'noun') last.end = token.end
    else
      settled.push({
        start: token.start,
        end: token.end,
        role,
        opens: role === 'mark' && '“‘（《'.includes(text[token.start] as string),
      })
  }
  return settled
}

function roleAmong(text: string, tokens: readonly Token[], i: number): Role {
  const token = tokens[i] as Token
  const next = tokens[i + 1]
  const last = tokens[i - 1]
  if (token.role === 'short') {
    const led = !last || last.role === 'light' || last.role === 'lead' || last.role === 'mark'
    const ends = !next || (next.role === 'light' && '了过出'.includes(text[next.start] as string))
    return ends || (led && next?.role === 'noun' && next.end - next.start > 1) ? 'verb' : 'noun'
  }
  if (token.role !== 'light' || token.end - token.start > 1 || surely.has(text[token.start] as string))
    return token.role
  return last?.role === 'noun' && next?.role === 'noun' ? 'noun' : 'light'
}
