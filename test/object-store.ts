// An object store for tests: S3's object calls over real HTTP, kept in memory. It checks every signature (version 4) and body hash by
// its own reckoning, since a test server that believes everybody would not notice a client that signs wrongly.
import { createHash, createHmac } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A running store. `put` writes behind its back; `full` makes it refuse what comes in. */
export type TestStore = {
  endpoint: string
  put: (key: string, bytes: Uint8Array) => void
  full: (full: boolean) => void
  close: () => void
}

type Keys = { bucket: string; region: string; accessKey: string; secretKey: string }
type Answer = { status: number; body?: Uint8Array | string }
type Asked = { method: string; url: URL; headers: IncomingMessage['headers']; body: Buffer }

const sha256 = (data: string | Uint8Array) => createHash('sha256').update(data).digest('hex')
const hmac = (key: string | Uint8Array, data: string) => createHmac('sha256', key).update(data).digest()
const refusal = (status: number, code: string): Answer => ({ status, body: `<Error><Code>${code}</Code></Error>` })

/** Starts a store with one bucket; its lists give `page` names at a time. */
export async function startObjectStore(keys: Keys, page = 10): Promise<TestStore> {
  const objects = new Map<string, Uint8Array>()
  const state = { full: false }
  const server = createServer(async (request, response) => {
    const body = Buffer.concat(await request.toArray())
    const url = new URL(request.url ?? '/', 'http://store')
    const asked = { method: request.method ?? 'GET', url, headers: request.headers, body }
    const { status, body: said = '' } = refused(keys, asked) ?? answer({ objects, page, ...state }, asked)
    response.writeHead(status).end(asked.method === 'HEAD' ? undefined : said)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    put: (key, bytes) => objects.set(key, bytes),
    full: (full) => {
      state.full = full
    },
    close: () => server.close(),
  }
}

function refused({ bucket, region, accessKey, secretKey }: Keys, asked: Asked): Answer | null {
  const given = asked.headers.authorization ?? ''
  const [, key, signed = '', signature] =
    /Credential=([^/]+)\/.*SignedHeaders=([^,]+), *Signature=(\w+)/.exec(given) ?? []
  if (key !== accessKey) return refusal(403, 'InvalidAccessKeyId')
  if (signature !== signatureOf(asked, { region, secretKey, signed })) return refusal(403, 'SignatureDoesNotMatch')
  const hash = asked.headers['x-amz-content-sha256']
  if (hash !== 'UNSIGNED-PAYLOAD' && hash !== sha256(asked.body)) return refusal(400, 'XAmzContentSHA256Mismatch')
  return asked.url.pathname.split('/')[1] === bucket ? null : refusal(404, 'NoSuchBucket')
}

/** The signature that the request should have, by the text of AWS's Signature Version 4. */
function signatureOf(
  { method, url, headers }: Asked,
  by: { region: string; secretKey: string; signed: string },
): string {
  const time = String(headers['x-amz-date'])
  const query = [...url.searchParams].map((pair) => pair.map(encodeURIComponent).join('=')).sort()
  const lines = by.signed.split(';').map((name) => `${name}:${String(headers[name]).trim()}\n`)
  const hash = String(headers['x-amz-content-sha256'])
  const request = [method, url.pathname, query.join('&'), lines.join(''), by.signed, hash].join('\n')
  const scope = `${time.slice(0, 8)}/${by.region}/s3/aws4_request`
  const signing = scope.split('/').reduce<string | Uint8Array>((key, part) => hmac(key, part), `AWS4${by.secretKey}`)
  return hmac(signing, `AWS4-HMAC-SHA256\n${time}\n${scope}\n${sha256(request)}`).toString('hex')
}

type Held = { objects: Map<string, Uint8Array>; page: number; full: boolean }

function answer({ objects, page, full }: Held, { method, url, body }: Asked): Answer {
  const key = decodeURIComponent(url.pathname.split('/').slice(2).join('/'))
  if (key === '') return listing(objects, page, url.searchParams)
  if (method === 'PUT' && full) return refusal(507, 'XMinioStorageFull')
  if (method === 'PUT') {
    objects.set(key, body)
    return { status: 200 }
  }
  if (method === 'DELETE') {
    objects.delete(key)
    return { status: 204 }
  }
  const found = objects.get(key)
  return found ? { status: 200, body: found } : refusal(404, 'NoSuchKey')
}

/** The token is the last key, in characters that XML and addresses must escape. */
function listing(objects: Map<string, Uint8Array>, page: number, query: URLSearchParams): Answer {
  const after = query.get('continuation-token')?.slice('&<+/= '.length) ?? ''
  const keys = [...objects.keys()].filter((key) => key.startsWith(query.get('prefix') ?? '') && key > after).sort()
  const shown = keys.slice(0, page)
  const next = keys.length > page ? `<NextContinuationToken>&amp;&lt;+/= ${shown.at(-1)}</NextContinuationToken>` : ''
  const contents = shown.map((key) => `<Contents><Key>${key}</Key></Contents>`).join('')
  return { status: 200, body: `<ListBucketResult>${contents}${next}</ListBucketResult>` }
}
