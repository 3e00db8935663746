// Ties said by two names joined (甬黄对口合作, 宁波黄冈对口合作, 余姚—红安、象山—团风等5个结对产业园): blends, neighbours and dashes, with
// the word that says what joins them.
import type { Party } from './party.ts'
import type { Trigger } from './triggers.data.ts'
import { gapOf, type Pair, type View } from './view.ts'
import type { Word } from './words.ts'

type Joined = { a: Party; b: Party; start: number; end: number; how: 'blend' | 'dash' | 'adjacent' }

/** The ties that a sentence says by joining two names. */
export function joinedPairs(view: View): Pair[] {
  const joined = joinedIn(view)
  return groupsOf(view, joined).flatMap((group) => {
    const last = group.at(-1)!
    const word = wordFor(view, group[0]!, last)
    if (!word) return []
    return group.map(({ a, b, start, end }) => ({
      a,
      b,
      start,
      end: group.length === 1 && word.end > end ? word.end : end,
      trigger: word.means,
      word: view.copy.text.slice(word.start, word.end),
      rank: last.how === 'dash' ? 1 : 0.5,
      paragraph: view.paragraph,
    }))
  })
}

function joinedIn(view: View): Joined[] {
  const { parties } = view
  const found: Joined[] = []
  for (let i = 0; i < parties.length; i++) {
    const party = parties[i]!
    if (party.blend.length === 2) found.push(blended(party))
    const next = parties[i + 1]
    if (!next || party.blend.length || next.blend.length || party.body || next.body) continue
    const how = inBrackets(view, party, next) ? 'dash' : gapOf(view, party.end, next.start)
    if (how !== 'dash' && how !== 'adjacent') continue
    const after = parties[i + 2]
    if (after && !after.blend.length && gapOf(view, next.end, after.start) === how) {
      while (parties[i + 1] && gapOf(view, parties[i]!.end, parties[i + 1]!.start) === how) i++
      continue
    }
    found.push({ a: party, b: next, start: party.start, end: next.end, how })
    i++
  }
  return found
}

/** 深圳（河源）对口帮扶指挥部. */
function inBrackets({ copy }: View, first: Party, second: Party): boolean {
  return second.start === first.end + 1 && copy.text[first.end] === '（' && copy.text[second.end] === '）'
}

function blended(party: Party): Joined {
  const [a, b] = party.blend.map((place) => ({ ...party, name: place.name, place, blend: [] }))
  return { a: a!, b: b!, start: party.start, end: party.end, how: 'blend' }
}

/** Dashes in a list stand and fall together. */
function groupsOf(view: View, joined: readonly Joined[]): Joined[][] {
  const groups: Joined[][] = []
  for (const one of joined) {
    const group = groups.at(-1)
    const last = group?.at(-1)
    const gap = last?.how === 'dash' && one.how === 'dash' ? view.copy.text.slice(last.end, one.start) : null
    if (group && gap !== null && /^[”’]?[、，；和及与][“‘]?$/.test(gap)) group.push(one)
    else groups.push([one])
  }
  return groups
}

const joins = new Set<Trigger>(['side', 'friend', 'aid', 'pair', 'joint', 'park', 'service', 'medical'])
const passing =
  /^[^，。；、]{0,8}(?:航线|班列|高铁|铁路|高速|公路|专列|联运|包机|航班|快线|城际|直达|洽谈会|推介会|论坛|峰会|文化节|招商活动|经贸|活动周|周活动)/

/** The word that says what joins: right after the names, after 等N个, or before a list of dashes. */
function wordFor(view: View, first: Joined, last: Joined): Word<Trigger> | null {
  const text = view.copy.text
  if (passing.test(text.slice(last.end, last.end + 16))) return null
  if (last.how === 'blend' && (isGround(text, first.start, last.end) || isBrand(text, first.start, last.end)))
    return null
  const rest = text.slice(last.end, last.end + 22)
  const reach = last.how === 'dash' ? 16 : last.how === 'blend' ? 10 : 7
  for (const word of view.triggers) {
    if (word.start < last.end || !joins.has(word.means)) continue
    if (word.start - last.end > reach || /[，。；：！？]/.test(rest.slice(0, word.start - last.end))) break
    if (fits(view, last, word)) return word
  }
  if (last.how === 'blend' && /^(?:合作|协作|结对)(?!洽谈|论坛|交流会|组织|座谈)/.test(rest)) {
    return { start: last.end, end: last.end + 2, means: 'joint' }
  }
  if (last.how !== 'dash') return null
  return (
    view.triggers.findLast(
      ({ end, means }) => end <= first.start && listed.has(means) && introduces(text.slice(end, first.start)),
    ) ?? null
  )
}

/** The 湘藏 of “湘藏共富”基地 is part of what a thing is called. */
function isBrand(text: string, start: number, end: number): boolean {
  return (
    text[start - 1] === '“' &&
    /^[一-龥]{1,4}”[^，。；]{0,6}(?:基地|专列|专柜|馆|店|车间|园|班列)/.test(text.slice(end, end + 14))
  )
}

/** 按照闽宁协作安排，甲区与乙县结对: the programme is the ground of another tie and said of no one. */
function isGround(text: string, start: number, end: number): boolean {
  const title = text.slice(Math.max(0, start - 30), start)
  if (/《[^》]*[市县区州](?:进一步)?(?:深化|开展|推进|落实)$/.test(title)) return true
  return (
    /(?:按照|根据|依照|遵照)(?:国家|中央)?$/.test(text.slice(Math.max(0, start - 4), start)) &&
    /^[^，。；]{0,8}(?:安排|部署|要求|任务|协议|机制|计划|分工)/.test(text.slice(end, end + 12))
  )
}

/** 共建产业园，余姚—红安…; 结对关系：甲—乙. */
function introduces(between: string): boolean {
  return (
    between.length <= 10 &&
    /^(?:关系|名单|区县|县市|城市|地区|安排)?[，：（“—](?:其中|包括|有|如)?$|^(?:关系|名单|安排)?(?:包括|有|如|为)[：“]?$/.test(
      between,
    )
  )
}

const listed = new Set<Trigger>(['aid', 'pair', 'side', 'park', 'friend'])

function fits(view: View, last: Joined, word: Word<Trigger>): boolean {
  const between = view.copy.text.slice(last.end, word.start)
  if (between.startsWith('）')) return (word.means === 'aid' || word.means === 'pair') && between.length <= 3
  if (last.how === 'adjacent')
    return (
      word.means !== 'park' &&
      /^(?:两[地市县省区]|双方|(?:关于)?(?:进一步)?(?:深化|加强|推进|开展|建立))?$/.test(between)
    )
  if (word.means === 'joint' && view.copy.text.startsWith('协作', word.start) && word.end - word.start === 2)
    return between.length <= 2
  if (word.means === 'medical') return false
  return true
}
