// Zip (压缩包): the parts of a docx or xlsx, unpacked one by one within a limit, so that a small file cannot fill the machine.
import { type Entry, fromBuffer, type ZipFile } from 'yauzl'
import { Unreadable } from '../problems.ts'

/** The parts of an archive by name, such as `word/document.xml`. */
export type Parts = { has: (name: string) => boolean; text: (name: string) => Promise<string | null> }

/** What all parts that are read may unpack to, in bytes. */
const mostUnpacked = 200 * 1024 * 1024
const mostEntries = 100_000

/** Opens an archive by its list of parts; throws `broken`, `encrypted` or `too_large`. */
export async function readZip(bytes: Uint8Array): Promise<Parts> {
  const zip = await opened(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  const entries = await listed(zip)
  let left = mostUnpacked
  const text = async (name: string) => {
    const entry = entries.get(name.replace(/^\//, ''))
    if (!entry) return null
    left -= entry.uncompressedSize
    if (left < 0) throw new Unreadable('too_large')
    return decodeXml(await unpacked(zip, entry))
  }
  return { has: (name) => entries.has(name.replace(/^\//, '')), text }
}

function opened(buffer: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromBuffer(buffer, { lazyEntries: true, autoClose: false, validateEntrySizes: true }, (error, zip) =>
      error ? reject(new Unreadable('broken')) : resolve(zip),
    )
  })
}

function listed(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>()
  return new Promise((resolve, reject) => {
    zip.on('error', () => reject(new Unreadable('broken')))
    zip.on('end', () => resolve(entries))
    zip.on('entry', (entry: Entry) => {
      if (entries.size >= mostEntries) return reject(new Unreadable('too_large'))
      entries.set(entry.fileName, entry)
      zip.readEntry()
    })
    zip.readEntry()
  })
}

/** The archive's own library stops a part that unpacks to more than its entry claims. */
function unpacked(zip: ZipFile, entry: Entry): Promise<Buffer> {
  if (entry.generalPurposeBitFlag & 1) throw new Unreadable('encrypted')
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) return reject(new Unreadable('broken'))
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('error', () => reject(new Unreadable('broken')))
      stream.on('end', () => resolve(Buffer.concat(chunks)))
    })
  })
}

function decodeXml(bytes: Buffer): string {
  const wide =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
  return new TextDecoder(wide).decode(bytes)
}
