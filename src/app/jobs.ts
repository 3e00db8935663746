// Jobs (后台任务): reading documents and making reports take longer than a click, so they are queued in the act that asks for them and done by
// this process or by others (`jiedui worker`). A job whose process died is taken over, and takes effect once.
import { hostname } from 'node:os'
import { CompiledQuery } from 'kysely'
import { type Job, PgBoss } from 'pg-boss'
import type { Act, Database, Tx } from '../db.ts'
import type { FileStore } from '../documents/files.ts'
import { takeIn } from '../ledger/intake.ts'
import { giveUpNext, rereadNext } from '../ledger/reread.ts'
import { booksOfOlderRules, settleAnew } from '../ledger/settle-anew.ts'
import { makeReport } from '../reports/make.ts'
import { heldDocument, setState } from '../review/documents.ts'
import { dayOfTime } from './api/today.ts'

/** What a reading job is told: ids alone, for the queue is outside the workspaces' walls. */
type Reading = { workspace: string; document: string; by: string }
/** What a job of reading again is told: whose documents. */
type Rereading = { workspace: string; by: string }
/** Nobody asks for it: the program settles in its own name. */
type Settling = { workspace: string; by: string }
type Making = { workspace: string; report: string; by: string }

/** The queue: jobs are sent in an act, and worked on once `work` was called. */
export type Jobs = {
  /** Queues the reading of a document, kept or dropped with the act. */
  send: (act: Act, document: string) => Promise<void>
  /** Queues the reading again of what waits for it, kept or dropped with the act. */
  sendRereading: (act: Act) => Promise<void>
  /** Queues the making of a report, kept or dropped with the act. */
  sendReport: (act: Act, report: string) => Promise<void>
  /** Begins to work. Resolves at once; the work goes on until `close`. */
  work: () => Promise<void>
  /** How many jobs wait and run, over all workspaces. */
  load: () => Promise<{ waiting: number; running: number }>
  close: () => Promise<void>
}

const queueName = 'reading'
const reportQueue = 'reports'
const rereadingQueue = 'rereading'
/** Books whose totals older rules have made. */
const settlingQueue = 'settling'
const rereadingGivenUp = 'rereading-given-up'
/** So long one job reads again; the rest is a job of its own, so that none runs out of its time. */
const rereadingSeconds = 60
/** Where a reading goes that broke off again and again. */
const givenUpName = 'reading-given-up'
/** A worker that says nothing for this long is dead, and its job goes to another. */
const heartbeatSeconds = 10
/** How often jobs of dead workers are looked for. */
const watchSeconds = heartbeatSeconds
const queueOptions = {
  retryLimit: 3,
  retryDelay: 2,
  retryBackoff: true,
  heartbeatSeconds,
  expireInSeconds: 3_600,
  deleteAfterSeconds: 86_400,
}
/** How many documents one process reads at a time, and of one office at most, so that a thousand files of one starve nobody. */
const atOnce = { server: 4, office: 3 }

/** Opens the queue on a database, making its tables where they are missing. */
export async function openJobs(database: Database, files: FileStore, log: (message: string) => void): Promise<Jobs> {
  const run = { executeSql: (text: string, values?: unknown[]) => database.pool.query(text, values) }
  const boss = new PgBoss({
    db: run,
    backend: database.embedded ? 'pglite' : 'postgres',
    application_name: `jiedui ${hostname()}`,
    superviseIntervalSeconds: watchSeconds,
    monitorIntervalSeconds: watchSeconds,
  } as ConstructorParameters<typeof PgBoss>[0])
  boss.on('error', (error) => log(`jobs: ${error.message}`))
  await boss.start()
  for (const name of [givenUpName, rereadingGivenUp]) await boss.createQueue(name)
  for (const name of [queueName, reportQueue, rereadingQueue, settlingQueue]) await boss.createQueue(name, queueOptions)
  const sendRereading = async ({ tx, workspace, by }: Act) => {
    const said: Rereading = { workspace, by }
    const options = { group: { id: workspace }, deadLetter: rereadingGivenUp }
    await asOwner(tx, (executeSql) => boss.send(rereadingQueue, said, { ...options, db: { executeSql } }))
  }
  /** The workers of this process that read. */
  const readers: string[] = []
  return {
    send: async ({ tx, workspace, by, onceKept }, document) => {
      const said: Reading = { workspace, document, by }
      const options = { group: { id: workspace }, singletonKey: document, deadLetter: givenUpName }
      await asOwner(tx, (executeSql) => boss.send(queueName, said, { ...options, db: { executeSql } }))
      // This process begins at once; others find it within half a second.
      onceKept.push(() => {
        for (const worker of readers) boss.notifyWorker(worker)
      })
    },
    sendRereading,
    sendReport: async ({ tx, workspace, by }, report) => {
      const said: Making = { workspace, report, by }
      await asOwner(tx, (executeSql) => boss.send(reportQueue, said, { group: { id: workspace }, db: { executeSql } }))
    },
    work: async () => {
      const polling = { pollingIntervalSeconds: 0.5, groupConcurrency: atOnce.office }
      const reading = async ([job]: Job<Reading>[]) => readOne({ database, files }, job!)
      for (let at = 0; at < atOnce.server; at++) readers.push(await boss.work<Reading>(queueName, polling, reading))
      await boss.work<Reading>(givenUpName, async ([job]) => giveUp(database, job!.data))
      const one = { pollingIntervalSeconds: 0.5, localConcurrency: 1 }
      await boss.work<Making>(reportQueue, one, async ([job]) => makeOne(database, job!))
      const again = { ...one, groupConcurrency: 1 }
      await boss.work<Rereading>(rereadingQueue, again, async ([job]) => {
        const more = await rereadSome({ database, files }, job!.data)
        if (more) await database.act(job!.data, sendRereading)
      })
      await boss.work<Settling>(settlingQueue, one, async ([job]) => settleAnew(database, job!.data))
      for (const workspace of await booksOfOlderRules(database)) {
        log(`jobs: the totals of ${workspace} are made anew by today's rules`)
        await boss.send(settlingQueue, { workspace, by: 'jiedui' } satisfies Settling, { group: { id: workspace } })
      }
      await boss.work<Rereading>(rereadingGivenUp, async ([job]) => {
        await giveUpNext(database, job!.data)
        await database.act(job!.data, sendRereading)
      })
    },
    load: async () => {
      const stats = await boss.getQueueStats(queueName)
      const sum = (of: (one: (typeof stats)[number]) => number) => stats.reduce((all, one) => all + of(one), 0)
      return { waiting: sum((one) => one.queuedCount), running: sum((one) => one.activeCount) }
    },
    close: () => boss.stop({ graceful: true, timeout: 20_000 }),
  }
}

/** The queue's tables belong to the database's owner; the act goes on in its workspace afterwards. */
async function asOwner<T>(
  tx: Tx,
  work: (executeSql: (text: string, values?: unknown[]) => Promise<{ rows: unknown[] }>) => Promise<T>,
): Promise<T> {
  await tx.executeQuery(CompiledQuery.raw('set local role none'))
  const result = await work(async (text, values) => ({
    rows: (await tx.executeQuery(CompiledQuery.raw(text, values))).rows,
  }))
  await tx.executeQuery(CompiledQuery.raw('set local role jiedui_app'))
  return result
}

function makeOne(database: Database, { data: { workspace, report, by } }: Job<Making>): Promise<object> {
  return makeReport(database, { workspace, by }, { id: report, today: dayOfTime(new Date()) })
}

/** A document at which the program broke off again and again is failed, with the reason, so that it does not seem to be read for ever. */
async function giveUp(database: Database, { workspace, document, by }: Reading): Promise<void> {
  const problem = {
    code: 'broken_off',
    zh: '识读这份材料时程序多次中断，已停止尝试；原件仍在，可以重新识读。',
    en: 'The program broke off several times while it read this document, and stopped trying; the file is kept and can be read again.',
  }
  await database.act({ workspace, by }, async (act) => {
    const state = (await heldDocument(act, document))?.state
    if (state === 'waiting' || state === 'reading')
      await setState(act, document, { state: 'failed', problem }, { action: 'document.fail' })
  })
}

/** Reads again for a while; true where more waits. */
async function rereadSome(
  { database, files }: { database: Database; files: FileStore },
  who: Rereading,
): Promise<boolean> {
  const until = performance.now() + rereadingSeconds * 1_000
  while (await rereadNext(database, who, (sha256) => files.get(sha256))) if (performance.now() > until) return true
  return false
}

async function readOne(
  { database, files }: { database: Database; files: FileStore },
  job: Job<Reading>,
): Promise<object> {
  const { workspace, document, by } = job.data
  const who = { workspace, by }
  const row = await database.act(who, ({ tx }) =>
    tx
      .selectFrom('documents')
      .select('sha256')
      .where('workspace', '=', workspace)
      .where('id', '=', document)
      .executeTakeFirst(),
  )
  const bytes = row && (await files.get(row.sha256))
  if (!bytes) {
    const lost = {
      code: 'file_lost',
      zh: '文件库里没有这份材料的原件。',
      en: 'The file store does not hold this document.',
    }
    await database.act(who, (act) =>
      setState(act, document, { state: 'failed', problem: lost }, { action: 'document.fail' }),
    )
    return { state: 'failed' }
  }
  return takeIn(database, who, { id: document, bytes })
}
