// Keeping (存放): what comes of keeping a file and of asking for one, the same for every kind of store. A full disk is told to
// people; a damaged file is never given out.
import { createHash } from 'node:crypto'
import { largestFile } from '../../model/document.ts'

/** Why a file could not be kept, with one sentence for people. */
export type KeepingProblem = { code: 'store_full' | 'store_unreachable' | 'too_large'; zh: string; en: string }

/** What came of keeping a file: its hash, and whether it was there already. */
export type Kept = { ok: true; sha256: string; bytes: number; known: boolean } | { ok: false; problem: KeepingProblem }

/** The bytes of a file, all at once or piece by piece. */
export type Content = Uint8Array | AsyncIterable<Uint8Array>

const sentences: Record<KeepingProblem['code'], [zh: string, en: string]> = {
  store_full: [
    '存储空间已满，文件没有保存，请清理空间后再试。',
    'The file store is full and the file was not kept; make room and try again.',
  ],
  store_unreachable: [
    '无法连接文件存储，文件没有保存，请稍后再试。',
    'The file store cannot be reached and the file was not kept; try again later.',
  ],
  too_large: ['文件过大，上限为 200 MB。', 'The file is too large; the limit is 200 MB.'],
}

/** A file that could not be kept. */
export function notKept(code: KeepingProblem['code']): Kept {
  const [zh, en] = sentences[code]
  return { ok: false, problem: { code, zh, en } }
}

/** The bytes in the store are not those that were kept: a broken disk, or a hand. */
export class FileDamaged extends Error {
  readonly sha256: string
  constructor(sha256: string) {
    super(`the file ${sha256} in the store is damaged: its bytes have another hash`)
    this.sha256 = sha256
  }
}

/** The store gave no answer, or one that makes no sense. */
export class StoreUnreachable extends Error {}

/** Throws where a name is not a hash, since it becomes a path. */
export function checkHash(sha256: string): void {
  if (!isHash(sha256)) throw new TypeError('not a sha256 in small hexadecimal digits')
}

/** 64 small hexadecimal digits. */
export function isHash(name: string): boolean {
  return /^[0-9a-f]{64}$/.test(name)
}

/** The bytes, when they are those that were kept. */
export function whole(sha256: string, bytes: Uint8Array): Uint8Array {
  if (hashOf(bytes) !== sha256) throw new FileDamaged(sha256)
  return bytes
}

/** The hash of bytes, in small hexadecimal digits. */
export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** Carries a file that goes on for too long out of a stream. */
export class TooLarge extends Error {}

/** The pieces of a content, refused once they are more than a document may have. */
export async function* piecesOf(content: Content): AsyncGenerator<Uint8Array> {
  let length = 0
  for await (const piece of content instanceof Uint8Array ? [content] : content) {
    length += piece.length
    if (length > largestFile) throw new TooLarge()
    yield piece
  }
}
