// A part of a Word file (Word文件的部件): one entry of the archive as text, to see which styles a template has.
import { fromBuffer } from 'yauzl'

/** So large may a part be that is looked at. */
const most = 20 * 1024 * 1024

/** The text of a part, null where the file has none of that name or is no archive. */
export function partOf(file: Uint8Array, name: string): Promise<string | null> {
  const buffer = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  return new Promise((resolve) => {
    fromBuffer(buffer, { lazyEntries: true, validateEntrySizes: true }, (error, zip) => {
      if (error) return resolve(null)
      zip.on('error', () => resolve(null))
      zip.on('end', () => resolve(null))
      zip.on('entry', (entry) => {
        if (entry.fileName !== name || entry.uncompressedSize > most) return zip.readEntry()
        zip.openReadStream(entry, async (failed, stream) => {
          if (failed) return resolve(null)
          const chunks: Buffer[] = []
          for await (const chunk of stream) chunks.push(chunk as Buffer)
          resolve(Buffer.concat(chunks).toString('utf8'))
        })
      })
      zip.readEntry()
    })
  })
}

/** What all parts of a template may unpack to. */
const mostUnpacked = 100 * 1024 * 1024

/** Whether a file is an archive whose parts are as large as they say, and together not too large: a small file can fill a machine. */
export function isSafeArchive(file: Uint8Array): Promise<boolean> {
  const buffer = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  return new Promise((resolve) => {
    fromBuffer(buffer, { lazyEntries: true, validateEntrySizes: true }, (error, zip) => {
      if (error) return resolve(false)
      let left = mostUnpacked
      zip.on('error', () => resolve(false))
      zip.on('end', () => resolve(true))
      zip.on('entry', (entry) => {
        left -= entry.uncompressedSize
        if (left < 0) return resolve(false)
        zip.openReadStream(entry, (failed, stream) => {
          if (failed) return resolve(false)
          // The archive's own library stops a part that unpacks to more than its entry claims.
          stream.on('error', () => resolve(false))
          stream.on('end', () => zip.readEntry())
          stream.resume()
        })
      })
      zip.readEntry()
    })
  })
}
