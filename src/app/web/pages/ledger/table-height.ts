// The height of a long table (表格高度): as much as the window leaves below its head; and whether it is being printed, when every row that came
// is shown instead of those on the screen.
import { type RefObject, useEffect, useLayoutEffect, useState } from 'react'
import { flushSync } from 'react-dom'

/** Pixels for the rows of the table that begins at an element; `below` is kept free under it. */
export function useTableHeight(box: RefObject<HTMLElement | null>, below = 92): number {
  const [height, setHeight] = useState(480)
  useLayoutEffect(() => {
    const measure = () => {
      const top = box.current?.getBoundingClientRect().top ?? 0
      setHeight(Math.max(320, Math.round(window.innerHeight - top - window.scrollY - below)))
    }
    measure()
    const watch = new ResizeObserver(measure)
    watch.observe(document.body)
    window.addEventListener('resize', measure)
    return () => {
      watch.disconnect()
      window.removeEventListener('resize', measure)
    }
  }, [box, below])
  return height
}

/** Whether the page is being printed. */
export function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false)
  useEffect(() => {
    const before = () => flushSync(() => setPrinting(true))
    const after = () => setPrinting(false)
    window.addEventListener('beforeprint', before)
    window.addEventListener('afterprint', after)
    return () => {
      window.removeEventListener('beforeprint', before)
      window.removeEventListener('afterprint', after)
    }
  }, [])
  return printing
}

/** Asks for more when what came is scrolled to its end. */
export function nearEnd({ scrollTop, clientHeight, scrollHeight }: HTMLElement): boolean {
  return scrollTop + clientHeight > scrollHeight - 3 * clientHeight
}
