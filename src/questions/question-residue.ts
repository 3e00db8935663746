// What of a question was not understood (未懂的词): what is left when all that was understood and all words that say nothing are taken away.
import type { Span } from '../model/evidence.ts'
import { emptyWords } from './question-words.data.ts'

const empty = emptyWords
  .split(/\s+/)
  .filter(Boolean)
  .sort((a, b) => b.length - a.length)

/** The pieces that are left, each a word of a question to somebody. */
export function residueOf(text: string, understood: readonly Span[]): Span[] {
  const left = new Uint8Array(text.length).fill(1)
  for (const { start, end } of understood) left.fill(0, start, end)
  const runs = [...runsOf(left)].flatMap((run) =>
    [...text.slice(run.start, run.end).matchAll(/[\p{Script=Han}]+|[\p{L}\p{N}]+/gu)].map((match) => ({
      start: run.start + match.index,
      end: run.start + match.index + match[0].length,
    })),
  )
  for (const { start, end } of runs) clear(text, { start, end }, left)
  const words = [...runsOf(left)]
  return words.flatMap((run) =>
    [...text.slice(run.start, run.end).matchAll(/[\p{L}\p{N}]+/gu)].map((match) => ({
      start: run.start + match.index,
      end: run.start + match.index + match[0].length,
    })),
  )
}

/** Takes the empty words out of a run. */
function clear(text: string, { start, end }: Span, left: Uint8Array): void {
  const run = text.slice(start, end).toLowerCase()
  const whole = /^[a-z0-9]+$/.test(run)
  for (const word of empty) {
    if (whole ? word !== run : /^[a-z]/.test(word)) continue
    for (let at = run.indexOf(word); at >= 0; at = run.indexOf(word, at + word.length)) {
      // 项目 is a word, and no 项.
      if (word === '项' && run[at + 1] === '目') continue
      if (left.subarray(start + at, start + at + word.length).every((one) => one === 1))
        left.fill(0, start + at, start + at + word.length)
    }
  }
}

function* runsOf(left: Uint8Array): Generator<Span> {
  let start = -1
  for (let at = 0; at <= left.length; at++) {
    if (left[at] === 1 && start < 0) start = at
    if (left[at] !== 1 && start >= 0) {
      yield { start, end: at }
      start = -1
    }
  }
}
