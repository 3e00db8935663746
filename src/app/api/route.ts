// A route (接口) as data: its address, who may use it, what it takes and gives, and what it does. The server, the OpenAPI description,
// the typed client, the docs and the test of rights are all read from it.
import type { Context } from 'hono'
import { z } from 'zod'
import type { Act, Database } from '../../db.ts'
import type { FileStore } from '../../documents/files.ts'
import type { Outcome } from '../../model/refusal.ts'
import type { Action } from '../../model/roles.ts'
import type { Principal } from '../auth/rights.ts'
import type { SignIn } from '../auth/sign-in.ts'
import type { Jobs } from '../jobs.ts'

/** What the routes work with: one server's database, files, jobs and sign-in; backups go into the data directory. */
export type House = {
  database: Database
  files: FileStore
  jobs: Jobs
  signIn: SignIn
  version: string
  dataDir: string
}

/** One call of a route: who calls, with what, and the act in which the book is read or changed. */
export type Call<P, Q, B> = {
  principal: Principal
  house: House
  params: P
  query: Q
  body: B
  /** The version in If-Match, null where the route asks for none. */
  version: number
  /** Runs work in the caller's workspace, in his name; where the work is refused, nothing of it is kept. */
  act: <T>(work: (act: Act) => Promise<T>) => Promise<T>
  c: Context
}

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete'

/** `reply`: what a success gives; a Response is given as it is (files, streams). */
export type Route<
  M extends Method = Method,
  Path extends string = string,
  P extends z.ZodType = z.ZodType,
  Q extends z.ZodType = z.ZodType,
  B extends z.ZodType = z.ZodType,
  R extends z.ZodType = z.ZodType,
> = {
  method: M
  /** Under /api; `{id}` for its parameters. */
  path: Path
  /** A row of the table of rights; `signed-in`: whoever is signed in, whatever he may. */
  action: Action | 'signed-in'
  says: { zh: string; en: string }
  params?: P
  query?: Q
  body?: B
  reply: R
  /** 201 where something is made. */
  status?: 200 | 201 | 202
  /** Whether the caller must say which version he looked at. */
  ifMatch?: boolean
  /** The body is a file, as it is; `body` is not parsed. */
  takesFile?: boolean
  run: (call: Call<z.output<P>, z.output<Q>, z.output<B>>) => Promise<Outcome<z.input<R>> | Response>
}

/** Declares a route; it exists so that what a route takes and gives is inferred from its schemas. */
export function route<
  const M extends Method,
  const Path extends string,
  R extends z.ZodType,
  P extends z.ZodType = z.ZodObject,
  Q extends z.ZodType = z.ZodObject,
  B extends z.ZodType = z.ZodUndefined,
>(declared: Route<M, Path, P, Q, B, R>): Route<M, Path, P, Q, B, R> {
  return declared
}

/** What every list takes: how many, and after which. */
export const pageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(500).optional(),
})

/** What a list takes of which one can begin anywhere: how many rows are passed over, where no cursor is given. */
export const placedQuery = pageQuery.extend({ at: z.coerce.number().int().min(0).max(10_000_000).optional() })

/** What every list gives. */
export const pageOfSchema = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), next: z.string().nullable() })

export const idParams = z.object({ id: z.uuid() })

/** A list in a query: `by=theme&by=year` or `by=theme,year`. */
export const listOf = <T extends z.ZodType<unknown, string>>(item: T) =>
  z
    .union([z.string().max(2_000), z.array(z.string().max(2_000)).max(200)])
    .transform((said) => [said].flat().flatMap((one) => one.split(',')))
    .pipe(z.array(item).max(200))
