// Reads every document of a gold set and tallies what was found. It stands between the sets and the scores so that the
// command and the tests measure in the same way.
import { read } from '../src/reading/read.ts'
import { type GoldText, isHeldOut } from './gold.ts'
import { addDocument, emptyTally, type Tally } from './tally.ts'

/** The tally of a set of gold documents, each read by itself. */
export function measure(texts: GoldText[]): Tally {
  const tally = emptyTally()
  for (const one of texts) {
    const { title, published } = one.gold.doc
    const before = tally.misses.length
    addDocument(tally, one.gold, read({ text: one.text, published, title }))
    // A rule written after looking at a held-out text would make its score worthless.
    if (isHeldOut(one)) tally.misses.length = before
  }
  return tally
}
