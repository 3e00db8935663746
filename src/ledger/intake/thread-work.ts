// What the reading thread does (识读线程的工作): reads what it is sent, one document after another, and sends back what they say.
import { parentPort } from 'node:worker_threads'
import { readBytes } from '../read-bytes.ts'
import type { Answer, Ask } from './thread.ts'

const port = parentPort!

async function answered({ id, bytes, given }: Ask): Promise<Answer> {
  try {
    return { id, read: await readBytes(bytes, given) }
  } catch (error) {
    return { id, failed: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

let before: Promise<void> = Promise.resolve()
port.on('message', (ask: Ask) => {
  before = before.then(async () => port.postMessage(await answered(ask)))
})
