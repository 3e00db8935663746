// Places over HTTP (地方): names and codes of regions, looked up by what a person types, for search, limits and the scope of reports.
import { z } from 'zod'
import type { Place } from '../../../model/place.ts'
import { placeOfCode, placesLike } from '../../../model/place-search.ts'
import { provinceOf } from '../../../model/places.ts'
import { done } from '../../../model/refusal.ts'
import { listOf, route } from '../route.ts'

const placeSchema = z.object({
  name: z.string(),
  /** GB/T 2260, or ISO 3166 for a country. */
  code: z.string(),
  level: z.string(),
  province: z.string().nullable(),
})

export const listPlaces = route({
  method: 'get',
  path: '/places',
  action: 'ties.read',
  says: {
    zh: '按名称开头（words）或代码（codes）查地方',
    en: 'Places by the beginning of their name (words), or by codes',
  },
  query: z.object({
    words: z.string().max(50).optional(),
    codes: listOf(z.string().max(20)).optional(),
    limit: z.coerce.number().int().min(1).max(50).default(10),
  }),
  reply: z.object({ items: z.array(placeSchema) }),
  run: async ({ query: { words = '', codes = [], limit } }) => {
    const named = codes.flatMap((code) => placeOfCode(code) ?? [])
    return done({ items: [...named, ...placesLike(words, limit)].map(shown) })
  },
})

function shown(place: Place) {
  const { name, code, level } = place
  const province = provinceOf(place)?.name ?? null
  return { name, code: code ?? '', level, province: province === name ? null : province }
}
