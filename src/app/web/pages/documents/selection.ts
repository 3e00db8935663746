// What a person selected (选中的文字): the span of the raw text behind a selection in the document, whichever way it is shown.
import type { Span } from '../../../../model/evidence.ts'
import { carried } from './pdf-places.ts'
import { wordsOfPages } from './pdf-words.ts'

/** The selected span, null where nothing of the document is selected. */
export function selectedSpan(paper: HTMLElement): Span | null {
  const selection = window.getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  if (!paper.contains(range.commonAncestorContainer)) return null
  return inPage(range) ?? inText(range)
}

function inText(range: Range): Span | null {
  const [start, end] = [placeOf(range.startContainer, range.startOffset), placeOf(range.endContainer, range.endOffset)]
  return start !== null && end !== null && start < end ? { start, end } : null
}

/** The raw place of a point in the text. A character that stands for several of the raw text is taken whole. */
function placeOf(node: Node, offset: number): number | null {
  const piece = pieceOf(node, offset)
  if (!piece) return null
  const { element, at } = piece
  const [start, end] = [Number(element.dataset.start), Number(element.dataset.end)]
  const whole = (element.textContent ?? '').length !== end - start
  return whole ? (at === 0 ? start : end) : start + at
}

function pieceOf(node: Node, offset: number): { element: HTMLElement; at: number } | null {
  const own = (node.nodeType === Node.TEXT_NODE ? node.parentElement : (node as Element))?.closest<HTMLElement>(
    '[data-start]',
  )
  if (own) return { element: own, at: node.nodeType === Node.TEXT_NODE ? offset : 0 }
  // A paragraph selected as a whole ends at its element: the next piece of text begins there.
  const next = node.childNodes[offset]
  const inside =
    next instanceof HTMLElement
      ? next.matches('[data-start]')
        ? next
        : next.querySelector<HTMLElement>('[data-start]')
      : null
  if (inside) return { element: inside, at: 0 }
  const last = node instanceof HTMLElement ? [...node.querySelectorAll<HTMLElement>('[data-start]')].at(-1) : undefined
  return last ? { element: last, at: (last.textContent ?? '').length } : null
}

function inPage(range: Range): Span | null {
  const page = elementOf(range.startContainer)?.closest<HTMLElement>('.pdf-page')
  const words = page && wordsOfPages.get(page)
  if (!words) return null
  const [start, end] = [drawnAt(range.startContainer, range.startOffset), drawnAt(range.endContainer, range.endOffset)]
  return start === null || end === null || start >= end ? null : carried({ start, end }, words.drawn, words.read)
}

function drawnAt(node: Node, offset: number): number | null {
  const element = elementOf(node)?.closest<HTMLElement>('[data-drawn]')
  return element ? Number(element.dataset.drawn) + offset : null
}

const elementOf = (node: Node) => (node instanceof Element ? node : node.parentElement)
