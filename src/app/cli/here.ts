// The book opened in the command's own process (本进程打开台账): the whole server without a port. It is loaded only where no server runs.
import { DirectoryInUse } from '../../db/embedded.ts'
import { apiOf } from '../api/app.ts'
import { localEnv } from '../auth/doors.ts'
import { localPrincipal } from '../auth/rights.ts'
import { deskOf } from '../desk.ts'
import { removeNote } from '../running.ts'
import { openGiven } from '../server.ts'
import type { Settings } from '../settings.ts'
import { placeOf, type Reached } from './api.ts'
import { openingFailure } from './opening.ts'

type Opening = { log: (message: string) => void; name: string; last: boolean }

/** Opens the house; null where another process has it and there is time to wait, else the reason ends the command. */
export async function openHere(settings: Settings, { log, name, last }: Opening): Promise<Reached | null> {
  try {
    const house = await openGiven(settings, log)
    // Whoever holds the lock knows that a note of an earlier server says nothing any more.
    if (house.database.embedded) removeNote(settings.dataDir)
    const [api, desk] = [apiOf(house, { callsPerMinute: 0, log }), deskOf(house)]
    const send = (workspace: string | null) => async (path: string, init: RequestInit) => {
      const request = new Request(`http://127.0.0.1${placeOf(path)}`, init)
      if (path.startsWith('/local/') || workspace === null) return desk(request, { name, workspace })
      return api.fetch(request, localEnv(localPrincipal(workspace, name)))
    }
    return { send, house, close: () => house.close() }
  } catch (error) {
    if (error instanceof DirectoryInUse && !last) return null
    throw openingFailure(error, settings.dataDir)
  }
}
