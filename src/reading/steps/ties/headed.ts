// Ties told under the name of a programme (标题下的结对): 三、对口合作。与延边州开展干部互派…. What a region does with another under such a
// heading is a tie of that programme (ANNOTATION rule 16), though its own sentence has no word of it.
import type { TieKind } from '../../../model/tie.ts'
import type { Copy, Paragraph } from '../../copy.ts'
import { isSmall } from './activity.ts'
import { subjectPlace } from './home.ts'
import type { Party } from './party.ts'
import type { Programmes } from './programme.ts'
import { clauseEnd, clauseStart, type Pair, type View } from './view.ts'

const aiding = new Set<TieKind>(['east_west', 'paired_aid', 'paired_cooperation', 'mountain_sea'])
/** No heading is longer. */
const longest = 26

/** The paragraphs that stand under the name of a programme of aid: below such a heading, or behind it in their own first sentence. */
export function headedBy(copy: Copy, { words }: Programmes): ReadonlySet<number> {
  const named = words.filter(({ means }) => aiding.has(means))
  const headed = new Set<number>()
  let next = 0
  let section = false
  for (const [index, paragraph] of copy.paragraphs.entries()) {
    while (next < named.length && named[next]!.start < paragraph.start) next++
    const end = labelEnd(copy.text, paragraph)
    const says = end > 0 && next < named.length && named[next]!.end <= end
    if (paragraph.kind === 'heading') section = says && index > 0
    if (section || says) headed.add(index)
  }
  return headed
}

/** Where a heading ends, or the first sentence of a paragraph where it is as short as one; 0 where there is none. */
function labelEnd(text: string, { kind, start, end }: Paragraph): number {
  if (kind === 'heading') return end - start <= longest ? end : 0
  for (let at = start; at < Math.min(end, start + longest); at++) {
    if (text[at] === '，' || text[at] === '；') return 0
    if (text[at] === '。' || text[at] === '：') return at
  }
  return 0
}

const beside =
  /^(?:（[一二三四五六七八九十]）|[0-9]+[.、])?(?:全年|积极|继续|持续|全面|深入|扎实|主动)*(?:与|同|携手|联合|支援|帮扶|援助|援建)$/

/** 新疆库车市：安排资金…, 与延边州开展干部互派: the document's own place with the one that such a sentence opens with. */
export function headedPairs(view: View): Pair[] {
  return view.parties.flatMap((party) => {
    if (!party.region || party.blend.length || isSmall(party) || !isTold(view, party)) return []
    const place = subjectPlace(view.home, party.place)
    if (!place) return []
    const own: Party = {
      start: party.start,
      end: party.start,
      name: place.name,
      place,
      region: true,
      blend: [],
      body: null,
    }
    const { paragraph } = view
    const start = clauseStart(view, party.start)
    return [
      {
        start,
        end: clauseEnd(view, party.end),
        a: own,
        b: party,
        trigger: 'help' as const,
        word: '帮扶',
        rank: 5,
        paragraph,
      },
    ]
  })
}

/** Whether a sentence speaks of what is done for or with a place. */
function isTold({ copy: { text }, start: from }: View, { start, end }: Party): boolean {
  if (text[end] === '：' && start - from <= 6) return true
  let at = start
  while (at > from && start - at < 12 && !'，；：。'.includes(text[at - 1]!)) at--
  return beside.test(text.slice(at, start))
}
