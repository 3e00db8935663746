// A sentence that was found (命中的句子): what matched is marked; a long one is cut around its first match.
import type { Marked } from './found.ts'

const before = 30

/** The sentence; `cut`: so many characters at most are shown. */
export function MarkedText({ sentence: { text, matches }, cut = 120 }: { sentence: Marked; cut?: number }) {
  const from = text.length <= cut ? 0 : Math.max(0, (matches[0]?.start ?? 0) - before)
  const to = Math.min(text.length, from + cut)
  const shown = matches.filter(({ start, end }) => start >= from && end <= to)
  const parts = shown.map(({ start, end }, at) => ({
    plain: text.slice(at === 0 ? from : shown[at - 1]!.end, start),
    start,
    marked: text.slice(start, end),
  }))
  return (
    <span className="found-sentence">
      {from > 0 && '…'}
      {parts.map(({ plain, start, marked }) => (
        <span key={start}>
          {plain}
          <mark>{marked}</mark>
        </span>
      ))}
      {text.slice(shown.at(-1)?.end ?? from, to)}
      {to < text.length && '…'}
    </span>
  )
}
