// Sighting (发现): where time expressions stand in a text and what they say, in one pass. Numbers that only look like
// times (1893平方米, 2000年历史, 第7期, 500年古树) are refused here.
import { longestAt, type Words, wordsOf } from '../words.ts'
import { type Dates, datesAt, dayOnlyAt, isYearAt, yearOnly } from './dates.ts'
import { isDigit, isNumeral, type Numeral, smallAt } from './numerals.ts'
import { type TimeWord, timeWords } from './words.data.ts'

/** A time expression as it stands in the text: a date, a number of years back (五年来), a decade or a word. */
export type Sighting =
  | { kind: 'dates'; start: number; end: number; dates: Dates }
  | {
      kind: 'lasting'
      start: number
      end: number
      count: number
      of: 'year' | 'month' | 'day'
      to: 'now' | 'ago' | 'later'
    }
  | { kind: 'decade'; start: number; end: number; century: number; decade: number }
  | { kind: 'word'; start: number; end: number; word: TimeWord }

const meanings = Object.keys(timeWords) as TimeWord[]
const words: Words = wordsOf(
  meanings.flatMap((meaning, index) => timeWords[meaning].split(' ').map((word) => [word, index + 1] as const)),
)
/** What a character may begin: 1 a number, 2 a word, 4 a title in 《》, 8 a number of years back. */
const begins = new Uint8Array(65536)
for (let unit = 0; unit < 65536; unit++) if (words.first[unit]) begins[unit] = 2
for (const sign of '0123456789〇零一二三四五六七八九十两') begins[sign.charCodeAt(0)]! |= 1
for (const sign of '近过最这前') begins[sign.charCodeAt(0)]! |= 8
begins['《'.charCodeAt(0)]! |= 4
/** 16 goes on with a number, 32 may follow the number of a time, 64 one of four digits too. */
for (const sign of '0123456789〇零○Ｏ一二三四五六七八九十两') begins[sign.charCodeAt(0)]! |= 16
for (const sign of '年月日季个多余天载世至到-—–~～') begins[sign.charCodeAt(0)]! |= 32
for (const sign of './、和及') begins[sign.charCodeAt(0)]! |= 64

/** All time expressions of a text, in order and apart from one another; those inside 《》 are left out. */
export function sightTimes(text: string): Sighting[] {
  const found: Sighting[] = []
  for (let at = 0; at < text.length; ) {
    const begin = begins[text.charCodeAt(at)]! & 15
    if (!begin) at++
    else if (begin & 4) at = afterTitle(text, at)
    else {
      const sighting = sightingAt(text, at, begin)
      if (sighting) found.push(sighting)
      at = sighting ? sighting.end : begin & 1 ? afterNumber(text, at) : at + 1
    }
  }
  return found
}

function sightingAt(text: string, at: number, begin: number): Sighting | null {
  if (begin & 8) {
    const lasting = recentAt(text, at)
    if (lasting) return lasting
  }
  if (begin & 2) {
    const word = wordAt(text, at)
    if (word) return word
  }
  return begin & 1 ? numberAt(text, at) : null
}

function wordAt(text: string, at: number): Sighting | null {
  const found = longestAt(words, text, at, text.length)
  if (!found) return bracketedDayAt(text, at)
  const word = meanings[(found >> 6) - 1] as TimeWord
  if (word !== 'date')
    return apart(text, at, at + (found & 63)) ? { kind: 'word', start: at, end: at + (found & 63), word } : null
  const dates = datesAt(text, at)
  return dates && standsAlone(text, at, dates) ? { kind: 'dates', start: at, end: dates.end, dates } : null
}

const bracketed = /([今昨明])（\d{1,2}）[日天]/y
const bracketedWords: Record<string, TimeWord> = { 今: 'today', 昨: 'yesterday', 明: 'tomorrow' }

/** 今（10）日, as papers of Taiwan and Hong Kong date their news. */
function bracketedDayAt(text: string, at: number): Sighting | null {
  if (text.charAt(at + 1) !== '（') return null
  bracketed.lastIndex = at
  const match = bracketed.exec(text)
  const word = match && bracketedWords[match[1] as string]
  return word ? { kind: 'word', start: at, end: bracketed.lastIndex, word } : null
}

/** Words that are the tail or head of another word: 提前年内, 以目前往, 未来科技城, 全年级. */
function apart(text: string, start: number, end: number): boolean {
  if (text.startsWith('未来', start)) return !/[科方城学型感社技]/.test(text.charAt(end))
  if (text.startsWith('全年', start)) return !/[级龄]/.test(text.charAt(end))
  if (text.startsWith('年内', start)) return !isDigit(text, start - 1) && !isNumeral(text, start - 1)
  if (text.startsWith('本', start)) return !/[熊日基样]/.test(text.charAt(start - 1))
  if (text.startsWith('至今', end - 2)) return !/[年天日晚后]/.test(text.charAt(end))
  if (text.startsWith('达产', start) || text.startsWith('满产', start))
    return end - start > 2 || text.charAt(end) === '，'
  return true
}

const notBefore: Record<string, string> = {
  前年: '目以之此年近',
  上年: '以晚线早',
  次年: '一二两三多几数',
  当年: '',
  同年: '',
}
const toldWords = /^[上下]半年$/

/** Year words that are cut out of longer words: 目前年, 以上年. */
function standsAlone(text: string, at: number, dates: Dates): boolean {
  const word = text.slice(at, at + 2)
  const before = text.charAt(at - 1)
  if (toldWords.test(text.slice(at, at + 3))) return true
  if (word.startsWith('年')) return !isDigit(text, at - 1) && !isNumeral(text, at - 1)
  if (notBefore[word]?.includes(before) && before) return false
  return dates.end > at
}

/** A date, a stretch of years or a decade that begins with a number. */
function numberAt(text: string, at: number): Sighting | null {
  if (at > 0 && (isDigit(text, at - 1) || (text.charAt(at - 1) === '.' && !isYearAt(text, at)))) return null
  if (!mayTell(text, at)) return null
  const iso = isoAt(text, at)
  if (iso) return iso
  const dates = datesAt(text, at) ?? listedYearAt(text, at)
  if (dates) return isIssue(text, dates) ? null : { kind: 'dates', start: at, end: dates.end, dates }
  return lastingAt(text, at, at) ?? decadeAt(text, at) ?? bareDayAt(text, at)
}

/** Whether what follows a number can make a time of it: most numbers are quantities and are refused here. */
function mayTell(text: string, at: number): boolean {
  let end = at + 1
  const arabic = isDigit(text, at)
  // No number of a time is longer than four signs, and a run without end (a hostile text) must not be walked at each sign.
  while (end < text.length && end - at < 5 && (arabic ? isDigit(text, end) : begins[text.charCodeAt(end)]! & 16)) end++
  const after = end < text.length ? begins[text.charCodeAt(end)]! : 0
  return (after & 32) !== 0 || ((after & 64) !== 0 && end - at === 4)
}

/** 2021 in 2021、2022和2023年. */
function listedYearAt(text: string, at: number): Dates | null {
  if (!isDigit(text, at + 3) || !/[、和及]/.test(text.charAt(at + 4))) return null
  let next = at + 5
  while (isDigit(text, next + 3) && !isYearAt(text, next) && /[、和及]/.test(text.charAt(next + 4))) next += 5
  return isYearAt(text, next) ? yearOnly(text, at) : null
}

/** 2022年第7期, 2024年度第3号: a number of an issue. */
function isIssue(text: string, { end }: Dates): boolean {
  if (text.charAt(end) !== '第') return false
  const number = smallAt(text, end + 1)
  return number !== null && /[期号]/.test(text.charAt(number.end))
}

const isoForm = /(\d{4})([-./])(\d{1,2})\2(\d{1,2})(?!\d)/y

/** 2021-05-28, 2024.3.12, 2024/3/12, as page heads write it. */
function isoAt(text: string, at: number): Sighting | null {
  if (!isDigit(text, at + 3) || isDigit(text, at + 4)) return null
  isoForm.lastIndex = at
  const match = isoForm.exec(text)
  if (!match) return null
  const [year, month, day] = [Number(match[1]), Number(match[3]), Number(match[4])]
  if (year < 1900 || year > 2099 || month < 1 || month > 12 || day < 1 || day > 31) return null
  const end = at + match[0].length
  const from = { base: 'absolute', year, first: [month, day], last: [month, day], grain: 'day', end } as const
  return { kind: 'dates', start: at, end, dates: { from, to: null, end } }
}

/** 五年来, 3年间, 两年多来, 半年来 is left to words; plain 5年 is a quantity and no time. */
function lastingAt(text: string, start: number, at: number): Sighting | null {
  const number = smallAt(text, at)
  if (!number) return null
  const unit = unitAt(text, number)
  if (!unit) return null
  let end = unit.end
  if (text.charAt(end) === '多') end++
  if (text.charAt(end) === '前' && /[，的]/.test(text.charAt(end + 1)) && start === at && unit.of === 'year')
    return { kind: 'lasting', start, end: end + 1, count: number.value, of: unit.of, to: 'ago' }
  if (text.startsWith('后，', end) && start === at && /[\n，。；：！？“]/.test(text.charAt(start - 1) || '\n'))
    return { kind: 'lasting', start, end: end + 1, count: number.value, of: unit.of, to: 'later' }
  if (text.startsWith('以来', end))
    return { kind: 'lasting', start, end: end + 2, count: number.value, of: unit.of, to: 'now' }
  if (text.startsWith('过去，', end) && unit.of === 'year')
    return { kind: 'lasting', start, end: end + 2, count: number.value, of: unit.of, to: 'now' }
  if (text.charAt(end) !== '来' && !(unit.of === 'year' && text.charAt(end) === '间')) return null
  if (/[到自访说华]/.test(text.charAt(end + 1)) && text.charAt(end) === '来') return null
  return { kind: 'lasting', start, end: end + 1, count: number.value, of: unit.of, to: 'now' }
}

function unitAt(text: string, number: Numeral): { of: 'year' | 'month' | 'day'; end: number } | null {
  const skip = /[多余]/.test(text.charAt(number.end)) ? 1 : 0
  const at = number.end + skip
  if (text.charAt(at) === '年') return { of: 'year', end: at + 1 }
  if (text.charAt(at) === '载') return { of: 'year', end: at + 1 }
  if (text.startsWith('个多月', at)) return { of: 'month', end: at + 3 }
  if (text.startsWith('个月', at)) return { of: 'month', end: at + 2 }
  return text.charAt(at) === '天' ? { of: 'day', end: at + 1 } : null
}

const recents = ['近', '过去', '过去的', '最近', '这', '前']

/** 近五年, 过去三年, 最近两年来, 这5年间. */
function recentAt(text: string, at: number): Sighting | null {
  const next = text.charAt(at + 1)
  if (next !== '去' && next !== '近' && (next === '' || (begins[next.charCodeAt(0)]! & 16) === 0)) return null
  for (const recent of recents) {
    if (!text.startsWith(recent, at)) continue
    const number = smallAt(text, at + recent.length)
    const unit = number && unitAt(text, number)
    if (!number || !unit) continue
    const whole = lastingAt(text, at, at + recent.length)
    if (whole) return whole
    if (recent !== '前' && recent !== '这' && unit.of === 'year' && !/[的历以]/.test(text.charAt(unit.end)))
      return { kind: 'lasting', start: at, end: unit.end, count: number.value, of: unit.of, to: 'now' }
  }
  return null
}

/** 90年代, 九十年代, 上世纪90年代, 20世纪八十年代初. */
function decadeAt(text: string, at: number): Sighting | null {
  const number = smallAt(text, at)
  if (!number) return null
  if (text.startsWith('世纪', number.end)) {
    const inner = number.value > 18 && number.value < 22 ? smallAt(text, number.end + 2) : null
    if (!inner || !text.startsWith('年代', inner.end)) return null
    return { kind: 'decade', start: at, end: inner.end + 2, century: number.value, decade: inner.value }
  }
  if (number.value % 10 || !text.startsWith('年代', number.end)) return null
  return { kind: 'decade', start: at, end: number.end + 2, century: number.value < 40 ? 21 : 20, decade: number.value }
}

/** 12日 at the head of a clause or after 于 在 自 至 截至. */
function bareDayAt(text: string, at: number): Sighting | null {
  const day = dayOnlyAt(text, at)
  if (!day || /[游内程龄间]/.test(text.charAt(day.end))) return null
  const before = text.charAt(at - 1) || '\n'
  const headed = /[\n，。；：！？）于在自从至到—】、]/.test(before)
  if (
    !headed &&
    (!/[在，上下晚电起至从获于向举抵赴公发召晨凌午]/.test(text.charAt(day.end)) ||
      /[第共为达满近约过期时超每逾]/.test(before))
  )
    return null
  return { kind: 'dates', start: at, end: day.end, dates: { from: day, to: null, end: day.end } }
}

/** Past a title in 《》; names hold years that are nobody's time. */
function afterTitle(text: string, at: number): number {
  for (let end = at + 1; end < text.length && end < at + 120; end++) {
    const sign = text.charAt(end)
    if (sign === '》') return end + 1
    if (sign === '\n') break
  }
  return at + 1
}

function afterNumber(text: string, at: number): number {
  if (!isDigit(text, at)) return at + 1
  let end = at + 1
  while (isDigit(text, end) || (text.charAt(end) === '.' && !isYearAt(text, end + 1))) end++
  return end
}
