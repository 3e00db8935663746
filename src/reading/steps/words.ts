// Words (词表): a list of words made into a tree of characters, so that a text is searched for all of them in one pass.
// Measures and themes need hundreds of words; asking for each of them in turn would make the reading quadratic.

/** A list of words ready for searching; each word carries a positive whole number that says what it is. */
export type Words = {
  /** The node of each first character, 0 where no word begins with it. */
  first: Uint16Array
  /** A table from node and character to the next node, kept as `node * 65536 + character`. */
  keys: Int32Array
  nodes: Uint16Array
  /** What the word that ends at a node is; 0 where none ends there. */
  values: Int32Array
  /** By character: 1 where a word begins with it, 2 where it is a word's second, 4 where it is a word by itself. */
  uses: Uint8Array
}

/** A word found in a text: its span, and what it is. */
export type WordHit = { start: number; end: number; value: number }

/** Builds the tree. Of a word given twice the last value stands: `wordsOf([['医院', 3], ['医疗队', 5]])`. */
export function wordsOf(list: Iterable<readonly [string, number]>): Words {
  const steps = new Map<number, number>()
  const values = [0]
  const first = new Uint16Array(65536)
  const uses = new Uint8Array(65536)
  for (const [word, value] of list) {
    values[grow(word, first, steps, values)] = value
    uses[word.charCodeAt(0)]! |= word.length === 1 ? 5 : 1
    if (word.length > 1) uses[word.charCodeAt(1)]! |= 2
  }
  if (values.length > 32767) throw new RangeError('too many words for one tree')
  return { first, ...table(steps), values: Int32Array.from(values), uses }
}

function grow(word: string, first: Uint16Array, steps: Map<number, number>, values: number[]): number {
  let node = 0
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i)
    const key = node * 65536 + code
    let next = i ? steps.get(key) : first[code]
    if (!next) {
      next = values.push(0) - 1
      if (i) steps.set(key, next)
      else first[code] = next
    }
    node = next
  }
  return node
}

function table(steps: Map<number, number>): { keys: Int32Array; nodes: Uint16Array } {
  const size = 2 ** Math.ceil(Math.log2(steps.size * 3 + 2))
  const keys = new Int32Array(size)
  const nodes = new Uint16Array(size)
  for (const [key, node] of steps) {
    let slot = slotOf(key, size)
    while (keys[slot]) slot = (slot + 1) & (size - 1)
    keys[slot] = key
    nodes[slot] = node
  }
  return { keys, nodes }
}

function slotOf(key: number, size: number): number {
  return (Math.imul(key, 0x9e3779b1) >>> 12) & (size - 1)
}

/**
 * The first place from `at` on where a word may begin, told by two characters, or `end`: most places of a text are passed
 * without asking the tree.
 */
export function nextBegin({ uses }: Words, text: string, at: number, end: number): number {
  if (at >= end) return end
  let own = uses[text.charCodeAt(at)] as number
  for (let i = at + 1; i < end; i++) {
    const next = uses[text.charCodeAt(i)] as number
    if (((own & (next >> 1)) | (own >> 2)) & 1) return i - 1
    own = next
  }
  return own & 4 ? end - 1 : end
}

/** The longest word that begins at `at` and ends by `end`: its value and length as `value * 64 + length`, or 0. */
export function longestAt(words: Words, text: string, at: number, end: number): number {
  const { keys, nodes, values } = words
  let node = words.first[text.charCodeAt(at)] as number
  let found = 0
  const last = keys.length - 1
  for (let i = at + 1; node; i++) {
    const value = values[node] as number
    if (value) found = value * 64 + i - at
    if (i >= end) break
    const key = node * 65536 + text.charCodeAt(i)
    let slot = slotOf(key, keys.length)
    while (keys[slot] !== key && keys[slot] !== 0) slot = (slot + 1) & last
    node = keys[slot] === key ? (nodes[slot] as number) : 0
  }
  return found
}

/** All words of a stretch of text, leftmost first and longest first, none overlapping another. */
export function wordsIn(words: Words, text: string, start: number, end: number): WordHit[] {
  const hits: WordHit[] = []
  for (let i = nextBegin(words, text, start, end); i < end; i = nextBegin(words, text, i, end)) {
    const found = longestAt(words, text, i, end)
    if (found) hits.push({ start: i, end: i + (found & 63), value: found >> 6 })
    i += found ? found & 63 : 1
  }
  return hits
}

/** All words of a stretch of text, the longest at each place; they may overlap (新增产值: 增产, 产值), none holds another. */
export function overlappingIn(words: Words, text: string, start: number, end: number): WordHit[] {
  const hits: WordHit[] = []
  let last = start
  for (let i = nextBegin(words, text, start, end); i < end; i = nextBegin(words, text, i + 1, end)) {
    const found = longestAt(words, text, i, end)
    if (!found || i + (found & 63) <= last) continue
    last = i + (found & 63)
    hits.push({ start: i, end: last, value: found >> 6 })
  }
  return hits
}
