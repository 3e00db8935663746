// Givers and receivers told in turn (逐一结对): 甲市对口支援丙县、乙市对口支援丁县, and 甲市、乙市分别对口支援丙县、丁县. They exist
// because 、 then stands between two ties as well as between two of one side.
import type { Party } from './party.ts'
import { pairsOf } from './sides.ts'
import type { Trigger } from './triggers.data.ts'
import { clauseStart, gapOf, type View, withoutTimes } from './view.ts'
import type { Word } from './words.ts'

const gives = /^(?:市|省|区|县|分别|负责|也|则|还|结对|[0-9]{4}年[起来]?)*$/

/** The receivers without the last of them where it is the giver of the next verb: 丙县、+乙市对口支援丁县. */
export function withoutNextGiver(view: View, word: Word<Trigger>, receivers: readonly Party[]): readonly Party[] {
  const last = receivers.at(-1)
  if (!last || receivers.length < 2) return receivers
  const next = view.triggers.find(({ start, means }) => start >= last.end && means === word.means)
  if (!next || !gives.test(view.copy.text.slice(last.end, next.start))) return receivers
  const named = view.parties.some(({ start }) => start >= next.end && start <= next.end + 1)
  return named ? receivers.slice(0, -1) : receivers
}

/** Who gives to whom: the giver to each, a list of givers that opens its clause one by one, or all to one. */
export function givenPairs(view: View, giver: Party, receivers: readonly Party[]): [Party, Party][] {
  const givers = listBefore(view, giver)
  const pairs = givers.length > 1 ? pairsOf(givers, receivers) : []
  return pairs.length ? pairs : receivers.map((receiver) => [giver, receiver])
}

/** The giver with those listed before it, where the list opens its clause or follows 由. */
function listBefore(view: View, giver: Party): Party[] {
  let index = view.parties.indexOf(giver)
  const givers = [giver]
  for (; index > 0; index--) {
    const before = view.parties[index - 1]!
    const gap = gapOf(view, before.end, view.parties[index]!.start)
    if ((gap !== 'list' && gap !== 'and') || before.blend.length || !before.region) break
    givers.unshift(before)
  }
  const { start } = givers[0]!
  return /^(?:其中|由|明确|确定)*$/.test(withoutTimes(view, clauseStart(view, start), start)) ? givers : [giver]
}
