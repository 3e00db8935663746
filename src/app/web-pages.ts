// The web's pages (网页): what the build made of src/app/web, as the server gives it: pieces whose name is their hash are kept by browsers for a
// year, every other address of a person is the one page that finds its way by itself. Small machines and slow networks get it compressed.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

/** Answers a request of a browser for a page or a piece of one; null for what is not the web's to answer. */
export type WebPages = (request: Request) => Response | null

type Kept = { bytes: Uint8Array<ArrayBuffer>; zipped: Uint8Array<ArrayBuffer> | null; headers: Record<string, string> }

/** Where the build puts the web: beside the built program, and under dist for one that runs from its sources. */
export function webFolder(): string {
  const here = import.meta.url.endsWith('.ts') ? '../../dist/web/' : '../web/'
  return fileURLToPath(new URL(here, import.meta.url))
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json; charset=utf-8',
  '.woff2': 'font/woff2',
}

// Styles are written by the design system while it runs; scripts come from files alone, so that nothing in a document can run.
const policy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "worker-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
  "frame-src 'self' blob:",
  "frame-ancestors 'none'",
].join('; ')

const guarded = {
  'content-security-policy': policy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'x-frame-options': 'DENY',
}

/** The pages of a folder, read once; without the folder (the program was not built) the address says so. */
export function webPages(folder: string): WebPages {
  const kept = existsSync(join(folder, 'index.html')) ? allIn(folder) : null
  return (request) => {
    const { pathname } = new URL(request.url)
    if (pathname.startsWith('/api/') || pathname.startsWith('/local/')) return null
    if (request.method !== 'GET' && request.method !== 'HEAD') return null
    if (kept === null) return new Response(unbuilt, { status: 503, headers: { 'content-type': types['.html']! } })
    const found = kept.get(pathname) ?? (pathname.startsWith('/assets/') ? undefined : kept.get('/index.html'))
    return found ? given(found, request) : new Response(null, { status: 404 })
  }
}

const unbuilt =
  '<!doctype html><meta charset="utf-8"><p>网页还没有构建：npm run build。The web is not built: npm run build.</p>'

function allIn(folder: string): Map<string, Kept> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
  return new Map(
    names.map(({ parentPath, name }) => {
      const path = join(parentPath, name)
      const address = `/${path.slice(folder.length).replaceAll('\\', '/').replace(/^\/+/, '')}`
      return [address, keptOf(address, Uint8Array.from(readFileSync(path)))] as const
    }),
  )
}

function keptOf(address: string, bytes: Uint8Array<ArrayBuffer>): Kept {
  const type = types[extname(address)] ?? 'application/octet-stream'
  const lasts = address.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'
  const zipped = /text|json|svg/.test(type) && bytes.length > 1_000 ? Uint8Array.from(gzipSync(bytes)) : null
  return {
    bytes,
    zipped,
    headers: { 'content-type': type, 'cache-control': lasts, vary: 'accept-encoding', ...guarded },
  }
}

function given({ bytes, zipped, headers }: Kept, request: Request): Response {
  const asZip = zipped !== null && /\bgzip\b/.test(request.headers.get('accept-encoding') ?? '')
  const body = request.method === 'HEAD' ? null : asZip ? zipped : bytes
  return new Response(body, { headers: { ...headers, ...(asZip ? { 'content-encoding': 'gzip' } : {}) } })
}
