// Drafts (未存的改写): what was typed into a report and has not reached the server yet is kept in this window until it has.
import type { SentRun } from './run-nodes.ts'

/** What was typed, and on which version of the paragraph. */
export type Draft = { version: number; runs: SentRun[] }

const nameOf = (report: string, key: string) => `jiedui.report.${report}.${key}`

/** The draft of a paragraph, if one was left. */
export function draftOf(report: string, key: string): Draft | null {
  const text = sessionStorage.getItem(nameOf(report, key))
  return text ? (JSON.parse(text) as Draft) : null
}

/** Keeps it; a full store keeps nothing, and the page itself still has it. */
export function keepDraft(report: string, key: string, draft: Draft): void {
  try {
    sessionStorage.setItem(nameOf(report, key), JSON.stringify(draft))
  } catch {}
}

/** It reached the server, or the person gave it up. */
export function dropDraft(report: string, key: string): void {
  sessionStorage.removeItem(nameOf(report, key))
}
