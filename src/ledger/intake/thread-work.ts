// What the reading thread does (识读线程的工作): reads the document that it is sent, and sends back what that says.
import { parentPort } from 'node:worker_threads'
import { readBytes } from '../read-bytes.ts'
import type { Answer, Ask } from './thread.ts'

const port = parentPort!

async function answered({ bytes, given }: Ask): Promise<Answer> {
  try {
    return { read: await readBytes(bytes, given) }
  } catch (error) {
    return { failed: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

port.on('message', async (ask: Ask) => port.postMessage(await answered(ask)))
