// Sentences for the search benchmark: places, words by how common they are, and phrases of which one is in every second sentence,
// the same at each run. They exist so that the index meets what a million real sentences would put into it.
import { commonWords } from '../src/model/common-words.ts'
import { gazetteer } from '../src/model/gazetteer.ts'

const places = [...gazetteer().values()]
  .filter(({ trust }) => trust === 'full' || trust === 'plain')
  .map(({ written }) => written)
const words = commonWords()
  .map(({ word }) => word)
  .filter((word) => word.length > 1)

let state = 42

/** A number from 0 to 1, the same row of them at each run. */
export function random(): number {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
  return state / 4_294_967_296
}

/** A sentence of 30 to 60 characters. */
export function sentence(): string {
  let text = `${2014 + Math.floor(random() * 12)}年，${often(places)}与${often(places)}`
  if (random() < 0.5) text += `签约项目${1 + Math.floor(random() * 99)}个，`
  if (random() < 0.1) text += '山海协作'
  if (random() < 0.02) text += '数字经济'
  if (random() < 0.02) text += '消费帮扶'
  const length = 28 + random() * 25
  while (text.length < length) text += often(words)
  return `${text}${(random() * 1000).toFixed(random() < 0.5 ? 0 : 2)}万元。`
}

/** The first of a list come oftener. */
function often(list: readonly string[]): string {
  return list[Math.floor(random() ** 3 * list.length)]!
}
