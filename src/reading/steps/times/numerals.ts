// Numerals of dates (日期数字): the small numbers that years, months and days are written with, in either script.
// Quantities have their own, much wider reading; dates need only these and must be fast to refuse.

/** A number read in a text and where it ends. */
export type Numeral = { value: number; end: number }

const digitOf = new Map([...'〇一二三四五六七八九'].map((sign, value) => [sign.charCodeAt(0), value]))
digitOf.set('零'.charCodeAt(0), 0).set('○'.charCodeAt(0), 0).set('Ｏ'.charCodeAt(0), 0)
const two = '两'.charCodeAt(0)
const ten = '十'.charCodeAt(0)

/** Whether the character at a place is an Arabic digit. */
export function isDigit(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return unit > 47 && unit < 58
}

/** Whether the character at a place belongs to a Chinese number below a hundred, 两 left out. */
export function isNumeral(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return unit === ten || digitOf.has(unit)
}

/** The run of Arabic digits at a place, at most `most` long; null where there is none or the run is longer. */
export function digitsAt(text: string, at: number, most: number): Numeral | null {
  let value = 0
  let end = at
  for (; isDigit(text, end); end++) {
    if (end - at >= most) return null
    value = value * 10 + text.charCodeAt(end) - 48
  }
  return end > at ? { value, end } : null
}

/** The Chinese number from 1 to 99 at a place: 三, 两, 十, 十二, 三十一. */
function hanziAt(text: string, at: number): Numeral | null {
  const unit = text.charCodeAt(at)
  if (unit === two) return { value: 2, end: at + 1 }
  let tens = 0
  let end = at
  if (unit !== ten) {
    tens = digitOf.get(unit) ?? 0
    if (!tens) return null
    end++
    if (text.charCodeAt(end) !== ten) return { value: tens, end }
  } else tens = 1
  end++
  const ones = digitOf.get(text.charCodeAt(end))
  return ones ? { value: tens * 10 + ones, end: end + 1 } : { value: tens * 10, end }
}

/** The number below a hundred at a place, in either script. */
export function smallAt(text: string, at: number): Numeral | null {
  return digitsAt(text, at, 2) ?? hanziAt(text, at)
}

/** Four signs that are a year from 1900 to 2099: 2024, 二〇二四, 一九九六. The 年 after it is not looked at. */
export function yearDigitsAt(text: string, at: number): Numeral | null {
  const arabic = digitsAt(text, at, 4)
  if (arabic) return arabic.value >= 1900 && arabic.value < 2100 ? arabic : null
  let value = 0
  for (let i = at; i < at + 4; i++) {
    const digit = digitOf.get(text.charCodeAt(i))
    if (digit === undefined) return null
    value = value * 10 + digit
  }
  return value >= 1900 && value < 2100 ? { value, end: at + 4 } : null
}
