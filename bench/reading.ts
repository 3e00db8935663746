#!/usr/bin/env node
// `npm run bench:reading`: how fast the reading is, whether time grows only with length, and how it compares with the peer
// in speed and recall, all in one run on the gold documents.
//
//   npm run bench:reading               prints
//   npm run bench:reading -- --check    and fails below 1,000,000 characters a second or 100 times the peer
//   npm run bench:reading -- --write    and writes its part of bench/README.md
import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { type GoldSet, type GoldText, goldSets } from '../golden/gold.ts'
import { read } from '../src/reading/read.ts'
import { copiesOf } from '../test/long.ts'
import { addRecall, noRecall, type Recall, type Seen } from './recall.ts'
import { recognize } from './recognizers.ts'
import { writeResults } from './results.ts'
import { type Speed, speedOf, warmUp } from './speed.ts'

/** What is demanded: characters a second on one core, and times the peer's. */
const demanded = { perSecond: 1_000_000, timesPeer: 100 }
const about = { published: '2024-12-31', title: null }

const { values } = parseArgs({ options: { check: { type: 'boolean' }, write: { type: 'boolean' } } })
const sets = goldSets()
const texts = sets.flatMap((set) => set.texts)
const corpus = joined(texts)

const readAt = (text: string): Speed => speedOf(text.length, 5, () => read({ text, ...about }))
const seenByUs = (text: string): Seen[] =>
  read({ text, ...about }).figures.map(({ start, end, min, max, unit }) => ({
    start,
    end,
    values: [min, max].filter((bound) => bound !== null),
    units: [unit],
  }))

const base = copiesOf(corpus, 100_000)
warmUp(5, () => read({ text: base, ...about }))
warmUp(1, () => recognize(corpus.slice(0, 2_000)))
const duels = sets.map((set) => duel(set))
const best = Math.max(...duels.map(({ times }) => times))
const speeds = [1, 10, 100].map((times) => [`${times}×`, readAt(copiesOf(corpus, times * base.length))] as const)
const slowest = Math.min(...speeds.map(([, speed]) => speed.perSecond))

const page = report(recallOf(texts, seenByUs), recallOf(texts, recognize))
console.log(page)
if (values.write) writeResults('reading', page)
if (values.check && (slowest < demanded.perSecond || best < demanded.timesPeer)) {
  console.error(`demanded: ${shown(demanded.perSecond)} characters a second and ${demanded.timesPeer} times the peer`)
  process.exitCode = 1
}

type Duel = { name: string; density: number; each: Speed; whole: Speed; peer: Speed; times: number }

/** One set of documents: read by us document by document and as one text, by the peer line by line. */
function duel({ name, texts: documents }: GoldSet): Duel {
  const text = joined(documents)
  const figures = documents.reduce((sum, { gold }) => sum + gold.figures.length, 0)
  const readEach = () => documents.map((one) => read({ text: one.text, ...about }))
  const readWhole = () => read({ text, ...about })
  warmUp(2, readEach)
  const each = speedOf(text.length, 25, readEach)
  warmUp(1, readWhole)
  const whole = speedOf(text.length, 25, readWhole)
  const peer = speedOf(text.length, 1, () => documents.map((one) => recognize(one.text)))
  return { name, density: text.length / figures, each, whole, peer, times: whole.perSecond / peer.perSecond }
}

function joined(documents: readonly GoldText[]): string {
  return documents.map(({ text }) => text).join('\n')
}

function recallOf(documents: GoldText[], see: (text: string) => Seen[]): Recall {
  const recall = noRecall()
  for (const { gold, text } of documents) addRecall(recall, gold, see(text))
  return recall
}

function shown(value: number): string {
  return Math.round(value).toLocaleString('en')
}

function report(ours: Recall, theirs: Recall): string {
  const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)}%`
  const row = (name: string, { characters, seconds, perSecond }: Speed) =>
    `| ${name} | ${shown(characters)} | ${seconds.toFixed(3)} s | ${shown(perSecond)} |`
  const recallRow = (name: string, { figures, value, withUnit }: Recall) =>
    `| ${name} | ${percent(value, figures)} | ${percent(withUnit, figures)} |`
  const duelRow = ({ name, density, each, whole, peer, times }: Duel) =>
    `| ${[name, ...[density, each.perSecond, whole.perSecond, peer.perSecond, times].map(shown)].join(' | ')} |`
  return `Written by \`npm run bench:reading -- --write\`. One core of ${cpus()[0]?.model ?? 'an unknown processor'}, Node ${process.versions.node}.
The text is the ${texts.length} gold documents, copied with each line made different, read as one document; warm, median of five runs.

| reading | characters | time | characters a second |
|---|---|---|---|
${speeds.map(([name, speed]) => row(name, speed)).join('\n')}

The peer is \`@microsoft/recognizers-text-suite\` (Chinese: number, currency, dimension, percentage, date-time), fed line by line
in the same run; ours reads each document by itself, and all of them as one text, which is what is compared. \`golden\` and \`heldOut\` are short texts written as tests, as full of figures as a
table; \`seeds\` are five published documents, where ../shared has them.

| documents | characters a figure | Jiedui, each document | as one text | peer | times as many |
|---|---|---|---|---|---|
${duels.map(duelRow).join('\n')}

Recall: the share of the ${ours.figures} annotated figures that are seen with the right number at the right place (either end of an
interval will do, since the peer knows no hedges), and with the right unit too (a bare number counts as any count, in the
peer's favour).

| | number | number and unit |
|---|---|---|
${recallRow('Jiedui', ours)}
${recallRow('recognizers-text-suite', theirs)}`
}
