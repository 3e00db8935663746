// Floors (底线): the scores below which the reading may not fall. They only ever rise, so that a rule that helps one
// document cannot quietly cost another.
import { readFileSync, writeFileSync } from 'node:fs'
import type { Scores } from './scores.ts'

/** The scores that have a floor: F1 of what is found, and the share that is right of measures and kinds of tie. */
export const floored = {
  found: (scores: Scores) => scores.found.f1,
  number: (scores: Scores) => scores.number.f1,
  complete: (scores: Scores) => scores.complete.f1,
  measure: (scores: Scores) => scores.accuracyOfFound.measure,
  ties: (scores: Scores) => scores.ties.f1,
  kind: (scores: Scores) => scores.ties.kind,
  agreements: (scores: Scores) => scores.agreements.f1,
} as const
export type FloorName = keyof typeof floored
export type Floors = Record<string, Partial<Record<FloorName, number>>>

/** How exactly a share is known: nine tenths may come out a little less. */
const exactness = 1e-9

const path = new URL('./floors.json', import.meta.url)
const names = Object.keys(floored) as FloorName[]

/** The floors of every set, as they stand in floors.json. */
export const readFloors = (): Floors => JSON.parse(readFileSync(path, 'utf8'))

/** Writes floors.json. */
export const writeFloors = (floors: Floors) => writeFileSync(path, `${JSON.stringify(floors, null, 2)}\n`)

/** What fell below its floor, in words, for one set: `seeds found 0.912 is below its floor 0.970`. */
export function fallen(set: string, scores: Scores, floors: Floors): string[] {
  return names.flatMap((name) => {
    const [measured, floor] = [floored[name](scores), floors[set]?.[name] ?? 0]
    return measured < floor - exactness
      ? [`${set} ${name} ${measured.toFixed(4)} is below its floor ${floor.toFixed(3)}`]
      : []
  })
}

/** The floors with one set's raised to what was measured, rounded down to a thousandth; none is lowered. */
export function raised(set: string, scores: Scores, floors: Floors): Floors {
  const old = floors[set] ?? {}
  const now = names.map((name) => [
    name,
    Math.max(old[name] ?? 0, Math.floor((floored[name](scores) + exactness) * 1000) / 1000),
  ])
  return { ...floors, [set]: Object.fromEntries(now) }
}
