// Options (选项): a table of names by code as what a select offers.
import type { Said } from '../words/language.tsx'

/** The options of a select, in the order of the table. */
export function optionsOf<T extends string>(names: Readonly<Record<T, Said>>, say: (said: Said) => string) {
  return Object.entries<Said>(names).map(([value, name]) => ({ value: value as T, label: say(name) }))
}
