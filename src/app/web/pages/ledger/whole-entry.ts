// An entry with its links and both sides' words (条目全貌) as the API gives it.
import type { Given } from '../../calls/calls.ts'

/** What the page of an entry shows. */
export type WholeEntry = Given<'get', '/entries/{id}'>
