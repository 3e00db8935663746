// Word runs (短语): cuts a short stretch of text at the verbs and particles that hold a clause together, so that what is left is the
// name of a thing: 柔性援疆专家 of 12批97人次柔性援疆专家赴阿克苏.
import {
  attributeWords,
  leadWords,
  lightWords,
  nounWords,
  predicateWords,
  wholeWords,
} from '../../model/phrases.data.ts'
import { fromWord } from './boundary.ts'

/** A word of a stretch: `keep` for what belongs to a name, `cut` for verbs and particles. */
export type Word = { text: string; cut: boolean; light: boolean }

const ownNouns =
  '新冠肺炎 新冠 新材料 新能源 新农人 新品种 新技术 合作 交流 协作 帮扶 援建 援疆 援藏 援青 支援 结对 共建 展演 展览 服务 对接 培训 监测 采购 需求 供给 招聘 签约 推介 展销 演出 考察 互访 诊疗 会诊 手术 结算 扶贫 投资 建设 消费 就业 推广 疗休养 捐款 款物 落地企业 引进企业 工作站 工作队 通报 表彰 资助 医联体 友好 示范 创业 教学'
const words = new Map<string, 'keep' | 'cut' | 'light'>()
for (const word of predicateWords) words.set(word, 'cut')
for (const word of leadWords) words.set(word, 'cut')
for (const word of lightWords) words.set(word, 'light')
for (const word of [...nounWords, ...attributeWords, ...wholeWords, ...ownNouns.split(' ')]) words.set(word, 'keep')
for (const word of '的 了 各类 各种 各级 新 共 等 名 约 超 近'.split(' ')) words.set(word, 'light')
for (const word of '实施 帮助 举办 开展 运送 发运 组织 安排 研究 涉及 赴 到 去 派 联合举办 实现 达 商定 约定 明确 形成 进疆 进藏 到位'.split(
  ' ',
))
  words.set(word, 'cut')
const longest = 6

/** The words of a stretch, unknown characters one by one. */
export function wordsIn(text: string): Word[] {
  const found: Word[] = []
  for (let at = 0; at < text.length; ) {
    let length = Math.min(longest, text.length - at)
    while (length > 1 && !words.has(text.slice(at, at + length))) length--
    const word = text.slice(at, at + length)
    const sort = words.get(word) ?? 'keep'
    found.push({ text: word, cut: sort === 'cut', light: sort === 'light' })
    at += length
  }
  return found
}

const isVerb = (text: string) => words.get(text) === 'cut'

/** The thing named at the beginning of a stretch: 援疆项目 of `援疆项目落地`. */
export function thingAtStart(text: string): string {
  const stretch = /^[^，。、；：！？\n“”《》（）]{0,24}/.exec(text)?.[0] ?? ''
  let name = ''
  for (const { text: word, cut, light } of wordsIn(stretch)) {
    if (cut && name) break
    if (light && word !== '的' && name) break
    if (!cut && !light) name += word
    else if (word === '的' && name) return name.length > 1 ? name : ''
    else if (cut) return ''
  }
  return name
}

/** The thing named at the end of a stretch, verbs right at its end left out: 跨省通办事项 of `实现跨省通办事项达到`. */
export function thingAtEnd(text: string): string {
  const stretch = /[^，。；：！？\n“”《》（）]{0,24}$/.exec(text)?.[0] ?? ''
  const parts = wordsIn(stretch)
  while (parts.length && (parts.at(-1)!.cut || parts.at(-1)!.light)) parts.pop()
  const end = parts.reduce((sum, { text: word }) => sum + word.length, 0)
  let at = end
  let room = 0
  while (parts.length) {
    const { text: word, cut, light } = parts.pop()!
    if (cut || light) {
      room = word.length
      break
    }
    at -= word.length
  }
  return fromWord({ stretch, at, end, room, isVerb }).replace(/^.*、(?=.{3,}$)/, '')
}
