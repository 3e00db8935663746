#!/usr/bin/env node
// Holds scores from another scorer to our floors: `node score.mjs … --json | node golden/hold.ts seedsByCommand` fails where one
// is below its floor. .ci/run judges the built command with it.
import { text } from 'node:stream/consumers'
import { fallen, readFloors } from './floors.ts'
import type { Scores } from './scores.ts'

const [set] = process.argv.slice(2)
if (!set) throw new Error('no set of floors is named')
const fell = fallen(set, JSON.parse(await text(process.stdin)) as Scores, readFloors())
for (const line of fell) console.error(line)
process.exitCode = fell.length > 0 ? 1 : 0
