// Amounts in a report (数额): the answers that stand in its sentences. Each is made here of figures or of a line that the ledger added up by
// its rules, and of nothing else.

import { type Amount, compare, difference } from '../../model/amount.ts'
import { amountText } from '../../model/amount-text.ts'
import { divide, shift } from '../../model/decimal.ts'
import type { Stated, StatedLine } from '../../questions/outline.ts'
import type { Answer } from '../text.ts'
import { simplified } from './names.ts'

/** A figure as it was stated, with its hedge. `same`: further sources of the same number. */
export function figureAnswer(posting: Stated, same: readonly string[], key: string): Answer {
  const text = simplified(amountText(posting, 'zh'))
  return { is: 'answer', key, sort: 'figure', text, terms: [posting.id], same: [...same], made: null }
}

/** So many terms of a sum are held with their sources; the ledger has the others. */
const mostTerms = 100
/** So many are written out where a note tells how a sum was made. */
const mostWritten = 12

/** A sum with its terms. Of disputed figures it is the whole spread. */
export function sumAnswer(line: StatedLine, terms: readonly Stated[], key: string): Answer {
  const counter = line.counter ?? oneOf(terms.map((term) => term.counter))
  const text = simplified(amountText({ ...line.amount!, unit: line.unit, counter }, 'zh'))
  const written = terms.slice(0, mostWritten).map((term) => simplified(amountText(term, 'zh')))
  const made = written.join('＋') + (terms.length > mostWritten ? `等${terms.length}项` : '')
  const held = terms.slice(0, mostTerms).map(({ id }) => id)
  const more = terms.length - held.length
  return { is: 'answer', key, sort: 'sum', text, terms: held, same: [], made, ...(more > 0 ? { more } : {}) }
}

/** The counter that all have, else none, so that 家 and 个 are not told as one of them. */
function oneOf(counters: readonly (string | null)[]): string | null {
  return counters.every((one) => one === counters[0]) ? (counters[0] ?? null) : null
}

/** How much an amount changed against an earlier one. */
export type Changed = { verb: '增长' | '下降' | '持平'; answer: Answer | null }

/**
 * The change in percent, as wide as the two amounts leave it: against 2亿元, 超3亿元 is a growth of over 50%. Null where the interval does
 * not even tell up from down, or the earlier amount may be nothing.
 */
export function changeOf(
  now: Amount,
  before: Amount,
  made: { terms: string[]; key: string; made: string },
): Changed | null {
  if (isSame(now, before)) return { verb: '持平', answer: null }
  const least = growth(now.min, before.max)
  const most = growth(now.max, before.min)
  if (least !== null && compare(least, '0') > 0) return told('增长', { min: least, max: most }, made)
  if (most !== null && compare(most, '0') < 0) return told('下降', { min: flipped(most), max: flipped(least) }, made)
  return null
}

const isSame = (a: Amount, b: Amount) =>
  a.hedge === 'exact' && b.hedge === 'exact' && a.min !== null && b.min !== null && compare(a.min, b.min) === 0

const flipped = (decimal: string | null) =>
  decimal === null ? null : decimal.replace(/^-?/, (sign) => (sign ? '' : '-'))

function told(
  verb: '增长' | '下降',
  ends: { min: string | null; max: string | null },
  made: { terms: string[]; key: string; made: string },
): Changed {
  const [min, max] = [rounded(ends.min), rounded(ends.max)]
  const hedge = min === null || max === null ? (min === null ? 'under' : 'over') : min === max ? 'exact' : 'range'
  const text = amountText({ min, max, hedge, unit: 'percent', counter: null }, 'zh')
  return {
    verb,
    answer: { is: 'answer', key: made.key, sort: 'change', text, terms: made.terms, same: [], made: made.made },
  }
}

/** Growth in percent to six places, null where an end is open or the base is nothing. */
function growth(now: string | null, before: string | null): string | null {
  if (now === null || before === null || compare(before, '0') <= 0 || compare(now, '0') < 0) return null
  const apart = difference(now, before)
  const size = divide(shift(apart.replace('-', ''), 2), before)
  return apart.startsWith('-') ? `-${size}` : size
}

/** To one place, half up. */
function rounded(percent: string | null): string | null {
  if (percent === null) return null
  const tenths = Math.round(Number(percent) * 10)
  return String(tenths / 10)
}
