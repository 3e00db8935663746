// Ties shown by what a giver does at a receiver (帮扶举措): 甲区向乙县拨付帮扶资金, 甲市投入乙市财政帮扶资金, 会同乙市建好园区. Like
// 援建 they count only under an aid programme (ANNOTATION rule 16), which the gathering of ties looks after.
import { placeByName } from '../../../model/places.ts'
import type { Party } from './party.ts'
import { clauseEnd, clauseStart, gapOf, type Pair, subjectOf, type View, withoutTimes } from './view.ts'

const toward = /(?:^|[，；：。\n]|[年月]|全年|累计|共|已|还|先后|省|市|区|县|持续|继续)(?:向|给|为|对)$/
const giving =
  /^(?:累计|共|先后|无偿|直接|又|再|新|继续)*(?:拨付|划拨|拨出|投入|援助|捐赠|选派|派出|派驻|提供|安排|落实|捐助|输送|拨给)/
const gives =
  /^(?:市|省|区|县)?(?:财政)?(?:累计|共|先后|已|又|再|新|全年)*(?:拨付|划拨|投入|援助|安排|落实|选派到|派往|捐赠给|拨给)$/
const aid = /帮扶|东西部协作|援助|援建|协作资金|支援|对口|援[疆藏青]|财政资金|扶贫/
const joint =
  /^(?:共同|联合|合力|携手)?(?:建好|共建|建设|推进|抓好|办好|做强|打造|运营)[^，。；]{0,24}(?:园区|产业园|合作区|工业园)/

/** One of these stands in every sentence that shows a tie so. */
const tells = new RegExp(`${aid.source}|会同|联合|携手`)

/** The ties that a sentence shows by an activity of aid. */
export function activePairs(view: View): Pair[] {
  const aiding = tells.test(view.copy.text.slice(view.start, view.end))
  return view.parties.flatMap((party, i) => {
    if (!party.region || party.blend.length) return []
    const given = aiding ? (giverTo(view, party) ?? jointWith(view, party) ?? builderAt(view, party)) : null
    const built = aiding && !given ? builtBy(view, party) : null
    if (built) return [built]
    const giver = given ?? actorBefore(view, view.parties[i - 1], party)
    if (!giver || giver.name === party.name || isSmall(giver) || isSmall(party)) return []
    const named = giver.end > giver.start ? [party, giver] : [party]
    const clause = {
      start: clauseStart(view, Math.min(...named.map(({ start }) => start))),
      end: clauseEnd(view, Math.max(...named.map(({ end }) => end))),
    }
    const { paragraph } = view
    return [{ ...clause, a: giver, b: party, trigger: 'help' as const, word: '帮扶', rank: 4, paragraph }]
  })
}

/** Whether a party is too small, or abroad, for a programme of aid. */
export function isSmall({ place }: Party): boolean {
  return place?.level === 'town' || place?.level === 'village' || place?.level === 'foreign'
}

/** 甲区向+乙县+拨付帮扶资金, and 甲市投入+乙市+财政帮扶资金. */
function giverTo(view: View, party: Party): Party | null {
  const { text } = view.copy
  const end = clauseEnd(view, party.end)
  const rest = text.slice(party.end, end)
  if (!aid.test(rest)) return null
  const last = view.parties.findLast((one) => one.end <= party.start)
  const from = Math.max(last?.end ?? view.start, clauseStart(view, party.start))
  const between = withoutTimes(view, from, party.start)
  const named = last?.region && !last.blend.length && last.end === from ? last : null
  if (named && gives.test(between)) return named
  if (!giving.test(rest) || !toward.test(text.slice(Math.max(0, party.start - 6), party.start))) return null
  if (named && /^(?:市|省|区|县|累计|共|先后|已|还|全年)*[向给为对]$/.test(between)) return named
  return between.length <= 8 ? subjectOf(view, clauseStart(view, party.start), party.place) : null
}

const together = new Set(['会同', '联合', '携手'])

/** 会同+乙市+建好园区: with the document's home. */
function jointWith(view: View, party: Party): Party | null {
  const { text } = view.copy
  if (!together.has(text.slice(party.start - 2, party.start))) return null
  if (!joint.test(text.slice(party.end, party.end + 60))) return null
  const last = view.parties.findLast((one) => one.end <= party.start - 2)
  const own = last?.region && gapOf(view, last.end, party.start) === 'with' ? last : null
  return own ?? subjectOf(view, party.start - 2, party.place)
}

const at = /^(?:则|还|也|又|已|先后|市|省|区|县)*在$/
const builds =
  /^(?:[^，。；、]{0,12}?)(?:先后|累计|共|新)?(?:建起|建成|建设|援建|兴建|新建|投资|设立|开设|开办|打造|创办|捐建)/
const carried =
  /^(?:则|还|也|又|已|市|省|区|县)*[把将][^，。；]{1,16}(?:带到|带进|送到|送进|引到|引进|搬到|带给|送给)了?$/
const shared =
  /^(?:的?(?:合作|协作|携手|结对)(?!洽谈|论坛|社|银行|[^，。；]{0,4}(?:会议|协议))|合办|联办|共同|联手|联合|携手|互派|合力|共建)/

/** 甲区在+乙县+建起养殖场, 甲区把香菇种到了+乙县, 甲区与+乙县+合办培训班: who acts there. Both are cities or counties. */
function actorBefore(view: View, actor: Party | undefined, party: Party): Party | null {
  if (!actor?.region || actor.blend.length || party.start - actor.end > 24) return null
  if (!isCityOrCounty(actor) || !isCityOrCounty(party)) return null
  const { text } = view.copy
  const between = withoutTimes(view, actor.end, party.start)
  const rest = text.slice(party.end, party.end + 24)
  if (at.test(between) && builds.test(rest)) return actor
  if (carried.test(between)) return actor
  return gapOf(view, actor.end, party.start) === 'with' && shared.test(rest) ? actor : null
}

function isCityOrCounty({ place }: Party): boolean {
  return place?.level === 'prefecture' || place?.level === 'county' || place?.level === 'zone'
}

/** 在+乙县+东西部协作产业园，甲市援建厂房: the giver in the next clause. */
function builderAt(view: View, party: Party): Party | null {
  const { text } = view.copy
  if (text[party.start - 1] !== '在' || clauseStart(view, party.start) < party.start - 1) return null
  const end = clauseEnd(view, party.end)
  if (end - party.end > 24 || text[end] !== '，') return null
  if (end > party.end && !aid.test(text.slice(party.end, end))) return null
  const next = view.parties.find(({ start }) => start === end + 1)
  return next?.region && /^(?:市|省|区|县)?援建/.test(text.slice(next.end, next.end + 3)) ? next : null
}

const passive = /^(?:市|省|区|县)?(?:投资|出资|全额)?(?:援建|捐建|对口帮扶|对口支援)/

/** 丙县某镇的加工园由+甲区+援建: the receiver opens the clause, by its county where only a town of it is named. */
function builtBy(view: View, giver: Party): Pair | null {
  const { text } = view.copy
  if (!'由（'.includes(text[giver.start - 1] ?? '，') || !passive.test(text.slice(giver.end, giver.end + 8)))
    return null
  const from = clauseStart(view, giver.start)
  const named = view.parties.find(
    ({ start, region, blend }) => start >= from && region && blend.length === 0 && text[start - 1] !== '援',
  )
  const seat = named && named.start < giver.start ? seatOf(named) : null
  if (!seat || isSmall(seat) || isSmall(giver)) return null
  const { paragraph } = view
  return {
    start: seat.start,
    end: clauseEnd(view, giver.end),
    a: giver,
    b: seat,
    trigger: 'help',
    word: '援建',
    rank: 4,
    paragraph,
  }
}

/** A party, or the county that its town lies in. */
function seatOf(party: Party): Party | null {
  if (party.place?.level !== 'town') return party
  const place = party.place.within ? placeByName(party.place.within) : null
  return place && { ...party, name: place.name, place }
}
