// Character maps for pdf fonts that are not embedded: how the codes of 宋体 in an old pdf become characters. Unpacked on first need.
import { brotliDecompressSync } from 'node:zlib'
import { cmapSizes, cmapStream } from './cmaps.data.ts'

let maps: Map<string, Uint8Array> | null = null

/** What pdf.js asks for the files beside it: it is given the maps, and told of everything else that there is none. */
export class CmapFactory {
  async fetch({ filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    maps ??= unpack()
    const map = maps.get(filename.replace(/\.bcmap$/, ''))
    if (!map) throw new Error(`no ${filename}`)
    return map.slice()
  }
}

function unpack(): Map<string, Uint8Array> {
  const stream = brotliDecompressSync(Buffer.from(cmapStream, 'base64'))
  const words = cmapSizes.split(' ')
  const unpacked = new Map<string, Uint8Array>()
  let at = 0
  for (let i = 0; i + 1 < words.length; i += 2) {
    const size = Number(words[i + 1])
    unpacked.set(words[i] ?? '', new Uint8Array(stream.subarray(at, at + size)))
    at += size
  }
  return unpacked
}
