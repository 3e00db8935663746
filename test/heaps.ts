// Heaps (堆砌): megabytes of one thing, each of which has brought some program that reads text to its knees. Run by itself,
// `node test/heaps.ts digits`, it reads one and prints the seconds; the test runs it so, because only another process can be stopped.

import { goldSets } from '../golden/gold.ts'
import { read } from '../src/reading/read.ts'
import { heapOf } from './long.ts'
import { processorTime } from './processor-time.ts'

const megabyte = 1_000_000

/** What is heaped up, and how many megabytes of it. */
export const heaps: Record<string, { piece: (at: number) => string; megabytes: number }> = {
  digits: { piece: () => '1234567890', megabytes: 10 },
  one: { piece: () => '一', megabytes: 10 },
  figures: { piece: () => '1亿元以上', megabytes: 10 },
  brackets: { piece: () => '（', megabytes: 10 },
  'no punctuation': { piece: unpunctuated, megabytes: 5 },
  'different figures': { piece: (at) => `${at}亿元以上`, megabytes: 1 },
  'different lines': { piece: (at) => `${at}个\n`, megabytes: 1 },
  'commas in a number': { piece: () => '1,', megabytes: 1 },
  points: { piece: () => '1.', megabytes: 1 },
  numerals: { piece: () => '十百千万亿', megabytes: 1 },
  ranges: { piece: () => '1至', megabytes: 1 },
  lists: { piece: (at) => `${at}个、`, megabytes: 1 },
  respectively: { piece: (at) => `分别为${at}个、`, megabytes: 1 },
  quotes: { piece: () => '“', megabytes: 1 },
  titles: { piece: () => '《', megabytes: 1 },
  'line breaks': { piece: () => '\n', megabytes: 1 },
  spaces: { piece: () => ' ', megabytes: 1 },
  years: { piece: () => '2021年', megabytes: 1 },
  'places in pairs': { piece: () => '宁波市与黄冈市结对，', megabytes: 1 },
  places: { piece: () => '宁波市黄冈市', megabytes: 1 },
  hedges: { piece: () => '近超逾约', megabytes: 1 },
  ties: { piece: () => '结对', megabytes: 1 },
  bodies: { piece: () => '第一人民医院', megabytes: 1 },
  agreements: { piece: () => '签署《协议》', megabytes: 1 },
  tags: { piece: () => '<p>', megabytes: 1 },
}

let bare: string | undefined
/** The gold texts without anything but letters and numbers: one sentence of tens of thousands of characters. */
function unpunctuated(): string {
  const text = goldSets().flatMap((set) => set.texts.map((one) => one.text)).join('') // biome-ignore format: one chain
  bare ??= text.replace(/[^\p{L}\p{N}]/gu, '')
  return bare
}

if (import.meta.main) {
  const heap = heaps[process.argv[2] ?? '']
  if (!heap) throw new Error(`one of: ${Object.keys(heaps).join(', ')}`)
  const text = heapOf(heap.piece, heap.megabytes * megabyte)
  const took = processorTime(() => read({ text, published: '2024-03-12' }))
  console.log((took / 1000).toFixed(3))
}
