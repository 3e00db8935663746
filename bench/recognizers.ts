// The peer: @microsoft/recognizers-text-suite, the best known library that reads numbers with units in Chinese text. It is
// measured in the same run and on the same documents as our reading, so that "faster and better" is a figure too.
import { createRequire } from 'node:module'
import type { Unit } from '../src/model/figure.ts'
import type { Seen } from './recall.ts'

type Resolution = {
  value?: string | null
  unit?: string
  isoCurrency?: string
  values?: { type: string; value: string }[]
}
/** The suite leaves `resolution` out where it saw something and made nothing of it. */
type Result = { start: number; end: number; resolution: Resolution | null }
type Recognize = (line: string, culture: string) => Result[]
type Suite = { Culture: { Chinese: string } } & Record<'recognizeDateTime' | keyof typeof models, Recognize>

// The package ships no types that its entry points to, and its ES build is not one Node can load.
const suite = createRequire(import.meta.url)('@microsoft/recognizers-text-suite') as Suite

const models = {
  recognizeCurrency: ({ resolution }: Result) => resolution?.isoCurrency ?? '',
  recognizeDimension: ({ resolution }: Result) => resolution?.unit ?? '',
  recognizePercentage: () => 'percent',
  recognizeNumber: () => '',
}

/** Our units by the names that the suite gives them. A plain number is taken for any plain count, in its favour. */
const units: Record<string, Unit[]> = {
  '': ['item', 'person', 'person-time', 'other', 'plant', 'TEU'],
  CNY: ['CNY'],
  USD: ['USD'],
  percent: ['percent'],
  'Square meter': ['m2'],
  Kilometer: ['km'],
  Kilogram: ['kg'],
  Ton: ['tonne'],
  Mu: ['mu'],
}

/** Everything that the suite sees in a text fed line by line, with number, currency, dimension, percentage and time. */
export function recognize(text: string): Seen[] {
  const seen: Seen[] = []
  let at = 0
  for (const line of text.split('\n')) {
    if (line.trim()) seen.push(...recognizeLine(line, at))
    at += line.length + 1
  }
  return seen
}

function recognizeLine(line: string, at: number): Seen[] {
  const durations = suite.recognizeDateTime(line, suite.Culture.Chinese).flatMap((one) => durationOf(one, at))
  const numbers = Object.entries(models).flatMap(([name, unitOf]) =>
    suite[name as keyof typeof models](line, suite.Culture.Chinese).map((one) => ({
      start: at + one.start,
      end: at + one.end + 1,
      values: [Number.parseFloat(one.resolution?.value ?? '')],
      units: units[unitOf(one)] ?? [],
    })),
  )
  return [...numbers, ...durations]
}

/** 12小时 is a duration of 43,200 seconds to the suite; in our units it is 12 hours. */
function durationOf(result: Result, at: number): Seen[] {
  const seconds = Number(result.resolution?.values?.find((one) => one.type === 'duration')?.value)
  const lengths: [Unit, number][] = [['hour', 3600], ['day', 86_400], ['year', 31_536_000]] // biome-ignore format: one table
  return Number.isNaN(seconds)
    ? []
    : lengths.map(([unit, length]) => ({
        start: at + result.start,
        end: at + result.end + 1,
        values: [seconds / length],
        units: [unit],
      }))
}
