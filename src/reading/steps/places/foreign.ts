// Places abroad by shape: a country, then characters that write foreign sounds, then 市, 州, 郡, 大区 (俄罗斯基洛夫州);
// after 日本 and 韩国 any Chinese characters (韩国保宁市). It exists because no list holds the smaller ones.
import type { Place } from '../../../model/place.ts'
import { standsAlone } from './cut.ts'
import { breaks, type Ground, shaped } from './ground.ts'
import type { PlaceMention } from './mention.ts'
import type { Settled } from './resolve.ts'

const sounds = new Uint8Array(65536)
for (const char of '祖阿埃艾爱安昂奥巴白拜班邦包保堡鲍贝本比彼毕边宾波伯博勃布采蔡策查察柴昌场朝川茨慈达大戴代丹当道德登邓迪第蒂丁东杜敦顿多俄厄恩尔法凡范方菲费芬丰冯佛弗夫福富盖甘冈高戈哥格葛根贡古瓜圭果哈海汉罕豪赫黑亨洪侯胡华怀惠霍基及吉加佳贾简江杰捷金津京久居卡凯坎康考科可克肯孔库夸奎魁坤昆拉腊莱赖兰朗劳勒雷蕾黎里理李立利丽历莉连廉良列烈林琳隆龙卢鲁路伦罗洛律马玛迈麦满曼芒毛茂梅门蒙孟米密敏明摩莫墨默姆木穆那娜纳乃奈南内尼年涅宁纽努诺欧帕潘庞培佩彭蓬皮匹平泼普奇恰钱乔切琴钦青让热仁日荣茹瑞萨塞赛三桑瑟森沙山珊尚绍舍申圣施什石史士世舒朔斯丝思司松苏孙索塔泰坦汤唐陶特腾提田铁廷通图土托瓦万旺威韦维魏温文翁沃乌吾伍武西希锡夏香肖晓歇谢辛新兴匈休许逊雅亚延扬耶叶伊依宜易因英永尤于约宰赞泽扎詹珍真智朱茱卓兹子宗佐坡涅捏滕娅妮琪娃薇黛伏')
  sounds[char.charCodeAt(0)] = 1

const kinds = [
  '特别市',
  '广域市',
  '大区',
  '自治区',
  '边疆区',
  '共和国',
  '市',
  '州',
  '省',
  '郡',
  '县',
  '府',
  '道',
  '邦',
  '区',
  '町',
  '都',
]
const kindFirst = new Set(kinds.map((kind) => kind[0]))
const hanCountries = new Set(['日本', '韩国', '朝鲜', '越南', '新加坡', '马来西亚'])
const mostNames = 60
/** The first characters of the kinds that stand behind a name without its country. */
const bareKinds = new Uint8Array(65536)
for (const char of '市州郡大') bareKinds[char.charCodeAt(0)] = 1

/** Places abroad that no list holds, in order: after their country, in a list after one another, and again later by name. */
export function findForeign(ground: Ground): PlaceMention[] {
  const { text, settled } = ground
  if (!settled.some(({ sense }) => abroad(sense.place))) return []
  const names = new Map<string, Place>()
  const found: PlaceMention[] = []
  for (let index = 0; index < settled.length; index++) {
    const one = settled[index]
    const country = one ? abroad(one.sense.place) : null
    if (one && country) {
      const span = { country, limit: limitFrom(ground, index + 1, one.end, country), next: settled[index + 1] }
      readAfter(ground, one, span, found)
    }
  }
  for (const { places } of found) for (const place of places) if (names.size < mostNames) names.set(place.name, place)
  return [...found, ...bareShapes(ground, names), ...again(text, names)]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter(apart)
}

function apart(mention: PlaceMention, index: number, all: PlaceMention[]): boolean {
  const before = all[index - 1]
  return !before || before.end <= mention.start
}

/** The short name of the country that a place is or lies in, null at home. */
function abroad(place: Place): string | null {
  if (place.level === 'country') return place.code === 'CN' ? null : place.name
  return place.country ?? null
}

/** In which country, how far, and which settled place comes next. */
type Abroad = { country: string; limit: number; next: Settled | undefined }

/** Reads names after a country or a place abroad: directly, or after a list mark (、 和 与 及). */
function readAfter(
  { text, lexicon }: Ground,
  one: Settled,
  { country, limit, next }: Abroad,
  found: PlaceMention[],
): void {
  let at = one.end
  // 岛根县隐岐之岛町 goes on; 大分市缔结友好城市 does not.
  if (one.sense.place.level !== 'country' && (text[at - 1] === '市' || nameEnd(text, at, country) === 0))
    at = afterMark(text, at)
  while (at > 0 && at < limit) {
    const end = nameEnd(text, at, country)
    if (end === 0 || end > limit) return
    // 韩国丽水市 is no 丽水市 of ours.
    const same = next?.start === at && next.end === end
    const led =
      at === one.end && one.sense.place.level === 'country' && !hanCountries.has(country) && text[end - 1] === '市'
    if (!same && !led && !standsAlone(text, { start: at, end }, 7 * (end - at), lexicon)) return
    found.push(
      shaped({ start: at, end }, { name: text.slice(at, end), code: null, level: 'foreign', within: country, country }),
    )
    at = afterMark(text, end)
  }
}

/** Where the next place begins that a name may not run over; 津市 in 日本唐津市 is none, for the name begins before it. */
function limitFrom(ground: Ground, index: number, from: number, country: string): number {
  const next = ground.settled[index]
  if (!next) return ground.text.length
  const abroad = next.start === from && next.name.trust === 'full' && ground.text[next.end - 1] === '市'
  if (abroad && hanCountries.has(ground.text.slice(from - 2, from))) return limitFrom(ground, index + 1, from, country)
  const elsewhere = next.sense.place.country !== undefined && next.sense.place.country !== country
  if (elsewhere && next.start > from && next.start - from < 3) return limitFrom(ground, index + 1, from, country)
  const within = next.start > from && next.start - from < 4 && next.name.trust !== 'full' && next.sense.division
  return within ? limitFrom(ground, index + 1, from, country) : next.start
}

function afterMark(text: string, at: number): number {
  return '、和与及'.includes(text[at] ?? '\n') ? at + 1 : 0
}

/** Where a name that begins here ends, its kind included; 0 where the characters make none. */
function nameEnd(text: string, start: number, country: string): number {
  const han = hanCountries.has(country)
  const most = han ? 5 : 9
  for (let at = start; at <= start + most && at < text.length; at++) {
    if (at - start >= (han ? 1 : 2) && kindFirst.has(text[at])) {
      const kind = kinds.find((written) => text.startsWith(written, at))
      const whole = kind && !(sounds[text.charCodeAt(at)] === 1 && kindLater(text, at + 1, start + most)) ? kind : null
      if (whole && !'场区民政级'.includes(text[at + whole.length] ?? '\n')) return at + whole.length
    }
    const code = text.charCodeAt(at)
    if (
      han
        ? breaks(code) && text[at] !== '上' && text[at] !== '下' && !isLastSound(text, start, at)
        : sounds[code] !== 1 && text[at] !== '-' && text[at] !== '·'
    )
      return 0
  }
  return 0
}

/** The 和 of 庆和省 and 大和市. */
function isLastSound(text: string, start: number, at: number): boolean {
  return at > start && text[at] === '和' && kindFirst.has(text[at + 1])
}

/** 道 and 都 also write sounds: another kind right after keeps the name going. */
function kindLater(text: string, from: number, to: number): boolean {
  for (let at = from; at < to && at < text.length; at++) {
    if (sounds[text.charCodeAt(at)] !== 1) return kinds.some((kind) => text.startsWith(kind, at))
  }
  return false
}

/** 新罗西斯克市 without its country: three sounds or more before 市, 州, 郡 or 大区, after a place abroad in the document. */
function bareShapes({ text, settled }: Ground, names: Map<string, Place>): PlaceMention[] {
  const found: PlaceMention[] = []
  let index = 0
  let country: string | null = null
  for (let at = 3; at < text.length; at++) {
    if (bareKinds[text.charCodeAt(at)] === 0) continue
    const char = text[at]
    if (char === '大' && text[at + 1] !== '区') continue
    let from = index
    while (index < settled.length && (settled[index]?.start ?? 0) < at) index++
    for (; from < index; from++) country = abroad(settled[from]!.sense.place) ?? country
    const floor = settled[index - 1]?.end ?? 0
    let start = at
    while (start > floor && at - start < 8 && sounds[text.charCodeAt(start - 1)] === 1) start--
    if (!country || at - start < 3 || floor > start) continue
    const end = at + (char === '大' ? 2 : 1)
    const name = text.slice(start, end)
    if (!soundsForeign(name)) continue
    const place: Place = names.get(name) ?? { name, code: null, level: 'foreign', within: country, country }
    if (names.size < mostNames) names.set(name, place)
    found.push(shaped({ start, end }, place))
  }
  return found
}

/** Of a bare name at least two characters must hardly ever stand in Chinese names: 罗西, 斯克. */
function soundsForeign(name: string): boolean {
  let strange = 0
  for (const char of name)
    if (
      '阿埃艾昂奥拜鲍贝彼勃茨蒂尔弗戈哥赫霍吉卡凯坎克肯库夸奎拉莱勒雷伦罗洛玛姆娜奈尼涅纽诺帕佩普奇萨塞桑瑟斯索塔坦特瓦韦维沃乌西亚耶伊尤泽扎兹巴布德多菲夫基加科利鲁马曼莫内托约'.includes(
        char,
      )
    )
      strange++
  return strange >= 2 && strange * 2 >= name.length - 1
}

/** Names found once, wherever they stand again; the stem alone where it is long enough to be sure. */
function again(text: string, names: Map<string, Place>): PlaceMention[] {
  const found: PlaceMention[] = []
  for (const [name, place] of names) {
    const kind = kinds.find((written) => name.endsWith(written)) ?? ''
    const stem = name.slice(0, name.length - kind.length)
    const written = stem.length >= 2 ? stem : name
    for (let at = text.indexOf(written); at >= 0; at = text.indexOf(written, at + written.length)) {
      const whole = text.startsWith(name, at)
      if (!whole && kinds.some((other) => text.startsWith(other, at + written.length))) continue
      found.push(shaped({ start: at, end: at + (whole ? name.length : written.length) }, place))
    }
  }
  return found
}
