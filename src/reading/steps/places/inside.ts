// Marks places that are only part of a longer proper name (浙江大学, 南京路, 上海合作组织) and those that only say where
// the next one lies (衢州市 in 衢州市开化县). It exists so that parties are not taken from the names of bodies.
import { isWithin } from '../../../model/places.ts'
import type { PlaceMention } from './mention.ts'

/** Words that end the name of a body which is not the region itself. */
const bodyEnds =
  '有限责任公司|股份有限公司|有限公司|分公司|公司|集团|大学|学院|医院|银行|中学|小学|学校|幼儿园|日报社|日报|晚报|早报|晨报|商报|时报|电视台|广播电台|电台|研究院|研究所|研究中心|合作组织|博物馆|图书馆|大剧院|剧团|乐团|俱乐部|出版社|杂志社|' +
  '大饭店|饭店|酒店|宾馆|大厦|商会|协会|学会|基金会|事务所|律师|附中|附小|书店|超市|商场'
const close =
  /^(?:大学|大道|大街|东路|西路|南路|北路|中路|路|街|方言|话|菜|烤鸭|火腿|龙井|榨菜|米粉|拉面|白药|茶(?![叶园农企厂产])|时间|宣言|精神|会议精神|号|）(?:股份|有限|集团|控股))/
const ends = new RegExp(bodyEnds, 'y')
/** Characters that end a run: a verb, a joint or a mark between a place and a body means that the place stands by itself. */
const stops =
  '，。、；：！？“”‘’《》\n与和及同向到赴在对从为把被将是有了的等各个家所名两多已于给由派0123456789' +
  'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'
const verbs = new Set(
  '投资 建设 援建 捐赠 支持 举办 签订 组织 选派 派出 开展 推动 推进 联合 引进 实施 成立 支援 帮扶 结对 合作 协作 对口 设立 共建 新建 考察 接洽 落户 企业 政府 市政 教育 党委 党政 代表 两地 区域 干部 医疗 专家'.split(
    ' ',
  ),
)
/** What a character may be here: 1 a stop, 2 the first of a body's end, 4 the first of a verb, 8 the first of `close`. */
const roles = new Uint8Array(65536)
for (const char of stops) roles[char.charCodeAt(0)]! |= 1
for (const word of bodyEnds.split('|')) roles[word.charCodeAt(0)]! |= 2
for (const verb of verbs) roles[verb.charCodeAt(0)]! |= 4
for (const char of '茶大东西南北中路街方话菜烤火龙榨米拉白时宣精会号）') roles[char.charCodeAt(0)]! |= 8

/** Sets `inside` and `qualifies` on the mentions and leaves out those that are borrowed. */
export function markBodies(text: string, mentions: PlaceMention[]): PlaceMention[] {
  let after: PlaceMention | null = null
  for (let index = mentions.length - 1; index >= 0; index--) {
    const mention = mentions[index]!
    const next: PlaceMention | null = after?.start === mention.end ? after : null
    mention.inside = next ? next.inside : isInside(text, mention.end)
    mention.qualifies = next !== null && isQualifier(mention, next)
    after = mention
  }
  return mentions.filter((mention, index) => !isBorrowed(mention, mentions[index - 1]))
}

/** 瑞昌 in 上海瑞昌医院: a county's name in the name of a body elsewhere. */
function isBorrowed(mention: PlaceMention, before: PlaceMention | undefined): boolean {
  const [place, outer] = [mention.places[0], before?.places[0]]
  if (!mention.inside || mention.form !== 'short' || before?.end !== mention.start || place?.level !== 'county')
    return false
  return !!outer && !isWithin(place, outer)
}

function isQualifier(outer: PlaceMention, inner: PlaceMention): boolean {
  const [a, b] = [outer.places[0], inner.places[0]]
  return !!a && !!b && outer.places.length === 1 && inner.places.length === 1 && a.name !== b.name && isWithin(b, a)
}

function isInside(text: string, from: number): boolean {
  if (from < text.length && (roles[text.charCodeAt(from)]! & 8) !== 0 && close.test(text.slice(from, from + 4)))
    return true
  const until = Math.min(from + 16, text.length)
  for (let at = from; at < until; at++) {
    const role = roles[text.charCodeAt(at)]!
    if (role === 0) continue
    if ((role & 2) !== 0) {
      ends.lastIndex = at
      if (ends.test(text)) return true
    }
    if ((role & 1) !== 0 || ((role & 4) !== 0 && verbs.has(text.slice(at, at + 2)))) return false
  }
  return false
}
