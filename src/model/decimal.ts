// Exact decimals: 1.1亿 is 110000000 and never 110000000.00000001. A number of a document is kept as its digits and moved
// by powers of ten; it becomes a JavaScript number only when that number is exactly it.

/** A decimal as digits with a point: `'45.3'`, `'110000000'`, without sign, exponent or separators. */
export type Decimal = string

const plain = /^\d+(?:\.\d+)?$/

/** `shift('1.1', 8)` is `'110000000'`; `shift('43', -2)` is `'0.43'`. */
export function shift(decimal: Decimal, places: number): Decimal {
  if (places === 0 && decimal.charCodeAt(0) !== 0x30 && !decimal.includes('.')) return decimal
  const [whole = '', fraction = ''] = decimal.split('.')
  const digits = whole + fraction
  const point = whole.length + places
  const padded = point <= 0 ? '0'.repeat(1 - point) + digits : digits.padEnd(point, '0')
  const at = Math.max(point, 1)
  return tidy(padded.slice(0, at), padded.slice(at))
}

/** The number that is exactly this decimal, or null where JavaScript has none (over 15 significant digits, say). */
export function exactNumber(decimal: Decimal): number | null {
  if (decimal.length > 64) return null
  if (decimal.length <= 15 && plain.test(decimal)) return Number(decimal)
  if (!plain.test(decimal) || decimal.replace(/^0+|\.?0+$/g, '').replace('.', '').length > 15) return null
  const value = Number(decimal)
  return value < 1e21 ? value : null
}

function tidy(whole: string, fraction: string): Decimal {
  const left = whole.charCodeAt(0) === 0x30 ? whole.replace(/^0+(?=\d)/, '') : whole
  const right = fraction.endsWith('0') ? fraction.replace(/0+$/, '') : fraction
  return right ? `${left}.${right}` : left
}

/** The exact product of two decimals: `multiply('3', '0.5')` is `'1.5'`. */
export function multiply(a: Decimal, b: Decimal): Decimal {
  if (b === '1') return a
  const [digits, places] = [integerOf(a) * integerOf(b), placesOf(a) + placesOf(b)]
  return shift(String(digits), -places)
}

/** The quotient to six decimal places, rounded down: `divide('100', '3')` is `'33.333333'`. */
export function divide(a: Decimal, b: Decimal): Decimal {
  const scaled = integerOf(shift(a, 6 + placesOf(b) + placesOf(a)))
  return shift(String(scaled / integerOf(b)), -6 - placesOf(a))
}

/** How many digits stand after the point: 2 for `'45.28'`. A minus before the number does not matter. */
export function placesOf(decimal: Decimal): number {
  const point = decimal.indexOf('.')
  return point < 0 ? 0 : decimal.length - point - 1
}

/** All digits as one integer, its minus kept: 4528 for `'45.28'`. */
export function integerOf(decimal: Decimal): bigint {
  return BigInt(decimal.replace('.', ''))
}
