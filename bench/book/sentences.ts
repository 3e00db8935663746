// Sentences for the benchmark (压测用句): texts of our own in the style of reports, made from a seed, so that every run reads the same
// book: figures of many ties, years and measures, one sentence a figure.
import { shippedPairs } from '../../src/model/pairs.ts'

/** A repeatable source of numbers between 0 and 1 (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Pairs of regions whose ties ship, of provinces and prefectures, with the first whole year of each. */
export const pairs = shippedPairs()
  .filter(({ within, until }) => within === null && (until === null || until >= '2026'))
  .map(({ a, b, since }) => [a.name, b.name, Number(since?.slice(0, 4) ?? 0) + 1] as const)

const said: readonly ((n: number) => string)[] = [
  (n) => `投入财政援助资金${n}万元`,
  (n) => `选派党政干部${n}名`,
  (n) => `选派专业技术人才${n}人`,
  (n) => `签约产业合作项目${n}个`,
  (n) => `完成消费帮扶金额超${n}万元`,
  (n) => `举办劳务协作招聘会${n}场`,
  (n) => `帮助转移就业${n}人`,
  (n) => `社会捐赠款物${n}万元`,
  (n) => `引导落地企业${n}家`,
  (n) => `企业到位投资${n}万元`,
  (n) => `培训乡村振兴干部${n}人次`,
  (n) => `接待文旅研学游客约${n}人次`,
]
const about = [
  '',
  '围绕数字孪生流域建设，',
  '为推进茶叶产业协作，',
  '在职业教育协作框架下，',
  '依托高山蔬菜基地，',
  '面向县域客运枢纽，',
]

/** A month's report of one pair: so many sentences with one figure each, of single days, since nobody states a year's total a hundred times. */
export function reportOf(sentences: number, seed: number): { title: string; text: string; published: string } {
  const random = randomFrom(seed)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
  const [a, b, first] = pick(pairs)
  const begins = Math.max(2015, first)
  const year = begins + Math.floor(random() * (2025 - begins))
  const title = `${a}与${b}协作情况${seed}`
  const lines = Array.from({ length: sentences }, () => {
    const [month, day] = [1 + Math.floor(random() * 12), 1 + Math.floor(random() * 28)]
    return `${year}年${month}月${day}日，${pick(about)}${a}向${b}${pick(said)(10 + Math.floor(random() * 99_000))}。`
  })
  return { title, text: `${title}\n${lines.join('\n')}`, published: `${year + 1}-01-10` }
}
