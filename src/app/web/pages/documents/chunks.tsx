// Long lists drawn piece by piece (分段显示): what is far from the window is an empty box of about its height, so that a document of a megabyte or ten
// thousand findings scroll as smoothly as a page.
import { memo, type ReactNode, type RefObject, useEffect, useRef, useState } from 'react'

/** How far outside the window pieces are drawn already, in pixels. */
const ahead = 1_200

type ChunkProps = {
  /** About how high it is before it was drawn, in pixels. */
  estimate: number
  /** The box that scrolls; null for the page. */
  within: RefObject<HTMLElement | null>
  /** Drawn wherever it is: something in it is to be scrolled to. */
  forced?: boolean
  /** In a table the pieces are bodies of rows. */
  rows?: boolean
  children: () => ReactNode
}

/** A piece that draws itself when it comes near. */
export const Chunk = memo(function Chunk({ estimate, within, forced = false, rows = false, children }: ChunkProps) {
  const box = useRef<HTMLElement>(null)
  const height = useRef(estimate)
  const [near, setNear] = useState(false)
  useEffect(() => {
    const element = box.current!
    const watch = new IntersectionObserver(
      ([entry]) => {
        if (!entry!.isIntersecting) height.current = element.getBoundingClientRect().height || height.current
        setNear(entry!.isIntersecting)
      },
      { root: within.current, rootMargin: `${ahead}px 0px` },
    )
    watch.observe(element)
    return () => watch.disconnect()
  }, [within])
  const drawn = near || forced
  if (rows) {
    return (
      <tbody ref={box as RefObject<HTMLTableSectionElement>}>
        {drawn ? children() : <tr style={{ height: height.current }} />}
      </tbody>
    )
  }
  return (
    <div ref={box as RefObject<HTMLDivElement>} style={drawn ? {} : { height: height.current }}>
      {drawn && children()}
    </div>
  )
})

/** Cuts a list into pieces of about a size. */
export function piecesOf<T>(list: readonly T[], sizeOf: (one: T) => number, size: number): T[][] {
  const pieces: T[][] = []
  let [current, sum] = [[] as T[], 0]
  for (const one of list) {
    current.push(one)
    sum += sizeOf(one)
    if (sum < size) continue
    pieces.push(current)
    current = []
    sum = 0
  }
  if (current.length > 0) pieces.push(current)
  return pieces
}
