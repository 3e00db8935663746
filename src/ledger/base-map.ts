// Setting a base map (设置底图): a file that an office supplies is read, and taken where it has areas that the program knows by their code or name,
// a 审图号 and a source.
import { type BaseMap, largestBaseMap, type MapPart, readBaseMap } from '../model/base-map.ts'
import { placeOfCode } from '../model/place-search.ts'
import { placeByName } from '../model/places.ts'
import { done, type Outcome, refused } from '../model/refusal.ts'

/** The file with what is said of it. */
export type Supplied = { bytes: Uint8Array; approval: string; source: string }

/** Checks a base map; gives what is set of it but the hash under which it is kept. */
export function checkedBaseMap({ bytes, approval, source }: Supplied): Outcome<Omit<BaseMap, 'sha256'>> {
  if (bytes.length > largestBaseMap) return tooLarge
  if (approval.trim() === '') return noApproval
  if (source.trim() === '') return noSource
  const map = readBaseMap(new TextDecoder().decode(bytes))
  if (!map.ok) return map
  const areas = map.value.filter(({ sort }) => sort === 'area')
  const known = areas.filter(isKnown).length
  if (known === 0) return noKnownPlace
  return done({ bytes: bytes.length, approval: approval.trim(), source: source.trim(), areas: areas.length, known })
}

const isKnown = ({ code, name }: MapPart) =>
  (code !== null && placeOfCode(code) !== null) || (name !== null && placeByName(name) !== null)

/** A file that is larger than a base map may be. */
export const tooLarge = refused(
  'too_large',
  '底图文件超过20 MB，请先简化（抽稀）后再上传。',
  'The file is larger than 20 MB; simplify it first.',
)
const noApproval = refused(
  'no_approval',
  '请填写审图号，如 GS(2024)0650号；没有审图号的地图不能作为底图。',
  'Give the 审图号 under which the map was approved, such as GS(2024)0650号; a map without one is not taken.',
)
const noSource = refused(
  'no_source',
  '请填写底图来源，如“自然资源部标准地图服务系统”。',
  'Say where the map comes from, as it is printed below it.',
)
const noKnownPlace = refused(
  'no_known_place',
  '文件中没有一个面带有可识别的行政区划代码（adcode）或名称（name），点位无法上图。',
  'No area of the file has a code (adcode) or a name that is known, so nothing could be placed on it.',
)
