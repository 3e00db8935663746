// The geometry of a base map: the point of an area lies in it whatever its shape, points keep off each other, nothing of a map leaves the drawing
// or is left out of it.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { MapPart, Position } from '../../../model/base-map.ts'
import { freePlace, isInside, leastApart, type Point, pathOf, pointIn } from './map-geometry.ts'
import { projectionOf } from './projection.ts'

/** A ring around a centre, its corners at any distance, which makes bays and capes; `inner` is a lake within it. */
const shapes = fc
  .record({
    x: fc.double({ min: -500, max: 500, noNaN: true }),
    y: fc.double({ min: -500, max: 500, noNaN: true }),
    reaches: fc.array(fc.double({ min: 1, max: 100, noNaN: true }), { minLength: 4, maxLength: 40 }),
    lake: fc.option(fc.double({ min: 0.1, max: 0.9, noNaN: true })),
  })
  .map(({ x, y, reaches, lake }) => {
    const ring = (part: number) =>
      reaches.map((reach, at) => {
        const angle = (at / reaches.length) * 2 * Math.PI
        return { x: x + reach * part * Math.cos(angle), y: y + reach * part * Math.sin(angle) }
      })
    return lake === null ? [ring(1)] : [ring(1), ring(lake)]
  })

/** Inside by another way than the one that is tested: the angle under which the ring is seen. */
function turnsAround(ring: readonly Point[], { x, y }: Point): number {
  const seen = ring.map((point) => Math.atan2(point.y - y, point.x - x))
  const turn = seen.reduce((sum, angle, at) => {
    const step = seen[(at + 1) % seen.length]! - angle
    return sum + step - 2 * Math.PI * Math.round(step / (2 * Math.PI))
  }, 0)
  return Math.round(turn / (2 * Math.PI))
}

it('gives every area a point that lies in it, and in no lake of it', () => {
  fc.assert(
    fc.property(shapes, (rings) => {
      const point = pointIn([rings])!
      expect(isInside(rings, point)).toBe(true)
      expect(rings.map((ring) => Math.abs(turnsAround(ring, point)))).toEqual(rings.length > 1 ? [1, 0] : [1])
    }),
    { numRuns: 1_000 },
  )
})

it('takes the largest of several parts, and none of what has no extent', () => {
  const square = (at: number, side: number) => [
    [
      { x: at, y: 0 },
      { x: at + side, y: 0 },
      { x: at + side, y: side },
      { x: at, y: side },
    ],
  ]
  expect(pointIn([square(0, 1), square(10, 4), square(20, 2)])).toEqual({ x: 12, y: 2 })
  expect(pointIn([[[{ x: 1, y: 1 }, { x: 1, y: 1 }, { x: 1, y: 1 }]]])).toBe(null) // biome-ignore format: no extent
  expect(pointIn([])).toBe(null)
})

it('keeps points off each other, near where they belong', () => {
  const taken: Point[] = []
  for (let at = 0; at < 60; at++) taken.push(freePlace({ x: 50, y: 50 }, taken))
  for (const [at, a] of taken.entries()) {
    expect(Math.hypot(a.x - 50, a.y - 50)).toBeLessThan(leastApart * 8)
    for (const b of taken.slice(at + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(leastApart)
  }
  expect(taken[0]).toEqual({ x: 50, y: 50 })
})

it('draws what is too small to be seen as a dot, and does not draw steps that cannot be seen', () => {
  const islet = [0, 0.01, 0.02, 0].map((x) => ({ x, y: 5 }))
  expect(pathOf(islet, true)).toBe('M0 5Z')
  expect(
    pathOf(
      [0, 0.1, 0.2, 4, 8].map((x) => ({ x, y: x })),
      false,
    ),
  ).toBe('M0 0L4 4L8 8')
  expect(
    pathOf(
      [0, 0.01].map((x) => ({ x, y: 0 })),
      false,
    ),
  ).toBe('M0 0L0 0')
})

const area = (...corners: Position[]): MapPart => ({ sort: 'area', code: null, name: null, polygons: [[corners]] })

it('keeps every position in the drawing, as wide or as high as it may be', () => {
  const degrees = fc.tuple(
    fc.double({ min: -180, max: 180, noNaN: true }),
    fc.double({ min: -85, max: 85, noNaN: true }),
  )
  fc.assert(
    fc.property(fc.array(degrees, { minLength: 4, maxLength: 20 }), (corners) => {
      const { width, height, project } = projectionOf([area(...corners)], { width: 800, height: 600 })
      expect(width).toBeLessThan(800.01)
      expect(height).toBeLessThan(600.01)
      for (const { x, y } of corners.map(project)) {
        expect([x > -0.01, x < width + 0.01, y > -0.01, y < height + 0.01]).toEqual([true, true, true, true])
      }
    }),
  )
})

it('draws China by Albers: north up, the middle meridian straight, areas equal', () => {
  const china = area([73, 4], [135, 4], [135, 53], [73, 53])
  const { project } = projectionOf([china], { width: 800, height: 800 })
  const [south, north] = [project([105, 10]), project([105, 50])]
  expect(south.x).toBeCloseTo(north.x)
  expect(south.y).toBeGreaterThan(north.y)
  // One degree square at the 20th and at the 45th parallel: on the sphere their areas are as cos 20.5° to cos 45.5°.
  const sizeAt = (lat: number) => {
    const [a, b, c] = [project([105, lat]), project([106, lat]), project([105, lat + 1])]
    return Math.abs((b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y))
  }
  const cos = (degrees: number) => Math.cos((degrees * Math.PI) / 180)
  expect(sizeAt(20) / sizeAt(45)).toBeCloseTo(cos(20.5) / cos(45.5), 1)
})
