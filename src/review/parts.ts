// Parts (其中): which figure is a part of which other, in a sentence or in a table. It exists so that a part is never added to its whole:
// 投入资金3.2亿元，其中财政资金2.1亿元, or the row 合计 below the rows of the counties.
import type { Figure } from '../model/figure.ts'
import type { Reading } from '../reading/read.ts'

const opener = /其中|含(?!量)|包括/g

/**
 * For each figure the index of the figure that it is a part of, or null. `sentences` are the spans of the text, in order; a figure
 * after 其中 is a part of the nearest one before it in the same sentence with the same unit that is not smaller. What a table says
 * of its own (`wholes`) goes before.
 */
export function partsOf(
  text: string,
  { figures, wholes }: Pick<Reading, 'figures' | 'wholes'>,
  sentences: readonly { start: number; end: number }[],
): (number | null)[] {
  const parts: (number | null)[] = figures.map(() => null)
  let first = 0
  for (const { start, end } of sentences) {
    while (first < figures.length && figures[first]!.start < start) first++
    let last = first
    while (last < figures.length && figures[last]!.start < end) last++
    if (last - first > 1) ofSentence({ text, figures, start, end, first, last }, parts)
    first = last
  }
  return wholes ? parts.map((part, i) => wholes[i] ?? part) : parts
}

type Sentence = { text: string; figures: readonly Figure[]; start: number; end: number; first: number; last: number }

function ofSentence({ text, figures, start, end, first, last }: Sentence, parts: (number | null)[]): void {
  const openers = [...text.slice(start, end).matchAll(opener)].map(({ index }) => start + index)
  for (let at = first; at < last; at++) {
    const opened = openers.findLast((place) => place < figures[at]!.start)
    if (opened === undefined) continue
    for (let whole = at - 1; whole >= first; whole--) {
      if (figures[whole]!.start > opened || !holds(figures[whole]!, figures[at]!)) continue
      parts[at] = whole
      break
    }
  }
}

const additive = new Set(['percent', 'percentage-point', 'year', 'day', 'hour'])

function holds(whole: Figure, part: Figure): boolean {
  if (whole.unit !== part.unit || additive.has(whole.unit)) return false
  const [size, smaller] = [whole.max ?? whole.min, part.min ?? part.max]
  return size !== null && smaller !== null && smaller <= size
}
