// A member (人员) as the API gives one.
import type { Given } from '../../calls/calls.ts'

/** Who belongs to the book, in what role and within what limits. */
export type Member = Given<'get', '/members'>['items'][number]
