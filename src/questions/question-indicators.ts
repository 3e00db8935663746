// What a question asks for (所问): the indicator or measure whose cue covers the most of its words, and others that stand beside it in the same
// question. 签约了多少项目 is 签约项目 without what asks.
import type { Span } from '../model/evidence.ts'
import type { Asked } from './question-lexicon.ts'

type Match = { asked: Asked; score: number; spans: Span[] }

/** The ids that are asked for, and where. `taken`: places and times, over which no word reaches. */
export function indicatorsIn(
  text: string,
  taken: readonly Span[],
  lexicon: readonly Asked[],
): { ids: string[]; spans: Span[] } {
  const pressed = pressedOf(text, taken)
  const unit = unitAsked(text)
  const found: Match[] = []
  for (const asked of lexicon) {
    const match = bestOf(asked, pressed, unit)
    if (match) found.push(match)
  }
  found.sort((a, b) => b.score - a.score)
  const chosen: Match[] = []
  for (const match of found) {
    const apart = chosen.every((other) => !other.spans.some((one) => match.spans.some((own) => overlap(one, own))))
    if (chosen.length === 0 || (apart && match.score >= sure)) chosen.push(match)
  }
  chosen.sort((a, b) => a.spans[0]!.start - b.spans[0]!.start)
  return {
    ids: chosen.map(({ asked }) => asked.id),
    spans: chosen.flatMap((one) => [...one.spans, ...alsoSaid(one, pressed)]),
  }
}

/** A second indicator must be named by at least four characters. */
const sure = 8
const widestGap = 8
const widestGapInLetters = 16

const overlap = (a: Span, b: Span) => a.start < b.end && a.end > b.start

/** A question without what asks, each character knowing where it stood. */
type Pressed = { text: string; at: number[] }

/** How many, and what of: 多少名, 几个, 多少亿元. */
const asking =
  /(?:多少|几)(?:亿元|万元|元|人次|名|个|家|项(?!目)|对|次|场|所|列|条|批|期|件|户|款(?!物|项)|种|位|人(?![才员口均]))?|了|的|过|哪些/g

function pressedOf(text: string, taken: readonly Span[]): Pressed {
  const dropped = new Uint8Array(text.length)
  for (const match of text.matchAll(asking)) dropped.fill(1, match.index, match.index + match[0].length)
  for (const { start, end } of taken) dropped.fill(2, start, end)
  const at: number[] = []
  let pressed = ''
  for (let place = 0; place < text.length; place++) {
    if (dropped[place] === 1) continue
    pressed += dropped[place] === 2 ? '\0' : text[place]!.toLowerCase()
    at.push(place)
  }
  return { text: pressed, at }
}

function bestOf(asked: Asked, pressed: Pressed, unit: string | null): Match | null {
  let best: Match | null = null
  for (const cue of asked.cues) {
    const places = cue.length === 0 ? null : placesOf(cue, pressed.text)
    if (!places) continue
    const covered = places.reduce((length, { start, end }) => length + end - start, 0)
    const verb = asked.verbs.find((one) => pressed.text.includes(one))
    const fits = unit === null ? 0 : unit === asked.unit ? 1.5 : -2
    const english = /^[a-z]/.test(cue[0]!) ? 0.4 : 1
    const score = covered * 2 * english + (verb ? 1 : 0) + fits
    if (score > 0 && (!best || score > best.score)) best = { asked, score, spans: spansOf(places, verb, pressed) }
  }
  return best
}

/** Further words by which the same thing can be asked for are understood as well: 消费协作 and 卖 and 农产品. */
function alsoSaid({ asked }: Match, pressed: Pressed): Span[] {
  const words = new Set(asked.cues.flat())
  return [...words].flatMap((word) => {
    const found = placesOf([word], pressed.text)
    return found ? spansOf(found, undefined, pressed) : []
  })
}

/** Where the words of a cue stand, in order and not far apart; null where they do not. */
function placesOf(cue: readonly string[], text: string): Span[] | null {
  const places: Span[] = []
  for (const word of cue) {
    const from = places.at(-1)?.end ?? 0
    const start = /^[a-z0-9]/.test(word) ? wordAt(text, word, from) : text.indexOf(word, from)
    const widest = /^[a-z]/.test(word) ? widestGapInLetters : widestGap
    if (start < 0 || (places.length > 0 && start - from > widest)) return null
    places.push({ start, end: start + word.length })
  }
  return places
}

function wordAt(text: string, word: string, from: number): number {
  const match = new RegExp(`(?<![a-z])${word}(?![a-z])`).exec(text.slice(from))
  return match ? from + match.index : -1
}

function spansOf(places: readonly Span[], verb: string | undefined, { text, at }: Pressed): Span[] {
  const verbAt = verb === undefined ? -1 : text.indexOf(verb)
  const all = verb === undefined || verbAt < 0 ? places : [...places, { start: verbAt, end: verbAt + verb.length }]
  // A cue that was parted by what asks is understood piece by piece.
  return all.flatMap(({ start, end }) => at.slice(start, end).map((place) => ({ start: place, end: place + 1 })))
}

/** In which unit the answer is asked for, null where that is open. */
function unitAsked(text: string): string | null {
  for (const [unit, said] of units) if (said.test(text)) return unit
  return null
}
const units: readonly (readonly [string, RegExp])[] = [
  ['CNY', /(?:多少|几)(?:亿|万)?(?:元|钱|资金)|how much/i],
  ['person-time', /(?:多少|几)(?:万)?人次/],
  ['person', /(?:多少|几)(?:名|位|人(?![才员口均次]))/],
  ['item', /(?:多少|几)(?:个|家|项(?!目)|对|次|场|所|列|条|批|期|件)/],
  ['percent', /百分之几|比例|率(?:是|有)?多少/],
]
