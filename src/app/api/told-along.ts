// Told along (边做边报): an answer that takes minutes says meanwhile how far it is, a line of JSON each time, the answer itself being the last, so that
// whoever waits sees more than a turning wheel.

/** So often a line is sent at most, in milliseconds; what lies between is not worth a line. */
const every = 200

/** Begins the work and answers at once; what it tells goes out by lines. A work that fails breaks the answer off. */
export function toldAlong<Progress extends { step: string }>(
  work: (tell: (progress: Progress) => void) => Promise<object>,
): Response {
  const encoder = new TextEncoder()
  const state = { gone: false, step: '', at: 0 }
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      const send = (said: object) => {
        if (!state.gone) controller.enqueue(encoder.encode(`${JSON.stringify(said)}\n`))
      }
      const tell = (progress: Progress) => {
        const now = Date.now()
        if (progress.step === state.step && now - state.at < every) return
        Object.assign(state, { step: progress.step, at: now })
        send(progress)
      }
      try {
        send(await work(tell))
        if (!state.gone) controller.close()
      } catch (error) {
        if (!state.gone) controller.error(error)
      }
    },
    cancel() {
      state.gone = true
    },
  })
  return new Response(body, { headers: { 'content-type': 'application/x-ndjson; charset=utf-8' } })
}
