// The words of a drawn page (页面文字): which piece of the page holds which characters, so that a span can be shown as boxes, and a selection found in
// what was read.
import type { TextLayer } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Span } from '../../../../model/evidence.ts'
import { type Bare, bareOf } from './pdf-places.ts'

export type Box = { left: number; top: number; width: number; height: number }

/** `read`: the page as it was read, by its places in the document; `drawn`: as it is drawn. */
export type PageWords = { read: Bare; drawn: Bare; boxesOf: (span: Span) => Box[] }

type Where = { box: HTMLElement; read: Bare; offset: number }

/** The words of a page whose text was drawn. */
export function pageWords(layer: TextLayer, { box, read, offset }: Where): PageWords {
  const strings = layer.textContentItemsStr
  const starts: number[] = []
  let length = 0
  for (const [i, string] of strings.entries()) {
    starts.push(length)
    // A selection is found again by this number.
    layer.textDivs[i]?.setAttribute('data-drawn', String(length))
    length += string.length
  }
  const boxesOf = ({ start, end }: Span): Box[] => {
    const origin = box.getBoundingClientRect()
    return layer.textDivs.flatMap((element, i) => {
      const from = Math.max(0, start - starts[i]!)
      const to = Math.min(strings[i]!.length, end - starts[i]!)
      const node = element.firstChild
      if (from >= to || !node) return []
      const range = document.createRange()
      range.setStart(node, from)
      range.setEnd(node, to)
      const { left, top, width, height } = range.getBoundingClientRect()
      return width > 0 ? [{ left: left - origin.left, top: top - origin.top, width, height }] : []
    })
  }
  const placed = { text: read.text, at: read.at.map((at) => at + offset) }
  const words = { read: placed, drawn: bareOf(strings.join('')), boxesOf }
  wordsOfPages.set(box, words)
  return words
}

/** The words of each page that is drawn, by its element. */
export const wordsOfPages = new WeakMap<HTMLElement, PageWords>()
