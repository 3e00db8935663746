// What the steps for places hand on: a place where a document names it.
import type { Span } from '../../../model/evidence.ts'
import type { Place } from '../../../model/place.ts'

/** How a place is written: `shape` is a place known by its form alone (韩国保宁市, 滕头村). */
export type PlaceForm = 'full' | 'short' | 'blend' | 'shape'

/**
 * A mention of a place. Blends (甬金) hold two to four places, all else one. `inside`: part of a longer proper name that
 * is not the region itself (浙江大学, 南京路, 上海合作组织). `qualifies`: only says where the next mention lies (衢州市 in 衢州市开化县).
 */
export type PlaceMention = Span & { places: Place[]; form: PlaceForm; inside: boolean; qualifies: boolean }

/** A name that several places bear and the document does not settle: 鼓楼区 alone. */
export type AmbiguousMention = Span & { choices: string[] }
