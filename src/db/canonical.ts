// Canonical JSON (规范 JSON): one way to write a value, so that the same content always has the same hash. A revision of a book of a
// million figures is written and checked by it, so it is written for speed.

/** The names of an object as they came, and its members in their order; most rows of a table share one. */
type Order = { names: readonly string[]; members: readonly (readonly [name: string, written: string])[] }

/** Orders that were met, by how many names they have. */
const orders = new Map<number, Order[]>()
/** So many are remembered of one number of names; objects whose names are data would fill the memory. */
const mostOrders = 8
const withoutEscapes = /^[^"\\\p{Cc}\p{Cs}]*$/u

/** A value that is written once and goes into several texts. */
export class Canonical {
  readonly text: string
  constructor(value: unknown) {
    this.text = canonical(value)
  }
  toJSON(): unknown {
    return JSON.parse(this.text)
  }
}

/** JSON with the keys of every object in order and nothing undefined; days and times as JSON writes them. */
export function canonical(value: unknown): string {
  if (typeof value === 'string') return withoutEscapes.test(value) ? `"${value}"` : JSON.stringify(value)
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value instanceof Date) return JSON.stringify(value)
  if (value instanceof Canonical) return value.text
  const members = value as Record<string, unknown>
  let written = ''
  for (const [name, head] of membersOf(Object.keys(members))) {
    const member = members[name]
    if (member !== undefined) written += `${written === '' ? '' : ','}${head}${canonical(member)}`
  }
  return `{${written}}`
}

function membersOf(names: string[]): Order['members'] {
  const known = orders.get(names.length) ?? []
  const found = known.find((order) => order.names.every((name, at) => name === names[at]))
  if (found) return found.members
  const members = names.toSorted().map((name) => [name, `${JSON.stringify(name)}:`] as const)
  orders.set(names.length, [{ names, members }, ...known].slice(0, mostOrders))
  return members
}
