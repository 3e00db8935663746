// Width (显示宽度): how many columns of a terminal a text takes, a Chinese character being two, so that tables stand straight.
import { eastAsianWidth } from 'get-east-asian-width'

const segmenter = new Intl.Segmenter('zh')

/** `widthOf('1.1亿元')` is 7. */
export function widthOf(text: string): number {
  if (/^[\x20-\x7e]*$/.test(text)) return text.length
  let width = 0
  for (const { segment } of segmenter.segment(text)) width += eastAsianWidth(segment.codePointAt(0) ?? 32)
  return width
}

/** The text with spaces after it up to a width. */
export function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)))
}

/** The text cut to a width, with … where something was cut off. */
export function cut(text: string, width: number): string {
  if (widthOf(text) <= width) return text
  let kept = ''
  let used = 0
  for (const { segment } of segmenter.segment(text)) {
    used += widthOf(segment)
    if (used > width - 1) break
    kept += segment
  }
  return `${kept}…`
}
