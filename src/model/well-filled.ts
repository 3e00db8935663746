// The year to look at (默认年度): of a book's years the latest that is well filled, so that a few targets for next year do not hide the year that
// everybody speaks of.

/** A year and how many figures of it there are. */
export type HeldYear = { year: number; figures: number }

/** The latest year with at least a quarter of the figures of the fullest one; null where there is none. */
export function wellFilled(years: readonly HeldYear[]): number | null {
  const most = Math.max(0, ...years.map(({ figures }) => figures))
  const latest = [...years].sort((a, b) => b.year - a.year)
  return latest.find(({ figures }) => figures * 4 >= most)?.year ?? null
}
