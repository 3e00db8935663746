// A sentence as the rules of ties see it: its parties, its triggers and its words between. It exists so that every rule
// asks the same questions of a sentence, and each sentence is prepared once.

import type { Span } from '../../../model/evidence.ts'
import type { Place } from '../../../model/place.ts'
import type { TieKind } from '../../../model/tie.ts'
import type { Copy } from '../../copy.ts'
import type { TimeMention } from '../times.ts'
import { type Home, opensClause, subjectPlace } from './home.ts'
import type { Party } from './party.ts'
import type { Trigger } from './triggers.data.ts'
import type { Word } from './words.ts'

/** A sentence with what stands in it, and the document's home for what is left out. */
export type View = Span & {
  copy: Copy
  paragraph: number
  parties: readonly Party[]
  /** The parties of the sentence before in the same paragraph. */
  before: readonly Party[]
  triggers: readonly Word<Trigger>[]
  times: readonly TimeMention[]
  home: Home
}

/** Two parties and the words that tie them. `rank`: how clearly, the lowest the clearest. */
export type Pair = Span & {
  a: Party
  b: Party
  trigger: Trigger
  word: string
  rank: number
  paragraph: number
  kind?: TieKind | null
}

/** What stands between two parties, told by its words without times, brackets and adverbs. */
export type Gap = 'list' | 'with' | 'and' | 'dash' | 'adjacent' | 'other'

const adverbs =
  /分别|先后|正式|共同|再次|积极|主动|率先|相继|陆续|双双|各自|进一步|已经|近日|日前|当天|目前|签约|等(?:多家|多个|[0-9]+[余多]?[家个所])?(?:[一-龥]{0,3}(?:医院|学校|企业|高校|院校|机构|公司)|地区|单位|城市|国家|省市|市县|区县|县市|地市|地|市|县|省|区|国|校)?|[已也还又曾就便将均都于则]|（[^）]*）/g
const qualifiers =
  /(?:国际|国内|海外|省内|省外)?(?:友好城市|友城|姊妹城市|结对县|结对市|结对城市|对口支援的|对口帮扶的|结对帮扶的|对口合作城市|我国|同为|所属的?|下辖的?|的)$/

/** One of these stands in every gap that joins. */
const joint = /[-—·~/、与同跟手合对和及暨]/
const gaps: Readonly<Record<string, Gap>> = {
  '、': 'list',
  与: 'with',
  同: 'with',
  跟: 'with',
  对: 'with',
  和: 'and',
  及: 'and',
  暨: 'and',
  '-': 'dash',
  '—': 'dash',
  '·': 'dash',
  '~': 'dash',
  '/': 'dash',
}

/** Says what stands between the end of one party and the beginning of the next. */
export function gapOf(view: View, from: number, to: number): Gap {
  if (to === from) return 'adjacent'
  if (to - from > 36) return 'other'
  if (to - from === 1) return gaps[view.copy.text[from]!] ?? 'other'
  if (to > from && !joint.test(view.copy.text.slice(from, to))) return 'other'
  let text = withoutTimes(view, from, to)
  if (/^[-—·~/]{1,2}$/.test(text)) return 'dash'
  text = text.replace(adverbs, '').replace(qualifiers, '')
  if (/^[、，]?$/.test(text)) return text === '、' ? 'list' : 'other'
  if (/^、?(?:积极|主动)?(?:与|同|跟|携手|联合|联手|对)$/.test(text)) return 'with'
  if (/^、?(?:和|及|以及|暨)$/.test(text)) return 'and'
  return 'other'
}

/** The text of a stretch without the time expressions in it. */
export function withoutTimes({ copy, times }: View, from: number, to: number): string {
  let text = ''
  let at = from
  for (const time of times) {
    if (time.start < at || time.end > to) continue
    text += copy.text.slice(at, time.start)
    at = time.end
  }
  return text + copy.text.slice(at, to)
}

/** Whether a character ends a clause: ，；：。！？ or the end of a line. */
export function isClauseMark(code: number): boolean {
  if (code > 0x3002 && code < 0xff01) return false
  return marks.has(code)
}

const marks = new Set([...'，；：。！？\n'].map((mark) => mark.charCodeAt(0)))

/** Where the clause around `at` begins: after the mark before it, inside the sentence. */
export function clauseStart(view: View, at: number): number {
  let start = at
  const { text } = view.copy
  while (start > view.start && !isClauseMark(text.charCodeAt(start - 1))) start--
  return start
}

/** Where the clause around `at` ends: before the next mark, inside the sentence. */
export function clauseEnd(view: View, at: number): number {
  let end = at
  const { text } = view.copy
  while (end < view.end && !isClauseMark(text.charCodeAt(end))) end++
  return end
}

/** The subject that a rule needs and its clause leaves out: the party that opens the sentence, or the document's home. */
export function subjectOf(view: View, before: number, other: Place | null): Party | null {
  for (const party of view.parties) {
    if (party.end > before) break
    if (party.blend.length || !party.region || party.place?.level === 'region' || party.place?.level === 'country')
      continue
    if (party.name !== other?.name && (opensClause(view.copy.text, party.start) || followsTime(view, party.start)))
      return party
  }
  const place = subjectPlace(view.home, other)
  return place && { start: before, end: before, name: place.name, place, region: true, blend: [], body: null }
}

/** Whether a time expression ends at `at`: 2023年+甲市. */
export function followsTime({ times }: View, at: number): boolean {
  return times.some((time) => time.end === at)
}
