// One-character places after a verb (援疆, 驻疆办, 赴黔, 来浙, 在鄂) or before 企, 商, 籍 (鄂企, 浙商). It exists because
// aid work is spoken of in these forms more often than in full names.
import type { Place } from '../../../model/place.ts'
import type { Reading } from './blends.ts'
import { isWord, standsAlone } from './cut.ts'
import { type DocumentLetters, safe } from './letters.ts'
import { charCost } from './lexicon.ts'
import type { PlaceMention } from './mention.ts'
import { firm, signs, strong, weak } from './signs.ts'

const countryFirms = '美日韩英法德俄台港澳'

/** Where blends may begin and where one letter may stand for a place, in order. */
export type LetterSpots = { pairs: number[]; singles: number[] }

/** Looks a text over for letters beside one another, behind a verb (援, 赴, 在) and before a firm (企, 商). */
export function letterSpots(text: string, letters: DocumentLetters): LetterSpots {
  const spots: LetterSpots = { pairs: [], singles: [] }
  let before = 0
  let wasLetter = false
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const own = signs[code]!
    const isLetter = letters.has(code, own)
    if (isLetter) {
      if (wasLetter) spots.pairs.push(at - 1)
      if (at > 0 && ((before & (strong | weak)) !== 0 || isFirm(text, at + 1))) spots.singles.push(at)
    }
    wasLetter = isLetter
    before = own
  }
  return spots
}

function isFirm(text: string, at: number): boolean {
  return at < text.length && (signs[text.charCodeAt(at)]! & firm) !== 0
}

/** The one-character mentions at some of the places given that no settled name covers. */
export function findOneLetters(reading: Reading, places: readonly number[]): PlaceMention[] {
  const { text, settled } = reading
  const found: PlaceMention[] = []
  let next = 0
  for (const at of places) {
    while (next < settled.length && settled[next]!.end <= at) next++
    if ((settled[next]?.start ?? text.length) <= at) continue
    const before = signs[text.charCodeAt(at - 1)]!
    const verb = (before & strong) !== 0 ? 'strong' : (before & weak) !== 0 ? 'weak' : null
    const place = (verb && afterVerb(reading, at, verb)) ?? (isFirm(text, at + 1) ? beforeFirm(reading, at) : null)
    if (place) found.push({ start: at, end: at + 1, places: [place], form: 'short', inside: false, qualifies: false })
  }
  return found
}

function afterVerb({ text, letters, lexicon }: Reading, at: number, verb: 'strong' | 'weak'): Place | null {
  const code = text.charCodeAt(at)
  const char = text.charAt(at)
  const named = letters.begins(code)
  const readings = letters
    .of(code)
    .filter(({ place, named, score }) => place.level !== 'country' && (!named || score >= 5))
  const best = readings.reduce<(typeof readings)[number] | null>(
    (top, one) => (top && top.score >= one.score ? top : one),
    null,
  )
  if (!best) return null
  // 援青 is 青海省 even where 青田县 is named: aid is given to provinces.
  const province = text[at - 1] === '援' ? readings.find((one) => one.place.level === 'province') : undefined
  const place = province?.place ?? best.place
  if (best.score < 3 && !named) return null
  if (verb === 'weak' && !safe.has(char) && !(named && isClosed(text, at + 1))) return null
  // 在京, 赴沪 stand in the list of words themselves.
  if (isWord(lexicon, text.slice(at - 1, at + 1))) return safe.has(char) ? place : null
  const cost = charCost(lexicon, code) - (verb === 'strong' ? 4 : 1)
  return standsAlone(text, { start: at, end: at + 1 }, cost, lexicon) ? place : null
}

const workWords = new Set(
  '销售 投资 考察 挂职 指导 工作 企业 干部 专家 务工 就业 学习 交流 支教 支医 开展 举行 举办 参加 期间 人才 医疗 教师 项目 旅游 指挥'.split(
    ' ',
  ),
)

function isClosed(text: string, at: number): boolean {
  return '，。；、！？”》）\n的办'.includes(text[at] ?? '\n') || workWords.has(text.slice(at, at + 2))
}

/** 浙商, 鄂企, 在鄂美企; not 企业 cut in two. */
function beforeFirm({ text, letters, lexicon }: Reading, at: number): Place | null {
  const char = text[at] ?? ''
  if (text[at + 2] === '业' || text[at + 2] === '务' || text[at + 2] === '贸') return null
  const [best] = letters
    .of(text.charCodeAt(at))
    .filter(
      ({ place }) =>
        safe.has(char) || (countryFirms.includes(char) && (place.level === 'country' || place.level === 'province')),
    )
  return best && standsAlone(text, { start: at, end: at + 2 }, 20, lexicon) ? best.place : null
}
