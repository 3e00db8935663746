// Base map (地图底图): an approved map as an office supplies it, a GeoJSON file of areas and lines, with its 审图号 and where it comes from. It exists
// so that the program ships no map of its own and draws nothing that the file does not have.
import { z } from 'zod'
import { done, type Outcome, refused } from './refusal.ts'

/** What is set for a book: the file by its hash, the number under which the map was approved, and who published it. */
export const baseMapSchema = z.strictObject({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.number().int().min(1),
  /** 审图号, GS(2024)0650号. */
  approval: z.string().min(1).max(100),
  source: z.string().min(1).max(200),
  /** How many areas the map has, and of how many the code or name is known. */
  areas: z.number().int().min(1),
  known: z.number().int().min(1),
})
export type BaseMap = z.infer<typeof baseMapSchema>

/** A position: degrees east and north. */
export type Position = readonly [number, number]

/**
 * A part of the map: rings of an area, the first of each polygon around the others, or the course of a line. `code`: GB/T 2260 as the file has it;
 * `name` as written.
 */
export type MapPart = { code: string | null; name: string | null } & (
  | { sort: 'area'; polygons: Position[][][] }
  | { sort: 'line'; courses: Position[][] }
)

/** How large a base map may be, in bytes. */
export const largestBaseMap = 20 * 1024 * 1024

const fileSchema = z.object({
  type: z.literal('FeatureCollection'),
  features: z
    .array(
      z.object({
        id: z.unknown().optional(),
        properties: z.record(z.string(), z.unknown()).nullish(),
        geometry: z.object({ type: z.string(), coordinates: z.unknown() }).nullish(),
      }),
    )
    .min(1),
})
type Feature = z.infer<typeof fileSchema>['features'][number]

/** Reads a base map; whatever could not be drawn as it is in the file is refused, since an approved map is drawn whole or not at all. */
export function readBaseMap(text: string): Outcome<MapPart[]> {
  const file = fileSchema.safeParse(parsed(text.replace(/^\uFEFF/, '')))
  if (!file.success) return notGeoJson
  const parts: MapPart[] = []
  for (const [at, feature] of file.data.features.entries()) {
    const part = partOf(feature, at + 1)
    if (!part.ok) return part
    parts.push(part.value)
  }
  return parts.some(({ sort }) => sort === 'area') ? done(parts) : noArea
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

const notGeoJson = refused(
  'not_geojson',
  '这不是GeoJSON文件，须为要素集合（FeatureCollection）。',
  'This is no GeoJSON file; it must be a FeatureCollection.',
)
const noArea = refused('no_area', '文件中没有面，不能作为底图。', 'The file has no areas and can be no base map.')

/** How deep the lists of a geometry go, down to its positions. */
const depths: Record<string, number> = { LineString: 1, MultiLineString: 2, Polygon: 2, MultiPolygon: 3 }

function partOf({ id, properties, geometry }: Feature, no: number): Outcome<MapPart> {
  const depth = depths[geometry?.type ?? '']
  if (!geometry || depth === undefined) {
    return refused(
      'no_area_or_line',
      `第${no}个要素既不是面也不是线，底图只能由面和线组成。`,
      `Feature ${no} is neither an area nor a line; a base map has nothing else.`,
    )
  }
  const area = geometry.type.endsWith('Polygon')
  const wrong = faultOf(geometry.coordinates, depth, area ? 4 : 2)
  if (wrong === 'shape') {
    return refused('not_geojson', `第${no}个要素的坐标不完整。`, `The coordinates of feature ${no} are not whole.`)
  }
  if (wrong === 'degrees') {
    return refused(
      'not_degrees',
      `第${no}个要素的坐标不是经纬度，请先转换为以度为单位的经纬度。`,
      `The coordinates of feature ${no} are no degrees; convert the file to longitude and latitude first.`,
    )
  }
  const said = { code: codeOf(properties ?? {}, id), name: nameOf(properties ?? {}) }
  const single = !geometry.type.startsWith('Multi')
  const all = single ? [geometry.coordinates] : geometry.coordinates
  return done(
    area
      ? { ...said, sort: 'area', polygons: all as Position[][][] }
      : { ...said, sort: 'line', courses: all as Position[][] },
  )
}

/** What is wrong with coordinates: lists nested so deep, each course of so many positions at least. */
function faultOf(value: unknown, depth: number, least: number): 'shape' | 'degrees' | null {
  if (!Array.isArray(value) || value.length < (depth === 1 ? least : 1)) return 'shape'
  for (const one of value) {
    const fault = depth === 1 ? positionFault(one) : faultOf(one, depth - 1, least)
    if (fault) return fault
  }
  return null
}

function positionFault(value: unknown): 'shape' | 'degrees' | null {
  if (!Array.isArray(value) || value.length < 2) return 'shape'
  const [east, north] = value as unknown[]
  if (typeof east !== 'number' || typeof north !== 'number') return 'shape'
  return Math.abs(east) <= 180 && Math.abs(north) <= 90 ? null : 'degrees'
}

/** The code as files of China have it: adcode 330200 or "330200", gb 156330200, code, id; 33 and 3302 are written out. */
function codeOf(properties: Record<string, unknown>, id: unknown): string | null {
  const { adcode, gb, code, id: own } = properties
  for (const value of [adcode, gb, code, own, id]) {
    const digits =
      /^(?:156)?(\d{6})$/.exec(String(value ?? ''))?.[1] ?? /^(?:\d{2}|\d{4})$/.exec(String(value ?? ''))?.[0]
    if (digits) return digits.padEnd(6, '0')
  }
  return null
}

function nameOf({ name, NAME, 名称: zh }: Record<string, unknown>): string | null {
  const said = [name, NAME, zh].find((value) => typeof value === 'string' && value.trim() !== '')
  return typeof said === 'string' ? said.trim() : null
}
