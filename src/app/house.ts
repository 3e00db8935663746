// The house (一套服务): one server's database, files, queue and sign-in, opened together and closed together. The command line opens the
// same house without a port.
import { mkdirSync, readFileSync } from 'node:fs'
import { revise } from '../db/revisions.ts'
import { type Database, openDatabase } from '../db.ts'
import { openFileStore } from '../documents/files.ts'
import type { House } from './api/route.ts'
import type { DirectorySettings } from './auth/directory.ts'
import { secretOf } from './auth/secret.ts'
import { openSignIn, type SignInSettings } from './auth/sign-in.ts'
import { openJobs } from './jobs.ts'

/** Where a house is and how browsers reach it. The data directory holds the embedded database, files and the secret. */
export type HouseSettings = {
  dataDir: string
  databaseUrl?: string | null
  /** How browsers reach it; the first makes links. */
  addresses?: [string, ...string[]]
  directory?: DirectorySettings | null
  s3?: Parameters<typeof openFileStore>[0] | null
  log?: (message: string) => void
}

/** An open house. */
export type OpenHouse = House & { dataDir: string; close: () => Promise<void> }

/** Opens everything. Throws DirectoryInUse where another process has the embedded database. */
export async function openHouse(settings: HouseSettings): Promise<OpenHouse> {
  const { dataDir, databaseUrl = null, log = () => {} } = settings
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const database = await openDatabase(databaseUrl ? { databaseUrl } : { dataDir })
  try {
    const files = openFileStore(settings.s3 ?? { dataDir })
    const signIn = await openSignIn(database, signInSettings(settings, log))
    const jobs = await openJobs(database, files, log)
    const close = async () => {
      await jobs.close()
      await database.close()
    }
    return { database, files, jobs, signIn, version: packageVersion(), dataDir, close }
  } catch (error) {
    await database.close()
    throw error
  }
}

function signInSettings(
  { dataDir, addresses, directory }: HouseSettings,
  log: (message: string) => void,
): SignInSettings {
  return {
    addresses: addresses ?? ['http://127.0.0.1:8787'],
    secret: secretOf(dataDir),
    ...(directory ? { directory } : {}),
    log: (_, message) => log(message),
    record: async (act, { userId, before, after }) =>
      revise(act, [
        {
          action: 'member.change',
          kind: 'member',
          subject: act.workspace,
          before: before && { userId, ...before },
          after: after && { userId, ...after },
        },
      ]),
  }
}

/** Every workspace of a house, oldest first: what the command line and the demo choose from. */
export async function workspacesOf(database: Database): Promise<{ id: string; name: string }[]> {
  const rows = await database.kysely
    .selectFrom('workspaces')
    .select(['workspace', 'name'])
    .orderBy('created_at')
    .execute()
  return rows.map(({ workspace, name }) => ({ id: workspace, name }))
}

/** The version in package.json. */
function packageVersion(): string {
  const described = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    version: string
  }
  return described.version
}
