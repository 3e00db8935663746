// The shapes of a base map (底图图形): areas and lines as the file has them and nothing besides, ready to draw once and to look up by code or name.
import type { MapPart } from '../../../model/base-map.ts'
import { type Point, pathOf, pointIn } from './map-geometry.ts'
import { coursesOf, projectionOf } from './projection.ts'
import './base-map.css'

/** A part as it is drawn; `point` stands for an area, null for a line. */
export type Shape = { key: number; code: string | null; name: string | null; path: string; point: Point | null }

/** A map laid out, with its size. */
export type DrawnMap = { width: number; height: number; shapes: Shape[] }

/** Lays a map out, so wide and so high at most. */
export function drawnMap(parts: readonly MapPart[], room: { width: number; height: number }): DrawnMap {
  const { width, height, project } = projectionOf(parts, room)
  const shapes = parts.map((part, key) => {
    const closed = part.sort === 'area'
    const path = coursesOf(part)
      .map((course) => pathOf(course.map(project), closed))
      .join('')
    const polygons = part.sort === 'area' ? part.polygons.map((rings) => rings.map((ring) => ring.map(project))) : []
    return { key, code: part.code, name: part.name, path, point: pointIn(polygons) }
  })
  return { width, height, shapes }
}

type Props = {
  shapes: readonly Shape[]
  /** The province that is looked at, by its first two figures. */
  chosen?: string | undefined
  onChoose?: ((code: string) => void) | undefined
}

/** Draws them: areas first, lines over them. */
export function BaseShapes({ shapes, chosen, onChoose }: Props) {
  const areas = shapes.filter(({ point }) => point !== null)
  const lines = shapes.filter(({ point }) => point === null)
  return (
    <g className="base-map">
      {areas.map(({ key, code, path }) => {
        const lit = chosen !== undefined && code?.startsWith(chosen)
        const choose = onChoose && code ? () => onChoose(code) : undefined
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: the filter of the list beside does the same by keyboard
          <path
            key={key}
            d={path}
            fillRule="evenodd"
            className={`base-area${lit ? ' base-chosen' : ''}${choose ? ' base-open' : ''}`}
            onClick={choose}
          />
        )
      })}
      {lines.map(({ key, path }) => (
        <path key={key} d={path} className="base-line" />
      ))}
    </g>
  )
}
