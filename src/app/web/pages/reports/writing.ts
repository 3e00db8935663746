// Writing in a paragraph (改写一段): it saves itself a moment after the last key, on the version that was looked at; what the server refuses stays on
// the page with the reason, and what somebody else wrote meanwhile is never overwritten unasked.
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import type { Problem } from '../../../api/problem.ts'
import { client, newKey } from '../../calls/calls.ts'
import { problemOf } from '../../calls/problem.ts'
import { draftOf, dropDraft, keepDraft } from './drafts.ts'
import type { Answer, Run, Written } from './report-words.ts'
import { asSent, filledRuns, readRuns, type SentRun, sameRuns, writeRuns } from './run-nodes.ts'

/** How a paragraph stands with the server. */
export type Standing =
  | { is: 'still' | 'waiting' | 'saving' | 'saved' }
  | { is: 'refused' | 'conflict'; problem: Problem }

type Writing = {
  report: string
  block: Written
  noteOf: (answer: Answer) => string
  /** Its new runs are at the server. */
  onSaved: (key: string, said: { runs: Run[]; version: number }) => void
  /** Somebody else wrote in it: the newest has to be asked for. */
  onConflict: () => void
}

const pause = 900

/** What a paragraph holds between keys: whether something is not at the server yet, on which version it stands, and every answer it ever had. */
type Held = {
  dirty: boolean
  version: number
  timer: ReturnType<typeof setTimeout> | undefined
  answers: Map<string, Answer>
  /** The runs that the page shows, as text. */
  shown: string
}

function useHeld({ version, runs, composed }: Written): Held {
  const held = useRef<Held>({ dirty: false, version, timer: undefined, answers: new Map(), shown: '' }).current
  for (const run of [...runs, ...(composed ?? [])]) if (run.is === 'answer') held.answers.set(run.key, run)
  useEffect(() => () => clearTimeout(held.timer), [held])
  return held
}

async function written(id: string, body: { key: string; version: number; runs: SentRun[] }) {
  const sent = client('put', '/reports/{id}/paragraph', { params: { id }, body, key: newKey() })
  return sent.catch((error: unknown) => ({ ok: false as const, problem: problemOf(error) }))
}

/** Everything that a paragraph in which people write needs; `element` holds its text. */
export function useWriting(
  element: RefObject<HTMLElement | null>,
  { report, block, noteOf, onSaved, onConflict }: Writing,
) {
  const { key } = block
  const held = useHeld(block)
  const [standing, setStanding] = useState<Standing>({ is: 'still' })
  const show = useCallback(
    (runs: readonly Run[]) => element.current && writeRuns(element.current, runs, noteOf),
    [element, noteOf],
  )
  const send = useCallback(
    async (runs: SentRun[]) => {
      setStanding({ is: 'saving' })
      const reply = await written(report, { key, version: held.version, runs })
      if (!reply.ok) {
        const conflict = reply.problem.code === 'changed_since'
        setStanding({ is: conflict ? 'conflict' : 'refused', problem: reply.problem })
        if (conflict) onConflict()
        return
      }
      held.version = reply.value.version
      const now = element.current ? readRuns(element.current) : runs
      held.dirty = !sameRuns(now, runs)
      if (held.dirty) held.timer = setTimeout(() => void send(now), pause)
      else dropDraft(report, key)
      setStanding({ is: 'saved' })
      const saved = filledRuns(runs, held.answers)
      held.shown = JSON.stringify(saved)
      onSaved(key, { runs: saved, version: reply.value.version })
    },
    [element, held, key, report, onSaved, onConflict],
  )
  useServerText(element, { report, block, held, show, send })
  const typed = () => {
    if (!element.current) return
    const runs = readRuns(element.current)
    held.dirty = true
    keepDraft(report, key, { version: held.version, runs })
    setStanding({ is: 'waiting' })
    clearTimeout(held.timer)
    held.timer = setTimeout(() => void send(runs), pause)
  }
  /** Leaves the paragraph: what was typed goes at once. */
  const left = () => {
    if (!held.dirty || standing.is !== 'waiting' || !element.current) return
    clearTimeout(held.timer)
    void send(readRuns(element.current))
  }
  /** Of two that wrote: mine, on top of theirs, or theirs. */
  const keepMine = () => {
    held.version = block.version
    if (element.current) void send(readRuns(element.current))
  }
  const takeTheirs = () => {
    Object.assign(held, { dirty: false, version: block.version })
    dropDraft(report, key)
    show(block.runs)
    setStanding({ is: 'still' })
  }
  return { standing, typed, left, keepMine, takeTheirs }
}

type Following = {
  report: string
  block: Written
  held: Held
  show: (runs: readonly Run[]) => unknown
  send: (runs: SentRun[]) => Promise<void>
}

/** What the server has is shown, unless somebody is writing here; a draft that was left behind is shown and sent. */
function useServerText(element: RefObject<HTMLElement | null>, { report, block, held, show, send }: Following): void {
  useEffect(() => {
    if (held.dirty) return
    held.version = block.version
    const draft = draftOf(report, block.key)
    if (draft && !sameRuns(draft.runs, asSent(block.runs))) {
      Object.assign(held, { dirty: true, version: draft.version })
      show(filledRuns(draft.runs, held.answers))
      held.timer = setTimeout(() => void send(draft.runs), pause)
      return
    }
    dropDraft(report, block.key)
    // Numbers may have become others under the same keys; where one stands with the caret, only what differs is written anew.
    const said = JSON.stringify(block.runs)
    if (said !== held.shown || !element.current?.contains(document.activeElement)) show(block.runs)
    held.shown = said
  }, [block, element, held, report, send, show])
}
