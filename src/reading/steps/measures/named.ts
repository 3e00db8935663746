// Named quantities (已命名的数据): what the quantities before were found to count, so that a clause that leaves its subject,
// verb or noun out (，总投资45亿元；、物资25万元；其中重症16名) can take it from them.
import { bareWords } from '../../../model/phrases.data.ts'
import type { Copy } from '../../copy.ts'
import type { Quantity } from '../quantities.ts'
import type { Clause } from './clauses.ts'
import { back } from './clauses.ts'
import { type Phrase, type Piece, lengthOf, plain } from './phrase.ts'
import { type Token, tokensIn } from './tokens.ts'

/** What a quantity counts: the whole phrase, its parts, and whose it is. */
export type Named = {
  phrase: Phrase
  /** The phrase without its subject: verb and noun. */
  brief: Phrase
  noun: Phrase
  verb: Phrase
  owner: Phrase
  sentence: number
  /** Where the noun that it takes after its number ends: the next quantity's own words begin there. */
  end: number
}

/** A quantity with all that its name may be taken from. */
export type Place = {
  copy: Copy
  quantities: readonly Quantity[]
  clauses: readonly Clause[]
  i: number
  named: readonly Named[]
}

/** What a rule found; the rest of a Named is filled in later. */
export type Found = { phrase: Phrase; brief?: Phrase; noun?: Phrase; verb?: Phrase; owner?: Phrase; end?: number }

/** No column's name is longer. */
export const longest = 26
const bare = new Set(bareWords)

/** The quantity before in the same sentence, as it was named. */
export function lastNamed({ named, clauses, i }: Place): Named | undefined {
  const last = named[i - 1]
  return last?.phrase.length && last.sentence === clauses[i]?.sentence ? last : undefined
}

/** The quantity before in the same paragraph, as it was named. */
export function lastInParagraph({ copy, named, clauses, i }: Place): Named | undefined {
  const last = named[i - 1]
  const here = copy.sentences[clauses[i]?.sentence ?? -1]?.paragraph
  return last?.phrase.length && copy.sentences[last.sentence]?.paragraph === here ? last : undefined
}

/** The tokens that a column's name keeps: nouns, verbs and leads, without what only hangs at the ends. */
export function kept(tokens: readonly Token[]): Token[] {
  const left = tokens.filter((token) => token.role !== 'light')
  while (left.length && ['mark', 'lead'].includes((left[left.length - 1] as Token).role) && !closes(left)) left.pop()
  while (left.length > 1 && left[0]?.role === 'mark' && left[1]?.role !== 'noun') left.shift()
  return left
}

const closes = (tokens: readonly Token[]) => tokens.length > 2 && tokens[tokens.length - 1]?.role === 'mark' && tokens[tokens.length - 3]?.role === 'mark'

/** The last verb of a clause's tokens, as a list of one or none. */
export const lastVerb = (tokens: readonly Token[]): Token[] => tokens.filter((token) => token.role === 'verb').slice(-1)

/** Cut from the left, at a token, to what a column can carry. */
export function capped(phrase: Phrase, limit = longest): Phrase {
  let length = lengthOf(phrase)
  let first = 0
  while (length > limit && first < phrase.length - 1) length -= lengthOf([phrase[first++] as Piece])
  return first ? phrase.slice(first) : phrase
}

/** The subject of the clauses before, in the sentence and the one before it: what a clause without a subject is about. */
export function topicOf(place: Place): Phrase {
  const { copy, clauses, i } = place
  const clause = clauses[i] as Clause
  const here = copy.sentences[clause.sentence]
  const above = copy.sentences[clause.sentence - 1]
  const first = (above && above.paragraph === here?.paragraph ? above.start : here?.start) ?? clause.start
  let end = clause.start - 1
  for (let steps = 0; end > first && steps < 6; steps++) {
    const start = Math.max(first, back(copy.text, end))
    const subject = subjectOf(tokensIn(copy.text, start, end))
    if (lengthOf(subject) > 1 && lengthOf(subject) <= 20 && isTopic(plain(copy, subject))) return subject
    end = start - 1
  }
  return []
}

const isTopic = (text: string) => !/\d/.test(text) && !bare.has(text) && !/[表示说称]$/.test(text)

/** The nouns before a clause's first verb or lead. */
export function subjectOf(tokens: readonly Token[]): Phrase {
  const cut = tokens.findIndex((token) => token.role === 'verb' || token.role === 'lead')
  return kept(cut < 0 ? tokens : tokens.slice(0, cut))
}

/** What the clause before names, for a predicate that leaves its object out: 举办推介会，七十余家旅行社参加. */
export function objectBefore({ copy, clauses, i }: Place): Phrase {
  const { start, sentence } = clauses[i] as Clause
  if (start <= (copy.sentences[sentence]?.start ?? start)) return []
  const tokens = tokensIn(copy.text, back(copy.text, start - 1), start - 1).filter((token) => token.role !== 'light')
  if (tokens[tokens.length - 1]?.role === 'verb') tokens.pop()
  const at = tokens.findLastIndex((token) => token.role === 'lead' && '在于'.includes(copy.text[token.start] as string))
  const front = at > 0 ? tokens.slice(0, at) : tokens
  const verb = front.findLastIndex((token) => token.role === 'verb' || token.role === 'lead')
  return capped(kept(front.slice(verb + 1)), 20)
}
