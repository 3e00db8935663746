// A party of a tie (合作方): a place or an organisation where a text names it. It has a file of its own because the rules that
// gather parties and those that lengthen their names both need it.
import type { Span } from '../../../model/evidence.ts'
import type { Place } from '../../../model/place.ts'
import type { BodyMention } from '../bodies/body.ts'

/** A place or organisation where it is named. A blend such as 甬黄 has two places in `blend` and no place of its own. */
export type Party = Span & {
  name: string
  place: Place | null
  region: boolean
  blend: readonly Place[]
  body: BodyMention | null
}
