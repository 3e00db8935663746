// Parties of figures (数据的合作方): the regions that each figure is about: those that its clause names, and the document's own
// where the clause leaves them out.
import type { Place } from '../../model/places/place.ts'
import type { Copy } from '../copy.ts'
import { type Clause, clauseAt, clausesOf } from './parties/clauses.ts'
import { mainOf, namedParties } from './parties/main-pair.ts'
import { partiesInOne } from './parties/of-one.ts'
import { partiesInPair, type Story } from './parties/of-pair.ts'
import { sectionsOf } from './parties/sections.ts'
import type { PlaceMention } from './places.ts'
import type { Quantity } from './quantities.ts'

/** The official names of each quantity's parties, none where the document names no region: 余姚与红安签约5个 is 余姚市 and 红安县. */
export function partiesOf(copy: Copy, quantities: readonly Quantity[], places: readonly PlaceMention[]): string[][] {
  const named = namedParties(copy.text, places)
  const story: Story = {
    text: copy.text,
    clauses: clausesOf(copy, named),
    sections: sectionsOf(copy.paragraphs, named),
    main: mainOf(copy, named),
    known: new Map(),
  }
  return quantities.map((quantity) => {
    const at = clauseAt(story.clauses, quantity.numberStart)
    const shared = sharedOut(copy.text, { clauses: story.clauses, at, quantities, quantity })
    const parties = story.main.partners.length > 0 ? partiesInPair(story, at) : partiesInOne(story, at, shared)
    return [...new Set(parties.map(({ name }) => name))]
  })
}

type Sharing = { clauses: readonly Clause[]; at: number; quantities: readonly Quantity[]; quantity: Quantity }

/** 美国、法国居多，分别有10对和6对: the n-th number is the n-th place's. */
function sharedOut(text: string, { clauses, at, quantities, quantity }: Sharing): Place | null {
  const own = clauses[at]!
  if (!text.slice(own.start, quantity.start).includes('分别')) return null
  const here = quantities.filter(({ numberStart }) => numberStart >= own.start && numberStart < own.end)
  const list = (own.named.length ? own : clauses[at - 1])?.named ?? []
  const far = list.slice(-here.length)
  return here.length > 1 && far.length === here.length ? far[here.indexOf(quantity)]!.place : null
}
