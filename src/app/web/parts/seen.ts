// What comes into sight (滚动加载): the end of a list that is going to be looked at, so that the next page comes by itself as one scrolls.
import { useCallback, useEffect, useRef } from 'react'

/** A ref for what stands at the end of a list; `reached` is called as it comes near to sight. */
export function useSeen(reached: () => void): (element: HTMLElement | null) => void {
  const tell = useRef(reached)
  const watch = useRef<IntersectionObserver | null>(null)
  useEffect(() => {
    tell.current = reached
  })
  return useCallback((element: HTMLElement | null) => {
    watch.current?.disconnect()
    if (!element) return
    watch.current = new IntersectionObserver((seen) => seen.some((one) => one.isIntersecting) && tell.current(), {
      rootMargin: '400px',
    })
    watch.current.observe(element)
  }, [])
}
