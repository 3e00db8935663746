// The projection (投影): degrees of a base map become places of the drawing. A map of China is drawn as such maps are, by Albers with two standard
// parallels; a smaller or a wider one plainly, north up.
import type { MapPart, Position } from '../../../model/base-map.ts'
import type { Point } from './map-geometry.ts'

/** Degrees to the units of the drawing, whose size is given. */
export type Projection = { width: number; height: number; project: (position: Position) => Point }

type Box = { west: number; east: number; south: number; north: number }

/** Fits a map into a drawing so wide and at most so high, with nothing of it outside. */
export function projectionOf(
  parts: readonly MapPart[],
  { width, height }: { width: number; height: number },
): Projection {
  const courses = parts.flatMap(coursesOf)
  const plane = planeOf(boxOf(courses.flat()))
  const box = boxOf(courses.flatMap((course) => course.map(plane)))
  const [wide, high] = [box.east - box.west, box.north - box.south]
  const scale = Math.min(width / (wide || 1), height / (high || 1))
  return {
    width: Math.max(1, wide * scale),
    height: Math.max(1, high * scale),
    project: (position) => {
      const [x, y] = plane(position)
      return { x: (x - box.west) * scale, y: (box.north - y) * scale }
    },
  }
}

/** Every course of a part: the rings of an area, the pieces of a line. */
export function coursesOf(part: MapPart): Position[][] {
  return part.sort === 'area' ? part.polygons.flat() : part.courses
}

function boxOf(positions: readonly Position[]): Box {
  const box = { west: Infinity, east: -Infinity, south: Infinity, north: -Infinity }
  for (const [x, y] of positions) {
    box.west = Math.min(box.west, x)
    box.east = Math.max(box.east, x)
    box.south = Math.min(box.south, y)
    box.north = Math.max(box.north, y)
  }
  return box
}

/** Albers for what is as wide as China and about there; else degrees, as wide at their middle as they are. */
function planeOf({ west, east, south, north }: Box): (position: Position) => Position {
  const china = west > 60 && east < 150 && south > -10 && north < 65 && east - west > 20
  if (china) return albers
  const narrowing = Math.cos(radians((south + north) / 2))
  return ([x, y]) => [x * narrowing, y]
}

const radians = (degrees: number) => (degrees * Math.PI) / 180

/** The standard parallels 25° and 47° north and the meridian 105° east, as maps of China have them. */
const [first, second, meridian] = [radians(25), radians(47), radians(105)]
const cone = (Math.sin(first) + Math.sin(second)) / 2
const constant = Math.cos(first) ** 2 + 2 * cone * Math.sin(first)

/** Albers' equal-area conic projection (Snyder, Map Projections, 1987, p. 100), in degrees of the sphere. */
function albers([east, north]: Position): Position {
  const radius = Math.sqrt(constant - 2 * cone * Math.sin(radians(north))) / cone
  const angle = cone * (radians(east) - meridian)
  const unit = 180 / Math.PI
  return [radius * Math.sin(angle) * unit, -radius * Math.cos(angle) * unit]
}
