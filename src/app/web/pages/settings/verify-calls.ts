// Verifying (核验调用): the answer comes by lines, first how far it is, in the end what was found.
import { client, type Given } from '../../calls/calls.ts'
import { CallProblem } from '../../calls/problem.ts'

export type Verified = Given<'post', '/verify'>

/** What is looked at now, and how many rows of all were gone through. */
export type VerifyProgress = { step: string; done: number; of: number }

/** Verifies the book and tells how far it is; throws where it was refused or broke off. */
export async function verifyAlong(tell: (at: VerifyProgress) => void): Promise<Verified> {
  const reply = await client('post', '/verify/along', {})
  if (!reply.ok) throw new CallProblem(reply.problem)
  const { body } = reply.value as Response
  if (!body) throw new Error('no answer')
  let rest = ''
  const lines = body.pipeThrough(new TextDecoderStream()).getReader()
  for (;;) {
    const { value, done } = await lines.read()
    const pieces = (rest + (value ?? '')).split('\n')
    rest = pieces.pop() ?? ''
    for (const piece of pieces) {
      const said = JSON.parse(piece) as VerifyProgress | Verified
      if ('faults' in said) return said
      tell(said)
    }
    // What a browser throws where a connection breaks, and so it is told.
    if (done) throw new TypeError('the answer broke off')
  }
}
