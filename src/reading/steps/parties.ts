// Parties of figures (数据的合作方): the regions that each figure is about: those that its clause names, and the document's own
// where the clause leaves them out.
import type { Place } from '../../model/place.ts'
import { provinceOf } from '../../model/places.ts'
import type { Copy } from '../copy.ts'
import type { Account } from './account.ts'
import { type Clause, clauseAt, clausesOf } from './parties/clauses.ts'
import { partiesAmongMany } from './parties/of-many.ts'
import { partiesInOne } from './parties/of-one.ts'
import { partiesInPair, type Story } from './parties/of-pair.ts'
import { sectionsOf } from './parties/sections.ts'
import type { Quantity } from './quantities.ts'

/** The official names of each quantity's parties, none where the document names no region: 余姚与红安签约5个 is 余姚市 and 红安县. */
export function partiesOf(copy: Copy, quantities: readonly Quantity[], { named, main }: Account): string[][] {
  const story: Story = {
    text: copy.text,
    clauses: clausesOf(copy, named, new Set(quantities.map(({ end }) => end))),
    sections: sectionsOf(copy.paragraphs, named),
    main,
    known: new Map(),
  }
  return quantities.map((quantity, i) => {
    const at = clauseAt(story.clauses, quantity.numberStart)
    const own = cameFrom(copy.text, story, at, quantity)
    const parties = own ?? partiesAt(story, at, sharedOut(copy.text, { clauses: story.clauses, at, quantities, i }))
    const compared = comparedWith(copy.text, quantity, story.main.home)
    return namesOf(compared ? [...parties, compared] : parties)
  })
}

/** The names of places, each once. */
function namesOf(places: readonly Place[]): string[] {
  const names = places.map(({ name }) => name)
  return names.every((name, i) => names.indexOf(name) === i) ? names : [...new Set(names)]
}

function partiesAt(story: Story, at: number, shared: Place | null): Place[] {
  const { home, partners, many } = story.main
  if (home && shared && shared.name !== home.name) return [home, shared]
  if (many) return partiesAmongMany(story, at)
  return partners.length > 0 ? partiesInPair(story, at) : partiesInOne(story, at)
}

/** 来自济南的86家企业: they are that partner's alone, beside the document's own. */
function cameFrom(text: string, { clauses, main }: Story, at: number, { start }: Quantity): Place[] | null {
  if (text[start - 1] !== '的' || main.partners.length < 2) return null
  const from = clauses[at]!.named.find(({ end }) => end === start - 1 || (end === start - 2 && text[end] === '市'))
  if (!from || !text.slice(from.start - 2, from.start).endsWith('来自')) return null
  return main.partners.some(({ name }) => name === from.place.name) ? [main.home!, from.place] : null
}

/** 高于全省3.2个百分点: the province is compared with. */
function comparedWith(text: string, { start }: Quantity, home: Place | null): Place | null {
  const before = text.slice(Math.max(0, start - 20), start)
  if (!home || !before.includes('全省')) return null
  if (!/(?:高于|低于|快于|慢于|好于|优于|领先|超过|比)全省[^，。；]{0,14}$/.test(before)) return null
  return home.level === 'province' ? null : provinceOf(home)
}

type Sharing = { clauses: readonly Clause[]; at: number; quantities: readonly Quantity[]; i: number }

/** 美国、法国居多，分别有10对和6对: the n-th number is the n-th place's. */
function sharedOut(text: string, { clauses, at, quantities, i }: Sharing): Place | null {
  const own = clauses[at]!
  const { start } = quantities[i]!
  if (!text.slice(Math.max(own.start, start - 60), start).includes('分别')) return null
  let first = i
  let last = i
  while (first > 0 && quantities[first - 1]!.numberStart >= own.start && i - first < most) first--
  while (last + 1 < quantities.length && quantities[last + 1]!.numberStart < own.end && last - i < most) last++
  const here = last - first + 1
  const list = (own.named.length ? own : clauses[at - 1])?.named ?? []
  return here > 1 && list.length >= here ? list[list.length - here + i - first]!.place : null
}

/** No list that 分别 shares out is longer. */
const most = 12
