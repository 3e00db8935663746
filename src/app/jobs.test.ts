// Jobs (后台任务): one office's many documents do not keep another's waiting, what was cancelled is not read, a document at which the program
// breaks off again and again is failed with a reason, and what a killed process was reading is taken over and counts once.
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { inHouse, type TestHouse } from '../../test/house.ts'
import type { Act } from '../db.ts'
import { takeIn } from '../ledger/intake.ts'
import { addDocument, documentOf, setState } from '../review/documents.ts'

const text = (office: string, n: number) =>
  `${office}第${n}期\n${Array.from({ length: 40 }, (_, i) => `2023年${1 + (i % 12)}月，宁波市向黄冈市拨付资金${n * 100 + i}万元。`).join('\n')}`

const issues = (office: string, length: number) => Array.from({ length }, (_, n) => text(office, n))

/** Stores documents and queues their reading, in one act. */
async function queued(
  { house }: TestHouse,
  workspace: string,
  { texts, also = async () => {} }: { texts: readonly string[]; also?: (act: Act, ids: string[]) => Promise<void> },
): Promise<string[]> {
  const files = await Promise.all(texts.map((one) => house.files.put(new TextEncoder().encode(one))))
  return house.database.act({ workspace, by: 'li' }, async (act) => {
    const ids: string[] = []
    for (const [n, file] of files.entries()) {
      if (!file.ok) throw new Error(file.problem.en)
      const incoming = { sha256: file.sha256, bytes: file.bytes, name: `第${n}期.txt`, published: '2024-01-10' }
      const added = await addDocument(act, incoming)
      if (!added.ok) throw new Error(added.refusal.en)
      await house.jobs.send(act, added.value.id)
      ids.push(added.value.id)
    }
    await also(act, ids)
    return ids
  })
}

const documentIn = ({ house }: TestHouse, workspace: string, id: string) =>
  house.database.act({ workspace, by: 'li' }, (act) => documentOf(act, id))

async function settled(test: TestHouse, workspace: string, ids: readonly string[]) {
  for (let tries = 0; tries < 600; tries++) {
    const rows = await Promise.all(ids.map((id) => documentIn(test, workspace, id)))
    if (rows.every((row) => row && row.state !== 'waiting' && row.state !== 'reading')) return rows.map((row) => row!)
    await pause(100)
  }
  throw new Error('the documents were not read in a minute')
}

const countOf = ({ house }: TestHouse, workspace: string, document: string) =>
  house.database.act({ workspace, by: 'li' }, async ({ tx }) => {
    const rows = await tx
      .selectFrom('findings')
      .select('id')
      .where('document', '=', document)
      .where('sort', '=', 'figure')
      .execute()
    return rows.length
  })

inHouse('jobs', (test) => {
  it('of one office’s many documents do not keep another’s waiting', { timeout: 90_000 }, async () => {
    const [many, few] = [(await test.book()).workspace, (await test.book()).workspace]
    const first = await queued(test, many, { texts: issues('甲办', 30) })
    const [small] = await queued(test, few, { texts: [text('乙办', 1)] })
    const [read] = await settled(test, few, [small!])
    const before = (await settled(test, many, first)).filter(({ read_at }) => read_at! < read!.read_at!)
    expect(read!.state).toBe('read')
    expect(before.length).toBeLessThan(15)
  })

  it('that were cancelled are not done, and are when they are asked for again', async () => {
    const { workspace, call } = await test.book()
    const ids = await queued(test, workspace, { texts: issues('丙办', 8) })
    const last = ids.at(-1)!
    const cancelled = await call('POST', `/documents/${last}/cancel`)
    expect(cancelled.status).toBe(200)
    const rows = await settled(test, workspace, ids)
    expect(rows.map(({ state }) => state)).toEqual([...Array(7).fill('read'), 'cancelled'])
    expect(await countOf(test, workspace, last)).toBe(0)
    expect((await call('POST', `/documents/${last}/retry`)).status).toBe(200)
    expect((await settled(test, workspace, [last]))[0]).toMatchObject({ state: 'read' })
    expect(await countOf(test, workspace, last)).toBe(40)
  })

  it('that two processes do at once count once', async () => {
    const { workspace } = await test.book()
    const who = { workspace, by: 'li' }
    for (const [n, one] of issues('戊办', 6).entries()) {
      const bytes = new TextEncoder().encode(one)
      const id = await test.house.database.act(who, async (act) => {
        const incoming = { sha256: n.toString().padStart(64, '0'), bytes: bytes.length, name: `第${n}期.txt` }
        const added = await addDocument(act, { ...incoming, published: '2024-01-10' })
        return added.ok ? added.value.id : ''
      })
      const taken = Array.from({ length: 8 }, async (_, late) => {
        await pause(late * 4)
        return takeIn(test.house.database, who, { id, bytes })
      })
      expect((await Promise.all(taken)).map(({ state }) => state)).toEqual(Array(8).fill('read'))
      expect(await documentIn(test, workspace, id)).toMatchObject({ state: 'read' })
      expect(await countOf(test, workspace, id)).toBe(40)
    }
  })

  it('of a process that died are taken over, and done once; tried in vain too often, they are given up', {
    timeout: 90_000,
  }, async () => {
    const { workspace } = await test.book()
    const also = async (act: Act, ids: string[]) => {
      // As processes that were killed in the middle leave them: running, and no more sign of life.
      for (const id of ids) await setState(act, id, { state: 'reading' }, { action: 'document.retry' })
      await sql`set local role none`.execute(act.tx)
      const silent = sql`state = 'active', started_on = now() - interval '1 minute', heartbeat_on = now() - interval '1 minute'`
      await sql`update pgboss.job set ${silent} where singleton_key = any(${ids})`.execute(act.tx)
      await sql`update pgboss.job set retry_count = retry_limit where singleton_key = ${ids[1]}`.execute(act.tx)
      await sql`set local role jiedui_app`.execute(act.tx)
    }
    const [left, hopeless] = await queued(test, workspace, { texts: issues('丁办', 2), also })
    const [read, failed] = await settled(test, workspace, [left!, hopeless!])
    expect(read).toMatchObject({ state: 'read' })
    expect(await countOf(test, workspace, left!)).toBe(40)
    expect(failed).toMatchObject({ state: 'failed', problem: { code: 'broken_off' } })
    expect(await countOf(test, workspace, hopeless!)).toBe(0)
  })
})
