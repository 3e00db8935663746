// Named quantities (已命名的数据): what the quantities before were found to count, so that a clause that leaves its subject,
// verb or noun out (，总投资45亿元；、物资25万元；其中重症16名) can take it from them.
import { attributeWords, generalWords } from '../../../model/phrases.data.ts'
import type { Copy } from '../../copy.ts'
import type { Quantity } from '../quantities.ts'
import { back, type Clause, headOf } from './clauses.ts'
import { lengthOf, type Phrase, type Piece, pieceLength, plain } from './phrase.ts'
import { type Token, tokensIn } from './tokens.ts'

/** What a quantity counts: the whole phrase, its parts, and whose it is. */
export type Named = {
  phrase: Phrase
  /** The phrase without its subject: verb and noun. */
  brief: Phrase
  noun: Phrase
  verb: Phrase
  /** What stands before the verb in the clause: who did it. */
  subject: Phrase
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
export type Found = {
  phrase: Phrase
  brief?: Phrase
  noun?: Phrase
  verb?: Phrase
  subject?: Phrase
  owner?: Phrase
  end?: number
}

/** No column's name is longer. */
export const longest = 26
const bare = new Set([...attributeWords, ...generalWords])

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

/** 27个项目完成投资241亿元: the noun of the quantity before in the clause does what the verb after it says. */
export function actorOf(place: Place, before: readonly Token[]): Phrase {
  const { clauses, i } = place
  const { from, start } = clauses[i] as Clause
  const last = lastNamed(place)
  const first = before.find((token) => token.role !== 'light')
  return last && last.end > from && from > start && first?.role === 'verb' ? capped(last.noun, 14) : []
}

/** The tokens that a column's name keeps: nouns, verbs and leads, without what only hangs at the ends. */
export function kept(tokens: readonly Token[]): Token[] {
  const left: Token[] = []
  for (const token of tokens) {
    if (token.role !== 'light' && (left.length > 0 || token.role !== 'mark' || token.opens)) left.push(token)
  }
  while (left.length && hangs(left[left.length - 1] as Token) && !closes(left)) left.pop()
  return left
}

const hangs = ({ role }: Token) => role === 'mark' || role === 'lead'

const closes = (tokens: readonly Token[]) =>
  tokens.length > 2 && tokens[tokens.length - 1]?.role === 'mark' && tokens[tokens.length - 3]?.role === 'mark'

/** The last verb of a clause's tokens, as a list of one or none. */
export function lastVerb(tokens: readonly Token[]): Token[] {
  for (let k = tokens.length - 1; k >= 0; k--) if (tokens[k]?.role === 'verb') return [tokens[k] as Token]
  return []
}

/** Cut from the left, at a token, to what a column can carry. */
export function capped(phrase: Phrase, limit = longest): Phrase {
  let length = lengthOf(phrase)
  let first = 0
  while (length > limit && first < phrase.length - 1) length -= pieceLength(phrase[first++] as Piece)
  return first ? phrase.slice(first) : phrase
}

/**
 * The subject of the clauses before: what a clause without a subject is about. Looked for in the sentence and, unless
 * `near`, in the one before it.
 */
export function topicOf(place: Place, near = false): Phrase {
  const { copy, clauses, i } = place
  const clause = clauses[i] as Clause
  const here = copy.sentences[clause.sentence]
  const above = copy.sentences[clause.sentence - 1]
  const first = !near && above && above.paragraph === here?.paragraph ? above.start : here?.start
  return topicFrom(place, first ?? clause.start, partial)
}

/** The same, of the clauses that begin after `first`: 其中甲园区开工建设，总投资20亿元. */
export const topicSince = (place: Place, first: number): Phrase => topicFrom(place, first, numbered)

/** Clauses whose subject is only a part, and numbered headings. */
const partial = /^(?:其中|包括|（|[一二三四五六七八九十\d]+[、.])/
const numbered = /^(?:（|[一二三四五六七八九十\d]+[、.])/
/** What a subject has, and does not belong to its name: 高铁全长287公里 is about 高铁. */
const hadEnds = /[长度资额面积]$/
const had = /(?:全长|总长度?|总投资额?|投资总额|占地面积?|总?建筑面积|总?面积)$/

function topicFrom({ copy, clauses, i }: Place, first: number, unfit: RegExp): Phrase {
  let end = (clauses[i] as Clause).start - 1
  for (let steps = 0; end > first && steps < 6; steps++) {
    const start = back(copy.text, end)
    if (start < first) return []
    const head = start + headOf(copy.text, start)
    const subject = unfit.test(copy.text.slice(head, head + 2))
      ? []
      : named(copy, subjectOf(tokensIn(copy.text, head, end), copy.text))
    if (lengthOf(subject) > 1 && lengthOf(subject) <= 20) return subject
    end = start - 1
  }
  return []
}

/** A subject without a number and what it measures; empty where it names nothing. */
function named(copy: Copy, subject: Phrase): Phrase {
  const last = subject[subject.length - 1]
  if (!last || typeof last === 'string') return []
  const text = copy.text.slice(last.start, last.end)
  const digit = text.search(/\d/)
  const front = digit < 0 ? text : text.slice(0, digit)
  const cut = hadEnds.test(front) ? front.replace(had, '') : front
  if (digit >= 0 && cut === front) return []
  const phrase = [...subject.slice(0, -1), ...(cut ? [{ ...last, end: last.start + cut.length }] : [])]
  const whole = plain(copy, phrase)
  return (bare.has(whole) && whole !== '项目') || /\d|(?:表示|说|称|介绍)$/.test(whole) ? [] : phrase
}

/** The nouns before a clause's first verb or lead; 由甲市援建的加工厂 is the noun after 的. */
export function subjectOf(tokens: readonly Token[], text?: string): Phrase {
  const cut = tokens.findIndex((token) => token.role === 'verb' || token.role === 'lead')
  if (cut < 0) return kept(tokens)
  const of = text ? tokens.findIndex((token, k) => k > cut && token.role === 'light' && text[token.start] === '的') : -1
  const next = tokens[of + 1]
  const relative = of > 0 && next?.role === 'noun' && (cut > 0 || tokens[cut]?.role === 'lead')
  return relative ? [next] : kept(tokens.slice(0, cut))
}

/** What the clause before names, for a predicate that leaves its object out: 举办推介会，七十余家旅行社参加. */
export function objectBefore({ copy, clauses, i }: Place): Phrase {
  const { start, sentence } = clauses[i] as Clause
  if (start <= (copy.sentences[sentence]?.start ?? start)) return []
  const tokens = tokensIn(copy.text, back(copy.text, start - 1), start - 1).filter((token) => token.role !== 'light')
  let front = tokens
  if (tokens[tokens.length - 1]?.role === 'verb') {
    tokens.pop()
    const at = tokens.findLastIndex(
      (token) => token.role === 'lead' && '在于'.includes(copy.text[token.start] as string),
    )
    if (at > 0) front = tokens.slice(0, at)
  }
  const verb = front.findLastIndex((token) => token.role === 'verb' || token.role === 'lead')
  return capped(kept(front.slice(verb + 1)), 20)
}
