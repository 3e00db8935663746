// Spooling (暂存后发送): a long answer is written to a file first and sent from there, so that a slow reader does not keep the database waiting;
// the embedded one has a single connection.
import { createReadStream } from 'node:fs'
import { mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'

/** Writes an answer piece by piece, then sends it as a download of this name. The file is gone once it was sent, or nobody reads on. */
export async function spooled<T>(
  { name, type }: { name: string; type: string },
  write: (take: (text: string) => Promise<void>) => Promise<T>,
): Promise<{ response: Response; result: T }> {
  const folder = await mkdtemp(join(tmpdir(), 'jiedui-'))
  const drop = () => rm(folder, { recursive: true, force: true })
  try {
    const path = join(folder, 'answer')
    const file = await open(path, 'w', 0o600)
    let result: T
    try {
      result = await write(async (text) => void (await file.write(text)))
    } finally {
      await file.close()
    }
    const stream = createReadStream(path)
    stream.once('close', () => void drop())
    const body = Readable.toWeb(stream) as unknown as ReadableStream<Uint8Array>
    return { result, response: new Response(body, { headers: download(name, type) }) }
  } catch (error) {
    await drop()
    throw error
  }
}

/** The headers of a file that browsers keep and never show. */
export function download(name: string, type: string): Record<string, string> {
  return { 'content-type': type, 'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}` }
}
