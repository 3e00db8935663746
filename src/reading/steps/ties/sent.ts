// Ties said by 援X (湖州市援疆指挥部, 援青资金): the giver by name or from the document, the receiver the county that is named, or
// else the province of the letter.
import { firstFrom } from '../../../model/evidence.ts'
import type { Place } from '../../../model/place.ts'
import type { PlaceMention } from '../places/mention.ts'
import { giverBefore } from './directed.ts'
import { provinceOf } from './geography.ts'
import { subjectPlace } from './home.ts'
import type { Party } from './party.ts'
import { sentNames, sentTo } from './triggers.data.ts'
import { gapOf, type Pair, subjectOf, type View } from './view.ts'

/** The receivers that a document names, by the two digits of their province, with where they are named. */
export type Receivers = ReadonlyMap<string, readonly Party[]>

const codes = new Set(Object.values(sentTo).map((code) => code.slice(0, 2)))

/** Sorts the prefectures and counties that lie in the provinces that 援X can mean. */
export function receiversOf(places: readonly PlaceMention[]): Receivers {
  const found = new Map<string, Party[]>()
  for (const { start, end, places: named, inside } of places) {
    const place = named[0]!
    if (inside || named.length > 1 || (place.level !== 'county' && place.level !== 'prefecture')) continue
    const province = provinceOf(place)
    if (!province || !codes.has(province)) continue
    const party: Party = { start, end, name: place.name, place, region: true, blend: [], body: null }
    const list = found.get(province)
    if (list) list.push(party)
    else found.set(province, [party])
  }
  return found
}

/** The ties of the words 援疆, 援藏 … in a sentence. */
export function sentPairs(view: View, receivers: () => Receivers): Pair[] {
  return view.triggers.flatMap((word) => {
    if (word.means !== 'sent') return []
    const said = view.copy.text.slice(word.start, word.end)
    const code = sentTo[said[1]!]!
    const giver = giverOf(view, word.start, code)
    if (!giver) return []
    return giversWith(view, giver).map((giver) => {
      const receiver =
        nearest(receivers().get(code.slice(0, 2)) ?? [], word.start, giver.place) ?? province(code, word.start)
      const start = giver.end > giver.start ? Math.min(giver.start, word.start) : word.start
      return {
        a: giver,
        b: receiver,
        start,
        end: word.end,
        trigger: word.means,
        word: said,
        rank: 3,
        paragraph: view.paragraph,
      }
    })
  })
}

/** 上海、山东、吉林三省市援藏干部: the giver with those listed before it. */
function giversWith(view: View, giver: Party): Party[] {
  const givers = [giver]
  for (let i = view.parties.indexOf(giver); i > 0; i--) {
    const before = view.parties[i - 1]!
    const gap = gapOf(view, before.end, view.parties[i]!.start)
    if ((gap !== 'list' && gap !== 'and') || !before.region || before.place?.level !== giver.place?.level) break
    givers.push(before)
  }
  return givers
}

function giverOf(view: View, at: number, code: string): Party | null {
  const there = (place: Place | null) => place?.code?.slice(0, 2) === code.slice(0, 2)
  const named = giverNear(view, at)
  if (named && !there(named.place)) return named
  if (
    named &&
    !/(?:落实|安排|实施|用好|争取|统筹)$/.test(view.copy.text.slice(Math.max(0, named.start - 2), named.start))
  )
    return null
  const found = subjectOf(view, at, null)
  const subject = found && found.end > found.start && isLetter(view, found) ? null : found
  if (subject && !there(subject.place)) return subject
  const other = subjectPlace(view.home, subject?.place ?? null)
  return other && !there(other) && subject === null
    ? { start: at, end: at, name: other.name, place: other, region: true, blend: [], body: null }
    : null
}

/** 浙江省第十批援藏, 湖州对口援疆, 山东医疗援青. */
function giverNear(view: View, at: number): Party | null {
  const before = giverBefore(view, at)
  if (before?.region) return before
  const party = view.parties.findLast(({ end }) => end <= at)
  if (!party?.region || party.blend.length || at - party.end > 10 || isLetter(view, party)) return null
  return /^(?:第[0-9一二三四五六七八九十]+批|对口|医疗|教育|柔性|“?组团式”?|市|省|区|县|的|派出|选派|[一二两三四五六七八九十]省市?区?|产业|科技|智力|文化|前方|首批|新一轮|新一批)*$/.test(
    view.copy.text.slice(party.end, at),
  )
    ? party
    : null
}

/** The 藏 of 援藏援疆, read as a place. */
function isLetter({ copy }: View, { start }: Party): boolean {
  return copy.text[start - 1] === '援'
}

/** The receiver named nearest before, or soon after; a province gives to prefectures, a city to counties. */
function nearest(named: readonly Party[], at: number, giver: Place | null): Party | null {
  let best: Party | null = null
  let least = Number.POSITIVE_INFINITY
  const low = firstFrom(named, at)
  for (let i = Math.max(0, low - 8); i < Math.min(named.length, low + 8); i++) {
    const party = named[i]!
    const far = Math.abs(party.start - at) + (party.start > at ? 60 : 0)
    const weight =
      far *
      (giver?.level === 'province'
        ? party.place?.level === 'county'
          ? 8
          : 1
        : party.place?.level === 'prefecture'
          ? 2
          : 1)
    if (far < 600 && weight < least) {
      best = party
      least = weight
    }
  }
  return best
}

function province(code: string, at: number): Party {
  const place: Place = { name: sentNames[code]!, code, level: 'province', within: null }
  return { start: at, end: at, name: place.name, place, region: true, blend: [], body: null }
}
