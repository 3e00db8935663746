// A sentence of a document (原句), the words that state the figure marked in it.

/** `mark`: from and to within the text. Line breaks of the document are margins and are not shown. */
export function Quote({
  text,
  mark,
  large = false,
}: {
  text: string
  mark: readonly [number, number] | null
  large?: boolean
}) {
  const [from, to] = mark ?? [0, 0]
  return (
    <blockquote className="quote" style={large ? { fontSize: 20, lineHeight: 1.9 } : {}}>
      {unbroken(text.slice(0, from))}
      {mark && <mark>{unbroken(text.slice(from, to))}</mark>}
      {unbroken(text.slice(to))}
    </blockquote>
  )
}

const unbroken = (text: string) => text.replaceAll(/\s*[\r\n]+\s*/g, '')
