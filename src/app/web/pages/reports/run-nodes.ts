// Runs on the page and back (文稿与页面互转): the words of a paragraph are text that can be typed in, its answers are pieces that cannot. What comes
// back is words and keys alone, so that no number is ever typed.
import type { Answer, Run } from './report-words.ts'

/** A paragraph as it is sent: words, and answers by their keys. */
export type SentRun = { is: 'words'; text: string } | { is: 'answer'; key: string }

/** Puts runs into an element in place of what is there. `noteOf`: the numbers of the notes behind an answer. */
export function writeRuns(element: HTMLElement, runs: readonly Run[], noteOf: (answer: Answer) => string): void {
  element.replaceChildren(
    ...runs.map((run) => (run.is === 'words' ? document.createTextNode(run.text) : chip(run, noteOf(run)))),
  )
}

function chip(answer: Answer, note: string): HTMLElement {
  const opens = answer.terms.length + answer.same.length > 0
  // No button element: one is a box, and the full stop after it would begin a line.
  const made = document.createElement('span')
  if (opens) made.setAttribute('role', 'button')
  if (opens) made.tabIndex = 0
  made.contentEditable = 'false'
  made.className = `answer answer-${answer.sort}`
  made.dataset.key = answer.key
  if (answer.made) made.title = answer.made
  made.textContent = answer.text
  if (note) {
    const mark = document.createElement('sup')
    mark.textContent = note
    made.append(mark)
  }
  return made
}

/** What stands in an element now: words joined, answers by their keys; line breaks that a browser put in are none. */
export function readRuns(element: HTMLElement): SentRun[] {
  const runs: SentRun[] = []
  const walk = (node: Node) => {
    if (node instanceof HTMLElement && node.dataset.key !== undefined) {
      runs.push({ is: 'answer', key: node.dataset.key })
      return
    }
    if (node.nodeType === Node.TEXT_NODE) {
      const text = (node.textContent ?? '').replaceAll(/[\r\n\u200b]/g, '')
      const last = runs.at(-1)
      if (last?.is === 'words') last.text += text
      else if (text !== '') runs.push({ is: 'words', text })
      return
    }
    for (const child of node.childNodes) walk(child)
  }
  for (const child of element.childNodes) walk(child)
  return runs
}

/** Runs as they would be sent, to tell whether anything was changed. */
export const asSent = (runs: readonly Run[]): SentRun[] => {
  const sent: SentRun[] = []
  for (const run of runs) {
    const last = sent.at(-1)
    if (run.is === 'words' && last?.is === 'words') last.text += run.text
    else if (run.is === 'words') sent.push({ is: 'words', text: run.text })
    else sent.push({ is: 'answer', key: run.key })
  }
  return sent
}

export const sameRuns = (a: readonly SentRun[], b: readonly SentRun[]): boolean =>
  JSON.stringify(a) === JSON.stringify(b)

/** Sent runs with the answers that they name, out of all that the paragraph ever had. */
export function filledRuns(sent: readonly SentRun[], answers: ReadonlyMap<string, Answer>): Run[] {
  return sent.flatMap((run): Run[] => {
    if (run.is === 'words') return [run]
    const answer = answers.get(run.key)
    return answer ? [answer] : []
  })
}
