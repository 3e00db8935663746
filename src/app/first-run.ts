// The first run (首次设置): while there is no workspace yet, whoever has the one-time set-up link of this server makes the office's book and its
// first administrator. Without the secret in that link nobody can, from wherever he comes.
import { createHash, timingSafeEqual } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { beginBook } from '../ledger/book.ts'
import { badRequest, problem } from './api/problem.ts'
import type { House } from './api/route.ts'
import { takeFirstPassword } from './auth/first-password.ts'
import { addMember } from './auth/members.ts'
import { personByUserName } from './auth/people.ts'
import { isRefusal, type Refusal, refusals } from './auth/refusals.ts'
import { localPrincipal } from './auth/rights.ts'
import { isUserName } from './auth/sign-in.ts'

/** What is asked for: the office's book, and who keeps it. Passwords have 10 to 128 characters. */
const setUpSchema = z.strictObject({
  secret: z.string().max(200),
  book: z.string().trim().min(1).max(100),
  userName: z.string().trim().max(64),
  name: z.string().trim().min(1).max(100),
  password: z.string().min(10).max(128),
})
type SetUp = z.output<typeof setUpSchema>

/** Whether the house has no book yet, so that it has to be set up. */
export async function isFirstRun({ database }: Pick<House, 'database'>): Promise<boolean> {
  const one = await database.kysely.selectFrom('workspaces').select('workspace').limit(1).executeTakeFirst()
  return one === undefined
}

/** `GET` and `POST /api/first-run`. `secret`: that of this server's link; null where it gave none out. */
export function firstRunRoutes(house: House, secret: string | null): Hono {
  const app = new Hono()
  let last: Promise<unknown> = Promise.resolve()
  app.get('/api/first-run', async (c) => c.json({ due: await isFirstRun(house) }))
  app.post('/api/first-run', async (c) => {
    const body: unknown = await c.req.json().catch(() => null)
    const given = z.object({ secret: z.string() }).safeParse(body)
    if (secret === null || !given.success || !isSame(secret, given.data.secret)) return problem(c, wrongSecret)
    const asked = setUpSchema.safeParse(body)
    if (!asked.success) return badRequest(c, asked.error.issues)
    // One after the other: of two that arrive together the second finds the book begun.
    const answer = last.then(() => setUp(house, asked.data))
    last = answer.catch(() => undefined)
    return answered(c, await answer)
  })
  return app
}

type Done = { workspace: string; userId: string; cookies: string[] }

async function setUp(house: House, { book, userName, name, password }: SetUp): Promise<Done | Refusal> {
  if (!(await isFirstRun(house))) return over
  // Before anything is made: a book without its administrator could not be set up again.
  if (!isUserName(userName)) return refusals.badUserName
  if (await personByUserName(house.signIn.db, userName)) return userNameTaken
  const workspace = await beginBook(house.database, { name: book, by: 'local:first-run' })
  const by = localPrincipal(workspace, 'first-run')
  const added = await addMember(house.signIn, by, { userName, name, role: 'administrator' })
  if (isRefusal(added)) return added
  const signedIn = await takeFirstPassword(house.signIn, { userName, temporary: added.temporaryPassword!, password })
  return isRefusal(signedIn) ? signedIn : { workspace, userId: added.userId, ...signedIn }
}

function answered(c: Context, answer: Done | Refusal): Response {
  if (isRefusal(answer)) return problem(c, answer)
  const { cookies, ...made } = answer
  for (const cookie of cookies) c.header('set-cookie', cookie, { append: true })
  return c.json(made, 201)
}

/** How long it takes tells nothing of the secret. */
function isSame(secret: string, given: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(secret), digest(given))
}

const wrongSecret: Refusal = {
  status: 403,
  code: 'first_run_secret',
  zh: '设置链接无效或已失效，请使用服务启动时显示的链接。',
  en: 'The set-up link is not valid any more: use the one that the server showed when it started.',
}
const over: Refusal = {
  status: 409,
  code: 'first_run_over',
  zh: '本系统已完成首次设置，请直接登录。',
  en: 'This Jiedui has been set up already: sign in.',
}
const userNameTaken: Refusal = {
  status: 409,
  code: 'user_name_taken',
  zh: '该用户名已存在，请换一个。',
  en: 'This user name exists already: choose another.',
}
