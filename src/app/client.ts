// The client (接口客户端): the API as our own programs call it, with the types of its routes: an address that does not exist, a field that is
// missing, an answer that is read wrongly do not compile. It imports types alone, so that a page in a browser can use it.
import type { z } from 'zod'
import type { Problem } from './api/problem.ts'
import type { allRoutes } from './api/routes.ts'

type Routes = typeof allRoutes
type AnyRoute = Routes[keyof Routes]

/** The methods of the API. */
export type Method = AnyRoute['method']

/** The addresses that there are for a method. */
export type PathOf<M extends Method> = Extract<AnyRoute, { method: M }>['path']

/** Every route by its method and address: `get /entries/{id}`. */
type ByName = { [R in AnyRoute as `${R['method']} ${R['path']}`]: R }

/** The route behind a method and an address. */
export type RouteOf<Name extends string> = Name extends keyof ByName ? ByName[Name] : never

/** What a route takes; one that declares nothing takes nothing. */
type Takes<R, Name extends 'params' | 'query' | 'body'> = R extends { [key in Name]?: infer S }
  ? NonNullable<S> extends z.ZodUndefined
    ? never
    : NonNullable<S> extends z.ZodType
      ? string extends keyof z.input<NonNullable<S>>
        ? never
        : z.input<NonNullable<S>>
      : never
  : never

/** A field that may be left out where everything in it may. */
type Field<Name extends string, T> = [T] extends [never]
  ? unknown
  : object extends T
    ? { [key in Name]?: T }
    : { [key in Name]: T }

/** The bytes of a file, as a request can carry them. */
type Bytes = NonNullable<RequestInit['body']>

/** What is said with a call: what the route takes, the version that was looked at (If-Match), a key against doing it twice. */
export type Said<R> = Field<'params', Takes<R, 'params'>> &
  Field<'query', Sent<Takes<R, 'query'>>> &
  Field<'body', Takes<R, 'body'>> & {
    /** The bytes of a file, for routes that take one. */
    file?: Bytes
    version?: number
    key?: string
    headers?: Record<string, string>
    signal?: AbortSignal
  }

/** In an address everything is text; numbers and yes or no are written out. */
type Sent<T> = [T] extends [never]
  ? never
  : { [Name in keyof T]: string extends T[Name] ? T[Name] | number | boolean : T[Name] }

/** What a route gives, as it arrives: days and times are text. */
export type Arrived<T> = T extends Date
  ? string
  : T extends readonly unknown[]
    ? { [Index in keyof T]: Arrived<T[Index]> }
    : T extends object
      ? { [Name in keyof T]: Arrived<T[Name]> }
      : T

/** The answer of a route. */
export type ReplyOf<R> = R extends { reply: infer S extends z.ZodType } ? Arrived<z.output<S>> : never

/** What a call gives: the answer, or why not. A file comes as the response itself. */
export type Reply<T> =
  | { ok: true; status: number; value: T; version: number | null }
  | { ok: false; status: number; problem: Problem }

/** Calls the API: `client('get', '/entries/{id}', { params: { id } })`. */
export type Client = <const M extends Method, const P extends PathOf<M>>(
  method: M,
  path: P,
  ...said: object extends Said<RouteOf<`${M} ${P}`>>
    ? [said?: Said<RouteOf<`${M} ${P}`>>]
    : [said: Said<RouteOf<`${M} ${P}`>>]
) => Promise<Reply<ReplyOf<RouteOf<`${M} ${P}`>>>>

/** How requests are sent: `fetch` of a browser, of Node, or of a server in this process. */
export type Send = (path: string, init: RequestInit) => Promise<Response>

type AnySaid = {
  params?: Record<string, string>
  query?: Record<string, unknown>
  body?: unknown
  file?: Bytes
  version?: number
  key?: string
  headers?: Record<string, string>
  signal?: AbortSignal
}

/** A client that sends by `send`; `base` stands before every address. */
export function clientOf(send: Send, { base = '/api' }: { base?: string } = {}): Client {
  const client = async (method: string, path: string, said: AnySaid = {}): Promise<Reply<unknown>> => {
    const address = `${base}${filled(path, said.params ?? {})}${queryOf(said.query ?? {})}`
    return replyOf(await send(address, initOf(method, said)))
  }
  return client as Client
}

function initOf(method: string, { body, file, version, key, headers, signal }: AnySaid): RequestInit {
  const json = body === undefined ? {} : { 'content-type': 'application/json' }
  const all: Record<string, string> = {
    ...json,
    ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
    ...(key === undefined ? {} : { 'idempotency-key': key }),
    ...headers,
  }
  const sent = file ?? (body === undefined ? undefined : JSON.stringify(body))
  return {
    method: method.toUpperCase(),
    headers: all,
    ...(sent === undefined ? {} : { body: sent }),
    ...(signal ? { signal } : {}),
  }
}

function filled(path: string, params: Record<string, string>): string {
  return path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
}

function queryOf(query: Record<string, unknown>): string {
  const all = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    for (const one of [value].flat()) if (one !== undefined && one !== null) all.append(name, String(one))
  }
  const text = all.toString()
  return text && `?${text}`
}

async function replyOf(response: Response): Promise<Reply<unknown>> {
  const { status } = response
  const type = response.headers.get('content-type') ?? ''
  if (!response.ok) return { ok: false, status, problem: await problemOf(response, type) }
  const version = /"(\d+)"/.exec(response.headers.get('etag') ?? '')?.[1]
  const value: unknown = /^application\/json\b/.test(type) ? await response.json() : response
  return { ok: true, status, value, version: version === undefined ? null : Number(version) }
}

async function problemOf(response: Response, type: string): Promise<Problem> {
  const { status } = response
  const said: unknown = type.includes('json') ? await response.json().catch(() => null) : null
  if (typeof said === 'object' && said !== null && 'code' in said && 'zh' in said) return said as Problem
  // Whoever answered was no API of ours: a proxy, or a server that is going down.
  const [zh, en] = [
    `服务暂时无法回答（${status}），请稍后再试。`,
    `The service cannot answer (${status}): try again later.`,
  ]
  return { type: 'urn:jiedui:no_answer', title: zh, status, code: 'no_answer', zh, en }
}
