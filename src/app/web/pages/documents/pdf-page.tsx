// A page of a pdf (页): its picture, its words over it to be selected, and the marks where the words are.
import { type PDFDocumentProxy, TextLayer } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { Page } from '../../../../model/document.ts'
import { firstEndingAfter, firstFrom } from '../../../../model/evidence.ts'
import { useSay } from '../../words/language.tsx'
import { themeColour } from '../../words/theme.ts'
import type { ReadingMark } from './marks.ts'
import { bareOf, carried } from './pdf-places.ts'
import { type PageWords, pageWords } from './pdf-words.ts'
import type { ViewProps } from './text-view.tsx'

type PageProps = ViewProps & { pdf: PDFDocumentProxy; page: Page; width: number }

/** A4, until the page itself is known. */
const usualShape = 297 / 210

export function PdfPage({ pdf, page, width, text, marks, selected, target, paper }: PageProps) {
  const say = useSay()
  const box = useRef<HTMLElement>(null)
  const isSought = target !== null && target >= page.start && target <= page.end
  const near = useNear(box, paper, isSought)
  const [shape, setShape] = useState(usualShape)
  const words = usePage({ pdf, page, width, near, box, text: text.text, setShape })
  const own = useMemo(
    () => marks.slice(firstEndingAfter(marks, page.start), firstFrom(marks, page.end)),
    [marks, page.start, page.end],
  )
  return (
    <section
      ref={box}
      className="pdf-page"
      data-page={page.number}
      data-sought={isSought || undefined}
      style={{ width, height: Math.round(width * shape) }}
      aria-label={say(`第${page.number}页`, `Page ${page.number}`)}
    >
      <canvas aria-hidden />
      <div className="pdf-marks">
        {words && own.map((mark) => <PageMark key={mark.id} mark={mark} words={words} selected={selected} />)}
      </div>
      <div className="pdf-text" />
      <span className="pdf-number">{page.number}</span>
    </section>
  )
}

function PageMark({ mark, words, selected }: { mark: ReadingMark; words: PageWords; selected: string | null }) {
  const boxes = useMemo(() => {
    const place = carried(mark, words.read, words.drawn)
    return place ? words.boxesOf(place) : []
  }, [mark, words])
  const looks = ['said', `said-${mark.sort}`, `said-${mark.state}`, mark.id === selected ? 'said-selected' : '']
  return boxes.map((at) => (
    <span
      key={`${at.left} ${at.top}`}
      className={looks.join(' ')}
      data-id={mark.id}
      style={{ ...at, '--theme': themeColour(mark.theme, 'light') } as React.CSSProperties}
    />
  ))
}

function useNear(box: React.RefObject<HTMLElement | null>, paper: ViewProps['paper'], forced: boolean): boolean {
  const [near, setNear] = useState(false)
  useEffect(() => {
    const watch = new IntersectionObserver(([entry]) => setNear(entry!.isIntersecting), {
      root: paper.current,
      rootMargin: '900px 0px',
    })
    watch.observe(box.current!)
    return () => watch.disconnect()
  }, [box, paper])
  return near || forced
}

type Drawing = {
  pdf: PDFDocumentProxy
  page: Page
  width: number
  near: boolean
  box: React.RefObject<HTMLElement | null>
  text: string
  setShape: (shape: number) => void
}

/** Draws the page when it is near and forgets it when it is far; gives its words when they are there. */
function usePage({ pdf, page, width, near, box, text, setShape }: Drawing): PageWords | null {
  const [words, setWords] = useState<PageWords | null>(null)
  useEffect(() => {
    if (!near) return
    const held = { stop: () => {}, gone: false }
    const draw = async () => {
      const shown = await pdf.getPage(page.number)
      if (held.gone) return
      const plain = shown.getViewport({ scale: 1 })
      setShape(plain.height / plain.width)
      const viewport = shown.getViewport({ scale: width / plain.width })
      const element = box.current!
      const [canvas, layer] = [element.querySelector('canvas')!, element.querySelector<HTMLElement>('.pdf-text')!]
      const sharp = Math.min(2, window.devicePixelRatio || 1)
      canvas.width = Math.round(viewport.width * sharp)
      canvas.height = Math.round(viewport.height * sharp)
      const task = shown.render({ canvas, viewport, ...(sharp === 1 ? {} : { transform: [sharp, 0, 0, sharp, 0, 0] }) })
      held.stop = () => task.cancel()
      const content = await shown.getTextContent()
      if (held.gone) return
      layer.replaceChildren()
      element.style.setProperty('--total-scale-factor', String(viewport.scale))
      const textLayer = new TextLayer({ textContentSource: content, container: layer, viewport })
      await textLayer.render()
      if (held.gone) return
      setWords(
        pageWords(textLayer, { box: element, read: bareOf(text.slice(page.start, page.end)), offset: page.start }),
      )
      await task.promise
    }
    draw().catch((error: unknown) => {
      if (!held.gone) console.warn(error)
    })
    return () => {
      held.gone = true
      held.stop()
      setWords(null)
    }
  }, [pdf, page, width, near, box, text, setShape])
  return words
}
