// Stand-ins (指代): 园区, 公司, 基地 at the head of a clause is the one last named in full, such as 闵行昌宁共建产业园.
import { standIns } from '../../../model/phrases.data.ts'
import type { Clause } from './clauses.ts'
import type { Place } from './named.ts'
import type { Phrase } from './phrase.ts'
import { type Token, tokensIn } from './tokens.ts'

/** How far back a name may stand, in characters. */
const reach = 240
const names = standIns.map(
  ([noun, endings]) =>
    [noun, new RegExp(`[^，。；：！？、…\\s“”（）《》的了在是由与和为]{2,14}?(?:${endings})(?![a-z])`, 'g')] as const,
)

/** The phrase with the name in the place of the noun that stands for it; the phrase itself where there is none. */
export function standing(place: Place, phrase: Phrase): Phrase {
  const first = phrase[0]
  if (!first || typeof first === 'string') return phrase
  const { copy, clauses, i } = place
  const text = copy.text.slice(first.start, first.end)
  const found = names.find(([noun]) => text === noun || (text.startsWith(noun) && text.length < noun.length + 6))
  if (!found) return phrase
  const name = lastName(copy.text, (clauses[i] as Clause).start, found[1])
  if (!name) return phrase
  const rest = text.length > found[0].length ? [{ start: first.start + found[0].length, end: first.end }] : []
  return [name, ...rest, ...phrase.slice(1)]
}

/** The last name before `end`, without the verbs and words of time that lead to it. */
function lastName(text: string, end: number, ending: RegExp): Token | null {
  const start = Math.max(0, end - reach)
  const hit = [...text.slice(start, end).matchAll(ending)].at(-1)
  if (!hit) return null
  const stop = start + hit.index + hit[0].length
  const tokens = tokensIn(text, start + hit.index, stop)
  const head = tokens.find((token) => token.role === 'noun')
  return head && stop - head.start > 3 ? { start: head.start, end: stop, role: 'noun' } : null
}
