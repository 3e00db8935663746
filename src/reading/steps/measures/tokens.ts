// Tokens (词): what stands in a stretch of a clause, as far as naming a measure needs it: predicates, words that lead
// a place or partner in, words of time and degree, dates, and the nouns between them.
import { gazetteer } from '../../../model/gazetteer.ts'
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
export type Token = { start: number; end: number; role: Role; opens: boolean }

const roles: Role[] = ['noun', 'verb', 'short', 'light', 'lead', 'mark']
/** Words of one character that no place is cut at: 丰都, 于洪, 达茂旗. */
const cutters = new Set([...leadWords, ...lightWords].filter((word) => word.length === 1))

/** The places that such a word would cut. */
const places = [...gazetteer().values()].flatMap(({ written, trust }) => {
  const sure = trust === 'full' || trust === 'plain'
  return sure && written.length < 7 && [...written].some((letter) => cutters.has(letter)) ? [written] : []
})
const words = wordsOf([
  ...places.map((written) => [written, 1] as const),
  ...shortVerbs.map((word) => [word, 3] as const),
  ...leadWords.map((word) => [word, 5] as const),
  ...predicateWords.map((word) => [word, 2] as const),
  ...lightWords.map((word) => [word, 4] as const),
  ...wholeWords.map((word) => [word, 1] as const),
  ...nounWords.map((word) => [word, 1] as const),
])
/** What a character can be: the uses of words.ts, 8 a digit of a number, 16 a mark, 32 the end of a date. */
const kinds = words.uses.slice()
for (const mark of '、“”‘’（）《》·—()"') kinds[mark.charCodeAt(0)]! |= 16
for (const digit of '0123456789.') kinds[digit.charCodeAt(0)]! |= 8
for (const end of '年月日号时点') kinds[end.charCodeAt(0)]! |= 32
/** Single characters that hold nothing together but time and degree, even between two nouns. */
const surely = new Set('已了的均仍曾等过着及可')

/**
 * The tokens of a stretch in order, nouns included: `去年湖州投入援疆资金` is 去年 light, 湖州 noun, 投入 verb, 援疆资金 noun.
 * Linear in the stretch's length.
 */
export function tokensIn(text: string, start: number, end: number): Token[] {
  const tokens: Token[] = []
  let noun = start
  let at = start
  while (at < end) {
    const kind = kinds[text.charCodeAt(at)] as number
    const found = kind & 1 && begins(text, at, end, kind) ? longestAt(words, text, at, end) : 0
    let until = at + 1
    let role: Role = 'noun'
    if (found) {
      until = at + (found & 63)
      role = roles[(found >> 6) - 1] as Role
    } else if (kind & 8) {
      const ends = dateEnd(text, at, end)
      if (ends > at) {
        until = ends
        role = 'light'
      }
    } else if (kind & 16) role = 'mark'
    if (role !== 'noun') {
      if (noun < at) tokens.push({ start: noun, end: at, role: 'noun', opens: false })
      tokens.push({ start: at, end: until, role, opens: role === 'mark' && '“‘（《'.includes(text[at] as string) })
      noun = until
    }
    at = until
  }
  if (noun < end) tokens.push({ start: noun, end, role: 'noun', opens: false })
  return settle(text, tokens)
}

/** Whether a character that begins words is one, or the next goes on with one. */
function begins(text: string, at: number, end: number, kind: number): boolean {
  return (kind & 4) !== 0 || (at + 1 < end && ((kinds[text.charCodeAt(at + 1)] as number) & 2) !== 0)
}

/** Where a date that begins with digits ends (2022年, 1至11月), or `at` where it is no date. */
function dateEnd(text: string, at: number, end: number): number {
  let i = at
  while (i < end && ((kinds[text.charCodeAt(i)] as number) & 8 || '至-—~'.includes(text[i] as string))) i++
  if (i >= end || !((kinds[text.charCodeAt(i)] as number) & 32) || i - at > 9) return at
  i++
  if (i + 1 < end && '上中下'.includes(text[i] as string) && text[i + 1] === '旬') i += 2
  while (i < end && '间底末初内前后'.includes(text[i] as string)) i++
  return i
}

/**
 * A short verb that no number follows, and a single light character between two nouns, belong to the noun around them.
 * Settled in place: what is written never overtakes what is read.
 */
function settle(text: string, tokens: Token[]): Token[] {
  let count = 0
  let before: Role | null = null
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token
    const was = token.role
    const last = count ? (tokens[count - 1] as Token) : null
    token.role = was === 'noun' ? was : roleAmong(text, token, before, tokens[i + 1])
    before = was
    if (token.role === 'noun' && last?.role === 'noun') last.end = token.end
    else tokens[count++] = token
  }
  tokens.length = count
  return tokens
}

function roleAmong(text: string, token: Token, before: Role | null, next: Token | undefined): Role {
  const { role } = token
  if (role === 'short') {
    const led = before === null || before === 'light' || before === 'lead' || before === 'mark'
    const ends = !next || (next.role === 'light' && '了过出'.includes(text[next.start] as string))
    return ends || (led && next?.role === 'noun' && next.end - next.start > 1) ? 'verb' : 'noun'
  }
  if (role !== 'light' || before !== 'noun' || next?.role !== 'noun') return role
  return token.end - token.start > 1 || surely.has(text[token.start] as string) ? role : 'noun'
}
