// PGlite's own thread: the embedded database runs here, so that a long query never stops the server's clock. It speaks the
// PostgreSQL protocol in messages: bytes in, parsed answers out.
import { parentPort, workerData } from 'node:worker_threads'
import { PGlite } from '@electric-sql/pglite'

/** A question: protocol bytes, or a dump of the directory, or the end. */
export type Ask = { id: number; bytes: Uint8Array } | { id: number; dump: true } | { id: number; close: true }
/** An answer: protocol messages; errors of the database as plain fields, since a clone of an Error loses them. */
export type Answer = { id: number; messages?: unknown[]; dump?: Uint8Array; failed?: string }

const port = parentPort!
const { folder } = workerData as { folder: string }

async function answer(database: PGlite, ask: Ask): Promise<Answer> {
  const { id } = ask
  if ('close' in ask) {
    await database.close()
    return { id }
  }
  if ('dump' in ask) {
    const file = await database.dumpDataDir('gzip')
    return { id, dump: new Uint8Array(await file.arrayBuffer()) }
  }
  const messages = await database.execProtocolStream(ask.bytes, { throwOnError: false })
  return { id, messages: messages.map(plain) }
}

function plain(message: unknown): unknown {
  return message instanceof Error ? { ...message, name: 'error', text: message.message } : message
}

try {
  const database = await PGlite.create(folder)
  port.on('message', async (ask: Ask) => {
    try {
      port.postMessage(await answer(database, ask))
    } catch (error) {
      port.postMessage({ id: ask.id, failed: error instanceof Error ? error.message : String(error) })
    }
  })
  port.postMessage({ id: 0 })
} catch (error) {
  port.postMessage({ id: 0, failed: error instanceof Error ? error.message : String(error) })
}
