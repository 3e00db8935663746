// Boundaries of words (词界): where a name cut out of a clause really begins. 新冠肺炎患者 must not become 冠肺炎患者, nor 来疆投资 疆投资, nor
// 公司各 keep its 各.
import { commonWords } from '../../model/common-words.ts'
import { gazetteer } from '../../model/gazetteer.ts'

/** Letters that stand for a province or a city after 在, 来, 援 and their like. */
const letters = new Set(
  '京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川蜀贵黔云滇藏陕秦甘陇青宁疆新甬杭温绍嘉湖台丽衢金舟榕厦泉漳穗深莞佛珠汉宜襄荆黄洛郑烟济滁桐常锡通扬镇徐淮盐宿连邕筑昆',
)
const whereto = new Set('在来到赴援抵')
/** Characters that end a word far more often than they begin a name. */
const loose = /^[内外下上设发各度们次际中后前间里]+/
const ragged = /^[、●○■◆·—\-/]+|^\d{2,4}年(?:\d{1,2}月)?|(?:[、各共约]|等)+$/g

let known: Set<string> | null = null

/** Whether a text is a common word; the list is made on first use. */
function isWord(text: string): boolean {
  known ??= new Set(commonWords().map(({ word }) => word))
  return known.has(text)
}

/** A name that was cut out of a stretch; `room`: how long the word before it is, `isVerb`: what is no part of a name. */
export type Cut = { stretch: string; at: number; end: number; room: number; isVerb: (word: string) => boolean }

/** The name from the beginning of its first word, without what hangs at its ends. */
export function fromWord({ stretch, at, end, room, isVerb }: Cut): string {
  let from = at
  if (!startsWord(stretch, from, end) && end - from > 1) {
    const pair = stretch.slice(from - 1, from + 1)
    const whither = from > 0 && whereto.has(pair[0]!) && letters.has(pair[1]!)
    if (whither) from--
    else if (room === 1 && from > 0 && isVerb(pair)) from++
    else if (room === 1 && from > 0 && isWord(pair)) from--
  }
  const name = stretch.slice(from, end).replace(ragged, '')
  return from === at && !startsWord(name, 0, name.length) ? name.replace(loose, '') : name
}

/** Whether a stretch begins here with a word or a place of two characters or more. */
function startsWord(text: string, at: number, end: number): boolean {
  for (let length = 2; length <= 4 && at + length <= end; length++) {
    const begin = text.slice(at, at + length)
    if (isWord(begin) || gazetteer().has(begin)) return true
  }
  return false
}
