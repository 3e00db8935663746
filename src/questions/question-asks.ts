// How a question asks (问法): for a change (增长多少, 同比), for who stands first (哪个县最多, 前三), or for regions beside each other (对比), where
// others ask for the number alone.
import type { Span } from '../model/evidence.ts'
import type { PlaceLevel } from '../model/place.ts'

/** Who is ranked, how many of them, and whether the first or the last; `of` null where it was not said. */
export type RankingAsked = { of: 'tie' | RankedLevel | null; most: number; last: boolean }
export type RankedLevel = Extract<PlaceLevel, 'county' | 'prefecture' | 'province'>

/** What is asked besides the number. */
export type Asks = { change: boolean; ranking: RankingAsked | null; beside: boolean; spans: Span[] }

const change =
  /同比(?:增长|增加|下降|减少|变化)?(?:率|了)?|环比|增长(?:率|了)?|增幅|涨幅|降幅|变化率|(?:比|较|与)(?:上一?年|去年)(?:相比|同期)?(?:增加|增长|多|少|减少|下降)?|\b(?:growth|grew|grow|grown|increased?|decreased?|rise|rose|fell|changed?|year[ -]on[ -]year|yoy|(?:than|to|with) (?:the )?(?:last|previous) year)\b/gi
const whose =
  /(?:哪|什么)(?:一)?(?:个|些|几个|条|对)?(?:结对关系|结对|县市区|区县|县区|县|区|地级市|市|城市|省|地区|地方)|哪(?:一|几)?对|哪些(?=签|落|完|派|选|拨|投)|\b(?:which|what) (?:count(?:y|ies)|districts?|cit(?:y|ies)|prefectures?|provinces?|ties?|pairs?|partnerships?|regions?)\b/gi
/** Whose ranking it is where it was not asked: 前三的县, top 3 counties. */
const whoseElse =
  /结对关系|结对|县区|县|区县|省|市|\b(?:counties|districts|cities|prefectures|provinces|ties|pairs|partnerships)\b/gi
const first =
  /最(?:多|高|大|好|靠前)|\b(?:most|highest|largest|biggest|best)\b|排(?:名|行榜|行|序|第几|位)|名列|位居|\branking\b|\brank(?:ed)?\b/gi
const last = /最(?:少|低|小|差|靠后)|\b(?:least|lowest|fewest|smallest)\b/gi
const topOf =
  /(?:倒数(?:前|后|第)?|前|后)([一二两三四五六七八九十]|\d{1,2})(?:名|位|个|强|对)?(?![\d年月日季届批期个])|\b(top|bottom|first|last) (\d{1,2}|two|three|four|five|six|ten)\b/gi
const beside = /对比|比较|相比|谁(?:更|最)[多高大]?|\bcompared?(?: (?:to|with))?\b|\bvs\b\.?|\bversus\b/gi

/** Unless a number is said, so many are told. */
const usualMost = 5

/** How a text asks; `taken`: places, times and what is asked for, over which no such word reaches. */
export function asksIn(text: string, taken: readonly Span[]): Asks {
  const found = (pattern: RegExp) =>
    [...text.matchAll(pattern)].filter(({ index, 0: { length } }) =>
      taken.every(({ start, end }) => index + length <= start || index >= end),
    )
  const [changes, askedWhom, firsts, lasts, tops, besides] = [change, whose, first, last, topOf, beside].map(found)
  const most = tops![0] ? countOf(tops![0]) : usualMost
  const isLast = lasts!.length > 0 || tops!.some(([said]) => /倒数|后|bottom|last/i.test(said))
  const asked = [...askedWhom!, ...firsts!, ...lasts!, ...tops!]
  const others = asked.length > 0 && askedWhom!.length === 0 ? found(whoseElse).slice(0, 1) : []
  const ranked = [...asked, ...others]
  const of = levelOf((askedWhom![0] ?? others[0])?.[0] ?? '')
  return {
    change: changes!.length > 0,
    ranking: asked.length > 0 ? { of, most, last: isLast } : null,
    beside: besides!.length > 0,
    spans: [...changes!, ...ranked, ...besides!].map(({ index, 0: { length } }) => ({
      start: index,
      end: index + length,
    })),
  }
}

function levelOf(said: string): RankingAsked['of'] {
  if (/对|\bties?\b|pair|partner/i.test(said)) return 'tie'
  if (/县|区(?!域)|count|district/i.test(said) && !/地区/.test(said)) return 'county'
  if (/市|cit|prefecture/i.test(said)) return 'prefecture'
  return /省|province/i.test(said) ? 'province' : null
}

const words = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十']
const english = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

function countOf([, zh, , en]: RegExpMatchArray): number {
  const said = (zh ?? en ?? '').toLowerCase()
  const known = said === '两' ? 2 : Math.max(words.indexOf(said), english.indexOf(said))
  return Math.max(1, known > 0 ? known : Number(said) || usualMost)
}
