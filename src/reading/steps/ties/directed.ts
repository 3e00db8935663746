// Ties said with a verb between (A对口支援B、C, 全面接轨上海, 四川结对地区, 友城大分市): a giver or subject, which may be left out,
// and the other side beside the verb.
import { provinceOf } from './geography.ts'
import { givenPairs, withoutNextGiver } from './inturn.ts'
import type { Party } from './party.ts'
import type { Trigger } from './triggers.data.ts'
import { clauseStart, gapOf, type Pair, subjectOf, type View } from './view.ts'
import type { Word } from './words.ts'

type Rule = (view: View, word: Word<Trigger>) => Pair[]

/** The ties that a sentence says with a verb. */
export function directedPairs(view: View): Pair[] {
  return view.triggers.flatMap((word) => rules[word.means]?.(view, word) ?? [])
}

const rules: Partial<Record<Trigger, Rule>> = {
  aid: given,
  pair: given,
  medical: given,
  approach: approached,
  side: sided,
  friend: befriended,
  help: helped,
}

/** 杭州市对口支援玉树市: what follows is the receiver, what stands before it the giver. */
function given(view: View, word: Word<Trigger>): Pair[] {
  const receivers = withoutNextGiver(view, word, partiesAfter(view, word.end, /^(?:了|的|我国|着|以|：|[—-]{1,2})?$/))
  if (receivers.length === 0) return receivedFrom(view, word).concat(dutyOf(view, word))
  const giver =
    giverBefore(view, word.start) ??
    giverAfter(view, word, receivers.at(-1)!) ??
    subjectOf(view, word.start, receivers[0]!.place)
  if (
    !giver ||
    (receivers[0]!.body &&
      /\d+[余多]?[家所个][^，。；]*$/.test(view.copy.text.slice(clauseStart(view, word.start), word.start)))
  )
    return []
  return givenPairs(view, giver, receivers).flatMap((couple) =>
    isImplied(giver) && neighbours(...couple) ? [] : pair(view, word, couple),
  )
}

/** 我区承担甲县、乙县和丙县的+东西部协作+任务: each of the list with who has the duty. */
function dutyOf(view: View, word: Word<Trigger>): Pair[] {
  const { text } = view.copy
  if (text[word.start - 1] !== '的' || !/^(?:工作)?任务/.test(text.slice(word.end, word.end + 4))) return []
  let first = view.parties.findLastIndex(({ end }) => end === word.start - 1)
  const last = first
  while (first > 0 && /list|and/.test(gapOf(view, view.parties[first - 1]!.end, view.parties[first]!.start))) first--
  const receivers =
    first < 0 ? [] : view.parties.slice(first, last + 1).filter(({ region, blend }) => region && !blend.length)
  const [one] = receivers
  if (!one || !/(?:承担|负责|落实)$/.test(text.slice(one.start - 2, one.start))) return []
  const giver =
    view.parties.findLast(({ end, region, blend }) => region && !blend.length && end === one.start - 2) ??
    subjectOf(view, one.start - 2, one.place)
  return giver ? receivers.flatMap((receiver) => pair(view, word, [giver, receiver])) : []
}

/** A subject that no word of the clause names. */
function isImplied({ start, end }: Party): boolean {
  return start === end
}

/** Whether two parties lie in one province, where an unnamed giver cannot be told from a second receiver. */
function neighbours(one: Party, other: Party): boolean {
  const province = one.place && provinceOf(one.place)
  return province !== null && other.place !== null && province === provinceOf(other.place)
}

/** 对口支援那曲市的浙江省; 在对口支援甘孜州工作中，成都市…: the giver behind its receivers. */
function giverAfter({ copy, parties }: View, word: Word<Trigger>, last: Party): Party | null {
  const next = parties[parties.indexOf(last) + 1]
  if (!next?.region || next.blend.length) return null
  const between = copy.text.slice(last.end, next.start)
  if (between === '的') return next
  return /[在为]$/.test(copy.text.slice(word.start - 1, word.start)) && /^[^，。]{0,8}，$/.test(between) ? next : null
}

/** 拉萨市由江苏省对口支援: the receiver first. */
function receivedFrom(view: View, word: Word<Trigger>): Pair[] {
  const said = givenAs(view, word)
  if (said.length) return said
  const giver = giverBefore(view, word.start)
  const receiver = giver && view.parties[view.parties.indexOf(giver) - 1]
  if (!receiver || receiver.blend.length) return []
  return /^(?:是|一直|长期|主要|先后|[0-9]{4}年[起来]?)*(?:由|受|接受|得到|获)$/.test(
    view.copy.text.slice(receiver.end, giver.start),
  )
    ? pair(view, word, [giver, receiver])
    : []
}

/** 全面接轨上海, 融入杭州都市圈, 上海大接轨. */
function approached(view: View, word: Word<Trigger>): Pair[] {
  const text = view.copy.text
  const said = text.slice(word.start, word.end)
  const [goal] = partiesAfter(view, word.end, /^$/)
  const reached =
    goal ??
    (said.startsWith('接轨') || said === '融入' ? undefined : view.parties.find((party) => party.end === word.start))
  if (!reached?.region || reached.place?.level === 'region' || reached.body) return []
  if (said === '融入' && !/^(?:大?都市圈|经济圈|一体化)/.test(text.slice(reached.end, reached.end + 4))) return []
  const subject = subjectOf(view, clauseStart(view, word.start), reached.place)
  return subject?.region ? pair(view, word, [subject, reached]) : []
}

/** 四川结对地区 and 受援地广安市: the other side by what it is called. */
function sided(view: View, word: Word<Trigger>): Pair[] {
  const said = givenAs(view, word)
  if (said.length) return said
  const before = view.parties.find(
    (party) => party.end === word.start || (party.end + 1 === word.start && view.copy.text[party.end] === '的'),
  )
  const others = before ? [before] : partiesAfter(view, word.end, /^[—：“]*$/)
  return others.flatMap((other) => {
    const subject = other.body ? null : subjectOf(view, other.start, other.place)
    return subject ? pair(view, word, [subject, other]) : []
  })
}

/** 友好城市大分市, 友城义王市: only abroad, for at home a place so called is mostly the subject's own. */
function befriended(view: View, word: Word<Trigger>): Pair[] {
  const before = givenAs(view, word)
  if (before.length) return before
  return partiesAfter(view, word.end, /^(?:[—、：“]{1,2})?$/).flatMap((other) => {
    if (other.place?.level !== 'foreign') return []
    const subject = giverBefore(view, word.start) ?? subjectOf(view, word.start, other.place)
    return subject && subject.place?.level !== 'foreign' ? pair(view, word, [subject, other]) : []
  })
}

/** 台州是荆门的友好城市. */
function givenAs(view: View, word: Word<Trigger>): Pair[] {
  const index = view.parties.findLastIndex((party) => party.end <= word.start)
  const other = view.parties[index]
  const first = view.parties[index - 1]
  if (!other || !first || word.start - other.end > 12) return []
  const between = view.copy.text.slice(first.end, other.start)
  return /^(?:也|还|已|又|均|正式|先后|随后)*(?:是|成为|成|作为|系)(?:了)?$/.test(between) &&
    /^[^，。]*$/.test(view.copy.text.slice(other.end, word.start))
    ? pair(view, word, [first, other])
    : []
}

/** 长沙市援建高昌区: both named, and no more said than that; the document's programme must make it a tie. */
function helped(view: View, word: Word<Trigger>): Pair[] {
  const [receiver] = partiesAfter(view, word.end, /^(?:了|的)?$/)
  const twin = receiver?.body ? twinBefore(view, word, receiver) : null
  if (twin && receiver) return pair(view, word, [twin, receiver])
  const giver = receiver?.region ? giverBefore(view, word.start) : null
  const small = ({ place }: Party) => place?.level === 'town' || place?.level === 'village'
  return giver?.region && receiver && (!small(receiver) || small(giver)) ? pair(view, word, [giver, receiver]) : []
}

/** 甲市中医院帮助+丙县中医院: a house of the same sort elsewhere, right before the verb. */
function twinBefore(view: View, word: Word<Trigger>, { body, place }: Party): Party | null {
  const giver = giverBefore(view, word.start)
  const twins = body?.sort === giver?.body?.sort && (body?.sort === 'hospital' || body?.sort === 'school')
  return giver && twins && place !== null && giver.place !== null && giver.place.name !== place.name ? giver : null
}

/** The parties in a list that begins right after `at`. */
function partiesAfter(view: View, at: number, between: RegExp): Party[] {
  const { parties } = view
  const from = parties.findIndex((party) => party.start >= at)
  const first = parties[from]
  if (!first || first.start - at > 4 || !between.test(view.copy.text.slice(at, first.start))) return []
  const found = [first]
  for (let i = from + 1; i < parties.length; i++) {
    const gap = gapOf(view, parties[i - 1]!.end, parties[i]!.start)
    if (gap !== 'list' && gap !== 'and') break
    found.push(parties[i]!)
  }
  return found.filter((party) => party.blend.length === 0)
}

const bearing =
  /^(?:市|省|区|县|州|的|与|等|承担|负责|开展|实施|组织|牵头|主要|重点|全面|深入|深化|扎实|持续|积极|主动|做好|先后|分别|一直|继续|又|还|也|已|：|以来|启动|率先|政府|第一时间|紧急|迅速|全力|[0-9]{4}年[起来]?|[0-9一二三四五六七八九十]{1,3}[余多]?年(?:来|如一日|间)?)*$/

/** The giver that stands before the verb with no more between than adverbs. */
export function giverBefore(view: View, at: number): Party | null {
  const party = view.parties.findLast(({ end }) => end <= at)
  if (!party || party.blend.length || at - party.end > 16 || view.copy.text[party.start - 1] === '援') return null
  return bearing.test(view.copy.text.slice(party.end, at)) ? party : null
}

function pair(view: View, word: Word<Trigger>, [a, b]: [Party, Party]): Pair[] {
  const starts = [a, b].filter(({ start, end }) => end > start).map(({ start }) => start)
  const start = Math.min(word.start, ...starts)
  const end = Math.max(word.end, a.end, b.end)
  return [
    {
      start,
      end,
      a,
      b,
      trigger: word.means,
      word: view.copy.text.slice(word.start, word.end),
      rank: 2,
      paragraph: view.paragraph,
    },
  ]
}
