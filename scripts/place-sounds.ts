// Writes src/model/places/syllables.data.ts: the characters of the names of China's divisions by their sound, as ICU's Han-Latin rules have it
// (Unicode CLDR). Run by hand when the divisions change, where `uconv` of ICU is installed: node scripts/place-sounds.ts
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { divisionTable } from '../src/model/divisions.ts'

/** Characters that names of places read in their own way: 长 of 长沙, 都 of 成都, 勒 of 疏勒. */
const ofPlaces = new Map(
  'chang长 du都 shi什峙 le勒 xia厦 chong重 zeng曾 shan单 zang藏 yan铅 bi泌 xun浚 guo涡 beng蚌 zong枞 pi陂 yu蔚 qian犍 shao召 bo泊 ga伽 mu牟 pan番'
    .split(' ')
    .flatMap((row) => [...row.replace(/[a-z]/g, '')].map((one) => [one, row.replace(/[^a-z]/g, '')] as const)),
)

const characters = [...new Set(divisionTable().all.flatMap(({ place }) => [...place.name]))]
const read = execFileSync('uconv', ['-x', 'Han-Latin; Latin-ASCII'], { input: characters.join('\n'), encoding: 'utf8' })
const sounds = read.split('\n').map((sound, at) => ofPlaces.get(characters[at]!) ?? sound.trim())
const bySound = Map.groupBy(characters.keys(), (at) => sounds[at]!)
const rows = [...bySound]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([sound, own]) => sound + own.map((at) => characters[at]).join(''))

writeFileSync(
  new URL('../src/model/places/syllables.data.ts', import.meta.url),
  `// The characters of the names of China's divisions by their sound without tones, from ICU's Han-Latin rules (Unicode CLDR) and a few that
// places read in their own way. Written by scripts/place-sounds.ts; do not edit.

/** A sound and the characters that have it, apart by spaces. */
export const syllables = \`${rows.join(' ')}\`
`,
)
