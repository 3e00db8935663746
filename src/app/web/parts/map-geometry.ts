// Geometry of a map (地图几何): where in an area its point stands, how a course is written for drawing, how points keep off each other.
export type Point = { x: number; y: number }

/** The rings of one polygon, the outer first. */
export type Rings = readonly (readonly Point[])[]

/** Whether a point is inside, by how often a line from it meets the rings; on the border either may be said. */
export function isInside(rings: Rings, { x, y }: Point): boolean {
  return crossingsAt(rings, y).filter((crossing) => crossing > x).length % 2 === 1
}

/**
 * A point that stands for an area and lies in it: in its largest polygon, the middle of the longest stretch inside on the line through the centroid,
 * or on a line beside it. Null for an area without any extent.
 */
export function pointIn(polygons: readonly Rings[]): Point | null {
  const sized = polygons.map((rings) => ({ rings, size: Math.abs(centroidOf(rings[0] ?? []).area) }))
  const { rings } = sized.reduce((a, b) => (b.size > a.size ? b : a), { rings: [] as Rings, size: 0 })
  const outer = rings[0]
  if (!outer) return null
  const [top, bottom] = [Math.min(...levelsOf(outer)), Math.max(...levelsOf(outer))]
  const levels = [centroidOf(outer).y, ...[0.5, 0.25, 0.75, 0.37, 0.63].map((part) => top + (bottom - top) * part)]
  for (const y of levels) {
    const stretch = longest(crossingsAt(rings, y))
    if (stretch && stretch.to > stretch.from) return { x: (stretch.from + stretch.to) / 2, y }
  }
  return null
}

/** Heights of some points of a ring are enough to know how high it reaches. */
function levelsOf(ring: readonly Point[]): number[] {
  const levels = ring.reduce(({ top, bottom }, { y }) => ({ top: Math.min(top, y), bottom: Math.max(bottom, y) }), {
    top: Infinity,
    bottom: -Infinity,
  })
  return [levels.top, levels.bottom]
}

/** Where a level line meets the rings, from left to right; an end of a side counts with the side below it alone. */
function crossingsAt(rings: Rings, y: number): number[] {
  const found: number[] = []
  for (const ring of rings) {
    ring.forEach((a, at) => {
      const b = ring[(at + 1) % ring.length]!
      if (a.y <= y !== b.y <= y) found.push(a.x + ((y - a.y) / (b.y - a.y)) * (b.x - a.x))
    })
  }
  return found.sort((a, b) => a - b)
}

function longest(crossings: readonly number[]): { from: number; to: number } | null {
  let best: { from: number; to: number } | null = null
  for (let at = 0; at + 1 < crossings.length; at += 2) {
    const [from, to] = [crossings[at]!, crossings[at + 1]!]
    if (!best || to - from > best.to - best.from) best = { from, to }
  }
  return best
}

/** The centroid of a ring and its area, negative where it runs the other way. */
function centroidOf(ring: readonly Point[]): Point & { area: number } {
  const origin = ring[0] ?? { x: 0, y: 0 }
  let [area, x, y] = [0, 0, 0]
  ring.forEach((a, at) => {
    const b = ring[(at + 1) % ring.length]!
    const cross = (a.x - origin.x) * (b.y - origin.y) - (b.x - origin.x) * (a.y - origin.y)
    area += cross / 2
    x += ((a.x + b.x - 2 * origin.x) * cross) / 6
    y += ((a.y + b.y - 2 * origin.y) * cross) / 6
  })
  return area === 0 ? { ...origin, area } : { x: origin.x + x / area, y: origin.y + y / area, area }
}

/** Steps of a course that are shorter than this cannot be seen and are not drawn. */
const leastStep = 0.35

/** A course as a path of svg. However small it is, its beginning is drawn, so that no island is lost. */
export function pathOf(course: readonly Point[], closed: boolean): string {
  let path = ''
  let last: Point | null = null
  course.forEach((point, at) => {
    const end = at === course.length - 1 && !closed
    if (last && !end && Math.hypot(point.x - last.x, point.y - last.y) < leastStep) return
    path += `${last ? 'L' : 'M'}${round(point.x)} ${round(point.y)}`
    last = point
  })
  return closed ? `${path}Z` : path
}

const round = (number: number) => Math.round(number * 10) / 10

/** How far points keep off each other, in units of the drawing. */
export const leastApart = 10.5

/** The first free place at or around a point, outwards on a spiral, so that the same points always stand alike. */
export function freePlace(wanted: Point, taken: readonly Point[]): Point {
  for (let step = 0; ; step++) {
    const [far, angle] = [leastApart * 0.75 * Math.sqrt(step), step * 2.4]
    const place = { x: wanted.x + far * Math.cos(angle), y: wanted.y + far * Math.sin(angle) }
    if (taken.every(({ x, y }) => Math.hypot(x - place.x, y - place.y) >= leastApart)) return place
  }
}
