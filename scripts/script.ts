// Writes src/model/script.data.ts: the characters whose simplified form is one other character, from OpenCC's tables.
// Run by hand when opencc-js changes: node scripts/script.ts
import { writeFileSync } from 'node:fs'
import { Converter } from 'opencc-js/t2cn'

const simplify = Converter({ from: 't', to: 'cn' })
const gb2312 = new Set<string>()
const decoder = new TextDecoder('gb18030')
for (let lead = 0xb0; lead <= 0xf7; lead++)
  for (let trail = 0xa1; trail <= 0xfe; trail++) gb2312.add(decoder.decode(new Uint8Array([lead, trail])))

let always = ''
let traditionalOnly = ''
for (let code = 0x3400; code < 0xfb00; code++) {
  if (code >= 0xd800 && code < 0xe000) continue
  const from = String.fromCharCode(code)
  const to = simplify(from)
  if (to === from || to.length !== 1) continue
  if (gb2312.has(from)) traditionalOnly += from + to
  else always += from + to
}

writeFileSync(
  new URL('../src/model/script.data.ts', import.meta.url),
  `// Traditional characters and their simplified forms, one unit to one unit, from OpenCC (Apache-2.0), so that a text can be
// folded without moving an offset. Written by scripts/script.ts.

/** Pairs of traditional and simplified character. */
export const simplifiedPairs = '${always}'
/** Pairs whose first character is also a character of simplified texts (乾, 徵): folded in traditional documents only. */
export const simplifiedPairsOfTraditionalTexts = '${traditionalOnly}'
`,
)
