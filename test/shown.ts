// A document as it is read: its text with its marks applied. Tests compare it with what a person would see.
import { type Mark, paragraphEnd } from '../src/model/document.ts'

/** The text with each marked span replaced by what it is read as; ends of paragraphs are shown as line breaks. */
export function shownText({ text, marks }: { text: string; marks: readonly Mark[] }): string {
  let out = ''
  let at = 0
  for (const mark of marks) {
    out += text.slice(at, mark.start) + mark.as
    at = mark.end
  }
  return (out + text.slice(at)).replaceAll(paragraphEnd, '\n')
}

/** Whether marks come sorted, do not overlap, are not empty and stay inside the text. */
export function marksAreSound({ text, marks }: { text: string; marks: readonly Mark[] }): boolean {
  return marks.every(({ start, end }, i) => start < end && end <= text.length && start >= (marks[i - 1]?.end ?? 0))
}
