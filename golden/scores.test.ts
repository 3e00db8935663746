// The scores hold: nothing is below its floor, and our scorer counts exactly as the shared one does, whatever it is given.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Figure } from '../src/model/figure.ts'
import { read } from '../src/reading/read.ts'
import { fallen, raised, readFloors } from './floors.ts'
import { type GoldText, goldSets, shared } from './gold.ts'
import { measure } from './measure.ts'
import { type Scores, scoresOf } from './scores.ts'
import { addDocument, emptyTally, type Found } from './tally.ts'

const sets = goldSets()
const scorer = join(shared, 'gold', 'score.mjs')

it.each(sets.map((set) => [set.name, set] as const))('%s is at its floors or above', (name, set) => {
  expect(fallen(name, scoresOf(measure(set.texts)), readFloors())).toEqual([])
})

describe('floors', () => {
  const scores = scoresOf(emptyTally())

  it('fall for nobody', () => {
    const floors = { golden: { found: 1 } }
    const worse: Scores = { ...scores, found: { precision: 0.5, recall: 0.5, f1: 0.5 } }
    expect(raised('golden', worse, floors).golden?.found).toBe(1)
    expect(fallen('golden', worse, floors)).toEqual(['golden found 0.5000 is below its floor 1.000'])
  })

  it('rise to what is measured, rounded down to a thousandth', () => {
    const better: Scores = { ...scores, found: { precision: 0.97, recall: 0.98, f1: 0.97497 } }
    expect(raised('golden', better, {}).golden?.found).toBe(0.974)
  })
})

/** The totals that the shared scorer prints for these readings. */
function sharedTotals(texts: GoldText[], readings: Found[]): Scores {
  const folder = mkdtempSync(join(tmpdir(), 'jiedui-golden-'))
  texts.forEach(({ gold }) => {
    writeFileSync(join(folder, `${gold.doc.id}.json`), JSON.stringify(gold))
  })
  const lines = readings.map((reading, at) => JSON.stringify({ doc: { id: texts[at]?.gold.doc.id }, ...reading }))
  writeFileSync(join(folder, 'found.jsonl'), lines.join('\n'))
  const printed = execFileSync('node', [scorer, folder, join(folder, 'found.jsonl'), '--json'], { encoding: 'utf8' })
  rmSync(folder, { recursive: true })
  return JSON.parse(printed)
}

function ownTotals(texts: GoldText[], readings: Found[]): Scores {
  const tally = emptyTally()
  texts.forEach(({ gold }, at) => {
    addDocument(tally, gold, readings[at]!)
  })
  return scoresOf(tally)
}

/** A figure read a little wrong: moved, relabelled, or left out. */
const spoiled = (figure: Figure) =>
  fc.oneof(
    { weight: 5, arbitrary: fc.constant([figure]) },
    { weight: 1, arbitrary: fc.constant([]) },
    {
      weight: 4,
      arbitrary: fc
        .record(
          {
            start: fc.integer({ min: Math.max(0, figure.start - 6), max: figure.end - 1 }),
            max: fc.oneof(fc.constant(null), fc.integer({ min: 0, max: 99 })),
            hedge: fc.constantFrom('exact' as const, 'over' as const),
            unit: fc.constantFrom('item' as const, 'percent' as const),
            measure: fc.constantFrom('签约项目', figure.measure.slice(0, 2), ''),
            theme: fc.constantFrom('fund' as const, 'industry' as const),
            status: fc.constantFrom('actual' as const, 'planned' as const, 'target' as const),
            period: fc.constantFrom(null, ['2021-01-01', '2021-12-31'] as [string, string]),
            parties: fc.constantFrom(
              [],
              figure.parties.map((name) => name.replace(/市$/u, '')),
            ),
          },
          { requiredKeys: [] },
        )
        .map((change) => [{ ...figure, ...change }]),
    },
  )

const spoiledReading = ({ gold }: GoldText): fc.Arbitrary<Found> =>
  fc.record({
    figures: fc.tuple(...gold.figures.map(spoiled)).map((lists) => [...lists.flat(), ...(gold.ignore as Figure[])]),
    ties: fc.subarray(gold.ties).map((ties) => ties.map((tie) => ({ ...tie, a: tie.b, b: tie.a }))),
    agreements: fc.subarray(gold.agreements),
  })

describe.runIf(existsSync(scorer))('our scorer and the shared one', () => {
  const texts = sets.flatMap((set) => set.texts)

  it('agree on what the reading finds', () => {
    const readings = texts.map(({ gold, text }) => read({ text, published: gold.doc.published, title: gold.doc.title }))
    expect(ownTotals(texts, readings)).toEqual(sharedTotals(texts, readings))
  })

  it('agree on readings spoiled in any way', () => {
    fc.assert(
      fc.property(fc.tuple(...texts.map(spoiledReading)), (readings) => {
        expect(ownTotals(texts, readings)).toEqual(sharedTotals(texts, readings))
      }),
      { numRuns: 15 },
    )
  })
})
