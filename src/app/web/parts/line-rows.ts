// Rows of totals (汇总的行): lines of one series over the years, so that what is compared from year to year counts the same, at the same stage,
// over time in the same way.
import { type Theme, themeSchema } from '../../../model/figure.ts'
import type { TotalLine } from './evidence.ts'

/** One series of a theme with its line of each year. `first` says what it counts. */
export type LineRow = {
  id: string
  theme: Theme
  first: TotalLine
  byYear: ReadonlyMap<string, TotalLine>
  terms: number
}

const themes = themeSchema.options

/** The rows of lines by theme, measure and year: in the order of the themes, what has most behind it first. */
export function rowsOf(lines: readonly TotalLine[]): LineRow[] {
  const groups = Map.groupBy(lines, (line) => `${line.key.theme} ${line.series}`)
  const rows = [...groups].map(([id, own]) => ({
    id,
    theme: (own[0]!.key.theme ?? 'other') as Theme,
    first: own[0]!,
    byYear: new Map(own.map((line) => [line.key.year ?? '', line])),
    terms: own.reduce((sum, { terms }) => sum + terms, 0),
  }))
  const place = ({ theme }: LineRow) => themes.indexOf(theme)
  return rows.sort((a, b) => place(a) - place(b) || weight(b) - weight(a) || (a.id < b.id ? -1 : 1))
}

/** Results before targets, the ledger's measures before the texts' own words, then by how many figures stand behind it. */
function weight({ first, terms, byYear }: LineRow): number {
  return (first.status === 'actual' ? 10_000 : 0) + (first.measureId ? 5_000 : 0) + yearsIn(byYear) * 100 + terms
}

/** Of how many years a row tells; what is said of no one year weighs nothing. */
export const yearsIn = (byYear: LineRow['byYear']) => byYear.size - (byYear.has('') ? 1 : 0)

/** The years that lines are of, the earliest first; spans of several years are none of them. */
export function yearsOf(lines: readonly TotalLine[]): string[] {
  return [...new Set(lines.flatMap(({ key }) => (/^\d{4}$/.test(key.year ?? '') ? [key.year!] : [])))].sort()
}
