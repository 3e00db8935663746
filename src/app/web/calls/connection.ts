// The connection (连接): what is sent waits for a dropped network and for an expired session instead of failing, so that nothing typed is
// lost. It knows no page: whoever shows it listens.
type State = { lost: boolean; signedOut: boolean }
type Listener = () => void

let state: State = { lost: false, signedOut: false }
const listeners = new Set<Listener>()
let waiting: ((signedIn: boolean) => void)[] = []

function change(next: Partial<State>): void {
  if (Object.entries(next).every(([name, value]) => state[name as keyof State] === value)) return
  state = { ...state, ...next }
  for (const listener of listeners) listener()
}

/** Calls back whenever the state changes; gives the way to stop. */
export function onConnection(listener: Listener): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Whether the network is lost, and whether one has to sign in again. */
export const connection = (): State => state

/** The person signed in again: what waited goes on. */
export function signedInAgain(): void {
  change({ signedOut: false })
  for (const go of waiting) go(true)
  waiting = []
}

/** The person left: what waited is given up. */
export function gaveUp(): void {
  change({ signedOut: false })
  for (const go of waiting) go(false)
  waiting = []
}

function askedToSignIn(): Promise<boolean> {
  change({ signedOut: true })
  return new Promise((resolve) => waiting.push(resolve))
}

const pauses = [500, 1_000, 2_000, 4_000, 8_000, 16_000]

/** Sends a request; on a dropped connection again and again for half a minute, on an expired session after signing in again. */
export async function send(path: string, init: RequestInit): Promise<Response> {
  const response = await throughDrops(path, init)
  if (response.status !== 401 || isOutside()) return response
  return (await askedToSignIn()) ? send(path, init) : response
}

/** Pages for people who are not signed in yet. */
const isOutside = () => ['/sign-in', '/first-run'].includes(location.pathname)

async function throughDrops(path: string, init: RequestInit): Promise<Response> {
  for (const pause of [...pauses, null]) {
    try {
      const response = await fetch(path, { ...init, credentials: 'same-origin' })
      change({ lost: false })
      return response
    } catch (error) {
      if (init.signal?.aborted || pause === null) throw error
      change({ lost: true })
      await new Promise((resolve) => setTimeout(resolve, pause))
    }
  }
  throw new Error('unreachable')
}

const pauseForCode = 2_000

/**
 * The code of a page or a form, which is fetched when it is first opened. Where the network is away it is waited for, as with what is sent; a
 * failure is thrown only where the server answers, and so the piece is gone with an upgrade and the page has to be loaded anew.
 */
export async function fetched<T>(load: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await load()
    } catch (error) {
      if (await serverAnswers()) throw error
      change({ lost: true })
      await new Promise((resolve) => setTimeout(resolve, pauseForCode))
      if (await serverAnswers()) change({ lost: false })
    }
  }
}

const serverAnswers = () =>
  fetch('/icon.svg', { method: 'HEAD', cache: 'no-store' }).then(
    () => true,
    () => false,
  )
