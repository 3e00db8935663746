#!/usr/bin/env node
// `npm run golden`: how well the reading reads. Prints the scores of every gold set, compares them with golden/floors.json
// and fails where one fell.
//
//   npm run golden                    the table
//   npm run golden -- --misses        and every figure, tie and agreement missed, spurious or wrong (held-out texts excepted)
//   npm run golden -- --misses 104    the same for the texts whose id begins so
//   npm run golden -- --raise         raise the floors to what is measured
import { parseArgs } from 'node:util'
import { fallen, raised, readFloors, writeFloors } from './floors.ts'
import { goldSets } from './gold.ts'
import { measure } from './measure.ts'
import { breakdownLines, scoreLines } from './print.ts'
import { scoresOf } from './scores.ts'

const { values, positionals } = parseArgs({
  options: { misses: { type: 'boolean' }, raise: { type: 'boolean' } },
  allowPositionals: true,
})
const wanted = (id: string) => positionals.length === 0 || positionals.some((start) => id.startsWith(start))
const whole = positionals.length === 0
let floors = readFloors()
const fell: string[] = []

for (const { name, texts } of goldSets()) {
  const chosen = texts.filter((text) => wanted(text.gold.doc.id))
  if (chosen.length === 0) continue
  const tally = measure(chosen)
  const scores = scoresOf(tally)
  console.log([...scoreLines(name, scores, tally), ...breakdownLines(tally), ''].join('\n'))
  if (values.misses) for (const line of tally.misses) console.log(line)
  if (!whole) continue
  if (values.raise) floors = raised(name, scores, floors)
  fell.push(...fallen(name, scores, floors))
}

if (values.raise && whole) writeFloors(floors)
for (const line of fell) console.error(line)
process.exitCode = fell.length > 0 ? 1 : 0
