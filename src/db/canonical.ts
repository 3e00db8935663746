// Canonical JSON (规范 JSON): one way to write a value, so that the same content always has the same hash. A revision of a book of a
// million figures is written and checked by it, so it is written for speed.

/** Orders of members by the names as they came; most rows of a table share one. */
const orders = new Map<string, readonly (readonly [name: string, written: string])[]>()
/** So many orders are remembered; objects whose names are data would fill the memory. */
const mostOrders = 1_000
const withoutEscapes = /^[^"\\\p{Cc}\p{Cs}]*$/u

/** A value that is written once and goes into several texts. */
export class Canonical {
  readonly text: string
  constructor(value: unknown) {
    this.text = canonical(value)
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
  for (const [name, head] of orderOf(Object.keys(members))) {
    const member = members[name]
    if (member !== undefined) written += `${written === '' ? '' : ','}${head}${canonical(member)}`
  }
  return `{${written}}`
}

/** Only orders of names without a line break are kept, so that one with as many names under the same key is the same. */
function orderOf(names: string[]): readonly (readonly [name: string, written: string])[] {
  const key = names.join('\n')
  const known = orders.get(key)
  if (known?.length === names.length) return known
  const order = names.sort().map((name) => [name, `${JSON.stringify(name)}:`] as const)
  if (orders.size >= mostOrders) orders.clear()
  if (!order.some(([name]) => name.includes('\n'))) orders.set(key, order)
  return order
}
