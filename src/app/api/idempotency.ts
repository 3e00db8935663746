// Idempotency (防重复提交): a write that carries a key is done once; asked again with the same key, it gives the first answer, so that a
// dropped connection makes nobody enter a thing twice.
import { createHash } from 'node:crypto'
import type { Database } from '../../db.ts'
import type { Refusal } from '../../model/refusal.ts'
import type { Principal } from '../auth/rights.ts'

/** An answer as it was given. */
export type Answered = { status: number; headers: Record<string, string>; body: string }

type Asked = { database: Database; principal: Principal; key: string; request: string; path: string }

/** How long a call without an answer keeps its key: its process died, and it may be tried again. */
const patience = 60_000

/** Does a call once for its key; gives the first answer again, or refuses a key that was used for something else. */
export async function once(
  asked: Asked,
  run: () => Promise<Response>,
): Promise<Answered | { refusal: Refusal & { status: number } }> {
  const request = createHash('sha256').update(`${asked.path}\n${asked.request}`).digest('hex')
  const known = await taken(asked, request)
  if (known !== null) return known
  const response = await run()
  const answer = await answeredBy(response)
  // What failed may be tried again under the same key.
  if (answer.status >= 500) await forget(asked)
  else await keep(asked, answer)
  return answer
}

async function answeredBy(response: Response): Promise<Answered> {
  const headers: Record<string, string> = {}
  for (const name of ['content-type', 'etag']) {
    const value = response.headers.get(name)
    if (value !== null) headers[name] = value
  }
  return { status: response.status, headers, body: await response.text() }
}

/** Takes the key, or says what is known of it. */
async function taken(
  asked: Asked,
  request: string,
): Promise<Answered | { refusal: Refusal & { status: number } } | null> {
  return inBook(asked, async ({ tx, workspace, user_id, key, at }) => {
    const row = { workspace, user_id, key, request, at }
    await tx.deleteFrom('idempotency_keys').where('workspace', '=', workspace).where('user_id', '=', user_id).where('key', '=', key)
      .where('status', 'is', null).where('at', '<', new Date(at.getTime() - patience)).execute() // biome-ignore format: one condition
    const added = await tx
      .insertInto('idempotency_keys')
      .values(row)
      .onConflict((is) => is.doNothing())
      .executeTakeFirst()
    if (added.numInsertedOrUpdatedRows) return null
    const found = await tx.selectFrom('idempotency_keys').selectAll().where('workspace', '=', workspace)
      .where('user_id', '=', user_id).where('key', '=', key).executeTakeFirstOrThrow() // biome-ignore format: one condition
    if (found.request !== request) return { refusal: usedOtherwise }
    if (found.status === null) return { refusal: stillRunning }
    return { status: found.status, headers: found.headers as Record<string, string>, body: found.body ?? '' }
  })
}

const usedOtherwise = {
  code: 'key_in_use',
  status: 422,
  zh: '这个 Idempotency-Key 已用于另一个请求。',
  en: 'This Idempotency-Key was used for another call.',
}
const stillRunning = {
  code: 'key_in_use',
  status: 409,
  zh: '同一个请求正在办理，请稍候。',
  en: 'The same call is still being done: wait a little.',
}

async function keep(asked: Asked, { status, headers, body }: Answered): Promise<void> {
  await inBook(asked, ({ tx, workspace, user_id, key }) =>
    tx
      .updateTable('idempotency_keys')
      .set({ status, headers: JSON.stringify(headers), body })
      .where('workspace', '=', workspace)
      .where('user_id', '=', user_id)
      .where('key', '=', key)
      .execute(),
  )
}

async function forget(asked: Asked): Promise<void> {
  await inBook(asked, ({ tx, workspace, user_id, key }) =>
    tx
      .deleteFrom('idempotency_keys')
      .where('workspace', '=', workspace)
      .where('user_id', '=', user_id)
      .where('key', '=', key)
      .execute(),
  )
}

type Row = {
  tx: Parameters<Parameters<Database['act']>[1]>[0]['tx']
  workspace: string
  user_id: string
  key: string
  at: Date
}

function inBook<T>({ database, principal, key }: Asked, work: (row: Row) => Promise<T>): Promise<T> {
  const { workspace, user } = principal
  return database.act({ workspace, by: user.id }, ({ tx, at }) => work({ tx, workspace, user_id: user.id, key, at }))
}
