// Files in an object store (对象存储): any that speaks S3, by plain signed requests, for offices whose servers keep nothing on
// their own disks. The store itself checks each upload against its hash.
import { AwsClient } from 'aws4fetch'
import {
  type Content,
  checkHash,
  hashOf,
  isHash,
  type Kept,
  notKept,
  piecesOf,
  StoreUnreachable,
  TooLarge,
  whole,
} from './kept.ts'

/** Where the object store is and who asks. `endpoint`: `https://oss.example.gov.cn`; the bucket is named in the path. */
export type ObjectStore = { endpoint: string; bucket: string; region: string; accessKey: string; secretKey: string }

/** The longest that one request may take, in milliseconds; 200 MB over a slow line take minutes. */
const patience = 300_000

type Ask = { method?: string; path?: string; body?: Uint8Array; headers?: Record<string, string> }
type Asking = (ask: Ask) => Promise<Response>

/** The store in a bucket, which has to be there. */
export function objectStore(store: ObjectStore) {
  const ask = askingOf(store)
  const has = async (sha256: string) => (await answered(ask, { method: 'HEAD', path: keyOf(sha256) })).ok
  return {
    async put(content: Content): Promise<Kept> {
      try {
        return await upload(ask, has, await joined(content))
      } catch (error) {
        if (error instanceof TooLarge) return notKept('too_large')
        if (error instanceof StoreUnreachable) return notKept('store_unreachable')
        throw error
      }
    },
    async get(sha256: string): Promise<Uint8Array | null> {
      checkHash(sha256)
      const answer = await answered(ask, { path: keyOf(sha256) })
      return answer.ok ? whole(sha256, new Uint8Array(await received(answer.arrayBuffer()))) : null
    },
    async has(sha256: string): Promise<boolean> {
      checkHash(sha256)
      return has(sha256)
    },
    async remove(sha256: string): Promise<void> {
      checkHash(sha256)
      await answered(ask, { method: 'DELETE', path: keyOf(sha256) })
    },
    list: () => hashesIn(ask),
  }
}

function askingOf({ endpoint, bucket, region, accessKey, secretKey }: ObjectStore): Asking {
  const client = new AwsClient({
    accessKeyId: accessKey,
    secretAccessKey: secretKey,
    service: 's3',
    region,
    retries: 3,
  })
  const base = `${endpoint.replace(/\/+$/, '')}/${encodeURIComponent(bucket)}`
  return ({ path = '', ...rest }) => {
    const init = { ...rest, signal: AbortSignal.timeout(patience) } as RequestInit
    return received(client.fetch(`${base}${path}`, init))
  }
}

async function upload(ask: Asking, has: (sha256: string) => Promise<boolean>, bytes: Uint8Array): Promise<Kept> {
  const sha256 = hashOf(bytes)
  if (await has(sha256)) return { ok: true, sha256, bytes: bytes.length, known: true }
  const headers = { 'content-type': 'application/octet-stream', 'x-amz-content-sha256': sha256 }
  const answer = await ask({ method: 'PUT', path: keyOf(sha256), body: bytes, headers })
  const said = await received(answer.text())
  if (answer.status === 507 || /QuotaExceeded|StorageFull/i.test(said)) return notKept('store_full')
  if (!answer.ok) throw new StoreUnreachable(`the object store answered ${answer.status} ${codeIn(said)}`)
  return { ok: true, sha256, bytes: bytes.length, known: false }
}

/** An answer that says yes or that there is no such file; anything else is no answer. */
async function answered(ask: Asking, what: Ask): Promise<Response> {
  const answer = await ask(what)
  if (answer.ok) return answer
  const said = await received(answer.text())
  if (answer.status === 404 && codeIn(said) !== 'NoSuchBucket') return answer
  throw new StoreUnreachable(`the object store answered ${answer.status} ${codeIn(said)}`)
}

async function received<T>(coming: Promise<T>): Promise<T> {
  return coming.catch((error: unknown) => {
    throw new StoreUnreachable('the object store cannot be reached', { cause: error })
  })
}

async function joined(content: Content): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  for await (const piece of piecesOf(content)) pieces.push(piece)
  return pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces)
}

async function* hashesIn(ask: Asking): AsyncGenerator<string> {
  let token: string | null = null
  do {
    const next: string = token === null ? '' : `&continuation-token=${encodeURIComponent(token)}`
    const answer = await answered(ask, { path: `?list-type=2&prefix=files%2F${next}` })
    if (!answer.ok) throw new StoreUnreachable('the object store has no such bucket')
    const page = await received(answer.text())
    for (const [, name = ''] of page.matchAll(/<Key>files\/[0-9a-f]{2}\/([^<]*)<\/Key>/g)) if (isHash(name)) yield name
    token = unescaped(/<NextContinuationToken>([^<]*)</.exec(page)?.[1] ?? null)
  } while (token !== null)
}

function keyOf(sha256: string): string {
  return `/files/${sha256.slice(0, 2)}/${sha256}`
}

function codeIn(said: string): string {
  return /<Code>([^<]*)</.exec(said)?.[1] ?? ''
}

function unescaped(text: string | null): string | null {
  const characters: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'", '&amp;': '&' }
  return text?.replace(/&(?:lt|gt|quot|apos|amp);/g, (entity) => characters[entity] ?? entity) ?? null
}
