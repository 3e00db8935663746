// Pages (分页): a long list by pieces, each with the place at which the next one begins, so that rows which are added meanwhile neither
// repeat nor hide others.

/** A piece of a list; `next` is null at its end. */
export type Page<T> = { items: T[]; next: string | null }

/** What a list is asked for: at most `limit` items after `cursor`. */
export type Asked = { limit: number; cursor?: string | null | undefined }

/** The page of rows that were asked for with one more than the limit; `placeOf` gives the values by which the list is sorted. */
export function pageOf<T>(rows: readonly T[], limit: number, placeOf: (row: T) => readonly unknown[]): Page<T> {
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return { items, next: rows.length > limit && last ? cursorOf(placeOf(last)) : null }
}

/** The page of a list that is at hand whole; `keyOf` names an item of it. A key that is gone begins the list anew. */
export function pageOfList<T>(list: readonly T[], { limit, cursor }: Asked, keyOf: (item: T) => string): Page<T> {
  const after = placeOf(cursor, 1)?.[0]
  const from = after === undefined ? 0 : list.findIndex((item) => keyOf(item) === after) + 1
  return pageOf(list.slice(from, from + limit + 1), limit, (item) => [keyOf(item)])
}

/** The place after which a list goes on, as an opaque word. */
export function cursorOf(place: readonly unknown[]): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url')
}

/** The values of a cursor, null where it is none or not of that many values. */
export function placeOf(cursor: string | null | undefined, length: number): (string | number | null)[] | null {
  if (!cursor) return null
  try {
    const place: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    const plain = (value: unknown) => value === null || typeof value === 'string' || typeof value === 'number'
    return Array.isArray(place) && place.length === length && place.every(plain) ? place : null
  } catch {
    return null
  }
}
