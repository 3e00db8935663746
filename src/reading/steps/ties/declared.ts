// What the words after two sides must say to declare a tie (结对的判定): what was signed, built or promised, and for whom it is
// enough. A firm that invests in a city is no tie; a framework agreement with it is.
import type { Row } from './sides.ts'
import type { Trigger } from './triggers.data.ts'
import { clauseEnd, clauseStart, type Pair, type View } from './view.ts'
import type { Word } from './words.ts'

const after = new Set<Trigger>([
  'friend',
  'aid',
  'pair',
  'joint',
  'park',
  'medical',
  'sign',
  'service',
  'lab',
  'found',
  'mate',
])
const acrossComma = new Set<Trigger>(['friend', 'pair', 'sign', 'medical', 'aid', 'mate'])

/** The first trigger after a row that declares something, in its clause or, for the strongest, in the next. */
export function triggerAfter(view: View, end: number, next: number): Word<Trigger> | null {
  const clause = clauseEnd(view, end)
  const stop = Math.min(view.parties[next]?.start ?? view.end, view.end)
  for (const word of view.triggers) {
    if (word.start < end || !after.has(word.means)) continue
    if (word.start < clause && word.start <= stop + 24) {
      if (word.start - end > 44) return null
      if (accepts(view, word)) return word
      continue
    }
    if (word.start - end > 60 || word.start >= stop) return null
    if (acrossComma.has(word.means) && accepts(view, word)) return word
  }
  return null
}

const object =
  /^[^，。；、！？]{0,60}?(?:协议|备忘录|意向书|协定|议定书|关系)》?|^了?[^，。；、]{0,12}(?:友好城市|友城|姊妹[^，。；、]{1,2}|姐妹[^，。；、]{1,2}|友好[^，。；、]{2}|战略合作|结对)/
const signed =
  /^了?(?:全面)?战略合作|^[了的]?[^，。；、！？《》0-9]{0,22}(?:协议书?|备忘录|意向书|协定|议定书)|^了?《[^》]{2,60}(?:协议书?|备忘录|意向书|协定|议定书)》/
const made =
  /^了?[^，。；！？]{0,22}(?:产业园|园区|科技园|创新园|工业园|飞地|基地|中心|实验室|综合体|研究院|学院|合作区|示范区|医联体|医共体|联盟|工作站|分院|院区|平台|学校|校区|医院|车间|[^，。；]{1,4}科(?![技创研学普])|功能区|试验区|先行区|产业带|创新带|走廊|新城)/
/** 合作共建 with nothing after it: two bodies run the one of them together. */
const together = /^(?:合作共建|共建|合建)$/
const passing = /^[^，。；]{0,6}(?:洽谈会|推介会|论坛|峰会|交流会|座谈会|签约仪式现场|招商|展销会)/

/** Whether a trigger, read with the words after it, declares something that stands. */
function accepts({ copy, end }: View, word: Word<Trigger>): boolean {
  const rest = copy.text.slice(word.end, Math.min(end, word.end + 70))
  if (word.means === 'sign') return signed.test(rest) || /^了?[^，。；]{0,12}(?:合作关系|友好|结对)/.test(rest)
  if (word.means === 'found')
    return made.test(rest) || (/^[，。；]/.test(rest) && together.test(copy.text.slice(word.start, word.end)))
  // 在园区旁合建 says where.
  if (word.means === 'park' && /[在于]$/.test(copy.text.slice(word.start - 1, word.start))) return false
  if (word.means === 'joint' || word.means === 'park') return !passing.test(rest)
  return true
}

/** Where the words of a trigger end with what they are about: 签订+战略合作框架协议, 友好城市+关系. */
export function objectEnd({ copy, end }: View, word: Word<Trigger>): number {
  const rest = copy.text.slice(word.end, Math.min(end, word.end + 70))
  const shape = word.means === 'sign' ? object : word.means === 'found' ? made : /^(?:协作)?(?:合作)?(?:关系|商会|帮扶)/
  return word.end + (shape.exec(rest)?.[0].length ?? 0)
}

const unmade =
  /拟|计划|争取|力争|有意|希望|有望|洽谈|商谈|探讨|探索|尚未|未与|没有|不再|如需|若|意愿|解除|终止|取消|中止/

/** What is only meant, asked for, ended or still to come: 拟与…签署, 将缔结. */
export function isUnmade(view: View, start: number, word: Word<Trigger>): boolean {
  const { text } = view.copy
  if (unmade.test(text.slice(clauseStart(view, start), word.start))) return true
  if (word.means === 'pair' || word.means === 'aid')
    return /将(?:于|在|与|和|同|正式|共同|分别)?(?:建立|结成|结为|缔结|开展|形成)[^，。]{0,6}$/.test(
      text.slice(Math.max(0, word.start - 14), word.start),
    )
  if (word.means !== 'sign' && word.means !== 'friend') return false
  return /将(?:于|在|与|和|同|正式|共同)?[^，。]{0,6}$/.test(text.slice(Math.max(0, word.start - 12), word.start))
}

/** 和 and 、 tie only what is said of both at once: 宁波和黄冈对口合作, not 宁波和黄冈…的园区. */
export function fitsWeak({ copy }: View, end: number, word: Word<Trigger>, row: Row): boolean {
  if (word.means === 'park' || word.means === 'found' || word.means === 'service') return false
  const between = copy.text.slice(end, word.start)
  if (row.gaps[0] === 'list') return /^(?:两[地市县省区校](?:[^，。；、的与和]{0,10})|双方)?$/.test(between)
  return between.length <= 16 && !/[的，]/.test(between.replace(/的(?:友好|结对|对口)/, ''))
}

const trade = /投资|项目|购销|采购|供货|租赁|意向|贷款|销售|订单|入驻|落户/
const lasting = /战略|框架|共建|长期|全面|结对|友好|托管|对口|帮扶/

/** What a relation between these two needs to be said with; a firm that invests in a city is no tie. */
export function fits({ copy, end }: View, pair: Pair, word: Word<Trigger>): boolean {
  const regions = pair.a.region && pair.b.region
  const around = copy.text.slice(pair.start, Math.min(end, word.end + 30))
  const company = pair.a.body?.sort === 'company' || pair.b.body?.sort === 'company'
  if (word.means === 'sign') {
    const said = object.exec(copy.text.slice(word.end, Math.min(end, word.end + 70)))?.[0] ?? ''
    if (trade.test(said) && !lasting.test(said)) return false
    if (/《/.test(said) && pair.a.region === pair.b.region) return true
    return regions ? /合作|友好|结对|协作|对口|帮扶|战略|共建|一体化/.test(said) : !company || lasting.test(said)
  }
  if (word.means === 'park')
    return (
      regions &&
      copy.text.slice(Math.max(pair.a.end, pair.b.end), word.start).length <= 24 &&
      /共建|合作|结对|共同|联合|的/.test(around)
    )
  if (word.means === 'found' && /^[，。；]/.test(copy.text.slice(word.end, word.end + 1)))
    return pair.a.body !== null && pair.b.body !== null && !company
  if (word.means === 'found')
    return (
      !(company && pair.a.region !== pair.b.region) ||
      /实验室|研究|学院|中心/.test(around) ||
      /^[^，。；]{0,16}园区?(?![^，。；])/.test(copy.text.slice(word.end, Math.min(end, word.end + 22)))
    )
  if (word.means === 'medical') return !regions
  if (word.means === 'mate' && /^(?:互|联合)/.test(copy.text.slice(word.start, word.end)))
    return pair.a.body !== null && pair.b.body !== null
  if (word.means === 'mate') return !regions || /(?:对子|单位)$/.test(copy.text.slice(word.start, word.end))
  if (word.means === 'help') return regions
  if (word.means === 'joint' && pair.word === '协作')
    return regions && word.start - Math.max(pair.a.end, pair.b.end) <= 6
  return true
}

/** 甲县与乙区、丙区共建示范区: three that build one thing are an alliance and no ties. */
export function alliance(view: View, { parties, gaps }: Row, word: Word<Trigger>): boolean {
  if (parties.length < 3 || gaps.filter((gap) => gap === 'with').length > 1) return false
  if (word.means !== 'found' && word.means !== 'joint' && word.means !== 'park' && word.means !== 'service')
    return false
  return (
    parties.every(({ region }) => region) && !/分别|先后|各自/.test(view.copy.text.slice(parties[0]!.end, word.start))
  )
}
