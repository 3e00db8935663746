// A trie over UTF-16 units in typed arrays. It exists because names and words are looked up at every character, and a
// Map per node would be ten times slower.

/** A trie of strings with ids from 0; walk it with `first` and `next`, `idAt` is -1 where no string ends. */
export type Trie = {
  first(code: number): number
  next(node: number, code: number): number
  idAt(node: number): number
}

/** Builds the trie; the id of a string is its index. Nodes are numbered from 1; 0 means no way on. */
export function trieOf(strings: readonly string[]): Trie {
  const total = strings.reduce((sum, string) => sum + string.length, 1)
  const bits = Math.ceil(Math.log2(total * 2 + 16))
  const [mask, shift] = [2 ** bits - 1, 32 - bits]
  const roots = new Uint32Array(65536)
  const keys = new Float64Array(mask + 1)
  const targets = new Uint32Array(mask + 1)
  const ids = new Int32Array(total + 1).fill(-1)
  let nodes = 0

  const slot = (node: number, code: number) => {
    const key = node * 65536 + code
    let at = (Math.imul(node, 0x9e3779b1) ^ Math.imul(code, 0x85ebca6b)) >>> shift
    while (keys[at] !== 0 && keys[at] !== key) at = (at + 1) & mask
    return at
  }
  for (let id = 0; id < strings.length; id++) {
    const string = strings[id] ?? ''
    let node = roots[string.charCodeAt(0)] ?? 0
    if (node === 0) node = roots[string.charCodeAt(0)] = ++nodes
    for (let at = 1; at < string.length; at++) {
      const code = string.charCodeAt(at)
      const place = slot(node, code)
      if (keys[place] === 0) {
        keys[place] = node * 65536 + code
        targets[place] = ++nodes
      }
      node = targets[place] ?? 0
    }
    ids[node] = id
  }
  return {
    first: (code) => roots[code] ?? 0,
    next: (node, code) => targets[slot(node, code)] ?? 0,
    idAt: (node) => ids[node] ?? -1,
  }
}
