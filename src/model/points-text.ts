// Points in words (得分的写法): points of a score sheet are told to two decimals, the same on a page and in a report.
type Ends = { min: string | null; max: string | null }

/** The ends to two decimals. */
export function pointsRounded<T extends Ends>(points: T): T {
  const rounded = (end: string | null) => (end === null ? null : String(Math.round(Number(end) * 100) / 100))
  return { ...points, min: rounded(points.min), max: rounded(points.max) }
}
