// The desk (本机办理): what only who works on the machine may ask: which books there are, a new book, a link that signs in once, a token in a
// member's name, a backup, a whole book brought in. It is spoken to like the API and is not part of it: nobody reaches it over the network.
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { backup } from '../db/backup.ts'
import { beginBook } from '../ledger/book.ts'
import { exportBook, type Write } from '../ledger/export.ts'
import { importBook } from '../ledger/import.ts'
import { actionSchema } from '../model/roles.ts'
import { badRequest, problem } from './api/problem.ts'
import { oneTimeLink } from './auth/access.ts'
import { memberState } from './auth/members.ts'
import { isRefusal, type Refusal, refusals } from './auth/refusals.ts'
import { localPrincipal, type Principal } from './auth/rights.ts'
import { createToken } from './auth/tokens.ts'
import { type OpenHouse, workspacesOf } from './house.ts'

/** Who asks at the desk: his name on the machine, and the workspace where one is meant. */
export type AtDesk = { name: string; workspace: string | null }

/** Answers one request under /local. */
export type Desk = (request: Request, who: AtDesk) => Promise<Response>

type Env = { Bindings: AtDesk }
type Asked = Context<Env>

const name = z.string().trim().min(1).max(100)
const userId = z.string().min(1).max(200)
const link = z.object({ userId })
const token = z.object({ userId, name, days: z.number().optional(), scopes: z.array(actionSchema).optional() })

/** The desk of an open house. */
export function deskOf(house: OpenHouse): Desk {
  const app = new Hono<Env>()
  app.notFound((c) => problem(c, { code: 'not_found', zh: '没有这个地址。', en: 'There is no such address.' }))
  app.get('/local/books', async (c) => c.json(await workspacesOf(house.database)))
  app.post('/local/books', (c) => begun(c, house))
  app.post('/local/links', (c) => taken(c, link, (asked, by) => oneTimeLink(house.signIn, by, asked)))
  app.post('/local/tokens', (c) => taken(c, token, (asked, by) => tokenFor(house, by, asked)))
  app.post('/local/backups', (c) => backedUp(c, house))
  app.post('/local/import', (c) => broughtIn(c, house))
  return async (request, who) => app.fetch(request, who)
}

/** Saves everything that the house has into a new file of this machine. */
async function backedUp(c: Asked, { database, dataDir, files }: OpenHouse): Promise<Response> {
  const asked = z.object({ to: z.string().min(1) }).safeParse(await c.req.json().catch(() => null))
  if (!asked.success) return badRequest(c, asked.error.issues)
  const write = (_: unknown, workspace: string, take: Write) =>
    database.act({ workspace, by: `local:${c.env.name}` }, (act) => exportBook(act, files, take))
  const made = await backup(database, { dataDir, to: asked.data.to, files, books: { write } })
  return made.ok ? c.json(made.value, 201) : problem(c, made.refusal)
}

/** Brings a whole book in, as a workspace of its own. */
async function broughtIn(c: Asked, { database, files }: OpenHouse): Promise<Response> {
  const bytes = (c.req.raw.body ?? new Blob([]).stream()) as AsyncIterable<Uint8Array>
  const made = await importBook(database, files, bytes, { by: `local:${c.env.name}` })
  return made.ok ? c.json(made.value, 201) : problem(c, made.refusal)
}

async function begun(c: Asked, { database }: OpenHouse): Promise<Response> {
  const asked = z.object({ name }).safeParse(await c.req.json().catch(() => null))
  if (!asked.success) return badRequest(c, asked.error.issues)
  const known = await workspacesOf(database)
  if (known.some((one) => one.name === asked.data.name)) return problem(c, nameTaken)
  return c.json({ id: await beginBook(database, { name: asked.data.name, by: `local:${c.env.name}` }) }, 201)
}

/** The token is the member's and carries at most what he may; who works on the machine makes it in his stead. */
async function tokenFor({ signIn }: OpenHouse, by: Principal, { userId: id, ...asked }: z.output<typeof token>) {
  const member = await memberState(signIn, by, id)
  if (!member) return refusals.noSuchMember
  const { role, limits, unit } = member
  const owner: Principal = { ...by, user: { id, name: member.name }, role, limits, unit, via: 'session' }
  const carried = asked.scopes === undefined ? { ceiling: role } : { scopes: asked.scopes }
  return createToken(signIn, owner, { name: asked.name, ...(asked.days && { days: asked.days }), ...carried })
}

const nameTaken = {
  code: 'name_taken',
  status: 409,
  zh: '已有同名的工作区。',
  en: 'There is a workspace of this name already.',
}
const noBook = { code: 'no_book', status: 400, zh: '没有指明工作区。', en: 'No workspace was named.' }

/** Checks what was sent, does the work in the workspace that was named, and tells what came of it. */
async function taken<S extends z.ZodType>(
  c: Asked,
  schema: S,
  work: (asked: z.output<S>, by: Principal) => Promise<object>,
): Promise<Response> {
  const asked = schema.safeParse(await c.req.json().catch(() => null))
  if (!asked.success) return badRequest(c, asked.error.issues)
  const workspace = z.uuid().safeParse(c.env.workspace)
  if (!workspace.success) return problem(c, noBook)
  const answer: object | Refusal = await work(asked.data, localPrincipal(workspace.data, c.env.name))
  return isRefusal(answer) ? problem(c, answer) : c.json(answer)
}
