// Place (地方): a division of China, a country, a place abroad, a region or a zone, by its official simplified name.
// It exists so that a document's short forms, old names and blends all end in one name and one code.

/** What a place is; `region` (长三角, 大别山) is never a party; `zone` is a functional zone (雄安新区, 常州高新区). */
export type PlaceLevel =
  | 'country'
  | 'region'
  | 'province'
  | 'prefecture'
  | 'county'
  | 'town'
  | 'village'
  | 'zone'
  | 'foreign'

/**
 * A place. `code`: GB/T 2260 for divisions, ISO 3166 alpha-2 for countries, null elsewhere. `within`: the official name
 * of the place that it lies in, such as 绍兴市 for 越城区. `country`: short Chinese name, for places abroad.
 */
export type Place = {
  name: string
  code: string | null
  level: PlaceLevel
  within: string | null
  country?: string
}

/** A division with the years for which its name holds (both included; 0 and 9999 where open) and what it became. */
export type Division = {
  place: Place
  parent: Division | null
  from: number
  to: number
  successor: Division | null
}
