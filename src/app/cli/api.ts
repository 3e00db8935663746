// The API as commands call it (命令调用接口): one way for a book in this process and for one that a server has open. What the API refuses
// ends the command with its sentence.
import type { z } from 'zod'
import type { Problem } from '../api/problem.ts'
import type { Arrived } from '../client.ts'
import type { OpenHouse } from '../house.ts'
import { Failure, type Language } from './io.ts'

/** Sends one request to the book, wherever it is open. */
export type Send = (path: string, init: RequestInit) => Promise<Response>

/** How a house is reached, whoever has it open: requests for a workspace, or for the desk. `house`: null where a server has it. */
export type Reached = {
  send: (workspace: string | null) => Send
  house: OpenHouse | null
  close: () => Promise<void>
}

/** The API is under /api; the desk is beside it. */
export const placeOf = (path: string) => (path.startsWith('/local/') ? path : `/api${path}`)

/** What is asked along with an address; what is undefined is left out, and a list is asked for each of its values. */
export type Query = Record<string, string | number | boolean | readonly string[] | undefined>

/** What a route gives, as it arrives: days and times are text. */
export type ReplyOf<R extends { reply: z.ZodType }> = Arrived<z.output<R['reply']>>
/** The API, called in the language of the command. */
export class Api {
  readonly #send: Send
  readonly #language: Language

  constructor(send: Send, language: Language) {
    this.#send = send
    this.#language = language
  }

  async get<T>(path: string, query: Query = {}): Promise<T> {
    return (await (await this.response(path, query)).json()) as T
  }

  /** Sends an object as JSON, bytes and files as they are. */
  async send<T>(method: 'POST' | 'PUT' | 'DELETE', path: string, body: object = {}, query: Query = {}): Promise<T> {
    const file = body instanceof Blob ? body : body instanceof Uint8Array ? new Blob([Uint8Array.from(body)]) : null
    const init: RequestInit = { method, body: file ?? JSON.stringify(body) }
    const type = file ? 'application/octet-stream' : 'application/json'
    return (await (await this.response(path, query, { ...init, headers: { 'content-type': type } })).json()) as T
  }

  /** The answer itself, for files and streams. */
  async response(path: string, query: Query = {}, init: RequestInit = {}): Promise<Response> {
    const headers = { 'accept-language': this.#language, ...(init.headers as Record<string, string> | undefined) }
    const response = await this.#send(`${path}${queryOf(query)}`, { ...init, headers })
    if (response.ok) return response
    throw refusalOf(response.status, await response.text())
  }

  /** Every item of a list, page after page, up to a number. */
  async items<T>(path: string, query: Query = {}, most = Number.POSITIVE_INFINITY): Promise<T[]> {
    const items: T[] = []
    let cursor: string | undefined
    while (items.length < most) {
      const limit = Math.min(200, most - items.length)
      const page = await this.get<{ items: T[]; next: string | null }>(path, { ...query, limit, cursor })
      items.push(...page.items)
      if (page.next === null || page.items.length === 0) break
      cursor = page.next
    }
    return items
  }
}

function queryOf(query: Query): string {
  const all = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined) continue
    for (const one of Array.isArray(value) ? value : [value]) all.append(name, String(one))
  }
  const text = all.toString()
  return text && `?${text}`
}

/** What the API refused, as the end of a command. */
export class Refused extends Failure {
  readonly code: string
  constructor({ code, zh, en }: Pick<Problem, 'code' | 'zh' | 'en'>) {
    super(zh, en)
    this.code = code
  }
}

function refusalOf(status: number, text: string): Failure {
  try {
    const said = JSON.parse(text) as Partial<Problem>
    if (said.code && said.zh && said.en) return new Refused({ code: said.code, zh: said.zh, en: said.en })
  } catch {
    // Said below: whoever answered was no API of ours.
  }
  return new Failure(`服务的回答无法理解（${status}）。`, `The server's answer makes no sense (${status}).`)
}
