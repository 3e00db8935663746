// Prints how well entries are proposed: `node golden/proposals/print.ts` for the scores of each file, with `--misses` what is wrong in
// what rules were made from.
import { examplesIn } from './examples.ts'
import { measureProposals, rateText } from './measure.ts'

for (const file of ['rules.txt', 'held-out.txt', 'tables.txt'] as const) {
  const { misses, ...rates } = measureProposals(examplesIn(file))
  console.log(file)
  for (const [name, rate] of Object.entries(rates)) console.log(`  ${name.padEnd(9)} ${rateText(rate)}`)
  if (process.argv.includes('--misses') && file !== 'held-out.txt') for (const line of misses) console.log(`  ${line}`)
}
