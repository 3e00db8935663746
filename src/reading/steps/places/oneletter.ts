// One-character places after a verb (援疆, 驻疆办, 赴黔, 来浙, 在鄂) or before 企, 商, 籍 (鄂企, 浙商). It exists because
// aid work is spoken of in these forms more often than in full names.
import type { Place } from '../../../model/place.ts'
import type { Reading } from './blends.ts'
import { isWord, standsAlone } from './cut.ts'
import { safe } from './letters.ts'
import type { PlaceMention } from './mention.ts'

/** Verbs after which a letter is a place more often than not, and verbs after which only a safe letter is. */
const strong = flagged('援驻赴离抵返访')
const weak = flagged('在来进入出回留')
const after = new Set('企商籍')
const countryFirms = '美日韩英法德俄台港澳'

function flagged(chars: string): Uint8Array {
  const flags = new Uint8Array(65536)
  for (const char of chars) flags[char.charCodeAt(0)] = 1
  return flags
}

/** The one-character mentions of the text that no settled name or blend covers. */
export function findOneLetters(reading: Reading): PlaceMention[] {
  const { text, settled } = reading
  const { flags } = reading.letters
  const found: PlaceMention[] = []
  let next = 0
  for (let at = 1; at < text.length; at++) {
    if (flags[text.charCodeAt(at)] === 0) continue
    const before = text.charCodeAt(at - 1)
    const verb = strong[before] === 1 ? 'strong' : weak[before] === 1 ? 'weak' : null
    if (!verb && !after.has(text[at + 1] ?? '')) continue
    while (next < settled.length && (settled[next]?.end ?? 0) <= at) next++
    if ((settled[next]?.start ?? text.length) <= at) continue
    const place =
      (verb && afterVerb(reading, at, verb)) ?? (after.has(text[at + 1] ?? '') ? beforeFirm(reading, at) : null)
    if (place) found.push({ start: at, end: at + 1, places: [place], form: 'short', inside: false, qualifies: false })
  }
  return found
}

function afterVerb({ text, letters, lexicon }: Reading, at: number, verb: 'strong' | 'weak'): Place | null {
  const char = text[at] ?? ''
  const named = letters.begins(char)
  const readings = letters
    .of(char)
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
  const cost = (lexicon.charCosts[char.charCodeAt(0)] ?? 18) - (verb === 'strong' ? 4 : 1)
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
    .of(char)
    .filter(
      ({ place }) =>
        safe.has(char) || (countryFirms.includes(char) && (place.level === 'country' || place.level === 'province')),
    )
  return best && standsAlone(text, { start: at, end: at + 2 }, 20, lexicon) ? best.place : null
}
