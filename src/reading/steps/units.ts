// The unit after a number: the longest word of the counters' table that stands there and is not the beginning of another
// word (升级, 分别), with the hedge that some units hold inside (2个多小时).
import { type Counter, counters } from '../../model/counters.ts'
import type { Span } from '../../model/evidence.ts'

/** `odd`: a 多 or 余 inside the unit (2个多小时); `half`: a 半 inside or after it (两个半小时, 4年半). */
export type UnitMatch = Span & { counter: Counter; odd: boolean; half: boolean }

const byFirst = new Map<number, Counter[]>()
for (const counter of counters) {
  const key = counter.word.charCodeAt(0)
  byFirst.set(
    key,
    [...(byFirst.get(key) ?? []), counter].sort((a, b) => b.word.length - a.word.length),
  )
}

/** Characters after which a unit is the beginning of another word: 分别, 升级, 人民, 支队伍. */
const wordsBegun: ReadonlyMap<string, string> = new Map([
  ['分', '别公行会局院店校之为布成批管类钟析享担支部组'],
  ['升', '级至到为高学'],
  ['里', '程'],
  ['克', '拉服'],
  ['方', '面案式便向针阵法位'],
  ['人', '民均工'],
  ['天', '然津'],
  ['周', '年岁边围期末'],
  ['面', '积向对临'],
  ['场', '所景'],
  ['部', '门分委署队'],
  ['处', '理于置'],
  ['度', '假'],
  ['站', '在'],
  ['线', '上下'],
  ['口', '岸碑'],
  ['把', '握'],
  ['条', '件'],
  ['起', '到来步'],
  ['出', '台'],
  ['门', '类户槛'],
  ['金', '融额'],
  ['胜', '利'],
  ['地', '区'],
  ['区', '域块'],
  ['国', '家际'],
  ['位', '于居列数'],
  ['点', '击'],
  ['支队', '伍'],
  ['期', '间'],
])

/** The unit that begins at a position, white space of layout already gone; null where none is known. */
export function unitAt(text: string, at: number): UnitMatch | null {
  const composed = composedAt(text, at)
  if (composed) return composed
  for (const counter of byFirst.get(text.charCodeAt(at)) ?? []) {
    if (!text.startsWith(counter.word, at)) continue
    const end = at + counter.word.length
    if (wordsBegun.get(counter.word)?.includes(text[end] ?? ' ')) continue
    if (isLatinWord(counter.word) && /[A-Za-z0-9]/.test(text[end] ?? '')) continue
    const half = isHalf(text, end, counter)
    return { start: at, end: half ? end + 1 : end, counter, odd: false, half }
  }
  return null
}

/** 个多小时, 个多月, 年多, 天多: the unit with a hedge in its middle or at its end. */
function composedAt(text: string, start: number): UnitMatch | null {
  const head = text[start]
  const middle = text[start + 1] ?? ' '
  if (head !== '个' || !'多余半'.includes(middle)) return null
  for (const counter of byFirst.get('个'.charCodeAt(0)) ?? []) {
    const rest = counter.word.slice(1)
    if (rest && text.startsWith(rest, start + 2))
      return { start, end: start + 2 + rest.length, counter, odd: middle !== '半', half: middle === '半' }
  }
  return null
}

/** 4年半 is four and a half; 三年半数 is not. */
function isHalf(text: string, end: number, { unit }: Counter): boolean {
  return (unit === 'year' || unit === 'day') && text[end] === '半' && !/[年天夜数以月]/.test(text[end + 1] ?? '')
}

const isLatinWord = (word: string) => /^[A-Za-z]/.test(word)
