// Writes src/documents/formats/cmaps.data.ts: the character maps of Chinese pdf fonts that are not embedded. Run by hand with the
// `cmaps` folder of a pdfjs-dist package: `node scripts/cmaps.ts FOLDER`. They change about once in ten years.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'

const encodings = [
  'UniGB-UCS2', 'UniGB-UTF16', 'GBK-EUC', 'GBKp-EUC', 'GBK2K', 'GB-EUC', 'GBpc-EUC', 'UniCNS-UCS2', 'UniCNS-UTF16', 'ETen-B5',
  'ETenms-B5', 'B5pc', 'HKscs-B5',
] // biome-ignore format: one list
const names = [...encodings.flatMap((name) => [`${name}-H`, `${name}-V`]), 'Adobe-GB1-UCS2', 'Adobe-CNS1-UCS2']

const folder = process.argv[2]
if (!folder) throw new Error('usage: node scripts/cmaps.ts FOLDER')
const maps = names.map((name) => readFileSync(join(folder, `${name}.bcmap`)))
const packed = brotliCompressSync(Buffer.concat(maps), {
  params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 },
})
const sizes = names.map((name, i) => `${name} ${maps[i]?.length}`).join(' ')
writeFileSync(
  new URL('../src/documents/formats/cmaps.data.ts', import.meta.url),
  `// Character maps (CMaps) of Chinese pdf fonts that are not embedded in the file, in the binary form of pdf.js, all in one brotli
// stream in base64. From Adobe's cmap-resources (BSD 3-clause) by way of pdfjs-dist (Apache-2.0). Written by scripts/cmaps.ts.

/** Name and size in bytes of each map, in the order in which they stand in the stream. */
export const cmapSizes =
  '${sizes}'

/** The maps, brotli, base64. */
export const cmapStream =
  '${packed.toString('base64')}'
`,
)
