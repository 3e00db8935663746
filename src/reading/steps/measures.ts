// Measures (统计口径) as a text states them: for each quantity the shortest noun phrase that a ledger's column could carry,
// put together from the clause around the number, in the document's own characters.
import { moneyNouns } from '../../model/phrases.data.ts'
import type { Copy } from '../copy.ts'
import { beforeOf } from './measures/before.ts'
import { type Clause, clausesOf } from './measures/clauses.ts'
import { countName } from './measures/counts.ts'
import { capped, type Found, lastVerb, longest, type Named, type Place } from './measures/named.ts'
import { type Phrase, plain, written } from './measures/phrase.ts'
import { shareName } from './measures/shares.ts'
import { tokensIn } from './measures/tokens.ts'
import type { Quantity } from './quantities.ts'

/**
 * One phrase for each quantity, in order: `去年，绍兴安排援疆资金超1.3亿元` gives `绍兴安排援疆资金`, `近70家企业参加对接会` gives
 * `参加对接会的企业`. Empty where nothing around the number says what it counts. Linear in the text's length.
 */
export function measuresOf(copy: Copy, quantities: readonly Quantity[]): string[] {
  const clauses = clausesOf(copy, quantities)
  const named: Named[] = []
  return quantities.map((_, i) => {
    const name = nameOf({ copy, quantities, clauses, i, named })
    named[i] = name
    if (i >= remembered) named[i - remembered] = forgotten
    return written(copy, name.phrase)
  })
}

/** No clause has as many numbers as that, and no name is taken from further back. */
const remembered = 100
const forgotten: Named = { phrase: [], brief: [], noun: [], verb: [], subject: [], owner: [], end: 0, sentence: -1 }

function nameOf(place: Place): Named {
  const { copy, quantities, clauses, i } = place
  const { threshold, unit } = quantities[i] as Quantity
  const share = unit === 'percent' || unit === 'percentage-point'
  const found = threshold ? thresholdName(place) : share ? shareName(place) : countName(place)
  const cut = capped(withoutSuccess(copy, found.phrase), longest + 8)
  const money = !threshold && (unit === 'CNY' || unit === 'USD')
  const phrase = money && lacksMoney(plain(copy, found.phrase).trimEnd()) ? [...cut, '金额'] : cut
  const { brief = phrase, noun = brief, verb = [], subject = [], owner = [], end = 0 } = found
  const { sentence } = clauses[i] as Clause
  // Each is cut, since the next quantity may take it along: 占5%占5%占5% must not grow without end.
  return {
    phrase,
    brief: capped(brief),
    noun: capped(noun),
    verb: capped(verb),
    subject: capped(subject),
    owner: capped(owner),
    end,
    sentence,
  }
}

/** 园区实现总产值 is 园区总产值: that it came true is no part of what a column counts. */
function withoutSuccess(copy: Copy, phrase: Phrase): Phrase {
  return phrase.length < 3
    ? phrase
    : phrase.filter((piece, k) => k === phrase.length - 1 || plain(copy, [piece]) !== '实现')
}

/** Whether a phrase does not end with a word of money; the longest of them has three characters. */
function lacksMoney(text: string): boolean {
  return text !== '' && !moneyNouns.test(text.slice(-6)) && !/(?:增加|提高)$/.test(text)
}

/** 引进亿元以上项目103个: the sum is the threshold of the projects brought in. */
function thresholdName(place: Place): Found {
  const { copy, quantities, clauses, i } = place
  const { end, unit } = quantities[i] as Quantity
  const tokens = tokensIn(copy.text, end, (clauses[i] as Clause).until)
  const noun = tokens.filter((token) => token.role === 'noun').slice(0, 1)
  const verb = lastVerb(beforeOf(place))
  const projects = unit === 'CNY' && (!noun.length || plain(copy, noun).includes('项目'))
  return { phrase: projects ? [...verb, '项目投资额门槛'] : [...verb, ...noun, '门槛'] }
}
