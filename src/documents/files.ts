// Files (文件库): what came in, byte for byte, under the hash of its content, on this machine's disk or in an object store. It
// exists so that a document is never altered, never kept twice, and proves itself when it is taken out.
import { join } from 'node:path'
import { diskStore } from './store/disk.ts'
import type { Content, Kept } from './store/kept.ts'
import { type ObjectStore, objectStore } from './store/s3.ts'

/** Where files are kept: in `files` of a data directory, or in a bucket of an S3-compatible store. */
export type FilePlace = { dataDir: string } | { s3: ObjectStore }

/** Files by their sha256 (small hexadecimal digits). Names that are no hash are a TypeError. */
export type FileStore = {
  /** Keeps a file, or says why not; nothing half-written stays, and a file that is there is not written again (`known`). */
  put: (content: Content) => Promise<Kept>
  /** The bytes, or null. Throws FileDamaged rather than give out other bytes than were kept. */
  get: (sha256: string) => Promise<Uint8Array | null>
  has: (sha256: string) => Promise<boolean>
  /** Takes a file away; one that is not there is no matter. */
  remove: (sha256: string) => Promise<void>
  /** The hash of every file, in no order. */
  list: () => AsyncIterable<string>
}

/** The store of a place. Opens nothing yet: an object store that cannot be reached is told by the first call. */
export function openFileStore(place: FilePlace): FileStore {
  return 'dataDir' in place ? diskStore(join(place.dataDir, 'files')) : objectStore(place.s3)
}
