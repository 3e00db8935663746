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

/** Everything that a paragraph in which people write needs; `element` holds its text. */
export function useWriting(
  element: RefObject<HTMLElement | null>,
  { report, block, noteOf, onSaved, onConflict }: Writing,
) {
  const { key } = block
  const [standing, setStanding] = useState<Standing>({ is: 'still' })
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const dirty = useRef(false)
  const version = useRef(block.version)
  const answers = useRef(new Map<string, Answer>())
  for (const run of [...block.runs, ...(block.composed ?? [])])
    if (run.is === 'answer') answers.current.set(run.key, run)

  const show = useCallback(
    (runs: readonly Run[]) => element.current && writeRuns(element.current, runs, noteOf),
    [element, noteOf],
  )

  const send = useCallback(
    async (runs: SentRun[]) => {
      setStanding({ is: 'saving' })
      const body = { key, version: version.current, runs }
      const reply = await client('put', '/reports/{id}/paragraph', {
        params: { id: report },
        body,
        key: newKey(),
      }).catch((error: unknown) => ({ ok: false as const, problem: problemOf(error) }))
      if (!reply.ok) {
        const conflict = reply.problem.code === 'changed_since'
        setStanding({ is: conflict ? 'conflict' : 'refused', problem: reply.problem })
        if (conflict) onConflict()
        return
      }
      version.current = reply.value.version
      const now = element.current ? readRuns(element.current) : runs
      dirty.current = !sameRuns(now, runs)
      if (dirty.current) timer.current = setTimeout(() => void send(now), pause)
      else dropDraft(report, key)
      setStanding({ is: 'saved' })
      onSaved(key, { runs: filledRuns(runs, answers.current), version: reply.value.version })
    },
    [element, key, report, onSaved, onConflict],
  )

  // What the server has is shown, unless somebody is writing here.
  useEffect(() => {
    if (dirty.current) return
    version.current = block.version
    const draft = draftOf(report, key)
    if (draft && !sameRuns(draft.runs, asSent(block.runs))) {
      dirty.current = true
      version.current = draft.version
      show(filledRuns(draft.runs, answers.current))
      timer.current = setTimeout(() => void send(draft.runs), pause)
      return
    }
    dropDraft(report, key)
    if (element.current && !sameRuns(readRuns(element.current), asSent(block.runs))) show(block.runs)
  }, [block, element, key, report, send, show])

  useEffect(() => () => clearTimeout(timer.current), [])

  const typed = () => {
    if (!element.current) return
    const runs = readRuns(element.current)
    dirty.current = true
    keepDraft(report, key, { version: version.current, runs })
    setStanding({ is: 'waiting' })
    clearTimeout(timer.current)
    timer.current = setTimeout(() => void send(runs), pause)
  }
  /** Leaves the paragraph: what was typed goes at once. */
  const left = () => {
    if (!dirty.current || standing.is !== 'waiting' || !element.current) return
    clearTimeout(timer.current)
    void send(readRuns(element.current))
  }
  /** Of two that wrote: mine, on top of theirs, or theirs. */
  const keepMine = () => {
    version.current = block.version
    if (element.current) void send(readRuns(element.current))
  }
  const takeTheirs = () => {
    dirty.current = false
    version.current = block.version
    dropDraft(report, key)
    show(block.runs)
    setStanding({ is: 'still' })
  }
  return { standing, typed, left, keepMine, takeTheirs }
}
