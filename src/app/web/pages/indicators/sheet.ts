// A score sheet (考核评分表) as the API gives it.
import type { Given } from '../../calls/calls.ts'

/** A sheet with its lines. */
export type Sheet = Given<'get', '/score-sheets'>['items'][number]
