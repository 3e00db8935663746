// The height of a long table (表格高度): as much as the window leaves below its head, so that it is scrolled in its own box.
import { type RefObject, useLayoutEffect, useState } from 'react'

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
