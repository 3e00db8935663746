// Stand-ins (指代): 园区, 公司, 基地 at the head of a clause is the one last named in full, such as 闵行昌宁共建产业园.
import { standIns } from '../../../model/phrases.data.ts'
import type { Clause } from './clauses.ts'
import type { Place } from './named.ts'
import type { Phrase } from './phrase.ts'
import { type Token, tokensIn } from './tokens.ts'

const firms = new Set(['企业', '公司'])

/** How far back a name may stand, in characters. */
const reach = 240
/** What no name goes over: a name lies between two of these, or white space. */
const outside = new Set([...'，。；：！？、…“”（）《》的了在是由与和为\ufeff'].map((letter) => letter.charCodeAt(0)))
const isOutside = (text: string, at: number) => {
  const code = text.charCodeAt(at)
  return outside.has(code) || (code < 0x4e00 && /\s/.test(text[at] as string))
}
const names = standIns.map(([noun, endings]) => ({
  noun,
  ending: new RegExp(`[^，。；：！？、…\\s“”（）《》的了在是由与和为]{2,14}?(?:${endings})(?![a-z])`, 'g'),
  lasts: new Set(endings.split('|').map((ending) => ending.slice(-1))),
}))
type Name = (typeof names)[number]
const openings = new Set(standIns.map(([noun]) => noun.charCodeAt(0)))

/** The phrase with the name in the place of the noun that stands for it; the phrase itself where there is none. */
export function standing(place: Place, phrase: Phrase): Phrase {
  const first = phrase[0]
  const { copy, clauses, i } = place
  if (!first || typeof first === 'string' || !openings.has(copy.text.charCodeAt(first.start))) return phrase
  const text = copy.text.slice(first.start, first.end)
  const found = names.find(({ noun }) => text.startsWith(noun) && text.length < noun.length + 6)
  if (!found) return phrase
  const { start, sentence } = clauses[i] as Clause
  // A firm is spoken of in its own paragraph; 企业 in another is any of them.
  const here = copy.paragraphs[copy.sentences[sentence]?.paragraph ?? 0]
  const name = lastName(copy.text, start, found)
  if (name && firms.has(found.noun) && name.start < (here?.start ?? 0)) return phrase
  if (!name) return phrase
  const rest = text.length > found.noun.length ? [{ start: first.start + found.noun.length, end: first.end }] : []
  return [name, ...rest, ...phrase.slice(1)]
}

/** The last name before `end`, without the verbs and words of time that lead to it. */
function lastName(text: string, end: number, name: Name): Token | null {
  const hit = lastHit(text, end, name)
  if (!hit) return null
  const tokens = tokensIn(text, hit.start, hit.end)
  const head = tokens.find((token) => token.role === 'noun')
  return head && hit.end - head.start > 3 ? { start: head.start, end: hit.end, role: 'noun', opens: false } : null
}

/** Where the name stands: stretch by stretch to the left, those looked into that hold the last letter of an ending. */
function lastHit(text: string, end: number, { ending, lasts }: Name): { start: number; end: number } | null {
  const limit = Math.max(0, end - reach)
  let until = end
  let may = false
  for (let at = end - 1; at >= limit - 1; at--) {
    if (at >= limit && !isOutside(text, at)) {
      may ||= lasts.has(text[at] as string)
      continue
    }
    const hit = may ? [...text.slice(at + 1, until).matchAll(ending)].at(-1) : undefined
    if (hit) return { start: at + 1 + hit.index, end: at + 1 + hit.index + hit[0].length }
    until = at
    may = false
  }
  return null
}
