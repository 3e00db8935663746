// A trie over UTF-16 units in typed arrays. It exists because names and words are looked up at every character, and a
// Map per node would be ten times slower.

/** A trie of strings. Nodes are numbered from 1; 0 means no way on. What a string stands for is kept by its node. */
export type Trie = {
  /** The node of each first character. */
  firsts: Uint16Array
  /** A table from node and character to the next node, kept as `node * 65536 + character`. */
  keys: Uint32Array
  targets: Uint16Array
  /** How many nodes there are, 0 included. */
  size: number
}

/** Builds the trie of at most 65,535 nodes. */
export function trieOf(strings: readonly string[]): Trie {
  const steps = new Map<number, number>()
  const firsts = new Uint16Array(65536)
  let size = 1
  for (const string of strings) {
    let node = firsts[string.charCodeAt(0)]!
    if (node === 0) node = firsts[string.charCodeAt(0)] = size++
    for (let at = 1; at < string.length; at++) {
      const key = node * 65536 + string.charCodeAt(at)
      node = steps.get(key) ?? size++
      steps.set(key, node)
    }
  }
  if (size > 65535) throw new RangeError('too many strings for one trie')
  return { firsts, ...tableOf(steps), size }
}

function tableOf(steps: ReadonlyMap<number, number>): Pick<Trie, 'keys' | 'targets'> {
  const length = 2 ** Math.ceil(Math.log2(steps.size * 2 + 2))
  const keys = new Uint32Array(length)
  const targets = new Uint16Array(length)
  for (const [key, node] of steps) {
    let slot = slotOf(key, length)
    while (keys[slot] !== 0) slot = (slot + 1) & (length - 1)
    keys[slot] = key
    targets[slot] = node
  }
  return { keys, targets }
}

function slotOf(key: number, length: number): number {
  return (Math.imul(key, 0x9e3779b1) >>> 12) & (length - 1)
}

/** The node that a character leads to from a node, 0 where none. */
export function next({ keys, targets }: Trie, node: number, code: number): number {
  const key = node * 65536 + code
  const last = keys.length - 1
  let slot = slotOf(key, keys.length)
  while (keys[slot] !== key) {
    if (keys[slot] === 0) return 0
    slot = (slot + 1) & last
  }
  return targets[slot]!
}

/** The node of a whole string, 0 where the trie holds nothing that begins with it. */
export function nodeOf(trie: Trie, string: string): number {
  let node = trie.firsts[string.charCodeAt(0)] ?? 0
  for (let at = 1; at < string.length && node !== 0; at++) node = next(trie, node, string.charCodeAt(at))
  return node
}

/** Which pairs of characters begin a string, as a field of bits that may also hold a few pairs that do not. */
export type Pairs = { bits: Uint32Array; shift: number }

/** The pairs that strings of two characters and more begin with, in `2 ** width` bits. */
export function pairsOf(strings: readonly string[], width: number): Pairs {
  const pairs = { bits: new Uint32Array(2 ** (width - 5)), shift: 32 - width }
  for (const string of strings) {
    const bit = bitOf(pairs.shift, string.charCodeAt(0), string.charCodeAt(1))
    pairs.bits[bit >>> 5]! |= 1 << (bit & 31)
  }
  return pairs
}

/** Whether a string may begin with two characters: false is sure. */
export function mayBegin({ bits, shift }: Pairs, a: number, b: number): boolean {
  const bit = bitOf(shift, a, b)
  return ((bits[bit >>> 5]! >>> (bit & 31)) & 1) === 1
}

function bitOf(shift: number, a: number, b: number): number {
  return (Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b)) >>> shift
}
