// Hedges around a number: the words directly before it and after its unit that belong to the claim, so that its evidence
// is quoted with them (超1.1亿元, 2000人以上).
import type { Span } from '../../model/evidence.ts'
import { hedgesAfter, hedgesBefore, notHedges } from '../../model/hedges.ts'
import type { Numeral } from './numerals.ts'

export type Side = 'over' | 'under' | 'about'
/** The span with its hedges, and what each side says. */
export type Sides = Span & { before: Side | null; after: Side | null }

type Word = readonly [word: string, side: Side]
const before = new Map<number, Word[]>()
const after = new Map<number, Word[]>()
index(hedgesBefore, before, (word) => word.charCodeAt(word.length - 1))
index(hedgesAfter, after, (word) => word.charCodeAt(0))

/** Hedges that go only before a number without a digit: 上千, 过亿, 破万. */
const bareOnly = new Set(['上', '过', '破'])

/** The hedges that stand at both ends of a number with its unit. */
export function hedgesAround(text: string, span: Span, numeral: Numeral): Sides {
  const left = leftOf(text, span.start, numeral)
  const right = rightOf(text, span.end)
  return {
    start: left?.start ?? span.start,
    end: right?.end ?? span.end,
    before: left?.side ?? null,
    after: right?.side ?? null,
  }
}

function leftOf(text: string, start: number, numeral: Numeral) {
  for (const end of text[start - 1] === '了' || text[start - 1] === '有' ? [start, start - 1] : [start]) {
    for (const [word, side] of before.get(text.charCodeAt(end - 1)) ?? []) {
      const at = end - word.length
      if (!text.startsWith(word, at) || (bareOnly.has(word) && !numeral.bare)) continue
      if (word.length === 1 && notHedges.get(word)?.includes(text[at - 1] ?? ' ')) continue
      return { start: at, side }
    }
  }
  return distantLeft(text, start)
}

/** 最多可贷30万元: a bound with its verb between; the bound holds, the quote begins at the number. */
function distantLeft(text: string, start: number): { start: number; side: Side } | null {
  const words = /(最多|最高|至多|至少|最少)[可能要需应][一-龥]{0,2}$/.exec(text.slice(Math.max(0, start - 6), start))
  if (!words) return null
  return { start, side: /少/.test(words[1]!) ? 'over' : 'under' }
}

function rightOf(text: string, end: number) {
  let at = end
  if (text.startsWith('（含）', at)) at += 3
  else if (text[at] === '及') at++
  for (const [word, side] of after.get(text.charCodeAt(at)) ?? []) {
    if (!text.startsWith(word, at) || (at > end && word !== '以上' && word !== '以下')) continue
    if (word.length === 1 && !endsThere(word, text[at + 1] ?? '')) continue
    return { end: at + word.length, side }
  }
  return null
}

/** 3年多， and 5公里余。 are hedged; 两次多边, 5个余姚项目 and 300元起诉 are not. */
function endsThere(word: string, next: string): boolean {
  if (word === '多') return !/[边元样种功年轮方云家次重]/.test(next)
  return next === '' || /[，。；、！？）”\n]/.test(next)
}

function index(table: Readonly<Record<Side, string>>, into: Map<number, Word[]>, key: (word: string) => number): void {
  for (const side of ['over', 'under', 'about'] as const)
    for (const word of table[side].split(' '))
      into.set(
        key(word),
        [...(into.get(key(word)) ?? []), [word, side] as const].sort((a, b) => b[0].length - a[0].length),
      )
}
